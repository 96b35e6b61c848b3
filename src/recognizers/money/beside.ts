/** The one law of confidence: nothing that is written beside an amount and belongs to a number or a currency is dropped in silence. */
import { isGluedLetter, UPPER } from '../../text/scan.ts';
import { compare, type Decimal } from '../../kit/decimal.ts';
import type { DateCandidate } from '../candidate.ts';
import { DASH, DOT, SLASH } from '../line.ts';
import { NumberKind } from '../number.generated.ts';
import { type Currency, POWERS } from './grammar.ts';
import { CurrencySort, MoneyRole } from './words.generated.ts';
import type { MoneyReader } from './reader.ts';

/** Letters of an ISO 4217 code. */
const CODE_LENGTH = 3;
const FIVE = 5;
const FOUR = 4;

/** Kinds of words that are parts of numbers and nothing else; digits in words may be other words too. */
const PARTS: ReadonlySet<number> = new Set([
  NumberKind.UNIT,
  NumberKind.TENS,
  NumberKind.HUNDRED,
  NumberKind.LINK,
  NumberKind.MAGNITUDE,
  NumberKind.HALF,
  NumberKind.POINT,
  NumberKind.SHORT,
]);

/** What stands beside [from, to) is a number, part of one, or a currency, and was not read into it. */
export function isCutShort(r: MoneyReader, from: number, to: number, dateBefore: DateCandidate | undefined): boolean {
  const isAfterDate = dateBefore !== undefined && dateBefore.to === from;
  return (!isAfterDate && from > 0 && r.inLine(from) && isPartBefore(r, from)) || (to < r.limit && r.inLine(to) && isPartAfter(r, to));
}

function isPartBefore(r: MoneyReader, from: number): boolean {
  const k = from - 1;
  const kind = r.numberKind(k);
  if ((r.tokens.id[k] === DASH && r.glued(from)) || r.tokens.id[k] === DOT) return isNumberBeforeMark(r, k);
  if (PARTS.has(kind) || isNumberToken(r, k)) return true;
  if ((r.rolesBefore(from) & MoneyRole.MINUS) !== 0) return true;
  if (r.beginsInWords(from) && isDigitWord(r, k, kind)) return true;
  const c = r.currency(k, 'anywhere');
  return c !== undefined && r.to === from && isSign(r, k, c);
}

function isNumberToken(r: MoneyReader, k: number): boolean {
  return r.isNumber(k) || r.tokens.number[k] >= 0;
}

/** `12. 500 đồng`, and a sign: ` -5 tỷ đồng`. */
function isNumberBeforeMark(r: MoneyReader, k: number): boolean {
  if (r.tokens.id[k] === DASH) return r.inLine(k) && !r.glued(k) && !r.isMark(k - 1);
  return k > 0 && r.inLine(k) && (r.glued(k) || r.glued(k + 1)) && isNumberToken(r, k - 1);
}

/** A digit in words: `hai ba tỷ`; năm, tư and không are other words too. */
function isDigitWord(r: MoneyReader, k: number, kind: number): boolean {
  const value = r.numbers.digitAt(k);
  return kind === NumberKind.DIGIT && value > 0 && value !== FIVE && value !== FOUR;
}

function isPartAfter(r: MoneyReader, to: number): boolean {
  if (r.id(to) === SLASH) return r.isNumber(to + 1) && r.rate(to) === undefined && !isAnotherAmount(r, to + 1);
  const kind = r.numberKind(to);
  if (kind !== NumberKind.UNIT && kind !== NumberKind.LINK && PARTS.has(kind)) return true;
  if (r.isNumber(to)) return isRestOfNumber(r, to);
  const c = r.currency(to);
  return c !== undefined && !r.isNumber(r.to) && isSign(r, to, c);
}

/** A symbol or a code, no word. */
function isSign(r: MoneyReader, k: number, { sort, ids }: Currency): boolean {
  return sort === CurrencySort.SYMBOL || (ids.length === 1 && r.width(k) === CODE_LENGTH && (r.tokens.flags[k] & UPPER) !== 0);
}

/** `39 tỷ đồng/77 tỷ đồng` */
function isAnotherAmount(r: MoneyReader, i: number): boolean {
  const n = r.numbers.at(i);
  return n !== undefined && (n.magnitude > 0 || isCurrency(r, n.to, n.value));
}

/** Digits that count nothing: `5 tỷ đồng 200 triệu`, `1 triệu đồng 250`, and before a letter, which may be a million or a meter: `3 tỷ USD 1M`; not `5 triệu đồng 3 người`, nor a year. */
function isRestOfNumber(r: MoneyReader, to: number): boolean {
  if (isGluedLetter(r.tokens, to + 1)) return true;
  if (r.rate(to) !== undefined) return false;
  const n = r.numbers.at(to);
  return n === undefined || n.magnitude > 0 || r.isBreak(n.to) || (r.roles(n.to) & POWERS) !== 0 || isCurrency(r, n.to, n.value);
}

function isCurrency(r: MoneyReader, i: number, value: Decimal): boolean {
  return compare(value, { coefficient: 0n, scale: 0 }) > 0 && r.currency(i) !== undefined;
}
