/**
 * The tokens that users see, as groups of raw tokens (1.234,5 · PGS.TS. · Mát-xcơ-va · an address), each with its kind.
 * Every look-ahead is bounded, so that grouping is O(n).
 */
import { comradeEnd, dottedEnd } from './abbreviations.ts';
import { emailEnd, urlEnd } from './addresses.ts';
import { codeEnd, numberEnd } from './codes.ts';
import { ampersandEnd, apostropheEnd, hyphenedEnd, powerEnd } from './joined-words.ts';
import { lex, type RawTokens } from './lexer.ts';
import { GLUED, NUMBER as NUMERAL, PUNCT, WORD } from './scan.ts';
import { EMAIL, NUMBER, OTHER_WORD, PUNCTUATION, SYLLABLE, SYMBOL, TokenView, URL } from './token-view.ts';
import { AMPERSAND, APOSTROPHE, ASCII_LIMIT, ASTERISK, DOT, ELLIPSIS, EQUALS, EXCLAMATION, HYPHEN, QUESTION, SLASH, UNDERSCORE } from '../kit/punctuation.ts';

/** Group g holds the raw tokens from first[g] up to first[g + 1]; first[count] is the sentinel. */
export interface Groups {
  readonly tokens: RawTokens;
  readonly count: number;
  readonly first: Int32Array;
  readonly kind: Uint8Array;
}

/** Groups the raw tokens of a text. O(n); never throws on a string. The arrays of `tokens` hold until the next text is read. */
export function group(text: string): Groups {
  const tokens = lex(text);
  const grouper = new Grouper(tokens);
  const n = tokens.count;
  const first = new Int32Array(n + 1);
  const kind = new Uint8Array(n + 1);
  let count = 0;
  for (let i = 0; i < n; count++) {
    first[count] = i;
    i = grouper.step(i);
    kind[count] = grouper.kind;
  }
  first[count] = n;
  return { tokens, count, first, kind };
}

/** The first code unit of a group of punctuation, with dashes and quotes folded; 0 for other groups. */
export function markOf({ tokens, first }: Groups, g: number): number {
  const t = first[g];
  if ((tokens.flags[t] & PUNCT) === 0) return 0;
  const id = tokens.id[t];
  return id !== 0 ? id : tokens.text.charCodeAt(tokens.start[t]);
}

/** By ASCII mark: whether a word before it may be joined to what follows. Not before , ; ! ? brackets and straight quotes. */
const JOINS = new Uint8Array(ASCII_LIMIT).fill(1);
for (const c of ',;!?()[]{}"') JOINS[c.charCodeAt(0)] = 0;
/** A longer syllable before a period is no abbreviation. */
const LONGEST_ABBREVIATED = 4;
/** Marks that are one token when repeated. */
const REPEATED: ReadonlySet<number> = new Set([DOT, EXCLAMATION, QUESTION, HYPHEN, ASTERISK, EQUALS, UNDERSCORE, ELLIPSIS]);
/** No mark between a word and what is glued to it. */
const NO_MARK = 0;

/** Groups the raw tokens of one text, one group at a time. */
export class Grouper extends TokenView {
  /** The end of the group that begins at token i; sets `kind`. */
  step(i: number): number {
    const f = this.flags[i];
    const after = this.flags[i + 1];
    const isAlone = (after & GLUED) === 0;
    if ((f & WORD) !== 0) {
      this.kind = this.id[i] === 1 ? SYLLABLE : OTHER_WORD;
      return isAlone || ((after & PUNCT) !== 0 && this.endsBeforeMark(i)) ? i + 1 : this.join(i);
    }
    if ((f & PUNCT) !== 0) {
      this.kind = this.punctuationKind(i);
      return isAlone ? i + 1 : this.punctuationEnd(i);
    }
    this.kind = NUMBER;
    return isAlone ? i + 1 : this.join(i);
  }

  /** The mark after the word at i separates it from what follows. */
  private endsBeforeMark(i: number): boolean {
    const mark = this.id[i + 1];
    if (JOINS[mark] === 0) return true;
    // The end of most sentences: no abbreviation is so long, and an address would go on.
    return mark === DOT && this.id[i] === 1 && this.end[i] - this.start[i] > LONGEST_ABBREVIATED && (this.flags[i + 2] & GLUED) === 0;
  }

  /** As `step`, for a word or number to which something is glued. */
  private join(i: number): number {
    const isNumber = (this.flags[i] & NUMERAL) !== 0;
    const mark = (this.flags[i + 1] & PUNCT) !== 0 ? this.id[i + 1] : NO_MARK;
    let end = emailEnd(this, i);
    if (end > 0) return this.found(EMAIL, end);
    if (!isNumber || mark === DOT) {
      end = urlEnd(this, i);
      if (end > 0) return this.found(URL, end);
    }
    const from = isNumber ? numberEnd(this, i) : i + 1;
    if (this.glued(from)) {
      end = codeEnd(this, i, from);
      if (end > 0) return end;
    }
    if (isNumber) return this.found(NUMBER, from);
    end = this.joinedWordEnd(i, mark);
    return end > 0 ? end : this.found(this.wordKind(i), i + 1);
  }

  /** The end of a word that goes on after a mark, or 0. */
  private joinedWordEnd(i: number, mark: number): number {
    switch (mark) {
      case DOT:
        return dottedEnd(this, i);
      case HYPHEN:
        return i >= this.single ? hyphenedEnd(this, i) : 0;
      case APOSTROPHE:
        return apostropheEnd(this, i);
      case AMPERSAND:
        return ampersandEnd(this, i);
      case SLASH:
        return comradeEnd(this, i);
      case NO_MARK:
        return powerEnd(this, i);
      default:
        return 0;
    }
  }

  private punctuationEnd(i: number): number {
    const c = this.text.charCodeAt(this.start[i]);
    let j = i + 1;
    // ./. closes an article.
    if (c === DOT && this.mark(j, SLASH) && this.mark(j + 1, DOT)) return j + 2;
    if (REPEATED.has(c)) while (this.isGlued(j, PUNCT) && this.text.charCodeAt(this.start[j]) === c) j++;
    return j;
  }

  private punctuationKind(i: number): number {
    const code = this.id[i];
    if (code !== 0) return SYMBOLS[code] === 1 ? SYMBOL : PUNCTUATION;
    const written = this.text[this.start[i]];
    return written < FIRST_SURROGATE && IS_PUNCTUATION.test(written) && !NO_PUNCTUATION.includes(written) ? PUNCTUATION : SYMBOL;
  }
}

/** ASCII marks that are no punctuation of the sentence. */
const SYMBOLS = new Uint8Array(ASCII_LIMIT);
for (const c of '%&@#*+=<>|~^`$_') SYMBOLS[c.charCodeAt(0)] = 1;
const NO_PUNCTUATION = '‰‱†‡•‣§¶※⁂';
const IS_PUNCTUATION = /^\p{P}/u;
/** Surrogates and the full-width marks above them are symbols. */
const FIRST_SURROGATE = '\ud800';
