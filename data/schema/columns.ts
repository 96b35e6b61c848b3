/** What the cells of a table may hold: each kind of column knows its type, its check and its values. */

/** The allowed values of a column, and what each means ('' where the name says it). */
export type Meanings = Readonly<Record<string, string>>;

/** A column of a table. `T` is the type of its cells once read. */
export interface Column<T> {
  /** What is allowed, for messages and for `npm run data -- --describe`. */
  readonly allowed: string;
  readonly isOptional: boolean;
  /** The value of a cell; undefined where the cell does not fit. */
  readonly read: (cell: string) => T | undefined;
  /** The names that cells may hold, one each or several, with their meanings. */
  readonly values?: Meanings;
  /** Cells hold keys of another table: its name and column. */
  readonly refersTo?: { readonly table: string; readonly column: string };
  /** Of a list or of flags: what each item may be. */
  readonly item?: Column<unknown>;
  /** The values are flags: each is a bit. */
  readonly isFlags?: true;
}

/** Any text. */
export function text(): Column<string> {
  return { allowed: 'text', isOptional: false, read: (cell) => (cell === '' ? undefined : cell) };
}

/** A text of a form that `allowed` describes. */
export function matching(form: RegExp, allowed: string): Column<string> {
  return { allowed, isOptional: false, read: (cell) => (form.test(cell) ? cell : undefined) };
}

/** An integer in a range, both ends included. */
export function integer(least: number, most: number): Column<number> {
  const read = (cell: string): number | undefined => {
    const value = Number(cell);
    return /^-?\d+$/.test(cell) && value >= least && value <= most ? value : undefined;
  };
  return { allowed: `an integer from ${least} to ${most}`, isOptional: false, read };
}

/** A decimal number. */
export function decimal(): Column<number> {
  return { allowed: 'a decimal number', isOptional: false, read: (cell) => (/^-?\d+(\.\d+)?$/.test(cell) ? Number(cell) : undefined) };
}

/** One of the values. */
export function oneOf<V extends string>(values: readonly V[] | Readonly<Record<V, string>>): Column<V> {
  const meanings = meaningsOf(values);
  const read = (cell: string): V | undefined => (Object.hasOwn(meanings, cell) ? (cell as V) : undefined);
  return { allowed: Object.keys(meanings).join(', '), isOptional: false, read, values: meanings };
}

/** Any number of the flags, as a sum of bits: the first is 1, the second 2, the third 4, … */
export function flags(meanings: Meanings): Column<number> {
  const names = Object.keys(meanings);
  if (names.length > MOST_FLAGS) throw new Error(`${names.length} flags; a number holds ${MOST_FLAGS}`);
  const read = (cell: string): number | undefined => {
    let bits = 0;
    for (const name of cell === '' ? [] : cell.split('|')) {
      const bit = 1 << names.indexOf(name);
      if (!names.includes(name) || (bits & bit) !== 0) return undefined;
      bits |= bit;
    }
    return bits;
  };
  return { allowed: `any of ${names.join(', ')}, with | between them`, isOptional: true, read, values: meanings, item: oneOf(names), isFlags: true };
}

/** Bits of a number that bitwise operators leave positive. */
const MOST_FLAGS = 31;

/** Several values with `|` between them, each once. */
export function list<T>(of: Column<T>): Column<readonly T[]> {
  const read = (cell: string): readonly T[] | undefined => {
    const items = cell.split('|');
    const values = items.flatMap((item) => of.read(item) ?? []);
    return values.length === items.length && new Set(items).size === items.length ? values : undefined;
  };
  return { ...of, allowed: `${of.allowed}; several with | between them`, isOptional: false, read, item: of };
}

/** The column may be empty; an empty cell reads as `empty`. */
export function optional<T, E>(of: Column<T>, empty: E): Column<T | E> {
  return { ...of, allowed: `${of.allowed}; or nothing`, isOptional: true, read: (cell) => (cell === '' ? empty : of.read(cell)) };
}

/** A key of another table. */
export function key(table: string, column: string): Column<string> {
  return { ...text(), allowed: `a ${column} of the table ${table}`, refersTo: { table, column } };
}

function meaningsOf(values: readonly string[] | Meanings): Meanings {
  return Array.isArray(values) ? Object.fromEntries(values.map((name) => [name, ''])) : (values as Meanings);
}

/** Other names of a thing. A question mark after one says that it is weak: a common word too. */
export const names: Column<readonly string[]> = optional(list(text()), [] as readonly string[]);
