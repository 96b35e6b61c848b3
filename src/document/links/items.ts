/** People, titles and pronouns of a document in text order: what links are read from. */
import type { Reading } from '../../recognizers/reading.ts';
import type { DocumentWords } from '../rule-words.generated.ts';

/** A mention. A pronoun stands for the last person that fits. */
export interface Item {
  readonly from: number;
  readonly to: number;
  /** Index of the person in the reading, or -1. */
  readonly person: number;
  /** Index of the title in the reading, or -1. */
  readonly title: number;
  readonly pronoun?: true;
}

/** So many people before a pronoun are looked at. */
const LOOK_BACK = 12;

/** In text order. O(tokens). */
export function itemsOf(r: Reading, w: DocumentWords): Item[] {
  return [
    ...r.found.person.map((p, k): Item => ({ from: p.from, to: p.to, person: k, title: -1 })),
    ...r.found.title.map((_, k) => titleItem(r, k)),
    ...pronouns(r, w),
  ].sort((a, b) => a.from - b.from);
}

/** The title at an index as an item. */
export function titleItem(r: Reading, k: number): Item {
  const { from, to } = r.found.title[k];
  return { from, to, person: -1, title: k };
}

/** ông, bà without a name after: the last person of that gender before it. */
function pronouns(r: Reading, w: DocumentWords): Item[] {
  const found: Item[] = [];
  const people = r.found.person;
  let next = 0;
  const { id, count } = r.tokens;
  for (let i = 0; i < count; i++) {
    const gender = genderOf(id[i], w);
    if (gender === undefined) continue;
    while (next < people.length && people[next].to <= i) next++;
    // Inside a name (Lê Vân Anh), and before one.
    if (r.capital(i + 1) || (next < people.length && people[next].from <= i + 1) || r.interior[i] !== 0) continue;
    // nước Anh
    if (r.capital(i) && !r.sentenceStart(i)) continue;
    const person = lastOf(r, gender, next);
    if (person >= 0) found.push({ from: i, to: i + 1, person, title: -1, pronoun: true });
  }
  return found;
}

function genderOf(word: number, w: DocumentWords): 'male' | 'female' | undefined {
  if (word === w.mister || word === w.brother) return 'male';
  return word === w.madam || word === w.sister ? 'female' : undefined;
}

/** The last person before index `end` who may be of the gender, or -1. */
function lastOf(r: Reading, gender: 'male' | 'female', end: number): number {
  for (let p = end - 1; p >= 0 && p >= end - LOOK_BACK + 1; p--) {
    const { credited, gender: own } = r.found.person[p];
    if (credited === undefined && (own === undefined || own === gender)) return p;
  }
  return -1;
}
