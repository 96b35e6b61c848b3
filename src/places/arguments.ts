/** Checks of what callers pass to the look-ups. */
import { isCalendarDay } from '../options.ts';
import { describe } from '../options-values.ts';
import type { AdministrativeUnit } from './unit.ts';

/** @throws TypeError that says what was given instead of a string */
export function checkString(value: unknown, what: string): string {
  if (typeof value !== 'string') throw new TypeError(`${what} must be a string, got ${describe(value)}.`);
  return value;
}

/** @throws TypeError for no string, RangeError for no calendar day; both name the value. */
export function checkDay(value: unknown, what: string): string {
  if (typeof value !== 'string') throw new TypeError(`${what} must be a date YYYY-MM-DD, got ${describe(value)}.`);
  if (!isCalendarDay(value)) throw new RangeError(`${what} must be a day of the calendar written YYYY-MM-DD, got ${describe(value)}.`);
  return value;
}

/** The options object, or an empty one. @throws TypeError for another value and for an unknown key. */
export function checkKeys(value: unknown, what: string, allowed: readonly string[]): Record<string, unknown> {
  if (value === undefined) return {};
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new TypeError(`${what} must be an object, got ${describe(value)}.`);
  for (const key of Object.keys(value))
    if (!allowed.includes(key)) throw new TypeError(`Unknown option ${describe(key)} of ${what}. Allowed: ${allowed.join(', ')}.`);
  return value as Record<string, unknown>;
}

/** A code or a unit that `findUnit` gave. @throws TypeError, or RangeError for what is no code */
export function checkUnit(value: unknown, what: string): string | AdministrativeUnit {
  if (typeof value === 'string') {
    if (!/^(?:\d{2}|\d{3}|\d{5})$/.test(value))
      throw new RangeError(`${what} must be a code of 2, 3 or 5 digits, got ${describe(value)}. Names are looked up with findUnit.`);
    return value;
  }
  if (typeof value === 'object' && value !== null) {
    const { code, era } = value as { code?: unknown; era?: unknown };
    if (typeof code === 'string' && (era === 'old' || era === 'new')) return value as AdministrativeUnit;
  }
  throw new TypeError(`${what} must be a code or a unit with code and era, got ${describe(value)}.`);
}
