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
/** No mark that separates cells, and none that a template literal escapes. */
export const SECONDS: string = Array.from({ length: 94 }, (_, i) => String.fromCharCode(33 + i))
  .filter((c) => !'\\`$|'.includes(c))
  .join('');
const places = new Uint8Array(128);
for (let i = 0; i < SECONDS.length; i++) places[SECONDS.charCodeAt(i)] = i;

let words: readonly string[] = [];

/** The words by their numbers. */
export function codedWordList(): readonly string[] {
  if (words.length === 0) words = codedWords.split(' ');
  return words;
}

/** Whether a character begins a code. */
export function isCode(c: number): boolean {
  return (c >= 97 && c <= 122) || (c >= 65 && c <= 90);
}

/** The word that has a capital in front begins its code with one. */
export function isCapitalCode(c: number): boolean {
  return c < 97;
}

/** The number of the word whose code is these two characters. */
export function numberOf(first: number, second: number): number {
  return ((first | 32) - 97) * SECONDS.length + places[second];
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
    if (isCode(c)) {
      const word = list[numberOf(c, coded.charCodeAt(i + 1))];
      if (wasCode) text += ' ';
      text += isCapitalCode(c) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
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
