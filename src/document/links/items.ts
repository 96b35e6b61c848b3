/** People, titles and pronouns of a document in text order: what links are read from. */
import type { Reading } from '../../recognizers/reading.ts';
import type { DocumentWords } from '../rule-words.generated.ts';
import type { Item } from './item.ts';
import { pronouns } from './pronouns.ts';

/** In text order. O(tokens). */
export function itemsOf(r: Reading, w: DocumentWords): Item[] {
  return [
    ...r.found.person.map((p, k): Item => ({ from: p.from, to: p.to, person: k, title: -1, pronoun: undefined })),
    ...r.found.title.map((_, k) => titleItem(r, k)),
    ...pronouns(r, w),
  ].sort((a, b) => a.from - b.from);
}

/** The title at an index as an item. */
export function titleItem(r: Reading, k: number): Item {
  const { from, to } = r.found.title[k];
  return { from, to, person: -1, title: k, pronoun: undefined };
}
