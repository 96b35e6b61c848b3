/** The tables of test/specs: one header line, tabs between cells, ⏎ for a line break inside a cell. */
import { readFileSync } from 'node:fs';

export function rows(name: string): Record<string, string>[] {
  const [head, ...lines] = readFileSync(new URL(`../specs/${name}`, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n');
  const columns = head.split('\t');
  return lines.map((line) => Object.fromEntries(columns.map((column, i) => [column, (line.split('\t')[i] ?? '').replaceAll('⏎', '\n')])));
}
