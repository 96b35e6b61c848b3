/** Places: a type word and a name (`huyện Vị Thủy`, `phường 5`, `cầu Mỹ Thuận 2`), or a name that the gazetteer knows. */
import type { PlaceKind } from '../../entity.ts';
import { EntryKind, NameClass } from '../../lexicon/rows.generated.ts';
import { unitType } from '../../gazetteer/unit-name.ts';
import { CAPITAL, LINE, UPPER, WORD } from '../../text/scan.ts';
import type { PlaceCandidate } from '../candidate.ts';
import { confidenceOf, reasons } from '../evidence.ts';
import { AMPERSAND, COLON, COMMA, DASH, DOT, OPEN, type Reading, SEMICOLON, SLASH } from '../reading.ts';
import type { PlaceWords } from './rule-words.generated.ts';
import { barePlace, cityKind, kindOf, LEXICON, longestPlace } from './bare.ts';
import { NUMBERED, type Name, clusterRow, nameLike, placeName, stopsName, UNITS } from './name.ts';
import { chain, ends, houseStreet, streetRow } from './roads.ts';
import { sameNames } from './same-names.ts';
import { shortUnit, withCommunesBelow } from './unit-row.ts';

export function recognizePlaces(r: Reading, words: PlaceWords): PlaceCandidate[] {
  const found: PlaceCandidate[] = [];
  const { count } = r.tokens;
  for (let i = 0; i < count; ) {
    const special = r.capital(i) ? (houseStreet(r, i, words) ?? shortUnit(r, i)) : undefined;
    if (special !== undefined) {
      found.push(special);
      i = special.to;
      continue;
    }
    const kinds = r.matches.kindsAt[i];
    let next = i + 1;
    if ((kinds & PLACE_KINDS) !== 0) {
      const typed =
        (kinds & (1 << EntryKind.PLACE_TYPE)) !== 0 &&
        (r.interior[i] === 0 ||
          (r.tokens.id[i] === words.nation && longestPlace(r, i + 1) >= 0 && !(i > 0 && r.tokens.id[i - 1] === words.house)) ||
          (i > 0 && r.tokens.id[i - 1] === words.chief))
          ? typedPlaces(r, i, words, found)
          : -1;
      if (typed > i) next = typed;
      else {
        const bare = barePlace(r, i, words, found[found.length - 1]);
        if (bare !== undefined) {
          if (bare.kind === 'road' || bare.kind === 'facility') ends(r, Math.max(r.endOf(i, EntryKind.PLACE_TYPE), i), bare.to, found);
          found.push(bare);
          next = bare.withType && bare.kind === 'road' ? streetRow(r, bare, words, found) : bare.to;
        }
      }
    }
    i = next;
  }
  const all = withCommunesBelow(r, found);
  return all.concat(sameNames(r, all));
}

const PLACE_KINDS = (1 << EntryKind.PLACE_TYPE) | (1 << EntryKind.PROVINCE) | (1 << EntryKind.DISTRICT) | (1 << EntryKind.GAZETTEER);

/** Places that a type word at token i introduces; the token after the last, or -1. */
function typedPlaces(r: Reading, i: number, words: PlaceWords, found: PlaceCandidate[]): number {
  const { tokens, matches, lexicon } = r;
  // TP HCM, Thành phố Hồ Chí Minh: the table has the whole.
  const whole = longestPlace(r, i);
  if (whole >= 0 && matches.to[whole] > r.endOf(i, EntryKind.PLACE_TYPE)) return -1;
  // GD&ĐT, VH-TT: an abbreviation that others are glued to is no type word.
  if (
    i > 0 &&
    r.glued(i) &&
    (tokens.flags[i] & UPPER) !== 0 &&
    (tokens.id[i - 1] === AMPERSAND || tokens.id[i - 1] === DASH || tokens.id[i - 1] === SLASH || (tokens.id[i - 1] === DOT && r.word(i - 2) && r.glued(i - 1)))
  )
    return -1;
  if (tokens.id[i + 1] === AMPERSAND && r.glued(i + 1)) return -1;
  for (let m = matches.head[i + 1] - 1; m >= matches.head[i]; m--) {
    if (lexicon.kinds[matches.entry[m]] !== EntryKind.PLACE_TYPE) continue;
    let at = matches.to[m];
    const { attribute } = r.row(m, EntryKind.PLACE_TYPE);
    const kind = attribute === 'cluster' ? 'hamlet' : attribute;
    if (attribute === 'cluster' && !clusterRow(r, at)) continue;
    if (kind === 'hamlet' && isRegion(r, i, at)) continue;
    if (at === i + 1 && !UNITS.has(kind) && nameLike(r, i)) continue;
    if (at === i + 1 && r.endOf(i, EntryKind.STOP) > at) continue;
    // The dot of TP., Q., H. belongs to the abbreviation.
    if (tokens.id[at] === DOT && r.glued(at) && (tokens.flags[at - 1] & UPPER) !== 0 && tokens.id[at - 1] !== DOT) at++;
    if ((tokens.flags[at] & LINE) !== 0) continue;
    const plural = isPlural(r, i, words, kind, found[found.length - 1]);
    // 2 xã (Thủy Vân, Thủy Bằng); các huyện: A, B
    const listed = plural && (tokens.id[at] === OPEN || tokens.id[at] === COLON || words.listIntro.has(tokens.id[at])) && r.capital(at + 1);
    if (listed) at++;
    const name = placeName(r, at, kind, words);
    if (name === undefined) continue;
    if (!acceptsType(r, i, at, name, kind) || isAbbreviation(r, i, at, name, kind)) continue;
    const c = make(r, plural ? at : i, at, name, kind, words, found);
    const type = UNITS.has(kind) && !(plural && isSecondType(r, i)) ? unitType(r.small(i, matches.to[m])) : undefined;
    if (type !== undefined) c.unitType = type;
    found.push(c);
    if (kind === 'street' && !plural) return streetRow(r, c, words, found);
    return listTail(r, c, kind, plural, words, found);
  }
  return -1;
}

/** Type words that are usual words, or are before a person, need more. */
function acceptsType(r: Reading, i: number, at: number, name: Name, kind: PlaceKind): boolean {
  // Ảnh: H.P: initials of a photographer, not a district.
  if (
    name.to - at === 1 &&
    !r.number(at) &&
    r.tokens.end[at] - r.tokens.start[at] < 2 &&
    !(name.known && at - i === 1 && r.tokens.end[i] - r.tokens.start[i] > 2)
  )
    return false;
  if (name.known && !isFirstSyllable(r, at, name)) return true;
  if (isPersonAfterOrgan(r, i, at, kind)) return r.refuse('place', i, name.to, 'place:person-after-organ') ?? false;
  if (name.known) return true;
  if (r.strongName(at) && kind !== 'street' && kind !== 'facility') return false;
  if (UNITS.has(kind)) {
    if (r.personLike(at, name.to) && name.to - at > 2) return false;
    // `UBND tỉnh Nguyễn Sơn`: after a body only a known name is a place of it; a longer unknown one is a person.
    if (name.to - at > 1 && r.personLike(at, Math.min(name.to, at + 3)) && i > 0 && (r.tokens.flags[i - 1] & (WORD | CAPITAL)) === (WORD | CAPITAL))
      return false;
  }
  if (kind === 'province' && name.to - at > 3) return false;
  // Chủ tịch UBND huyện Giàng A Tính: a unit of Viet Nam is in the tables; what is not and reads like a name is a person.
  if (
    (kind === 'district' || kind === 'commune') &&
    name.to - at > 1 &&
    (r.lexicon.classes[r.tokens.id[at]] & NameClass.FAMILY) !== 0 &&
    i > 0 &&
    (r.tokens.flags[i - 1] & (WORD | CAPITAL)) === (WORD | CAPITAL)
  )
    return false;
  // TP. Trong, thành phố Tuy: an unknown city is a foreign one.
  if (kind === 'city' || kind === 'province') {
    let foreign = false;
    for (let j = at; j < name.to; j++) if (r.tokens.id[j] === 0 || r.tokens.id[j] === DASH) foreign = true;
    if (!foreign && (kind === 'province' || name.to - at < 2 || (r.lexicon.classes[r.tokens.id[at]] & NameClass.FAMILY) !== 0)) return false;
  }
  return true;
}

/**
 * Chủ tịch UBND tỉnh | Lữ Quang Ngời: the units of Viet Nam are a closed set. After an organ of one, two words or more that no table knows
 * and that begin as a name of a person does are a person.
 */
function isPersonAfterOrgan(r: Reading, i: number, at: number, kind: PlaceKind): boolean {
  if (!UNITS.has(kind) || i === 0 || (r.tokens.flags[i - 1] & (WORD | CAPITAL)) !== (WORD | CAPITAL)) return false;
  const words = r.run(at, 2) - at;
  return words > 1 && (r.lexicon.classes[r.tokens.id[at]] & (NameClass.FAMILY | NameClass.ETHNIC)) !== 0;
}

/** tỉnh Viên | Đình Sủng: of a city abroad that is one syllable, in a longer run. */
function isFirstSyllable(r: Reading, at: number, name: Name): boolean {
  return name.to === at + 1 && name.match >= 0 && r.lexicon.kinds[r.matches.entry[name.match]] === EntryKind.GAZETTEER && r.capital(at + 1);
}

/** khu vực Tây Bắc: the type word is one of regions too, and the tables have a region or province of the name. */
function isRegion(r: Reading, i: number, at: number): boolean {
  const m = longestPlace(r, at);
  if (m < 0 || !REGIONS.has(kindOf(r, m))) return false;
  for (let t = r.matches.head[i]; t < r.matches.head[i + 1]; t++)
    if (r.matches.to[t] === at && r.lexicon.kinds[r.matches.entry[t]] === EntryKind.PLACE_TYPE && r.row(t, EntryKind.PLACE_TYPE).attribute === 'region')
      return true;
  return false;
}

const REGIONS: ReadonlySet<PlaceKind> = new Set(['region', 'province', 'country']);

/** xã NTM, khu vực TOD; H. McCooey: an abbreviation that no table has is no name, and a single letter is no type word of an unknown name. */
function isAbbreviation(r: Reading, i: number, at: number, name: Name, kind: PlaceKind): boolean {
  if (name.known || name.match >= 0) return false;
  const { flags, start, end } = r.tokens;
  if (end[i] - start[i] === 1) return true;
  const length = end[at] - start[at];
  // Khu công nghệ cao TP: of the city.
  if (kind === 'facility' && isCity(r, at)) return false;
  return name.to === at + 1 && (flags[at] & UPPER) !== 0 && length > 1 && length < 6 && (r.lexicon.classes[r.tokens.id[at]] & 15) === 0;
}

function isCity(r: Reading, at: number): boolean {
  const m = r.longest(at, EntryKind.PLACE_TYPE);
  return m >= 0 && r.row(m, EntryKind.PLACE_TYPE).attribute === 'city';
}

/** các tỉnh, hai huyện, 3 xã: the names alone are the places. */
function isPlural(r: Reading, i: number, words: PlaceWords, kind: PlaceKind, last: PlaceCandidate | undefined): boolean {
  if (i === 0 || (r.tokens.flags[i] & LINE) !== 0) return false;
  // các tuyến | đường A, B
  const j = r.tokens.id[i - 1] === words.line && i > 1 ? i - 1 : i;
  if (r.has(j - 1, EntryKind.PLURAL) && r.tokens.id[j - 1] !== words.five) return true;
  // số 27 đường Bùi Thị Xuân, tiểu khu 153 xã Thủy Bằng: the number counts no streets or communes.
  // Số 5 khu phố 3: the number is of the house.
  if (r.number(i - 1) && i > 1 && r.tokens.id[i - 2] === words.number) return false;
  if (r.number(i - 1)) return kind !== 'street' && kind !== 'road' && last?.to !== i && !(r.glued(i - 1) && i > 1);
  // các tỉnh, thành phố A, B
  return isSecondType(r, i) && isPlural(r, i - 2, words, kind, last);
}

/** các huyện, thành phố A, B: the names may be of either type. */
function isSecondType(r: Reading, i: number): boolean {
  return i > 2 && r.tokens.id[i - 1] === COMMA && !r.capital(i - 2) && r.endOf(i - 2, EntryKind.PLACE_TYPE) === i - 1;
}

/** What follows in a list: `các xã A, B và C`; with a type word before each it is a row of its own and not read here. */
function listTail(r: Reading, first: PlaceCandidate, kind: PlaceKind, plural: boolean, words: PlaceWords, found: PlaceCandidate[]): number {
  let to = first.to;
  if (!plural && kind !== 'commune') return to;
  for (let k = 0; k < 60; k++) {
    let j = to;
    if (r.tokens.id[j] === COMMA || r.tokens.id[j] === SEMICOLON) j++;
    if (r.tokens.id[j] === words.and || r.tokens.id[j] === words.with || r.tokens.id[j] === words.together) j++;
    const counted = r.number(j) && r.number(first.nameFrom) && NUMBERED.has(kind);
    if (j === to || (r.tokens.flags[j] & LINE) !== 0 || !(r.capital(j) || counted)) return to;
    if (stopsName(r, j)) return to;
    const name = placeName(r, j, kind, words);
    if (name === undefined || (r.personLike(j, name.to) && !name.known && kind !== 'street')) return to;
    // xã Long Điền, Long Hải: without a plural only names of the tables go on.
    if (!plural && (!name.known || r.personLike(j, name.to))) return to;
    const item = make(r, j, j, name, kind, words, found);
    if (first.unitType !== undefined) item.unitType = first.unitType;
    found.push(item);
    to = name.to;
  }
  return to;
}

function make(r: Reading, from: number, nameFrom: number, name: Name, kind: PlaceKind, words: PlaceWords, found: PlaceCandidate[]): PlaceCandidate {
  let to = name.to;
  if (kind === 'road' || kind === 'facility') to = name.match >= 0 && ends(r, nameFrom, to, found) ? to : chain(r, from, nameFrom, to, words, found);
  const type = `type:${r.small(from, Math.max(from + 1, nameFrom))}`;
  const evidence = reasons(type, name.match >= 0 ? LEXICON[kindOf(r, name.match)] : name.known ? 'lexicon:unit' : '', name.known ? '' : 'form:unknown-name');
  const c: PlaceCandidate = {
    type: 'place',
    from,
    to,
    nameFrom,
    kind: kind === 'city' && name.match >= 0 ? cityKind(r, name.match) : kind,
    entries: name.match >= 0 ? [name.match] : [],
    confidence: confidenceOf(evidence),
    evidence,
  };
  // In a list the type word before it stands for all.
  if (from === nameFrom) c.withType = true;
  return c;
}
