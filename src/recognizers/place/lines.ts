/** Roads and lines named by their ends, which are places in them: cao tốc Cần Thơ - Cà Mau. */
import { EntryKind } from '../../lexicon/rows.generated.ts';
import { LINE } from '../../text/scan.ts';
import type { PlaceCandidate } from '../candidate.ts';
import { reasons } from '../evidence.ts';
import { newPlace } from '../new-candidate.ts';
import { CLOSE, DASH, OPEN, type Reading } from '../reading.ts';
import type { PlaceWords } from './rule-words.generated.ts';
import { kindOf, LEXICON, longestPlace } from './table.ts';

/** The ends of a road that the table has whole (Công viên địa chất Lý Sơn - Sa Huỳnh) are places in it. */
export function ends(r: Reading, from: number, to: number, found: PlaceCandidate[]): boolean {
  let start = from;
  for (let j = from; j <= to; j++) {
    if (j < to ? r.tokens.id[j] !== DASH : start === from) continue;
    const at = endStart(r, from, start, j);
    // Bắc - Nam: directions are no places.
    if (at < j && (j - at > 1 || longestPlace(r, at) >= 0)) found.push(endOfLine(r, at, j));
    start = j + 1;
  }
  return start > from;
}

/** The first token in [from, to) that may begin the name of an end: a capital, or a type word that is not the one of the line. */
function endStart(r: Reading, line: number, from: number, to: number): number {
  let at = from;
  while (at < to && !r.capital(at) && !(at > line && r.has(at, EntryKind.PLACE_TYPE))) at++;
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
  let end = first < 0 ? to : first;
  for (let k = 0; k < MOST_ENDS; k++) {
    const stop = nextEnd(r, end);
    if (stop < 0) break;
    if (k === 0 && isPersonAfterDash(r, from, end, stop, words)) break;
    if (k === 0 && !r.number(start) && r.tokens.id[start] !== words.number) found.push(endOfLine(r, start, end));
    found.push(endOfLine(r, end + 1, stop));
    end = stop;
  }
  return end;
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
  if (!r.capital(j) || (flags[j] & LINE) !== 0) return -1;
  const m = longestPlace(r, j);
  const stop = m >= 0 ? r.matches.to[m] : r.run(j, 3);
  // A capital word that begins no name: Dự án.
  return stop > j ? stop : -1;
}

/** ga Hà Nội */
function afterTypeWord(r: Reading, j: number): number {
  const end = r.endOf(j, EntryKind.PLACE_TYPE);
  return end > 0 && r.capital(end) ? end : j;
}

/** cầu Bến Lức - Trần Văn Tám: only a road may be named by people. */
function isPersonAfterDash(r: Reading, from: number, dash: number, stop: number, words: PlaceWords): boolean {
  const j = afterTypeWord(r, dash + 1);
  return longestPlace(r, j) < 0 && r.personLike(j, stop) && words.roadTypes.endFrom(r.tokens, from) < 0;
}

function endOfLine(r: Reading, from: number, to: number): PlaceCandidate {
  const m = longestPlace(r, from);
  const exact = m >= 0 && r.matches.to[m] === to;
  const evidence = reasons(exact ? LEXICON[kindOf(r, m)] : '', exact ? 'place:end-of-road' : 'place:unknown-end-of-road');
  const c = newPlace({ from, to, nameFrom: from, kind: exact ? kindOf(r, m) : 'region', entries: exact ? [m] : [] }, evidence);
  c.endOfRoad = true;
  return c;
}
