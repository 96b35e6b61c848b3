/** Names of holders of an office, which no organization and no unit before them takes in: Giám đốc Trung tâm | Nguyễn Văn Tám. */
import { entryBefore } from './entry-before.ts';
import { EntryKind, NameClass } from '../lexicon/rows.generated.ts';
import { ANY_NAME } from './names.ts';
import type { Reading } from './reading.ts';

/** Words of a name at most. */
const MOST = 5;
/** How usual a family name must be where a place, a company or a field might be called so too. */
export const USUAL = 6;

const FIRST_OF_NAME = NameClass.FAMILY | NameClass.ETHNIC;

/**
 * The run of capitalized words at token i reads as a name of a person, where nothing speaks for it but that an office or an organization is
 * before it: a family name of any people and two to four words, or one given name after a family name with this weight.
 */
export function isHolder(r: Reading, i: number, weight: number): boolean {
  const { classes, familyWeight } = r.lexicon;
  const { id } = r.tokens;
  if ((classes[id[i]] & FIRST_OF_NAME) === 0 || r.placeAt[i] > 0) return false;
  const to = r.run(i, MOST + 1);
  if (to === i + 2) return (classes[id[i]] & NameClass.ETHNIC) !== 0 || (familyWeight[id[i]] >= weight && isOfNames(r, i, to));
  return r.strongName(i) || (to > i + 2 && to <= i + MOST && !r.has(i, EntryKind.DOMAIN) && isOfNames(r, i + 1, to));
}

/** Words that names are made of, or that no table has. */
function isOfNames(r: Reading, from: number, to: number): boolean {
  const { id } = r.tokens;
  for (let j = from; j < to; j++) {
    if (r.endOf(j, EntryKind.DOMAIN) > j + 1 || (id[j] !== 0 && r.word(j) && (r.lexicon.classes[id[j]] & ANY_NAME) === 0)) return false;
  }
  return true;
}

/** Words of a role at most. */
const LONGEST_ROLE = 4;

/** A role ends right before token i: Giám đốc | Trung tâm. */
export function isAfterRole(r: Reading, i: number): boolean {
  return entryBefore(r, i, EntryKind.ROLE, LONGEST_ROLE) >= 0;
}
