/** What looks like a type word and is none. */
import type { PlaceKind } from '../../entity.ts';
import type { Guard } from '../../kit/rule.ts';
import { EntryKind, NameClass } from '../../lexicon/rows.generated.ts';
import { LINE, UPPER } from '../../text/scan.ts';
import { ANY_NAME } from '../names.ts';
import { AMPERSAND, COMMA, DASH, DOT, type Reading, SLASH } from '../reading.ts';
import { isList } from './list-items.ts';
import { UNITS } from './name.ts';
import { isPlural } from './plural.ts';
import type { PlaceWords } from './rule-words.generated.ts';
import { kindOf, longestPlace } from './table.ts';

/** Token i begins a type word. */
interface TypeWord {
  readonly r: Reading;
  readonly i: number;
}

interface FirstWord extends TypeWord {
  readonly words: PlaceWords;
}

export const FIRST_GUARDS: readonly Guard<FirstWord>[] = [
  // TP HCM, Thành phố Hồ Chí Minh: the table has the whole.
  { name: 'place:whole-in-table', when: isWholeInTable },
  // đường dây 110 KV
  { name: 'place:unit-of-measure', when: ({ r, i, words }) => words.measures.has(r.tokens.id[i]) && i > 0 && r.number(i - 1) },
  // GD&ĐT, VH-TT: an abbreviation that others are glued to is no type word.
  { name: 'place:part-of-abbreviation', when: isPartOfAbbreviation },
  // đường phố Hà Nội, phố phường Hà Nội
  { name: 'place:streets-at-large', when: isStreetsAtLarge },
];

function isStreetsAtLarge({ r, i, words }: FirstWord): boolean {
  const { id } = r.tokens;
  if (i === 0 || r.capital(i)) return false;
  return (id[i] === words.streets && id[i - 1] === words.street) || (id[i] === words.ward && id[i - 1] === words.streets);
}

function isWholeInTable({ r, i, words }: FirstWord): boolean {
  const whole = longestPlace(r, i);
  if (whole < 0 || r.matches.to[whole] <= r.endOf(i, EntryKind.PLACE_TYPE)) return false;
  // các tuyến đường Lê Lợi, Trần Phú, các sông Bưởi, Mã: the names alone are listed, though a table has the first with its type word.
  return r.capital(i) || !LISTED.has(kindOf(r, whole)) || !isList(r, r.matches.to[whole], words) || !isPlural(r, i, words, 'street', undefined);
}

const LISTED: ReadonlySet<PlaceKind> = new Set(['street', 'road', 'natural']);

function isPartOfAbbreviation({ r, i }: TypeWord): boolean {
  const { flags, id } = r.tokens;
  if (id[i + 1] === AMPERSAND && r.glued(i + 1)) return true;
  if (i === 0 || !r.glued(i) || (flags[i] & UPPER) === 0) return false;
  const before = id[i - 1];
  // Nagoya-TP.Hồ Chí Minh
  if (before === DASH && isUnitOfTable(r, i)) return false;
  return before === AMPERSAND || before === DASH || before === SLASH || (before === DOT && r.word(i - 2) && r.glued(i - 1));
}

/** TP.Hồ Chí Minh, TX Hương Trà: the type word of a city or district, and a name of the tables. */
function isUnitOfTable(r: Reading, i: number): boolean {
  const m = r.longest(i, EntryKind.PLACE_TYPE);
  if (m < 0) return false;
  const { attribute } = r.row(m, EntryKind.PLACE_TYPE);
  const at = afterDot(r, r.matches.to[m]);
  return (attribute === 'city' || attribute === 'district') && (r.has(at, EntryKind.PROVINCE) || r.has(at, EntryKind.DISTRICT));
}

/** One reading of a type word, up to token `at`. */
interface Type extends TypeWord {
  readonly at: number;
  readonly kind: PlaceKind;
  /** A group of households: cụm 2, tổ 5. */
  readonly cluster: boolean;
  readonly words: PlaceWords;
}

export const TYPE_GUARDS: readonly Guard<Type>[] = [
  // nằm bất động, tàu sân bay: the second half of a longer word.
  { name: 'place:second-half-of-word', when: isSecondHalf },
  { name: 'place:group-without-unit', when: ({ r, i, at, cluster, words }) => cluster && !(r.tokens.id[i] === words.block ? isBlock(r, at) : isGroup(r, at)) },
  { name: 'place:type-of-region', when: ({ r, i, at, kind }) => kind === 'hamlet' && isRegion(r, i, at) },
  { name: 'place:type-word-in-name', when: ({ r, i, at, kind }) => at === i + 1 && !UNITS.has(kind) && isWordOfName(r, i) },
  { name: 'place:stop-word', when: ({ r, i, at }) => at === i + 1 && r.endOf(i, EntryKind.STOP) > at },
];

function isSecondHalf({ r, i, at, words }: Type): boolean {
  if (i === 0 || r.capital(i) || words.longerWords.endFrom(r.tokens, i - 1) !== at) return false;
  // Lâm Đồng | hồ Tuyền Lâm
  return !r.capital(i - 1) || i < 2 || !r.capital(i - 2) || r.sentenceStart(i - 1);
}

/** tổ 5, phường A; cụm 2, xã B; khu Tràng An, phường C: only with a number or name and the unit above. */
function isGroup(r: Reading, at: number): boolean {
  const { id } = r.tokens;
  if (r.number(at)) return r.has(id[at + 1] === COMMA ? at + 2 : at + 1, EntryKind.PLACE_TYPE);
  const end = r.run(at, 4);
  return end > at + 1 && id[end] === COMMA && r.has(end + 1, EntryKind.PLACE_TYPE);
}

/** khối 5, phường A; khối Tân Sơn, xã B. But khối 12 of a school. */
function isBlock(r: Reading, at: number): boolean {
  const end = r.number(at) ? at + 1 : r.run(at, 4);
  if (r.tokens.id[end] !== COMMA || (end < at + 2 && !r.number(at))) return false;
  const m = r.longest(end + 1, EntryKind.PLACE_TYPE);
  if (m < 0 || r.row(m, EntryKind.PLACE_TYPE).attribute !== 'commune') return false;
  const name = afterDot(r, r.matches.to[m]);
  return r.capital(name) || r.number(name);
}

/** khu vực Tây Bắc: the type word is one of regions too, and the tables have a region or province of the name. */
function isRegion(r: Reading, i: number, at: number): boolean {
  const m = longestPlace(r, at);
  if (m < 0 || !REGIONS.has(kindOf(r, m))) return false;
  for (let t = r.matches.head[i]; t < r.matches.head[i + 1]; t++)
    if (r.matches.to[t] === at && r.matches.kind[t] === EntryKind.PLACE_TYPE && r.row(t, EntryKind.PLACE_TYPE).attribute === 'region') return true;
  return false;
}

const REGIONS: ReadonlySet<PlaceKind> = new Set(['region', 'province', 'country']);

/** Đình, Hồ, Trường written with a capital among capitals are words of a name. */
function isWordOfName(r: Reading, i: number): boolean {
  if (!r.capital(i) || !r.capital(i + 1) || isAbbreviation(r, i)) return false;
  if (i > 0 && r.capital(i - 1) && (r.tokens.flags[i] & LINE) === 0 && !r.sentenceStart(i)) return true;
  const { classes } = r.lexicon;
  const { id } = r.tokens;
  if (introducesName(r, i)) return false;
  return (classes[id[i]] & ANY_NAME) !== 0 && (classes[id[i + 1]] & ANY_NAME) !== 0 && r.longest(i, EntryKind.GAZETTEER) < 0;
}

const BEGINS_PERSON = NameClass.FAMILY | NameClass.MIDDLE | NameClass.ETHNIC;

/** The type word is no family name, and a name comes after it. */
function introducesName(r: Reading, i: number): boolean {
  if (r.lexicon.familyWeight[r.tokens.id[i]] >= 3) return false;
  // Cầu Hoàng Văn Thụ: named after a person
  const end = r.run(i + 1, 4);
  if (end - i > 2 && r.personLike(i + 1, end)) return true;
  if (!r.sentenceStart(i)) return false;
  // Đường Hòa Bình, Cầu Tứ Liên at the start of a sentence: no name of a person begins with a word that only ends some.
  return (r.lexicon.classes[r.tokens.id[i]] & BEGINS_PERSON) === 0 || r.has(i + 1, EntryKind.PROVINCE) || r.has(i + 1, EntryKind.DISTRICT);
}

/** BQL | KKT Nghi Sơn, Tại | KCN Sóng Thần */
function isAbbreviation(r: Reading, i: number): boolean {
  const { flags, start, end } = r.tokens;
  return (flags[i] & UPPER) !== 0 && end[i] - start[i] > 1 && (flags[i + 1] & UPPER) === 0 && !VOWEL.test(r.plain(i, i + 1).normalize('NFD'));
}

const VOWEL = /[AEIOUY]/;

/** The dot of TP., Q., H. belongs to the abbreviation. */
export function afterDot(r: Reading, at: number): number {
  const { flags, id } = r.tokens;
  return id[at] === DOT && r.glued(at) && (flags[at - 1] & UPPER) !== 0 && id[at - 1] !== DOT ? at + 1 : at;
}
