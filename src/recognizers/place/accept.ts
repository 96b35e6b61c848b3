/** Type words that are usual words, or are before a person, need more than a capital after them. */
import { entryBefore } from '../entry-before.ts';
import type { PlaceKind } from '../../entity.ts';
import type { Guard } from '../../kit/rule.ts';
import { EntryKind, NameClass } from '../../lexicon/rows.generated.ts';
import { CAPITAL, LINE, UPPER, WORD } from '../../text/scan.ts';
import { isAfterRole, isHolder, USUAL } from '../holder.ts';
import { DASH, DOT, type Reading } from '../reading.ts';
import { UNITS } from './name.ts';
import { isRoman, type Name } from './name-end.ts';
import { type PlaceWords, placeTexts } from './rule-words.generated.ts';
import { ANY_NAME } from '../names.ts';

/** A type word at token i and the name after it. */
interface Named {
  readonly r: Reading;
  readonly i: number;
  readonly at: number;
  readonly name: Name;
  readonly kind: PlaceKind;
  readonly words: PlaceWords;
}

export const NAME_GUARDS: readonly Guard<Named>[] = [
  // Ảnh: H.P: initials of a photographer, not a district.
  { name: 'place:initials', when: isInitials },
  { name: 'place:person-after-organ', when: (s) => (isUnknown(s) || isFirstSyllable(s) || leavesOneWord(s)) && isPersonAfterOrgan(s) },
  { name: 'place:side', when: isSide },
  // Trưởng thôn | Lê Minh, Phó Chủ tịch tỉnh | Thào Seo Sình
  { name: 'place:holder-of-office', when: (s) => isUnknown(s) && !NAMED_AFTER_PEOPLE.has(s.kind) && isHolder(s.r, s.at, USUAL) && isOfRole(s) },
  { name: 'place:unit-and-person', when: (s) => isUnknown(s) && UNITS.has(s.kind) && isPerson(s) },
  { name: 'place:unknown-province', when: (s) => isUnknown(s) && s.kind === 'province' && (s.name.to - s.at > 3 || !isForeign(s)) },
  // TP. Trong, thành phố Tuy: an unknown city is a foreign one.
  { name: 'place:unknown-city', when: (s) => isUnknown(s) && s.kind === 'city' && !isForeign(s) && isNoCity(s) },
  { name: 'place:of-country', when: isOfCountry },
  // bản Tuyên ngôn, các bản Mông
  { name: 'place:copy', when: ({ r, at, kind, words }) => kind === 'hamlet' && words.copies.endFrom(r.tokens, at) > at },
  { name: 'place:people', when: (s) => isUnmatched(s) && s.kind === 'hamlet' && s.name.to === s.at + 1 && s.words.peoples.has(s.r.tokens.id[s.at]) },
  // chợ hoa Tết
  { name: 'place:festival', when: (s) => isUnmatched(s) && s.name.to === s.at + 1 && s.words.festivals.has(s.r.tokens.id[s.at]) },
  // cầu vượt Theo bà Hoa: the first word of another sentence.
  { name: 'place:function-word', when: (s) => isUnmatched(s) && startsClause(s) },
  { name: 'place:letter-before-unknown-name', when: (s) => isUnmatched(s) && s.r.tokens.end[s.i] - s.r.tokens.start[s.i] === 1 },
  // vào ĐH. Cần làm rõ …: the full stop ends the sentence.
  { name: 'place:next-sentence', when: (s) => isUnmatched(s) && startsSentence(s) },
  { name: 'place:abbreviation', when: (s) => isUnmatched(s) && isAbbreviation(s) },
];

const isUnknown = ({ name }: Named): boolean => !name.known;
const isUnmatched = ({ name }: Named): boolean => !name.known && name.match < 0;
const NAMED_AFTER_PEOPLE: ReadonlySet<PlaceKind> = new Set(['street', 'facility']);

function isInitials({ r, i, at, name }: Named): boolean {
  const { start, end } = r.tokens;
  if (name.to - at !== 1 || r.number(at) || end[at] - start[at] >= 2) return false;
  return !(name.known && at - i === 1 && end[i] - start[i] > 2);
}

/**
 * Chủ tịch UBND tỉnh | Lữ Quang Ngời: the units of Viet Nam are a closed set. After an organ of one, two words or more that no table knows
 * and that begin as a name of a person does are a person.
 */
function isPersonAfterOrgan(s: Named): boolean {
  const { r, at, kind } = s;
  if (!UNITS.has(kind) || r.run(at, 2) - at < 2) return false;
  if (!afterCapital(s) && !afterOrgan(s)) return false;
  return (r.lexicon.classes[r.tokens.id[at]] & (NameClass.FAMILY | NameClass.ETHNIC)) !== 0;
}

/** tỉnh Viên | Đình Sủng: of a city abroad that is one syllable, in a longer run. */
function isFirstSyllable({ r, at, name }: Named): boolean {
  return name.to === at + 1 && name.match >= 0 && r.matches.kind[name.match] === EntryKind.GAZETTEER && r.capital(at + 1);
}

/** xã Trà Thanh | Danh, xã Đồng Văn | Thanh: the commune's name is all but the last word of a run. */
function leavesOneWord({ r, at, name, kind }: Named): boolean {
  return kind === 'commune' && r.capital(name.to) && r.run(at, 5) === name.to + 1 && r.tokens.end[name.to] - r.tokens.start[name.to] > 1;
}

/** The type word is the end of a role, or right after one. */
function isOfRole({ r, i, at }: Named): boolean {
  return r.endOf(i - 1, EntryKind.ROLE) === at || isAfterRole(r, i);
}

/** The word before the type word has a capital: UBND, Ban. */
function afterCapital({ r, i }: Named): boolean {
  return i > 0 && (r.tokens.flags[i - 1] & (WORD | CAPITAL)) === (WORD | CAPITAL);
}

/** Công an | tỉnh, Tòa án nhân dân | huyện: the last word of an organ is in lower case. */
function afterOrgan({ r, i }: Named): boolean {
  return entryBefore(r, i, EntryKind.HEAD, LONGEST_ORGAN) >= 0 || entryBefore(r, i, EntryKind.ORGANIZATION, LONGEST_ORGAN) >= 0;
}

const LONGEST_ORGAN = 5;

/** One word, one that begins with a family name, or one of three words after an organ: Đoàn đại biểu Quốc hội TP | Ngọ Duy Hiểu. */
function isNoCity(s: Named): boolean {
  const words = s.name.to - s.at;
  return words < 2 || isFamily(s) || (words > 2 && (afterCapital(s) || afterOrgan(s)));
}

function isFamily({ r, at }: Named): boolean {
  return (r.lexicon.classes[r.tokens.id[at]] & NameClass.FAMILY) !== 0;
}

/** `UBND tỉnh Nguyễn Sơn`: after an organization only a known name is a place of it; a longer unknown one is a person. */
function isPerson(s: Named): boolean {
  const { r, at, name } = s;
  if (name.to - at > 2 && r.personLike(at, name.to)) return true;
  return name.to - at > 1 && r.personLike(at, Math.min(name.to, at + 3)) && afterCapital(s);
}

function isForeign({ r, at, name }: Named): boolean {
  for (let j = at; j < name.to; j++) if (r.tokens.id[j] === 0 || r.tokens.id[j] === DASH) return true;
  return false;
}

/** One function word, and the clause goes on. But núi Bà, suối Nhiều may end one. */
function startsClause({ r, at, name }: Named): boolean {
  return name.to === at + 1 && r.has(at, EntryKind.FUNCTION) && r.word(name.to) && (r.tokens.flags[name.to] & LINE) === 0;
}

/** khu vực phía Nam sân bay: a side of the place that is named after it, and no region. */
function isSide({ r, at, name, words }: Named): boolean {
  return r.tokens.id[at] === words.side && !r.capital(name.to) && (r.tokens.flags[name.to] & LINE) === 0 && r.has(name.to, EntryKind.PLACE_TYPE);
}

/** thủ đô Anh, sân bay Syria: of the country. But thành phố Panama. */
function isOfCountry({ r, at, name, words }: Named): boolean {
  if (name.match < 0 || name.to !== r.matches.to[name.match] || r.capital(name.to) || !words.ofCountries.endsBefore(r.tokens, at)) return false;
  if (r.matches.kind[name.match] !== EntryKind.GAZETTEER) return false;
  const row = r.row(name.match, EntryKind.GAZETTEER);
  return row.kind === 'country' && !CITY_STATES.has(row.country);
}

const CITY_STATES: ReadonlySet<string> = new Set(placeTexts.cityStates);

/** ĐH. | Cần làm: one unknown word after an abbreviation with its dot and a blank, and lower case after it. */
function startsSentence({ r, at, name }: Named): boolean {
  return r.tokens.id[at - 1] === DOT && !r.glued(at) && name.to === at + 1 && r.word(name.to) && !r.capital(name.to);
}

/** xã NTM, khu vực TOD, vùng KT-XH: abbreviations that no table has are no name. Khu công nghệ cao TP: of the city. */
function isAbbreviation({ r, at, name, kind }: Named): boolean {
  if ((kind === 'facility' && isCity(r, at)) || (kind === 'road' && isRoman(r, at, name.to))) return false;
  for (let j = at; j < name.to; j++) if (r.tokens.id[j] !== DASH && !isShort(r, j)) return false;
  return name.to === at + 1 || r.tokens.id[at + 1] === DASH;
}

function isShort(r: Reading, j: number): boolean {
  const { flags, start, end } = r.tokens;
  const length = end[j] - start[j];
  return (flags[j] & UPPER) !== 0 && length > 1 && length < 6 && (r.lexicon.classes[r.tokens.id[j]] & ANY_NAME) === 0;
}

function isCity(r: Reading, at: number): boolean {
  const m = r.longest(at, EntryKind.PLACE_TYPE);
  return m >= 0 && r.row(m, EntryKind.PLACE_TYPE).attribute === 'city';
}
