/**
 * The administrative units of Viet Nam of both eras (until 2025-06-30 and since 2025-07-01) and the way from one to the
 * other. Everything is unpacked on first use, each part on its own. The packing is described in `data/build/units.ts`.
 */
import { communesNew } from './packed/communes_new.ts';
import { communesOld } from './packed/communes_old.ts';
import { districts as packedDistricts } from './packed/districts.ts';
import { mapping } from './packed/mapping.ts';
import { provinces as packedProvinces } from './packed/provinces.ts';
import { unitChanges } from './packed/unit_changes.ts';

/** `o`: until 2025-06-30 (63 provinces, districts, communes); `n`: since 2025-07-01 (34 provinces, communes). */
export type Era = 'o' | 'n';

/** The day on which the units of the new era came into force. */
export const REFORM = '2025-07-01';

interface Unit {
  /** Statistics-office code: 2 digits for a province, 3 for a district, 5 for a commune. */
  readonly code: string;
  readonly era: Era;
  /** Name without type word; tone marks placed in the new way (hòa). */
  readonly name: string;
  /** Type word in lower case: tỉnh, thành phố, quận, huyện, thị xã, xã, phường, thị trấn, đặc khu. */
  readonly type: string;
  /** In force on the last day of the old era, or at any time in the new one. False: renamed, raised or dissolved before. */
  readonly current: boolean;
  /** Name that is also a common word, a person's name or a larger unit's: not to be matched without its type word. */
  readonly weak?: true;
  /** Type since `laterEffective`, where it changed within the new era. */
  readonly laterType?: string;
  /** ISO date. */
  readonly laterEffective?: string;
}

export interface Province extends Unit {
  readonly aliases: readonly string[];
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

/** The look-up key of a name: NFC, lower case, tone marks in the new way (hoà → hòa), final y as i (Quy = Qui). */
export function unitKey(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(OLD_TONE, (all: string, before: string, pair: string, at: number, whole: string) => {
      const next = whole.charCodeAt(at + all.length);
      if (next >= 97 && next <= 122) return all;
      const fixed = NEW_TONE.get(pair);
      return fixed === undefined ? all : before + fixed;
    })
    .replace(/([hklmstq]|qu)([yỳýỷỹỵ])(?=$|[ -])/g, (_all: string, onset: string, y: string) => onset + Y_AS_I[Y.indexOf(y)]);
}

const Y = 'yỳýỷỹỵ';
const Y_AS_I = 'iìíỉĩị';
const OLD_TONE = /(^|[^q])(o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])/g;
const NEW_TONE: ReadonlyMap<string, string> = new Map(
  [
    ['oà', 'òa'], ['oá', 'óa'], ['oả', 'ỏa'], ['oã', 'õa'], ['oạ', 'ọa'],
    ['oè', 'òe'], ['oé', 'óe'], ['oẻ', 'ỏe'], ['oẽ', 'õe'], ['oẹ', 'ọe'],
    ['uỳ', 'ùy'], ['uý', 'úy'], ['uỷ', 'ủy'], ['uỹ', 'ũy'], ['uỵ', 'ụy'],
  ] as const,
);

const COMMUNE_TYPES: Readonly<Record<string, string>> = { x: 'xã', p: 'phường', t: 'thị trấn', d: 'đặc khu' };

interface Communes {
  readonly codes: Int32Array;
  readonly names: readonly string[];
  readonly letters: readonly string[];
  readonly parents: readonly string[];
  /** Lower-case letter as type: no capital marks it as out of force. */
  readonly inForce: Uint8Array;
  /** Rows before this one are of the old era. */
  readonly firstNew: number;
  readonly byKey: ReadonlyMap<string, number | number[]>;
}

let communeTable: Communes | undefined;
let provinceTable: readonly Province[] | undefined;
let districtTable: readonly District[] | undefined;
let changes: { later: Map<string, readonly [string, string]>; lone: Map<string, string[]> } | undefined;
let rowsByCode: Record<Era, Map<number, number>> | undefined;
let forward: Map<number, number[]> | undefined;

function unpackCommunes(): Communes {
  if (communeTable) return communeTable;
  const codes: number[] = [];
  const names: string[] = [];
  const letters: string[] = [];
  const parents: string[] = [];
  const inForce: number[] = [];
  const nameOf = new Map<number, string>();
  let firstNew = 0;
  for (const packed of [communesOld, communesNew]) {
    const old = packed === communesOld;
    if (!old) firstNew = codes.length;
    for (const line of packed.split('\n')) {
      const cells = line.split('|');
      let code = 0;
      for (let i = 1; i < cells.length; i++) {
        const cell = cells[i];
        let at = 0;
        let step = 0;
        for (let c = cell.charCodeAt(0); c >= 48 && c <= 57; c = cell.charCodeAt(++at)) step = step * 10 + c - 48;
        code += at === 0 ? 3 : step;
        const mark = cell[at];
        const letter = mark.toLowerCase();
        const current = letter === mark;
        let name = cell.slice(at + 1);
        if (old && current) nameOf.set(code, name);
        else if (name === '') name = nameOf.get(code) ?? '';
        codes.push(code);
        names.push(name);
        letters.push(letter);
        parents.push(cells[0]);
        inForce.push(current ? 1 : 0);
      }
    }
  }
  const byKey = new Map<string, number | number[]>();
  for (let i = 0; i < names.length; i++) addKey(byKey, packedKey(names[i]), i);
  communeTable = { codes: Int32Array.from(codes), names, letters, parents, inForce: Uint8Array.from(inForce), firstNew, byKey };
  return communeTable;
}

/** `unitKey` for names of the tables, which are NFC with new tone marks already. */
function packedKey(name: string): string {
  const lower = name.toLowerCase();
  return MAY_FOLD_Y.test(lower) ? unitKey(lower) : lower;
}

const MAY_FOLD_Y = /[yỳýỷỹỵ](?:$|[ -])/;

function addKey(map: Map<string, number | number[]>, key: string, row: number): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, row);
  else if (typeof known === 'number') map.set(key, [known, row]);
  else known.push(row);
}

function communeAt(t: Communes, row: number): Commune {
  const era: Era = row < t.firstNew ? 'o' : 'n';
  const code = String(t.codes[row]).padStart(5, '0');
  const later = era === 'n' ? unpackChanges().later.get(code) : undefined;
  return {
    code,
    era,
    name: t.names[row],
    type: COMMUNE_TYPES[t.letters[row]],
    current: t.inForce[row] === 1,
    parent: t.parents[row],
    ...(later && { laterType: later[0], laterEffective: later[1] }),
  };
}

/** All communes, old era first, each era by parent and code. */
export function communes(): Commune[] {
  const t = unpackCommunes();
  return t.names.map((_, row) => communeAt(t, row));
}

/** The communes of both eras with this name (any case, any tone-mark placement), without type word. */
export function communesNamed(name: string): Commune[] {
  const t = unpackCommunes();
  const rows = t.byKey.get(unitKey(name));
  if (rows === undefined) return [];
  return typeof rows === 'number' ? [communeAt(t, rows)] : rows.map((row) => communeAt(t, row));
}

/** The commune in force with this code in an era; where none is, the last one that had it. */
export function commune(code: string, era: Era): Commune | undefined {
  const row = /^\d{5}$/.test(code) ? rowOf(Number(code), era) : undefined;
  return row === undefined ? undefined : communeAt(unpackCommunes(), row);
}

/** The row of a code in an era. A code may have been used again: the unit in force wins. */
function rowOf(code: number, era: Era): number | undefined {
  if (!rowsByCode) {
    const t = unpackCommunes();
    rowsByCode = { o: new Map(), n: new Map() };
    for (let row = 0; row < t.codes.length; row++) {
      const rows = row < t.firstNew ? rowsByCode.o : rowsByCode.n;
      if (t.inForce[row] === 1 || !rows.has(t.codes[row])) rows.set(t.codes[row], row);
    }
  }
  return rowsByCode[era].get(code);
}

function unpackChanges(): NonNullable<typeof changes> {
  if (changes) return changes;
  const later = new Map<string, readonly [string, string]>();
  const lone = new Map<string, string[]>();
  for (const line of unitChanges.split('\n')) {
    const [a, b, c] = line.split('\t');
    if (a === 'd') lone.set(b, c.split('|'));
    else later.set(a, [b, c]);
  }
  changes = { later, lone };
  return changes;
}

/** Old code → new codes, from differences of places in base 36. */
function unpackMapping(): Map<number, number[]> {
  if (forward) return forward;
  const t = unpackCommunes();
  forward = new Map();
  let row = 0;
  let place = 0;
  for (const unit of mapping.split(' ')) {
    while (t.inForce[row] === 0) row++;
    const targets: number[] = [];
    for (const step of unit.split(',')) {
      place += Number.parseInt(step, 36);
      targets.push(t.codes[t.firstNew + place]);
    }
    forward.set(t.codes[row++], targets);
  }
  return forward;
}

/** Both eras, old first. */
export function provinces(): readonly Province[] {
  provinceTable ??= packedProvinces.split('\n').map((line) => {
    const [code, era, name, type, aliases = '', successors = '', flags = '', laterType = '', laterEffective = ''] = line.split('\t');
    return {
      code,
      era: era as Era,
      name,
      type,
      current: true,
      aliases: aliases === '' ? [] : aliases.split('|'),
      successors: successors === '' ? [code] : successors.split('|'),
      ...(flags.includes('W') && { weak: true as const }),
      ...(laterType !== '' && { laterType, laterEffective }),
    };
  });
  return provinceTable;
}

/** Every district since 2019, those in force on 2025-06-30 marked `current`. */
export function districts(): readonly District[] {
  districtTable ??= packedDistricts.split('\n').map((line) => {
    const [code, name, type, parent, flags = ''] = line.split('\t');
    return { code, era: 'o' as const, name, type, parent, current: flags.includes('c'), ...(flags.includes('W') && { weak: true as const }) };
  });
  return districtTable;
}

/** The province with this code in an era. */
export function province(code: string, era: Era): Province | undefined {
  return provinces().find((p) => p.code === code && p.era === era);
}

/** The district in force with this code; where none is, the last one that had it. */
export function district(code: string): District | undefined {
  const all = districts().filter((d) => d.code === code);
  return all.find((d) => d.current) ?? all[all.length - 1];
}

/** The province of the new era that took over a province of the old one. */
export function successorsOfProvince(code: string): Province[] {
  const p = province(code, 'o');
  return p ? p.successors.flatMap((s) => province(s, 'n') ?? []) : [];
}

/** The communes of the new era that took over ground of this district. */
export function successorsOfDistrict(code: string): Commune[] {
  const lone = unpackChanges().lone.get(code);
  if (lone) return lone.flatMap((c) => commune(c, 'n') ?? []);
  const t = unpackCommunes();
  const seen = new Set<number>();
  for (let row = 0; row < t.firstNew; row++)
    if (t.parents[row] === code && t.inForce[row] === 1) for (const s of unpackMapping().get(t.codes[row]) ?? []) seen.add(s);
  const found: Commune[] = [];
  for (let row = t.firstNew; row < t.codes.length; row++) if (seen.has(t.codes[row])) found.push(communeAt(t, row));
  return found;
}

/** The communes of the new era that took over a commune in force on 2025-06-30. */
export function successorsOfCommune(code: string): Commune[] {
  return (unpackMapping().get(Number(code)) ?? []).flatMap((n) => commune(String(n).padStart(5, '0'), 'n') ?? []);
}

/** The units in force on 2025-06-30 whose ground a commune of the new era took over. */
export function predecessorsOfCommune(code: string): (Commune | District)[] {
  const n = Number(code);
  const found: (Commune | District)[] = [];
  for (const [from, to] of unpackMapping()) if (to.includes(n)) found.push(...[commune(String(from).padStart(5, '0'), 'o') ?? []].flat());
  for (const [from, to] of unpackChanges().lone) if (to.includes(code)) found.push(...[district(from) ?? []].flat());
  return found;
}
