/** Ranges and lists of amounts, whose short members take the unit of the next. */
import { compare, type Decimal, scaleUp } from '../../kit/decimal.ts';
import { COMMA, DASH } from '../line.ts';
import { afterCurrency, amountAt, anyAmount } from './amount.ts';
import { type Amount, isBare } from './written.ts';
import { MoneyRole } from './words.generated.ts';
import { impliedMoney, type Known } from './implied.ts';
import type { MoneyReader } from './reader.ts';

/** How many members of a list may be before the one that names the unit. */
const LONGEST_LIST = 8;

const TEN: Decimal = { coefficient: 10n, scale: 0 };

/** The power of ten. */
const HUNDREDS = 2;
const FIVE = 5;

const THOUSAND: Decimal = { coefficient: 1000n, scale: 0 };

const TEN_THOUSAND: Decimal = { coefficient: 10_000n, scale: 0 };

/** The upper end of a range that begins with `a`; it has a currency, or the words around make the range money. */
export function rangeEnd(r: MoneyReader, a: Amount, known: Known | undefined): Amount | undefined {
  const k = a.to;
  const pair = spokenPair(r, a);
  if (pair !== undefined) return pair;
  if (!joins(r, a)) return undefined;
  // 2 triệu đồng đến dưới 5 triệu đồng
  const bent = (r.roles(k + 1) & MoneyRole.MODIFIER) !== 0;
  const b = anyAmount(r, bent ? k + 2 : k + 1);
  if (b === undefined) return undefined;
  if (b.currency !== undefined) return a.currency === undefined || a.currency === b.currency ? b : undefined;
  if (a.currency === undefined) return impliedMoney(r, { ...b, from: a.from }, known) === undefined ? undefined : b;
  // $2 - 3 million
  const end = a.isPrefixed ? afterCurrency(r, b.from, a.currency) : undefined;
  return end !== undefined && r.closes(end.to) ? end : undefined;
}

/** The upper end of `hai ba triệu`; năm may be a year. */
function spokenPair(r: MoneyReader, a: Amount): Amount | undefined {
  const digit = a.reading.words && isBare(a) && a.to === a.from + 1 ? r.numbers.digitAt(a.from) : 0;
  if (digit === 0 || digit === FIVE || !r.inLine(a.to) || r.numbers.digitAt(a.to) !== digit + 1) return undefined;
  const b = amountAt(r, a.to);
  return b?.currency !== undefined && isSpokenPair(r, a, b) ? b : undefined;
}

/** A dash, a word, or `và` after `giữa` stands between the ends. */
function joins(r: MoneyReader, { from, to }: Amount): boolean {
  const roles = r.roles(to);
  return r.id(to) === DASH || (roles & MoneyRole.TO) !== 0 || ((roles & MoneyRole.AND) !== 0 && (r.rolesBefore(from) & MoneyRole.BETWEEN) !== 0);
}

/** The lower end of a range takes what it lacks from the upper. */
export function inheritInRange(r: MoneyReader, a: Amount, b: Amount): void {
  a.currency ??= b.currency;
  if (isSpokenPair(r, a, b)) {
    a.value = scaleUp(a.value, powerOf(b.value));
    a.isShort = true;
    return;
  }
  if (isRoundedPair(r, a, b)) {
    a.value = scaleUp(a.value, HUNDREDS);
    a.isShort = true;
  }
  if (lacksMagnitude(a, b)) takeMagnitude(a, b, 'range');
  else if (!takeThousands(a) && isBare(a) && b.magnitude === 0 && compare(b.value, TEN_THOUSAND) >= 0 && compare(a.value, THOUSAND) < 0) {
    // 50 - 60.000 đồng: both are thousands.
    const value = scaleUp(a.value, 3);
    if (compare(value, b.value) < 0) a.value = value;
  }
}

/** `4-500k`: the first digit counts hundreds too; with spaces beside the dash only the digit before that of the hundreds. */
function isRoundedPair(r: MoneyReader, a: Amount, b: Amount): boolean {
  if (!isBare(a) || a.reading.words || r.id(a.to) !== DASH || compare(a.value, TEN) >= 0) return false;
  const base = b.reading.baseTo - b.reading.from === 1 ? r.tokens.number[b.reading.from] : -1;
  const gap = base / 100 - Number(a.value.coefficient);
  if (a.value.scale > 0 || base >= 1000 || !Number.isInteger(gap)) return false;
  return gap === 1 || (gap > 1 && r.glued(a.to) && r.glued(b.from));
}

/** `hai ba triệu`: two digits in a row are the ends of a range. */
function isSpokenPair(r: MoneyReader, a: Amount, b: Amount): boolean {
  const digit = r.numbers.digitAt(a.from);
  const next = r.numbers.digitAt(b.from);
  return b.from === a.from + 1 && next === digit + 1 && compare(b.value, scaleUp({ coefficient: BigInt(next), scale: 0 }, powerOf(b.value))) === 0;
}

/** The power of ten of the first digit of a whole number. */
function powerOf({ coefficient }: Decimal): number {
  return String(coefficient).length - 1;
}

/** A short member of a list takes the magnitude of the next: 10, 20 và 30 triệu đồng. */
export function inheritInList(a: Amount, b: Amount): void {
  a.currency ??= b.currency;
  if (lacksMagnitude(a, b)) takeMagnitude(a, b, 'list');
  else takeThousands(a);
}

/** `b` has a magnitude that `a` shares. */
function lacksMagnitude(a: Amount, b: Amount): boolean {
  return (isBare(a) && b.unit >= 3) || (a.unit === 3 && b.unit === 12 && a.numberTo === a.to);
}

/** Without a magnitude `12,500` is thousands. */
function takeThousands(a: Amount): boolean {
  const { thousands } = a.reading;
  if (thousands === undefined || a.magnitude > 0) return false;
  a.value = thousands;
  return true;
}

/**
 * 3 đến 5 tỷ; 10 nghìn - 15 nghìn tỷ. The lower end of a range, and a number that is whole as it stands (500.000 và 1 triệu),
 * take a lesser one where the full would turn the order round: 500 - 1 triệu.
 */
function takeMagnitude(a: Amount, b: Amount, within: 'range' | 'list'): void {
  let unit = b.unit - a.unit;
  const number = a.value;
  a.value = scaleUp(number, unit);
  const mayLessen = a.unit === 0 && (within === 'range' || compare(number, THOUSAND) >= 0);
  while (mayLessen && unit >= 3 && compare(a.value, b.value) > 0) {
    unit -= 3;
    a.value = scaleUp(number, unit);
  }
  a.unit += unit;
}

/** The members of a list that ends in one with a currency: `10, 20 và 30 triệu đồng`; undefined where `first` is alone. */
export function list(r: MoneyReader, first: Amount): Amount[] | undefined {
  if (first.currency !== undefined) return undefined;
  const members = [first];
  let ands = 0;
  for (let m = first; members.length < LONGEST_LIST; ) {
    let k = m.to;
    if (r.id(k) === COMMA && !r.glued(k + 1)) k++;
    // 10 và 20 triệu đồng; từ 10 lên 20 triệu đồng
    if ((r.roles(k) & (MoneyRole.AND | MoneyRole.CHANGE)) !== 0) {
      ands++;
      k++;
    }
    if (k === m.to) return undefined;
    const next = anyAmount(r, k);
    if (next === undefined) return undefined;
    members.push(next);
    if (next.currency !== undefined) {
      // Without và two numbers may be side by side by chance: ở tầng 3, 20 triệu đồng.
      return ands > 0 || members.length > 2 || first.magnitude > 0 ? members : undefined;
    }
    m = next;
  }
  return undefined;
}
