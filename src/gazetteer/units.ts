/**
 * The administrative units of Viet Nam of both eras (until 2025-06-30 and since 2025-07-01) and the mapping between them.
 * Each part is unpacked on its own, on first use. `data/build/communes.ts` describes the packed form.
 */
import { type Communes, isCurrent, nameAt, rowsNamed, unpackCommunes } from './communes.ts';
import { COMMUNE_MAPPING, COMMUNE_TYPE_CHANGES, LONE_DISTRICTS } from './communes.generated.ts';
import { DISTRICTS } from './district-lines.ts';
import { CODES } from './limits.ts';
import { DistrictFlag, districtRow, ProvinceFlag, provinceRow, PROVINCES } from './units.generated.ts';
import { gazetteerTexts } from './rule-words.generated.ts';

export { unitKey } from './unit-key.ts';

/** `o`: until 2025-06-30 (63 provinces, districts, communes); `n`: since 2025-07-01 (34 provinces, communes). */
export type Era = 'o' | 'n';

/** The day on which the units of the new era came into force. */
export const REFORM = '2025-07-01';

interface Unit {
  /** Statistics-office code: 2 digits for a province, 3 for a district, 5 for a commune. */
  readonly code: string;
  readonly era: Era;
  /** Name without the type word; tone marks placed in the new way (hòa). */
  readonly name: string;
  /** Type word in lower case: tỉnh, thành phố, quận, huyện, thị xã, xã, phường, thị trấn, đặc khu. */
  readonly type: string;
  /** In force on the last day of the old era, or at any time in the new one. False: renamed, raised or dissolved before. */
  readonly current: boolean;
  /** The name is also a common word, a person's name or the name of a larger unit: it is matched only after its type word. */
  readonly weak?: true;
  /** Type since `laterEffective`, if it changed within the era. */
  readonly laterType?: string;
  /** ISO date. */
  readonly laterEffective?: string;
}

export interface Province extends Unit {
  readonly aliases: readonly string[];
  /** What the province was called before, if its name changed without a merger. */
  readonly earlierName?: string;
  /** Codes of the new era; of the unit itself for the new era. */
  readonly successors: readonly string[];
}

export interface District extends Unit {
  /** Code of the province (old era). */
  readonly parent: string;
}

export interface Commune extends Unit {
  /** Code of the district (old era) or province (new era). */
  readonly parent: string;
}

const COMMUNE_TYPES: Readonly<Record<string, string>> = Object.fromEntries(gazetteerTexts.communeTypes);

let provinceTable: readonly Province[] | undefined;
let provinceByCode: Readonly<Record<Era, ReadonlyMap<string, Province>>> | undefined;
let districtTable: readonly District[] | undefined;
let districtByCode: ReadonlyMap<string, District> | undefined;
let changes: { later: Map<string, readonly [string, string]>; lone: Map<string, string[]> } | undefined;
/** Row of the old era → rows of the new one. */
let forward: (readonly number[])[] | undefined;
let mappingLines: readonly string[] | undefined;

/** Communes that were asked for, by row. */
let made: Commune[] | undefined;

function communeAt(t: Communes, row: number): Commune {
  made ??= new Array<Commune>(t.codes.length);
  made[row] ??= makeCommune(t, row);
  return made[row];
}

function makeCommune(t: Communes, row: number): Commune {
  const old = row < t.firstNew;
  const code = String(t.codes[row]).padStart(5, '0');
  const later = old ? undefined : unpackChanges().later.get(code);
  return Object.freeze({
    code,
    era: old ? 'o' : 'n',
    name: nameAt(t, row),
    type: COMMUNE_TYPES[String.fromCharCode(t.letters[row] | 32)],
    current: isCurrent(t, row),
    parent: String(t.parents[row]).padStart(old ? 3 : 2, '0'),
    ...(later && { laterType: later[0], laterEffective: later[1] }),
  });
}

/** All communes, old era first, each era by parent and code. */
export function communes(): Commune[] {
  const t = unpackCommunes();
  return Array.from(t.codes, (_, row) => communeAt(t, row));
}

/** The communes of both eras with this name, without the type word, in any case and with any placement of the tone mark. */
export function communesNamed(name: string): readonly Commune[] {
  const known = byName.get(name);
  if (known !== undefined) return known;
  const t = unpackCommunes();
  const found = rowsNamed(t, name).map((row) => communeAt(t, row));
  if (found.length > 0 && found[0].name === name) byName.set(name, found);
  return found;
}

/** Results by name. Bounded: only names as the table writes them are cached. */
const byName = new Map<string, readonly Commune[]>();

/** The commune in force with this code in an era; if there is none, the last one that had the code. */
export function commune(code: string, era: Era): Commune | undefined {
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

const NO_ROWS: readonly number[] = Object.freeze([]);

/** The provinces of both eras, the old era first. */
export function provinces(): readonly Province[] {
  provinceTable ??= PROVINCES.split('\n').map((line) => {
    const { code, era, name, type, aliases, successors, flags, laterType, laterEffective, earlierName } = provinceRow(line.split('\t'));
    return {
      code,
      era,
      name,
      type,
      current: true,
      aliases,
      successors: successors.length === 0 ? [code] : successors,
      ...((flags & ProvinceFlag.WEAK) !== 0 && { weak: true as const }),
      ...(laterType !== '' && { laterType, laterEffective }),
      ...(earlierName !== '' && { earlierName }),
    };
  });
  return provinceTable;
}

/** All districts since 2019; those in force on 2025-06-30 are `current`. */
export function districts(): readonly District[] {
  districtTable ??= DISTRICTS.split('\n').map((line) => {
    const { code, name, type, province: parent, flags } = districtRow(line.split('\t'));
    const current = (flags & DistrictFlag.CURRENT) !== 0;
    return { code, era: 'o' as const, name, type, parent, current, ...((flags & DistrictFlag.WEAK) !== 0 && { weak: true as const }) };
  });
  return districtTable;
}

/** The province with this code in an era. */
export function province(code: string, era: Era): Province | undefined {
  provinceByCode ??= {
    o: new Map(provinces().flatMap((p) => (p.era === 'o' ? [[p.code, p] as const] : []))),
    n: new Map(provinces().flatMap((p) => (p.era === 'n' ? [[p.code, p] as const] : []))),
  };
  return provinceByCode[era].get(code);
}

/** The district in force with this code; if there is none, the last one that had the code. */
export function district(code: string): District | undefined {
  if (!districtByCode) {
    const byCode = new Map<string, District>();
    for (const d of districts()) if (d.current || !byCode.get(d.code)?.current) byCode.set(d.code, d);
    districtByCode = byCode;
  }
  return districtByCode.get(code);
}

/** The province of the new era that took over a province of the old one. */
export function successorsOfProvince(code: string): Province[] {
  const p = province(code, 'o');
  return p ? p.successors.flatMap((s) => province(s, 'n') ?? []) : [];
}

/** The communes of the new era that took over territory of this district. */
export function successorsOfDistrict(code: string): Commune[] {
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
export function successorsOfCommune(code: string): Commune[] {
  const t = unpackCommunes();
  const row = rowOf(t, code, 'o');
  return row === undefined || !isCurrent(t, row) ? [] : successorRows(row).map((s) => communeAt(t, s));
}

/** The units in force on 2025-06-30 whose territory a commune of the new era took over. */
export function predecessorsOfCommune(code: string): (Commune | District)[] {
  const t = unpackCommunes();
  const target = rowOf(t, code, 'n');
  const found: (Commune | District)[] = [];
  for (let row = 0; target !== undefined && row < t.firstNew; row++) if (successorRows(row).includes(target)) found.push(communeAt(t, row));
  for (const [from, to] of unpackChanges().lone) if (to.includes(code)) found.push(...[district(from) ?? []].flat());
  return found;
}
