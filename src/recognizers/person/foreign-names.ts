/** People of other countries with no word of address or title beside them, and what their given names tell. */
import { EntryKind } from '../../lexicon/rows.generated.ts';
import { isSyllableAt } from '../../text/syllable.ts';
import type { Reading } from '../reading.ts';
import { ANY_NAME } from '../names.ts';
import { FEMALE_NAMES, MALE_NAMES } from './foreign-names.generated.ts';
import { isLetters, type Name } from './name-end.ts';
import type { PersonWords } from './rule-words.generated.ts';

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

/** A syllable, or a word that a table of names has. */
function isVietnamese(r: Reading, i: number): boolean {
  const { id, text, start, end } = r.tokens;
  return (r.lexicon.classes[id[i]] & ANY_NAME) !== 0 || isSyllableAt(text, start[i], end[i]);
}

/** The gender that follows from the first word of a name, where no Vietnamese syllable is written so. */
export function foreignGender(r: Reading, i: number): Gender | undefined {
  if (isVietnamese(r, i)) return undefined;
  return genderOf(r.text(i, i + 1));
}

/** A capitalized word is before it; but Theo | Angela Merkel at the start of a sentence. */
function isInRun(r: Reading, i: number): boolean {
  return r.capital(i - 1) && !(r.sentenceStart(i - 1) && r.has(i - 1, EntryKind.STOP)) && !isAfterName(r, i);
}

/** ông chủ Facebook | Mark Zuckerberg, Đại sứ tại LHQ | Vasily Nebenzia: an organization or place ends right before. */
function isAfterName(r: Reading, i: number): boolean {
  for (let j = i - 1; j >= 0 && j >= i - 4; j--) if (r.organizationFrom(j)?.to === i || r.placeFrom(j)?.to === i) return true;
  return false;
}

/** How usual a family name must be beside a given name of another country. */
const USUAL = 5;

/** David Nguyễn Vũ, Chris Khoa Nguyễn: words of Vietnamese names after the given name, the first or the last of them a usual family name. */
function hasFamilyName(r: Reading, i: number, name: Name): boolean {
  const { familyWeight } = r.lexicon;
  const { id } = r.tokens;
  const isFamily = (j: number): boolean => familyWeight[id[j]] >= USUAL;
  return name.known === name.words - 1 && (isFamily(i + 1) || isFamily(name.to - 1));
}

/** No word of a foreign name: a syllable, a word of the tables, one of an agency, letters. */
function isOther(r: Reading, j: number, w: PersonWords): boolean {
  return isVietnamese(r, j) || r.matches.kindsAt[j] !== 0 || w.media.has(r.tokens.id[j]) || isLetters(r, j);
}

/** Joe Biden, Angela Merkel: a given name of another country, then one or two words that no table has. */
export function isForeignName(r: Reading, i: number, name: Name, w: PersonWords): boolean {
  if (name.words < 2 || name.words > 4 || isInRun(r, i) || r.capital(name.to) || r.number(name.to)) return false;
  if (foreignGender(r, i) === undefined) return false;
  if (hasFamilyName(r, i, name)) return true;
  if (name.words > 3) return false;
  for (let j = i + 1; j < name.to; j++) if (r.capital(j) && isOther(r, j, w)) return false;
  return true;
}
