/** The scan tokens of one text with the questions that rules ask of them. All answers are bounded in time. */
import { LETTER } from './character-layout.ts';
import { classOf } from './characters.ts';
import type { Lexemes } from './lexer.ts';
import { CAPITAL, GLUED, PUNCT, UPPER, WORD, LINE } from './scan.ts';

export const SYLLABLE = 0;
export const OTHER_WORD = 1;
export const NUMBER = 2;
export const CODE = 3;
export const ABBREVIATION = 4;
export const EMAIL = 5;
export const URL = 6;
export const PUNCTUATION = 7;
export const SYMBOL = 8;

/** Parts of a code, an abbreviation, a domain: longer chains are no such thing. */
export const MAX_PARTS = 16;
// Punctuation by its ASCII code.
export const DOT = 46;
export const COMMA = 44;
export const COLON = 58;
export const SEMICOLON = 59;
export const HYPHEN = 45;
export const SLASH = 47;
export const APOSTROPHE = 39;
export const AMPERSAND = 38;
export const AT = 64;
export const OPEN = 40;
export const CLOSE = 41;

export class TokenView {
  readonly text: string;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly id: Uint8Array;
  readonly flags: Uint8Array;
  /** Number of tokens. */
  readonly n: number;
  /** Kind of the group that a rule found last. */
  kind: number = SYLLABLE;
  /** Offset of the next @ at or after the current token; the text's length if there is none. */
  nextAt = -1;
  /** Tokens before this one were looked at as a hyphenated chain and stand alone. */
  single = 0;

  constructor(tokens: Lexemes) {
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

  /** Token i is this mark, with nothing before it. */
  mark(i: number, code: number): boolean {
    return this.glued(i) && (this.flags[i] & PUNCT) !== 0 && this.id[i] === code;
  }

  /** A hyphen proper; a dash sets phrases apart. */
  hyphen(i: number): boolean {
    if (!this.mark(i, HYPHEN)) return false;
    const c = this.text.charCodeAt(this.start[i]);
    return c === HYPHEN || c === 0x2010 || c === 0x2011;
  }

  syllable(i: number): boolean {
    return this.id[i] === 1;
  }

  wordKind(i: number): number {
    return this.id[i] === 1 ? SYLLABLE : OTHER_WORD;
  }

  /** Letters of a word, not counting loose marks; counts no further than five. */
  letters(i: number): number {
    let k = 0;
    for (let p = this.start[i]; p < this.end[i] && k < 5; p++) if (classOf(this.text.charCodeAt(p)) === LETTER) k++;
    return k;
  }

  /** A short word in NFC; '' for a long one, which no table holds (and which `normalize` may be slow on). */
  written(i: number): string {
    if (this.end[i] - this.start[i] > 24) return '';
    return this.text.slice(this.start[i], this.end[i]).normalize('NFC');
  }

  isAscii(i: number): boolean {
    for (let p = this.start[i]; p < this.end[i]; p++) if (this.text.charCodeAt(p) > 127) return false;
    return true;
  }

  /** A word in capitals of two to eight letters that is no syllable (NQ, CP, BGDĐT), or holds two capitals (TTg). */
  isAcronym(i: number): boolean {
    if (!this.is(i, WORD) || !this.is(i, CAPITAL) || this.end[i] - this.start[i] > 24) return false;
    const w = this.written(i);
    if (w.length < 2 || w.length > 12) return false;
    return this.is(i, UPPER) || (w.length <= 5 && /^\p{Lu}\p{L}*\p{Lu}/u.test(w));
  }

  /** A capitalised word on the same line that is neither a syllable nor an acronym. */
  isForeignName(i: number): boolean {
    return i < this.n && this.is(i, WORD) && this.is(i, CAPITAL) && !this.is(i, LINE) && !this.syllable(i) && !(this.is(i, UPPER) && this.letters(i) > 1);
  }

  found(kind: number, end: number): number {
    this.kind = kind;
    return end;
  }
}
