/** What an amount takes after its currency: a half (`2 triệu đồng rưỡi`) and hundredths (`10 đô 50 xu`). */
import { LINE } from '../../text/scan.ts';
import { add, compare, type Decimal, tenTo } from '../../kit/decimal.ts';
import { NumberKind } from '../number.generated.ts';
import type { Amount } from './written.ts';
import { HOME } from './grammar.ts';
import type { MoneyReader } from './reader.ts';
import { CurrencySort, MoneyRole } from './words.generated.ts';

const THOUSAND = 3;
const HUNDRED: Decimal = { coefficient: 100n, scale: 0 };
const MOST_HUNDREDTHS = 99n;

/** The amount with the half or the hundredths after its currency. */
export function withParts(r: MoneyReader, a: Amount): Amount {
  const part = half(r, a) ?? hundredths(r, a);
  return part === undefined ? a : { ...a, value: add(a.value, part), to: r.to };
}

/** `rưỡi` after the currency is half of the last magnitude, or of one: 2 đô rưỡi. Sets `r.to`. */
function half(r: MoneyReader, a: Amount): Decimal | undefined {
  if (!r.inLine(a.to) || r.numberKind(a.to) !== NumberKind.HALF || a.reading.halved) return undefined;
  // 200 đồng rưỡi: half of one, or of a hundred?
  if (a.unit < THOUSAND && (a.unit > 0 || compare(a.value, HUNDRED) >= 0)) return undefined;
  r.to = a.to + 1;
  return a.unit === 0 ? { coefficient: 5n, scale: 1 } : { coefficient: 5n * tenTo(a.unit - 1), scale: 0 };
}

/** `(và) 23 xu`, or two digits at the end of a line (`hai đô 23`). Sets `r.to`. */
function hundredths(r: MoneyReader, a: Amount): Decimal | undefined {
  const i = a.to;
  const k = (r.roles(i) & MoneyRole.AND) !== 0 ? i + 1 : i;
  if (!r.inLine(k) || !(r.isNumber(k) || r.numbers.startsWord(k))) return undefined;
  const n = r.numbers.at(k);
  if (n === undefined || n.value.scale !== 0 || n.value.coefficient > MOST_HUNDREDTHS) return undefined;
  const sub = r.currency(n.to);
  if (sub?.sort !== CurrencySort.SUB) {
    if (k !== i || a.currency === HOME || !r.isNumber(k) || r.width(k) !== 2 || (r.tokens.flags[n.to] & LINE) === 0) return undefined;
    r.to = n.to;
  }
  return { coefficient: n.value.coefficient, scale: 2 };
}
