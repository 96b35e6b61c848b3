/** Reading the tables in `data/`: UTF-8, one header line, tabs between columns, `|` between values of a list. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export type Row = Readonly<Record<string, string>>;

/** The folder of the tables. */
export const DATA: string = fileURLToPath(new URL('..', import.meta.url));

/** The header of a table. */
export function columnsOf(file: string): string[] {
  return readFileSync(`${DATA}${file}`, 'utf8').split('\n', 1)[0].split('\t');
}

/** All rows of one table. Throws on a missing column or on text that is not NFC, with file and line. */
export function readTable(file: string, columns: readonly string[]): Row[] {
  const lines = readFileSync(`${DATA}${file}`, 'utf8').split('\n');
  const head = lines[0].split('\t');
  for (const c of columns) if (!head.includes(c)) throw new Error(`${file}: no column "${c}"`);
  const rows: Row[] = [];
  for (let i = 1; i < lines.length; i++) {
    const line = lines[i];
    if (line === '' || line.startsWith('#')) continue;
    if (line !== line.normalize('NFC')) throw new Error(`${file}:${i + 1}: not NFC: ${line}`);
    const cells = line.split('\t');
    if (cells.length > head.length) throw new Error(`${file}:${i + 1}: ${cells.length} columns, expected ${head.length}: ${line}`);
    const row: Record<string, string> = {};
    for (let k = 0; k < head.length; k++) {
      const cell = cells[k] ?? '';
      if (cell !== cell.trim()) throw new Error(`${file}:${i + 1}: blanks around "${cell}"`);
      row[head[k]] = cell;
    }
    rows.push(row);
  }
  return rows;
}

/** A list cell: `a|b` → ['a', 'b']; '' → []. */
export function list(cell: string): string[] {
  return cell === '' ? [] : cell.split('|').filter((x) => x !== '');
}
