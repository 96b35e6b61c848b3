/** Names of the peoples of the Central Highlands: Y before the name of a man, H’ in that of a woman. */
import { EntryKind } from '../../lexicon/rows.generated.ts';
import { APOSTROPHE, type Reading } from '../reading.ts';
import type { Name } from './name-end.ts';
import type { PersonWords } from './rule-words.generated.ts';

/** Y Ăi Adrơng, H’A Byă; not Y tế, người H’Mông Trắng. */
export function isHighland(r: Reading, i: number, name: Name, w: PersonWords): boolean {
  if (name.words > 4 || r.placeAt[i] > 0 || r.capital(i - 1)) return false;
  if (r.tokens.id[i] === w.highlandMan) return name.words >= 3 && !r.glued(i + 1) && r.endOf(i, EntryKind.DOMAIN) < 0;
  return name.words >= 2 && isHighlandWoman(r, i, w);
}

/** H’A, of one syllable after the apostrophe. */
export function isHighlandWoman(r: Reading, i: number, w: PersonWords): boolean {
  const { id } = r.tokens;
  if (id[i] !== w.highlandWoman || id[i + 1] !== APOSTROPHE || !r.capital(i + 2)) return false;
  return !w.highlandPeoples.has(id[i + 2]) && !w.ofPeople.has(id[i - 1]);
}

/** One past the name by which others call the person: Y Ăi, H’A; -1 where the name is no longer than that, or none of these. */
export function calledEnd(r: Reading, from: number, to: number, w: PersonWords): number {
  const { id } = r.tokens;
  const end = id[from] === w.highlandMan ? from + 2 : isHighlandWoman(r, from, w) ? from + 3 : -1;
  return end < to ? end : -1;
}
