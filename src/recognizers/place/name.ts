/** The name after a type word, and where it ends. */
import type { PlaceKind } from '../../entity.ts';
import { EntryKind } from '../../lexicon/rows.generated.ts';
import { rowsNamed, unpackCommunes } from '../../gazetteer/communes.ts';
import { unitsSpelled } from '../../gazetteer/resolve-unit.ts';
import { REFORM } from '../../gazetteer/units.ts';
import { CAPITAL, LINE, UPPER } from '../../text/scan.ts';
import { APOSTROPHE, COMMA, DASH, DOT, type Reading, SLASH } from '../reading.ts';
import { type PlaceWords, placeTexts } from './rule-words.generated.ts';

/** What a name after a type word may be, by the kind that the type word gives. */
export const NUMBERED: ReadonlySet<string> = new Set(['district', 'commune', 'hamlet', 'street', 'road']);
export const UNITS: ReadonlySet<string> = new Set(['province', 'city', 'district', 'commune']);

/** Đình, Hồ, Trường written with a capital among capitals are words of a name. */
export function nameLike(r: Reading, i: number): boolean {
  if (!r.capital(i) || !r.capital(i + 1)) return false;
  if (i > 0 && r.capital(i - 1) && (r.tokens.flags[i] & LINE) === 0 && !r.sentenceStart(i)) return true;
  // Cầu Hoàng Văn Thụ: named after a person, where the type word is no family name itself.
  const end = r.run(i + 1, 4);
  if (end - i > 2 && r.personLike(i + 1, end) && r.lexicon.familyWeight[r.tokens.id[i]] < 3) return false;
  return (r.lexicon.classes[r.tokens.id[i]] & 15) !== 0 && (r.lexicon.classes[r.tokens.id[i + 1]] & 15) !== 0 && r.longest(i, EntryKind.GAZETTEER) < 0;
}

/** tổ 5, phường A; cụm 2, xã B: only with a number and the unit above. */
export function clusterRow(r: Reading, at: number): boolean {
  return r.number(at) && r.has(r.tokens.id[at + 1] === COMMA ? at + 2 : at + 1, EntryKind.PLACE_TYPE);
}

export interface Name {
  to: number;
  /** Match in the lexicon that reads the name, or -1. */
  match: number;
  known: boolean;
}

/** The name after a type word at token `at`. */
export function placeName(r: Reading, at: number, kind: PlaceKind, words: PlaceWords): Name | undefined {
  const { tokens } = r;
  const unit = (kind === 'commune' || kind === 'district') && !r.strongName(at) ? unitName(r, at, kind) : -1;
  if (unit > Math.max(at, kind === 'district' ? r.endOf(at, EntryKind.DISTRICT) : at))
    return withCounters(r, { to: unit, match: -1, known: true }, kind, words);
  if (r.number(at)) return NUMBERED.has(kind) ? numberedName(r, at, kind, words) : undefined;
  if (NUMBERED.has(kind) && tokens.id[at] === words.number && r.number(at + 1)) return { to: at + 2, match: -1, known: true };
  if (!r.capital(at)) {
    // `vùng ĐBSCL`, `khu vực miền núi`: only what the gazetteer has; `cao tốc đoạn …`: nothing.
    const m = kind === 'region' || kind === 'road' || kind === 'natural' ? r.longest(at, EntryKind.GAZETTEER) : -1;
    return m >= 0 && r.interior[at] === 0 ? { to: r.matches.to[m], match: m, known: true } : undefined;
  }
  const known = knownName(r, at, kind);
  // xã | Hồ Văn Ngưm: a unit by the name of Hồ is none here.
  if (known !== undefined && UNITS.has(kind) && known.to < at + 3 && r.strongName(at)) return undefined;
  if (known !== undefined) return withCounters(r, known, kind, words);
  if (kind === 'country' || kind === 'continent') return undefined;
  if (r.compound[at] !== 0) return undefined;
  let to = r.run(at, kind === 'facility' ? 5 : 4);
  // huyện | USD 31: the word is of an amount.
  if (to <= at) return undefined;
  const person = r.personLike(at, to) || (to - at >= 3 && r.lexicon.familyWeight[tokens.id[at]] >= 3);
  // thôn Khuổi Nọi | Lý Văn Thành
  if (kind !== 'street' && kind !== 'facility') for (let j = at + 1; j < to; j++) if (r.strongName(j)) to = j;
  for (let j = at + 1; j < to; j++) if (stopsName(r, j) && !(person && r.endOf(j, EntryKind.PLACE_TYPE) === j + 1)) to = j;
  // cao tốc CT34, đường ĐT 640
  if (kind === 'road' && to === at + 1 && (tokens.flags[at] & UPPER) !== 0 && r.number(to) && (tokens.flags[to] & LINE) === 0)
    return { to: to + 1, match: -1, known: true };
  if (stopsName(r, at, false) && !r.has(at, EntryKind.HONORIFIC)) return undefined;
  // đường Cách Mạng Tháng 8
  if (kind === 'street' && tokens.id[to - 1] === words.month && r.number(to)) to++;
  // thôn Cư Chánh 1, ấp Trà Ban 2
  if ((kind === 'hamlet' || kind === 'commune') && countsName(r, to)) to++;
  // Thống Nhất A, Mỹ Thuận 2, An Phú 1A: a letter or a number that counts belongs to the name.
  if (kind === 'facility' && r.number(to) && (tokens.flags[to] & LINE) === 0 && !r.glued(to + 1) && r.valued[to] === 0 && r.tokens.number[to] < 20) to++;
  return { to, match: -1, known: false };
}

/** Hưng Yên Nam, Tân Lập Đông; A Lưới 2: a direction or a number that belongs to the name. */
function withCounters(r: Reading, known: Name, kind: PlaceKind, words: PlaceWords): Name {
  if (kind !== 'commune' && kind !== 'hamlet') return known;
  const { flags, id } = r.tokens;
  if (r.capital(known.to) && words.directions.has(id[known.to]) && !r.capital(known.to + 1) && (flags[known.to] & LINE) === 0) known.to++;
  if (countsName(r, known.to)) known.to++;
  return known;
}

/** Names of the tables reach over so many tokens at most. */
const LONGEST = 8;

/**
 * End of the longest unit of the tables that the words from a token on spell: Xuân Hương - Đà Lạt, 1 Bảo Lộc, Quế Xuân 1, Đắk R`La,
 * Pác Miầu (two readable syllables in one word); -1 if none.
 */
function unitName(r: Reading, at: number, kind: 'commune' | 'district'): number {
  const ends: number[] = [];
  let joined = false;
  for (let j = at; j >= 0 && j - at < LONGEST; j = nextPart(r, j)) {
    if (!(r.capital(j) || isCount(r, j, at)) || (j > at && (r.tokens.flags[j] & LINE) !== 0)) break;
    joined ||= r.number(j) || (j > at && r.tokens.id[j - 1] === DASH);
    j = endOfWord(r, j);
    ends.push(joined ? j : ~j);
  }
  for (let n = ends.length - 1; n >= 0; n--) {
    const to = ends[n] < 0 ? ~ends[n] : ends[n];
    if (isUnit(r, at, to, kind, ends[n] >= 0)) return to;
  }
  return -1;
}

/** The token at which the next word of a name stands: right here, or after a hyphen; -1 where there can be none. */
function nextPart(r: Reading, j: number): number {
  if (r.tokens.id[j] === DASH) return r.capital(j + 1) ? j + 1 : -1;
  return j;
}

/** After a word, what is glued to it: syllables, an apostrophe and what follows it. */
function endOfWord(r: Reading, j: number): number {
  let to = j + 1;
  while (r.glued(to) && (r.word(to) || (isApostrophe(r, to) && r.glued(to + 1) && r.word(to + 1))) && to - j < LONGEST) to++;
  return to;
}

/** 1 Bảo Lộc, Quế Xuân 1 */
function isCount(r: Reading, j: number, at: number): boolean {
  return r.number(j) && r.valued[j] === 0 && (j > at || r.capital(j + 1));
}

function isApostrophe(r: Reading, j: number): boolean {
  const { id, text, start } = r.tokens;
  return id[j] === APOSTROPHE || text[start[j]] === '`';
}

/** A unit of this kind has the name; one of several parts in the era of the reference date, if there is one. */
function isUnit(r: Reading, from: number, to: number, kind: 'commune' | 'district', joined: boolean): boolean {
  const era = !joined || r.referenceDate === undefined ? undefined : r.referenceDate >= REFORM ? 'n' : 'o';
  return unitsSpelled(r.plain(from, to)).byLevel[kind].some((u) => kind === 'district' || era === undefined || u.era === era);
}

/** A number after a name that counts it, with nothing after the number that it could count. */
function countsName(r: Reading, to: number): boolean {
  const { flags, number } = r.tokens;
  if (!r.number(to) || (flags[to] & LINE) !== 0 || number[to] > 30 || number[to] < 1 || r.valued[to] !== 0) return false;
  return (flags[to + 1] & LINE) !== 0 || (!r.word(to + 1) && !r.glued(to + 2)) || (!r.word(to + 1) && !r.number(to + 2)) || r.has(to + 1, EntryKind.STOP);
}

function numberedName(r: Reading, at: number, kind: PlaceKind, words: PlaceWords): Name | undefined {
  const { tokens } = r;
  let to = at + 1;
  // đường 30/4, đường 3 tháng 2
  if (
    kind === 'street' &&
    (tokens.id[to] === SLASH || (tokens.id[to] === DASH && tokens.number[at] < 32 && words.roadTypes.endsBefore(tokens, at))) &&
    r.glued(to) &&
    r.number(to + 1)
  )
    to += 2;
  else if (kind === 'street' && tokens.id[to] === words.month && r.number(to + 1)) to += 2;
  else if (tokens.id[to] === DOT || tokens.id[to] === COMMA) {
    if (r.glued(to) && r.glued(to + 1) && r.number(to + 1)) return undefined;
  }
  if (r.word(to) && r.glued(to) && (tokens.flags[to] & CAPITAL) !== 0 && tokens.end[to] - tokens.start[to] <= 2) to++;
  // khu vực 64 cây thông: the number counts what comes after it.
  if (
    (kind === 'hamlet' || kind === 'street') &&
    r.word(to) &&
    !r.capital(to) &&
    (tokens.flags[to] & LINE) === 0 &&
    !r.has(to, EntryKind.STOP) &&
    !r.has(to, EntryKind.PLACE_TYPE) &&
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
      k === EntryKind.PROVINCE &&
      kind === 'city' &&
      r.row(m, EntryKind.PROVINCE).type === placeTexts.province &&
      r.longest(at, EntryKind.DISTRICT) >= 0 &&
      r.matches.to[r.longest(at, EntryKind.DISTRICT)] === matches.to[m]
    )
      return extend(r, r.longest(at, EntryKind.DISTRICT), kind);
    if (
      k === EntryKind.PROVINCE &&
      (kind === 'province' || kind === 'city' || kind === 'region' || kind === 'road' || kind === 'facility' || kind === 'natural')
    )
      return extend(r, m, kind);
    if (k === EntryKind.DISTRICT && (kind === 'district' || kind === 'city' || kind === 'natural' || kind === 'facility')) return extend(r, m, kind);
    if (k === EntryKind.GAZETTEER) {
      const of = r.row(m, EntryKind.GAZETTEER).kind;
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
  const shortest = kind === 'commune' ? 1 : 2;
  for (let to = end; to - at >= shortest; to--)
    if (rowsNamed(unpackCommunes(), r.plain(at, to)).length > 0) return { to, match: -1, known: kind === 'commune' };
  return undefined;
}

/** A known name that a longer capitalized name goes on from: sân bay Đà Nẵng, but cầu Hà Nội Mới. */
function extend(r: Reading, m: number, kind: PlaceKind): Name {
  let to = r.matches.to[m];
  if (kind === 'facility' || kind === 'road' || kind === 'natural') {
    while (r.capital(to) && (r.tokens.flags[to] & LINE) === 0 && !stopsName(r, to) && to - r.matches.to[m] < 3) to++;
    if (r.number(to) && (r.tokens.flags[to] & LINE) === 0 && r.tokens.number[to] < 20 && r.valued[to] === 0 && !r.glued(to + 1)) to++;
  }
  return { to, match: m, known: true };
}

/** A role, an organization, a type word or a word of address begins at token j, so a name ends before it. */
export function stopsName(r: Reading, j: number, types = true): boolean {
  const stops = (1 << EntryKind.ROLE) | (1 << EntryKind.HEAD) | (types ? 1 << EntryKind.PLACE_TYPE : 0) | (1 << EntryKind.ORGANIZATION);
  if ((r.matches.kindsAt[j] & stops) === 0) return false;
  const { matches, lexicon } = r;
  for (let m = matches.head[j]; m < matches.head[j + 1]; m++) {
    const k = lexicon.kinds[matches.entry[m]];
    if (((1 << k) & stops) === 0) continue;
    // One syllable alone is too little (`Phú Thuận Bản`), unless it is a type word with a name after it.
    if (matches.to[m] - j > 1 || (k === EntryKind.PLACE_TYPE && r.capital(matches.to[m])) || k === EntryKind.ORGANIZATION) return true;
  }
  return false;
}
