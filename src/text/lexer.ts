/**
 * The tokens of `scan` without a vocabulary, several times as fast: one lookup per code unit spells each short word as two
 * integers, by which the word cache knows it again.
 */
import { DIGIT, IGNORABLE, LETTER, MARK, NEWLINE, SPACE } from './character-layout.ts';
import { asciiPunctuation, classOf, isUpper } from './characters.ts';
import { codeUnits } from './code-units.ts';
import { VOWELS, withTones } from './fold-rules.ts';
import { afterLineBreak, CAPITAL, GLUED, LINE, NUMBER, PARAGRAPH, PUNCT, type Tokens, UPPER, WORD } from './scan.ts';
import { splitPoint } from './split-points.ts';
import { isSyllableAt } from './syllable.ts';
import { cachedWord, evict, intern, isCachedSyllable } from './word-cache.ts';
import { grow } from '../kit/grow.ts';
import { ASCII_LIMIT, CARRIAGE_RETURN, isHighSurrogate, isLowSurrogate, LINE_FEED } from '../kit/punctuation.ts';

/** As `Tokens`, without the values of numbers. The id of a word is 1 for a syllable, else 0. */
export interface RawTokens extends Pick<Tokens, 'text' | 'count' | 'start' | 'end' | 'flags'> {
  readonly id: Uint8Array;
  /** The entry of a word in the word cache, or 0. */
  readonly cached: Int32Array;
}

const CODE_UNITS = 0x10000;
const IS_UPPER = CAPITAL;
const UNSPELLED = 1 << 11;
/** By code unit: class (three bits), capital (one), and the number of a Vietnamese or English letter (seven), the same for its capital; UNSPELLED for others. */
const info = new Uint16Array(CODE_UNITS);
let isPrepared = false;

function prepare(): void {
  for (let c = 0; c < CODE_UNITS; c++) info[c] = classOf(c) | (isUpper(c) ? IS_UPPER : 0) | UNSPELLED;
  const withTone = [...VOWELS].flatMap((vowel) => withTones(vowel).slice(1));
  [...'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz', ...withTone].forEach((letter, i) => {
    for (const form of [letter, letter.toUpperCase()]) info[form.charCodeAt(0)] += ((i + 1) << 4) - UNSPELLED;
  });
  isPrepared = true;
}

/** Longer words are not spelled as integers. */
const LONGEST = 8;
/** In the second integer, CAPITAL and UPPER are above the letters: from this bit on. */
const SHAPE_AT = 28;
/** Longest arrays that are kept from text to text (see `docs/engine-notes.md`, "Arrays that are used again"). */
const MOST_KEPT = 1 << 17;
/** Room for the longest run of words that one token may be split into. */
const MOST_PARTS = 20;

interface Buffers {
  start: Int32Array;
  end: Int32Array;
  cached: Int32Array;
  id: Uint8Array;
  flags: Uint8Array;
}

const kept: Buffers = {
  start: new Int32Array(1 << 12),
  end: new Int32Array(1 << 12),
  cached: new Int32Array(1 << 12),
  id: new Uint8Array(1 << 12),
  flags: new Uint8Array(1 << 12),
};

/** Reads a text. O(n); never throws on a string. The arrays of the result hold until the next call. */
export function lex(text: string): RawTokens {
  if (!isPrepared) prepare();
  evict();
  return new Lexer(text).read();
}

class Lexer {
  private readonly text: string;
  private readonly units: Uint16Array;
  private readonly length: number;
  private count = 0;
  private start = kept.start;
  private end = kept.end;
  private cached = kept.cached;
  private id = kept.id;
  private flags = kept.flags;

  constructor(text: string) {
    this.text = text;
    this.units = codeUnits(text);
    this.length = text.length;
  }

  /** The hot loop. A short word that the cache has is put here, everything else by a method. */
  read(): RawTokens {
    const { text, units, length } = this;
    const codes = info;
    let { start, end, cached, id, flags } = this;
    let gap = LINE | PARAGRAPH;
    let i = 0;
    while (i < length) {
      const c = units[i];
      let f = codes[c];
      const k = f & 7;
      if (k >= SPACE) {
        i++;
        if (k === SPACE) gap &= ~GLUED;
        else if (k === NEWLINE) {
          gap = afterLineBreak(gap);
          if (c === CARRIAGE_RETURN && i < length && units[i] === LINE_FEED) i++;
        }
        continue;
      }
      if (this.count + MOST_PARTS > start.length) {
        this.grow();
        ({ start, end, cached, id, flags } = this);
      }
      const from = i;
      if (k !== LETTER) i = k === DIGIT ? this.digits(from, gap) : this.mark(from, gap);
      else {
        const first = f & IS_UPPER;
        let a = 0;
        let b = 0;
        let all = 0;
        let uppers = 0;
        do {
          uppers += f & IS_UPPER;
          all |= f;
          b = (b << 7) | (a >>> 21);
          a = ((a & 0x1fffff) << 7) | ((f >> 4) & 127);
          f = ++i < length ? codes[units[i]] : SPACE;
        } while ((f & 7) === LETTER);
        const letters = i - from;
        // UPPER without a branch (see `docs/engine-notes.md`, "Branches").
        const shape = WORD | first | (~((uppers - (letters << 3)) >> 31) & UPPER);
        if ((all & UNSPELLED) !== 0 || letters > LONGEST || (uppers !== first && (shape & UPPER) === 0) || isInsideWord(f & 7)) {
          i = this.unspelledWord(from, i, gap);
        } else {
          b |= (shape & (CAPITAL | UPPER)) << (SHAPE_AT - 3);
          const entry = cachedWord(a, b);
          if (entry === 0) i = this.newWord(from, i, gap, a, b);
          else {
            const at = this.count++;
            start[at] = from;
            end[at] = i;
            cached[at] = entry;
            id[at] = isCachedSyllable(entry);
            flags[at] = shape | gap;
            if ((f & 7) === SPACE) {
              gap = 0;
              i++;
              continue;
            }
          }
        }
      }
      gap = GLUED;
    }
    const { count } = this;
    this.put(length, length, 0, 0, LINE | PARAGRAPH);
    if (start.length > kept.start.length && start.length <= MOST_KEPT) Object.assign(kept, { start, end, cached, id, flags });
    return { text, count, start, end, cached, id, flags };
  }

  private put(from: number, to: number, cached: number, id: number, flags: number): void {
    const at = this.count++;
    this.start[at] = from;
    this.end[at] = to;
    this.cached[at] = cached;
    this.id[at] = id;
    this.flags[at] = flags;
  }

  private grow(): void {
    this.start = grow(this.start, Int32Array);
    this.end = grow(this.end, Int32Array);
    this.cached = grow(this.cached, Int32Array);
    this.id = grow(this.id, Uint8Array);
    this.flags = grow(this.flags, Uint8Array);
  }

  /** A word that is not in the cache: kept there unless it is split. */
  private newWord(from: number, to: number, gap: number, a: number, b: number): number {
    const { text } = this;
    const id = isSyllableAt(text, from, to) ? 1 : 0;
    if (id === 0 && splitPoint(text, from, to) !== 0) return this.parts(from, to, gap);
    this.put(from, to, intern(a, b, id, text.slice(from, to)), id, shapeOf(text, from, to) | gap);
    return to;
  }

  /** A word that has no spelling in integers; its letters up to `i` were read. */
  private unspelledWord(from: number, i: number, gap: number): number {
    const { units, length } = this;
    let to = i;
    while (to < length && isWordPart(classOf(units[to]))) to++;
    this.parts(from, withoutIgnorable(this.text, from, to), gap);
    return to;
  }

  /** Puts the words that were run together to text[from, to). Returns `to`. */
  private parts(from: number, to: number, gap: number): number {
    const { text } = this;
    const id = isSyllableAt(text, from, to) ? 1 : 0;
    const cut = id === 1 ? 0 : splitPoint(text, from, to);
    if (cut === 0) {
      const end = withoutIgnorable(text, from, to);
      this.put(from, end, 0, id, shapeOf(text, from, end) | gap);
    } else {
      this.parts(from, cut, gap);
      this.parts(cut, to, GLUED);
    }
    return to;
  }

  private digits(from: number, gap: number): number {
    const { units, length } = this;
    let i = from + 1;
    while (i < length && classOf(units[i]) === DIGIT) i++;
    this.put(from, i, 0, 0, NUMBER | gap);
    return i;
  }

  private mark(from: number, gap: number): number {
    const { units, length } = this;
    const c = units[from];
    const ascii = asciiPunctuation(c);
    let i = from + (isHighSurrogate(c) && from + 1 < length && isLowSurrogate(units[from + 1]) ? 2 : 1);
    // Combining marks after punctuation are part of it.
    while (i < length && classOf(units[i]) === MARK) i++;
    this.put(from, i, 0, ascii < ASCII_LIMIT ? ascii : 0, PUNCT | gap);
    return i;
  }
}

/** A character of this class continues a word, but is no letter. */
function isInsideWord(k: number): boolean {
  return k === MARK || k === IGNORABLE;
}

function isWordPart(k: number): boolean {
  return k === LETTER || isInsideWord(k);
}

/** Invisible characters at its end are not part of a word. */
function withoutIgnorable(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && classOf(text.charCodeAt(end - 1)) === IGNORABLE) end--;
  return end;
}

function shapeOf(text: string, from: number, to: number): number {
  let bits = WORD | UPPER | (isUpper(text.charCodeAt(from)) ? CAPITAL : 0);
  for (let i = from; i < to; i++) {
    const c = text.charCodeAt(i);
    if (classOf(c) === LETTER && !isUpper(c)) bits &= ~UPPER;
  }
  return bits;
}
