/** The name after a type word, and where it ends. */
import type { PlaceKind } from '../../entity.ts';
import { EntryKind } from '../../lexicon/rows.generated.ts';
import { LINE, UPPER } from '../../text/scan.ts';
import { DASH, type Reading, SLASH } from '../reading.ts';
import { knownName } from './known-name.ts';
import { isOrdinal, type Name, stopsName } from './name-end.ts';
import type { PlaceWords } from './rule-words.generated.ts';
import { kindOf } from './table.ts';
import { countsName, numberedName, unitName, withCounters } from './unit-spelling.ts';

/** What a name after a type word may be, by the kind that the type word gives. */
export const NUMBERED: ReadonlySet<string> = new Set(['district', 'commune', 'hamlet', 'street', 'road']);
export const UNITS: ReadonlySet<string> = new Set(['province', 'city', 'district', 'commune']);

/** A token after a type word of some kind. */
interface NameStart {
  readonly r: Reading;
  readonly at: number;
  readonly kind: PlaceKind;
  readonly words: PlaceWords;
}

/** One way to read a name: the name, `null` where there is none, undefined where the next step decides. */
type Step = (start: NameStart) => Name | null | undefined;

const STEPS: readonly Step[] = [
  ownType,
  spelledUnit,
  number,
  ordinal,
  lettered,
  fromCity,
  crossing,
  dedicated,
  withArticle,
  lowerCase,
  namedByWord,
  known,
  namedAfterCompany,
  unknown,
];

/** The name after a type word at token `at`. */
export function placeName(r: Reading, at: number, kind: PlaceKind, words: PlaceWords): Name | undefined {
  const start: NameStart = { r, at, kind, words };
  for (const step of STEPS) {
    const name = step(start);
    if (name !== undefined) return name ?? undefined;
  }
  return undefined;
}

/** khu vực | Bán đảo Sơn Trà: what comes after it has a type word of its own. */
function ownType({ r, at, kind }: NameStart): null | undefined {
  if ((kind !== 'hamlet' && kind !== 'region') || !r.capital(at)) return undefined;
  const end = r.endOf(at, EntryKind.PLACE_TYPE);
  return end > at + 1 && r.capital(end) ? null : undefined;
}

function spelledUnit({ r, at, kind, words }: NameStart): Name | undefined {
  if ((kind !== 'commune' && kind !== 'district') || r.strongName(at)) return undefined;
  const to = unitName(r, at, kind);
  const district = kind === 'district' ? r.endOf(at, EntryKind.DISTRICT) : at;
  return to > Math.max(at, district) ? withCounters(r, { to, match: -1, known: true }, kind, words) : undefined;
}

function number({ r, at, kind, words }: NameStart): Name | null | undefined {
  if (!r.number(at)) return undefined;
  if (kind === 'facility' && isNamedAfterDay(r, at, words)) return { to: at + 3, match: -1, known: true };
  return (NUMBERED.has(kind) && numberedName(r, at, kind, words)) || null;
}

/** đường số 5, ấp số 2. But huyện số 222/BC-UBND: the number of a document. */
function ordinal({ r, at, kind, words }: NameStart): Name | undefined {
  if (r.tokens.id[at + 2] === SLASH && r.glued(at + 2) && kind !== 'street') return undefined;
  return NUMBERED.has(kind) && r.tokens.id[at] === words.number && r.number(at + 1) ? { to: at + 2, match: -1, known: true } : undefined;
}

/** Quảng trường 3/2, Công viên 30/4, Công viên 23 tháng 9 */
function isNamedAfterDay(r: Reading, at: number, words: PlaceWords): boolean {
  const { id } = r.tokens;
  if (!r.number(at + 2) || !words.namedAfterDays.endsBefore(r.tokens, at)) return false;
  return id[at + 1] === words.month || (id[at + 1] === SLASH && r.glued(at + 1) && id[at + 3] !== SLASH);
}

/** đường D2, đường N1: a letter or two with a number glued to them. */
function lettered({ r, at, kind }: NameStart): Name | undefined {
  if (kind !== 'street' || !r.glued(at + 1) || !r.number(at + 1) || (r.tokens.flags[at] & UPPER) === 0) return undefined;
  return r.tokens.end[at] - r.tokens.start[at] < 3 && !(r.glued(at + 2) && r.word(at + 2)) ? { to: at + 2, match: -1, known: true } : undefined;
}

/** cao tốc Thành phố Hồ Chí Minh - Trung Lương, Quốc lộ 45 - Nghi Sơn: the first end has a type word, which goes on in lower case. */
function fromCity({ r, at, kind, words }: NameStart): Name | undefined {
  const inner = kind === 'road' && r.capital(at) ? typeEnd(r, at) : -1;
  if (r.number(inner) && r.tokens.id[inner + 1] === DASH) return { to: inner + 1, match: -1, known: true };
  const name = inner > 0 && r.capital(inner) ? placeName(r, inner, 'city', words) : undefined;
  return name !== undefined && r.tokens.id[name.to] === DASH ? { ...name, match: -1 } : undefined;
}

/** cầu vượt nút giao Lê Lợi - Trần Phú, hầm chui ngã tư Vũng Tàu: a crossing named by the one that it crosses. */
function crossing({ r, at, kind, words }: NameStart): Name | null | undefined {
  if (kind !== 'facility' || !words.crossings.endsBefore(r.tokens, at)) return undefined;
  // ngã ba Đại lộ Trần Hưng Đạo
  const inner = r.compound[at] === 0 && r.capital(at) ? typeEnd(r, at) : words.crossings.endFrom(r.tokens, at);
  return inner > 0 && r.capital(inner) ? (placeName(r, inner, kind, words) ?? null) : undefined;
}

/** Titles before the name of the one whom a place remembers, at most. */
const MOST_TITLES = 3;

/** Đền thờ Hoàng đế Lê Đại Hành, Khu lưu niệm Chủ tịch Tôn Đức Thắng: a title or word of address, and a name. */
function dedicated({ r, at, kind, words }: NameStart): Name | undefined {
  if (kind !== 'facility' || !r.capital(at) || !words.memorials.endsBefore(r.tokens, at)) return undefined;
  let name = at;
  for (let k = 0; k < MOST_TITLES; k++) {
    const end = Math.max(
      r.endOf(name, EntryKind.ROLE),
      r.endOf(name, EntryKind.HONORIFIC),
      words.remembered.endFrom(r.tokens, name),
      r.endOf(name, EntryKind.MODIFIER),
    );
    if (end <= name || !r.capital(end)) break;
    name = end;
  }
  const to = r.run(name, 5);
  return name > at && to > name ? { to, match: -1, known: true } : undefined;
}

/** thị trấn al-Tabani */
function withArticle({ r, at, words }: NameStart): Name | undefined {
  const { id } = r.tokens;
  if (r.capital(at) || !words.articles.has(id[at]) || id[at + 1] !== DASH || !r.glued(at + 1) || !r.glued(at + 2) || !r.capital(at + 2)) return undefined;
  return { to: r.run(at + 2, 2), match: -1, known: true };
}

/** End of a type word of two syllables or more, with a capital, that goes on in lower case: Đại lộ; or -1. */
function typeEnd(r: Reading, at: number): number {
  const end = r.endOf(at, EntryKind.PLACE_TYPE);
  return end > at + 1 && !r.capital(at + 1) ? end : -1;
}

/** Quảng trường Chiến thắng, Bảo tàng Thiên nhiên Việt Nam: named by a word that goes on in lower case, and by the capitalized words after it. */
function namedByWord({ r, at, kind, words }: NameStart): Name | undefined {
  if (kind !== 'facility' || r.compound[at] === 0 || r.has(at, EntryKind.HONORIFIC) || !words.namedByWords.endsBefore(r.tokens, at)) return undefined;
  const word = Math.max(r.endOf(at, EntryKind.DOMAIN), r.endOf(at, EntryKind.WORD));
  if (word < 0 || goesOn(r, word)) return undefined;
  let to = (r.tokens.flags[word] & LINE) === 0 ? r.run(word, 4) : word;
  for (let j = word; j < to; j++) if (stopsName(r, j) || (j > word && r.strongName(j))) to = j;
  return { to, match: -1, known: true };
}

/** Nhà hát Ca múa nhạc | dân tộc: a word in lower case that may be of the name. */
function goesOn(r: Reading, j: number): boolean {
  return r.has(j, EntryKind.DOMAIN) && !r.capital(j) && !r.has(j, EntryKind.STOP) && (r.tokens.flags[j] & LINE) === 0;
}

/** `vùng ĐBSCL`, `khu vực miền núi`: only what the gazetteer has; `cao tốc đoạn …`: nothing. */
function lowerCase({ r, at, kind }: NameStart): Name | null | undefined {
  if (r.capital(at)) return undefined;
  const m = kind === 'region' || kind === 'road' || kind === 'natural' ? r.longest(at, EntryKind.GAZETTEER) : -1;
  if (m < 0 || r.interior[at] !== 0 || NOT_NAMED[kind]?.has(kindOf(r, m))) return null;
  return { to: r.matches.to[m], match: m, known: true };
}

/** khu vực | sân bay Long Thành, bóng ném bãi biển | châu Á: what the words before it are no type words of. */
const NOT_NAMED: Readonly<Partial<Record<PlaceKind, ReadonlySet<PlaceKind>>>> = {
  region: new Set(['facility', 'street', 'road']),
  natural: new Set(['continent', 'region']),
};

function known({ r, at, kind, words }: NameStart): Name | null | undefined {
  const name = knownName(r, at, kind, words);
  if (name === undefined) return kind === 'country' || kind === 'continent' || r.compound[at] !== 0 ? null : undefined;
  // xã | Hồ Văn Ngưm: a unit by the name of Hồ is none here.
  if (UNITS.has(kind) && name.to < at + 3 && r.strongName(at)) return null;
  return withCounters(r, name, kind, words);
}

/** ga ngầm Ba Son: a facility by the name of a company of two words or more. */
function namedAfterCompany({ r, at, kind }: NameStart): Name | undefined {
  const m = kind === 'facility' ? r.longest(at, EntryKind.ORGANIZATION) : -1;
  if (m < 0 || r.matches.to[m] < at + 2 || r.has(at, EntryKind.HEAD) || r.row(m, EntryKind.ORGANIZATION).kind !== 'company') return undefined;
  return { to: r.matches.to[m], match: -1, known: true };
}

/** A run of capitalized words that no table has, up to where something else begins. */
function unknown(start: NameStart): Name | null {
  const { r, at, kind } = start;
  let to = r.run(at, kind === 'facility' ? 5 : 4);
  // huyện | USD 31: the word is of an amount.
  if (to <= at) return null;
  to = cutRun(start, to);
  // cao tốc CT34, đường ĐT 640
  if (kind === 'road' && to === at + 1 && (r.tokens.flags[at] & UPPER) !== 0 && r.number(to) && (r.tokens.flags[to] & LINE) === 0)
    return { to: to + 1, match: -1, known: true };
  if (stopsName(r, at, 'no-types') && !r.has(at, EntryKind.HONORIFIC) && !(kind === 'facility' && isCompany(r, at, to))) return null;
  return { to: withNumber(start, to), match: -1, known: false };
}

/** ga Ba Son, tòa nhà Viettel: the whole name is that of a company of the tables. */
function isCompany(r: Reading, at: number, to: number): boolean {
  const m = r.longest(at, EntryKind.ORGANIZATION);
  return m >= 0 && r.matches.to[m] === to && r.row(m, EntryKind.ORGANIZATION).kind === 'company' && !r.has(at, EntryKind.HEAD) && !r.has(at, EntryKind.ROLE);
}

function cutRun({ r, at, kind }: NameStart, run: number): number {
  let to = run;
  const person = r.personLike(at, to) || (to - at >= 3 && r.lexicon.familyWeight[r.tokens.id[at]] >= 3);
  // thôn Khuổi Nọi | Lý Văn Thành; chợ Bến Thành | Lê Văn Tám
  const first = kind === 'facility' ? at + 2 : at + 1;
  if (kind !== 'street') for (let j = first; j < to; j++) if (r.strongName(j)) to = j;
  // đường Bà Huyện Thanh Quan
  const named = person || (kind === 'street' && r.has(at, EntryKind.HONORIFIC));
  for (let j = at + 1; j < to; j++) if (stopsName(r, j) && !(named && r.endOf(j, EntryKind.PLACE_TYPE) === j + 1)) to = j;
  return to;
}

/** thủy điện Tả Páo Hồ 1A */
function isLettered(r: Reading, to: number): boolean {
  const { flags, start, end } = r.tokens;
  return (
    r.number(to) &&
    (flags[to] & LINE) === 0 &&
    r.valued[to] === 0 &&
    r.glued(to + 1) &&
    r.capital(to + 1) &&
    end[to + 1] - start[to + 1] === 1 &&
    !r.glued(to + 2)
  );
}

/** The number that ends an unknown name: đường Cách Mạng Tháng 8; thôn Cư Chánh 1, ấp Trà Ban 2; cầu Mỹ Thuận 2. */
function withNumber({ r, kind, words }: NameStart, to: number): number {
  switch (kind) {
    case 'street':
      return r.tokens.id[to - 1] === words.month && r.number(to) ? to + 1 : to;
    case 'hamlet':
    case 'commune':
      return countsName(r, to) ? to + 1 : to;
    case 'facility':
      return isOrdinal(r, to, words) ? to + 1 : isLettered(r, to) ? to + 2 : to;
    default:
      return to;
  }
}
