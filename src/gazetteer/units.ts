/**
 * The administrative units of Viet Nam of both eras (until 2025-06-30 and since 2025-07-01) and the mapping between them.
 * Each part is unpacked on its own, on first use. `data/build/communes.ts` describes the packed form.
 */
import { type Communes, isCurrent, nameAt, rowsNamed, unpackCommunes } from './communes.ts';
import { COMMUNE_MAPPING, COMMUNE_TYPE_CHANGES, LONE_DISTRICTS } from './communes.generated.ts';
import { DISTRICTS } from './district-lines.ts';
import { CODES } from './limits.ts';
import { DistrictFlag, districtRow, provinceRow, PROVINCES } from './units.generated.ts';
import { gazetteerTexts } from './rule-words.generated.ts';

export { unitKey } from './unit-key.ts';

/** `o`: until 2025-06-30 (63 provinces, districts, communes); `n`: since 2025-07-01 (34 provinces, communes). */
export type Era = 'o' | 'n';

/** The day on which the units of the new era came into force. */
export const REFORM = '2025-07-01';

/** A unit. All have the same fields in one order, absent ones as undefined (see `docs/engine-notes.md`, "Shapes"). */
export interface Unit {
  /** Statistics-office code: 2 digits for a province, 3 for a district, 5 for a commune. */
  readonly code: string;
  readonly era: Era;
  /** Name without the type word; tone marks placed in the new way (hòa). */
  readonly name: string;
  /** Type word in lower case: tỉnh, thành phố, quận, huyện, thị xã, xã, phường, thị trấn, đặc khu. */
  readonly type: string;
  /** In force on the last day of the old era, or at any time in the new one. False: renamed, raised or dissolved before. */
  readonly current: boolean;
  /** Code of the unit one level up: a district (old era) or province (new era) for a commune, a province for a district. */
  readonly parent: string | undefined;
  /** Type since `laterEffective`, if it changed within the era. */
  readonly laterType: string | undefined;
  /** ISO date. */
  readonly laterEffective: string | undefined;
  /** Other names of a province. */
  readonly aliases: readonly string[];
  /** What a province was called before, if its name changed without a merger. */
  readonly earlierName: string | undefined;
  /** Of a province, the codes of the new era; of the unit itself for the new era. */
  readonly successors: readonly string[];
}

const COMMUNE_TYPES: Readonly<Record<string, string>> = Object.fromEntries(gazetteerTexts.communeTypes);

let provinceTable: readonly Unit[] | undefined;
let provinceByCode: Readonly<Record<Era, ReadonlyMap<string, Unit>>> | undefined;
let districtTable: readonly Unit[] | undefined;
let districtByCode: ReadonlyMap<string, Unit> | undefined;
let changes: { later: Map<string, readonly [string, string]>; lone: Map<string, string[]> } | undefined;
/** Row of the old era → rows of the new one. */
let forward: (readonly number[])[] | undefined;
let mappingLines: readonly string[] | undefined;

/** Communes that were asked for, by row. */
let made: Unit[] | undefined;

function communeAt(t: Communes, row: number): Unit {
  made ??= new Array<Unit>(t.codes.length);
  made[row] ??= makeCommune(t, row);
  return made[row];
}

function makeCommune(t: Communes, row: number): Unit {
  const old = row < t.firstNew;
  const code = String(t.codes[row]).padStart(5, '0');
  const later = old ? undefined : unpackChanges().later.get(code);
  return unit({
    code,
    era: old ? 'o' : 'n',
    name: nameAt(t, row),
    type: COMMUNE_TYPES[String.fromCharCode(t.letters[row] | 32)],
    current: isCurrent(t, row),
    parent: String(t.parents[row]).padStart(old ? 3 : 2, '0'),
    laterType: later?.[0],
    laterEffective: later?.[1],
  });
}

/** All communes, old era first, each era by parent and code. */
export function communes(): Unit[] {
  const t = unpackCommunes();
  return Array.from(t.codes, (_, row) => communeAt(t, row));
}

/** The communes of both eras with this name, without the type word, in any case and with any placement of the tone mark. */
export function communesNamed(name: string): readonly Unit[] {
  const known = byName.get(name);
  if (known !== undefined) return known;
  const t = unpackCommunes();
  const found = rowsNamed(t, name).map((row) => communeAt(t, row));
  if (found.length > 0 && found[0].name === name) byName.set(name, found);
  return found;
}

/** Results by name. Bounded: only names as the table writes them are cached. */
const byName = new Map<string, readonly Unit[]>();

/** The commune in force with this code in an era; if there is none, the last one that had the code. */
export function commune(code: string, era: Era): Unit | undefined {
  const t = unpackCommunes();
  const row = rowOf(t, code, era);
  return row === undefined ? undefined : communeAt(t, row);
}

function rowOf(t: Communes, code: string, era: Era): number | undefined {
  if (!/^\d{5}$/.test(code) || Number(code) >= CODES) return undefined;
  const row = (era === 'o' ? t.oldByCode : t.newByCode)[Number(code)];
  return row === 0 ? undefined : row - 1;
}

function unpackChanges(): NonNullable<typeof changes> {
  if (changes) return changes;
  const later = new Map<string, readonly [string, string]>();
  const lone = new Map<string, string[]>();
  for (const line of COMMUNE_TYPE_CHANGES.split('\n')) {
    const [code, type, effective] = line.split('\t');
    later.set(code, [type, effective]);
  }
  for (const line of LONE_DISTRICTS.split('\n')) {
    const [code, successors] = line.split('\t');
    lone.set(code, successors.split('|'));
  }
  changes = { later, lone };
  return changes;
}

/** The rows of the units that took over a unit of the old era. Unpacks the whole district. */
function successorRows(row: number): readonly number[] {
  const { districts: starts, firstNew } = unpackCommunes();
  forward ??= new Array<readonly number[]>(firstNew);
  if (forward[row] === undefined) {
    let low = 0;
    for (let high = starts.length; high - low > 1; ) {
      const middle = (low + high) >> 1;
      if (starts[middle] <= row) low = middle;
      else high = middle;
    }
    unpackMapping(low);
  }
  return forward[row];
}

function unpackMapping(line: number): void {
  const t = unpackCommunes();
  forward ??= new Array<readonly number[]>(t.firstNew);
  mappingLines ??= COMMUNE_MAPPING.split('\n');
  let place = 0;
  const end = t.districts[line + 1] ?? t.firstNew;
  const units = mappingLines[line].split(' ');
  for (let row = t.districts[line], unit = 0; row < end; row++) {
    forward[row] = !isCurrent(t, row)
      ? NO_ROWS
      : units[unit++].split(',').map((step) => {
          place += Number.parseInt(step, 36);
          return t.firstNew + place;
        });
  }
}

function unit(given: Pick<Unit, 'code' | 'era' | 'name' | 'type' | 'current'> & Partial<Unit>): Unit {
  const { code, era, name, type, current, parent, laterType, laterEffective, aliases = NONE, earlierName, successors = NONE } = given;
  return { code, era, name, type, current, parent, laterType, laterEffective, aliases, earlierName, successors };
}

const NONE: readonly string[] = Object.freeze([]);

const NO_ROWS: readonly number[] = Object.freeze([]);

/** The provinces of both eras, the old era first. */
export function provinces(): readonly Unit[] {
  provinceTable ??= PROVINCES.split('\n').map((line) => {
    const { code, era, name, type, aliases, successors, laterType, laterEffective, earlierName } = provinceRow(line.split('\t'));
    return unit({
      code,
      era,
      name,
      type,
      current: true,
      laterType: laterType || undefined,
      laterEffective: laterEffective || undefined,
      aliases,
      earlierName: earlierName || undefined,
      successors: successors.length === 0 ? [code] : successors,
    });
  });
  return provinceTable;
}

/** All districts since 2019; those in force on 2025-06-30 are `current`. */
export function districts(): readonly Unit[] {
  districtTable ??= DISTRICTS.split('\n').map((line) => {
    const { code, name, type, province: parent, flags } = districtRow(line.split('\t'));
    const current = (flags & DistrictFlag.CURRENT) !== 0;
    return unit({ code, era: 'o', name, type, current, parent });
  });
  return districtTable;
}

/** The province with this code in an era. */
export function province(code: string, era: Era): Unit | undefined {
  provinceByCode ??= {
    o: new Map(provinces().flatMap((p) => (p.era === 'o' ? [[p.code, p] as const] : []))),
    n: new Map(provinces().flatMap((p) => (p.era === 'n' ? [[p.code, p] as const] : []))),
  };
  return provinceByCode[era].get(code);
}

/** The district in force with this code; if there is none, the last one that had the code. */
export function district(code: string): Unit | undefined {
  if (!districtByCode) {
    const byCode = new Map<string, Unit>();
    for (const d of districts()) if (d.current || !byCode.get(d.code)?.current) byCode.set(d.code, d);
    districtByCode = byCode;
  }
  return districtByCode.get(code);
}

/** The province of the new era that took over a province of the old one. */
export function successorsOfProvince(code: string): Unit[] {
  const p = province(code, 'o');
  return p ? p.successors.flatMap((s) => province(s, 'n') ?? []) : [];
}

/** The communes of the new era that took over territory of this district. */
export function successorsOfDistrict(code: string): Unit[] {
  const lone = unpackChanges().lone.get(code);
  if (lone) return lone.flatMap((c) => commune(c, 'n') ?? []);
  const t = unpackCommunes();
  const parent = /^\d{3}$/.test(code) ? Number(code) : -1;
  const seen = new Set<number>();
  for (const start of t.districts) {
    if (t.parents[start] !== parent) continue;
    for (let row = start; row < t.firstNew && t.parents[row] === parent; row++) for (const s of successorRows(row)) seen.add(s);
  }
  return [...seen].sort((x, y) => x - y).map((row) => communeAt(t, row));
}

/** The communes of the new era that took over a commune in force on 2025-06-30. */
export function successorsOfCommune(code: string): Unit[] {
  const t = unpackCommunes();
  const row = rowOf(t, code, 'o');
  return row === undefined || !isCurrent(t, row) ? [] : successorRows(row).map((s) => communeAt(t, s));
}

/** The units in force on 2025-06-30 whose territory a commune of the new era took over. */
export function predecessorsOfCommune(code: string): Unit[] {
  const t = unpackCommunes();
  const target = rowOf(t, code, 'n');
  const found: Unit[] = [];
  for (let row = 0; target !== undefined && row < t.firstNew; row++) if (successorRows(row).includes(target)) found.push(communeAt(t, row));
  for (const [from, to] of unpackChanges().lone) if (to.includes(code)) found.push(...[district(from) ?? []].flat());
  return found;
}
