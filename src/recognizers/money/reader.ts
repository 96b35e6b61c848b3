/** The words of money at the tokens of one line: currencies, modifiers, rates, words around an amount. */
import { PUNCT, type Tokens, UPPER } from '../../text/scan.ts';
import { compare, type Decimal } from '../../kit/decimal.ts';
import { LineReader, SLASH } from '../line.ts';
import { NumberKind } from '../number.generated.ts';
import type { Numbers } from '../number.ts';
import type { Currency, Modifier, MoneyGrammar } from './grammar.ts';
import { CurrencySort, MoneyRole } from './words.generated.ts';

const HUNDRED: Decimal = { coefficient: 100n, scale: 0 };

/** An amount that a currency may be after. */
interface Sized {
  readonly value: Decimal;
  /** The power of ten of its magnitudes. */
  readonly magnitude: number;
  /** Its digits are written with separators, as years and counts are not. */
  readonly isGrouped: boolean;
}

export class MoneyReader extends LineReader {
  readonly grammar: MoneyGrammar;
  /** The first token of the next date: no amount goes on into it. */
  limit: number;

  constructor(tokens: Tokens, numbers: Numbers, grammar: MoneyGrammar) {
    super(tokens, numbers, grammar.numbers);
    this.grammar = grammar;
    this.limit = tokens.count;
  }

  /** A number in words may begin at a token. */
  beginsInWords(i: number): boolean {
    return this.numbers.startsWord(i) || this.numberKind(i) === NumberKind.PART;
  }

  /** Role bits of a word; 0 beyond the line. */
  roles(i: number): number {
    const id = this.id(i);
    return id < this.grammar.roles.length ? this.grammar.roles[id] : 0;
  }

  /** Role bits of the word before a token of the same line. */
  rolesBefore(i: number): number {
    if (i === 0 || !this.inLine(i)) return 0;
    const id = this.tokens.id[i - 1];
    return id < this.grammar.roles.length ? this.grammar.roles[id] : 0;
  }

  /** How the evidence names a currency or modifier. */
  evidence(name: string): string {
    return this.grammar.evidence.get(name) ?? name;
  }

  /** The currency that begins at a token, whether or not it fits; sets `to`. It may begin a line only `anywhere`. */
  currency(i: number, where: 'in-line' | 'anywhere' = 'in-line'): Currency | undefined {
    const { tokens, grammar } = this;
    if (where === 'in-line' && !this.inLine(i)) return undefined;
    const id = tokens.id[i];
    if (id === 0) {
      if ((tokens.flags[i] & PUNCT) === 0) return undefined;
      const code = grammar.signs.get(tokens.text.charCodeAt(tokens.start[i]));
      if (code === undefined) return undefined;
      this.to = i + 1;
      return { ids: [0], code, sort: CurrencySort.SYMBOL };
    }
    const list = id < grammar.currencies.length ? grammar.currencies[id] : undefined;
    const term = list?.find((c) => this.isWritten(c, i));
    if (term !== undefined) this.to = i + term.ids.length;
    return term;
  }

  /** The words of a currency are at a token; codes in capitals. */
  private isWritten({ ids, sort }: Currency, i: number): boolean {
    for (let k = 1; k < ids.length; k++) if (this.id(i + k) !== ids[k]) return false;
    const isCode = sort === CurrencySort.CODE || sort === CurrencySort.WEAK_CODE;
    return !isCode || (this.tokens.flags[i] & UPPER) !== 0;
  }

  /**
   * The currency after an amount, if it fits it: not đồng chí, đô thị, nor a bảng that is a table. Sets `to`.
   */
  currencyAfter(i: number, { value, magnitude, isGrouped }: Sized): Currency | undefined {
    const c = this.currency(i);
    if (c === undefined || c.sort === CurrencySort.SUB) return undefined;
    const to = this.to;
    if (this.isOtherWord(c, to, magnitude >= 3 || isGrouped ? 'sum' : 'count') || this.isOfNext(i, to)) return undefined;
    if ((c.sort === CurrencySort.WEAK || c.sort === CurrencySort.WEAK_CODE) && magnitude < 3 && compare(value, HUNDRED) < 0) return undefined;
    this.to = to;
    return c;
  }

  /** A sign between two numbers belongs to the one that it touches: `7 $205`. */
  private isOfNext(from: number, to: number): boolean {
    return !this.glued(from) && this.isMark(to - 1) && this.isNumber(to) && this.glued(to);
  }

  /** The word is no currency: 5 đồng phạm, 5 triệu đồng bào, 9 đô thị; but 5 tỷ đồng tiền mặt is money. `next`: the token after it. */
  private isOtherWord(c: Currency, next: number, amount: 'sum' | 'count'): boolean {
    const roles = this.roles(next);
    if (this.tokens.id[next - 1] === this.grammar.dong && (roles & MoneyRole.NOT_DONG) !== 0 && !this.glued(next))
      return amount === 'count' || (roles & MoneyRole.COMRADE) !== 0;
    return c.ids.length === 1 && c.ids[0] === this.grammar.dollar && (roles & MoneyRole.NOT_DO) !== 0;
  }

  /** The modifier that ends before a token. */
  modifierBefore(i: number): Modifier | undefined {
    if (i === 0 || !this.inLine(i)) return undefined;
    const list = this.grammar.modifiers.get(this.tokens.id[i - 1]);
    if (list === undefined) return undefined;
    for (const { ids, value } of list) {
      const from = i - ids.length;
      if (from < 0) continue;
      let k = 0;
      while (k < ids.length && this.tokens.id[from + k] === ids[k] && (k === 0 || this.inLine(from + k))) k++;
      if (k === ids.length) return value as Modifier;
    }
    return undefined;
  }

  /** A word or phrase with one of some roles is at a token, which may begin a line. */
  has(i: number, roles: number): boolean {
    const id = this.tokens.id[i];
    if (id < this.grammar.roles.length && (this.grammar.roles[id] & roles) !== 0) return true;
    return (this.phraseOf(i, id) & roles) !== 0;
  }

  /** A word or phrase with one of some roles is among the tokens before one, in its line. */
  hasBefore(i: number, roles: number, most: number): boolean {
    for (let k = i - 1; k >= 0 && i - k <= most && this.inLine(k + 1); k--) if (this.has(k, roles)) return true;
    return false;
  }

  /** What follows a number without a currency does not say what it counts. */
  closes(i: number): boolean {
    return this.isBreak(i) || (this.roles(i) & CLOSING) !== 0;
  }

  /** Role of the longest phrase of several words at a token of the same line (trở lên); sets `to`. */
  phrase(i: number): number {
    return this.phraseOf(i, this.id(i));
  }

  private phraseOf(i: number, id: number): number {
    const list = this.grammar.phrases.get(id);
    if (list === undefined) return 0;
    for (const { ids, role } of list) {
      let k = 1;
      while (k < ids.length && this.id(i + k) === ids[k]) k++;
      if (k === ids.length) {
        this.to = i + k;
        return role;
      }
    }
    return 0;
  }

  /** The unit of a rate after an amount, as written: `/ha`, `/người/tháng`, `mỗi tháng`. Sets `to`, to `i` where there is none. */
  rate(i: number): string | undefined {
    this.to = i;
    return this.id(i) === SLASH ? this.rateAfterSlash(i + 1) : this.rateInWords(i);
  }

  /** `/ha`, `/người/tháng`, `/m2`, `/5 kg` */
  private rateAfterSlash(from: number): string | undefined {
    const unit = this.isNumber(from) ? from + 1 : from;
    if (!this.isWord(unit) || (unit > from && this.isAmount(unit))) return undefined;
    let k = Math.max(unit + 1, this.unitEnd(unit));
    for (; k < unit + 8 && this.glued(k); k++) {
      if (this.id(k) === SLASH ? !this.isWord(k + 1) || !this.glued(k + 1) : this.isBreak(k)) break;
    }
    // đồng/1kg
    return this.unitText(this.tokens.number[from] === 1 ? unit : from, k);
  }

  /** A magnitude or a currency is at a token: the number before it is an amount. */
  private isAmount(i: number): boolean {
    const kind = this.numberKind(i);
    return kind === NumberKind.MAGNITUDE || kind === NumberKind.SHORT || this.currency(i) !== undefined;
  }

  /** `mỗi tháng`, `cho mỗi hộ`, `1 tháng` */
  private rateInWords(i: number): string | undefined {
    let k = i;
    if (this.phrase(i) === MoneyRole.PER_WORD) k = this.to;
    else if ((this.roles(i) & MoneyRole.PER_WORD) !== 0 || (this.isNumber(i) && this.tokens.number[i] === 1)) k = i + 1;
    this.to = i;
    if (k === i) return undefined;
    const to = this.unitEnd(k);
    return to === k ? undefined : this.unitText(k, to);
  }

  /** The end of a unit of rates: dự án, m2 (two tokens); its own start where there is none. Leaves `to` as it is. */
  private unitEnd(i: number): number {
    const before = this.to;
    const end = this.phrase(i) === MoneyRole.PER_UNIT ? this.to : i;
    this.to = before;
    if (end > i || (this.roles(i) & MoneyRole.PER_UNIT) === 0) return end;
    return this.isNumber(i + 1) && this.glued(i + 1) ? i + 2 : i + 1;
  }

  private unitText(from: number, to: number): string {
    this.to = to;
    return this.tokens.text.slice(this.tokens.start[from], this.tokens.end[to - 1]);
  }
}

/** Roles of words that may follow an amount without its currency. */
const CLOSING = MoneyRole.FUNCTION | MoneyRole.AND | MoneyRole.TO | MoneyRole.PER_WORD;
