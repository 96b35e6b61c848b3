/**
 * The codes of words in packed tables: two or three ASCII characters for each word, and no blank between two words. That is half the
 * length, less when compressed, and a phrase becomes vocabulary ids without being read letter by letter.
 *
 * A letter begins the code of one of the TIER most frequent words, in upper case where the word is capitalized; the second character is
 * any of SECONDS. A prefix from MARKS selects the second or third tier. Everything else (numbers, punctuation, blanks beside these) is
 * written as it is. `data/build/coding.ts` writes what this reads.
 */

/** The codes of capitalized words begin with a lower character code. */
export const LOWER = 97;
/** Second characters of codes: no separators of cells, and nothing that is escaped in a template literal. */
export const SECONDS: string = Array.from({ length: 94 }, (_, i) => String.fromCharCode(33 + i))
  .filter((c) => !'\\`$|'.includes(c))
  .join('');
/** Prefixes of the codes of the second tier of words, and of the third. */
export const MARKS = '^~';
/** Words in a tier: as many as there are pairs of a letter and a second character. */
export const TIER: number = 26 * SECONDS.length;
/** Words that have codes, at most. */
export const WORDS: number = TIER * (MARKS.length + 1);
/** The signs for no shared letters, and for the most. */
export const FIRST_SIGN = 33;
export const LAST_SIGN = 42;
const BEFORE_SIGN = /(?=[!-*])/;
const NO_CODE = -1;
/** By character: the number of the first word whose code begins with it, or NO_CODE; for MARKS, NO_CODE - 1 and NO_CODE - 2. */
const FIRST_WORDS: Int16Array = new Int16Array(128).fill(NO_CODE);
for (let i = 0; i < 26; i++) FIRST_WORDS[65 + i] = FIRST_WORDS[97 + i] = i * SECONDS.length;
for (let i = 0; i < MARKS.length; i++) FIRST_WORDS[MARKS.charCodeAt(i)] = NO_CODE - 1 - i;
/** By character: its position in SECONDS. */
const PLACES: Uint8Array = new Uint8Array(128);
for (let i = 0; i < SECONDS.length; i++) PLACES[SECONDS.charCodeAt(i)] = i;

/** The number of the word whose code begins at `i`, or -1. The code is two characters long, three from number TIER on. */
export function wordAt(coded: string, i: number): number {
  const c = coded.charCodeAt(i);
  const first = c < 128 ? FIRST_WORDS[c] : NO_CODE;
  if (first >= 0) return first + PLACES[coded.charCodeAt(i + 1)];
  return first === NO_CODE ? NO_CODE : (NO_CODE - first) * TIER + FIRST_WORDS[coded.charCodeAt(i + 1)] + PLACES[coded.charCodeAt(i + 2)];
}

/** The list of coded words. */
export interface CodedWords {
  /** By number. */
  readonly words: readonly string[];
  /** The words before this one are in no phrase. */
  readonly firstOfPhrases: number;
}

/**
 * Reads the packed list. Its first line is `firstOfPhrases`; a sign before each word says how many letters it shares with the word
 * before: `!ba"n$g` is ba, ban, bang.
 */
export function readCodedWords(packed: string): CodedWords {
  const words: string[] = [];
  let word = '';
  for (const piece of packed.slice(packed.indexOf('\n') + 1).split(BEFORE_SIGN)) {
    word = word.slice(0, piece.charCodeAt(0) - FIRST_SIGN) + piece.slice(1);
    words.push(word);
  }
  return { words, firstOfPhrases: Number.parseInt(packed, 10) };
}
