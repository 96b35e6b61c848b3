/** Places: a type word and a name (`huyện Vị Thủy`, `phường 5`, `cầu Mỹ Thuận 2`), or a name that the gazetteer knows. */
import { EntryKind } from '../../lexicon/rows.generated.ts';
import { CAPITAL } from '../../text/scan.ts';
import type { PlaceCandidate } from '../candidate.ts';
import { DASH, type Reading } from '../reading.ts';
import { placeAcronyms } from './acronyms.ts';
import { barePlace } from './bare.ts';
import { cuedPlace } from './cued.ts';
import { ends, endsInBrackets, moreEnds, otherEnd, withEnds } from './lines.ts';
import type { PlaceWords } from './rule-words.generated.ts';
import { sameNames } from './same-names.ts';
import { houseStreet, streetRow } from './streets.ts';
import { longestPlace } from './table.ts';
import { typedPlaces } from './typed.ts';
import { shortUnit, withCommunesBelow } from './unit-row.ts';

const PLACE_TYPE = 1 << EntryKind.PLACE_TYPE;
const PLACE_KINDS = PLACE_TYPE | (1 << EntryKind.PROVINCE) | (1 << EntryKind.DISTRICT) | (1 << EntryKind.GAZETTEER);

export function recognizePlaces(r: Reading, words: PlaceWords): PlaceCandidate[] {
  const found: PlaceCandidate[] = [];
  const { count, flags } = r.tokens;
  const { kindsAt } = r.matches;
  for (let i = 0; i < count; ) {
    if ((kindsAt[i] & PLACE_KINDS) === 0 && (flags[i] & CAPITAL) === 0) {
      i++;
      continue;
    }
    const to = placesAt(r, i, words, found);
    i = to > i ? to : i + 1;
  }
  const all = withCommunesBelow(r, found, words);
  return all.concat(sameNames(r, all), placeAcronyms(r, all));
}

/** Puts the places that begin at token i into `found`; the token after the last, or -1. */
function placesAt(r: Reading, i: number, words: PlaceWords, found: PlaceCandidate[]): number {
  const special = r.capital(i) ? (houseStreet(r, i, words) ?? shortUnit(r, i, words)) : undefined;
  if (special !== undefined) {
    found.push(special);
    return special.to;
  }
  const kinds = r.matches.kindsAt[i];
  if ((kinds & PLACE_KINDS) === 0) return cuedAt(r, i, words, found);
  const typed = (kinds & PLACE_TYPE) !== 0 && isTypeWord(r, i, words) ? typedPlaces(r, i, words, found) : -1;
  if (typed > i) return typed;
  const bare = bareAt(r, i, words, found);
  return bare > i ? bare : cuedAt(r, i, words, found);
}

function cuedAt(r: Reading, i: number, words: PlaceWords, found: PlaceCandidate[]): number {
  const cued = r.capital(i) ? cuedPlace(r, i, words) : undefined;
  if (cued === undefined) return -1;
  found.push(cued);
  return cued.kind === 'street' ? streetRow(r, cued, words, found) : otherEnd(r, i, cued.to, words, found);
}

/**
 * Inside a longer phrase only nước before a country is a type word (but nhà nước), what comes after Trưởng or tuyến, and that of a line with
 * its ends: dừng khẩn cấp cao tốc Cam Lộ - La Sơn.
 */
function isTypeWord(r: Reading, i: number, words: PlaceWords): boolean {
  if (r.interior[i] === 0 || words.zones.endFrom(r.tokens, i) > 0) return true;
  const before = i > 0 ? r.tokens.id[i - 1] : 0;
  const road = words.roadTypes.endFrom(r.tokens, i);
  if (road > 0 && r.capital(road) && r.tokens.id[r.run(road, 4)] === DASH) return true;
  return before === words.chief || before === words.line || (r.tokens.id[i] === words.nation && before !== words.house && longestPlace(r, i + 1) >= 0);
}

function bareAt(r: Reading, i: number, words: PlaceWords, found: PlaceCandidate[]): number {
  const name = barePlace(r, i, words, found[found.length - 1]);
  if (name === undefined) return -1;
  const bare = name.kind === 'road' ? withEnds(r, name, words, found) : name;
  if (bare === name && (bare.kind === 'road' || bare.kind === 'facility')) {
    const nameFrom = r.tokens.id[i] === words.line ? i + 1 : Math.max(r.endOf(i, EntryKind.PLACE_TYPE), i);
    if (ends(r, nameFrom, bare.to, words, found)) bare.to = moreEnds(r, bare.to, found);
  }
  found.push(bare);
  if (bare.kind !== 'road') return otherEnd(r, i, bare.to, words, found);
  const street = bare.withType ? streetRow(r, bare, words, found) : bare.to;
  return street > bare.to ? street : endsInBrackets(r, bare.to, found);
}
