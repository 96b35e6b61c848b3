/** Finds a unit by its name or code. */
import { hasType, isNamed, levelOf, resolveUnits, someAbove, type Unit } from '../gazetteer/resolve-unit.ts';
import { readUnitName } from '../gazetteer/unit-name.ts';
import { type Era, REFORM } from '../gazetteer/units.ts';
import { checkDay, fail, readOptions } from '../kit/values.ts';
import { type AdministrativeUnit, toUnit, unitByCode } from './unit.ts';

/** Options that narrow a search. */
export interface FindUnitOptions {
  /** Only units in force on this day, `YYYY-MM-DD`, with their types of that day. Default: both eras, units of today first. */
  readonly at?: string;
  /** Only units inside this one: a name, a code, or a unit. A code is read in the era of each unit found. */
  readonly within?: string | AdministrativeUnit;
}

/**
 * The administrative units with a name or code.
 *
 * @param nameOrCode a name with or without its type word (`Vị Thủy`, `huyện Vị Thuỷ`, `TP. Cần Thơ`, `Q.1`, `TPHCM`): any case, NFC or NFD, old
 *   or new placement of tone marks, i or y at the end, any spelling of the Highlands (Đắk, Đăk, Đak), hyphens or
 *   none; nested names from small to large, separated by commas
 *   (`xã Vị Thắng, huyện Vị Thủy, Hậu Giang`); or a code of 2 digits (province), 3 (district) or 5 (commune). Diacritics are significant.
 * @returns all units that match, and of a name without type word and unit above those of the largest level, as `extract` reads it (Hà Tĩnh is
 *   the province; ask for `thành phố Hà Tĩnh`, or `Hà Tĩnh, Hà Tĩnh`): those in force today first, then provinces before districts before communes, then by code.
 *   Units dissolved before March 2025 come last and only for days of the old era.
 * @throws TypeError for a value that is no string and for an unknown option; RangeError for an `at` that is no day of the calendar
 * @example
 * findUnit('26740', { at: '2024-05-01' })[0].fullName; // 'Phường Bến Nghé'
 * findUnit('26740', { at: '2026-05-01' })[0].fullName; // 'Phường Sài Gòn'
 * findUnit('Châu Thành', { within: 'Hậu Giang' }).map((u) => u.fullName); // ['Huyện Châu Thành']
 */
export function findUnit(nameOrCode: string, options?: FindUnitOptions): AdministrativeUnit[] {
  if (typeof nameOrCode !== 'string') fail(TypeError, 'findUnit: name or code', nameOrCode, 'a string');
  const checked = readOptions(options, 'findUnit', ['at', 'within']);
  const at = checked.at === undefined ? undefined : checkDay(checked.at, 'findUnit: at');
  const [name, ...above] = nameOrCode.split(',').map((part) => part.trim());
  const eras: readonly Era[] = at === undefined ? ['n', 'o'] : at < REFORM ? ['o'] : ['n'];
  const conditions = above.filter((part) => part !== '').map(isCalled);
  if (checked.within !== undefined) conditions.push(checkWithin(checked.within));
  const names = readUnitName(name);
  const found = CODE.test(name)
    ? eras.flatMap((era) => unitByCode(name, era) ?? []).filter((u) => conditions.every((accepts) => someAbove(u, accepts)))
    : resolveUnits({ names, eras, above: conditions });
  const type = names.find((read) => read.type !== undefined)?.type;
  const isAlone = type === undefined && conditions.length === 0;
  return (isAlone ? ofLargestLevel(found) : found)
    .filter((u) => !hasOtherType(u, type, at))
    .map((u) => toUnit(u, at))
    .sort(byForce);
}

/** A name alone means the largest units that have it, as in a text: Hà Tĩnh is the province. */
function ofLargestLevel(units: readonly Unit[]): readonly Unit[] {
  const largest = LEVELS.find((level) => units.some((u) => levelOf(u) === level));
  return units.filter((u) => levelOf(u) === largest);
}

/** thành phố Huế in 2022 is the district: the province was a tỉnh until 2025. */
function hasOtherType(u: Unit, type: string | undefined, at: string | undefined): boolean {
  return at !== undefined && type !== undefined && u.laterType !== undefined && hasType(u, type) && toUnit(u, at).type !== type;
}

const CODE = /^(?:\d{2}|\d{3}|\d{5})$/;

const LEVELS = ['province', 'district', 'commune'];

function byForce(a: AdministrativeUnit, b: AdministrativeUnit): number {
  return (
    Number(a.dissolved ?? false) - Number(b.dissolved ?? false) ||
    (a.era === b.era ? 0 : a.era === 'new' ? -1 : 1) ||
    LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) ||
    (a.code < b.code ? -1 : a.code > b.code ? 1 : 0)
  );
}

/** Whether a unit above has this name or code, with the type word if there is one. */
function isCalled(text: string): (u: Unit) => boolean {
  if (CODE.test(text)) return (u) => u.code === text;
  const names = readUnitName(text);
  return (u) => names.some((name) => isNamed(u, name));
}

function checkWithin(value: unknown): (u: Unit) => boolean {
  if (typeof value === 'string') return isCalled(value.trim());
  const unit = value as Partial<AdministrativeUnit> | null;
  if (typeof unit !== 'object' || unit === null || typeof unit.code !== 'string') fail(TypeError, 'findUnit: within', value, 'a name, a code or a unit');
  return (u) => u.code === unit.code && (u.era === 'n') === (unit.era === 'new');
}
