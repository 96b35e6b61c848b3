/** Marked texts: the letter of each entity type, as `test/specs/` (`⟦P Trần Văn Bưởi⟧`) and `test/gold/` (`[P Trần Văn Bưởi]`) write it, and the tables of sentences. */
import type { EntityType } from '../src/entity.ts';
import { readTable } from './tsv.ts';

export const LETTERS: Readonly<Record<EntityType, string>> = { person: 'P', title: 'T', organization: 'O', place: 'L', date: 'D', money: 'M' };

/** Letter → its type. */
export const TYPE_OF: ReadonlyMap<string, EntityType> = new Map(Object.entries(LETTERS).map(([type, letter]) => [letter, type as EntityType]));

/** All letters, for a character class of a regular expression. */
export const ALL_LETTERS: string = [...TYPE_OF.keys()].join('');

/** The tables of sentences: the type that a bare `key=value` belongs to, and how many rows there are at least. */
export const SENTENCE_TABLES = [
  { table: 'person', own: 'person', least: 430 },
  { table: 'title', own: 'title', least: 370 },
  { table: 'organization', own: 'organization', least: 870 },
  { table: 'place', own: 'place', least: 660 },
  { table: 'links', own: 'title', least: 250 },
] as const satisfies readonly { table: string; own: EntityType; least: number }[];

const MARK = new RegExp(`⟦[${ALL_LETTERS}]\\??(?:#\\d+)?(?:@[\\d,]+)? |⟧`, 'gu');

/** The texts of all tables of sentences, without their marks. */
export function sentences(): string[] {
  return SENTENCE_TABLES.flatMap(({ table }) => readTable(`${table}.tsv`, ['text', 'note', 'values']).map((row) => row.text.replace(MARK, '')));
}
