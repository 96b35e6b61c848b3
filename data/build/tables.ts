/** Reads and checks all tables of `data/`. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { TableShape } from '../schema/table.ts';
import { type Row, type TableName, TABLES } from '../schema.ts';
import { checkRoles } from './check-roles.ts';
import { checkFile, checkKeys, checkReferences, type ReadRow } from './check.ts';

/** The folder of the tables. */
export const DATA: string = fileURLToPath(new URL('..', import.meta.url));

/** All tables, read. */
export interface Tables {
  /** The rows of a table, those of its files one after another. */
  readonly rows: <N extends TableName>(name: N) => readonly Row<N>[];
}

/** Thrown for tables that do not fit the schema; the message lists what is wrong, with file and line. */
export class TableError extends Error {
  constructor(readonly problems: readonly string[]) {
    const more = problems.length > 50 ? `\n… and ${problems.length - 50} more` : '';
    super(`${problems.length} problems in the tables of data/:\n${problems.slice(0, 50).join('\n')}${more}`);
  }
}

/** Reads the tables from their texts by file name (`roles.tsv`), and throws a TableError if any does not fit. */
export function readTables(texts: ReadonlyMap<string, string>): Tables {
  const read = new Map<string, readonly ReadRow[]>();
  const problems: string[] = [];
  const known = new Set<string>();
  for (const [name, schema] of Object.entries<TableShape>(TABLES)) {
    const rows: ReadRow[] = [];
    for (const file of schema.files.map((f) => `${f}.tsv`)) {
      known.add(file);
      const text = texts.get(file);
      if (text === undefined) {
        problems.push(`${file}: no such file`);
        continue;
      }
      const checked = checkFile(schema, file, text);
      problems.push(...checked.problems);
      rows.push(...checked.rows);
    }
    problems.push(...checkKeys(schema, rows));
    read.set(name, rows);
  }
  for (const file of texts.keys()) if (!known.has(file)) problems.push(`${file}: no table of data/schema.ts has this file`);
  const keysOf = cached((table, column) => new Set((read.get(table) ?? []).map((row) => String(row.values[column]))));
  for (const [name, schema] of Object.entries<TableShape>(TABLES)) problems.push(...checkReferences(schema, read.get(name) ?? [], keysOf));
  problems.push(...checkRoles(read.get('roles') ?? [], read.get('grammarWords') ?? []));
  if (problems.length > 0) throw new TableError(problems);
  return { rows: (name) => (read.get(name) ?? []).map((row) => row.values as Row<typeof name>) };
}

/** The texts of all tables in the folder. */
export function tableTexts(): ReadonlyMap<string, string> {
  const files = readdirSync(DATA).filter((file) => file.endsWith('.tsv'));
  return new Map(files.sort().map((file) => [file, readFileSync(`${DATA}${file}`, 'utf8')]));
}

function cached<V>(make: (a: string, b: string) => V): (a: string, b: string) => V {
  const known = new Map<string, V>();
  return (a, b) => {
    const name = `${a} ${b}`;
    const value = known.get(name) ?? make(a, b);
    known.set(name, value);
    return value;
  };
}
