/** Given names that are also offices, newspapers or companies, after a word of address or an office and a family name. */
import { EntryKind, NameClass } from '../lexicon/rows.generated.ts';
import { isAfterRole } from './holder.ts';
import type { Reading } from './reading.ts';

/** The most words of a name. */
const MOST = 4;

/**
 * ông Đinh | Công Sứ, bà Vũ | Tiền Phong: the phrase from token i on (the longest one of a kind) is the rest of a name, since a word of address and a
 * family name are before it and the run of capitalized words ends with it.
 */
export function isRestOfName(r: Reading, i: number, kind: EntryKind): boolean {
  if (i < 2 || !r.capital(i) || !r.capital(i - 1) || (r.lexicon.classes[r.tokens.id[i - 1]] & NameClass.FAMILY) === 0) return false;
  if (r.sentenceStart(i - 1) || !(r.endOf(i - 2, EntryKind.HONORIFIC) === i - 1 || isOfficial(r, i - 1))) return false;
  const to = r.run(i - 1, MOST + 1);
  return to - i < MOST && r.endOf(i, kind) === to;
}

/** A usual family name so strong at least is no first word of a place. */
const USUAL = 4;
/** Thiếu tá | Nguyễn, UBND huyện | Nguyễn: a usual family name after a role, or after the type word of a unit. */
function isOfficial(r: Reading, i: number): boolean {
  if (r.lexicon.familyWeight[r.tokens.id[i]] < USUAL) return false;
  return isAfterRole(r, i) || (r.endOf(i - 1, EntryKind.LEVEL) === i && r.capital(i - 2));
}
