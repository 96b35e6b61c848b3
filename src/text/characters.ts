/**
 * One table look-up per UTF-16 code unit: what it is, which base letter it carries, which tone.
 * Folding a syllable means: base letters in order, then the one tone, wherever the mark stood. So `hòa` = `hoà` = NFD,
 * marks may come in any order, and no other string is made.
 */
import { BASE_AT, CODE_AT, DIGIT, IGNORABLE, IS_UPPER, LETTER, LIMIT, MARK, OTHER, SPACE, TONE_AT } from './character-layout.ts';
import { CHARACTERS } from './characters.generated.ts';

/** Everything of one code unit below LIMIT in one number: class, IS_UPPER, tone at TONE_AT, base letter at BASE_AT, small code at CODE_AT. */
export const info: Uint32Array = new Uint32Array(LIMIT);

/** In small codes a tone follows the letters. */
export const TONE_CODE = 50;
/** The base letters that Vietnamese and English words are made of; the place of one, from 1, is its small code. */
const COMMON = 'abcdefghijklmnopqrstuvwxyz\u0103\xe2\u0111\xea\xf4\u01a1\u01b0';
const smallCodes = new Uint8Array(0x200);
for (let i = 0; i < COMMON.length; i++) smallCodes[COMMON.charCodeAt(i)] = i + 1;

/** The small code (1 to 33) of a base letter, 0 where it has none. */
export function smallCode(base: number): number {
  return base < smallCodes.length ? smallCodes[base] : 0;
}

const EQUALS = 61;
const FULL_STOP = 46;

/** Reads the runs that `data/build/characters.ts` wrote. */
function unpack(): void {
  let c = 0;
  for (const run of CHARACTERS.split(' ')) {
    const colon = run.indexOf(':');
    const end = c + (colon < 0 ? 1 : Number.parseInt(run.slice(0, colon), 36));
    const what = run.slice(colon + 1);
    const low = Number.parseInt(what, 10);
    const isLetter = (low & 7) === LETTER;
    const rest = what.slice(low < 10 ? 1 : 2);
    const sign = rest.charCodeAt(0);
    for (; c < end; c++) {
      const base = rest === '' ? 0 : sign === EQUALS ? c : sign === FULL_STOP ? rest.charCodeAt(1) : c + Number(rest);
      info[c] = low | (base << BASE_AT) | ((isLetter ? smallCode(base) : 0) << CODE_AT);
    }
  }
}

unpack();

/** As an entry of `info`, for any code unit. */
export function infoOf(c: number): number {
  if (c < LIMIT) return info[c];
  return classOf(c) | (isUpper(c) ? IS_UPPER : 0) | (baseOf(c) << BASE_AT);
}

/** What a code unit is: one of the constants above. */
export function classOf(c: number): number {
  if (c < LIMIT) return info[c] & 7;
  if (c === 0xfeff) return IGNORABLE;
  if (c === 0x3000) return SPACE;
  if (c >= 0xff10 && c <= 0xff19) return DIGIT;
  if ((c >= 0xff21 && c <= 0xff3a) || (c >= 0xff41 && c <= 0xff5a)) return LETTER;
  if (c >= 0xfe20 && c <= 0xfe2f) return MARK;
  if (c >= 0xd800 && c <= 0xf8ff) return OTHER;
  if (c < 0x3040 || c >= 0xfe00) return OTHER;
  return LETTER;
}

/** The base letter in lower case, or the ASCII digit. */
export function baseOf(c: number): number {
  if (c < LIMIT) return (info[c] >>> BASE_AT) & 0xffff;
  if (c >= 0xff10 && c <= 0xff19) return c - 0xff10 + 48;
  if (c >= 0xff21 && c <= 0xff3a) return c - 0xff21 + 97;
  if (c >= 0xff41 && c <= 0xff5a) return c - 0xff41 + 97;
  return c;
}

export function toneOf(c: number): number {
  return c < LIMIT ? (info[c] >>> TONE_AT) & 7 : 0;
}

export function isUpper(c: number): boolean {
  return c < LIMIT ? (info[c] & IS_UPPER) !== 0 : c >= 0xff21 && c <= 0xff3a;
}

/** Dashes, quotes and look-alikes as the ASCII character they stand for; other code units unchanged. */
export function asciiPunctuation(c: number): number {
  if (c < 0x80) return c;
  if ((c >= 0x2010 && c <= 0x2015) || c === 0x2212 || c === 0xfe58 || c === 0xfe63 || c === 0xff0d) return 45;
  if (c === 0x201c || c === 0x201d || c === 0x201e || c === 0x201f || c === 0xab || c === 0xbb || c === 0x2033) return 34;
  if (c === 0x2018 || c === 0x2019 || c === 0x201a || c === 0x201b || c === 0x2032 || c === 0x2bc || c === 0xb4) return 39;
  if (c === 0xff0c) return 44;
  if (c === 0xff0e) return 46;
  if (c === 0xff08) return 40;
  if (c === 0xff09) return 41;
  if (c === 0xff1a) return 58;
  if (c === 0xff0f || c === 0x2044 || c === 0x2215) return 47;
  return c;
}
