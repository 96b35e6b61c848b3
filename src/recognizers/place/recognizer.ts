/** Places: a type word and a name (`huyện Vị Thủy`, `phường 5`, `cầu Mỹ Thuận 2`), or a name that the gazetteer knows. */
import type { PlaceKind } from '../../entity.ts';
import {
  E_WEAK,
  K_DISTRICT,
  K_GAZETTEER,
  K_HEAD,
  K_HONORIFIC,
  K_ORGANIZATION,
  K_PLACE_TYPE,
  K_PLURAL,
  K_PROVINCE,
  K_ROLE,
  K_STOP,
} from '../../lexicon/lexicon.ts';
import { communesNamed } from '../../lexicon/units.ts';
import { CAPITAL, GLUED, LINE, UPPER, WORD } from '../../text/scan.ts';
import type { PlaceCandidate } from '../candidate.ts';
import { AMPERSAND, APOSTROPHE, COLON, COMMA, DASH, DOT, OPEN, type Reading, SLASH } from '../reading.ts';
import type { PlaceWords } from './words.ts';

/** What a name after a type word may be, by the kind that the type word gives. */
const NUMBERED: ReadonlySet<string> = new Set(['district', 'commune', 'hamlet', 'street', 'road']);
const UNITS: ReadonlySet<string> = new Set(['province', 'city', 'district', 'commune']);

export function recognizePlaces(r: Reading, words: PlaceWords): PlaceCandidate[] {
  const found: PlaceCandidate[] = [];
  const { count } = r.tokens;
  for (let i = 0; i < count; ) {
    const street = r.capital(i) ? houseStreet(r, i, words) : undefined;
    if (street !== undefined) {
      found.push(street);
      i = street.to;
      continue;
    }
    const kinds = r.matches.kindsAt[i];
    let next = i + 1;
    if ((kinds & PLACE_KINDS) !== 0) {
      const typed =
        (kinds & (1 << K_PLACE_TYPE)) !== 0 && (r.interior[i] === 0 || (r.tokens.id[i] === words.nation && longestPlace(r, i + 1) > i + 1))
          ? typedPlaces(r, i, words, found)
          : -1;
      if (typed > i) next = typed;
      else {
        const bare = barePlace(r, i, words, found[found.length - 1]);
        if (bare !== undefined) {
          if (bare.kind === 'road' || bare.kind === 'facility') ends(r, Math.max(r.endOf(i, K_PLACE_TYPE), i), bare.to, found);
          found.push(bare);
          next = bare.to;
        }
      }
    }
    i = next;
  }
  return found.concat(sameNames(r, found));
}

/** Duy Hải where the text has xã Duy Hải: the name alone means the unit. */
function sameNames(r: Reading, found: readonly PlaceCandidate[]): PlaceCandidate[] {
  const units = new Map<number, PlaceCandidate[]>();
  for (const p of found) {
    if (
      p.nameFrom === p.from ||
      p.to - p.nameFrom < 2 ||
      p.to - p.nameFrom > 4 ||
      !(p.kind === 'commune' || p.kind === 'district' || p.kind === 'hamlet') ||
      r.number(p.to - 1)
    )
      continue;
    const list = units.get(r.tokens.id[p.nameFrom]);
    if (list === undefined) units.set(r.tokens.id[p.nameFrom], [p]);
    else if (list.length < 6) list.push(p);
  }
  if (units.size === 0) return [];
  const covered = new Uint8Array(r.tokens.count + 1);
  for (const p of found) covered.fill(1, p.from, p.to);
  const more: PlaceCandidate[] = [];
  for (let i = 1; i < r.tokens.count; i++) {
    if (covered[i] !== 0 || !r.capital(i) || r.tokens.id[i] === 0) continue;
    const list = units.get(r.tokens.id[i]);
    if (list === undefined || (r.capital(i - 1) && !r.sentenceStart(i) && !r.sentenceStart(i - 1)) || r.has(i - 1, K_HONORIFIC)) continue;
    const p = list.find((u) => sameWords(r, u, i));
    if (p === undefined) continue;
    const to = i + p.to - p.nameFrom;
    more.push({ type: 'place', from: i, to, nameFrom: i, kind: p.kind, entries: p.entries, confidence: 'medium', evidence: ['same-name'] });
    covered.fill(1, i, to);
  }
  return more;
}

function sameWords(r: Reading, p: PlaceCandidate, i: number): boolean {
  const n = p.to - p.nameFrom;
  for (let k = 0; k < n; k++) if (r.tokens.id[i + k] !== r.tokens.id[p.nameFrom + k] || !r.capital(i + k)) return false;
  return !r.capital(i + n) && r.tokens.id[i] !== 0;
}

/** số nhà 7 Nguyễn Hữu Huân, số 35 Lê Lợi: the name behind the number of a house is a street. */
function houseStreet(r: Reading, i: number, words: PlaceWords): PlaceCandidate | undefined {
  if (i < 2 || !r.number(i - 1) || r.glued(i) || (r.tokens.flags[i] & LINE) !== 0 || r.valued[i - 1] !== 0) return undefined;
  let j = i - 2;
  while (j > 0 && i - j < 8 && (r.number(j) || r.tokens.id[j] === words.and || r.tokens.id[j] === SLASH || r.tokens.id[j] === COMMA || r.tokens.id[j] === DASH))
    j--;
  if (r.tokens.id[j] !== words.numero && r.tokens.id[j] !== words.house) return undefined;
  if (r.has(i, K_PLACE_TYPE) || stopsName(r, i)) return undefined;
  const to = r.run(i, 4);
  if (to - i < 2) return undefined;
  return { type: 'place', from: i, to, nameFrom: i, kind: 'street', entries: [], confidence: 'medium', evidence: ['cue:house-number'], withType: true };
}

const PLACE_KINDS = (1 << K_PLACE_TYPE) | (1 << K_PROVINCE) | (1 << K_DISTRICT) | (1 << K_GAZETTEER);

/** Places that a type word at token i introduces; the token behind the last, or -1. */
function typedPlaces(r: Reading, i: number, words: PlaceWords, found: PlaceCandidate[]): number {
  const { tokens, matches, lexicon } = r;
  // TP HCM, Thành phố Hồ Chí Minh: the table has the whole.
  const whole = longestPlace(r, i);
  if (whole >= 0 && matches.to[whole] > r.endOf(i, K_PLACE_TYPE)) return -1;
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
    if (lexicon.kinds[matches.entry[m]] !== K_PLACE_TYPE) continue;
    let at = matches.to[m];
    const attribute = r.row(m)[2];
    const kind = (attribute === 'cluster' ? 'hamlet' : attribute) as PlaceKind;
    if (attribute === 'cluster' && !clusterRow(r, at)) continue;
    if (at === i + 1 && !UNITS.has(kind) && nameLike(r, i)) continue;
    if (at === i + 1 && r.endOf(i, K_STOP) > at) continue;
    // The dot of TP., Q., H. hangs on the abbreviation.
    if (tokens.id[at] === DOT && r.glued(at) && (tokens.flags[at - 1] & UPPER) !== 0 && tokens.id[at - 1] !== DOT) at++;
    if ((tokens.flags[at] & LINE) !== 0) continue;
    const plural = isPlural(r, i, words, kind, found[found.length - 1]);
    // 2 xã (Thủy Vân, Thủy Bằng); các huyện: A, B
    const listed = plural && (tokens.id[at] === OPEN || tokens.id[at] === COLON) && r.capital(at + 1);
    if (listed) at++;
    const name = placeName(r, at, kind, words);
    if (name === undefined) continue;
    if (!acceptsType(r, i, at, name, kind)) continue;
    const c = make(r, plural ? at : i, at, name, kind, words, found);
    found.push(c);
    if (kind === 'street' && !plural) return streetRow(r, c, words, found);
    return listTail(r, c, kind, plural, words, found);
  }
  return -1;
}

/** Đình, Hồ, Trường written with a capital among capitals are words of a name. */
function nameLike(r: Reading, i: number): boolean {
  if (!r.capital(i) || !r.capital(i + 1)) return false;
  if (i > 0 && r.capital(i - 1) && (r.tokens.flags[i] & LINE) === 0 && !r.sentenceStart(i)) return true;
  // Cầu Hoàng Văn Thụ: named after a person, where the type word is no family name itself.
  const end = r.run(i + 1, 4);
  if (end - i > 2 && r.personLike(i + 1, end) && r.lexicon.familyWeight[r.tokens.id[i]] < 3) return false;
  return (r.lexicon.classes[r.tokens.id[i]] & 15) !== 0 && (r.lexicon.classes[r.tokens.id[i + 1]] & 15) !== 0 && r.longest(i, K_GAZETTEER) < 0;
}

/** tổ 5, phường A; cụm 2, xã B: only with a number and the unit above. */
function clusterRow(r: Reading, at: number): boolean {
  return r.number(at) && r.tokens.id[at + 1] === COMMA && r.has(at + 2, K_PLACE_TYPE);
}

interface Name {
  to: number;
  /** Match in the lexicon that reads the name, or -1. */
  match: number;
  known: boolean;
}

/** The name behind a type word at token `at`. */
function placeName(r: Reading, at: number, kind: PlaceKind, words: PlaceWords): Name | undefined {
  const { tokens } = r;
  if (r.number(at)) return NUMBERED.has(kind) ? numberedName(r, at, kind, words) : undefined;
  if (NUMBERED.has(kind) && tokens.id[at] === words.numero && r.number(at + 1)) return { to: at + 2, match: -1, known: true };
  if (!r.capital(at)) {
    // `vùng ĐBSCL`, `khu vực miền núi`: only what the gazetteer has; `cao tốc đoạn …`: nothing.
    const m = kind === 'region' || kind === 'road' || kind === 'natural' ? r.longest(at, K_GAZETTEER) : -1;
    return m >= 0 && r.interior[at] === 0 ? { to: r.matches.to[m], match: m, known: true } : undefined;
  }
  const known = knownName(r, at, kind);
  if (known !== undefined) {
    // Hưng Yên Nam, Tân Lập Đông; A Lưới 2
    if (
      (kind === 'commune' || kind === 'hamlet') &&
      r.capital(known.to) &&
      words.directions.has(tokens.id[known.to]) &&
      !r.capital(known.to + 1) &&
      (tokens.flags[known.to] & LINE) === 0
    )
      known.to++;
    if ((kind === 'hamlet' || kind === 'commune') && countsName(r, known.to)) known.to++;
    return known;
  }
  if (kind === 'country' || kind === 'continent') return undefined;
  if (r.compound[at] !== 0) return undefined;
  let to = r.run(at, kind === 'facility' ? 5 : 4);
  const person = r.personLike(at, to);
  for (let j = at + 1; j < to; j++) if (stopsName(r, j) && !(person && r.endOf(j, K_PLACE_TYPE) === j + 1)) to = j;
  // cao tốc CT34, đường ĐT 640
  if (kind === 'road' && to === at + 1 && (tokens.flags[at] & UPPER) !== 0 && r.number(to) && (tokens.flags[to] & LINE) === 0)
    return { to: to + 1, match: -1, known: true };
  if (stopsName(r, at, false) && !r.has(at, K_HONORIFIC)) return undefined;
  // đường Cách Mạng Tháng 8
  if (kind === 'street' && tokens.id[to - 1] === words.month && r.number(to)) to++;
  // thôn Cư Chánh 1, ấp Trà Ban 2
  if ((kind === 'hamlet' || kind === 'commune') && countsName(r, to)) to++;
  // Thống Nhất A, Mỹ Thuận 2, An Phú 1A: a letter or a number that counts belongs to the name.
  if (kind === 'facility' && r.number(to) && (tokens.flags[to] & LINE) === 0 && !r.glued(to + 1) && r.valued[to] === 0 && r.tokens.number[to] < 20) to++;
  return { to, match: -1, known: false };
}

/** A number behind a name that counts it, with nothing behind the number that it could count. */
function countsName(r: Reading, to: number): boolean {
  const { flags, number } = r.tokens;
  if (!r.number(to) || (flags[to] & LINE) !== 0 || number[to] > 30 || number[to] < 1 || r.valued[to] !== 0) return false;
  return (flags[to + 1] & LINE) !== 0 || (!r.word(to + 1) && !r.glued(to + 2)) || (!r.word(to + 1) && !r.number(to + 2)) || r.has(to + 1, K_STOP);
}

function numberedName(r: Reading, at: number, kind: PlaceKind, words: PlaceWords): Name | undefined {
  const { tokens } = r;
  let to = at + 1;
  // đường 30/4, đường 3 tháng 2
  if (
    kind === 'street' &&
    (tokens.id[to] === SLASH || (tokens.id[to] === DASH && tokens.number[at] < 32 && words.roadLike(r, at - 1))) &&
    r.glued(to) &&
    r.number(to + 1)
  )
    to += 2;
  else if (kind === 'street' && tokens.id[to] === words.month && r.number(to + 1)) to += 2;
  else if (tokens.id[to] === DOT || tokens.id[to] === COMMA) {
    if (r.glued(to) && r.glued(to + 1) && r.number(to + 1)) return undefined;
  }
  if (r.word(to) && r.glued(to) && (tokens.flags[to] & CAPITAL) !== 0 && tokens.end[to] - tokens.start[to] <= 2) to++;
  // khu vực 64 cây thông: the number counts what stands behind it.
  if (
    (kind === 'hamlet' || kind === 'street') &&
    r.word(to) &&
    !r.capital(to) &&
    (tokens.flags[to] & LINE) === 0 &&
    !r.has(to, K_STOP) &&
    !r.has(to, K_PLACE_TYPE) &&
    tokens.id[to] !== words.and
  )
    return undefined;
  if (kind === 'district' && tokens.number[at] > 12) return undefined;
  if (kind === 'commune' && tokens.number[at] > 28) return undefined;
  return { to, match: -1, known: true };
}

/** The longest name from the tables that fits the type word. */
function knownName(r: Reading, at: number, kind: PlaceKind): Name | undefined {
  const { matches, lexicon } = r;
  for (let m = matches.head[at + 1] - 1; m >= matches.head[at]; m--) {
    const k = lexicon.kinds[matches.entry[m]];
    // TP. Nam Định is the city in the province of that name.
    if (
      k === K_PROVINCE &&
      kind === 'city' &&
      r.row(m)[3] === 'tỉnh' &&
      r.longest(at, K_DISTRICT) >= 0 &&
      r.matches.to[r.longest(at, K_DISTRICT)] === matches.to[m]
    )
      return extend(r, r.longest(at, K_DISTRICT), kind);
    if (k === K_PROVINCE && (kind === 'province' || kind === 'city' || kind === 'region' || kind === 'road' || kind === 'facility' || kind === 'natural'))
      return extend(r, m, kind);
    if (k === K_DISTRICT && (kind === 'district' || kind === 'city' || kind === 'natural' || kind === 'facility')) return extend(r, m, kind);
    if (k === K_GAZETTEER) {
      const of = r.row(m)[1];
      if (
        of === kind ||
        (kind === 'province' && (of === 'region' || of === 'city')) ||
        (kind === 'country' && of === 'country') ||
        (kind === 'city' && (of === 'city' || of === 'country')) ||
        kind === 'region' ||
        kind === 'road' ||
        kind === 'facility'
      )
        return extend(r, m, kind);
    }
  }
  if (kind !== 'commune' && kind !== 'district' && kind !== 'city') return undefined;
  const end = r.run(at, 4);
  for (let to = end; to > at; to--) {
    const units = communesNamed(r.plain(at, to));
    if (units.length > 0 && (kind === 'commune' || to - at > 1)) return { to, match: -1, known: kind === 'commune' };
  }
  return undefined;
}

/** A known name that a longer capitalised name goes on from: sân bay Đà Nẵng, but cầu Hà Nội Mới. */
function extend(r: Reading, m: number, kind: PlaceKind): Name {
  let to = r.matches.to[m];
  if (kind === 'facility' || kind === 'road' || kind === 'natural') {
    while (r.capital(to) && (r.tokens.flags[to] & LINE) === 0 && !stopsName(r, to) && to - r.matches.to[m] < 3) to++;
    if (r.number(to) && (r.tokens.flags[to] & LINE) === 0 && r.tokens.number[to] < 20 && r.valued[to] === 0 && !r.glued(to + 1)) to++;
  }
  return { to, match: m, known: true };
}

/** A role, a body, a type word or a word of address begins at token j, so a name ends before it. */
function stopsName(r: Reading, j: number, types = true): boolean {
  const stops = (1 << K_ROLE) | (1 << K_HEAD) | (types ? 1 << K_PLACE_TYPE : 0) | (1 << K_ORGANIZATION);
  if ((r.matches.kindsAt[j] & stops) === 0) return false;
  const { matches, lexicon } = r;
  for (let m = matches.head[j]; m < matches.head[j + 1]; m++) {
    const k = lexicon.kinds[matches.entry[m]];
    if (((1 << k) & stops) === 0) continue;
    // One syllable alone is too little (`Phú Thuận Bản`), unless it is a type word with a name behind it.
    if (matches.to[m] - j > 1 || (k === K_PLACE_TYPE && r.capital(matches.to[m])) || k === K_ORGANIZATION) return true;
  }
  return false;
}

/** Type words that are usual words, or stand in front of a person, need more. */
function acceptsType(r: Reading, i: number, at: number, name: Name, kind: PlaceKind): boolean {
  // Ảnh: H.P: initials of a photographer, not a district.
  if (name.to - at === 1 && !r.number(at) && r.tokens.end[at] - r.tokens.start[at] < 2) return false;
  if (name.known) return true;
  if (r.strongName(at) && kind !== 'street' && kind !== 'facility') return false;
  if (UNITS.has(kind)) {
    if (r.personLike(at, name.to) && name.to - at > 2) return false;
    // `UBND tỉnh Nguyễn Sơn`: behind a body only a known name is a place of it; a longer unknown one is a person.
    if (name.to - at > 1 && r.personLike(at, Math.min(name.to, at + 3)) && i > 0 && (r.tokens.flags[i - 1] & (WORD | CAPITAL)) === (WORD | CAPITAL))
      return false;
  }
  if (kind === 'province' && name.to - at > 3) return false;
  // TP. Trong, thành phố Tuy: an unknown city is a foreign one.
  if (kind === 'city' || kind === 'province') {
    let foreign = false;
    for (let j = at; j < name.to; j++) if (r.tokens.id[j] === 0 || r.tokens.id[j] === DASH) foreign = true;
    if (!foreign && (kind === 'province' || name.to - at < 2)) return false;
  }
  return true;
}

/** các tỉnh, hai huyện, 3 xã: the names alone are the places. */
function isPlural(r: Reading, i: number, words: PlaceWords, kind: PlaceKind, last: PlaceCandidate | undefined): boolean {
  if (i === 0 || (r.tokens.flags[i] & LINE) !== 0) return false;
  if (r.has(i - 1, K_PLURAL) && r.tokens.id[i - 1] !== words.nam) return true;
  // số 27 đường Bùi Thị Xuân, tiểu khu 153 xã Thủy Bằng: the number counts no streets or communes.
  if (r.number(i - 1)) return kind !== 'street' && kind !== 'road' && last?.to !== i;
  // các tỉnh, thành phố A, B
  return r.tokens.id[i - 1] === COMMA && i > 2 && r.endOf(i - 2, K_PLACE_TYPE) === i - 1 && isPlural(r, i - 2, words, kind, last);
}

/** đường Lê Lợi - Nguyễn Huệ, từ đường A đến Phạm Hùng: a bare name tied to a street is one. */
function streetRow(r: Reading, first: PlaceCandidate, words: PlaceWords, found: PlaceCandidate[]): number {
  let to = first.to;
  for (let k = 0; k < 20; k++) {
    const joint = r.tokens.id[to];
    if (joint !== DASH && joint !== words.and && joint !== words.until && joint !== words.with) return to;
    const at = to + 1;
    if (!r.capital(at) || (r.tokens.flags[at] & LINE) !== 0 || stopsName(r, at) || longestPlace(r, at) >= 0) return to;
    const end = r.run(at, 4);
    if (end - at < 2 || !r.personLike(at, end)) return to;
    found.push({
      type: 'place',
      from: at,
      to: end,
      nameFrom: at,
      kind: 'street',
      entries: [],
      confidence: 'medium',
      evidence: ['cue:row-of-streets'],
      withType: true,
    });
    to = end;
  }
  return to;
}

/** What follows in a list: `các xã A, B và C`; with a type word before each it is a row of its own and not read here. */
function listTail(r: Reading, first: PlaceCandidate, kind: PlaceKind, plural: boolean, words: PlaceWords, found: PlaceCandidate[]): number {
  let to = first.to;
  if (!plural) return to;
  for (let k = 0; k < 60; k++) {
    let j = to;
    // (B) behind a name: `huyện A (tỉnh B), C`
    if (r.tokens.id[j] === COMMA || r.tokens.id[j] === 59) j++;
    if (r.tokens.id[j] === words.and || r.tokens.id[j] === words.with || r.tokens.id[j] === words.together) j++;
    const counted = r.number(j) && r.number(first.nameFrom) && NUMBERED.has(kind);
    if (j === to || (r.tokens.flags[j] & LINE) !== 0 || !(r.capital(j) || counted)) return to;
    if (stopsName(r, j)) return to;
    const name = placeName(r, j, kind, words);
    if (name === undefined || (r.personLike(j, name.to) && !name.known && kind !== 'street')) return to;
    found.push(make(r, j, j, name, kind, words, found));
    to = name.to;
  }
  return to;
}

function make(r: Reading, from: number, nameFrom: number, name: Name, kind: PlaceKind, words: PlaceWords, found: PlaceCandidate[]): PlaceCandidate {
  let to = name.to;
  if (kind === 'road' || kind === 'facility') to = name.match >= 0 && ends(r, nameFrom, to, found) ? to : chain(r, from, nameFrom, to, words, found);
  const evidence = [`type:${r.plain(from, Math.max(from + 1, nameFrom)).toLowerCase()}`];
  if (name.match >= 0) evidence.push(`lexicon:${kindOf(r, name.match)}`);
  else if (name.known) evidence.push('lexicon:unit');
  const c: PlaceCandidate = {
    type: 'place',
    from,
    to,
    nameFrom,
    kind: kind === 'city' && name.match >= 0 ? cityKind(r, name.match) : kind,
    entries: name.match >= 0 ? [name.match] : [],
    confidence: name.known ? 'high' : 'medium',
    evidence,
  };
  return c;
}

/** The ends of a road that the table has whole (Công viên địa chất Lý Sơn - Sa Huỳnh) are places in it. */
function ends(r: Reading, from: number, to: number, found: PlaceCandidate[]): boolean {
  let start = from;
  let any = false;
  for (let j = from; j <= to; j++) {
    if (j < to && r.tokens.id[j] !== DASH) continue;
    if (j === to && !any) return false;
    let at = start;
    while (at < j && !r.capital(at) && !(at > from && r.has(at, K_PLACE_TYPE))) at++;
    // Bắc - Nam: directions are no places.
    if (at < j && (j - at > 1 || longestPlace(r, at) >= 0)) found.push(end1(r, at, j));
    any = true;
    start = j + 1;
  }
  return any;
}

/** A road or line named by its ends: `cao tốc Cần Thơ - Cà Mau`, `đường sắt Nhổn - ga Hà Nội`. The ends are places in it. */
function chain(r: Reading, from: number, nameFrom: number, to: number, words: PlaceWords, found: PlaceCandidate[]): number {
  let end = to;
  for (let k = 0; k < 4; k++) {
    if (r.tokens.id[end] !== DASH || (r.tokens.flags[end] & LINE) !== 0) break;
    let j = end + 1;
    if (r.has(j, K_PLACE_TYPE) && r.capital(r.endOf(j, K_PLACE_TYPE))) j = r.endOf(j, K_PLACE_TYPE);
    if (!r.capital(j) || (r.tokens.flags[j] & LINE) !== 0) break;
    const m = longestPlace(r, j);
    const stop = m >= 0 ? r.matches.to[m] : r.run(j, 3);
    if (m < 0 && r.personLike(j, stop) && k === 0 && !words.roadLike(r, from)) break;
    if (k === 0) found.push(end1(r, nameFrom, end));
    found.push(end1(r, end + 1, stop));
    end = stop;
  }
  return end;
}

function end1(r: Reading, from: number, to: number): PlaceCandidate {
  const m = longestPlace(r, from);
  const exact = m >= 0 && r.matches.to[m] === to;
  return {
    type: 'place',
    from,
    to,
    nameFrom: from,
    kind: exact ? (kindOf(r, m) as PlaceKind) : 'region',
    entries: exact ? [m] : [],
    confidence: exact ? 'high' : 'medium',
    evidence: exact ? [`lexicon:${kindOf(r, m)}`, 'cue:end-of-road'] : ['cue:end-of-road'],
  };
}

function longestPlace(r: Reading, i: number): number {
  const { matches, lexicon } = r;
  let best = -1;
  for (let m = matches.head[i + 1] - 1; m >= matches.head[i]; m--) {
    const k = lexicon.kinds[matches.entry[m]];
    if (k !== K_PROVINCE && k !== K_DISTRICT && k !== K_GAZETTEER) continue;
    if (best < 0 || matches.to[m] > matches.to[best] || (matches.to[m] === matches.to[best] && k < lexicon.kinds[matches.entry[best]])) best = m;
  }
  return best;
}

/** Việt Nam-Lào, Mỹ và Anh: a weak name in a row with another place. */
function rowCue(r: Reading, i: number, to: number, last: PlaceCandidate | undefined, words: PlaceWords): string {
  const joint = (c: number): boolean => c === DASH || c === COMMA || c === words.and || c === SLASH;
  if (last !== undefined && last.to === i - 1 && joint(r.tokens.id[i - 1])) return 'row';
  if (!joint(r.tokens.id[to]) || r.has(i, K_HONORIFIC)) return '';
  const next = longestPlace(r, to + 1);
  return next >= 0 && kindOf(r, next) === 'country' ? 'row' : '';
}

/** The PlaceKind that a match in the lexicon stands for. */
export function kindOf(r: Reading, m: number): string {
  const k = r.lexicon.kinds[r.matches.entry[m]];
  return k === K_PROVINCE ? 'province' : k === K_DISTRICT ? 'district' : r.row(m)[1];
}

function cityKind(r: Reading, m: number): PlaceKind {
  const k = r.lexicon.kinds[r.matches.entry[m]];
  return k === K_PROVINCE ? 'province' : k === K_DISTRICT ? 'district' : 'city';
}

/** A name that the lexicon has, without a type word. */
function barePlace(r: Reading, i: number, words: PlaceWords, last: PlaceCandidate | undefined): PlaceCandidate | undefined {
  const m = longestPlace(r, i);
  if (m < 0 || r.valued[i] !== 0) return undefined;
  const to = r.matches.to[m];
  const { tokens } = r;
  const weak = (r.flag(m) & E_WEAK) !== 0;
  // Pháp luật, Chiến dịch; tiếng Anh
  if ((r.compound[to - 1] !== 0 && (to - i === 1 || weak)) || (i > 0 && tokens.id[i - 1] === words.language)) return undefined;
  // VN-Index, VN1188, HN2: a code.
  if (
    (tokens.flags[i] & UPPER) !== 0 &&
    r.glued(to) &&
    (r.number(to) || (tokens.id[to] === DASH && r.glued(to + 1) && r.word(to + 1) && longestPlace(r, to + 1) < 0))
  )
    return undefined;
  if (tokens.id[to] === APOSTROPHE && r.glued(to) && r.glued(to + 1)) return undefined;
  // Part of a hyphenated foreign word, or of an e-mail or web address.
  if (tokens.id[to] === DASH && r.glued(to) && (tokens.flags[to + 1] & (WORD | GLUED | CAPITAL)) === (WORD | GLUED) && r.capital(i)) return undefined;
  const before = i > 0 && (tokens.flags[i] & LINE) === 0 && r.capital(i - 1) && !r.glued(i);
  const startsSentence = r.sentenceStart(i);
  let confidence: PlaceCandidate['confidence'] = weak ? 'low' : 'high';
  const evidence = [`lexicon:${kindOf(r, m)}`];
  if (weak) {
    if (r.personLike(i, to)) return undefined;
    const cue = words.placeCue(r, i) || rowCue(r, i, to, last, words);
    if (cue !== '' && !(to - i === 1 && r.capital(to))) {
      confidence = 'medium';
      evidence.push(`cue:${cue}`);
    } else if (startsSentence) {
      // Mỹ áp thuế …; Hòa Bình và Sơn La …
      const subject =
        !r.has(i, K_HONORIFIC) &&
        (kindOf(r, m) === 'country'
          ? r.has(to, K_STOP) && !r.capital(to)
          : (tokens.id[to] === words.and || tokens.id[to] === COMMA) && longestPlace(r, to + 1) >= 0);
      if (subject) {
        confidence = 'medium';
        evidence.push('cue:subject');
      } else if (r.has(i, K_HONORIFIC) || to - i === 1) return undefined;
    } else if (!before && !r.capital(to)) confidence = 'medium';
  }
  // số nhà 7 Nguyễn Hữu Huân is read by `houseStreet`.
  if (before && !startsSentence) evidence.push('context:capital-before');
  const c: PlaceCandidate = { type: 'place', from: i, to, nameFrom: i, kind: kindOf(r, m) as PlaceKind, entries: [m], confidence, evidence };
  const typeEnd = r.endOf(i, K_PLACE_TYPE);
  if (typeEnd > i && typeEnd < to) {
    if (!r.capital(i) || r.row(m)[3]?.includes('T')) c.withType = true;
    // The name is what stands behind the type word, but Biển Đông has no other.
    if (c.withType && tokens.id[i] !== words.sea) c.nameFrom = typeEnd;
  }
  return c;
}
