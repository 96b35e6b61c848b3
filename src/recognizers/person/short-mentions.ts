/** Short names of people whose full name the text gives: `ông Vinh và Phương`, `Diệp gọi người nhà`, the surname of a foreigner. */
import { entryBefore } from '../entry-before.ts';
import { EntryKind, NameClass } from '../../lexicon/rows.generated.ts';
import { bytes } from '../../kit/buffer-pool.ts';
import { type Guard, guardAgainst } from '../../kit/rule.ts';
import { LINE, UPPER } from '../../text/scan.ts';
import type { PersonCandidate } from '../candidate.ts';
import { reasons, withWord } from '../evidence.ts';
import { newPerson } from '../new-candidate.ts';
import { DOT, mark, type Reading } from '../reading.ts';
import { notPerson } from './context.ts';
import { type Cues, addAddress } from './cues.ts';
import { foreignGender } from './foreign-names.ts';
import type { PersonWords } from './rule-words.generated.ts';

/** The word is the last of a full name, or the last but one. */
const LAST = 1;
const LAST_BUT_ONE = 2;
/** It is the surname or the given name of a foreigner. */
const FOREIGN = 4;

/** The parts of full names by which people may be called later. */
interface KnownParts {
  /** Word → its places in full names. */
  readonly places: Uint8Array;
  /** Last two words, as one number. */
  readonly pairs: ReadonlySet<number>;
  /** Names of foreigners that no table knows. */
  readonly unknown: ReadonlySet<string>;
}

function knownParts(r: Reading, found: readonly PersonCandidate[]): KnownParts | undefined {
  const { id } = r.tokens;
  const { size } = r.lexicon.vocabulary;
  const places = bytes(size);
  const pairs = new Set<number>();
  const unknown = new Set<string>();
  const addForeign = (i: number): void => {
    if (id[i] === 0) unknown.add(r.text(i, i + 1));
    else places[id[i]] |= FOREIGN;
  };
  let any = false;
  for (const c of found) {
    const last = c.to - 1;
    if (id[last] === 0) {
      any = addForeignName(r, c, addForeign) || any;
      continue;
    }
    if (last === c.from || !isSure(r, c)) continue;
    if (foreignGender(r, c.from) !== undefined) addForeign(c.from);
    any = true;
    places[id[last]] |= LAST;
    if (last - c.from >= 2 && id[last - 1] !== 0) {
      places[id[last - 1]] |= LAST_BUT_ONE;
      pairs.add(id[last - 1] * size + id[last]);
    }
  }
  return any ? { places, pairs, unknown } : undefined;
}

/** Adds the surname, and the given name where a table has it; of a speaker the one word that is known. Whether there was anything to add. */
function addForeignName(r: Reading, c: PersonCandidate, add: (token: number) => void): boolean {
  const last = c.to - 1;
  if (last === c.from ? !isOfSpeaker(c) : !isSure(r, c)) return false;
  const isWord = r.word(last) && !r.glued(last);
  const hasGiven = last > c.from && foreignGender(r, c.from) !== undefined;
  if (isWord) add(last);
  if (hasGiven) add(c.from);
  return isWord || hasGiven;
}

/** A foreign name may have no cue: Angela Merkel. */
function isSure(r: Reading, c: PersonCandidate): boolean {
  return c.confidence === 'high' || (c.credited !== true && foreignGender(r, c.from) !== undefined) || isOfSpeaker(c);
}

function isOfSpeaker({ evidence }: PersonCandidate): boolean {
  return evidence.includes('person:speaker') || evidence.includes('person:apposition');
}

/** A capitalized word that may be the short name of somebody. */
interface Short {
  readonly r: Reading;
  readonly i: number;
  readonly covered: Uint8Array;
  readonly cues: Cues;
  readonly w: PersonWords;
  /** Given names that stand alone in the middle of a sentence. */
  readonly bare: Set<number>;
}

/** Adds the short mentions of people in `found` to it, and marks two words as `covered`. */
export function shortMentions(r: Reading, found: PersonCandidate[], covered: Uint8Array, cues: Cues, w: PersonWords): void {
  const parts = knownParts(r, found);
  if (parts === undefined) return;
  const { id, count } = r.tokens;
  const bare = new Set<number>();
  const atStart: number[] = [];
  for (let i = 0; i < count; i++) {
    if (!isPart(parts, id[i]) || covered[i] !== 0 || cues.blocked[i] !== 0 || !r.capital(i) || isAmongLetters(r, i)) continue;
    const isFirst = r.sentenceStart(i);
    const c = mentionAt({ r, i, covered, cues, w, bare }, parts);
    if (c === undefined) {
      if (isFirst) atStart.push(i);
      continue;
    }
    found.push(c);
    if (!isFirst && c.confidence === 'low') bare.add(id[i]);
    if (c.to > i + 1) mark(covered, i, c.to);
  }
  // What stands alone in the middle of some sentence is a name at the start of others too.
  for (const i of atStart) {
    const c = bare.has(id[i]) ? mentionAt({ r, i, covered, cues, w, bare }, parts) : undefined;
    if (c !== undefined) found.push(c);
  }
}

/** The word may be a part of a full name. */
function isPart({ places, unknown }: KnownParts, id: number): boolean {
  return id === 0 ? unknown.size > 0 : places[id] !== 0;
}

/** 24V, bà P.T.M.H: a letter of something longer. */
function isAmongLetters(r: Reading, i: number): boolean {
  const { id, start, end } = r.tokens;
  if (end[i] - start[i] > 1) return false;
  return r.glued(i) || (id[i + 1] === DOT && r.glued(i + 1) && r.glued(i + 2) && r.word(i + 2));
}

function mentionAt(short: Short, { places: all, pairs, unknown }: KnownParts): PersonCandidate | undefined {
  const { r, i, cues } = short;
  const { id } = r.tokens;
  const places = all[id[i]];
  if ((places & LAST_BUT_ONE) !== 0 && pairs.has(id[i] * r.lexicon.vocabulary.size + id[i + 1]) && isPairAlone(short))
    return mentionOf(i, i + 2, 'same-name:two-words');
  const isGiven = (places & LAST) !== 0;
  // Bộ trưởng Tân, Bí thư Nên: after a title or a word of address the given name of somebody named is that person.
  if (isGiven && isCued(short)) return cuedMention(r, i, cues);
  if (!isGiven && (places & FOREIGN) === 0 && !(id[i] === 0 && unknown.has(r.text(i, i + 1)))) return undefined;
  const guard = guardAgainst(GUARDS, short);
  return guard === undefined ? mentionOf(i, i + 1, 'same-name:given-name') : r.refuse('person', i, i + 1, guard.name);
}

function mentionOf(from: number, to: number, ...words: string[]): PersonCandidate {
  return newPerson(from, to, reasons(...words));
}

/** After a title or a word of address, with no other capital after it. */
function isCued({ r, i, cues }: Short): boolean {
  if (cues.honorific[i] < 0 && r.placeFrom(i)?.kind === 'country' && isOfState(r, i)) return false;
  return (cues.titleEnd[i] > 0 || cues.honorific[i] >= 0) && (r.tokens.flags[i] & LINE) === 0 && !r.capital(i + 1);
}

/** Thủ tướng | Anh, Ngoại trưởng | Nga: a role of a central level ends before the country. */
function isOfState(r: Reading, i: number): boolean {
  const from = entryBefore(r, i, EntryKind.ROLE, MOST_ROLE_WORDS);
  return from >= 0 && r.row(r.longest(from, EntryKind.ROLE), EntryKind.ROLE).level === 'central';
}

const MOST_ROLE_WORDS = 3;

function cuedMention(r: Reading, i: number, cues: Cues): PersonCandidate {
  const honorific = cues.honorific[i] >= 0 ? r.lower(cues.honorific[i], i) : '';
  const c = mentionOf(i, i + 1, 'same-name', cues.titleEnd[i] > 0 ? 'cue:title' : withWord('cue', honorific));
  if (cues.honorific[i] >= 0) addAddress(r, c, cues, i, honorific);
  return c;
}

const GUARDS: readonly Guard<Short>[] = [
  // Chiến dịch, Pháp luật
  { name: 'person:short-name-in-word', when: ({ r, i }) => r.interior[i] !== 0 || r.compound[i] !== 0 },
  {
    name: 'person:short-name-of-something-else',
    when: (s) => s.r.placeAt[s.i] > 0 || isField(s) || isThing(s),
  },
  // phía Nam, tiếng Anh
  { name: 'person:short-name-after-noun', when: isOfNoun },
  // đường Huệ
  { name: 'person:short-name-of-a-street', when: ({ r, i, w }) => notPerson(r, i) && !w.owned.has(r.tokens.id[i - 1]) },
  { name: 'person:short-name-in-run', when: ({ r, i }) => goesOnFromName(r, i) || r.capital(i + 1) },
  { name: 'person:short-name-is-stop-word', when: (s) => !s.r.glued(s.i + 1) && s.r.has(s.i, EntryKind.STOP) && !isNameInSentence(s) },
  // Sơn phết …: the first word of a sentence.
  { name: 'person:short-name-begins-sentence', when: beginsSentence },
];

/** Sơn phết lại nhà: the word may be a common one, unless it names somebody in the middle of a sentence too. Đạt và Dũng: names are joined. */
function beginsSentence({ r, i, w, bare }: Short): boolean {
  const { id } = r.tokens;
  if (id[i] === 0 || bare.has(id[i]) || !r.sentenceStart(i) || !r.word(i + 1) || r.has(i + 1, EntryKind.STOP)) return false;
  return id[i + 1] !== w.and || !r.capital(i + 2);
}

function isThing({ r, i }: Short): boolean {
  return r.has(i, EntryKind.ROLE) || r.has(i, EntryKind.ORGANIZATION) || r.endOf(i, EntryKind.PLACE_TYPE) > i + 1;
}

/** khoa Nhi; but đề nghị Sơn: a word of a field that people are called too. */
function isField(short: Short): boolean {
  const { r, i } = short;
  if (!r.has(i, EntryKind.DOMAIN)) return false;
  return r.endOf(i, EntryKind.DOMAIN) > i + 1 || !isNameInSentence(short) || (r.matches.kindsAt[i - 1] & OF_FIELD) !== 0;
}

const OF_FIELD = (1 << EntryKind.HEAD) | (1 << EntryKind.DOMAIN) | (1 << EntryKind.ROLE) | (1 << EntryKind.NOT_PERSON);

/** In the middle of a sentence a common word has a capital only where it is a name. */
function isNameInSentence({ r, i, bare }: Short): boolean {
  if (bare.has(r.tokens.id[i])) return true;
  if (r.sentenceStart(i) || (r.lexicon.classes[r.tokens.id[i]] & NameClass.GIVEN) === 0 || (r.tokens.flags[i] & UPPER) !== 0) return false;
  return (r.matches.kindsAt[i] & OF_OFFICE) === 0;
}

const OF_OFFICE = (1 << EntryKind.HEAD) | (1 << EntryKind.ROLE) | (1 << EntryKind.ORGANIZATION) | (1 << EntryKind.PLACE_TYPE) | (1 << EntryKind.LEVEL);

/** A word of a direction, people or country after a noun that goes with it. */
function isOfNoun({ r, i, w }: Short): boolean {
  const { id } = r.tokens;
  if (i === 0 || !w.notShort.has(id[i - 1])) return false;
  return w.directions.has(id[i]) || w.peoples.has(id[i]) || r.has(i, EntryKind.GAZETTEER);
}

/** The words are capitals that belong to nothing else. */
function isPairAlone({ r, i, covered, cues }: Short): boolean {
  if (!r.capital(i + 1) || covered[i + 1] !== 0 || cues.blocked[i + 1] !== 0 || r.capital(i + 2)) return false;
  return !goesOnFromName(r, i) && !notPerson(r, i);
}

/** A capital is right before in the same sentence, and not the first word of it: Theo | Sơn. */
function goesOnFromName(r: Reading, i: number): boolean {
  if (i === 0 || !r.capital(i - 1) || r.sentenceStart(i)) return false;
  return !(r.sentenceStart(i - 1) && r.has(i - 1, EntryKind.FUNCTION) && (r.lexicon.classes[r.tokens.id[i - 1]] & NameClass.FAMILY) === 0);
}
