/** What a field does not go into: a role, another organization, a person. */
import { entryBefore } from '../entry-before.ts';
import { EntryKind, NameClass } from '../../lexicon/rows.generated.ts';
import { isHolder } from '../holder.ts';
import type { Reading } from '../reading.ts';
import type { FieldState } from './field-state.ts';

/** Token j of a field; `free` as in `FieldState`. */
type FieldWord = Pick<FieldState, 'r' | 'j' | 'free' | 'start'>;

/** A capitalized word that cannot be of the field: Ủy ban An toàn giao thông Quốc gia | Khuất Việt Hùng. */
export function breaksField(word: FieldWord): boolean {
  const { r, j, free } = word;
  return beginsOther(word) || (r.has(j, EntryKind.HONORIFIC) && r.capital(j + 1)) || personAt(r, j) || (free ? r.strongName(j) : isHolder(r, j, 0));
}

/** A role, another organization or a phrase of function words begins, whatever stands before it. */
export function beginsOther(word: FieldWord): boolean {
  const { r, j } = word;
  return r.endOf(j, EntryKind.ROLE) > j || namedBreaks(word) || headBreaks(word) || (!r.capital(j + 1) && r.endOf(j, EntryKind.STOP) > j + 1);
}

function namedBreaks({ r, j, free, start }: FieldWord): boolean {
  const m = r.longest(j, EntryKind.ORGANIZATION);
  return m >= 0 && r.matches.to[m] > j + 1 && !(free && isInName(r, j, m, start));
}

/** A newspaper, or a company after the words of its trade: Công ty CP thép | Hòa Phát, Nhà máy Thép | Hòa Phát. */
function isInName(r: Reading, j: number, m: number, start: number): boolean {
  const { kind } = r.row(m, EntryKind.ORGANIZATION);
  return kind === 'press' || (kind === 'company' && isAfterTrade(r, j, start));
}

const LONGEST_TRADE = 3;

/** Words of a field end right before token j. */
function isAfterTrade(r: Reading, j: number, start: number): boolean {
  return entryBefore(r, j, EntryKind.DOMAIN, Math.min(LONGEST_TRADE, j - start)) >= 0;
}

/** Another organization begins; but a works or group inside the name of a company is of the name. */
export function headBreaks({ r, j, free }: FieldWord): boolean {
  const m = r.longest(j, EntryKind.HEAD);
  return m >= 0 && r.matches.to[m] > j + 1 && !(free && r.row(m, EntryKind.HEAD).kind === 'company');
}

/** A name of a person starts at token j: a family name and one to four words after it that names are made of. */
export function personAt(r: Reading, j: number): boolean {
  const { classes, familyWeight } = r.lexicon;
  const id = r.tokens.id[j];
  if ((classes[id] & NameClass.FAMILY) === 0 || familyWeight[id] < 3) return false;
  const words = r.run(j, 5) - j;
  if ((words === 3 || words === 4) && familyWeight[id] >= 4 && !holdsFieldWord(r, j)) return true;
  return words >= 2 && r.personLike(j, j + (words > 4 ? 3 : words));
}

/** One of the first three words is of a field or inside a phrase. */
function holdsFieldWord(r: Reading, j: number): boolean {
  return r.has(j, EntryKind.DOMAIN) || r.has(j + 1, EntryKind.DOMAIN) || r.interior[j + 1] !== 0 || r.interior[j + 2] !== 0;
}

export function sawCapital(r: Reading, from: number, to: number): boolean {
  for (let k = from; k < to; k++) if (r.capital(k)) return true;
  return false;
}

/** A capitalized word that no table of fields has. */
export function isProper(r: Reading, k: number): boolean {
  return r.capital(k) && !r.has(k, EntryKind.DOMAIN) && !r.has(k, EntryKind.ABBREVIATION) && r.interior[k] === 0;
}
