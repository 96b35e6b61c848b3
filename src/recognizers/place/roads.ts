/** Roads named by their ends, streets in a row, streets after the number of a house. */
import { EntryKind } from '../../lexicon/rows.generated.ts';
import { LINE } from '../../text/scan.ts';
import type { PlaceCandidate } from '../candidate.ts';
import { confidenceOf, reasons } from '../evidence.ts';
import { COMMA, DASH, type Reading, SLASH } from '../reading.ts';
import type { PlaceWords } from './rule-words.generated.ts';
import { stopsName } from './name-end.ts';
import { kindOf, LEXICON, longestPlace } from './table.ts';

/** số nhà 7 Nguyễn Hữu Huân, số 35 Lê Lợi: the name after the number of a house is a street. */
export function houseStreet(r: Reading, i: number, words: PlaceWords): PlaceCandidate | undefined {
  if (i < 2 || !r.number(i - 1) || r.glued(i) || (r.tokens.flags[i] & LINE) !== 0 || r.valued[i - 1] !== 0) return undefined;
  let j = i - 2;
  while (j > 0 && i - j < 8 && (r.number(j) || r.tokens.id[j] === words.and || r.tokens.id[j] === SLASH || r.tokens.id[j] === COMMA || r.tokens.id[j] === DASH))
    j--;
  if (r.tokens.id[j] !== words.number && r.tokens.id[j] !== words.house) return undefined;
  if (r.has(i, EntryKind.PLACE_TYPE) || stopsName(r, i)) return undefined;
  // Trường Tiểu học số 2 | Cao Thị Thu: the number counts the school.
  if (
    r.tokens.id[j] === words.number &&
    j > 0 &&
    (r.interior[j - 1] !== 0 || r.has(j - 1, EntryKind.DOMAIN) || r.has(j - 1, EntryKind.ABBREVIATION) || r.has(j - 1, EntryKind.HEAD))
  )
    return undefined;
  const to = r.run(i, 4);
  if (to - i < 2) return undefined;
  const evidence = reasons('place:house-number');
  return { type: 'place', from: i, to, nameFrom: i, kind: 'street', entries: [], confidence: confidenceOf(evidence), evidence, withType: true };
}

/** đường Lê Lợi - Nguyễn Huệ, từ đường A đến Phạm Hùng: a bare name tied to a street is one. */
export function streetRow(r: Reading, first: PlaceCandidate, words: PlaceWords, found: PlaceCandidate[]): number {
  let to = first.to;
  for (let k = 0; k < 20; k++) {
    const joint = r.tokens.id[to];
    if (joint !== DASH && joint !== words.and && joint !== words.until && joint !== words.with) return to;
    const at = to + 1;
    if (!r.capital(at) || (r.tokens.flags[at] & LINE) !== 0 || stopsName(r, at) || longestPlace(r, at) >= 0) return to;
    const end = r.run(at, 4);
    if (end - at < 2 || r.lexicon.familyWeight[r.tokens.id[at]] < 3) return to;
    const evidence = reasons('place:row-of-streets');
    found.push({
      type: 'place',
      from: at,
      to: end,
      nameFrom: at,
      kind: 'street',
      entries: [],
      confidence: confidenceOf(evidence),
      evidence,
      withType: true,
    });
    to = end;
  }
  return to;
}

/** The ends of a road that the table has whole (Công viên địa chất Lý Sơn - Sa Huỳnh) are places in it. */
export function ends(r: Reading, from: number, to: number, found: PlaceCandidate[]): boolean {
  let start = from;
  let any = false;
  for (let j = from; j <= to; j++) {
    if (j < to && r.tokens.id[j] !== DASH) continue;
    if (j === to && !any) return false;
    let at = start;
    while (at < j && !r.capital(at) && !(at > from && r.has(at, EntryKind.PLACE_TYPE))) at++;
    // Bắc - Nam: directions are no places.
    if (at < j && (j - at > 1 || longestPlace(r, at) >= 0)) found.push(end1(r, at, j));
    any = true;
    start = j + 1;
  }
  return any;
}

/** A road or line named by its ends: `cao tốc Cần Thơ - Cà Mau`, `đường sắt Nhổn - ga Hà Nội`. The ends are places in it. */
export function chain(r: Reading, from: number, nameFrom: number, to: number, words: PlaceWords, found: PlaceCandidate[]): number {
  let end = to;
  for (let k = 0; k < 4; k++) {
    if (r.tokens.id[end] !== DASH || (r.tokens.flags[end] & LINE) !== 0) break;
    let j = end + 1;
    if (r.has(j, EntryKind.PLACE_TYPE) && r.capital(r.endOf(j, EntryKind.PLACE_TYPE))) j = r.endOf(j, EntryKind.PLACE_TYPE);
    if (!r.capital(j) || (r.tokens.flags[j] & LINE) !== 0) break;
    const m = longestPlace(r, j);
    const stop = m >= 0 ? r.matches.to[m] : r.run(j, 3);
    if (stop <= j) break; // A capital word that begins no name: Dự án.
    if (m < 0 && r.personLike(j, stop) && k === 0 && words.roadTypes.endFrom(r.tokens, from) < 0) break;
    if (k === 0 && !r.number(nameFrom)) found.push(end1(r, nameFrom, end));
    found.push(end1(r, end + 1, stop));
    end = stop;
  }
  return end;
}

function end1(r: Reading, from: number, to: number): PlaceCandidate {
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
