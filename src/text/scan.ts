/**
 * The scanner: one pass over a text gives its tokens in parallel typed arrays, with offsets into the caller's own string.
 *
 * A token is a run of letters (marks and zero-width characters included), a run of digits, or one other character.
 * Nothing is normalized: each word is folded while it is read (see `characters.ts`) and looked up.
 */
import { CODE_AT, DIGIT, IGNORABLE, IS_UPPER, LETTER, LIMIT, MARK, NEWLINE, SPACE, TONE_AT } from './character-layout.ts';
import { asciiPunctuation, baseOf, classOf, info, infoOf } from './characters.ts';
import { codeUnits } from './code-units.ts';
import { FoldedWord } from './folded-word.ts';
import { afterName } from './glue.ts';
import { LONGEST_JOINED, splitAfterForeign, splitAfterPlain, splitPoint } from './split-points.ts';
import { UNKNOWN, type Vocabulary } from './vocabulary.ts';
import { LONGEST, scratch } from './word-key.ts';
import { bytes, ints } from '../kit/buffer-pool.ts';
import { grow } from '../kit/grow.ts';
import { ASCII_LIMIT, CARRIAGE_RETURN, isHighSurrogate, isLowSurrogate, LINE_FEED } from '../kit/punctuation.ts';

/** Flags of a token. */
export const WORD = 1;
export const NUMBER = 2;
export const PUNCT = 4;
/** The first letter is a capital. */
export const CAPITAL = 8;
/** All letters are capitals (also of a one-letter word). */
export const UPPER = 16;
/** No white space precedes it. */
export const GLUED = 32;
/** A line break precedes it, or the text begins. */
export const LINE = 64;
/** An empty line precedes it, or the text begins. */
export const PARAGRAPH = 128;

/** A text as tokens. Index `count` is a sentinel: flags LINE | PARAGRAPH, id 0, start = end = text length. */
export interface Tokens {
  readonly text: string;
  readonly count: number;
  /** UTF-16 offset of the first code unit. */
  readonly start: Int32Array;
  /** UTF-16 offset after the last code unit. */
  readonly end: Int32Array;
  /** Vocabulary id of the folded word or digits. For punctuation its ASCII code, with dashes and quotes folded; 0 if it has none. */
  readonly id: Int32Array;
  readonly flags: Uint8Array;
  /** Numeric value of a run of at most nine digits, else -1. */
  readonly number: Int32Array;
}

/** Letters of a word that `plainWord` reads. */
const MOST_PLAIN = 9;
/** Digits of a number that has a value. */
const MOST_DIGITS = 9;
const TONES = 7 << TONE_AT;

/** What parts words that were run together and that only tables can tell. */
export interface Parting {
  /** Ids of the function words that crawlers glue to a name, where no diacritic shows it (`Giangcho`). */
  readonly clitics: ReadonlySet<number>;
  /**
   * Number of words of the longest name that ends with the word `last` in place of token `at`; 0 if none does. The tokens
   * before it are read.
   */
  readonly wordsOfName: (tokens: Pick<Tokens, 'id' | 'flags'>, at: number, last: number) => number;
}

const NO_PARTING: Parting = { clitics: new Set(), wordsOfName: () => 0 };

/** Scans a text. O(n); never throws on a string. */
export function scan(text: string, vocabulary: Vocabulary, parting: Parting = NO_PARTING): Tokens {
  return new Scanner(text, vocabulary, parting).tokens();
}

/** The end of a line break. CR LF is one line break. */
export function lineBreakEnd(units: Uint16Array, from: number, length: number): number {
  return units[from] === CARRIAGE_RETURN && from + 1 < length && units[from + 1] === LINE_FEED ? from + 2 : from + 1;
}

/** The flags of a token after a line break, given those after the white space before it. */
export function afterLineBreak(gap: number): number {
  return (gap & LINE) !== 0 ? LINE | PARAGRAPH : LINE;
}

/** One capital without white space before it: the M of 1M. */
export function isGluedLetter({ flags, start, end }: Tokens, i: number): boolean {
  return (flags[i] & (UPPER | GLUED)) === (UPPER | GLUED) && end[i] - start[i] === 1;
}

class Scanner {
  private readonly units: Uint16Array;
  private readonly length: number;
  private count = 0;
  private start: Int32Array;
  private end: Int32Array;
  id: Int32Array;
  flags: Uint8Array;
  private number: Int32Array;
  private readonly word = new FoldedWord();

  constructor(
    private readonly text: string,
    private readonly vocabulary: Vocabulary,
    private readonly parting: Parting,
  ) {
    this.units = codeUnits(text);
    this.length = text.length;
    const room = (text.length >> 2) + (text.length >> 4) + 64;
    this.start = ints(room);
    this.end = ints(room);
    this.id = ints(room);
    this.flags = bytes(room);
    this.number = ints(room);
  }

  tokens(): Tokens {
    const { text, units } = this;
    const table = info;
    const n = text.length;
    let gap = LINE | PARAGRAPH;
    let i = 0;
    while (i < n) {
      const c = units[i];
      const k = c < LIMIT ? table[c] & 7 : classOf(c);
      if (k >= SPACE) {
        if (k === SPACE) gap &= ~GLUED;
        else if (k === NEWLINE) gap = afterLineBreak(gap);
        i = k === NEWLINE ? lineBreakEnd(units, i, n) : i + 1;
        continue;
      }
      const at = this.begin(i);
      i = k === LETTER ? this.wordAt(i, at, gap) : k === DIGIT ? this.digits(i, at, gap) : this.mark(i, at, gap);
      gap = GLUED;
    }
    this.start[this.count] = n;
    this.finish(this.count, n, UNKNOWN, LINE | PARAGRAPH);
    this.number[this.count] = -1;
    return { text, count: this.count, start: this.start, end: this.end, id: this.id, flags: this.flags, number: this.number };
  }

  /** Begins a token at an offset. Returns its index. */
  private begin(offset: number): number {
    // Room for the sentinel, and for the parts of a word that is split.
    if (this.count + 8 >= this.start.length) this.grow();
    const at = this.count++;
    this.start[at] = offset;
    this.number[at] = -1;
    return at;
  }

  private finish(at: number, end: number, id: number, flags: number): void {
    this.end[at] = end;
    this.id[at] = id;
    this.flags[at] = flags;
  }

  private grow(): void {
    this.start = grow(this.start, Int32Array);
    this.end = grow(this.end, Int32Array);
    this.id = grow(this.id, Int32Array);
    this.flags = grow(this.flags, Uint8Array);
    this.number = grow(this.number, Int32Array);
  }

  private wordAt(from: number, at: number, gap: number): number {
    const end = this.plainWord(from, at, gap);
    return end > 0 ? end : this.anyWord(from, this.length, at, gap);
  }

  private mark(from: number, at: number, gap: number): number {
    const { units } = this;
    const n = this.text.length;
    const c = units[from];
    const ascii = asciiPunctuation(c);
    let i = from + (isHighSurrogate(c) && from + 1 < n && isLowSurrogate(units[from + 1]) ? 2 : 1);
    // Combining marks after punctuation are part of it, as in `…̣`.
    while (i < n && classOf(units[i]) === MARK) i++;
    this.finish(at, i, ascii < ASCII_LIMIT ? ascii : UNKNOWN, PUNCT | gap);
    return i;
  }

  private digits(from: number, at: number, gap: number): number {
    const { units } = this;
    const n = this.text.length;
    let i = from;
    let value = 0;
    for (; i < n && classOf(units[i]) === DIGIT; i++) {
      const length = i - from;
      const digit = baseOf(units[i]);
      if (length < LONGEST) scratch[length] = digit;
      value = length < MOST_DIGITS ? value * 10 + (digit - ZERO) : -1;
    }
    this.finish(at, i, i - from > LONGEST ? UNKNOWN : this.vocabulary.find(scratch, i - from), NUMBER | gap);
    this.number[at] = value;
    return i;
  }

  /**
   * The fast path for nearly every word: at most nine letters that have a code, at most one tone, in lower case, all caps or capitalized, and
   * in the vocabulary. Returns its end, or -1 if the word is for `anyWord`.
   */
  private plainWord(from: number, at: number, gap: number): number {
    const { units, length } = this;
    const table = info;
    let a = 0;
    let b = 0;
    let tone = 0;
    let tones = 0;
    let uppers = 0;
    let missing = 0;
    let i = from;
    const limit = length - from > MOST_PLAIN ? from + MOST_PLAIN + 1 : length;
    for (; i < limit; i++) {
      const c = units[i];
      if (c >= LIMIT) return -1;
      const v = table[c];
      const k = v & 7;
      if (k !== LETTER) {
        if (k === MARK || k === IGNORABLE) return -1;
        break;
      }
      const code = v >>> CODE_AT;
      missing |= code - 1;
      if (i - from < 5) a = (a << 6) | code;
      else b = (b << 6) | code;
      // Adds one for each letter with a tone, without a branch.
      tone |= v & TONES;
      tones += ((v & TONES) + TONES) >> 7;
      uppers += v & IS_UPPER;
    }
    const letters = i - from;
    if (letters > MOST_PLAIN || missing < 0 || tones > 1) return -1;
    const shape = plainShape(table[units[from]] & IS_UPPER, uppers, letters);
    if (shape < 0) return -1;
    const id = this.vocabulary.findLetters(a, b, letters, tone >> TONE_AT);
    // An unknown word may be two that were run together.
    if (id === UNKNOWN && letters > 2) return -1;
    this.end[at] = i;
    this.id[at] = id;
    this.flags[at] = shape | gap;
    return i;
  }

  /** A word of any letters that ends before `to`. Returns its end. */
  private anyWord(from: number, to: number, at: number, gap: number): number {
    const { text, word, vocabulary } = this;
    word.read(text, from, to);
    const { end, letters } = word;
    const shape = WORD | ((infoOf(text.charCodeAt(from)) & IS_UPPER) !== 0 ? CAPITAL : 0) | (word.uppers === letters ? UPPER : 0);
    const id = letters >= LONGEST ? UNKNOWN : word.id(vocabulary);
    this.finish(at, end, id, shape | gap);
    if (id !== UNKNOWN || letters < 3 || letters > LONGEST_JOINED) return end;
    const cut = this.cutOf(from, end, at);
    if (cut > 0) {
      this.anyWord(from, cut, at, gap);
      this.anyWord(cut, end, this.begin(cut), GLUED);
    }
    return end;
  }

  /** Where the unknown word that was read last, text[from, end), token `at`, is two that were run together; 0 if it is one. */
  private cutOf(from: number, end: number, at: number): number {
    const { text, vocabulary, parting, flags, word } = this;
    const isCapital = (flags[at] & (CAPITAL | UPPER)) === CAPITAL;
    // In plain letters without a capital inside there is no split point that the word itself shows.
    const isPlain = !word.isMarked && (word.uppers === word.letters || word.uppers === (isCapital ? 1 : 0));
    let cut = isPlain ? 0 : splitPoint(text, from, end);
    if (cut > 0) return cut;
    if (word.isMarked) cut = splitAfterForeign(text, from, end, parting.clitics, vocabulary);
    else if (isCapital) cut = splitAfterPlain(text, from, end, parting.clitics, vocabulary);
    return cut > 0 ? cut : afterName(text, from, end, vocabulary, (last) => parting.wordsOfName(this, at, last));
  }
}

const ZERO = 0x30;

/** The flags of a word in lower case, all caps or capitalized; -1 for other mixtures. `first` is IS_UPPER for a capital, `uppers` the sum over all letters. */
function plainShape(first: number, uppers: number, letters: number): number {
  if (uppers === 0) return WORD;
  if (first === 0) return -1;
  if (uppers === letters * IS_UPPER) return WORD | CAPITAL | UPPER;
  return uppers === IS_UPPER ? WORD | CAPITAL : -1;
}
