/** What the tables say of a place: its name without type word, code, validity, and the units that took it over. */
import type { UnitRef } from '../../entity.ts';
import { provinceName } from '../../gazetteer/unit-name.ts';
import { EntryKind } from '../../lexicon/rows.generated.ts';
import { levelOf, type Unit } from '../../gazetteer/resolve-unit.ts';
import { province, REFORM, successorsOfCommune, successorsOfDistrict, successorsOfProvince } from '../../gazetteer/units.ts';
import type { PlaceCandidate } from '../candidate.ts';
import type { FieldsOf, Meaning } from '../recognizer.ts';
import { DASH, type Reading, SLASH } from '../reading.ts';
import { nameOf } from '../names.ts';
import { UPPER } from '../../text/scan.ts';
import { isRoman } from './name-end.ts';
import { placeTexts } from './rule-words.generated.ts';

type PlaceFields = FieldsOf<'place'>;

const VIETNAMESE: ReadonlySet<string> = new Set(['province', 'district', 'commune', 'hamlet']);

/** Fills in what is known of a place, and of the unit that it means. */
export function fillPlace(fields: PlaceFields, r: Reading, c: PlaceCandidate, meaning: Meaning | undefined): void {
  fields.name = meaning === undefined ? properName(r, c) : nameIn(meaning, r.plain(c.nameFrom, c.to));
  fields.kind = meaning === undefined ? c.kind : meaning.kind;
  if (c.code !== undefined) fields.code = c.code;
  if (c.country !== undefined) fields.country = c.country;
  for (const m of c.entries) {
    if (r.matches.kind[m] !== EntryKind.GAZETTEER) continue;
    const row = r.row(m, EntryKind.GAZETTEER);
    if (row.country !== '') fields.country = row.country;
    if (c.nameFrom === c.from && meaning === undefined) fields.kind = row.kind;
  }
  // A code that the caller gives says which unit it is.
  if (meaning !== undefined && c.code === undefined) fillUnit(fields, meaning);
  if (fields.country === undefined && (VIETNAMESE.has(c.kind) || hasUnitName(r, c))) fields.country = 'VN';
}

/** What is after the type word, from its first capital on; the whole where that would be no name: Nhà hát Lớn, Vành đai 4. */
function properName(r: Reading, c: PlaceCandidate): string {
  const known = tableName(r, c);
  if (known !== undefined) return known;
  let at = c.nameFrom;
  // But al-Tabani begins in lower case.
  while (at < c.to && c.nameFrom > c.from && !r.capital(at) && !r.number(at) && !(r.tokens.id[at + 1] === DASH && r.glued(at + 1))) at++;
  if (c.kind === 'road' && (r.number(at) || isRoman(r, at, c.to)) && r.lower(at - 2, at) === placeTexts.ring) return capitalized(nameOf(r, at - 2, c.to));
  const isName = at < c.to && !isCommonWord(r, at, c.to) && !(NAMED_BY_NUMBER.has(c.kind) && isNumber(r, at, c.to));
  return nameOf(r, isName ? at : c.from, c.to);
}

/** 5, 19/5 */
function isNumber(r: Reading, at: number, to: number): boolean {
  return r.number(at) && (at === to - 1 || (at === to - 3 && r.tokens.id[at + 1] === SLASH));
}

const NAMED_BY_NUMBER: ReadonlySet<string> = new Set(['natural', 'region', 'facility']);
const COMMON: ReadonlySet<string> = new Set(placeTexts.commonNames);

function capitalized(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** Lớn, Quốc gia, Lớn Hà Nội: words that name nothing without the word before them. */
function isCommonWord(r: Reading, at: number, to: number): boolean {
  return COMMON.has(r.lower(at, to)) || (r.capital(at + 1) && COMMON.has(r.lower(at, at + 1)));
}

/** ĐBSCL is Đồng bằng sông Cửu Long: the name of the row where the text has an abbreviation alone. */
function tableName(r: Reading, { entries, nameFrom, to }: PlaceCandidate): string | undefined {
  if (to - nameFrom !== 1 || (r.tokens.flags[nameFrom] & UPPER) === 0) return undefined;
  for (const m of entries) if (r.matches.kind[m] === EntryKind.GAZETTEER) return r.row(m, EntryKind.GAZETTEER).name;
  return undefined;
}

/** The units of one question have one name, however it is spelled. */
function nameIn({ unit, candidates }: Meaning, words: string): string {
  const named = unit ?? candidates[0];
  return named.earlierName !== undefined ? provinceName(words, named) : named.name.replace(/^0+(?=\d)/, '');
}

/** A facility or road that is named after a unit is in the country. */
function hasUnitName(r: Reading, c: PlaceCandidate): boolean {
  return c.entries.some((m) => r.matches.kind[m] !== EntryKind.GAZETTEER);
}

/** References to units, made once each. */
const refs = new WeakMap<object, UnitRef>();

function ref(u: { code: string; type: string; name: string }): UnitRef {
  let made = refs.get(u);
  if (made === undefined) refs.set(u, (made = Object.freeze({ code: u.code, name: `${u.type.charAt(0).toUpperCase()}${u.type.slice(1)} ${u.name}` })));
  return made;
}

function fillUnit(f: PlaceFields, { unit, candidates }: Meaning): void {
  f.country = 'VN';
  if (unit === undefined) {
    if (f.code === undefined) f.candidates = candidates.map(ref);
    return;
  }
  f.code ??= unit.code;
  const successors = unit.era === 'o' && unit.current ? successorsOf(unit) : [];
  if (successors.length > 0) f.successors = successors;
  const validity = validityOf(unit);
  if (validity !== undefined) f.validity = validity;
}

const SINCE = Object.freeze({ start: REFORM });
const UNTIL = Object.freeze({ end: REFORM });

/** None for a province that kept name and code, and for a unit of the old era that ended on a day that the tables do not tell. */
function validityOf(unit: Unit): PlaceFields['validity'] {
  if (levelOf(unit) === 'province' && province(unit.code, unit.era === 'o' ? 'n' : 'o')?.name === unit.name) return undefined;
  if (unit.era === 'n') return SINCE;
  return unit.current ? UNTIL : undefined;
}

/** Successors of units, kept once found: at most one entry a unit. */
const successorsFound = new WeakMap<Unit, readonly UnitRef[]>();

function successorsOf(unit: Unit): readonly UnitRef[] {
  let found = successorsFound.get(unit);
  if (found === undefined) successorsFound.set(unit, (found = Object.freeze(unitsAfter(unit).map(ref))));
  return found;
}

function unitsAfter(unit: Unit): readonly Unit[] {
  switch (levelOf(unit)) {
    case 'province':
      return province(unit.code, 'n')?.name === unit.name ? [] : successorsOfProvince(unit.code);
    case 'district':
      return successorsOfDistrict(unit.code);
    default:
      return successorsOfCommune(unit.code);
  }
}
