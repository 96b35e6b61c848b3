/** The raw tokens of one text with the questions that rules ask about them. Every answer takes bounded time. */
import { LETTER } from './character-layout.ts';
import { classOf } from './characters.ts';
import type { RawTokens } from './lexer.ts';
import { CAPITAL, GLUED, LINE, PUNCT, UPPER, WORD } from './scan.ts';
import { ASCII_LIMIT, HYPHEN } from '../kit/punctuation.ts';

/** Kinds of tokens. */
export const SYLLABLE = 0;
export const OTHER_WORD = 1;
export const NUMBER = 2;
export const CODE = 3;
export const ABBREVIATION = 4;
export const EMAIL = 5;
export const URL = 6;
export const PUNCTUATION = 7;
export const SYMBOL = 8;

/** Longer chains are no code, abbreviation or domain. */
export const MAX_PARTS = 16;
/** Code units of a word that a table may have. */
const LONGEST_WORD = 24;
const LONGEST_ACRONYM = 12;
/** Code units of an acronym with lower-case letters (TTg). */
const LONGEST_MIXED = 5;
const MIXED_ACRONYM = /^\p{Lu}\p{L}*\p{Lu}/u;
/** U+2010 and U+2011: hyphens proper, unlike the dashes. */
const HYPHENS: ReadonlySet<number> = new Set([HYPHEN, 0x2010, 0x2011]);

export class TokenView {
  readonly text: string;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly id: Uint8Array;
  readonly flags: Uint8Array;
  /** Number of raw tokens. */
  readonly n: number;
  /** Kind of the token that a rule found last. */
  kind: number = SYLLABLE;
  /** Offset of the next @ at or after the current token; the length of the text if there is none. */
  nextAt = -1;
  /** Labels of a host after token `plainFrom` and before `plainTo` are no top-level domains. */
  plainFrom = 0;
  plainTo = 0;
  /** Raw tokens before this one were tried as a hyphenated chain and are tokens of their own. */
  single = 0;

  constructor(tokens: RawTokens) {
    this.text = tokens.text;
    this.start = tokens.start;
    this.end = tokens.end;
    this.id = tokens.id;
    this.flags = tokens.flags;
    this.n = tokens.count;
  }

  glued(i: number): boolean {
    return i < this.n && (this.flags[i] & GLUED) !== 0;
  }

  is(i: number, bits: number): boolean {
    return i < this.n && (this.flags[i] & bits) !== 0;
  }

  /** Token i has one of these flags, and no white space precedes it. */
  isGlued(i: number, bits: number): boolean {
    if (i >= this.n) return false;
    const f = this.flags[i];
    return (f & GLUED) !== 0 && (f & bits) !== 0;
  }

  /** Token i is this mark, and no white space precedes it. */
  mark(i: number, code: number): boolean {
    return i < this.n && (this.flags[i] & (GLUED | PUNCT)) === (GLUED | PUNCT) && this.id[i] === code;
  }

  /** Token i is a hyphen inside a word. A dash separates phrases. */
  hyphen(i: number): boolean {
    return this.mark(i, HYPHEN) && HYPHENS.has(this.text.charCodeAt(this.start[i]));
  }

  syllable(i: number): boolean {
    return this.id[i] === 1;
  }

  wordKind(i: number): number {
    return this.id[i] === 1 ? SYLLABLE : OTHER_WORD;
  }

  /** Code units of a token. */
  width(i: number): number {
    return this.end[i] - this.start[i];
  }

  /** Letters of a word, without combining marks; 5 for five or more. */
  letters(i: number): number {
    let k = 0;
    for (let p = this.start[i]; p < this.end[i] && k < 5; p++) if (classOf(this.text.charCodeAt(p)) === LETTER) k++;
    return k;
  }

  /** A short word in NFC; '' for a long one, which is in no table (and for which `String.normalize` may be slow). */
  written(i: number): string {
    if (this.width(i) > LONGEST_WORD) return '';
    return this.text.slice(this.start[i], this.end[i]).normalize('NFC');
  }

  /** The tokens [from, to) as a key of the tables: NFC, lower case. */
  key(from: number, to: number): string {
    return this.text
      .slice(this.start[from], this.end[to - 1])
      .normalize('NFC')
      .toLowerCase();
  }

  isAscii(i: number): boolean {
    for (let p = this.start[i]; p < this.end[i]; p++) if (this.text.charCodeAt(p) >= ASCII_LIMIT) return false;
    return true;
  }

  /** A word of two to twelve letters in all caps (NQ, CP, BGDĐT), or a short one with two capitals (TTg). */
  isAcronym(i: number): boolean {
    if (!this.is(i, WORD) || !this.is(i, CAPITAL) || this.width(i) > LONGEST_WORD) return false;
    const w = this.written(i);
    if (w.length < 2 || w.length > LONGEST_ACRONYM) return false;
    return this.is(i, UPPER) || (w.length <= LONGEST_MIXED && MIXED_ACRONYM.test(w));
  }

  /** A capitalized word on the same line that is neither a syllable nor an acronym. */
  isForeignName(i: number): boolean {
    return i < this.n && this.is(i, WORD) && this.is(i, CAPITAL) && !this.is(i, LINE) && !this.syllable(i) && !(this.is(i, UPPER) && this.letters(i) > 1);
  }

  /** Records the kind of the token that a rule found. Returns its end. */
  found(kind: number, end: number): number {
    this.kind = kind;
    return end;
  }
}
