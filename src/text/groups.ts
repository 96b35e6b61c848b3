/**
 * The tokens that a reader sees: runs of scan tokens joined (1.234,5 · PGS.TS. · Mát-xcơ-va · an address), each with
 * its kind. Every look-ahead is bounded, so the whole is O(n).
 */
import { lex, type Lexemes } from './lexer.ts';
import { CAPITAL, GLUED, LINE, NUMBER as NUMERAL, PUNCT, UPPER, WORD } from './scan.ts';
import { classOf, LETTER } from './characters.ts';
import { domains, formsOf, honorifics, hyphenated, oneSyllableCities, starters } from './forms.ts';

export const SYLLABLE = 0;
export const OTHER_WORD = 1;
export const NUMBER = 2;
export const CODE = 3;
export const ABBREVIATION = 4;
export const EMAIL = 5;
export const URL = 6;
export const PUNCTUATION = 7;
export const SYMBOL = 8;

/** Groups of scan tokens. Group g holds the tokens from first[g] up to first[g + 1]; first[count] is the sentinel. */
export interface Groups {
  readonly tokens: Lexemes;
  readonly count: number;
  readonly first: Int32Array;
  readonly kind: Uint8Array;
}

const [DOT, COMMA, COLON, HYPHEN, SLASH, APOSTROPHE, AMPERSAND, AT] = [...".,:-/'&@"].map((c) => c.charCodeAt(0));
/** Parts of a code, an abbreviation, a domain: longer chains are no such thing. */
const MAX_PARTS = 16;
const MAX_LOCAL = 64;

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
export class Grouper {
  private readonly text: string;
  private readonly start: Int32Array;
  private readonly end: Int32Array;
  private readonly id: Uint8Array;
  private readonly flags: Uint8Array;
  private readonly n: number;
  /** Offset of the next @ at or after the current token; the text's length if there is none. */
  private nextAt = -1;
  /** Tokens before this one were looked at as a hyphenated chain and stand alone. */
  private single = 0;

  constructor(tokens: Lexemes) {
    this.text = tokens.text;
    this.start = tokens.start;
    this.end = tokens.end;
    this.id = tokens.id;
    this.flags = tokens.flags;
    this.n = tokens.count;
  }

  /** Kind of the group that `step` found. */
  kind = 0;

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
    let end = this.email(i);
    if (end > 0) return this.found(EMAIL, end);
    if (!isNumber || mark === DOT) {
      end = this.url(i);
      if (end > 0) return this.found(URL, end);
    }
    const from = isNumber ? this.numberEnd(i) : i + 1;
    if (this.glued(from)) {
      end = this.code(i, from);
      if (end > 0) return end;
    }
    if (isNumber) return this.found(NUMBER, from);
    if (mark === DOT) end = this.dotted(i);
    else if (mark === HYPHEN && i >= this.single) return this.hyphened(i);
    else if (mark === APOSTROPHE) end = this.apostrophe(i);
    else if (mark === AMPERSAND) end = this.ampersand(i);
    else if (mark === SLASH) end = this.comrade(i);
    else if (mark === 0) end = this.power(i);
    return end > 0 ? end : this.found(this.wordKind(i), i + 1);
  }

  private found(kind: number, end: number): number {
    this.kind = kind;
    return end;
  }

  // --- tests of one token

  private glued(i: number): boolean {
    return i < this.n && (this.flags[i] & GLUED) !== 0;
  }

  private is(i: number, bits: number): boolean {
    return i < this.n && (this.flags[i] & bits) !== 0;
  }

  /** Token i is this mark, with nothing before it. */
  private mark(i: number, code: number): boolean {
    return this.glued(i) && (this.flags[i] & PUNCT) !== 0 && this.id[i] === code;
  }

  /** A hyphen proper; a dash sets phrases apart. */
  private hyphen(i: number): boolean {
    if (!this.mark(i, HYPHEN)) return false;
    const c = this.text.charCodeAt(this.start[i]);
    return c === HYPHEN || c === 0x2010 || c === 0x2011;
  }

  private syllable(i: number): boolean {
    return this.id[i] === 1;
  }

  private wordKind(i: number): number {
    return this.id[i] === 1 ? SYLLABLE : OTHER_WORD;
  }

  /** Letters of a word, not counting loose marks; counts no further than five. */
  private letters(i: number): number {
    let k = 0;
    for (let p = this.start[i]; p < this.end[i] && k < 5; p++) if (classOf(this.text.charCodeAt(p)) === LETTER) k++;
    return k;
  }

  /** A short word in NFC; '' for a long one, which no table holds (and which `normalize` may be slow on). */
  private written(i: number): string {
    if (this.end[i] - this.start[i] > 24) return '';
    return this.text.slice(this.start[i], this.end[i]).normalize('NFC');
  }

  private isAscii(i: number): boolean {
    for (let p = this.start[i]; p < this.end[i]; p++) if (this.text.charCodeAt(p) > 127) return false;
    return true;
  }

  /** A word in capitals of two to eight letters that is no syllable (NQ, CP, BGDĐT), or holds two capitals (TTg). */
  private isAcronym(i: number): boolean {
    if (!this.is(i, WORD) || !this.is(i, CAPITAL) || this.end[i] - this.start[i] > 24) return false;
    const w = this.written(i);
    if (w.length < 2 || w.length > 12) return false;
    return this.is(i, UPPER) || (w.length <= 5 && /^\p{Lu}\p{L}*\p{Lu}/u.test(w));
  }

  // --- punctuation

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

  // --- numbers and codes

  /** 1.234,5 · 26/12/2022 · 8:30. After a slash a comma sets the next date apart. */
  private numberEnd(i: number): number {
    let j = i + 1;
    let slashed = false;
    while (this.glued(j) && (this.flags[j] & PUNCT) !== 0 && this.glued(j + 1) && (this.flags[j + 1] & NUMERAL) !== 0) {
      const c = this.id[j];
      if (c === SLASH) slashed = true;
      else if (c === COMMA ? slashed : c !== DOT && c !== COLON) break;
      j += 2;
    }
    return j;
  }

  /** 18-NQ/TW · 15/2021/NĐ-CP · QH15 · U23 · COVID-19 · F-16 · 1A; acronyms joined alone (KT-XH, LĐ-TB&XH) are words. */
  private code(i: number, from: number): number {
    let hasDigits = this.is(i, NUMERAL);
    let hasLetters = !hasDigits;
    if (hasLetters && !this.startsCode(i)) return 0;
    let j = from;
    let wasDigits = hasDigits;
    let isWord = hasLetters;
    for (let parts = 1; parts < MAX_PARTS && this.glued(j); parts++) {
      let k = j;
      let joiner = 0;
      if ((this.flags[j] & PUNCT) !== 0) {
        joiner = this.id[j];
        if (joiner === HYPHEN ? !this.hyphen(j) : joiner !== SLASH && joiner !== AMPERSAND) break;
        k = j + 1;
        if (!this.glued(k)) break;
      }
      if (this.is(k, NUMERAL)) {
        if (joiner === AMPERSAND || joiner === SLASH || (wasDigits && !hasLetters)) break;
        if (joiner === 0 && !this.takesDigits(k - 1)) break;
        hasDigits = true;
        wasDigits = true;
        j = this.numberEnd(k);
        continue;
      }
      if (!this.is(k, WORD)) break;
      const acronym = this.isAcronym(k);
      if (joiner === 0) {
        // 1A, 5G; Su-30MK
        if (!wasDigits || !this.is(k, UPPER) || this.letters(k) > (hasLetters ? 3 : 1) || (this.glued(k + 1) && !this.is(k + 1, PUNCT | NUMERAL))) break;
      } else if (hasDigits) {
        if (!acronym && !(this.is(k, UPPER) && hasLetters)) break;
      } else {
        // Without a number only short acronyms belong together.
        if (!acronym || this.syllable(k) || !this.is(k, UPPER)) break;
        if (joiner === SLASH || (joiner === HYPHEN && (this.letters(k) > 3 || this.letters(i) > 3))) break;
      }
      if (joiner === 0 || joiner === HYPHEN || joiner === SLASH || joiner === AMPERSAND) isWord = false;
      hasLetters = true;
      wasDigits = false;
      j = k + 1;
    }
    if (j === from || (isWord && !hasDigits) || !hasLetters) return 0;
    return this.found(hasDigits ? CODE : OTHER_WORD, j);
  }

  /** A word that a number may follow in one code: QH15, U23, COVID-19, Su-57. */
  private startsCode(i: number): boolean {
    if (!this.is(i, CAPITAL)) return false;
    const letters = this.letters(i);
    return letters <= 2 || (this.is(i, UPPER) && letters > 1) || !this.syllable(i);
  }

  private takesDigits(i: number): boolean {
    return this.is(i, UPPER) && (this.letters(i) === 1 || !this.syllable(i));
  }

  // --- addresses

  private email(i: number): number {
    const from = this.start[i];
    if (this.nextAt < from) {
      const at = this.text.indexOf('@', from);
      this.nextAt = at < 0 ? this.text.length : at;
    }
    if (this.nextAt - from > MAX_LOCAL || this.nextAt >= this.text.length || !this.isAscii(i)) return 0;
    let j = i + 1;
    while (this.glued(j) && this.start[j] < this.nextAt) {
      const c = this.text.charCodeAt(this.start[j]);
      if ((this.flags[j] & PUNCT) !== 0 ? c !== DOT && c !== HYPHEN && c !== 95 && c !== 43 : !this.isAscii(j)) return 0;
      j++;
    }
    if (!this.mark(j, AT) || this.start[j] !== this.nextAt || !this.glued(j + 1)) return 0;
    return this.domain(j + 1);
  }

  private url(i: number): number {
    let j = 0;
    if (this.mark(i + 1, COLON) && this.mark(i + 2, SLASH) && this.mark(i + 3, SLASH) && this.glued(i + 4)) {
      if (this.end[i] - this.start[i] > 5 || !this.isAscii(i)) return 0;
      j = i + 4;
      while (this.glued(j) && this.inAddress(j)) j++;
      return this.trimAddress(i + 4, j);
    }
    if ((this.flags[i + 1] & PUNCT) !== 0 && !this.mark(i + 1, DOT) && !this.mark(i + 1, HYPHEN)) return 0;
    j = this.domain(i);
    if (j === 0) return 0;
    const host = j;
    if (this.glued(j) && (this.mark(j, SLASH) || (this.mark(j, COLON) && this.glued(j + 1) && this.is(j + 1, NUMERAL)))) {
      while (this.glued(j) && this.inAddress(j)) j++;
      return this.trimAddress(host, j);
    }
    return host;
  }

  /** The end of a domain name that begins at token i (`ts10.hcm.edu.vn`), or 0. */
  private domain(i: number): number {
    let j = i;
    let labels = 0;
    let last = 0;
    for (let parts = 0; parts < 2 * MAX_PARTS; parts++) {
      // One label: words, numbers, hyphens.
      if (!this.is(j, WORD | NUMERAL) || !this.isAscii(j)) break;
      const label = j;
      j++;
      while (this.glued(j) && j - label < MAX_PARTS && (this.is(j, WORD | NUMERAL) ? this.isAscii(j) : this.hyphen(j) && this.glued(j + 1))) j++;
      labels++;
      if (labels > 1 && j === label + 1 && this.is(label, WORD) && domains.has(this.text.slice(this.start[label], this.end[label]).toLowerCase())) {
        // "Nam.Me" is the end of a sentence; nam.me, NAM.ME and Nam.vn are addresses.
        if (!this.is(label, CAPITAL) || (this.is(label, UPPER) && this.letters(label) > 1)) last = j;
      }
      if (!this.mark(j, DOT) || !this.glued(j + 1)) break;
      j++;
    }
    return last;
  }

  private inAddress(j: number): boolean {
    if ((this.flags[j] & PUNCT) === 0) return this.isAscii(j);
    const c = this.text.charCodeAt(this.start[j]);
    return c < 128 && !'"\'<>()[]{}|\\^`'.includes(String.fromCharCode(c));
  }

  /** Marks at the end belong to the sentence. */
  private trimAddress(least: number, end: number): number {
    let j = end;
    while (j > least && (this.flags[j - 1] & PUNCT) !== 0 && '.,;:!?'.includes(this.text[this.start[j - 1]])) j--;
    return j;
  }

  // --- abbreviations

  /** A word with a full stop behind it: TP. · PGS.TS. · T.Ư · v.v. · J. K. Rowling; 0 where the stop ends a sentence. */
  private dotted(i: number): number {
    // An ellipsis is no abbreviation's stop.
    if (this.mark(i + 2, DOT)) return 0;
    const form = formsOf(this.written(i));
    const one = this.letters(i) === 1;
    const after = i + 2;
    if (form === 'place' && !one) return this.placeFollows(after) ? this.found(ABBREVIATION, after) : 0;
    const end = this.chain(i, form);
    if (end > i + 1) {
      const last = formsOf(this.written(end - 1));
      const whole = formsOf(
        this.text
          .slice(this.start[i], this.end[end - 1])
          .normalize('NFC')
          .toLowerCase(),
      );
      // Interior stops belong; the last one only where the sentence goes on.
      if (!this.mark(end, DOT) || this.mark(end + 1, DOT)) return this.found(ABBREVIATION, end);
      const keeps = last === 'degree' ? !this.is(end + 1, LINE) : whole === 'open' || this.goesOn(end + 1) || this.isForeignName(end + 1);
      return this.found(ABBREVIATION, keeps ? end + 1 : end);
    }
    if (form === 'degree') return this.is(after, LINE) ? 0 : this.found(ABBREVIATION, after);
    if (form === 'open') return this.goesOn(after) ? this.found(ABBREVIATION, after) : 0;
    return one && this.is(i, CAPITAL) && this.initial(i, form === 'place') ? this.found(ABBREVIATION, after) : 0;
  }

  /** PGS.TS.BS, N.V.A, v.v, U.S: the end of parts joined by stops without space; i + 1 if there is but one. */
  private chain(i: number, form: string | undefined): number {
    if (form === undefined && !this.isShort(i)) return i + 1;
    let j = i + 1;
    for (let parts = 1; parts < MAX_PARTS; parts++) {
      const k = j + 1;
      if (!this.mark(j, DOT) || !this.glued(k) || !this.is(k, WORD)) break;
      if (this.end[k] - this.start[k] > 24 || !(this.isShort(k) || formsOf(this.written(k)) === 'degree')) break;
      if (this.is(k, CAPITAL) !== this.is(i, CAPITAL)) break;
      j = k + 1;
      // BS.CK2
      if (this.glued(j) && this.is(j, NUMERAL) && this.end[j] - this.start[j] === 1) j++;
    }
    return j;
  }

  /** One letter, or two or three that are no syllable and begin with a capital (Tr, Th). */
  private isShort(i: number): boolean {
    const letters = this.letters(i);
    return letters === 1 || (letters <= 3 && this.is(i, CAPITAL) && !this.syllable(i));
  }

  /** The sentence goes on at token i: a small letter, or a mark that stands inside sentences. */
  private goesOn(i: number): boolean {
    if (i >= this.n || this.is(i, LINE)) return false;
    if (this.is(i, WORD)) return !this.is(i, CAPITAL);
    if (this.is(i, NUMERAL)) return false;
    const c = this.id[i];
    return c === COMMA || c === COLON || c === 59 || c === 41 || c === HYPHEN || c === SLASH || c === 40;
  }

  /** Whether a name of a place comes at token i, behind TP., TX., Q. */
  private placeFollows(i: number): boolean {
    if (i >= this.n || this.is(i, LINE)) return false;
    if (this.is(i, NUMERAL)) return true;
    if (!this.is(i, WORD) || !this.is(i, CAPITAL)) return false;
    const w = this.written(i).toLowerCase();
    // An acronym is no name of a place: … của TP. UBND yêu cầu …
    if (!this.syllable(i) && this.is(i, UPPER) && w.length < 5) return w === 'hcm';
    if (this.glued(i) || !this.syllable(i)) return true;
    if (oneSyllableCities.has(w)) return true;
    return this.is(i + 1, WORD) && this.is(i + 1, CAPITAL) && !starters.has(w);
  }

  /** Whether a capital with a stop at token i is short for a name, and does not end a sentence. */
  private initial(i: number, isPlace: boolean): boolean {
    const next = i + 2;
    if (next >= this.n || this.is(next, LINE)) return false;
    const previous = i > 0 && !this.is(i, LINE) && this.is(i - 1, WORD) ? i - 1 : -1;
    const afterName = previous >= 0 && this.is(previous, CAPITAL);
    const afterHonorific = previous >= 0 && honorifics.has(this.written(previous).toLowerCase());
    if (this.is(next, PUNCT)) return this.id[next] === 40 ? afterName || afterHonorific : this.goesOn(next);
    if (this.is(next, NUMERAL)) return isPlace || afterName || afterHonorific;
    if (!this.is(next, CAPITAL)) return !this.is(i, LINE);
    if (this.glued(next)) return true;
    const oneMore = this.letters(next) === 1 && this.mark(next + 1, DOT);
    if (oneMore) return true;
    if (this.isForeignName(next)) return true;
    if (afterName && !this.syllable(previous) && !this.is(previous, UPPER)) return true;
    return isPlace && !afterName && !afterHonorific && previous >= 0 && this.placeFollows(next);
  }

  /** A capitalised word on the same line that is neither a syllable nor an acronym. */
  private isForeignName(i: number): boolean {
    return i < this.n && this.is(i, WORD) && this.is(i, CAPITAL) && !this.is(i, LINE) && !this.syllable(i) && !(this.is(i, UPPER) && this.letters(i) > 1);
  }

  // --- joined words

  /** Mát-xcơ-va · héc-ta · Kim Jong-un · V-League; not tế-xã (kinh tế-xã hội), not Nam-Lào. */
  private hyphened(i: number): number {
    let j = i + 1;
    let parts = 1;
    let foreign = !this.syllable(i);
    while (this.hyphen(j) && this.glued(j + 1) && this.is(j + 1, WORD) && !this.is(j + 1, CAPITAL)) {
      if (!this.syllable(j + 1)) foreign = true;
      parts++;
      j += 2;
    }
    let ok = false;
    if (parts > 1) {
      ok = this.is(i, CAPITAL) || foreign || parts > 2 || this.letters(i) === 1;
      ok ||= hyphenated.has(
        this.text
          .slice(this.start[i], this.end[j - 1])
          .normalize('NFC')
          .toLowerCase(),
      );
    }
    if (!ok && parts > 1) {
      this.single = j;
      return this.found(this.wordKind(i), i + 1);
    }
    // A capital behind the hyphen: two foreign names (Rolls-Royce), or one letter and a name (V-League).
    for (let more = 0; more < MAX_PARTS && this.hyphen(j) && this.glued(j + 1) && this.is(j + 1, WORD); more++) {
      const k = j + 1;
      const left = (this.letters(i) === 1 && this.isAscii(i)) || (!this.syllable(i) && !(this.is(i, UPPER) && this.is(k, UPPER)));
      if (!left || !this.is(i, CAPITAL) || !this.is(k, CAPITAL) || (this.syllable(k) && this.letters(i) !== 1)) break;
      parts++;
      j = k + 1;
    }
    if (parts === 1) return this.found(this.wordKind(i), i + 1);
    // SARS-CoV-2
    if (this.hyphen(j) && this.glued(j + 1) && this.is(j + 1, NUMERAL)) return this.found(CODE, this.numberEnd(j + 1));
    return this.found(OTHER_WORD, j);
  }

  /** H'Hen · R'lấp · O'Neill · K' Long; not nói'anh. */
  private apostrophe(i: number): number {
    const letters = this.letters(i);
    const k = i + 2;
    if (letters === 1 && this.is(i, CAPITAL) && !this.syllable(i) && !this.glued(k) && this.is(k, CAPITAL) && !this.is(k, LINE) && !this.quoted(i)) {
      return this.found(OTHER_WORD, k);
    }
    if (!this.glued(k) || !this.is(k, WORD)) return 0;
    if (letters > 2 && this.syllable(i)) return 0;
    if (letters === 2 && this.syllable(i) && !this.is(i, CAPITAL)) return 0;
    return this.found(OTHER_WORD, k + 1);
  }

  private quoted(i: number): boolean {
    return i > 0 && this.is(i - 1, PUNCT) && this.id[i - 1] === APOSTROPHE;
  }

  /** GD&ĐT · R&D */
  private ampersand(i: number): number {
    let j = i + 1;
    for (let parts = 0; parts < MAX_PARTS; parts++) {
      if (!this.mark(j, AMPERSAND) || !this.glued(j + 1) || !this.is(j + 1, WORD) || !this.is(j + 1, UPPER) || !this.is(i, UPPER)) break;
      j += 2;
    }
    return j > i + 1 ? this.found(OTHER_WORD, j) : 0;
  }

  /** Đ/c (đồng chí) */
  private comrade(i: number): number {
    if (this.letters(i) !== 1 || !this.glued(i + 2) || !this.is(i + 2, WORD) || this.end[i + 2] - this.start[i] > 6) return 0;
    const whole = this.text
      .slice(this.start[i], this.end[i + 2])
      .normalize('NFC')
      .toLowerCase();
    if (whole !== 'đ/c') return 0;
    const end = i + 3;
    return this.found(ABBREVIATION, this.mark(end, DOT) && !this.is(end + 1, LINE) ? end + 1 : end);
  }

  /** km² · m³ */
  private power(i: number): number {
    const c = this.text.charCodeAt(this.start[i + 1]);
    return c === 0xb2 || c === 0xb3 ? this.found(OTHER_WORD, i + 2) : 0;
  }
}

/** ASCII marks that are no punctuation of the sentence. */
const SYMBOLS = new Uint8Array(128);
for (const c of '%&@#*+=<>|~^`$_') SYMBOLS[c.charCodeAt(0)] = 1;
const NO_PUNCTUATION = '‰‱†‡•‣§¶※⁂';
