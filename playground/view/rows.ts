/** Names with values, as a list of definitions. */
import { type Child, element } from './dom.ts';

/** A value that is absent leaves the row out. */
export type Row = readonly [name: string, value: Child];

export function rows(list: readonly Row[]): HTMLElement {
  const parts = list.flatMap(([name, value]) => {
    if (value === undefined || value === false || value === '') return [];
    return [element('div', {}, element('dt', {}, name), element('dd', {}, value))];
  });
  return element('dl', {}, ...parts);
}

/** The first so many of a long list; the rest is in the exports. */
const MOST = 200;

/** @param none what stands where the list is empty; @param more what stands after the number of those left out */
export function cards<T>(
  items: readonly T[],
  { none, more, card }: { readonly none: string; readonly more: string; readonly card: (item: T) => HTMLElement },
): Node {
  if (items.length === 0) return element('p', {}, none);
  const fragment = document.createDocumentFragment();
  fragment.append(element('ol', { class: 'cards' }, ...items.slice(0, MOST).map(card)));
  if (items.length > MOST) fragment.append(element('p', {}, `${items.length - MOST} ${more}`));
  return fragment;
}
