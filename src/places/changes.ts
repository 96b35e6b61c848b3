/** The way across 2025-07-01, in both directions. One to many stays a list. */
import {
  type Commune,
  type District,
  predecessorsOfCommune,
  type Province,
  provinces,
  successorsOfCommune,
  successorsOfDistrict,
  successorsOfProvince,
} from '../gazetteer/units.ts';
import { checkDay, readOptions } from '../kit/values.ts';
import { checkUnit } from './arguments.ts';
import { type AdministrativeUnit, toUnit } from './unit.ts';

/** What the answer is given for. */
export interface ChangeOptions {
  /** The day for which types are told, `YYYY-MM-DD`: ten communes and some provinces of the new era changed theirs in 2026. Default: the last known. */
  readonly at?: string;
}

/**
 * The units since 2025-07-01 that took over the ground of a unit of the old era: one province for a province; communes for a district or
 * commune, all that got a part of it.
 *
 * @param unit a unit that `findUnit` gave, or a code. A bare code is read in the old era, where alone units have successors.
 * @returns an empty list for an unknown code, for a unit of the new era, and for one dissolved before 2025 whose way the tables do not tell
 * @throws TypeError for another kind of value; RangeError for a string that is no code, or an `at` that is no day
 * @example successors('26740').map((u) => u.fullName) // ['Phường Sài Gòn']
 * @example successors('93')[0].fullName // 'Thành phố Cần Thơ'
 */
export function successors(unit: string | AdministrativeUnit, options?: ChangeOptions): AdministrativeUnit[] {
  const given = checkUnit(unit, 'successors');
  const at = day(options, 'successors');
  if (typeof given !== 'string' && (given.era === 'new' || given.dissolved)) return [];
  const code = typeof given === 'string' ? given : given.code;
  const found = code.length === 2 ? successorsOfProvince(code) : code.length === 3 ? successorsOfDistrict(code) : successorsOfCommune(code);
  return found.map((u) => toUnit(u, at));
}

/**
 * The units in force on 2025-06-30 whose ground a unit of the new era took over: provinces for a province; communes (and the island districts
 * without communes) for a commune, all that gave a part.
 *
 * @param unit a unit that `findUnit` gave, or a code. A bare code is read in the new era.
 * @returns an empty list for an unknown code and for a unit of the old era
 * @throws TypeError for another kind of value; RangeError for a string that is no code, or an `at` that is no day
 * @example predecessors('26740').map((u) => u.fullName) // ['Phường Đa Kao', 'Phường Bến Nghé', 'Phường Nguyễn Thái Bình']
 */
export function predecessors(unit: string | AdministrativeUnit, options?: ChangeOptions): AdministrativeUnit[] {
  const given = checkUnit(unit, 'predecessors');
  const at = day(options, 'predecessors');
  if (typeof given !== 'string' && given.era === 'old') return [];
  const code = typeof given === 'string' ? given : given.code;
  const found: (Province | District | Commune)[] =
    code.length === 2 ? provinces().filter((p) => p.era === 'o' && p.successors.includes(code)) : code.length === 5 ? predecessorsOfCommune(code) : [];
  return found.map((u) => toUnit(u, at));
}

function day(options: unknown, caller: string): string | undefined {
  const { at } = readOptions(options, caller, ['at']);
  return at === undefined ? undefined : checkDay(at, `${caller}: at`);
}
