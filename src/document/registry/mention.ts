/** A mention of a unit, and what it may mean. */
import { gazetteerTexts } from '../../gazetteer/rule-words.generated.ts';
import { levelOf, hasType, parentOf, type Unit, type UnitLevel, unitsSpelled, type NamedUnits } from '../../gazetteer/resolve-unit.ts';
import type { Era } from '../../gazetteer/units.ts';
import type { PlaceKind } from '../../entity.ts';
import { EntryKind } from '../../lexicon/rows.generated.ts';
import { type PlaceCandidate, isTyped } from '../../recognizers/candidate.ts';
import type { Reading } from '../../recognizers/reading.ts';
import type { Meaning } from '../../recognizers/recognizer.ts';

/** A mention of a unit while it is read. */
export interface Mention {
  readonly k: number;
  readonly key: string;
  readonly type: string | undefined;
  /** Given by its name alone. */
  readonly bare: boolean;
  readonly level: UnitLevel;
  /** All units with its name. */
  readonly named: readonly Unit[];
  readonly byLevel: NamedUnits['byLevel'];
  /** Units that it may still mean. */
  units: readonly Unit[];
  /** The unit beside it contradicts all that the tables have. */
  contradicted: true | undefined;
}

export const ORDER: readonly UnitLevel[] = ['province', 'district', 'commune'];

export function settledKey(u: Unit): string {
  return levelOf(u) === 'province' ? u.name : u.era + u.code;
}

const LEVEL_OF: Readonly<Partial<Record<PlaceKind, UnitLevel>>> = { province: 'province', city: 'district', district: 'district', commune: 'commune' };

/** The name of a place as a unit; undefined where it can be none. */
export function mentionOf(doc: Reading, p: PlaceCandidate, k: number): Mention | undefined {
  const level = LEVEL_OF[p.kind];
  if (level === undefined || (p.endOfRoad === true && p.entries.length === 0)) return undefined;
  const { key, all, byLevel } = unitsSpelled(tableName(doc, p) ?? doc.plain(p.nameFrom, p.to));
  if (all.length === 0) return undefined;
  return { k, key, type: p.unitType, bare: !isTyped(p), level, named: all, byLevel, units: all, contradicted: undefined };
}

/** Whether a unit has the name of a mention, and its type. */
export function isMeant(u: Unit, m: Mention, type: string | undefined = m.type): boolean {
  return m.named.includes(u) && hasType(u, type);
}

/** The name of the row that the lexicon has for it: TP.HCM is Hồ Chí Minh. */
function tableName(doc: Reading, { entries }: PlaceCandidate): string | undefined {
  for (const m of entries) {
    const kind = doc.matches.kind[m];
    if (kind === EntryKind.PROVINCE) return doc.row(m, EntryKind.PROVINCE).name;
    if (kind === EntryKind.DISTRICT) return doc.row(m, EntryKind.DISTRICT).name;
  }
  return undefined;
}

/** The levels that a bare name may have below the unit beside it: its own in the lexicon, and all smaller ones. */
function below(above: UnitLevel, own: UnitLevel): readonly UnitLevel[] {
  return ORDER.slice(Math.max(ORDER.indexOf(above) + 1, ORDER.indexOf(own)));
}

/** The units of its levels: of the one that its type word or the lexicon gives; of a bare name beside a larger unit also of those below. */
export function unitsOfLevels(m: Mention, chain: readonly Mention[]): readonly Unit[] {
  if (m.type === gazetteerTexts.city) return m.named.filter((u) => levelOf(u) !== 'commune');
  if (!m.bare || chain.length === 0) return m.byLevel[m.level];
  const levels = below(chain[0].level, m.level);
  return m.named.filter((u) => levels.includes(levelOf(u)));
}

export const NO_MENTIONS: readonly Mention[] = [];

/** The ground of an old province, which the province of today with this name took over. */
export function tookOver(old: Unit, named: readonly Unit[]): boolean {
  return named.some((u) => u.era === 'n' && old.successors.includes(u.code));
}

/** Whether a province has a district with the name of a mention. */
export function isDistrictOf(above: Unit, m: Mention): boolean {
  return m.named.some((u) => levelOf(u) === 'district' && parentOf(u) === above);
}

/** phường An Phú, quận 2: where a district was redrawn, the one unit of the name in its province. */
export function onlyOne(units: readonly Unit[]): readonly Unit[] {
  const current = units.filter((u) => u.current);
  return current.length === 1 ? current : [];
}

/** The units of the era that had their type word on the day: thành phố Huế was no province before 2025. */
export function inEra(m: Mention, era: Era, day: string): readonly Unit[] {
  const ofEra = narrow(m.units, (u) => u.era === era);
  return m.type === undefined ? ofEra : narrow(ofEra, (u) => typeOn(u, day) === m.type);
}

function typeOn(u: Unit, day: string): string {
  return u.laterType !== undefined && u.laterEffective !== undefined && day >= u.laterEffective ? u.laterType : u.type;
}

/** Of a bare name, and of a city, the largest. */
export function ofLargestLevel(m: Mention, all: readonly Unit[]): readonly Unit[] {
  let units = all;
  const largest = ORDER.find((level) => units.some((u) => levelOf(u) === level));
  if (m.bare || m.type === gazetteerTexts.city) units = units.filter((u) => levelOf(u) === largest);
  return sameUnit(units) ? units.slice(-1) : units;
}

/** One code and one name in both eras. */
function sameUnit(units: readonly Unit[]): boolean {
  return units.length > 1 && units.every((u) => u.code === units[0].code && u.name === units[0].name);
}

export function isSettled(m: Mention): boolean {
  return m.units.length === 1 && m.contradicted === undefined;
}

const KIND_OF: Readonly<Record<UnitLevel, PlaceKind>> = { province: 'province', district: 'district', commune: 'commune' };

/** What units mean, made once each. */
const settledMeanings = new WeakMap<Unit, Meaning>();

export function meaningOf(m: Mention): Meaning {
  const [unit] = m.units;
  const kind = KIND_OF[levelOf(unit)];
  if (!isSettled(m)) return { kind, candidates: m.units };
  let meaning = settledMeanings.get(unit);
  if (meaning === undefined) settledMeanings.set(unit, (meaning = { kind, unit, candidates: [] }));
  return meaning;
}

export function narrow<T>(list: readonly T[], keep: (x: T) => boolean): readonly T[] {
  if (list.length < 2) return list;
  const kept = list.filter(keep);
  return kept.length > 0 ? kept : list;
}

export function firstNonEmpty<T>(...attempts: (() => readonly T[])[]): readonly T[] {
  for (const attempt of attempts) {
    const found = attempt();
    if (found.length > 0) return found;
  }
  return [];
}
