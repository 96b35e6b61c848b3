/** Rules that end a name inside a run of capitalized words: something else begins there. */
import { E_WEAK } from '../../lexicon/lexicon.ts';
import { EntryKind, NameClass } from '../../lexicon/rows.generated.ts';
import { LINE, UPPER } from '../../text/scan.ts';
import { type Guard, guardAgainst } from '../../kit/rule.ts';
import { DOT, type Reading } from '../reading.ts';

const AFTER_FAMILY = NameClass.MIDDLE | NameClass.GIVEN;
const NAME = AFTER_FAMILY | NameClass.FAMILY | NameClass.ETHNIC;

/** A name of a person, as it is read. */
export interface Name {
  to: number;
  /** Capitalized words in it. */
  words: number;
  /** Its first word is a family name, and how usual (0: none). */
  family: number;
  /** Words that Vietnamese names are made of. */
  known: number;
  /** It has initials, hyphens or unknown words: a foreign name. */
  foreign: boolean;
}

/** A name that has been read as far as token j. */
export interface PartialName {
  readonly r: Reading;
  readonly start: number;
  j: number;
  readonly name: Name;
  /** A word in lower case comes after token j. */
  isSmallNext: boolean;
}

/** Whether the name ends before token j. */
export function endsName(p: PartialName): boolean {
  const { r, j, start } = p;
  const form = guardAgainst(FORMS, p);
  if (form !== undefined) return true;
  if (j === start || r.matches.kindsAt[j] === 0) return false;
  p.isSmallNext = isSmallWord(r, j + 1);
  if (guardAgainst(NAME_GOES_ON, p) !== undefined) return false;
  const end = guardAgainst(ENDS, p);
  if (end === undefined) return false;
  r.refuse('person', start, j + 1, end.name);
  return true;
}

function isSmallWord(r: Reading, j: number): boolean {
  return r.word(j) && !r.capital(j) && (r.tokens.flags[j] & LINE) === 0;
}

/** What the word is made of says that it is none of the name. */
const FORMS: readonly Guard<PartialName>[] = [
  // A crawler ran the next sentence on: Đình VănGần.
  { name: 'glued-word', when: ({ r, j, start }) => j > start && r.glued(j) && r.word(j - 1) },
  // Chiến | dịch
  { name: 'first-syllable-of-compound', when: ({ r, j, name }) => r.compound[j] !== 0 && !(name.words === 1 && name.family >= 4) },
  { name: 'numeral', when: ({ r, j, name }) => isNumeral(r, j, name) },
];

/** Khóa XIII; V alone, but V.Putin */
function isNumeral(r: Reading, j: number, name: Name): boolean {
  const { flags, id, start, end } = r.tokens;
  return (flags[j] & UPPER) !== 0 && r.roman(j) > 0 && (end[j] - start[j] > 1 || (name.words === 0 && id[j + 1] !== DOT));
}

/** The word is of the name, whatever else it may be. */
const NAME_GOES_ON: readonly Guard<PartialName>[] = [
  // Nguyễn Văn Được, Trần Thị Là: after Văn and Thị the given name stands.
  { name: 'after-middle-name', when: ({ r, j, start }) => j - start >= 2 && r.lexicon.middles.has(r.tokens.id[j - 1]) && lettersOf(r, j - 1) > 1 },
  // With the family name alone before it, the word is the name: ông Nguyễn Hiện.
  { name: 'after-family-name', when: ({ name }) => name.words === 1 && name.family >= 4 },
];

function lettersOf({ tokens }: Reading, i: number): number {
  return tokens.end[i] - tokens.start[i];
}

function classOf(r: Reading, j: number): number {
  return r.lexicon.classes[r.tokens.id[j]];
}

const ENDS: readonly Guard<PartialName>[] = [
  // The next sentence lost its full stop: Thanh Sơn | Phát biểu, … Sơn | Trong 10 năm.
  { name: 'person:ends-before-phrase', when: ({ r, j, isSmallNext }) => isSmallNext && PHRASES.some((kind) => r.endOf(j, kind) > j + 1) },
  { name: 'person:ends-before-function-word', when: beginsClause },
  // ÔNG TRẦN VĂN A | Phát biểu
  { name: 'person:ends-with-capitals', when: ({ r, j, start, name }) => name.words >= 2 && (r.tokens.flags[j] & UPPER) === 0 && isShouted(r, start, j) },
  // BÀ H'VI ÊBAN | TRÚNG CỬ
  { name: 'person:ends-before-word-in-capitals', when: ({ r, j, start, name }) => name.words >= 2 && isShouted(r, start, j) && isWordInCapitals(r, j, name) },
  { name: 'person:ends-before-role', when: (p) => p.r.endOf(p.j, EntryKind.ROLE) > p.j + 1 && !isWholeName(p) },
  {
    name: 'person:ends-before-organization',
    when: (p) => (p.r.endOf(p.j, EntryKind.HEAD) > p.j + 1 || p.r.endOf(p.j, EntryKind.ORGANIZATION) > p.j + 1) && !isWholeName(p),
  },
  { name: 'person:ends-before-type-word', when: ({ r, j }) => r.endOf(j, EntryKind.PLACE_TYPE) > j + 1 },
  {
    name: 'person:ends-before-address',
    when: ({ r, j, name }) => name.words >= 2 && r.has(j, EntryKind.HONORIFIC) && (classOf(r, j) & AFTER_FAMILY) === 0,
  },
  { name: 'person:ends-before-credit', when: ({ r, j }) => r.has(j, EntryKind.CREDIT) && (classOf(r, j) & AFTER_FAMILY) === 0 },
  // ông Nguyễn Văn A Hà Nội: after a whole name a known place is its own.
  { name: 'person:ends-before-place', when: ({ r, j, name }) => name.words >= 3 && isPlace(r, j) },
  // A lower-case word written with a capital at the start of a sentence that lost its full stop.
  {
    name: 'person:ends-before-sentence',
    when: ({ r, j, name, isSmallNext }) => isSmallNext && name.words >= 3 && r.has(j, EntryKind.STOP) && (classOf(r, j) & NAME) === 0,
  },
];

const PHRASES = [EntryKind.STOP, EntryKind.DOMAIN, EntryKind.HONORIFIC, EntryKind.CREDIT];

/** Thanh Sơn | Trong 10 năm: a function word of the next clause, which no name has. */
function beginsClause({ r, j, start, name, isSmallNext }: PartialName): boolean {
  if (name.words < 2 || !isSmallNext || !r.has(j, EntryKind.FUNCTION)) return false;
  return r.lexicon.familyWeight[r.tokens.id[start]] < 3 || name.words >= 3 || (classOf(r, j) & AFTER_FAMILY) === 0;
}

/** All words from the first to j are in capitals. */
function isShouted(r: Reading, from: number, j: number): boolean {
  for (let i = from; i < j; i++) if (r.word(i) && ((r.tokens.flags[i] & UPPER) === 0 || lettersOf(r, i) < 2)) return false;
  return true;
}

function isWordInCapitals(r: Reading, j: number, name: Name): boolean {
  return r.endOf(j, EntryKind.STOP) > j + 1 || (r.has(j, EntryKind.STOP) && (name.words >= 3 || (classOf(r, j) & AFTER_FAMILY) === 0));
}

/** Vũ Hải Quân, Trần Ngân Hàng: after a family name a short run of capitals is all name. */
function isWholeName({ r, j, start, name }: PartialName): boolean {
  return name.family >= 3 && r.capital(j + 1) && r.run(start, 6) - start <= 4 && name.words < 3;
}

function isPlace(r: Reading, j: number): boolean {
  const m = r.has(j, EntryKind.PROVINCE) ? r.longest(j, EntryKind.PROVINCE) : r.longest(j, EntryKind.GAZETTEER);
  return m >= 0 && r.matches.to[m] - j >= 2 && (r.flag(m) & E_WEAK) === 0 && !r.capital(r.matches.to[m]);
}
