/** What makes terms complete: the tags of the entities, and the forms that compromise's match language compares. */
import type { EntityType } from '../../entity.ts';
import type { TagSet, View } from './internals.ts';
import type { TermSpan } from './terms.ts';

/** The tag of each entity type. All but `Title` are tags of compromise's own. */
const TAGS: Readonly<Record<EntityType, string>> = Object.freeze({
  person: 'Person',
  title: 'Title',
  organization: 'Organization',
  place: 'Place',
  date: 'Date',
  money: 'Money',
});

/**
 * Gives the terms of each entity its tag and what the tag implies (`Noun`). The tags are set by hand: compromise's own setter would
 * allow a term only one of person, place and organization, but the place within an organization within a title is all three.
 */
export function tagTerms(spans: readonly TermSpan[], tagSet: TagSet): void {
  for (const { entity, terms } of spans) {
    const tag = TAGS[entity.type];
    const implied = tagSet[tag]?.parents ?? [];
    for (const { tags } of terms) for (const name of [...implied, tag]) tags.add(name);
  }
}

/** compromise takes the comma out of `1,2` as a separator of thousands; in Vietnamese it is the decimal point. */
const DECIMAL = /\d,\d/u;

/**
 * Lets compromise compute what its match language needs. Its table of letters knows only composed ones, so `normal` is made from NFC;
 * `text` stays as it was written.
 */
export function computeForms(view: View): void {
  const terms = view.document.flat();
  const written = terms.map((term) => term.text);
  for (const term of terms) term.text = term.text.normalize('NFC');
  view.compute(['normal']);
  for (const [i, term] of terms.entries()) {
    if (DECIMAL.test(term.text)) term.normal = term.text.toLowerCase();
    term.text = written[i];
  }
  view.compute(['alias', 'machine', 'index', 'id']);
}
