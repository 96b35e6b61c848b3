/** The packed words of names of people. */
import { NAME_CLASSES } from '../schema/kinds.ts';
import { WEIGHT_AT } from '../../src/lexicon/limits.ts';
import { bitOf } from './bits.ts';
import type { Tables } from './tables.ts';

/** Lines of classes and weight as one number, a tab, and the words that have them. */
export function nameLines(tables: Tables): string[] {
  const groups = new Map<number, string[]>();
  for (const row of tables.rows('names')) {
    let what = 0;
    if (row.family !== undefined) what |= bitOf(NAME_CLASSES, 'family') | ((row.family + 1) << WEIGHT_AT);
    if (row.middle !== undefined) what |= bitOf(NAME_CLASSES, 'middle');
    if (row.given !== undefined) what |= bitOf(NAME_CLASSES, 'given');
    if (row.ethnic !== undefined) what |= bitOf(NAME_CLASSES, 'ethnic');
    // Names of several words make their words known, so that they are no foreign words.
    const group = /^[\p{L}\p{M}]+$/u.test(row.word) ? what : 0;
    const words = groups.get(group);
    if (words === undefined) groups.set(group, [row.word]);
    else words.push(row.word);
  }
  return [...groups].sort(([a], [b]) => a - b).map(([what, words]) => `${what}\t${words.join(what === 0 ? '|' : ' ')}`);
}
