/**
 * Reads the case tables of `test/specs/`. The first line that is no comment names the columns, each further line is a row, cells stand
 * between tabs. Empty lines and lines that begin with `#` are left out, `\n` in a cell is a line break, cells missing at the end of a
 * row are empty.
 */
import { readFileSync } from 'node:fs';

export type Row<Column extends string> = Readonly<Record<Column, string>> & {
  /** Line of the file, from 1. */
  readonly line: number;
};

/**
 * The rows of `test/specs/<file>`, by column.
 *
 * @throws Error with file and line where the columns are not the given ones or a row has too many cells
 * @example for (const { kind, text } of readTable('date-negative.tsv', ['kind', 'text'])) check(kind, text);
 */
export function readTable<const Column extends string>(file: string, columns: readonly Column[]): Row<Column>[] {
  const lines = readFileSync(new URL(`specs/${file}`, import.meta.url), 'utf8')
    .split('\n')
    .map((text, index) => ({ text, line: index + 1 }))
    .filter(({ text }) => text !== '' && !text.startsWith('#'));
  const [head, ...body] = lines;
  if (head?.text !== columns.join('\t')) throw new Error(`${file}:${head?.line ?? 1}: the columns are not ${columns.join(', ')}`);
  return body.map(({ text, line }) => {
    const cells = text.split('\t');
    if (cells.length > columns.length) throw new Error(`${file}:${line}: ${cells.length} cells in ${columns.length} columns`);
    const entries = columns.map((column, i) => [column, (cells[i] ?? '').replaceAll('\\n', '\n')]);
    return { ...(Object.fromEntries(entries) as Record<Column, string>), line };
  });
}
