/** The words of dates at the tokens of one line, and what is around digits. */
import { LINE, NUMBER, UPPER, WORD, type Tokens } from '../../text/scan.ts';
import { COLON, COMMA, DASH, DOT, LineReader, SLASH } from '../line.ts';
import { NumberKind } from '../number.generated.ts';
import type { Numbers } from '../number.ts';
import type { DateGrammar } from './grammar.ts';
import { DateKind } from './words.generated.ts';

export class Reader extends LineReader {
  readonly grammar: DateGrammar;
  private readonly kinds: Uint8Array;
  /** Value of the phrase that `item` found, besides its kind and end. */
  value = 0;

  constructor(tokens: Tokens, numbers: Numbers, grammar: DateGrammar) {
    super(tokens, numbers, grammar.numbers);
    this.grammar = grammar;
    this.kinds = grammar.kind;
  }

  /** Value of the digits at a token; -1 for other tokens. The first token of a rule may begin a line. */
  digits(i: number): number {
    return this.tokens.number[i];
  }

  /** Kind of a single word; 0 beyond the line. */
  kind(i: number): number {
    const id = this.id(i);
    return id < this.kinds.length ? this.kinds[id] : 0;
  }

  /** Kind of the word before a token, which must be of the same line. */
  kindBefore(i: number): number {
    if (i === 0 || (this.tokens.flags[i] & LINE) !== 0) return 0;
    const id = this.tokens.id[i - 1];
    return id < this.kinds.length ? this.kinds[id] : 0;
  }

  /** Kind of the longest phrase at a token of the same line; sets `value` and `to`. */
  item(i: number): number {
    return (this.tokens.flags[i] & LINE) === 0 ? this.head(i) : 0;
  }

  /** As `item`, also for a token that begins a line. */
  head(i: number): number {
    const id = this.tokens.id[i];
    const { grammar } = this;
    if (id >= grammar.kind.length || id === 0) return 0;
    const phrases = grammar.phrases[id];
    if (phrases !== undefined) {
      for (const phrase of phrases) {
        const n = phrase.rest.length;
        let k = 0;
        while (k < n && this.id(i + 1 + k) === phrase.rest[k]) k++;
        if (k === n) {
          this.value = phrase.value;
          this.to = i + 1 + n;
          return phrase.kind;
        }
      }
    }
    this.value = grammar.value[id];
    this.to = i + 1;
    return grammar.kind[id];
  }

  /** The longest phrase at a token is of this kind. */
  is(i: number, kind: number): boolean {
    return this.item(i) === kind;
  }

  /** A whole number of at most three digits, or in words below 1000; sets `to`. -1 where there is none. */
  small(i: number): number {
    const n = this.tokens.number[i];
    if (n >= 0) {
      this.to = i + 1;
      return this.width(i) <= 3 ? n : -1;
    }
    if (!this.numbers.startsWord(i)) return -1;
    const value = this.numbers.below1000(i);
    this.to = this.numbers.below1000To;
    return value;
  }

  /** A year in four digits, whole in itself (not part of 2.000 or 2000,5); NaN-free: -1 where there is none. */
  fullYear(i: number): number {
    const n = this.tokens.number[i];
    if (n < 1000 || n > 2999 || this.width(i) !== 4 || (this.tokens.flags[i] & LINE) !== 0) return -1;
    return this.numberGoesOn(i + 1) ? -1 : n;
  }

  /** After digits comes a mark glued to more digits: 2.000, 12,5, 1/2. */
  numberGoesOn(i: number): boolean {
    const id = this.id(i);
    return (id === DOT || id === COMMA) && this.glued(i) && this.isNumber(i + 1) && this.glued(i + 1);
  }

  /** Digits are before, tied by a mark (or a letter is glued): the token is the middle of something else. */
  tiedBefore(i: number): boolean {
    if (i === 0 || !this.glued(i)) return false;
    const before = this.tokens.flags[i - 1];
    if ((before & NUMBER) !== 0) return true;
    if ((before & WORD) !== 0) {
      // Crawlers glue words: `Chiều26/12`. A code is in capitals: QL1/5, A2/9.
      return (before & UPPER) !== 0 || this.width(i - 1) === 1;
    }
    const id = this.tokens.id[i - 1];
    if (id !== SLASH && id !== DOT && id !== COMMA && id !== DASH && id !== COLON) return false;
    return i > 1 && this.glued(i - 1) && (this.tokens.flags[i - 2] & NUMBER) !== 0;
  }

  /** A word follows that counts things (người, tỷ, đồng, %): what is before it is a quantity. */
  unitFollows(i: number): boolean {
    if (!this.inLine(i)) return false;
    const id = this.tokens.id[i];
    if (id === 37 || id === 36) return true;
    const k = this.kind(i);
    if (
      k === DateKind.UNIT ||
      k === DateKind.SESSION ||
      k === DateKind.HOUR ||
      k === DateKind.AGE ||
      k === DateKind.DAY ||
      k === DateKind.MONTH ||
      k === DateKind.WEEK
    )
      return true;
    const n = this.numberKind(i);
    return n === NumberKind.HUNDRED || n === NumberKind.MAGNITUDE || n === NumberKind.SHORT;
  }

  /** `hồi`: back in. */
  isPastCue(i: number): boolean {
    if (i < 0 || !this.inLine(i + 1)) return false;
    const id = this.tokens.id[i];
    return id < this.grammar.kind.length && this.grammar.kind[id] === DateKind.CUE && this.grammar.value[id] === 2;
  }

  /** `khi`: when. */
  isWhen(i: number): boolean {
    return this.kind(i) === DateKind.WHEN;
  }

  /** The line ends, or a mark, a conjunction or a function word follows: nothing is being counted. */
  closes(i: number): boolean {
    if (this.isBreak(i)) return this.tokens.id[i] !== 37;
    const k = this.kind(i);
    return (
      k === DateKind.FUNCTION ||
      k === DateKind.WHEN ||
      k === DateKind.NOT_YEAR ||
      k === DateKind.AND ||
      k === DateKind.TO ||
      k === DateKind.OF ||
      k === DateKind.FROM ||
      k === DateKind.CUE ||
      k === DateKind.BEFORE ||
      k === DateKind.AFTER
    );
  }
}
