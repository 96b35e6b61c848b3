/**
 * One pass over a text: its tokens in parallel typed arrays, with offsets into the caller's own string.
 *
 * A token is a run of letters (marks and zero-width characters included), a run of digits, or one other character.
 * Nothing is normalised: each word is folded as it is read (see `characters.ts`) and looked up.
 */
import { foldFinalY, joinMark, toneOfMark } from './fold-rules.ts';
import { BASE_AT, CODE_AT, DIGIT, IGNORABLE, IS_UPPER, LETTER, LIMIT, MARK, NEWLINE, SPACE, TONE_AT } from './character-layout.ts';
import { asciiPunctuation, baseOf, classOf, info, infoOf, TONE_CODE } from './characters.ts';
import { LONGEST, scratch, UNKNOWN, type Vocabulary } from './vocabulary.ts';
import { codeUnits } from './code-units.ts';
import { foreignSeam, LONGEST_JOINED, plainSeam, seam } from './seams.ts';
import { bytes, ints } from '../kit/buffer-pool.ts';

/** Shape bits of a token. */
export const WORD = 1;
export const NUMBER = 2;
export const PUNCT = 4;
/** The first letter is a capital. */
export const CAPITAL = 8;
/** All letters are capitals (also of a one-letter word). */
export const UPPER = 16;
/** No white space stands before it. */
export const GLUED = 32;
/** A line break stands before it (or the text begins). */
export const LINE = 64;
/** An empty line stands before it (or the text begins). */
export const PARAGRAPH = 128;

/** A text as tokens. Index `count` is a sentinel: flags LINE | PARAGRAPH, id 0, start = end = text length. */
export interface Tokens {
  readonly text: string;
  readonly count: number;
  /** UTF-16 offset of the first code unit. */
  readonly start: Int32Array;
  /** UTF-16 offset after the last code unit. */
  readonly end: Int32Array;
  /** Vocabulary id: of the folded word or digits; of punctuation its ASCII code (dashes, quotes folded), 0 if unknown. */
  readonly id: Int32Array;
  readonly flags: Uint8Array;
  /** Of a run of up to nine digits its value, else -1. */
  readonly number: Int32Array;
}

const NO_JOINTS: ReadonlySet<number> = new Set();

class Builder {
  joints: ReadonlySet<number> = NO_JOINTS;
  count = 0;
  start: Int32Array;
  end: Int32Array;
  id: Int32Array;
  flags: Uint8Array;
  number: Int32Array;
  constructor(length: number) {
    const n = (length >> 2) + (length >> 4) + 64;
    this.start = ints(n);
    this.end = ints(n);
    this.id = ints(n);
    this.flags = bytes(n);
    this.number = ints(n);
  }
  room(): void {
    const n = this.start.length * 2;
    this.start = copy(this.start, new Int32Array(n));
    this.end = copy(this.end, new Int32Array(n));
    this.id = copy(this.id, new Int32Array(n));
    this.flags = copy(this.flags, new Uint8Array(n));
    this.number = copy(this.number, new Int32Array(n));
  }
}

function copy<T extends Int32Array | Uint8Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

/**
 * Reads a text. O(n); never throws on a string.
 * @param joints ids of small words that crawlers run on to a name without a mark to tell them by (`Giangcho`)
 */
export function scan(text: string, vocabulary: Vocabulary, joints: ReadonlySet<number> = NO_JOINTS): Tokens {
  const n = text.length;
  const b = new Builder(n);
  const units = codeUnits(text);
  b.joints = joints;
  let gap = LINE | PARAGRAPH;
  let i = 0;
  while (i < n) {
    const c = units[i];
    const k = c < LIMIT ? info[c] & 7 : classOf(c);
    if (k === SPACE) {
      gap &= ~GLUED;
      i++;
      continue;
    }
    if (k === NEWLINE) {
      // CR LF is one line break.
      if (c === 13 && i + 1 < n && units[i + 1] === 10) i++;
      gap = (gap & LINE) !== 0 ? LINE | PARAGRAPH : LINE;
      i++;
      continue;
    }
    if (k === IGNORABLE) {
      i++;
      continue;
    }
    if (b.count + 8 >= b.start.length) b.room();
    const at = b.count++;
    b.start[at] = i;
    b.number[at] = -1;
    if (k === LETTER) {
      const end = plainWord(units, i, n, b, at, gap, vocabulary);
      i = end > 0 ? end : word(text, i, n, b, at, gap, vocabulary);
    } else if (k === DIGIT) i = digits(text, i, n, b, at, gap, vocabulary);
    else {
      const pair = c >= 0xd800 && c < 0xdc00 && i + 1 < n && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00;
      const p = asciiPunctuation(c);
      b.id[at] = p < 128 ? p : 0;
      b.flags[at] = PUNCT | gap;
      i += pair ? 2 : 1;
      // Loose marks behind punctuation belong to it, as in `…̣`.
      while (i < n && classOf(text.charCodeAt(i)) === MARK) i++;
      b.end[at] = i;
    }
    gap = GLUED;
  }
  const last = b.count;
  b.start[last] = n;
  b.end[last] = n;
  b.id[last] = UNKNOWN;
  b.flags[last] = LINE | PARAGRAPH;
  b.number[last] = -1;
  return { text, count: last, start: b.start, end: b.end, id: b.id, flags: b.flags, number: b.number };
}

function digits(text: string, from: number, n: number, b: Builder, at: number, gap: number, vocabulary: Vocabulary): number {
  let i = from;
  let value = 0;
  let length = 0;
  while (i < n) {
    const c = text.charCodeAt(i);
    if (classOf(c) !== DIGIT) break;
    const d = baseOf(c);
    if (length < LONGEST) scratch[length] = d;
    value = length < 9 ? value * 10 + (d - 48) : -1;
    length++;
    i++;
  }
  b.end[at] = i;
  b.number[at] = value;
  b.flags[at] = NUMBER | gap;
  b.id[at] = length > LONGEST ? UNKNOWN : vocabulary.find(scratch, length);
  return i;
}

/**
 * What nearly every word is: at most nine letters with small codes, one tone at most, small, in capitals or with a capital
 * in front, and in the vocabulary. Where it ends; -1 leaves it to `word`.
 */
function plainWord(units: Uint16Array, from: number, n: number, b: Builder, at: number, gap: number, vocabulary: Vocabulary): number {
  let a = 0;
  let z = 0;
  let tone = 0;
  let tones = 0;
  let uppers = 0;
  let missing = 0;
  let first = 0;
  let i = from;
  const limit = n - from > 10 ? from + 10 : n;
  for (; i < limit; i++) {
    const c = units[i];
    if (c >= LIMIT) return -1;
    const v = info[c];
    const k = v & 7;
    if (k !== LETTER) {
      if (k === MARK || k === IGNORABLE) return -1;
      break;
    }
    const code = v >>> CODE_AT;
    missing |= code - 1;
    if (i - from < 5) a = (a << 6) | code;
    else z = (z << 6) | code;
    // One for each letter with a tone, without a branch.
    const t = v & TONES;
    tone |= t;
    tones += (t + TONES) >> 7;
    uppers += v & IS_UPPER;
    if (i === from) first = uppers;
  }
  const letters = i - from;
  if (letters > 9 || missing < 0 || tones > 1) return -1;
  let shape = WORD;
  if (uppers !== 0) {
    if (first === 0) return -1;
    if (uppers === letters * IS_UPPER) shape = WORD | CAPITAL | UPPER;
    else if (uppers === IS_UPPER) shape = WORD | CAPITAL;
    else return -1;
  }
  const id = vocabulary.findLetters(a, z, letters, tone >> TONE_AT);
  if (id === UNKNOWN && letters > 2) return -1;
  b.end[at] = i;
  b.id[at] = id;
  b.flags[at] = shape | gap;
  return i;
}

const TONES = 7 << TONE_AT;

function word(text: string, from: number, n: number, b: Builder, at: number, gap: number, vocabulary: Vocabulary): number {
  let i = from;
  let length = 0;
  let tone = 0;
  let marked = false;
  let uppers = 0;
  let letters = 0;
  let end = from;
  // The small codes of the letters (see `findSmall`), as long as each has one.
  let a = 0;
  let z = 0;
  let coded = true;
  while (i < n) {
    const c = text.charCodeAt(i);
    const v = infoOf(c);
    const k = v & 7;
    if (k === LETTER) {
      if ((v & IS_UPPER) !== 0) uppers++;
      letters++;
      if (c > 127) {
        marked = true;
        const t = (v >> TONE_AT) & 7;
        if (t !== 0) tone = t;
      }
      const code = v >>> CODE_AT;
      if (code === 0) coded = false;
      if (length < 5) a = (a << 6) | code;
      else z = (z << 6) | code;
      if (length < LONGEST) scratch[length++] = (v >>> BASE_AT) & 0xffff;
    } else if (k === MARK) {
      const t = toneOfMark(c);
      marked = true;
      if (t !== 0) tone = t;
      else {
        coded = false;
        if (length > 0 && length < LONGEST) scratch[length - 1] = joinMark(scratch[length - 1], c);
      }
    } else if (k !== IGNORABLE) break;
    i++;
    if (k !== IGNORABLE) end = i;
  }
  i = end;
  const shape = WORD | ((infoOf(text.charCodeAt(from)) & IS_UPPER) !== 0 ? CAPITAL : 0) | (uppers === letters ? UPPER : 0);
  if (letters >= LONGEST) {
    b.end[at] = i;
    b.id[at] = UNKNOWN;
    b.flags[at] = shape | gap;
    return i;
  }
  let id: number;
  if (!coded || length > 9) id = lookUp(length, tone, vocabulary);
  else {
    if (scratch[length - 1] === Y && foldFinalY(scratch, length)) {
      scratch[length - 1] = I;
      if (length <= 5) a -= Y - I;
      else z -= Y - I;
    }
    if (tone !== 0) {
      if (length < 5) a = (a << 6) | (tone + TONE_CODE);
      else z = (z << 6) | (tone + TONE_CODE);
    }
    id = vocabulary.findSmall(a, z);
  }
  b.end[at] = i;
  b.id[at] = id;
  b.flags[at] = shape | gap;
  if (id === UNKNOWN && letters > 2 && letters <= LONGEST_JOINED) {
    let cut = 0;
    if (marked) cut = seam(text, from, i) || foreignSeam(text, from, i, b.joints, vocabulary);
    else if ((shape & (CAPITAL | UPPER)) === CAPITAL) cut = plainSeam(text, from, i, b.joints, vocabulary);
    if (cut > 0) {
      word(text, from, cut, b, at, gap, vocabulary);
      const next = b.count++;
      b.start[next] = cut;
      b.number[next] = -1;
      word(text, cut, i, b, next, GLUED, vocabulary);
    }
  }
  return i;
}

const I = 105;
const Y = 121;

/** The id of the word whose base letters stand in `scratch`. */
function lookUp(length: number, tone: number, vocabulary: Vocabulary): number {
  if (foldFinalY(scratch, length)) scratch[length - 1] = 105;
  if (tone !== 0) scratch[length] = tone;
  return vocabulary.find(scratch, tone !== 0 ? length + 1 : length);
}
