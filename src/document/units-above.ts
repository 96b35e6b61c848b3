/** Which place stands one level up beside another: `xã A, huyện B`, `xã A (huyện B)`, `xã A thuộc huyện B`, and lists before a bracket. */
import { gazetteerTexts } from '../gazetteer/rule-words.generated.ts';
import { EntryKind } from '../lexicon/rows.generated.ts';
import { isTyped, type PlaceCandidate } from '../recognizers/candidate.ts';
import { COMMA, DASH, OPEN, type Reading, SEMICOLON, SLASH } from '../recognizers/reading.ts';
import { LINE } from '../text/scan.ts';
import type { DocumentWords } from './rule-words.generated.ts';

/** Order of the kinds of places that hold one another. */
const RANK: Readonly<Record<string, number>> = { country: 0, province: 1, city: 1, district: 2, commune: 3, hamlet: 4, street: 5 };

function rankOf(p: PlaceCandidate): number {
  return RANK[p.kind] ?? 9;
}

/** thành phố Huế, tỉnh Thừa Thiên Huế: a city, which may be of a province, before a province. */
function isCityOf(c: PlaceCandidate, next: PlaceCandidate): boolean {
  return c.unitType === gazetteerTexts.city && next.unitType === gazetteerTexts.province;
}

/** thị xã Phong Điền, thành phố Huế: of the cities that may be of a province, that which became one. */
function isInCity(r: Reading, c: PlaceCandidate, next: PlaceCandidate): boolean {
  if (c.kind !== 'district' || c.unitType === undefined || c.unitType === gazetteerTexts.city) return false;
  return next.unitType === gazetteerTexts.city && r.has(next.nameFrom, EntryKind.PROVINCE);
}

/** At most this many items of a list are followed to the unit after the list. */
const LIST = 60;

/** Each place → the place one level up beside it, by their indexes in the list of places; -1 where the text names none. */
export function unitsAbove(r: Reading, words: DocumentWords): Int32Array {
  const { place } = r.found;
  const above = new Int32Array(place.length).fill(-1);
  const steps = new Uint8Array(place.length);
  // From the last to the first, so that the items of a list take over what the next one has.
  for (let k = place.length - 2; k >= 0; k--) {
    const c = place[k];
    const n = c.endOfRoad ? place.length : placeAfter(place, k);
    if (n === place.length) continue;
    const next = place[n];
    // đường Lê Lợi, phố Hàng Bài: a list
    if (c.kind === 'road' && next.kind === 'street') continue;
    if ((rankOf(next) < rankOf(c) || isCityOf(c, next) || isInCity(r, c, next)) && isJoined(r, c, next, words)) above[k] = n;
    else if (isItem(r, c, next, words) && above[n] >= 0 && steps[n] < LIST && rankOf(place[above[n]]) < rankOf(c)) {
      above[k] = above[n];
      steps[k] = steps[n] + 1;
    }
  }
  return above;
}

/** Index of the first place after place k that is not inside it. */
function placeAfter(place: readonly PlaceCandidate[], k: number): number {
  let n = k + 1;
  while (n < place.length && place[n].from < place[k].to) n++;
  return n;
}

/** A comma, bracket, dash or `thuộc` between a unit and the one above; nothing where that has its type word. */
function isJoined(r: Reading, c: PlaceCandidate, next: PlaceCandidate, words: DocumentWords): boolean {
  const { id, flags } = r.tokens;
  const between = next.from - c.to;
  if (between === 0) return isTyped(next) && next.nameFrom > next.from && (flags[next.from] & LINE) === 0;
  if (between > 2) return false;
  if ((flags[next.from] & LINE) !== 0 && id[next.from - 1] !== COMMA) return false;
  if (between === 2) return id[c.to] === COMMA && words.within.has(id[c.to + 1]);
  const joint = id[c.to];
  return joint === COMMA || joint === OPEN || joint === DASH || joint === SLASH || words.within.has(joint);
}

/** xã A, xã B và xã C: items of one list. */
function isItem(r: Reading, c: PlaceCandidate, next: PlaceCandidate, words: DocumentWords): boolean {
  const { id } = r.tokens;
  const between = next.from - c.to;
  if (next.kind !== c.kind || between < 1 || between > 2) return false;
  const isComma = id[c.to] === COMMA || id[c.to] === SEMICOLON;
  return between === 1 ? isComma || id[c.to] === words.and : isComma && id[c.to + 1] === words.and;
}
