/** One amount: a number with its magnitude and currency, in either order. */
import { GLUED, LINE, NUMBER, UPPER, WORD } from '../../text/scan.ts';
import { add, type Decimal, scaleUp } from '../../kit/decimal.ts';
import { COMMA, DOT, SLASH } from '../line.ts';
import type { NumberReading } from '../number.ts';
import { leads } from './grammar.ts';
import { CurrencySort, MoneyRole } from './words.generated.ts';
import type { MoneyReader } from './reader.ts';

/** One amount as the text gives it. */
export interface Amount {
  from: number;
  to: number;
  /** Token after the digits and words of the number. */
  numberTo: number;
  value: Decimal;
  magnitude: number;
  unit: number;
  currency: string | undefined;
  reading: NumberReading;
}

/** Digits that are tied to a word or a mark before them are part of a code, a time or a date. */
function tiedBefore(r: MoneyReader, i: number): boolean {
  const { flags, id } = r.tokens;
  if (i === 0 || (flags[i] & GLUED) === 0 || (flags[i] & NUMBER) === 0) return false;
  const before = flags[i - 1];
  if ((before & WORD) !== 0) {
    // QL1, m2, km2: a code or a unit; a crawler's `là75` is not.
    const width = r.tokens.end[i - 1] - r.tokens.start[i - 1];
    return (before & UPPER) !== 0 || width === 1 || (width === 2 && r.tokens.end[i] - r.tokens.start[i] === 1 && r.tokens.number[i] < 4);
  }
  if (id[i - 1] !== DOT && id[i - 1] !== COMMA && id[i - 1] !== SLASH) return false;
  return i > 1 && (flags[i - 1] & GLUED) !== 0 && (flags[i - 2] & NUMBER) !== 0;
}

/** A number with its magnitude and currency, if it has one. */
export function amountAt(r: MoneyReader, i: number): Amount | undefined {
  if (tiedBefore(r, i)) return undefined;
  const n = r.numbers.at(i);
  if (n === undefined) return undefined;
  let { value, magnitude } = n;
  let to = n.to;
  const english = r.grammar.magnitudes.get(r.id(to));
  if (english !== undefined && magnitude === 0) {
    value = scaleUp(value, english);
    magnitude = english;
    to++;
  }
  const amount: Amount = { from: i, to, numberTo: to, value, magnitude, unit: english ?? n.unit, currency: undefined, reading: n };
  const c = r.currencyBehind(to, value, magnitude, n.baseTo - n.from > 1);
  let after = r.to;
  // không đồng ý: `not`, no zero.
  if (c === undefined || (n.words && value.coefficient === 0n)) return amount;
  if (n.thousands !== undefined && english === undefined) amount.value = n.thousands;
  amount.currency = c.code;
  const cents = hundredths(r, after, c.code);
  if (cents !== undefined) {
    amount.value = add(amount.value, cents);
    after = r.to;
  }
  amount.to = after;
  return amount;
}

/** `(và) 23 xu` after dollars and rupees; sets `r.to`. */
function hundredths(r: MoneyReader, i: number, code: string): Decimal | undefined {
  if (code === 'VND') return undefined;
  const k = (r.roles(i) & MoneyRole.AND) !== 0 ? i + 1 : i;
  if (!r.inLine(k) || !(r.isNumber(k) ? r.tokens.number[k] < 100 : r.numbers.startsWord(k))) return undefined;
  const n = r.numbers.at(k);
  if (n === undefined || n.value.scale !== 0 || n.value.coefficient > 99n) return undefined;
  const sub = r.currency(n.to);
  if (sub?.sort === CurrencySort.SUB) return { coefficient: n.value.coefficient, scale: 2 };
  // `hai đô 23`: two digits and nothing after them.
  if (k !== i || !r.isNumber(k) || r.tokens.end[k] - r.tokens.start[k] !== 2 || (r.tokens.flags[n.to] & LINE) === 0) return undefined;
  r.to = n.to;
  return { coefficient: n.value.coefficient, scale: 2 };
}

/** A currency before its number: `$1.2 billion`, `US$ 20`, `VND1000`. */
export function prefixed(r: MoneyReader, i: number): Amount | undefined {
  const c = r.currency(i, true);
  if (c === undefined || !leads(c)) return undefined;
  if (c.sort === CurrencySort.WORD && (r.tokens.flags[i] & UPPER) === 0 && c.code !== 'INR') return undefined;
  let k = r.to;
  if (c.code === 'INR' && r.id(k) === DOT) k++;
  if (!r.isNumber(k)) return undefined;
  const n = r.numbers.at(k);
  if (n === undefined) return undefined;
  let { value, magnitude } = n;
  let to = n.to;
  if (n.thousands !== undefined && magnitude === 0) value = n.thousands;
  const english = r.grammar.magnitudes.get(r.id(to));
  if (english !== undefined && magnitude === 0) {
    value = scaleUp(n.value, english);
    magnitude = english;
    to++;
  }
  // Not `USD 5 tỷ đồng`: that number has its own currency.
  if (r.currencyBehind(to, value, magnitude, true) !== undefined) return undefined;
  return { from: i, to, numberTo: to, value, magnitude, unit: english ?? n.unit, currency: c.code, reading: n };
}

/** An amount at a token, in either order. */
export function anyAmount(r: MoneyReader, i: number): Amount | undefined {
  if (!r.inLine(i)) return undefined;
  if (r.isNumber(i) || r.numbers.startsWord(i)) return amountAt(r, i);
  return prefixed(r, i);
}
