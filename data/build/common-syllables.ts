/** The syllables that are frequent enough to tell where two words were run together, most frequent first. */
import { type Generated, generated, quoted } from './emit.ts';
import type { Tables } from './tables.ts';

/** Counts in some 7 million syllables of news: of the some 1,400 common syllables, and of the some 300 most frequent ones. */
const COMMON = 500;
const FREQUENT = 6000;

export function commonSyllableModule(tables: Tables): Generated {
  const rows = tables.rows('wordSyllables').filter((row) => row.count >= COMMON && /^\p{Ll}+$/u.test(row.syllable));
  rows.sort((a, b) => b.count - a.count || (a.syllable < b.syllable ? -1 : 1));
  return generated('src/text/common-syllables.generated.ts', 'word_syllables.tsv', [
    '/** With blanks between them. */',
    `export const COMMON_SYLLABLES: string = ${quoted(rows.map((row) => row.syllable).join(' '))};`,
    '/** The first so many of them are very frequent. */',
    `export const FREQUENT_SYLLABLES = ${rows.filter((row) => row.count >= FREQUENT).length};`,
  ]);
}
