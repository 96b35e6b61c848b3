/** The words of money at the tokens of one line: currencies, modifiers, rates, words around an amount. */
import { PUNCT, type Tokens, UPPER } from '../../text/scan.ts';
import { compare, type Decimal } from '../../kit/decimal.ts';
import { LineReader, SLASH } from '../line.ts';
import type { Numbers } from '../number.ts';
import type { Currency, Modifier, MoneyGrammar } from './grammar.ts';
import { CurrencySort, MoneyRole } from './words.generated.ts';

const HUNDRED: Decimal = { coefficient: 100n, scale: 0 };

export class MoneyReader extends LineReader {
  readonly grammar: MoneyGrammar;

  constructor(tokens: Tokens, numbers: Numbers, grammar: MoneyGrammar) {
    super(tokens, numbers, grammar.numbers);
    this.grammar = grammar;
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

  /** The currency that begins at a token, whether or not it fits; sets `to`. `first`: it may begin a line. */
  currency(i: number, first = false): Currency | undefined {
    const { tokens, grammar } = this;
    if (!first && !this.inLine(i)) return undefined;
    const id = tokens.id[i];
    if (id === 0) {
      if ((tokens.flags[i] & PUNCT) === 0) return undefined;
      const code = grammar.signs.get(tokens.text.charCodeAt(tokens.start[i]));
      if (code === undefined) return undefined;
      this.to = i + 1;
      return { ids: [0], code, sort: CurrencySort.SYMBOL };
    }
    const list = id < grammar.currencies.length ? grammar.currencies[id] : undefined;
    if (list === undefined) return undefined;
    for (const term of list) {
      const n = term.ids.length;
      let k = 1;
      while (k < n && this.id(i + k) === term.ids[k]) k++;
      if (k < n) continue;
      if (
        (term.sort === CurrencySort.CODE || term.sort === CurrencySort.WEAK_CODE) &&
        (tokens.flags[i] & UPPER) === 0 &&
        term.code !== 'USD' &&
        term.code !== 'EUR'
      )
        continue;
      this.to = i + n;
      return term;
    }
    return undefined;
  }

  /**
   * The currency after an amount, if it fits it: not đồng chí, đô thị, nor a bảng that is a table. Sets `to`.
   * `grouped`: the digits are written with separators, as years and counts are not.
   */
  currencyBehind(i: number, amount: Decimal, magnitude: number, grouped: boolean): Currency | undefined {
    const c = this.currency(i);
    if (c === undefined || c.sort === CurrencySort.SUB) return undefined;
    const to = this.to;
    const sum = magnitude >= 3 || grouped;
    const last = this.tokens.id[to - 1];
    const next = this.roles(to);
    if (last === this.grammar.dong && (next & MoneyRole.NOT_DONG) !== 0 && !this.glued(to)) {
      // 5 tỷ đồng tiền mặt is money; 5 đồng phạm, 12 đồng chí are people.
      if (!sum || isComrade(this, to)) return undefined;
    }
    if (c.ids.length === 1 && c.ids[0] === this.grammar.dollar && (next & MoneyRole.NOT_DO) !== 0) return undefined;
    if ((c.sort === CurrencySort.WEAK || c.sort === CurrencySort.WEAK_CODE) && magnitude < 3 && compare(amount, HUNDRED) < 0) return undefined;
    this.to = to;
    return c;
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

  /** A word or phrase of money is at a token, which may begin a line. */
  isCue(i: number): boolean {
    const id = this.tokens.id[i];
    if (id < this.grammar.roles.length && (this.grammar.roles[id] & MoneyRole.CUE) !== 0) return true;
    return (this.phraseOf(i, id) & MoneyRole.CUE) !== 0;
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

  /** The unit of a rate after an amount, as written: `/ha`, `/người/tháng`, `mỗi tháng`. */
  rate(i: number): string | undefined {
    const { tokens } = this;
    if (this.id(i) === SLASH) {
      let k = i + 1;
      if (!this.isWord(k)) return undefined;
      const from = k;
      k++;
      for (; k < from + 8 && this.glued(k); k++) {
        if (this.id(k) === SLASH ? !this.isWord(k + 1) || !this.glued(k + 1) : this.isBreak(k)) break;
      }
      return tokens.text.slice(tokens.start[from], tokens.end[k - 1]);
    }
    if ((this.roles(i) & MoneyRole.PER_WORD) === 0) return undefined;
    const k = i + 1;
    if ((this.roles(k) & MoneyRole.PER_UNIT) === 0) return undefined;
    return tokens.text.slice(tokens.start[k], tokens.end[k]);
  }
}

/** `chí`, `bào`, `phạm`, `nghiệp`: people even after large numbers. */
function isComrade(r: MoneyReader, i: number): boolean {
  return r.isWord(i) && !r.isBreak(i) && (r.roles(i) & MoneyRole.VAGUE) !== 0;
}
