/**
 * Packed tables write their frequent words as two ASCII characters each, and no blank between two of these: half the
 * length, less when compressed, and a phrase becomes vocabulary ids without being read letter by letter.
 *
 * A letter begins a code, in upper case where the word has a capital in front; the character behind it is any of SECONDS.
 * A word without a code has RAW in front; everything else stands for itself. The words are listed in
 * `packed/coded_words.ts`. `data/build/coding.ts` writes what this reads.
 */
import { classOf, LETTER, MARK } from '../text/characters.ts';
import { codedWords } from './packed/coded_words.ts';

export const RAW = '^';
const RAW_CODE = RAW.charCodeAt(0);
/** The codes of words with a capital in front begin below. */
export const LOWER = 97;
/** No mark that separates cells, and none that a template literal escapes. */
export const SECONDS: string = Array.from({ length: 94 }, (_, i) => String.fromCharCode(33 + i))
  .filter((c) => !'\\`$|'.includes(c))
  .join('');
/** By character: the number of the first word whose code it begins, or -1. Capitals begin the codes of capitalised words. */
const FIRST_WORDS: Int16Array = new Int16Array(128).fill(-1);
for (let i = 0; i < 26; i++) FIRST_WORDS[65 + i] = FIRST_WORDS[97 + i] = i * SECONDS.length;
/** By character: which of the words it is the second character of. */
export const PLACES: Uint8Array = new Uint8Array(128);
for (let i = 0; i < SECONDS.length; i++) PLACES[SECONDS.charCodeAt(i)] = i;

let words: readonly string[] = [];

/** The words by their numbers. */
export function codedWordList(): readonly string[] {
  if (words.length === 0) words = codedWords.split(' ');
  return words;
}

/** The number of the first word whose code begins with this character, or -1. */
export function firstWord(c: number): number {
  return c < 128 ? FIRST_WORDS[c] : -1;
}

/** Where what is written as it is ends that begins at `from`: behind RAW with its word, a run of digits, or one character. */
export function rawEnd(coded: string, from: number): number {
  const first = coded.charCodeAt(from);
  let end = from + 1;
  if (first === RAW_CODE) while (end < coded.length && isLetter(coded.charCodeAt(end))) end++;
  else if (isDigit(first)) while (end < coded.length && isDigit(coded.charCodeAt(end))) end++;
  return end;
}

function isLetter(c: number): boolean {
  const k = classOf(c);
  return k === LETTER || k === MARK;
}

function isDigit(c: number): boolean {
  return c >= 48 && c <= 57;
}

/** The text that a coded text stands for. */
export function decode(coded: string): string {
  const list = codedWordList();
  let text = '';
  let wasCode = false;
  for (let i = 0; i < coded.length; ) {
    const c = coded.charCodeAt(i);
    const first = firstWord(c);
    if (first >= 0) {
      const word = list[first + PLACES[coded.charCodeAt(i + 1)]];
      if (wasCode) text += ' ';
      text += c < LOWER ? word.charAt(0).toUpperCase() + word.slice(1) : word;
      wasCode = true;
      i += 2;
    } else {
      const end = rawEnd(coded, i);
      text += coded.slice(c === RAW_CODE ? i + 1 : i, end);
      wasCode = false;
      i = end;
    }
  }
  return text;
}
