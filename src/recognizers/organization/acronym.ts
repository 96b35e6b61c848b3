/** An acronym in brackets after the words that it is short for: (HĐND), (KH&ĐT), (Vinatex). */
import { EntryKind } from '../../lexicon/rows.generated.ts';
import { LINE, UPPER, WORD } from '../../text/scan.ts';
import { CLOSE, OPEN, type Reading } from '../reading.ts';

const LONGEST_ACRONYM = 5;

/** The closing bracket after an acronym that is alone in brackets at token i, or -1. */
export function acronymAfter(r: Reading, i: number): number {
  const { id, flags } = r.tokens;
  if (id[i] !== OPEN || (flags[i] & LINE) !== 0 || !r.capital(i + 1)) return -1;
  let end = i + 1;
  while (end <= i + LONGEST_ACRONYM && id[end] !== CLOSE) {
    if (end > i + 1 && !r.glued(end)) return -1;
    end++;
  }
  if (id[end] !== CLOSE || r.has(i + 1, EntryKind.PROVINCE) || r.placeAt[i + 1] > 0) return -1;
  return isAcronym(r, i + 1, end) ? end : -1;
}

/** Two capitals or more; or one coined word that is no syllable of Vietnamese (Vinatex). */
function isAcronym(r: Reading, from: number, to: number): boolean {
  const { id, flags, start, end } = r.tokens;
  let capitals = 0;
  let letters = 0;
  for (let j = from; j < to; j++) {
    if ((flags[j] & WORD) === 0) continue;
    letters += end[j] - start[j];
    if ((flags[j] & UPPER) !== 0) capitals += end[j] - start[j];
  }
  return letters >= 2 && (capitals >= 2 || (to === from + 1 && id[from] === 0));
}
