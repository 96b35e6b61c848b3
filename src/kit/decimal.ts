/** Exact decimals on big integers: amounts of money are never floats. */

/** An exact decimal: `coefficient` / 10 ** `scale`; the scale is never negative. */
export interface Decimal {
  readonly coefficient: bigint;
  readonly scale: number;
}

const POWERS: readonly bigint[] = Array.from({ length: 48 }, (_, power) => 10n ** BigInt(power));

/** 10 ** `power`. */
export function tenTo(power: number): bigint {
  return POWERS[power] ?? 10n ** BigInt(power);
}

/** The coefficient of a decimal at a scale that is not below its own. */
function coefficientAt(d: Decimal, scale: number): bigint {
  return d.scale === scale ? d.coefficient : d.coefficient * tenTo(scale - d.scale);
}

/** A decimal times 10 ** `power`. */
export function scaleUp(d: Decimal, power: number): Decimal {
  if (power === 0) return d;
  return d.scale >= power ? { coefficient: d.coefficient, scale: d.scale - power } : { coefficient: coefficientAt(d, power), scale: 0 };
}

export function add(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return { coefficient: coefficientAt(a, scale) + coefficientAt(b, scale), scale };
}

/** Negative, zero or positive if `a` is less than, equal to or greater than `b`. */
export function compare(a: Decimal, b: Decimal): number {
  const scale = Math.max(a.scale, b.scale);
  const x = coefficientAt(a, scale);
  const y = coefficientAt(b, scale);
  return x < y ? -1 : x > y ? 1 : 0;
}

/** The exact decimal string, without an exponent and without trailing zeros after the point: `1000000`, `2.5`. */
export function decimalString(d: Decimal): string {
  if (d.scale === 0) return String(d.coefficient);
  const digits = String(d.coefficient).padStart(d.scale + 1, '0');
  const whole = digits.slice(0, -d.scale);
  let end = digits.length;
  while (end > digits.length - d.scale && digits[end - 1] === '0') end--;
  const fraction = digits.slice(digits.length - d.scale, end);
  return fraction === '' ? whole : whole + '.' + fraction;
}

/** Whether a decimal is below 10 ** `power`. */
export function isBelow(d: Decimal, power: number): boolean {
  return d.coefficient < tenTo(power + d.scale);
}
