/** Finds a unit by its name or code. */
import { type Commune, communesNamed, type District, districts, type Era, type Province, provinces, REFORM, unitKey } from '../gazetteer/units.ts';
import { checkDay, fail, readOptions } from '../kit/values.ts';
import { placesTexts } from './rule-words.generated.ts';
import { type AdministrativeUnit, toUnit, unitByCode } from './unit.ts';

/** Options that narrow a search. */
export interface FindUnitOptions {
  /** Only units in force on this day, `YYYY-MM-DD`, with their types of that day. Default: both eras, units of today first. */
  readonly at?: string;
  /** Only units inside this one: a name, a code, or a unit. A code is read in the era of each unit found. */
  readonly within?: string | AdministrativeUnit;
}

/** Type words and their short forms as written in front of a name, folded; longest first. */
const TYPE_WORDS: readonly (readonly [string, string])[] = placesTexts.unitTypes.map(([word, type]) => [unitKey(word), type] as const);
const TYPES: ReadonlyMap<string, string> = new Map(TYPE_WORDS);

interface Query {
  readonly key: string;
  /** Type word before the name. */
  readonly type?: string;
}

/**
 * The administrative units with a name or code.
 *
 * @param nameOrCode a name with or without its type word (`Vị Thủy`, `huyện Vị Thuỷ`, `TP. Cần Thơ`, `Q.1`, `TPHCM`): any case, NFC or NFD, old
 *   or new placement of tone marks, i or y at the end; nested names from small to large, separated by commas
 *   (`xã Vị Thắng, huyện Vị Thủy, Hậu Giang`); or a code of 2 digits (province), 3 (district) or 5 (commune). Diacritics are significant.
 * @returns all units that match: those in force today first, then provinces before districts before communes, then by code.
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
  const candidates: (Province | District | Commune)[] = [];
  if (/^(?:\d{2}|\d{3}|\d{5})$/.test(name)) for (const era of eras) candidates.push(...[unitByCode(name, era) ?? []].flat());
  else candidates.push(...named(queries(name), eras));

  const filters: ((u: AdministrativeUnit) => boolean)[] = above.filter((part) => part !== '').map((part) => isNamed(part));
  if (checked.within !== undefined) filters.push(checkWithin(checked.within));
  return candidates
    .map((u) => toUnit(u, at))
    .filter((u) => filters.every((accepts) => someAbove(u, accepts)))
    .sort(byForce);
}

const LEVELS = ['province', 'district', 'commune'];

function byForce(a: AdministrativeUnit, b: AdministrativeUnit): number {
  return (
    Number(a.dissolved ?? false) - Number(b.dissolved ?? false) ||
    (a.era === b.era ? 0 : a.era === 'new' ? -1 : 1) ||
    LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) ||
    (a.code < b.code ? -1 : a.code > b.code ? 1 : 0)
  );
}

/** The readings of a name: as a whole, and without its type word. */
function queries(name: string): Query[] {
  const key = unitKey(name);
  const found: Query[] = [{ key }];
  for (const [word, type] of TYPE_WORDS) {
    if (!key.startsWith(word)) continue;
    const rest = key.slice(word.length);
    // Without a space only after a period: `p.5`, `xã vị`. (`q1` is below.)
    if (rest === '' || (!word.endsWith('.') && rest[0] !== ' ')) continue;
    found.push({ key: unitKey(rest.trim()), type });
    break;
  }
  const short = /^([pq])(\d{1,2})$/.exec(key);
  const type = short === null ? undefined : TYPES.get(`${short[1]}.`);
  if (short !== null && type !== undefined) found.push({ key: unitKey(short[2]), type });
  return found.filter((q) => q.key !== '');
}

function fits(u: Province | District | Commune, q: Query): boolean {
  return q.type === undefined || u.type === q.type || u.laterType === q.type;
}

function named(all: readonly Query[], eras: readonly Era[]): (Province | District | Commune)[] {
  const found = new Set<Province | District | Commune>();
  for (const q of all) {
    for (const u of largerUnits().get(q.key) ?? []) if (eras.includes(u.era) && fits(u, q)) found.add(u);
    for (const c of communesNamed(q.key)) if (eras.includes(c.era) && fits(c, q)) found.add(c);
  }
  return [...found];
}

let larger: Map<string, (Province | District)[]> | undefined;

/** Provinces, by name and alias, and districts under their keys. */
function largerUnits(): ReadonlyMap<string, (Province | District)[]> {
  if (larger) return larger;
  larger = new Map();
  for (const u of [...provinces(), ...districts()])
    for (const key of keysOf(u)) {
      const units = larger.get(key);
      if (!units) larger.set(key, [u]);
      else if (!units.includes(u)) units.push(u);
    }
  return larger;
}

function keysOf(u: Province | District): string[] {
  return ['aliases' in u ? u.aliases : [], u.name].flat().map((n) => unitKey(n));
}

/** Whether a unit has this name or code, with the type word if there is one. */
function isNamed(text: string): (u: AdministrativeUnit) => boolean {
  if (/^(?:\d{2}|\d{3}|\d{5})$/.test(text)) return (u) => u.code === text;
  const all = queries(text);
  return (u) =>
    all.some((q) => {
      if (q.type !== undefined && q.type !== u.type) return false;
      if (u.level === 'commune') return unitKey(u.name) === q.key;
      return (largerUnits().get(q.key) ?? []).some((x) => x.code === u.code && (x.era === 'n') === (u.era === 'new'));
    });
}

function checkWithin(value: unknown): (u: AdministrativeUnit) => boolean {
  if (typeof value === 'string') return isNamed(value.trim());
  const unit = value as Partial<AdministrativeUnit> | null;
  if (typeof unit !== 'object' || unit === null || typeof unit.code !== 'string') fail(TypeError, 'findUnit: within', value, 'a name, a code or a unit');
  return (u) => u.code === unit.code && u.era === unit.era;
}

function someAbove(u: AdministrativeUnit, accepts: (u: AdministrativeUnit) => boolean): boolean {
  for (let above = u.parent; above; above = above.parent) if (accepts(above)) return true;
  return false;
}
