/** The mapping of units across the reform of 2025-07-01, in both directions. Results are lists: a unit may have several successors. */
import { predecessorsOfCommune, provinces, successorsOfCommune, successorsOfDistrict, successorsOfProvince } from '../gazetteer/units.ts';
import { checkDay, readOptions } from '../kit/values.ts';
import { checkUnit } from './arguments.ts';
import { type AdministrativeUnit, toUnit } from './unit.ts';

/** Options of `successors` and `predecessors`. */
export interface ChangeOptions {
  /** The day whose types are given, `YYYY-MM-DD`: ten communes and some provinces of the new era changed type in 2026. Default: the latest type. */
  readonly at?: string;
}

/**
 * The units of the new era that took over the territory of a unit of the old era: one province for a province; for a district or commune, all
 * communes that got a part of it.
 *
 * @param unit a unit that `findUnit` returned, or a code. A bare code is a code of the old era, whose units alone have successors.
 * @returns an empty list for an unknown code, for a unit of the new era, and for a unit dissolved before 2025 whose successors are not in the tables
 * @throws TypeError for a value of another type; RangeError for a string that is no code, or an `at` that is no day
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
 * The units in force on 2025-06-30 whose territory a unit of the new era took over, wholly or in part: provinces for a province; communes, and
 * the island districts without communes, for a commune.
 *
 * @param unit a unit that `findUnit` returned, or a code. A bare code is a code of the new era.
 * @returns an empty list for an unknown code and for a unit of the old era
 * @throws TypeError for a value of another type; RangeError for a string that is no code, or an `at` that is no day
 * @example predecessors('26740').map((u) => u.fullName) // ['Phường Đa Kao', 'Phường Bến Nghé', 'Phường Nguyễn Thái Bình']
 */
export function predecessors(unit: string | AdministrativeUnit, options?: ChangeOptions): AdministrativeUnit[] {
  const given = checkUnit(unit, 'predecessors');
  const at = day(options, 'predecessors');
  if (typeof given !== 'string' && given.era === 'old') return [];
  const code = typeof given === 'string' ? given : given.code;
  const found =
    code.length === 2 ? provinces().filter((p) => p.era === 'o' && p.successors.includes(code)) : code.length === 5 ? predecessorsOfCommune(code) : [];
  return found.map((u) => toUnit(u, at));
}

function day(options: unknown, caller: string): string | undefined {
  const { at } = readOptions(options, caller, ['at']);
  return at === undefined ? undefined : checkDay(at, `${caller}: at`);
}
