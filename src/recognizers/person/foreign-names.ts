/** People of other countries with no word of address or title beside them, and what their given names tell. */
import { EntryKind } from '../../lexicon/rows.generated.ts';
import { isSyllableAt } from '../../text/syllable.ts';
import type { Reading } from '../reading.ts';
import { FEMALE_NAMES, MALE_NAMES } from './foreign-names.generated.ts';
import type { Name } from './name-end.ts';

type Gender = 'male' | 'female';

let genders: ReadonlyMap<string, Gender> | undefined;

/** The gender of a given name of another country; undefined for all other words. */
function genderOf(word: string): Gender | undefined {
  genders ??= new Map([...entries(MALE_NAMES, 'male'), ...entries(FEMALE_NAMES, 'female')]);
  return genders.get(word.toLowerCase());
}

function entries(names: string, gender: Gender): [string, Gender][] {
  return names.split('|').map((name) => [name, gender]);
}

/** The gender that follows from the first word of a name, where no Vietnamese syllable is written so. */
export function foreignGender(r: Reading, i: number): Gender | undefined {
  const { id, text, start, end } = r.tokens;
  if (id[i] !== 0 || isSyllableAt(text, start[i], end[i])) return undefined;
  return genderOf(r.text(i, i + 1));
}

/** A capitalized word is before it; but Theo | Angela Merkel at the start of a sentence. */
function isInRun(r: Reading, i: number): boolean {
  return r.capital(i - 1) && !(r.sentenceStart(i - 1) && r.has(i - 1, EntryKind.STOP));
}

/** Joe Biden, Angela Merkel: a given name of another country, then one or two words that no table has. */
export function isForeignName(r: Reading, i: number, name: Name): boolean {
  if (name.words < 2 || name.words > 3 || isInRun(r, i) || r.capital(name.to) || r.number(name.to)) return false;
  if (foreignGender(r, i) === undefined) return false;
  const { id, text, start, end } = r.tokens;
  for (let j = i + 1; j < name.to; j++) {
    if (r.capital(j) && (id[j] !== 0 || isSyllableAt(text, start[j], end[j]))) return false;
  }
  return true;
}
