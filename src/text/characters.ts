/**
 * One table lookup per UTF-16 code unit: its class, its base letter and its tone.
 * A folded syllable is its base letters in order, then its one tone, wherever the mark was written. So `hòa` = `hoà` = NFD,
 * marks may come in any order, and no other string is created.
 */
import { BASE_AT, CODE_AT, DIGIT, IGNORABLE, IS_UPPER, LETTER, LIMIT, MARK, OTHER, SPACE, TONE_AT } from './character-layout.ts';
import { CHARACTERS } from './characters.generated.ts';
import { DOT, EQUALS } from '../kit/punctuation.ts';

/** By code unit below LIMIT, packed: class, IS_UPPER, tone at TONE_AT, base letter at BASE_AT, letter code at CODE_AT. */
export const info: Uint32Array = new Uint32Array(LIMIT);

/** In a packed word key, the tone t has the code TONE_CODE + t. */
export const TONE_CODE = 50;
/** The base letters of Vietnamese and English words; the position of one, from 1, is its letter code. */
const COMMON = 'abcdefghijklmnopqrstuvwxyz\u0103\xe2\u0111\xea\xf4\u01a1\u01b0';
const letterCodes = new Uint8Array(0x200);
for (let i = 0; i < COMMON.length; i++) letterCodes[COMMON.charCodeAt(i)] = i + 1;

/** The letter code (1 to 33) of a base letter; 0 if it has none. */
export function letterCode(base: number): number {
  return base < letterCodes.length ? letterCodes[base] : 0;
}

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
    for (; c < end; c++) {
      const base = unpackBase(rest, c);
      info[c] = low | (base << BASE_AT) | ((isLetter ? letterCode(base) : 0) << CODE_AT);
    }
  }
}

/** The base of the character `c` in a run: none, the character itself (=), a given one (.x), or one at a distance. */
function unpackBase(rest: string, c: number): number {
  if (rest === '') return 0;
  const sign = rest.charCodeAt(0);
  if (sign === EQUALS) return c;
  return sign === DOT ? rest.charCodeAt(1) : c + Number(rest);
}

unpack();

/** The entry of `info` for any code unit. */
export function infoOf(c: number): number {
  if (c < LIMIT) return info[c];
  return classOf(c) | (isUpper(c) ? IS_UPPER : 0) | (baseOf(c) << BASE_AT);
}

/** Full-width ASCII characters are this far above ASCII. */
const FULL_WIDTH = 0xfee0;
const TO_LOWER = 0x20;

function isWideDigit(c: number): boolean {
  return c >= 0xff10 && c <= 0xff19;
}

function isWideCapital(c: number): boolean {
  return c >= 0xff21 && c <= 0xff3a;
}

function isWideLowerCase(c: number): boolean {
  return c >= 0xff41 && c <= 0xff5a;
}

/** The class of a code unit: one of the constants of `character-layout.ts`. */
export function classOf(c: number): number {
  return c < LIMIT ? info[c] & 7 : classAboveLimit(c);
}

function classAboveLimit(c: number): number {
  if (c === 0xfeff) return IGNORABLE;
  if (c === 0x3000) return SPACE;
  if (isWideDigit(c)) return DIGIT;
  if (isWideCapital(c) || isWideLowerCase(c)) return LETTER;
  if (c >= 0xfe20 && c <= 0xfe2f) return MARK;
  // Kana, ideographs and Hangul; compatibility ideographs. CJK punctuation, surrogates and private use are no letters.
  return (c >= 0x3040 && c < 0xd800) || (c > 0xf8ff && c < 0xfe00) ? LETTER : OTHER;
}

/** The base letter in lower case, or the ASCII digit. */
export function baseOf(c: number): number {
  if (c < LIMIT) return (info[c] >>> BASE_AT) & 0xffff;
  if (isWideDigit(c) || isWideLowerCase(c)) return c - FULL_WIDTH;
  return isWideCapital(c) ? c - FULL_WIDTH + TO_LOWER : c;
}

export function toneOf(c: number): number {
  return c < LIMIT ? (info[c] >>> TONE_AT) & 7 : 0;
}

export function isUpper(c: number): boolean {
  return c < LIMIT ? (info[c] & IS_UPPER) !== 0 : isWideCapital(c);
}

/** ASCII marks and the characters that are written for them. */
export const DASHES = '\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d';
export const DOUBLE_QUOTES = '\u201c\u201d\u201e\u201f\xab\xbb\u2033';
export const SINGLE_QUOTES = '`\u2018\u2019\u201a\u201b\u2032\u02bc\xb4';
const LOOK_ALIKES: readonly (readonly [ascii: string, written: string])[] = [
  ['-', DASHES],
  ['"', DOUBLE_QUOTES],
  // H`Yim
  ["'", `${SINGLE_QUOTES}\``],
  [',', '\uff0c'],
  ['.', '\uff0e'],
  ['(', '\uff08'],
  [')', '\uff09'],
  [':', '\uff1a'],
  ['/', '\uff0f\u2044\u2215'],
];
/** By code unit: the ASCII mark that it stands for; 0 if none. */
const asciiMarks = new Uint8Array(0x10000);
for (const [ascii, written] of LOOK_ALIKES) for (const mark of written) asciiMarks[mark.charCodeAt(0)] = ascii.charCodeAt(0);

/** Dashes, quotes and look-alikes as the ASCII character they stand for; other code units unchanged. */
export function asciiPunctuation(c: number): number {
  const mark = asciiMarks[c];
  return mark === 0 ? c : mark;
}
