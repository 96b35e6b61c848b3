/** What the tables say of a place: its name without type word, code, validity, and the units that took it over. */
import type { PlaceKind, UnitRef } from '../../entity.ts';
import { EntryKind } from '../../lexicon/rows.generated.ts';
import type { DistrictRow, ProvinceRow } from '../../gazetteer/units.generated.ts';
import { type Commune, communesNamed, district, province, REFORM, successorsOfCommune, successorsOfDistrict } from '../../gazetteer/units.ts';
import type { PlaceCandidate } from '../candidate.ts';
import type { FieldsOf } from '../recognizer.ts';
import { COMMA, DASH, OPEN, type Reading } from '../reading.ts';
import { nameOf } from '../names.ts';

type PlaceFields = FieldsOf<'place'>;

const VIETNAMESE: ReadonlySet<string> = new Set(['province', 'district', 'commune', 'hamlet']);

/** Fills in what is known of a place. `provinces` are the codes of the provinces that the text names. */
export function fillPlace(fields: PlaceFields, r: Reading, c: PlaceCandidate, provinces: ReadonlySet<string>): void {
  const { referenceDate } = r;
  // The tables know the names of provinces and districts better.
  fields.name = '';
  fields.kind = c.kind;
  if (c.code !== undefined) fields.code = c.code;
  if (c.country !== undefined) fields.country = c.country;
  for (const m of c.entries) {
    const kind = r.lexicon.kinds[r.matches.entry[m]];
    if (kind === EntryKind.GAZETTEER) {
      const row = r.row(m, EntryKind.GAZETTEER);
      if (row.country !== '') fields.country = row.country;
      if (c.nameFrom === c.from) fields.kind = row.kind;
    } else if (kind === EntryKind.PROVINCE) provinceFields(fields, c, r.row(m, EntryKind.PROVINCE), referenceDate);
    else if (kind === EntryKind.DISTRICT) districtFields(fields, r.row(m, EntryKind.DISTRICT));
  }
  if (fields.name === '') fields.name = nameOf(r, c.nameFrom, c.to);
  // A code that the caller gives says which unit it is.
  if (c.kind === 'commune' && c.code === undefined) communeFields(r, fields, c, provinces);
  if (fields.country === undefined && VIETNAMESE.has(c.kind)) fields.country = 'VN';
}

/** References to units, made once each. */
const refs = new WeakMap<object, UnitRef>();

function ref(u: { code: string; type: string; name: string }): UnitRef {
  let made = refs.get(u);
  if (made === undefined) refs.set(u, (made = Object.freeze({ code: u.code, name: `${u.type.charAt(0).toUpperCase()}${u.type.slice(1)} ${u.name}` })));
  return made;
}

const UNIT_KINDS: ReadonlySet<PlaceKind> = new Set(['province', 'city']);

function provinceFields(f: PlaceFields, c: PlaceCandidate, { code, name }: ProvinceRow, referenceDate: string | undefined): void {
  f.country = 'VN';
  if (!UNIT_KINDS.has(c.kind)) return;
  f.kind = 'province';
  f.name = name;
  const old = province(code, 'o');
  // Codes were given anew in 2025: 15 was Yên Bái and is Lào Cai.
  const sameCode = province(code, 'n');
  const now = sameCode?.name === name ? sameCode : undefined;
  f.code = code;
  const isNew = referenceDate !== undefined && referenceDate >= REFORM;
  if (old !== undefined && now === undefined) {
    f.validity = { end: REFORM };
    f.successors = old.successors.flatMap((code) => {
      const s = province(code, 'n');
      return s ? [ref(s)] : [];
    });
  } else if (now !== undefined && isNew && old === undefined) f.validity = { start: REFORM };
}

function districtFields(f: PlaceFields, { code }: DistrictRow): void {
  f.country = 'VN';
  const d = district(code);
  if (d === undefined) return;
  f.name = d.name;
  f.code = d.code;
  f.validity = { end: REFORM };
  const s = successorsOf(d.code);
  if (s.length > 0) f.successors = s;
}

/** Successors of districts, kept once found: at most one entry a district. */
const districtSuccessors = new Map<string, readonly UnitRef[]>();

function successorsOf(code: string): readonly UnitRef[] {
  let s = districtSuccessors.get(code);
  if (s === undefined) districtSuccessors.set(code, (s = Object.freeze(successorsOfDistrict(code).map(ref))));
  return s;
}

/** The units of a name, narrowed by the unit above that stands beside it and by the provinces of the text. */
function communeFields(r: Reading, f: PlaceFields, c: PlaceCandidate, provinces: ReadonlySet<string>): void {
  const { referenceDate } = r;
  f.country = 'VN';
  let units: readonly Commune[] = communesNamed(f.name);
  if (units.length === 0) return;
  const isNew = referenceDate !== undefined && referenceDate >= REFORM;
  const isOld = referenceDate !== undefined && !isNew;
  units = narrow(units, (u) => (isNew ? u.era === 'n' : isOld ? u.era === 'o' : true));
  const type = c.nameFrom > c.from ? r.plain(c.from, c.nameFrom).toLowerCase() : '';
  units = narrow(units, (u) => u.type === type);
  const above = above1(r, c);
  if (above !== undefined) units = narrow(units, (u) => isWithin(u, above));
  if (units.length > 1 && provinces.size > 0) units = narrow(units, (u) => provinces.has(provinceOf(u)));
  units = narrow(units, (u) => u.current);
  const codes = countCodes(units);
  if (codes === 1) {
    const u = units[0];
    f.code = u.code;
    if (u.era === 'o') {
      f.validity = { end: REFORM };
      const s = successorsOfCommune(u.code);
      if (s.length > 0) f.successors = s.map(ref);
    } else f.validity = { start: REFORM };
  } else if (codes <= 12) f.candidates = units.map(ref);
}

function narrow<T>(list: readonly T[], keep: (x: T) => boolean): readonly T[] {
  const kept = list.filter(keep);
  return kept.length > 0 ? kept : list;
}

/** How many different units these are. */
function countCodes(units: readonly Commune[]): number {
  return units.length === 1 ? 1 : new Set(units.map((u) => u.code + u.era)).size;
}

function above1(r: Reading, c: PlaceCandidate): PlaceCandidate | undefined {
  const j = r.tokens.id[c.to] === COMMA || r.tokens.id[c.to] === OPEN ? c.to + 1 : -1;
  return j < 0 ? undefined : r.placeFrom(j);
}

function isWithin(u: Commune, above: PlaceCandidate): boolean {
  return u.era === 'o' ? above.districtCode === u.parent || above.provinceCode === district(u.parent)?.parent : above.provinceCode === u.parent;
}

function provinceOf(u: Commune): string {
  return u.era === 'o' ? (district(u.parent)?.parent ?? '') : u.parent;
}

/** `xã A, huyện B`: the unit one level up, right after a comma or in brackets. */
export function unitAbove(r: Reading, c: PlaceCandidate): PlaceCandidate | undefined {
  let j = c.to;
  const p = r.tokens.id[j];
  if (p !== COMMA && p !== OPEN && p !== DASH) return undefined;
  j++;
  const above = r.placeFrom(j);
  if (above === undefined) return undefined;
  return (RANK[above.kind] ?? 9) < (RANK[c.kind] ?? 0) ? above : undefined;
}

const RANK: Readonly<Record<string, number>> = { country: 0, province: 1, city: 1, district: 2, commune: 3, hamlet: 4, street: 5 };
