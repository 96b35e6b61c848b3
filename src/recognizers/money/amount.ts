/** One amount: a number with its magnitude and currency, in either order. */
import { GLUED, NUMBER, UPPER, WORD } from '../../text/scan.ts';
import { APOSTROPHE } from '../../kit/punctuation.ts';
import { type Decimal, scaleUp } from '../../kit/decimal.ts';
import { COMMA, DOT, OPEN, SLASH } from '../line.ts';
import type { NumberReading, NumberTail } from '../number.ts';
import { withParts } from './parts.ts';
import type { Amount } from './written.ts';
import { HOME, leads } from './grammar.ts';
import { CurrencySort, MoneyRole } from './words.generated.ts';
import type { MoneyReader } from './reader.ts';

/** How far before an amount in words `bằng chữ` may be. */
const SPELLED_WINDOW = 8;

/** Marks inside digits. */
const INSIDE: ReadonlySet<number> = new Set([DOT, COMMA, SLASH, APOSTROPHE]);

/** Digits that are tied to a word or a mark before them are part of a code, a time or a date. */
function tiedBefore(r: MoneyReader, i: number): boolean {
  const { flags, id } = r.tokens;
  if (i === 0 || (flags[i] & GLUED) === 0 || (flags[i] & NUMBER) === 0) return false;
  const before = flags[i - 1];
  if ((before & WORD) !== 0) {
    // QL1, m2, km2: a code or a unit; a crawler's `là75` is not.
    return (before & UPPER) !== 0 || r.width(i - 1) === 1 || (r.width(i - 1) === 2 && r.width(i) === 1 && r.tokens.number[i] < 4);
  }
  if (!INSIDE.has(id[i - 1])) return false;
  return i > 1 && (flags[i - 1] & GLUED) !== 0 && (flags[i - 2] & NUMBER) !== 0;
}

/** A number with its magnitude and currency, if it has one. */
export function amountAt(r: MoneyReader, i: number): Amount | undefined {
  if (tiedBefore(r, i)) return undefined;
  const n = numberAt(r, i);
  if (n === undefined) return undefined;
  return (n.tail && withTail(r, n, n.tail)) ?? withLetter(r, n) ?? plain(r, n);
}

/** The number at a token; in words, after `bằng chữ` or a bracket, with commas between its terms. */
function numberAt(r: MoneyReader, i: number): NumberReading | undefined {
  const n = r.numbers.at(i);
  if (n === undefined || !n.words || r.id(n.to) !== COMMA || i === 0) return n;
  const isSpelled = (r.inLine(i) && r.tokens.id[i - 1] === OPEN) || r.hasBefore(i, MoneyRole.IN_WORDS, SPELLED_WINDOW);
  return isSpelled ? (r.numbers.spelledAt(i) ?? n) : n;
}

function amountOf(n: NumberReading, number: Scaled, currency?: string): Amount {
  const { value, magnitude, unit, to } = number;
  return { from: n.from, to, numberTo: to, value, magnitude, unit, currency, reading: n, isShort: false, isPrefixed: false };
}

/** A number with the magnitude that belongs to it. */
interface Scaled {
  readonly value: Decimal;
  readonly magnitude: number;
  readonly unit: number;
  readonly to: number;
}

/** The number with the English magnitude after it; its dots and commas are English too. */
function inEnglish(n: NumberReading, power: number): Scaled {
  return { value: scaleUp(n.decimal ?? n.thousands ?? n.value, power), magnitude: power, unit: power, to: n.to + 1 };
}

/** The power of ten of an English magnitude word after a number: million, bn. */
function englishWord(r: MoneyReader, n: NumberReading): number {
  return n.magnitude === 0 && (r.roles(n.to) & MoneyRole.MAGNITUDE) !== 0 ? (r.grammar.magnitudes.get(r.id(n.to)) ?? 0) : 0;
}

/** The power of ten of a letter right after digits: 1.2B, 20m; 0 for m2, km, Mb. */
function letterPower(r: MoneyReader, n: NumberReading): number {
  const k = n.to;
  if (n.magnitude > 0 || n.words || (r.roles(k) & MoneyRole.LETTER) === 0) return 0;
  const isTied = r.glued(k) || r.isUpper(k);
  return isTied && !(r.glued(k + 1) && r.isNumber(k + 1)) ? (r.grammar.magnitudes.get(r.id(k)) ?? 0) : 0;
}

/** `1.2B USD`: a letter is a magnitude only with a currency; in lower case đồng is too common a word after it. */
function withLetter(r: MoneyReader, n: NumberReading): Amount | undefined {
  const power = letterPower(r, n);
  if (power === 0) return undefined;
  const amount = closed(r, n, inEnglish(n, power));
  return amount.currency !== undefined && (r.isUpper(n.to) || amount.currency !== HOME) ? amount : undefined;
}

function plain(r: MoneyReader, n: NumberReading): Amount {
  const power = englishWord(r, n);
  return closed(r, n, power > 0 ? inEnglish(n, power) : n);
}

/** The amount with the currency after its number, where there is one. */
function closed(r: MoneyReader, n: NumberReading, number: Scaled): Amount {
  const amount = amountOf(n, number);
  const isThousands = n.thousands !== undefined && number.magnitude === 0;
  const value = isThousands ? n.thousands : number.value;
  const c = r.currencyAfter(number.to, { value, magnitude: number.magnitude, isGrouped: n.baseTo - n.from > 1 });
  // không đồng ý: `not`, no zero.
  if (c === undefined || (n.words && value.coefficient === 0n)) return amount;
  return withParts(r, { ...amount, value, currency: c.code, to: r.to });
}

/** `5 triệu 500 đồng`, `3 tỷ 7`, `1tr2`: with a currency, digits as ones are written are ones. */
function withTail(r: MoneyReader, n: NumberReading, tail: NumberTail): Amount | undefined {
  if (tail.to > r.limit) return undefined;
  const { to } = tail;
  const { magnitude, unit } = n;
  const c = r.currencyAfter(to, { value: tail.literal, magnitude: 0, isGrouped: false });
  if (c !== undefined) {
    const amount = amountOf(n, { value: tail.isComplete ? tail.literal : tail.shorthand, magnitude, unit, to }, c.code);
    return { ...amount, to: r.to, isShort: !tail.isComplete };
  }
  if (!r.closes(to)) return undefined;
  return { ...amountOf(n, { value: tail.shorthand, magnitude, unit, to }), isShort: true };
}

/** A currency before its number: `$1.2 billion`, `US$ 20`, `VND1000`. */
export function prefixed(r: MoneyReader, i: number): Amount | undefined {
  const c = r.currency(i, 'anywhere');
  if (c === undefined || !leads(c)) return undefined;
  if (c.sort === CurrencySort.WORD && (r.tokens.flags[i] & UPPER) === 0) return undefined;
  const k = c.sort === CurrencySort.EITHER && r.id(r.to) === DOT ? r.to + 1 : r.to;
  const number = afterCurrency(r, k, c.code);
  if (number === undefined) return undefined;
  const amount: Amount = { ...number, from: i };
  const again = r.currencyAfter(amount.to, { value: amount.value, magnitude: amount.magnitude, isGrouped: true });
  if (again === undefined) return amount;
  // Not `USD 5 tỷ đồng`: that number has its own currency.
  return again.code === c.code ? { ...amount, to: r.to } : undefined;
}

/** The amount at a token, whose currency stands before it. */
export function afterCurrency(r: MoneyReader, i: number, currency: string): Amount | undefined {
  const n = r.isNumber(i) ? r.numbers.at(i) : undefined;
  if (n === undefined) return undefined;
  const power = englishWord(r, n) || letterPower(r, n);
  const amount: Amount = { ...amountOf(n, power > 0 ? inEnglish(n, power) : n, currency), isPrefixed: true };
  if (n.thousands !== undefined && amount.magnitude === 0) amount.value = n.thousands;
  return amount;
}

/** An amount at a token, in either order. */
export function anyAmount(r: MoneyReader, i: number): Amount | undefined {
  if (!r.inLine(i)) return undefined;
  if (r.isNumber(i) || r.beginsInWords(i)) return amountAt(r, i);
  return prefixed(r, i);
}
