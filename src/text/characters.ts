/**
 * One table look-up per UTF-16 code unit: what it is, which base letter it carries, which tone.
 * Folding a syllable means: base letters in order, then the one tone, wherever the mark stood. So `hòa` = `hoà` = NFD,
 * marks may come in any order, and no copy of the text is made.
 */

export const OTHER = 0;
export const LETTER = 1;
export const DIGIT = 2;
/** A combining mark: belongs to the letter before it. */
export const MARK = 3;
export const SPACE = 4;
export const NEWLINE = 5;
/** Zero-width characters and the soft hyphen: they stand for nothing. */
export const IGNORABLE = 6;

/** Code units below this have an entry in `info`. */
export const LIMIT = 0x3000;
const classes = new Uint8Array(LIMIT);
/** Base letter in lower case (ă â đ ê ô ơ ư are bases of their own); 0 where there is none. */
const bases = new Uint16Array(LIMIT);
/** 0 none, 1 huyền, 2 sắc, 3 hỏi, 4 ngã, 5 nặng. */
const tones = new Uint8Array(LIMIT);
const uppers = new Uint8Array(LIMIT);

/** Code units at a time: where none of them has a case or comes apart, each letter is its own base. */
const BLOCK = 64;

function fill(): void {
  const all = blockOf(0, LIMIT);
  for (let c = 0; c < LIMIT; c += BLOCK) {
    const block = blockOf(c, BLOCK);
    if (!/\p{L}/u.test(block)) continue;
    const plain = block.toLowerCase() === block && block.normalize('NFD') === block;
    for (const run of block.matchAll(/\p{L}+/gu)) {
      for (let i = c + run.index; i < c + run.index + run[0].length; i++) {
        classes[i] = LETTER;
        if (plain) bases[i] = i;
        else {
          const s = String.fromCharCode(i);
          const lower = s.toLowerCase();
          if (lower !== s) uppers[i] = 1;
          foldLetter(i, lower);
        }
      }
    }
  }
  for (const run of all.matchAll(/\p{M}+/gu)) classes.fill(MARK, run.index, run.index + run[0].length);
  for (const run of all.matchAll(/\p{Nd}+/gu)) {
    classes.fill(DIGIT, run.index, run.index + run[0].length);
    for (let i = run.index; i < run.index + run[0].length; i++) bases[i] = i;
  }
  for (const run of all.matchAll(/\s+/gu)) classes.fill(SPACE, run.index, run.index + run[0].length);
  for (const c of [10, 13, 0x2028, 0x2029]) classes[c] = NEWLINE;
  for (const c of [0x200b, 0x200c, 0x200d, 0xad, 0x2060]) classes[c] = IGNORABLE;
  // U+00D0 (eth) and U+0189 (African D) stand in for Đ in many texts.
  for (const c of [0xd0, 0x189, 0x110]) {
    bases[c] = 0x111;
    uppers[c] = 1;
  }
  for (const c of [0xf0, 0x256, 0x111]) bases[c] = 0x111;
}

function blockOf(from: number, length: number): string {
  let s = '';
  for (let c = from; c < from + length; c++) s += String.fromCharCode(c);
  return s;
}

// By the same rules as a letter with loose marks, so that NFC and NFD fold alike.
function foldLetter(c: number, lower: string): void {
  const parts = lower.normalize('NFD');
  let base = parts.charCodeAt(0);
  let tone = 0;
  for (let i = 1; i < parts.length; i++) {
    const mark = parts.charCodeAt(i);
    const t = toneOfMark(mark);
    if (t !== 0) tone = t;
    else base = joinMark(base, mark);
  }
  bases[c] = base;
  tones[c] = tone;
}

fill();

/** The base letters that Vietnamese and English words are made of; the place of one, from 1, is its small code. */
const COMMON = 'abcdefghijklmnopqrstuvwxyz\u0103\xe2\u0111\xea\xf4\u01a1\u01b0';

/** Everything of one code unit below LIMIT in one number: class, IS_UPPER, tone at TONE_AT, base letter at BASE_AT, small code at CODE_AT. */
export const info: Uint32Array = new Uint32Array(LIMIT);
export const IS_UPPER = 8;
export const TONE_AT = 4;
export const BASE_AT = 8;
/** The small code of the base letter in six bits (see `smallCode`). */
export const CODE_AT = 24;
/** In small codes a tone follows the letters. */
export const TONE_CODE = 50;
const smallCodes = new Uint8Array(0x200);
for (let i = 0; i < COMMON.length; i++) smallCodes[COMMON.charCodeAt(i)] = i + 1;

/** The small code (1 to 33) of a base letter, 0 where it has none. */
export function smallCode(base: number): number {
  return base < smallCodes.length ? smallCodes[base] : 0;
}

for (let c = 0; c < LIMIT; c++)
  info[c] =
    classes[c] |
    (uppers[c] === 1 ? IS_UPPER : 0) |
    (tones[c] << TONE_AT) |
    (bases[c] << BASE_AT) |
    ((classes[c] === LETTER && bases[c] < smallCodes.length ? smallCodes[bases[c]] : 0) << CODE_AT);

/** As an entry of `info`, for any code unit. */
export function infoOf(c: number): number {
  if (c < LIMIT) return info[c];
  return classOf(c) | (isUpper(c) ? IS_UPPER : 0) | (baseOf(c) << BASE_AT);
}

/** What a code unit is: one of the constants above. */
export function classOf(c: number): number {
  if (c < LIMIT) return classes[c];
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
  if (c < LIMIT) return bases[c];
  if (c >= 0xff10 && c <= 0xff19) return c - 0xff10 + 48;
  if (c >= 0xff21 && c <= 0xff3a) return c - 0xff21 + 97;
  if (c >= 0xff41 && c <= 0xff5a) return c - 0xff41 + 97;
  return c;
}

export function toneOf(c: number): number {
  return c < LIMIT ? tones[c] : 0;
}

export function isUpper(c: number): boolean {
  return c < LIMIT ? uppers[c] === 1 : c >= 0xff21 && c <= 0xff3a;
}

/** A combining mark that makes another base: a + ̆ → ă. 0 where the pair makes none. */
export function joinMark(base: number, mark: number): number {
  if (mark === 0x302) return base === 97 ? 0xe2 : base === 101 ? 0xea : base === 111 ? 0xf4 : base;
  if (mark === 0x306) return base === 97 ? 0x103 : base;
  if (mark === 0x31b) return base === 111 ? 0x1a1 : base === 117 ? 0x1b0 : base;
  return base;
}

/** The tone that a combining mark writes (1–5), or 0. */
export function toneOfMark(mark: number): number {
  return mark === 0x300 ? 1 : mark === 0x301 ? 2 : mark === 0x309 ? 3 : mark === 0x303 ? 4 : mark === 0x323 ? 5 : mark === 0x340 ? 1 : mark === 0x341 ? 2 : 0;
}

/** a ă â e ê i o ô ơ u ư y: the base letters that carry a syllable. */
export function isVowelBase(b: number): boolean {
  return (
    b === 97 ||
    b === 101 ||
    b === 105 ||
    b === 111 ||
    b === 117 ||
    b === 121 ||
    b === 0x103 ||
    b === 0xe2 ||
    b === 0xea ||
    b === 0xf4 ||
    b === 0x1a1 ||
    b === 0x1b0
  );
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
