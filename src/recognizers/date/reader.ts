/** The words of dates at the tokens of one line, and what is around digits. */
import { LINE, NUMBER, UPPER, WORD, type Tokens } from '../../text/scan.ts';
import { COLON, COMMA, DASH, DOT, LineReader, SLASH } from '../line.ts';
import { NumberKind } from '../number.generated.ts';
import type { Numbers } from '../number.ts';
import type { DateGrammar } from './grammar.ts';
import { CLOSES, COUNTS, PLACES } from './roles.ts';
import { DateKind } from './words.generated.ts';

const PERCENT = 37;
const DOLLAR = 36;
/** Value of the word hồi in data/dates.tsv. */
const PAST = 2;
/** Words between hằng ngày and its time. */
const LONGEST_LINK = 3;
const PERIODS: ReadonlySet<number> = new Set([DateKind.DAY, DateKind.WEEK, DateKind.MONTH, DateKind.QUARTER, DateKind.YEAR]);

export class Reader extends LineReader {
  readonly grammar: DateGrammar;
  private readonly kinds: Uint8Array;
  private readonly roles: Uint8Array;
  /** Value of the phrase that `item` found, besides its kind and end. */
  value = 0;

  constructor(tokens: Tokens, numbers: Numbers, grammar: DateGrammar) {
    super(tokens, numbers, grammar.numbers);
    this.grammar = grammar;
    this.kinds = grammar.kind;
    this.roles = grammar.role;
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

  /** A year in four digits, whole in itself (not part of 2.000 or 2000,5); -1 where there is none. */
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

  /** What the word at a token says about a number beside it; 0 beyond the line. */
  role(i: number): number {
    const id = this.id(i);
    return id < this.roles.length ? this.roles[id] : 0;
  }

  /** A word follows that counts things (người, tỷ, đồng, %): what is before it is a quantity. */
  unitFollows(i: number): boolean {
    if (!this.inLine(i)) return false;
    const id = this.tokens.id[i];
    if (id === PERCENT || id === DOLLAR || (this.role(i) & COUNTS) !== 0) return true;
    const n = this.numberKind(i);
    return n === NumberKind.HUNDRED || n === NumberKind.MAGNITUDE || n === NumberKind.SHORT;
  }

  /** What the word before a token of the same line says about a number beside it. */
  private roleBefore(i: number): number {
    if (i === 0 || !this.inLine(i)) return 0;
    const id = this.tokens.id[i - 1];
    return id < this.roles.length ? this.roles[id] : 0;
  }

  /** A word before a token makes a date of digits: từ, vào, trước. */
  isPlaced(i: number): boolean {
    return (this.roleBefore(i) & PLACES) !== 0;
  }

  /** A word before a token is counted: lần, đợt. */
  countsBefore(i: number): boolean {
    return (this.roleBefore(i) & COUNTS) !== 0;
  }

  /** `hằng ngày lúc …`, `mỗi tháng vào …` before a token: how often. */
  isEachBefore(i: number): boolean {
    let at = i;
    for (let n = 0; n < LONGEST_LINK && ((this.roleBefore(at) & PLACES) !== 0 || this.tokens.id[at - 1] === COMMA); n++) at--;
    if (at < 2 || !this.inLine(at) || !this.inLine(at - 1) || !PERIODS.has(this.kindBefore(at))) return false;
    const id = this.tokens.id[at - 2];
    return id < this.kinds.length && this.kinds[id] === DateKind.EACH && this.grammar.value[id] === 1;
  }

  /** `hằng tháng`, `mỗi năm` at a token: how often. */
  isEach(i: number): boolean {
    return this.kind(i) === DateKind.EACH && this.value1(i) === 1 && PERIODS.has(this.kind(i + 1));
  }

  /** Value of a single word. */
  value1(i: number): number {
    const id = this.id(i);
    return id < this.kinds.length ? this.grammar.value[id] : 0;
  }

  /** Value of the number word at a token. */
  numberValue(i: number): number {
    return this.grammar.numbers.value[this.tokens.id[i]];
  }

  /** `hồi`: back in. */
  isPastCue(i: number): boolean {
    if (i < 0 || !this.inLine(i + 1)) return false;
    const id = this.tokens.id[i];
    return id < this.kinds.length && this.kinds[id] === DateKind.AT && this.grammar.value[id] === PAST;
  }

  /** `khi`: when. */
  isWhen(i: number): boolean {
    return this.kind(i) === DateKind.WHEN;
  }

  /** The line ends, or a mark, a conjunction or a function word follows: nothing is being counted. */
  closes(i: number): boolean {
    if (this.isBreak(i)) return this.tokens.id[i] !== PERCENT;
    return (this.role(i) & CLOSES) !== 0;
  }
}
