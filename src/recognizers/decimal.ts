/** Exact decimals on big integers: no float takes part in an amount of money. */

/** An exact decimal: `coefficient` / 10 ** `scale`. */
export interface Decimal {
  readonly coefficient: bigint;
  readonly scale: number;
}

export const ZERO: Decimal = { coefficient: 0n, scale: 0 };

export function decimal(digits: string, scale: number): Decimal {
  return { coefficient: BigInt(digits), scale };
}

/** A decimal times 10 ** `power`. */
export function scaleUp(d: Decimal, power: number): Decimal {
  if (d.scale >= power) return { coefficient: d.coefficient, scale: d.scale - power };
  return { coefficient: d.coefficient * 10n ** BigInt(power - Math.max(0, d.scale)), scale: Math.min(d.scale, 0) };
}

export function add(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale, 0);
  const lift = (d: Decimal): bigint => d.coefficient * 10n ** BigInt(scale - d.scale);
  return { coefficient: lift(a) + lift(b), scale };
}

/** Negative, zero or positive as `a` is less than, equal to or greater than `b`. */
export function compare(a: Decimal, b: Decimal): number {
  const scale = Math.max(a.scale, b.scale, 0);
  const d = a.coefficient * 10n ** BigInt(scale - a.scale) - b.coefficient * 10n ** BigInt(scale - b.scale);
  return d < 0n ? -1 : d > 0n ? 1 : 0;
}

/** The exact decimal string, without an exponent and without zeros behind the point that say nothing: `1000000`, `2.5`. */
export function decimalString(d: Decimal): string {
  if (d.scale <= 0) return String(d.coefficient * 10n ** BigInt(-d.scale));
  const digits = String(d.coefficient).padStart(d.scale + 1, '0');
  const whole = digits.slice(0, -d.scale);
  let end = digits.length;
  while (end > digits.length - d.scale && digits[end - 1] === '0') end--;
  const fraction = digits.slice(digits.length - d.scale, end);
  return fraction === '' ? whole : whole + '.' + fraction;
}

export function isBelow(d: Decimal, power: number): boolean {
  return compare(d, { coefficient: 10n ** BigInt(power), scale: 0 }) < 0;
}
