/**
 * The tokens that a reader sees: runs of scan tokens joined (1.234,5 · PGS.TS. · Mát-xcơ-va · an address), each with
 * its kind. Every look-ahead is bounded, so the whole is O(n).
 */
import { comradeEnd, dottedEnd } from './abbreviations.ts';
import { emailEnd, urlEnd } from './addresses.ts';
import { codeEnd, numberEnd } from './codes.ts';
import { ampersandEnd, apostropheEnd, hyphenedEnd, powerEnd } from './joined-words.ts';
import { type Lexemes, lex } from './lexer.ts';
import { GLUED, NUMBER as NUMERAL, PUNCT, WORD } from './scan.ts';
import { AMPERSAND, APOSTROPHE, DOT, EMAIL, HYPHEN, NUMBER, OTHER_WORD, PUNCTUATION, SLASH, SYLLABLE, SYMBOL, TokenView, URL } from './token-view.ts';

/** Groups of scan tokens. Group g holds the tokens from first[g] up to first[g + 1]; first[count] is the sentinel. */
export interface Groups {
  readonly tokens: Lexemes;
  readonly count: number;
  readonly first: Int32Array;
  readonly kind: Uint8Array;
}

/** Groups the tokens of a text. O(n); never throws on a string. The arrays of `tokens` hold until the next text is read. */
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

/** Words before these marks may be joined to what follows: everything but , ; ! ? brackets and straight quotes. */
const JOINS = new Uint8Array(128).fill(1);
for (const c of ',;!?()[]{}"') JOINS[c.charCodeAt(0)] = 0;

/** Joins the tokens of one text, group by group. */
export class Grouper extends TokenView {
  /** The end of the group that begins at token i. */
  step(i: number): number {
    const f = this.flags[i];
    const after = this.flags[i + 1];
    if ((f & WORD) !== 0) {
      this.kind = this.id[i] === 1 ? SYLLABLE : OTHER_WORD;
      if ((after & GLUED) === 0) return i + 1;
      if ((after & PUNCT) !== 0) {
        const mark = this.id[i + 1];
        if (JOINS[mark] === 0) return i + 1;
        // The end of most sentences: no abbreviation is so long, and an address would go on.
        if (mark === DOT && this.id[i] === 1 && this.end[i] - this.start[i] > 4 && (this.flags[i + 2] & GLUED) === 0) return i + 1;
      }
      return this.join(i);
    }
    const alone = (after & GLUED) === 0;
    if ((f & PUNCT) !== 0) {
      this.kind = this.punctuationKind(i);
      return alone ? i + 1 : this.punctuationEnd(i);
    }
    this.kind = NUMBER;
    return alone ? i + 1 : this.join(i);
  }

  /** As `step`, for a word or number with something behind it. */
  private join(i: number): number {
    const isNumber = (this.flags[i] & NUMERAL) !== 0;
    const mark = (this.flags[i + 1] & PUNCT) !== 0 ? this.id[i + 1] : 0;
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
    if (mark === DOT) end = dottedEnd(this, i);
    else if (mark === HYPHEN && i >= this.single) return hyphenedEnd(this, i);
    else if (mark === APOSTROPHE) end = apostropheEnd(this, i);
    else if (mark === AMPERSAND) end = ampersandEnd(this, i);
    else if (mark === SLASH) end = comradeEnd(this, i);
    else if (mark === 0) end = powerEnd(this, i);
    return end > 0 ? end : this.found(this.wordKind(i), i + 1);
  }

  private punctuationEnd(i: number): number {
    let j = i + 1;
    const c = this.text.charCodeAt(this.start[i]);
    const alike = (k: number): boolean => this.glued(k) && this.is(k, PUNCT) && this.text.charCodeAt(this.start[k]) === c && c < 0xd800;
    // ./. closes an article.
    if (c === DOT && this.mark(j, SLASH) && this.mark(j + 1, DOT)) return j + 2;
    if (c === DOT || c === 33 || c === 63 || c === HYPHEN || c === 42 || c === 61 || c === 95 || c === 0x2026) while (alike(j)) j++;
    return j;
  }

  private punctuationKind(i: number): number {
    const code = this.id[i];
    if (code !== 0) return SYMBOLS[code] === 1 ? SYMBOL : PUNCTUATION;
    const c = this.text.charCodeAt(this.start[i]);
    if (c === 0x2026) return PUNCTUATION;
    return c < 0xd800 && !NO_PUNCTUATION.includes(this.text[this.start[i]]) && /^\p{P}/u.test(this.text[this.start[i]]) ? PUNCTUATION : SYMBOL;
  }
}

/** ASCII marks that are no punctuation of the sentence. */
const SYMBOLS = new Uint8Array(128);
for (const c of '%&@#*+=<>|~^`$_') SYMBOLS[c.charCodeAt(0)] = 1;
const NO_PUNCTUATION = '‰‱†‡•‣§¶※⁂';
