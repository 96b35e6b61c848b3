/** Pronouns that stand for a person of the text: ông, bà, ông này, người này without a name. */
import type { PersonCandidate } from '../../recognizers/candidate.ts';
import type { Reading } from '../../recognizers/reading.ts';
import type { DocumentWords } from '../rule-words.generated.ts';
import { isOneSentence } from './gap.ts';
import type { Item } from './item.ts';

/** At most this many people before a pronoun are considered. */
const LOOK_BACK = 12;
/** A person is named at most this many tokens before `người này`. */
const NEAR = 40;

type Gender = 'male' | 'female';

/** In text order. O(tokens). */
export function pronouns(r: Reading, w: DocumentWords): Item[] {
  const found: Item[] = [];
  const people = r.found.person;
  let next = 0;
  const { id, count } = r.tokens;
  for (let i = 0; i < count; i++) {
    const gender = genderOf(id[i], w);
    if (gender === undefined && id[i] !== w.human) continue;
    const pointed = w.thisOne.has(id[i + 1]);
    if (gender === undefined && !pointed) continue;
    while (next < people.length && people[next].to <= i) next++;
    const to = pointed ? i + 2 : i + 1;
    if (!isAlone(r, i, to, people[next])) continue;
    const person = id[i + 1] === w.this ? lastThatFits(r, gender, next) : antecedent(r, w, gender, next);
    // Người này is often somebody without a name: only who was named just before.
    if (person >= 0 && (gender !== undefined || isRecent(r, people[person].to, i))) found.push({ from: i, to, person, title: -1, pronoun: true });
  }
  return found;
}

function genderOf(word: number, w: DocumentWords): Gender | undefined {
  if (w.men.has(word)) return 'male';
  return w.women.has(word) ? 'female' : undefined;
}

/** Neither inside a name (Lê Vân Anh) nor before one. */
function isAlone(r: Reading, from: number, to: number, next: PersonCandidate | undefined): boolean {
  if (r.capital(to) || (next !== undefined && next.from <= to) || r.interior[from] !== 0) return false;
  // nước Anh
  return !r.capital(from) || r.sentenceStart(from);
}

/** The last person before index `end` who may be of the gender; nobody where another one of the sentence may be meant as well: -1. */
function antecedent(r: Reading, w: DocumentWords, gender: Gender | undefined, end: number): number {
  const people = r.found.person;
  let last = -1;
  for (let p = end - 1; p >= 0 && p > end - 1 - LOOK_BACK; p--) {
    if (!fits(people[p], gender)) continue;
    if (last < 0) last = p;
    else if (!isOneSentence(r, people[p].to, people[last].from)) return last;
    else if (isReplaced(r, w, people[last].from)) last = p;
    else if (!isSameName(r, people[p], people[last])) return -1;
  }
  return last;
}

/** At most one sentence ends between two tokens. */
function isRecent(r: Reading, from: number, to: number): boolean {
  if (to - from > NEAR) return false;
  let ends = 0;
  for (let i = from + 1; i <= to; i++) if (r.sentenceStart(i)) ends++;
  return ends <= 1;
}

/** Ông này is the last one, whoever else the sentence names. */
function lastThatFits({ found }: Reading, gender: Gender | undefined, end: number): number {
  for (let p = end - 1; p >= 0 && p > end - 1 - LOOK_BACK; p--) if (fits(found.person[p], gender)) return p;
  return -1;
}

function fits({ credited, gender: own }: PersonCandidate, gender: Gender | undefined): boolean {
  return credited === undefined && (own === undefined || gender === undefined || own === gender);
}

/** bổ nhiệm ông A thay ông | B: the text goes on about A. */
function isReplaced(r: Reading, w: DocumentWords, from: number): boolean {
  return w.replaces.endsBefore(r.tokens, from) || w.replaces.endsBefore(r.tokens, from - 1);
}

/** The short mention of a name: its last word is the same. */
function isSameName({ tokens: { id } }: Reading, a: PersonCandidate, b: PersonCandidate): boolean {
  return id[a.to - 1] === id[b.to - 1];
}
