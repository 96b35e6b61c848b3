/** Names that no table has, where the words around them can only be of a place. */
import type { PlaceKind } from '../../entity.ts';
import { rowsNamed, unpackCommunes } from '../../gazetteer/communes.ts';
import { unitsSpelled } from '../../gazetteer/resolve-unit.ts';
import { type Rule, decide } from '../../kit/rule.ts';
import { EntryKind } from '../../lexicon/rows.generated.ts';
import { LINE, UPPER } from '../../text/scan.ts';
import type { PlaceCandidate } from '../candidate.ts';
import { reasons } from '../evidence.ts';
import { newPlace } from '../new-candidate.ts';
import { CLOSE, COMMA, DASH, OPEN, type Reading } from '../reading.ts';
import { stopsName } from './name-end.ts';
import { isUnitName } from './lines.ts';
import { type PlaceWords, placeTexts } from './rule-words.generated.ts';
import { bearsName, joinedStreet } from './streets.ts';
import { kindOf, LEXICON, longestPlace } from './table.ts';

/** A run of capitalized words after a cue. */
interface Cued {
  readonly r: Reading;
  readonly i: number;
  readonly to: number;
  readonly words: PlaceWords;
}

/** The longest run that is read. */
const LONGEST = 4;

const SHORT_COUNTRIES: ReadonlyMap<string, string> = new Map(placeTexts.shortCountries);

const RULES: readonly Rule<Cued, PlaceKind>[] = [
  // Thủ tướng Anh cho biết
  { name: 'short-country', when: isShortCountry, verdict: 'country' },
  // UBND Ngọc Thanh: the tables have a commune of the name.
  { name: 'place:after-organ', when: (s) => s.words.unitOrgans.endsBefore(s.r.tokens, s.i) && isCommune(s), verdict: 'commune' },
  // Huyện ủy Đak Đoa, ở Krông Pắk
  { name: 'place:spelled-district', when: (s) => isSpelled(s, 'district'), verdict: 'district' },
  { name: 'place:spelled-commune', when: (s) => isSpelled(s, 'commune'), verdict: 'commune' },
  // sinh ra tại Hạ Vân, trú tại Liễu Thường
  { name: 'place:residence', when: (s) => isResidence(s) && !isPerson(s), verdict: 'region' },
  // trên Nguyễn Trãi, góc Lê Lợi
  { name: 'place:on-street', when: (s) => s.words.onStreet.has(s.r.tokens.id[s.i - 1]) && bearsName(s.r, s.i), verdict: 'street' },
  // các tuyến Lý Thường Kiệt, Phan Chu Trinh
  { name: 'place:streets-after-plural', when: (s) => isAfterLines(s) && bearsName(s.r, s.i), verdict: 'street' },
  // hướng Lê Lợi - Trần Phú, đoạn Nguyễn Trãi - Hàm Nghi
  { name: 'place:pair-of-streets', when: isPairOfStreets, verdict: 'street' },
  // đoạn Liên Hương - Bình Thạnh
  { name: 'place:pair-of-places', when: isPairOfPlaces, verdict: 'region' },
  // tại Khasab (Oman), ở Kandahar, Afghanistan
  { name: 'place:before-country', when: (s) => s.words.placeCues.has(s.r.tokens.id[s.i - 1]) && isBeforeCountry(s), verdict: 'city' },
];

/** The place at token i that only the words around it show. */
export function cuedPlace(r: Reading, i: number, words: PlaceWords): PlaceCandidate | undefined {
  if (i === 0 || (r.tokens.flags[i] & LINE) !== 0 || !words.beforePlaces.has(r.tokens.id[i - 1]) || stopsName(r, i)) return undefined;
  const to = r.run(i, LONGEST);
  const rule = to > i ? decide(RULES, { r, i, to, words }) : undefined;
  if (rule === undefined) return undefined;
  const c = newPlace({ from: i, to, nameFrom: i, kind: rule.verdict, entries: [] }, reasons(rule.verdict === 'country' ? LEXICON.country : rule.name));
  c.withType = true;
  const country = rule.verdict === 'country' ? SHORT_COUNTRIES.get(r.lower(i, to)) : undefined;
  if (country !== undefined) c.country = country;
  return c;
}

function isShortCountry({ r, i, to, words }: Cued): boolean {
  return to === i + 1 && SHORT_COUNTRIES.has(r.lower(i, to)) && words.ofStates.endsBefore(r.tokens, i);
}

function isCommune({ r, i, to }: Cued): boolean {
  return to - i > 1 && !r.personLike(i, to) && rowsNamed(unpackCommunes(), r.plain(i, to)).length > 0;
}

/** A name of the Highlands, in any of its spellings. */
function isSpelled({ r, i, to, words }: Cued, level: 'district' | 'commune'): boolean {
  return to - i > 1 && words.highlands.has(r.tokens.id[i]) && unitsSpelled(r.plain(i, to)).byLevel[level].length > 0;
}

/** sinh ra tại, trú tại, quê ở; sinh năm 1980 tại */
function isResidence({ r, i, to, words }: Cued): boolean {
  if (to - i < 2 || (r.tokens.flags[i] & UPPER) !== 0) return false;
  const { id } = r.tokens;
  // lưu trú tại: guests of a hotel
  if (words.residence.endsBefore(r.tokens, i)) return i < 3 || id[i - 3] !== words.lodged;
  if (id[i - 1] !== words.at && id[i - 1] !== words.in) return false;
  let j = i - 2;
  while (j > 0 && i - j < 8 && r.valued[j] !== 0) j--;
  return j < i - 2 && id[j] === words.born;
}

/** Two names that streets bear, tied by a dash after a word of direction. */
function isPairOfStreets({ r, i, to, words }: Cued): boolean {
  const { id } = r.tokens;
  // đoạn từ Lê Văn Việt đến Nguyễn Văn Tăng
  const isTied = id[to] === DASH || (id[to] === words.until && i > 1 && words.sections.has(id[i - 2]));
  return isTied && words.directionCues.has(id[i - 1]) && bearsName(r, i) && joinedStreet(r, to, words) > 0;
}

/** Two names tied by a dash after a word for a section of a road, one of them of the tables. */
function isPairOfPlaces({ r, i, to, words }: Cued): boolean {
  if (!words.sections.has(r.tokens.id[i - 1]) || r.tokens.id[to] !== DASH || to - i < 2 || r.personLike(i, to)) return false;
  const end = r.run(to + 1, LONGEST);
  return end > to + 2 && !stopsName(r, to + 1) && (longestPlace(r, to + 1) >= 0 || isUnitName(r, i, to) || isUnitName(r, to + 1, end));
}

/** các tuyến, nhiều tuyến */
function isAfterLines({ r, i, words }: Cued): boolean {
  return r.tokens.id[i - 1] === words.line && (r.has(i - 2, EntryKind.PLURAL) || r.tokens.id[i - 2] === words.many);
}

function isPerson({ r, i, to }: Cued): boolean {
  return r.strongName(i) || (to - i > 2 && r.personLike(i, to)) || r.has(i, EntryKind.HONORIFIC);
}

function isBeforeCountry({ r, i, to }: Cued): boolean {
  const { id, flags } = r.tokens;
  if ((flags[i] & UPPER) !== 0 || (id[to] !== OPEN && id[to] !== COMMA) || (flags[to + 1] & LINE) !== 0) return false;
  const m = longestPlace(r, to + 1);
  if (m < 0 || kindOf(r, m) !== 'country') return false;
  return id[to] === COMMA || id[r.matches.to[m]] === CLOSE;
}
