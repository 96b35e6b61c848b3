/**
 * From a name to the units that it may mean: the one place where `findUnit` and `extract` ask. A question has the name with its type word,
 * the chain of units above it, and the era; the answer keeps all units that fit.
 */
import { gazetteerTexts } from './rule-words.generated.ts';
import { communesNamed, district, districts, type Era, province, provinces, type Unit } from './units.ts';
import type { UnitName } from './unit-name.ts';
import { unitKey } from './unit-key.ts';

export type { Unit };
/** Rank of a unit; districts were abolished on 2025-07-01. */
export type UnitLevel = 'province' | 'district' | 'commune';

export function levelOf(u: Unit): UnitLevel {
  return u.code.length === 2 ? 'province' : u.code.length === 3 ? 'district' : 'commune';
}

/** The unit one level up in the same era; a province has none. */
export function parentOf(u: Unit): Unit | undefined {
  if (u.parent === undefined) return undefined;
  return u.parent.length === 3 ? district(u.parent) : province(u.parent, u.era);
}

let larger: ReadonlyMap<string, readonly Unit[]> | undefined;

/** Provinces, by name and alias, and districts under their keys without blanks: Krông A Na is written Krông Ana as well. */
function largerUnits(): ReadonlyMap<string, readonly Unit[]> {
  if (larger !== undefined) return larger;
  const units = new Map<string, Unit[]>();
  for (const u of [...provinces(), ...districts()])
    for (const name of [u.name, ...u.aliases]) {
      const key = solid(unitKey(name));
      const known = units.get(key);
      if (known === undefined) units.set(key, [u]);
      else if (!known.includes(u)) known.push(u);
    }
  for (const [other, name] of gazetteerTexts.otherNames) {
    const named = units.get(solid(unitKey(name)));
    if (named !== undefined) units.set(solid(unitKey(other)), named);
  }
  larger = units;
  return units;
}

function solid(key: string): string {
  return key.includes(' ') ? key.replaceAll(' ', '') : key;
}

/** The provinces and districts of both eras with a name, by its key. */
function largerUnitsNamed(key: string): readonly Unit[] {
  return largerUnits().get(solid(key)) ?? [];
}

/** Units by key, as far as texts have asked for them: no more than the tables have names. */
const byKey = new Map<string, readonly Unit[]>();

/** All units of both eras with a name, by its key: provinces, districts, communes. */
export function unitsNamed(key: string): readonly Unit[] {
  let units = byKey.get(key);
  if (units === undefined) {
    units = [...largerUnitsNamed(key), ...communesNamed(key)];
    if (units.length > 0) byKey.set(key, units);
  }
  return units;
}

/** The units of a name, with the key that they were found by. */
export interface NamedUnits {
  readonly key: string;
  readonly all: readonly Unit[];
  readonly byLevel: Readonly<Record<UnitLevel, readonly Unit[]>>;
}

/** Spellings that texts have asked for, and how many of them are kept. */
const bySpelling = new Map<string, NamedUnits>();
const SPELLINGS = 1 << 13;

/** All units of both eras with a name, in any spelling. */
export function unitsSpelled(name: string): NamedUnits {
  const known = bySpelling.get(name);
  if (known !== undefined) return known;
  const key = unitKey(name);
  const all = unitsNamed(key);
  if (all.length === 0) return keep(name, { key, all, byLevel: NO_LEVELS });
  const level = (of: UnitLevel): readonly Unit[] => all.filter((u) => levelOf(u) === of);
  return keep(name, { key, all, byLevel: { province: level('province'), district: level('district'), commune: level('commune') } });
}

const NO_LEVELS: NamedUnits['byLevel'] = { province: [], district: [], commune: [] };

function keep(name: string, found: NamedUnits): NamedUnits {
  if (bySpelling.size >= SPELLINGS) bySpelling.clear();
  // A text may be long, and so a name that is none.
  if (name.length <= LONGEST) bySpelling.set(name, found);
  return found;
}

const LONGEST = 40;

export function hasType(u: Unit, type: string | undefined): boolean {
  return type === undefined || u.type === type || u.laterType === type;
}

/** Whether a unit has this name, and the type before it. */
export function isNamed(u: Unit, name: UnitName): boolean {
  if (!hasType(u, name.type)) return false;
  if (levelOf(u) === 'province') return largerUnitsNamed(name.key).includes(u);
  const own = unitKey(u.name);
  return own === name.key || (levelOf(u) === 'district' && largerUnitsNamed(name.key).includes(u));
}

/** Whether one of the units above a unit is accepted. */
export function someAbove(u: Unit, accepts: (above: Unit) => boolean): boolean {
  for (let above = parentOf(u); above !== undefined; above = parentOf(above)) if (accepts(above)) return true;
  return false;
}

/** What is asked of the tables. */
export interface UnitQuestion {
  /** The ways to read the name. */
  readonly names: readonly UnitName[];
  readonly eras: readonly Era[];
  /** Conditions on the units above, each to be met by one of them. */
  readonly above?: readonly ((unit: Unit) => boolean)[];
}

/** The units that fit a question, in the order of the tables. */
export function resolveUnits({ names, eras, above = [] }: UnitQuestion): Unit[] {
  const found = new Set<Unit>();
  for (const { key, type } of names) for (const u of unitsNamed(key)) if (eras.includes(u.era) && hasType(u, type)) found.add(u);
  return above.length === 0 ? [...found] : [...found].filter((u) => above.every((accepts) => someAbove(u, accepts)));
}
