/** Checks the units that callers pass in. */
import { fail } from '../kit/values.ts';
import type { AdministrativeUnit } from './unit.ts';

/** A code, or a unit that `findUnit` returned. @throws TypeError for another value, RangeError for a string that is no code */
export function checkUnit(value: unknown, caller: string): string | AdministrativeUnit {
  const path = `${caller}: unit`;
  if (typeof value === 'string') {
    if (!/^(?:\d{2}|\d{3}|\d{5})$/.test(value)) fail(RangeError, path, value, 'a code of 2, 3 or 5 digits (find names with findUnit)');
    return value;
  }
  if (typeof value === 'object' && value !== null) {
    const { code, era } = value as { code?: unknown; era?: unknown };
    if (typeof code === 'string' && (era === 'old' || era === 'new')) return value as AdministrativeUnit;
  }
  return fail(TypeError, path, value, 'a code or a unit with code and era');
}
