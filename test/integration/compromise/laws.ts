/** What holds for the View of every text, whatever the build of compromise. */
import type View from 'compromise/view/one';
import type { Entity, EntityType } from 'vietnamese-entities';
import type { VietnameseView } from 'vietnamese-entities/compromise';

interface OffsetTerm {
  readonly text: string;
  readonly tags?: Set<string>;
  readonly offset?: { readonly start: number; readonly length: number };
}

const TAGS: Readonly<Record<EntityType, string>> = {
  person: 'Person',
  title: 'Title',
  organization: 'Organization',
  place: 'Place',
  date: 'Date',
  money: 'Money',
};

/** What every build of compromise exports: the Views of the larger ones can do all that those of the smallest can. */
export interface AnyNlp {
  (text: string): View;
  plugin(plugin: object): unknown;
}

/** Every way in which a View breaks a law; empty when all hold. `terms` is the number of terms that were looked at. */
export function brokenViewLaws(text: string, view: VietnameseView<AnyNlp>): { broken: string[]; terms: number } {
  const broken: string[] = [];
  if (view.text() !== text) broken.push(`round trip: ${JSON.stringify(view.text())}`);
  view.compute('offset');
  const terms = (view.docs as OffsetTerm[][]).flat();
  for (const term of terms) {
    const span = spanOf([term]);
    if (text.slice(span.start, span.end) !== term.text) broken.push(`term ${JSON.stringify(term.text)} at ${span.start}`);
    for (const [type, tag] of Object.entries(TAGS)) {
      const inside = view.extraction.entities.some((e) => e.type === type && e.start <= span.start && span.end <= e.end);
      if (inside !== term.tags?.has(tag)) broken.push(`term ${JSON.stringify(term.text)} at ${span.start}: ${tag}`);
    }
  }
  return { broken: [...broken, ...brokenEntityLaws(text, view)], terms: terms.length };
}

function brokenEntityLaws(text: string, view: VietnameseView<AnyNlp>): string[] {
  const { entities } = view.extraction;
  const matches = view.entities();
  const rows = matches.json() as { entity: Entity }[];
  if (matches.length !== entities.length || rows.length !== entities.length) return [`${entities.length} entities, ${matches.length} matches`];
  const broken: string[] = [];
  for (const [i, entity] of entities.entries()) {
    const span = spanOf(matches.docs[i] as OffsetTerm[]);
    const rest = text.slice(span.end, entity.end);
    if (span.start !== entity.start || span.end > entity.end || /[\p{L}\p{N}]/u.test(rest)) broken.push(`match of ${entity.id} ${JSON.stringify(entity.text)}`);
    if (rows[i].entity !== entity) broken.push(`json of ${entity.id}`);
  }
  return broken;
}

function spanOf(terms: readonly OffsetTerm[]): { start: number; end: number } {
  const first = terms[0].offset;
  const last = terms[terms.length - 1].offset;
  if (first === undefined || last === undefined) throw new Error('terms without offsets');
  return { start: first.start, end: last.start + last.length };
}
