/** Roads and lines named by their ends, which are places in them: cao tốc Cần Thơ - Cà Mau. */
import { rowsNamed, unpackCommunes } from '../../gazetteer/communes.ts';
import { EntryKind } from '../../lexicon/rows.generated.ts';
import { LINE, UPPER } from '../../text/scan.ts';
import type { PlaceCandidate } from '../candidate.ts';
import { reasons } from '../evidence.ts';
import { newPlace } from '../new-candidate.ts';
import { CLOSE, DASH, OPEN, type Reading } from '../reading.ts';
import { type PlaceWords, placeTexts } from './rule-words.generated.ts';
import { bearsName } from './streets.ts';
import { kindOf, LEXICON, longestPlace } from './table.ts';

/** The ends of a road that the table has whole (Công viên địa chất Lý Sơn - Sa Huỳnh) are places in it. */
export function ends(r: Reading, from: number, to: number, words: PlaceWords, found: PlaceCandidate[]): boolean {
  let start = from;
  for (let j = from; j <= to; j++) {
    if (j < to ? r.tokens.id[j] !== DASH : start === from) continue;
    const at = endStart(r, start === from ? j : from, start, j);
    // Bắc - Nam phía Đông: directions are no places.
    if (at < j && (j - at > 1 || longestPlace(r, at) >= 0) && !isDirection(r, at, words)) found.push(endOfLine(r, at, j));
    start = j + 1;
  }
  return start > from;
}

/** Bắc - Nam, but not Nam Định. */
function isDirection(r: Reading, at: number, words: PlaceWords): boolean {
  return words.compass.has(r.tokens.id[at]) && !r.capital(at + 1);
}

/** The first token in [from, to) that may begin the name of an end: a capital, or from token `types` on a type word: Nhổn - ga Hà Nội. */
function endStart(r: Reading, types: number, from: number, to: number): number {
  let at = from;
  while (at < to && !r.capital(at) && !(at >= types && r.has(at, EntryKind.PLACE_TYPE))) at++;
  return at;
}

/** Ends of a line at most, besides its first. */
const MOST_ENDS = 4;
/** Words in the name of an end at most. */
const MOST_WORDS = 4;

/** A road or line named by its ends: `cao tốc Cần Thơ - Cà Mau`, `đường sắt Nhổn - ga Hà Nội`. The ends are places in it. */
export function chain(r: Reading, from: number, nameFrom: number, to: number, words: PlaceWords, found: PlaceCandidate[]): number {
  const first = firstEndAfterNumber(r, to);
  const start = first < 0 ? capitalFrom(r, nameFrom, to) : to;
  const end = first < 0 ? to : first;
  const stop = nextEnd(r, end);
  if (stop < 0 || isPersonAfterDash(r, from, end, stop, words)) return end;
  // Bắc - Nam: directions are no places.
  if (end === start + 1 && isDirection(r, start, words)) return stop;
  if (!r.number(start) && r.tokens.id[start] !== words.number) found.push(endOfLine(r, start, end));
  return moreEnds(r, end, found);
}

/** cao tốc Mỹ Thuận - Cần Thơ | - Cà Mau: the ends that come after token `to`; one past the last. */
export function moreEnds(r: Reading, to: number, found: PlaceCandidate[]): number {
  let end = to;
  for (let k = 0; k < MOST_ENDS; k++) {
    const stop = nextEnd(r, end);
    if (stop < 0) break;
    found.push(endOfLine(r, end + 1, stop));
    end = stop;
  }
  return end;
}

/** đoạn Kê Gà | - Tân Thiện: the other end of a section, which no table has; one past it, or `to` if there is none. */
export function otherEnd(r: Reading, from: number, to: number, words: PlaceWords, found: PlaceCandidate[]): number {
  const { id } = r.tokens;
  if (id[to] !== DASH || from === 0) return to;
  const stop = nextEnd(r, to);
  // tuyến số 2 (Bến Thành - Tham Lương)
  const isSection = words.sections.has(id[from - 1]) || (id[from - 1] === OPEN && id[stop] === CLOSE);
  if (!isSection || stop < to + 3 || (stop > to + 3 && r.personLike(to + 1, stop))) return to;
  found.push(endOfLine(r, to + 1, stop));
  return stop;
}

/**
 * đường Phú Mỹ - Tóc Tiên - Châu Pha: a street named by its ends is a road. Two ends are places of the tables; of three or more
 * most are no names that streets bear (đường Lê Lợi - Nguyễn Huệ is a row of streets).
 */
export function isLine(r: Reading, at: number, to: number): boolean {
  let ends = 1;
  let known = isUnitName(r, at, to) ? 1 : 0;
  let people = bearsName(r, at) ? 1 : 0;
  let end = to;
  for (let stop = nextEnd(r, end); stop > 0 && ends < MOST_ENDS; stop = nextEnd(r, end), ends++) {
    if (isUnitName(r, end + 1, stop)) known++;
    if (bearsName(r, end + 1) && (longestPlace(r, end + 1) < 0 || r.personLike(end + 1, stop))) people++;
    end = stop;
  }
  return ends === 2 ? known === 2 && people === 0 : ends > 2 && people * 2 < ends;
}

/** khu vực Cầu Giấy - Mỹ Đình: an area named by two places. But of khu vực Mỹ Đình - Hà Nội the second is the province of the first. */
export function isArea(r: Reading, from: number, nameFrom: number, to: number): boolean {
  if (r.number(nameFrom) || r.lower(from, nameFrom) !== placeTexts.area) return false;
  const second = longestPlace(r, to + 1);
  if (second < 0) return false;
  const first = longestPlace(r, nameFrom);
  return kindOf(r, second) !== 'province' || (first >= 0 && kindOf(r, first) === 'province');
}

export function isUnitName(r: Reading, from: number, to: number): boolean {
  const m = longestPlace(r, from);
  return (m >= 0 && r.matches.to[m] === to) || rowsNamed(unpackCommunes(), r.plain(from, to)).length > 0;
}

/** The first capital in [from, to) after a second type word, or `from`: cầu vượt nút giao | Lê Lợi - Trần Phú. */
function capitalFrom(r: Reading, from: number, to: number): number {
  if (r.number(from)) return from;
  for (let j = from; j < to; j++) if (r.capital(j)) return j;
  return from;
}

/** Metro số 1 | Bến Thành - Suối Tiên: one past the first end, which is named after the number of the line; -1 if none is. */
function firstEndAfterNumber(r: Reading, to: number): number {
  if (!r.number(to - 1) || !r.capital(to) || (r.tokens.flags[to] & LINE) !== 0) return -1;
  const end = r.run(to, MOST_WORDS);
  return end > to && nextEnd(r, end) > 0 ? end : -1;
}

/** A line of the tables, Metro số 1, with the ends after its number. */
export function withEnds(r: Reading, line: PlaceCandidate, words: PlaceWords, found: PlaceCandidate[]): PlaceCandidate {
  if (firstEndAfterNumber(r, line.to) < 0) return line;
  return { ...line, to: chain(r, line.from, line.nameFrom, line.to, words, found) };
}

/** Metro số 3 (Bến Xe - Hiệp Bình): the ends in brackets after a line. The token after them, or `to` if there are none. */
export function endsInBrackets(r: Reading, to: number, found: PlaceCandidate[]): number {
  if (r.tokens.id[to] !== OPEN || !r.capital(to + 1)) return to;
  const first = r.run(to + 1, MOST_WORDS);
  const last = nextEnd(r, first);
  if (last < 0 || r.tokens.id[last] !== CLOSE) return to;
  found.push(endOfLine(r, to + 1, first), endOfLine(r, first + 1, last));
  return last;
}

/** One past the end of a line that is named after the dash at token `dash`; -1 if there is none. */
function nextEnd(r: Reading, dash: number): number {
  const { id, flags } = r.tokens;
  if (id[dash] !== DASH || (flags[dash] & LINE) !== 0) return -1;
  const j = afterTypeWord(r, dash + 1);
  // Quốc lộ 38
  if (j > dash + 1 && r.number(j)) return j + 1;
  // Vành đai | ngoài
  if (r.capital(j) && !r.capital(j + 1) && r.endOf(j, EntryKind.PLACE_TYPE) > j + 1) return -1;
  if (!r.capital(j) || (flags[j] & LINE) !== 0 || isMilestone(r, j)) return -1;
  const m = longestPlace(r, j);
  // Mỹ An is longer than Mỹ.
  const stop = m >= 0 && (r.matches.to[m] > j + 1 || !r.capital(j + 1)) ? r.matches.to[m] : r.run(j, 3);
  // A capital word that begins no name: Dự án.
  return stop > j ? stop : -1;
}

/** nút giao Sao Đỏ - Km37 */
function isMilestone(r: Reading, j: number): boolean {
  return (r.tokens.flags[j] & UPPER) === 0 && r.glued(j + 1) && r.number(j + 1);
}

/** ga Hà Nội */
function afterTypeWord(r: Reading, j: number): number {
  const end = r.endOf(j, EntryKind.PLACE_TYPE);
  return end > 0 && (r.capital(end) || (r.number(end) && r.capital(j))) ? end : j;
}

/** cầu Bến Lức - Trần Văn Tám: only a road may be named by people. */
function isPersonAfterDash(r: Reading, from: number, dash: number, stop: number, words: PlaceWords): boolean {
  const j = afterTypeWord(r, dash + 1);
  return longestPlace(r, j) < 0 && r.personLike(j, stop) && words.roadTypes.endFrom(r.tokens, from) < 0;
}

function endOfLine(r: Reading, from: number, to: number): PlaceCandidate {
  const whole = longestPlace(r, from);
  const isWhole = whole >= 0 && r.matches.to[whole] === to;
  // Thành phố Hồ Chí Minh, Ga Hà Nội
  const nameFrom = isWhole || r.capital(from + 1) ? from : afterTypeWord(r, from);
  const m = isWhole ? whole : longestPlace(r, nameFrom);
  const exact = m >= 0 && r.matches.to[m] === to;
  const evidence = reasons(exact ? LEXICON[kindOf(r, m)] : '', exact ? 'place:end-of-road' : 'place:unknown-end-of-road');
  const c = newPlace({ from, to, nameFrom, kind: exact ? kindOf(r, m) : isRoadCode(r, from, to) ? 'road' : 'region', entries: exact ? [m] : [] }, evidence);
  c.endOfRoad = true;
  return c;
}

/** cao tốc Mai Sơn - QL45 */
function isRoadCode(r: Reading, from: number, to: number): boolean {
  return to === from + 2 && (r.tokens.flags[from] & UPPER) !== 0 && r.number(from + 1) && r.glued(from + 1);
}
