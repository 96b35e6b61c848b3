/** Checks the text of a table against its schema. Every problem names the file and line, the cell, and what is allowed. */
import type { Column } from '../schema/columns.ts';
import type { Columns, TableShape } from '../schema/table.ts';

/** A row once read: its cells by column, where it came from, and the texts of its cells. */
export interface ReadRow {
  readonly file: string;
  readonly line: number;
  readonly values: Readonly<Record<string, unknown>>;
  readonly cells: readonly string[];
}

export interface CheckedFile {
  readonly rows: readonly ReadRow[];
  /** `roles.tsv:12: branch "goverment": allowed: party, state, …` */
  readonly problems: readonly string[];
}

/** Reads one file of a table: UTF-8, LF, a header, tabs between cells, `|` between the values of a list. Lines that begin with # are comments. */
export function checkFile(schema: TableShape, file: string, text: string): CheckedFile {
  const rows: ReadRow[] = [];
  const problems: string[] = [];
  const lines = text.split('\n');
  const columns = Object.keys(schema.columns);
  problems.push(...checkLayout(file, text, lines, columns));
  if (problems.length > 0) return { rows, problems };
  for (let i = 1; i < lines.length; i++) {
    const line = lines[i];
    if (line === '' || line.startsWith('#')) continue;
    const at = `${file}:${i + 1}`;
    const cells = line.split('\t');
    const found =
      cells.length === columns.length ? checkCells(schema.columns, cells) : [`${cells.length} cells: ${columns.length} columns: ${columns.join(', ')}`];
    problems.push(...found.map((problem) => `${at}: ${problem}`));
    if (found.length > 0) continue;
    const values = Object.fromEntries(columns.map((name, c) => [name, schema.columns[name].read(cells[c])]));
    const wrong = schema.checkRow?.(values) ?? '';
    if (wrong !== '') problems.push(`${at}: ${wrong}`);
    rows.push({ file, line: i + 1, values, cells });
  }
  return { rows, problems };
}

function checkLayout(file: string, text: string, lines: readonly string[], columns: readonly string[]): string[] {
  if (/[\r\uFEFF]/.test(text)) return [`${file}: carriage return or byte order mark: lines end with LF, files begin with the header`];
  if (!text.endsWith('\n')) return [`${file}:${lines.length}: no line end after the last row`];
  const head = lines[0].split('\t');
  const missing = columns.filter((name) => !head.includes(name)).map((name) => `${file}:1: no column "${name}": columns: ${columns.join(', ')}`);
  const extra = head.filter((name) => !columns.includes(name)).map((name) => `${file}:1: unknown column "${name}": columns: ${columns.join(', ')}`);
  if (missing.length + extra.length > 0) return [...missing, ...extra];
  return head.join() === columns.join() ? [] : [`${file}:1: columns in the order ${head.join(', ')}: expected ${columns.join(', ')}`];
}

function checkCells(columns: Columns, cells: readonly string[]): string[] {
  return Object.entries(columns).flatMap(([name, column], c) => checkCell(name, column, cells[c]));
}

function checkCell(name: string, column: Column<unknown>, cell: string): string[] {
  if (cell !== cell.normalize('NFC')) return [`${name} "${cell}": not NFC: ${cell.normalize('NFC')}`];
  if (cell !== cell.trim() || / {2}|[^\S ]| \||\| /.test(cell)) return [`${name} "${cell}": stray blanks: single spaces inside a value alone`];
  if (column.read(cell) !== undefined || (cell === '' && column.isOptional)) return [];
  const { item } = column;
  if (item === undefined || cell === '') return [`${name} "${cell}": allowed: ${column.allowed}`];
  const items = cell.split('|');
  const wrong = items.filter((one) => item.read(one) === undefined).map((one) => `${name} "${one}": allowed: ${item.allowed}`);
  return wrong.length > 0 ? wrong : items.filter((one, i) => items.indexOf(one) < i).map((one) => `${name} "${one}": twice in the cell`);
}

/** Rows of one table (all its files) that repeat another, or have its key. */
export function checkKeys(schema: TableShape, rows: readonly ReadRow[]): string[] {
  const places = schema.key.map((name) => Object.keys(schema.columns).indexOf(name));
  const seen = new Map<string, ReadRow>();
  const problems: string[] = [];
  for (const row of rows) {
    const cells = places.map((c) => row.cells[c]);
    const first = seen.get(cells.join('\t'));
    if (first === undefined) seen.set(cells.join('\t'), row);
    else problems.push(`${row.file}:${row.line}: ${schema.key.join(', ')} "${cells.join(', ')}": a row of this key is in ${first.file}:${first.line}`);
  }
  return problems;
}

/** Cells that refer to no row of another table. */
export function checkReferences(schema: TableShape, rows: readonly ReadRow[], keysOf: (table: string, column: string) => ReadonlySet<string>): string[] {
  const problems: string[] = [];
  Object.entries(schema.columns).forEach(([name, column], c) => {
    const { refersTo } = column;
    if (refersTo === undefined) return;
    const keys = keysOf(refersTo.table, refersTo.column);
    for (const { file, line, cells } of rows)
      for (const cell of cells[c] === '' ? [] : cells[c].split('|'))
        if (!keys.has(cell)) problems.push(`${file}:${line}: ${name} "${cell}": allowed: a ${refersTo.column} of the table ${refersTo.table}`);
  });
  return problems;
}
