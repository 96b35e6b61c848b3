/** Records with fields, as JSONL and CSV have them: which field is the text, the id, the date, and what is kept. */
import { isCalendarDay } from '../../kit/values.ts';
import { messageOf } from '../errors.ts';
import { type Encoding, fromLegacy } from './encoding.ts';
import type { BadRecord, ReadRecord } from './record.ts';

/** Which fields are read. JSON-safe, so that it can go to a worker. */
export interface FieldSettings {
  readonly text: string;
  /** Absent: `id` where a record has it, else the number of the line. */
  readonly id?: string;
  /** Absent: records have no date of their own. */
  readonly date?: string;
  readonly keep: readonly string[] | 'all';
}

/** Where a record stands. */
export interface Position {
  /** From 1. */
  readonly line: number;
  /** Put before the number of a line where several files are read, so that ids differ. */
  readonly prefix: string;
  readonly path?: string;
}

/** A line of JSONL. Never throws: what is wrong is in the result. */
export function readJsonLine(line: string, position: Position, settings: FieldSettings, encoding: Encoding): ReadRecord {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return bad(position, `not JSON: ${messageOf(error)}`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return bad(position, 'not a JSON object');
  return readFields(value as Record<string, unknown>, position, settings, encoding);
}

/** A record by its fields. Never throws. */
export function readFields(fields: Readonly<Record<string, unknown>>, position: Position, settings: FieldSettings, encoding: Encoding): ReadRecord {
  const id = idOf(fields, position, settings);
  if (id === undefined) return bad(position, `no id: field ${JSON.stringify(settings.id)} must be a string or a number. ${fieldsOf(fields)}`);
  const text = own(fields, settings.text);
  if (typeof text !== 'string') return bad(position, `no text: field ${JSON.stringify(settings.text)} must be a string. ${fieldsOf(fields)}`, id);
  const date = settings.date === undefined ? undefined : own(fields, settings.date);
  const hasDate = date !== undefined && date !== null && date !== '';
  const day = hasDate ? dayOf(date) : undefined;
  if (hasDate && day === undefined)
    return bad(position, `no day: field ${JSON.stringify(settings.date)} must begin with a day of the calendar, YYYY-MM-DD`, id);
  const kept = keptOf(fields, settings, encoding);
  const { line, path } = position;
  return {
    id,
    line,
    text: fromLegacy(text, encoding),
    ...(day !== undefined && { referenceDate: day }),
    ...(kept !== undefined && { kept }),
    ...(path !== undefined && { path }),
  };
}

/** The id of a record that has none. */
export function defaultId({ line, prefix }: Position): string | number {
  return prefix === '' ? line : `${prefix}${line}`;
}

function bad(position: Position, error: string, id = defaultId(position)): BadRecord {
  return { id, line: position.line, error };
}

function own(fields: Readonly<Record<string, unknown>>, name: string): unknown {
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}

function idOf(fields: Readonly<Record<string, unknown>>, position: Position, { id: name }: FieldSettings): string | number | undefined {
  const id = own(fields, name ?? 'id');
  if (typeof id === 'string' || typeof id === 'number') return id;
  return name === undefined ? defaultId(position) : undefined;
}

/** A day, or the day of a point in time such as `2022-12-27T08:30:00+07:00`. */
function dayOf(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const day = value.trim().slice(0, 10);
  return isCalendarDay(day) ? day : undefined;
}

function keptOf(fields: Readonly<Record<string, unknown>>, { keep, text, id }: FieldSettings, encoding: Encoding): Record<string, unknown> | undefined {
  const isOurs = (name: string): boolean => name === text || name === (id ?? 'id');
  const names = keep === 'all' ? Object.keys(fields).filter((name) => !isOurs(name)) : keep.filter((name) => Object.hasOwn(fields, name));
  if (names.length === 0) return undefined;
  const decoded = (value: unknown): unknown => (typeof value === 'string' ? fromLegacy(value, encoding) : value);
  return Object.fromEntries(names.map((name) => [name, decoded(fields[name])]));
}

function fieldsOf(fields: Readonly<Record<string, unknown>>): string {
  const names = Object.keys(fields).slice(0, 12);
  return names.length === 0 ? 'The record has no fields' : `The record has: ${names.join(', ')}`;
}
