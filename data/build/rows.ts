/** Typed rows of packed tables: their types, the enumerations of their columns, and the functions that make them. */
import { type Field, interfaceSource } from './emit.ts';

/** A column of packed lines. */
export interface PackedField extends Field {
  /** Not text: a number, or a list with `|` between its items. */
  readonly is?: 'number' | 'list';
  /** Only phrases are made of it: no rule asks a row for it. */
  readonly isPhrasesAlone?: true;
}

export function textField(name: string, type = 'string'): PackedField {
  return { name, type };
}

/** A column of flags; `flags` is the name of their enumeration. */
export function flagsField(flags: string): PackedField {
  return { name: 'flags', type: 'number', is: 'number', about: `Bits of ${flags}.` };
}

/** The rows of a packed table. */
export interface RowSpec {
  /** Role gives RoleRow, RoleColumn and roleRow. */
  readonly name: string;
  readonly about: string;
  readonly fields: readonly PackedField[];
  /** Type parameters of the row, named A: `<A extends string>`. */
  readonly parameters?: string;
}

/** The type of the rows of a table, the enumeration of its columns, and the function that makes a row. */
export function rowSource(t: RowSpec): string[] {
  const fields = t.fields.filter((field) => field.isPhrasesAlone === undefined);
  return [
    interfaceSource(`${t.name}Row${t.parameters ?? ''}`, t.about, fields),
    `/** Columns of packed lines of ${t.name}Row. */`,
    `export enum ${t.name}Column { ${t.fields.map((field) => snake(field.name)).join(', ')} }`,
    `export function ${decoderName(t)}${t.parameters ?? ''}(cells: readonly string[]): ${t.name}Row${t.parameters === undefined ? '' : '<A>'} {`,
    `  return { ${fields.map((field) => `${field.name}: ${decoded(field, t.fields.indexOf(field))}`).join(', ')} };`,
    '}',
  ];
}

/** laterType → LATER_TYPE */
export function snake(name: string): string {
  return name.replace(/[A-Z]/g, (c) => `_${c}`).toUpperCase();
}

function decoded({ is, type }: PackedField, column: number): string {
  if (is === 'number') return `Number(cells[${column}] ?? 0)`;
  if (is === 'list') return `cells[${column}] ? cells[${column}].split('|') : []`;
  const cell = column === 0 ? `cells[${column}]` : `cells[${column}] ?? ''`;
  return type === 'string' ? cell : `(${cell}) as ${type}`;
}

export function decoderName({ name }: { readonly name: string }): string {
  return `${name.charAt(0).toLowerCase()}${name.slice(1)}Row`;
}
