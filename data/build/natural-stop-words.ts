/** The stop words of `vietnamese-entities/natural`, most frequent first. */
import { type Generated, generated, quoted } from './emit.ts';
import type { Tables } from './tables.ts';

export function naturalStopWordModule(tables: Tables): Generated {
  const rows = [...tables.rows('naturalStopWords')].sort((a, b) => b.count - a.count || (a.word < b.word ? -1 : 1));
  return generated('src/adapters/natural/stop-words.generated.ts', 'natural_stop_words.tsv', [
    '/** With `|` between them. */',
    `export const STOP_WORD_LIST: string = ${quoted(rows.map((row) => row.word).join('|'))};`,
  ]);
}
