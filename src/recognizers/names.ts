/** Names as values: NFC, normal capitals, single spaces. */
import { NameClass } from '../lexicon/rows.generated.ts';
import type { Reading } from './reading.ts';
import { UPPER, WORD } from '../text/scan.ts';

/** Classes of words that names of people are made of. */
export const ANY_NAME: number = NameClass.FAMILY | NameClass.MIDDLE | NameClass.GIVEN | NameClass.ETHNIC;

/** The name in NFC with normal capitals and single spaces. */
export function nameOf(r: Reading, from: number, to: number): string {
  const text = r.plain(from, to);
  return isShouted(r, from, to)
    ? text.toLowerCase().replace(/(^|[ .'’-])(\p{L})/gu, (_all, before: string, letter: string) => before + letter.toUpperCase())
    : text;
}

/** All words in capitals, and more than initials. */
function isShouted(r: Reading, from: number, to: number): boolean {
  const { flags, start, end, text } = r.tokens;
  let longest = 0;
  for (let i = from; i < to; i++) {
    if ((flags[i] & WORD) === 0) continue;
    if ((flags[i] & UPPER) === 0) return false;
    if (isAcronym(text, start[i], end[i])) return false;
    longest = Math.max(longest, end[i] - start[i]);
  }
  return longest > 1 && end[to - 1] - start[from] > 3;
}

/** TP, HCM, HĐND: letters without a vowel are no word. */
function isAcronym(text: string, from: number, to: number): boolean {
  return to - from > 1 && !VOWEL.test(text.slice(from, to).normalize('NFD'));
}

const VOWEL = /[AEIOUY]/;
