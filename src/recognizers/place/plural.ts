/** Type words for several places, and the names in a list that they stand for. */
import type { PlaceKind } from '../../entity.ts';
import { EntryKind } from '../../lexicon/rows.generated.ts';
import { LINE } from '../../text/scan.ts';
import type { PlaceCandidate } from '../candidate.ts';
import { COMMA, type Reading } from '../reading.ts';
import type { PlaceWords } from './rule-words.generated.ts';

/** các tỉnh, hai huyện, 3 xã: the names alone are the places. */
export function isPlural(r: Reading, i: number, words: PlaceWords, kind: PlaceKind, last: PlaceCandidate | undefined): boolean {
  if (i === 0 || (r.tokens.flags[i] & LINE) !== 0) return false;
  // các tuyến | đường A, B
  const j = r.tokens.id[i - 1] === words.line && i > 1 ? i - 1 : i;
  if (r.has(j - 1, EntryKind.PLURAL) && r.tokens.id[j - 1] !== words.five && !isCrossing(r, j, words)) return true;
  // nhiều xã như A, B
  if (r.tokens.id[j - 1] === words.many && words.listIntro.has(r.tokens.id[r.endOf(i, EntryKind.PLACE_TYPE)])) return true;
  if (r.number(i - 1)) return isCounted(r, i, words, kind, last);
  // các tỉnh, thành phố A, B
  return isSecondType(r, i) && isPlural(r, i - 2, words, kind, last);
}

/** ngã ba | đường Lê Lợi, ngã tư | đường Trần Phú: the number is of the crossing. */
function isCrossing(r: Reading, i: number, words: PlaceWords): boolean {
  return words.crossings.endsBefore(r.tokens, i);
}

/** 3 xã. But số 27 đường Bùi Thị Xuân, tiểu khu 153 xã Thủy Bằng, Số 5 khu phố 3: the number counts no places. */
function isCounted(r: Reading, i: number, words: PlaceWords, kind: PlaceKind, last: PlaceCandidate | undefined): boolean {
  if (i > 1 && r.tokens.id[i - 2] === words.number) return false;
  return kind !== 'street' && kind !== 'road' && last?.to !== i && !(r.glued(i - 1) && i > 1);
}

/** các huyện, thành phố A, B: the names may be of either type. */
export function isSecondType(r: Reading, i: number): boolean {
  return i > 2 && r.tokens.id[i - 1] === COMMA && !r.capital(i - 2) && r.endOf(i - 2, EntryKind.PLACE_TYPE) === i - 1;
}
