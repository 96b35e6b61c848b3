/** Ranges and lists of amounts, whose short members take the unit of the next. */
import { compare, type Decimal, scaleUp } from '../../kit/decimal.ts';
import { COMMA, DASH } from '../line.ts';
import { type Amount, anyAmount } from './amount.ts';
import { MoneyRole } from './words.generated.ts';
import { impliedMoney } from './implied.ts';
import type { MoneyReader } from './reader.ts';

/** How many members of a list may be before the one that names the unit. */
const LONGEST_LIST = 8;

const THOUSAND: Decimal = { coefficient: 1000n, scale: 0 };

const TEN_THOUSAND: Decimal = { coefficient: 10_000n, scale: 0 };

/** The upper end of a range that begins with `a`. */
export function rangeEnd(r: MoneyReader, a: Amount): Amount | undefined {
  const k = a.to;
  const joins =
    r.id(k) === DASH || (r.roles(k) & MoneyRole.TO) !== 0 || ((r.roles(k) & MoneyRole.AND) !== 0 && (r.rolesBefore(a.from) & MoneyRole.BETWEEN) !== 0);
  if (!joins) return undefined;
  // 2 triệu đồng đến dưới 5 triệu đồng
  const bent = (r.roles(k + 1) & MoneyRole.MODIFIER) !== 0;
  const b = anyAmount(r, bent ? k + 2 : k + 1);
  if (b === undefined) return undefined;
  if (b.currency === undefined) return a.currency === undefined && impliedRange(r, a, b) ? b : undefined;
  return a.currency === undefined || a.currency === b.currency ? b : undefined;
}

/** `2 - 3 triệu` with no currency, where words around make it money. */
function impliedRange(r: MoneyReader, a: Amount, b: Amount): boolean {
  return impliedMoney(r, { ...b, from: a.from });
}

/**
 * A short amount takes the magnitude of the next: 3 đến 5 tỷ. At the lower end of a range, and for a number that is whole as it
 * stands (500.000 và 1 triệu), it takes a lesser one where the full would turn the order round: 500 - 1 triệu.
 */
export function inherit(a: Amount, b: Amount, lower: boolean): void {
  a.currency ??= b.currency;
  const { thousands } = a.reading;
  const short = a.magnitude === 0 && a.numberTo === a.to;
  if (short && b.unit >= 3) {
    let unit = b.unit;
    let value = scaleUp(a.value, unit);
    while (unit >= 3 && (lower || compare(a.value, THOUSAND) >= 0) && compare(value, b.value) > 0) {
      unit -= 3;
      value = scaleUp(a.value, unit);
    }
    a.value = value;
    a.unit = unit;
  } else if (a.unit === 3 && b.unit === 12 && a.numberTo === a.to) {
    // 10 nghìn - 15 nghìn tỷ
    a.value = scaleUp(a.value, 9);
    a.unit = 12;
  } else if (thousands !== undefined && a.magnitude === 0) a.value = thousands;
  else if (lower && short && b.magnitude === 0 && compare(b.value, TEN_THOUSAND) >= 0 && compare(a.value, THOUSAND) < 0) {
    // 50 - 60.000 đồng: both are thousands.
    const value = scaleUp(a.value, 3);
    if (compare(value, b.value) < 0) a.value = value;
  }
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
