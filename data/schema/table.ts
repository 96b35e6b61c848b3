/** What a table is. */
import type { Column } from './columns.ts';

export type Columns = Readonly<Record<string, Column<unknown>>>;

/** A table, whatever its columns. */
export interface TableShape {
  /** What it lists, in a few words. */
  readonly about: string;
  /** Its files, without `.tsv`; all have the same columns. */
  readonly files: readonly string[];
  readonly columns: Columns;
  /** The columns that together tell a row from all others. */
  readonly key: readonly string[];
  /** What is wrong with a row as a whole, or ''. */
  readonly checkRow?: (row: Readonly<Record<string, unknown>>) => string;
}

export interface TableSchema<C extends Columns> extends TableShape {
  readonly columns: C;
}

/** A row once read: the cells by column. */
export type RowOf<C extends Columns> = { readonly [N in keyof C]: C[N] extends Column<infer T> ? T : never };

interface TableSpec<C extends Columns> extends Omit<TableSchema<C>, 'key' | 'checkRow'> {
  readonly key: readonly (keyof C & string)[];
  readonly checkRow?: (row: RowOf<C>) => string;
}

/** A table of these columns; the key and the check of rows know their types. */
export function table<const C extends Columns>({ checkRow, ...schema }: TableSpec<C>): TableSchema<C> {
  return checkRow === undefined ? schema : { ...schema, checkRow: (row) => checkRow(row as RowOf<C>) };
}
