/** An amount as it is written. */
import { compare, type Decimal } from '../../kit/decimal.ts';
import { NumberKind } from '../number.generated.ts';
import type { NumberReading } from '../number.ts';
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
  /** Its last digits count tenths, hundredths or thousandths of a magnitude: 1 tỷ 2, 1tr5. */
  isShort: boolean;
  /** The currency is before the number. */
  isPrefixed: boolean;
}

/** An amount without a magnitude of its own, which may take that of another. */
export function isBare(a: Amount): boolean {
  return a.magnitude === 0 && a.numberTo === a.to;
}

/** It has k or tr for a magnitude: amounts of đồng alone are written so. */
export function isSlang(r: MoneyReader, a: Amount): boolean {
  for (let k = a.from; k < a.numberTo; k++) if (r.numberKind(k) === NumberKind.SHORT) return true;
  return false;
}

/** `a` is no greater than `b`. */
export function isAtMost(a: Amount, b: Decimal): boolean {
  return compare(a.value, b) <= 0;
}
