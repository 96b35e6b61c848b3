/** Who is who: the rows of `test/specs/coreference.tsv`. */
import { describe, expect, it } from 'vitest';
import { extract } from '../../src/index.ts';
import { readTable } from '../tsv.ts';

const rows = readTable('coreference.tsv', ['text', 'people', 'note']);

/** `name: mention, mention | name: mention`, as in the table. */
function peopleIn(text: string): string {
  const { entities, people } = extract(text);
  const textOf = new Map(entities.map((e) => [e.id, e.text]));
  return people.map((p) => `${p.name}: ${p.mentions.map((id) => textOf.get(id)).join(', ')}`).join(' | ');
}

describe('people and their mentions', () => {
  it.each(rows.map((row) => [`${row.note}: ${row.text}`, row] as const))('%s', (_, { text, people }) => {
    expect(peopleIn(text)).toBe(people);
  });
});
