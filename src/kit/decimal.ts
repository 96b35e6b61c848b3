/** Exact decimals on big integers: no float takes part in an amount of money. */

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

/** The coefficient that a decimal has at a scale of at least its own. */
function lifted(d: Decimal, scale: number): bigint {
  return d.scale === scale ? d.coefficient : d.coefficient * tenTo(scale - d.scale);
}

/** A decimal times 10 ** `power`. */
export function scaleUp(d: Decimal, power: number): Decimal {
  if (power === 0) return d;
  return d.scale >= power ? { coefficient: d.coefficient, scale: d.scale - power } : { coefficient: lifted(d, power), scale: 0 };
}

export function add(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return { coefficient: lifted(a, scale) + lifted(b, scale), scale };
}

/** Negative, zero or positive as `a` is less than, equal to or greater than `b`. */
export function compare(a: Decimal, b: Decimal): number {
  const scale = Math.max(a.scale, b.scale);
  const x = lifted(a, scale);
  const y = lifted(b, scale);
  return x < y ? -1 : x > y ? 1 : 0;
}

/** The exact decimal string, without an exponent and without zeros after the point that say nothing: `1000000`, `2.5`. */
export function decimalString(d: Decimal): string {
  if (d.scale === 0) return String(d.coefficient);
  const digits = String(d.coefficient).padStart(d.scale + 1, '0');
  const whole = digits.slice(0, -d.scale);
  let end = digits.length;
  while (end > digits.length - d.scale && digits[end - 1] === '0') end--;
  const fraction = digits.slice(digits.length - d.scale, end);
  return fraction === '' ? whole : whole + '.' + fraction;
}

export function isBelow(d: Decimal, power: number): boolean {
  return d.coefficient < tenTo(power + d.scale);
}
