/** Tables: one row an entity, as objects or as CSV and TSV. */
import type { Entity, EntityType } from '../../entity.ts';
import type { Extraction } from '../../extraction.ts';
import { checkFlag, oneOf, requireExtraction } from '../../kit/values.ts';
import { spansOf } from './gold.ts';
import { offsetsIn } from './offsets.ts';
import { checkFormat, checkString, type FormatSettings } from './options.ts';
import { cellOf } from './references.ts';
import type { FormatOptions, OffsetOptions } from './types.ts';

/** The columns, in order. */
const COLUMNS = [
  'document',
  'id',
  'type',
  'start',
  'end',
  'text',
  'name',
  'acronym',
  'value',
  'min',
  'max',
  'currency',
  'modifier',
  'per',
  'mod',
  'grain',
  'intervalStart',
  'intervalEnd',
  'role',
  'organization',
  'place',
  'kind',
  'code',
  'key',
  'country',
  'level',
  'branch',
  'former',
  'acting',
  'gender',
  'person',
  'holders',
  'parent',
  'confidence',
] as const;

/** The name of a column; `toCsv` writes them in this order. */
export type Column = (typeof COLUMNS)[number];

/** One entity, flat; what it does not have is absent. References are ids, or names where there is no entity; holders are parted by a space. */
export type Row = SpanCells & { readonly [C in Exclude<Column, keyof SpanCells>]?: string };

interface SpanCells {
  readonly id: string;
  readonly type: EntityType;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface RowOptions extends Pick<FormatOptions, 'types'>, OffsetOptions {
  /** The name of the text, for tables of several. */
  readonly document?: string;
}

export interface CsvOptions extends RowOptions {
  /** Default a comma; a tab makes TSV, a semicolon what spreadsheets open in countries with a decimal comma. */
  readonly delimiter?: ',' | ';' | '\t';
  /** Write the names of the columns first. Default true; false for all texts of a table but the first. */
  readonly header?: boolean;
  /**
   * Put an apostrophe before a cell that a spreadsheet would take for a formula: one that begins with `=`, `+`, `-`, `@`, a tab or a line break.
   * Default false, because it changes the cell for all other readers.
   */
  readonly guardFormulas?: boolean;
  /** Begin with a byte order mark, by which Excel knows UTF-8. Default false. */
  readonly bom?: boolean;
}

/**
 * One row an entity. Offsets are UTF-16 code units by default. O(n).
 *
 * @throws RangeError when the entities are not of this text; TypeError or RangeError for a wrong option
 * @example
 * console.table(toRows(text, extract(text)))
 */
export function toRows(text: string, extraction: Pick<Extraction, 'entities' | 'people'>, options?: RowOptions): Row[] {
  return rowsOf('toRows', text, extraction, checkFormat('toRows', options, { offsets: 'utf16', more: ['document'] }));
}

/**
 * The rows as CSV (RFC 4180) or TSV: lines end with CRLF, a cell with a delimiter, a quote or a line break is quoted. O(n).
 *
 * @throws as `toRows` does
 * @example
 * toCsv(text, extract(text), { delimiter: '\t' })
 */
export function toCsv(text: string, extraction: Pick<Extraction, 'entities' | 'people'>, options?: CsvOptions): string {
  const more = ['document', 'delimiter', 'header', 'guardFormulas', 'bom'];
  const settings = checkFormat('toCsv', options, { offsets: 'utf16', more });
  const { given } = settings;
  const delimiter = given.delimiter === undefined ? ',' : oneOf(given.delimiter, 'toCsv: delimiter', [',', ';', '\t'] as const);
  const hasHeader = given.header === undefined || checkFlag(given.header, 'toCsv: header');
  const guards = checkFlag(given.guardFormulas, 'toCsv: guardFormulas');
  const write = (cell: string | number | undefined): string => quoted(guards && typeof cell === 'string' ? guarded(cell) : String(cell ?? ''), delimiter);
  const rows = rowsOf('toCsv', text, extraction, settings).map((row) => COLUMNS.map((column) => write(row[column])));
  const lines = hasHeader ? [[...COLUMNS], ...rows] : rows;
  return (checkFlag(given.bom, 'toCsv: bom') ? '\ufeff' : '') + lines.map((cells) => cells.join(delimiter) + '\r\n').join('');
}

function rowsOf(caller: string, text: string, extraction: Pick<Extraction, 'entities' | 'people'>, settings: FormatSettings): Row[] {
  const { types, offsets: unit, given } = settings;
  const document = checkString(given.document, `${caller}: document`);
  requireExtraction(caller, extraction, ['entities']);
  spansOf(caller, text, extraction, types);
  const offsets = offsetsIn(text, unit);
  return extraction.entities
    .filter((entity) => types.has(entity.type))
    .map((entity) => {
      const { id, type, parent, confidence } = entity;
      const span = { id, type, start: offsets.fromUtf16(entity.start), end: offsets.fromUtf16(entity.end), text: entity.text };
      return { ...span, ...known({ document, parent, confidence }), ...known(cellsOf(entity)) };
    });
}

type OtherColumn = Exclude<Column, keyof SpanCells>;
type Cells = { readonly [C in OtherColumn]?: string | undefined };

/** The cells that have a value. */
function known(cells: Cells): { readonly [C in OtherColumn]?: string } {
  return Object.fromEntries(Object.entries(cells).filter(([, cell]) => cell !== undefined));
}

function cellsOf(entity: Entity): Cells {
  switch (entity.type) {
    case 'person':
      return { name: entity.name, key: entity.key, gender: entity.gender, person: entity.person };
    case 'title': {
      const { role, organization, place, level, branch, former, acting, holders } = entity;
      const flags = { former: former && 'true', acting: acting && 'true' };
      return { role, organization: cellOf(organization), place: cellOf(place), level, branch, ...flags, holders: holders.join(' ') || undefined };
    }
    case 'organization':
      return { name: entity.name, acronym: entity.acronym, kind: entity.kind, key: entity.key, level: entity.level, place: cellOf(entity.place) };
    case 'place':
      return { name: entity.name, kind: entity.kind, code: entity.code, key: entity.key, country: entity.country, place: cellOf(entity.within) };
    case 'date': {
      const { value, mod, grain, interval } = entity;
      return { value, mod, grain, intervalStart: interval?.start, intervalEnd: interval?.end };
    }
    case 'money': {
      const { value, min, max, currency, modifier, per } = entity;
      return { value, min, max, currency, modifier, per };
    }
  }
}

const FORMULA = /^[=+\-@\t\r\n]/u;

function guarded(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell;
}

function quoted(cell: string, delimiter: string): string {
  return /["\r\n]/u.test(cell) || cell.includes(delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
