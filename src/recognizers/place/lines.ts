/** Roads and lines named by their ends, which are places in them: cao tốc Cần Thơ - Cà Mau. */
import { EntryKind } from '../../lexicon/rows.generated.ts';
import { LINE } from '../../text/scan.ts';
import type { PlaceCandidate } from '../candidate.ts';
import { confidenceOf, reasons } from '../evidence.ts';
import { DASH, type Reading } from '../reading.ts';
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

/** A road or line named by its ends: `cao tốc Cần Thơ - Cà Mau`, `đường sắt Nhổn - ga Hà Nội`. The ends are places in it. */
export function chain(r: Reading, from: number, nameFrom: number, to: number, words: PlaceWords, found: PlaceCandidate[]): number {
  let end = to;
  for (let k = 0; k < MOST_ENDS; k++) {
    const stop = nextEnd(r, end);
    if (stop < 0) break;
    if (k === 0 && isPersonAfterDash(r, from, end, stop, words)) break;
    if (k === 0 && !r.number(nameFrom)) found.push(endOfLine(r, nameFrom, end));
    found.push(endOfLine(r, end + 1, stop));
    end = stop;
  }
  return end;
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
  return {
    type: 'place',
    from,
    to,
    nameFrom: from,
    kind: exact ? kindOf(r, m) : 'region',
    entries: exact ? [m] : [],
    confidence: confidenceOf(evidence),
    evidence,
    endOfRoad: true,
  };
}
