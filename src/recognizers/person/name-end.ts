/** Rules that end a name inside a run of capitalized words: something else begins there. */
import { E_WEAK } from '../../lexicon/lexicon.ts';
import { EntryKind, NameClass } from '../../lexicon/rows.generated.ts';
import { LINE, UPPER } from '../../text/scan.ts';
import { type Guard, guardAgainst } from '../../kit/rule.ts';
import type { PersonCandidate } from '../candidate.ts';
import { DOT, type Reading } from '../reading.ts';
import type { PersonWords } from './rule-words.generated.ts';
import { ANY_NAME } from '../names.ts';

const AFTER_FAMILY = NameClass.MIDDLE | NameClass.GIVEN;

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

/** A run of capitalized words that may be a name, with no title or word of address before it. */
export interface Bare {
  readonly r: Reading;
  readonly i: number;
  readonly name: Name;
  /** It begins the text or a line. */
  readonly fresh: boolean;
  /** The person before it. */
  readonly last: PersonCandidate | undefined;
  readonly w: PersonWords;
}

/** A name that has been read as far as token j. */
export interface PartialName {
  readonly r: Reading;
  readonly w: PersonWords;
  /** Tokens that belong to something else. */
  readonly blocked: Uint8Array;
  readonly start: number;
  j: number;
  readonly name: Name;
  /** A word in lower case comes after token j. */
  isNextLower: boolean;
  /** It is in a run of more capitalized words than a name has; undefined until somebody asks. */
  isLong: boolean | undefined;
}

/** Whether the name ends before token j. */
export function endsName(p: PartialName): boolean {
  const { r, j, start } = p;
  if (guardAgainst(FORMS, p) !== undefined) return true;
  if (j === start) return false;
  const end = isInHeadline(p) ? guardAgainst(ENDS_IN_HEADLINE, p) : guardPlain(p);
  if (end === undefined) return false;
  r.refuse('person', start, j + 1, end.name);
  return true;
}

/** In plain text: only a word that is in the tables can end a name. */
function guardPlain(p: PartialName): Guard<PartialName> | undefined {
  if (p.r.matches.kindsAt[p.j] === 0) return undefined;
  p.isNextLower = isLowerWord(p.r, p.j + 1);
  return guardAgainst(NAME_GOES_ON, p) === undefined ? guardAgainst(ENDS, p) : undefined;
}

function isLowerWord(r: Reading, j: number): boolean {
  return r.word(j) && !r.capital(j) && (r.tokens.flags[j] & LINE) === 0;
}

/** What the word is made of says that it is none of the name. */
const FORMS: readonly Guard<PartialName>[] = [
  // A crawler ran the next sentence on: Đình VănGần.
  { name: 'glued-word', when: ({ r, j, start }) => j > start && r.glued(j) && r.word(j - 1) },
  // Chiến | dịch; but Hồ Văn Vinh | dự: a name does not end with Văn.
  {
    name: 'first-syllable-of-compound',
    when: ({ r, j, name }) => r.compound[j] !== 0 && !(name.words === 1 && name.family >= 4) && !(name.words > 1 && r.lexicon.middles.has(r.tokens.id[j - 1])),
  },
  // Ảnh: TN | Bà Lê Thị Hoa, CTV | Trên cơ sở đó: letters are a whole name.
  { name: 'letters', when: ({ r, j, start, name }) => name.words === 1 && isLetters(r, start) && r.tokens.id[j] !== 0 && (r.tokens.flags[j] & UPPER) === 0 },
  // Phạm Mỹ Hạnh | AN NAM: after a picture, who took it.
  { name: 'name-in-capitals', when: isNameInCapitals },
  { name: 'numeral', when: ({ r, j, name }) => isNumeral(r, j, name) },
  // Ảnh: Quang Hiếu | Bây giờ: two given names, and a word that is in no name.
  { name: 'word-of-no-name', when: (p) => p.name.words === 2 && p.name.known === 2 && isGivenNames(p) && isOfNoName(p.r, p.j) },
];

/** Photographers leave out the family name. */
function isGivenNames({ r, start, name }: PartialName): boolean {
  const first = classOf(r, start);
  return (first & (NameClass.FAMILY | NameClass.ETHNIC)) === 0 || (name.family === 3 && (first & NameClass.GIVEN) !== 0);
}

/** A word that a sentence may begin with. */
function isOfNoName(r: Reading, j: number): boolean {
  return r.tokens.id[j] !== 0 && (classOf(r, j) & ANY_NAME) === 0 && lettersOf(r, j) > 1 && !r.glued(j) && r.word(j + 1);
}

/** Two words in capitals at the end of a line, after a name that is not. */
function isNameInCapitals({ r, j, start, name }: PartialName): boolean {
  const { flags } = r.tokens;
  if (name.words < 2 || (flags[j] & flags[j + 1] & UPPER) === 0 || (flags[start] & UPPER) !== 0 || (flags[j + 1] & LINE) !== 0) return false;
  return r.run(j, 4) === j + 2 && lettersOf(r, j) > 1 && lettersOf(r, j + 1) > 1 && (flags[j + 2] & LINE) !== 0;
}

/** CTV, TN: two letters or more in capitals that are no word of a name. */
export function isLetters(r: Reading, i: number): boolean {
  return (r.tokens.flags[i] & UPPER) !== 0 && lettersOf(r, i) > 1 && (classOf(r, i) & ANY_NAME) === 0;
}

/** Khóa XIII; V alone, but V.Putin */
function isNumeral(r: Reading, j: number, name: Name): boolean {
  const { flags, id, start, end } = r.tokens;
  if ((flags[j] & UPPER) === 0 || r.roman(j) <= 0) return false;
  // VI VĂN SƠN
  if (name.words === 0 && name.family >= 3 && r.lexicon.middles.has(id[j + 1])) return false;
  return end[j] - start[j] > 1 || (name.words === 0 && id[j + 1] !== DOT);
}

/** In a Headline With Capitals a run is longer than any name, and says nothing of where one ends. */
const LONGEST_NAME = 6;

/** NGUYỄN BƯỞI | ĐƯỢC BẦU, Nguyễn Bưởi | Được Bổ Nhiệm */
const BEFORE_OFFICE: Guard<PartialName> = {
  name: 'person:ends-before-verb-of-office',
  when: ({ r, j, name, w }) => name.words >= 2 && w.officeVerbs.endFrom(r.tokens, j) >= 0,
};

const ENDS_IN_HEADLINE: readonly Guard<PartialName>[] = [
  BEFORE_OFFICE,
  // Nguyễn Văn Bưởi Được | Bổ Nhiệm: one more than a name has.
  { name: 'person:ends-in-headline', when: ({ name }) => name.words >= 4 },
  // Nguyễn Văn Bưởi | Phát Biểu
  { name: 'person:ends-before-phrase-in-headline', when: ({ r, j }) => PHRASES.some((kind) => r.endOf(j, kind) > j + 1) },
  { name: 'person:ends-before-word-in-headline', when: endsInHeadline },
];

function isInHeadline(p: PartialName): boolean {
  if (p.name.words < 2 || (classOf(p.r, p.start) & (NameClass.FAMILY | NameClass.ETHNIC)) === 0) return false;
  p.isLong ??= wordsInRun(p.r, p.start) > LONGEST_NAME && !isShouted(p.r, p.start, p.j);
  return p.isLong;
}

function wordsInRun(r: Reading, start: number): number {
  const to = r.run(start, LONGEST_NAME + 1);
  let words = 0;
  for (let i = start; i < to; i++) if (r.capital(i) && (i === start || !r.glued(i))) words++;
  return words;
}

/** Trần Văn Mít | Nhận, Trần Mít | Được: a word that is none of a name. */
function endsInHeadline({ r, j, name }: PartialName): boolean {
  if (name.words >= 3) return (classOf(r, j) & NameClass.GIVEN) === 0 || r.has(j, EntryKind.STOP);
  return (r.has(j, EntryKind.STOP) || r.has(j, EntryKind.FUNCTION)) && !r.lexicon.middles.has(r.tokens.id[j - 1]);
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
  BEFORE_OFFICE,
  { name: 'person:ends-before-function-word', when: beginsClause },
  // ÔNG TRẦN VĂN A | Phát biểu
  { name: 'person:ends-with-capitals', when: ({ r, j, start, name }) => name.words >= 2 && (r.tokens.flags[j] & UPPER) === 0 && isShouted(r, start, j) },
  // BÀ H'VI ÊBAN | TRÚNG CỬ
  { name: 'person:ends-before-word-in-capitals', when: ({ r, j, start, name }) => name.words >= 2 && isShouted(r, start, j) && isWordInCapitals(r, j, name) },
  { name: 'person:ends-before-type-word', when: ({ r, j, name }) => r.endOf(j, EntryKind.PLACE_TYPE) > j + 1 && !isInitial(r, j, name) },
  {
    name: 'person:ends-before-address',
    when: ({ r, w, j, name }) => name.words >= 2 && r.has(j, EntryKind.HONORIFIC) && (classOf(r, j) & AFTER_FAMILY) === 0 && isAddress(r, j, w),
  },
  { name: 'person:ends-before-credit', when: ({ r, j }) => r.has(j, EntryKind.CREDIT) && (classOf(r, j) & AFTER_FAMILY) === 0 },
  // ông Nguyễn Văn A Hà Nội: after a whole name a known place is its own.
  { name: 'person:ends-before-place', when: ({ r, j, name }) => name.words >= 3 && isPlace(r, j) },
  // A lower-case word written with a capital at the start of a sentence that lost its full stop.
  {
    name: 'person:ends-before-sentence',
    when: ({ r, j, name, isNextLower }) => isNextLower && name.words >= 3 && r.has(j, EntryKind.STOP) && (classOf(r, j) & ANY_NAME) === 0,
  },
];

/** A name comes after it, or a verb after ông, bà: but Giáp Hoàng Bác, Vừ Mí Kẻ. */
function isAddress(r: Reading, j: number, w: PersonWords): boolean {
  return r.capital(r.endOf(j, EntryKind.HONORIFIC)) || (r.word(j + 1) && w.strict.endFrom(r.tokens, j) > j);
}

const PHRASES = [EntryKind.STOP, EntryKind.DOMAIN, EntryKind.HONORIFIC, EntryKind.CREDIT];

/** Robert H. McCooey, Ngô Thành P., em N.H.N: no phường, quận or huyện. */
function isInitial(r: Reading, j: number, name: Name): boolean {
  return lettersOf(r, j) === 1 && (name.foreign || r.glued(j) || !(r.capital(j + 2) || r.number(j + 2)));
}

/** Thanh Sơn | Trong 10 năm: a function word of the next clause, which no name has. */
function beginsClause({ r, j, start, name, isNextLower }: PartialName): boolean {
  if (name.words < 2 || !r.has(j, EntryKind.FUNCTION) || !(isNextLower || r.number(j + 1))) return false;
  return (classOf(r, start) & (NameClass.FAMILY | NameClass.ETHNIC)) === 0 || name.words >= 3 || (classOf(r, j) & AFTER_FAMILY) === 0;
}

/** All words from the first to j are in capitals. */
function isShouted(r: Reading, from: number, j: number): boolean {
  let longest = 0;
  for (let i = from; i < j; i++) {
    if (!r.word(i)) continue;
    if ((r.tokens.flags[i] & UPPER) === 0) return false;
    longest = Math.max(longest, lettersOf(r, i));
  }
  return longest > 1;
}

function isWordInCapitals(r: Reading, j: number, name: Name): boolean {
  // TRẦN THỊ LAN ANH
  if (r.has(j, EntryKind.HONORIFIC) && (classOf(r, j) & NameClass.GIVEN) !== 0) return false;
  return r.endOf(j, EntryKind.STOP) > j + 1 || (r.has(j, EntryKind.STOP) && (name.words >= 3 || (classOf(r, j) & AFTER_FAMILY) === 0));
}

function isPlace(r: Reading, j: number): boolean {
  const m = r.has(j, EntryKind.PROVINCE) ? r.longest(j, EntryKind.PROVINCE) : r.longest(j, EntryKind.GAZETTEER);
  return m >= 0 && r.matches.to[m] - j >= 2 && (r.flag(m) & E_WEAK) === 0 && !r.capital(r.matches.to[m]);
}
