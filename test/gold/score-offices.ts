/** The offices that a reading gives, beside those of a gold document. */
import type { Entity } from '../../src/entity.ts';
import type { Extraction } from '../../src/extraction.ts';
import type { GoldDocument, GoldEntity } from './format.ts';

export interface ComparedField {
  readonly name: 'status' | 'date' | 'replaces';
  readonly got: string | number | undefined;
  readonly want: string | number | undefined;
}

/** An office whose title and holder were found. */
export interface ComparedOffice {
  readonly title: GoldEntity;
  readonly person: number;
  readonly fields: readonly ComparedField[];
}

export interface ComparedOffices {
  /** How many offices the gold has, and how many the reading has: optional titles apart. */
  readonly asked: number;
  readonly found: number;
  readonly compared: readonly ComparedOffice[];
}

/** A document without offices asks for none. `numbers` has the number of each person that was found, by its id. */
export function compareOffices(
  document: GoldDocument,
  hits: ReadonlyMap<GoldEntity, Entity>,
  numbers: ReadonlyMap<string, number>,
  { people }: Extraction,
): ComparedOffices {
  if (document.offices === undefined) return { asked: 0, found: 0, compared: [] };
  const titles = document.entities.filter((e) => e.type === 'title');
  const optional = new Set(titles.filter((t) => t.optional).map((t) => hits.get(t)?.id));
  const compared: ComparedOffice[] = [];
  let asked = 0;
  for (const want of document.offices) {
    const title = titles.find((t) => t.start === want.title);
    if (title === undefined || title.optional) continue;
    asked++;
    const id = hits.get(title)?.id;
    const got = people.find((p) => numbers.get(p.id) === want.person && p.titles.some((t) => t === id))?.offices.find((o) => o.title === id);
    if (got === undefined) continue;
    const before = got.replaces === undefined ? undefined : (numbers.get(got.replaces) ?? got.replaces);
    compared.push({
      title,
      person: want.person,
      fields: [
        { name: 'status', got: got.status, want: want.status },
        { name: 'date', got: got.date, want: want.date },
        { name: 'replaces', got: before, want: want.replaces },
      ],
    });
  }
  const found = people.reduce((sum, p) => sum + p.offices.filter((o) => !optional.has(o.title)).length, 0);
  return { asked, found, compared };
}
