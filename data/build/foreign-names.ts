/** Given names of other countries, for the recognizer of people. */
import { type Generated, generated, quoted } from './emit.ts';
import type { Tables } from './tables.ts';

export function foreignNameModule(tables: Tables): Generated {
  const rows = tables.rows('foreignGivenNames');
  const names = (gender: string): string => quoted(rows.flatMap((row) => (row.gender === gender ? [row.word] : [])).join('|'));
  return generated('src/recognizers/person/foreign-names.generated.ts', 'foreign_given_names.tsv', [
    '/** In lower case, with `|` between them. */',
    `export const MALE_NAMES: string = ${names('male')};`,
    `export const FEMALE_NAMES: string = ${names('female')};`,
  ]);
}
