/**
 * The administrative units of Viet Nam of both eras (until 2025-06-30 and since 2025-07-01) and the way from one to the
 * other. Everything is unpacked on first use, each part on its own. The packing is described in `data/build/units.ts`.
 */
import { communeCodes } from './packed/commune_codes.ts';
import { communeNames } from './packed/commune_names.ts';
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

/** The look-up key of a name: NFC, lower case, tone marks in the new way (hoà → hòa), final y as i (Quy = Qui), 05 as 5. */
export function unitKey(name: string): string {
  const lower = name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’ʼ‘`´]/g, "'")
    .replace(/[ðɖ]/g, 'đ')
    .replace(/\s+/g, ' ')
    .replace(/'\s+/g, "'")
    .replace(OLD_TONE, (all: string, before: string, pair: string, at: number, whole: string) => {
      const next = whole.charCodeAt(at + all.length);
      if (next >= 97 && next <= 122) return all;
      const fixed = NEW_TONE.get(pair);
      return fixed === undefined ? all : before + fixed;
    });
  return foldPacked(lower).replace(/^0+(?=\d)/, '');
}

/** y as i where it ends a syllable behind a consonant or qu. Keeps lengths, so that offsets into a packed table hold. */
function foldPacked(lower: string): string {
  return lower.replace(FINAL_Y, (_all: string, onset: string, y: string) => onset + Y_AS_I[Y.indexOf(y)]);
}

const Y = 'yỳýỷỹỵ';
const Y_AS_I = 'iìíỉĩị';
const FINAL_Y = /([bcdđghklmnprstvx]|qu)([yỳýỷỹỵ])(?=$|[\s|-])/g;
const OLD_TONE = /(^|[^q])(o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])/g;
const NEW_TONE: ReadonlyMap<string, string> = new Map([
  ['oà', 'òa'],
  ['oá', 'óa'],
  ['oả', 'ỏa'],
  ['oã', 'õa'],
  ['oạ', 'ọa'],
  ['oè', 'òe'],
  ['oé', 'óe'],
  ['oẻ', 'ỏe'],
  ['oẽ', 'õe'],
  ['oẹ', 'ọe'],
  ['uỳ', 'ùy'],
  ['uý', 'úy'],
  ['uỷ', 'ủy'],
  ['uỹ', 'ũy'],
  ['uỵ', 'ụy'],
] as const);

const COMMUNE_TYPES: Readonly<Record<string, string>> = { x: 'xã', p: 'phường', t: 'thị trấn', d: 'đặc khu' };

/** One row a commune, old era first, each era by parent and code. */
interface Communes {
  readonly codes: Int32Array;
  /** Where the name begins in `communeNames`, and how long it is. */
  readonly from: Int32Array;
  readonly lengths: Uint8Array;
  /** Char code of the type letter as packed. */
  readonly letters: Uint8Array;
  readonly parents: Int16Array;
  /** Rows before this one are of the old era. */
  readonly firstNew: number;
  /** Key → one more than the first row with it; `next` leads on, 0 ends. */
  readonly byKey: ReadonlyMap<string, number>;
  readonly next: Int32Array;
  /** Code → one more than its row; the unit in force wins where a code was used again. */
  readonly oldByCode: Int32Array;
  readonly newByCode: Int32Array;
}

const CAPACITY = 1 << 14;
/** Codes are below this. */
const CODES = 1 << 15;
let communeTable: Communes | undefined;
let provinceTable: readonly Province[] | undefined;
let districtTable: readonly District[] | undefined;
let districtByCode: ReadonlyMap<string, District> | undefined;
let changes: { later: Map<string, readonly [string, string]>; lone: Map<string, string[]> } | undefined;
let forward: Map<number, number[]> | undefined;

function unpackCommunes(): Communes {
  if (communeTable) return communeTable;
  const codes = new Int32Array(CAPACITY);
  const letters = new Uint8Array(CAPACITY);
  const parents = new Int16Array(CAPACITY);
  const parts = communeCodes.split('\n\n');
  const firstNew = unpackCodes(parts[0], 0, codes, letters, parents);
  const rows = unpackCodes(parts[1], firstNew, codes, letters, parents);

  // Folding keeps lengths, so the keys tell where the names stand.
  const keys = foldPacked(communeNames.toLowerCase()).split('|');
  const from = new Int32Array(CAPACITY);
  const lengths = new Uint8Array(CAPACITY);
  const oldByCode = new Int32Array(CODES);
  const newByCode = new Int32Array(CODES);
  let at = 0;
  for (let row = 0; row < firstNew; row++) {
    const length = keys[row].length;
    from[row] = at;
    lengths[row] = length;
    at += length + 1;
    const code = codes[row];
    if (letters[row] >= 97 || oldByCode[code] === 0) oldByCode[code] = row + 1;
  }
  const newKeys: string[] = [];
  let named = firstNew;
  for (let row = firstNew; row < rows; row++) {
    newByCode[codes[row]] = row + 1;
    if (letters[row] >= 97) {
      const key = keys[named++];
      newKeys.push(key);
      from[row] = at;
      lengths[row] = key.length;
      at += key.length + 1;
    } else {
      const same = oldByCode[codes[row]] - 1;
      newKeys.push(keys[same]);
      from[row] = from[same];
      lengths[row] = lengths[same];
    }
  }
  const byKey = new Map<string, number>();
  const next = new Int32Array(rows);
  // From the last to the first, so that the chains run in the order of the rows.
  chain(newKeys, firstNew, newKeys.length, byKey, next);
  chain(keys, 0, firstNew, byKey, next);
  communeTable = { codes: codes.subarray(0, rows), from, lengths, letters, parents, firstNew, byKey, next, oldByCode, newByCode };
  return communeTable;
}

/** Reads the lines of one era; the row after the last. */
function unpackCodes(packed: string, first: number, codes: Int32Array, letters: Uint8Array, parents: Int16Array): number {
  let row = first;
  for (const line of packed.split('\n')) {
    let i = line.indexOf(' ') + 1;
    const parent = Number(line.slice(0, i));
    let code = 0;
    let step = -1;
    for (; i < line.length; i++) {
      const c = line.charCodeAt(i);
      if (c < 58) {
        step = step < 0 ? c - 48 : step * 10 + c - 48;
        continue;
      }
      code += step < 0 ? 3 : step;
      step = -1;
      codes[row] = code;
      letters[row] = c;
      parents[row++] = parent;
    }
  }
  return row;
}

function chain(keys: readonly string[], first: number, count: number, byKey: Map<string, number>, next: Int32Array): void {
  for (let i = count - 1; i >= 0; i--) {
    let key = keys[i];
    if (key.charCodeAt(0) === 48) key = unitKey(key);
    const known = byKey.get(key);
    if (known !== undefined) next[first + i] = known;
    byKey.set(key, first + i + 1);
  }
}

/** Old era: a capital type letter marks a unit that was no longer in force on 2025-06-30. */
function isCurrent(t: Communes, row: number): boolean {
  return row >= t.firstNew || t.letters[row] >= 97;
}

function communeAt(t: Communes, row: number): Commune {
  const old = row < t.firstNew;
  const code = String(t.codes[row]).padStart(5, '0');
  const later = old ? undefined : unpackChanges().later.get(code);
  return {
    code,
    era: old ? 'o' : 'n',
    name: communeNames.slice(t.from[row], t.from[row] + t.lengths[row]),
    type: COMMUNE_TYPES[String.fromCharCode(t.letters[row] | 32)],
    current: isCurrent(t, row),
    parent: String(t.parents[row]).padStart(old ? 3 : 2, '0'),
    ...(later && { laterType: later[0], laterEffective: later[1] }),
  };
}

/** All communes, old era first, each era by parent and code. */
export function communes(): Commune[] {
  const t = unpackCommunes();
  return Array.from(t.codes, (_, row) => communeAt(t, row));
}

/** The communes of both eras with this name (any case, any tone-mark placement), without type word. */
export function communesNamed(name: string): Commune[] {
  const t = unpackCommunes();
  const found: Commune[] = [];
  for (let row = t.byKey.get(unitKey(name)) ?? 0; row !== 0; row = t.next[row - 1]) found.push(communeAt(t, row - 1));
  return found;
}

/** The commune in force with this code in an era; where none is, the last one that had it. */
export function commune(code: string, era: Era): Commune | undefined {
  const t = unpackCommunes();
  if (!/^\d{5}$/.test(code) || Number(code) >= CODES) return undefined;
  const row = (era === 'o' ? t.oldByCode : t.newByCode)[Number(code)];
  return row === 0 ? undefined : communeAt(t, row - 1);
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
    while (!isCurrent(t, row)) row++;
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

/** The communes of the new era that took over ground of this district. */
export function successorsOfDistrict(code: string): Commune[] {
  const lone = unpackChanges().lone.get(code);
  if (lone) return lone.flatMap((c) => commune(c, 'n') ?? []);
  const t = unpackCommunes();
  const parent = /^\d{3}$/.test(code) ? Number(code) : -1;
  const seen = new Set<number>();
  for (let row = 0; row < t.firstNew; row++)
    if (t.parents[row] === parent && isCurrent(t, row)) for (const s of unpackMapping().get(t.codes[row]) ?? []) seen.add(s);
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
