/** One record: a line of the input gives a line of the output, or a bad record. */
import { createExtractor } from '../../extractor.ts';
import { extractHtml } from '../../io/html.ts';
import { vietnameseDay } from '../../kit/calendar.ts';
import { describe, readRecord } from '../../kit/values.ts';
import { decodeLegacy } from '../../text/legacy.ts';
import type { Extraction } from '../../extraction.ts';
import { fieldSelector } from './fields.ts';
import { type RecordPlan, reservedKeys } from './options.ts';
import type { BadRecord } from './types.ts';

type Json = Readonly<Record<string, unknown>>;

/** What is read of a line. */
export interface Source {
  readonly text: string;
  readonly id?: string | number;
  readonly date?: string;
  readonly kept?: Json;
}

/** Reads a line, which has no line break; gives the JSON of its extraction, or what is wrong with it. */
export type RecordReader = (line: string, number: number) => string | BadRecord;

/** The reader of a plan. Builds the extractor, so make one for a run or a thread. */
export function recordReader(plan: RecordPlan): RecordReader {
  const sourceOf = plan.input === 'lines' ? lineSource(plan) : jsonSource(plan);
  const extractText = textReader(plan);
  const select = fieldSelector(plan);
  return (line, number) => {
    let id: string | number | undefined = plan.lineIds ? number : undefined;
    try {
      const source = sourceOf(line, (known) => (id = known));
      return JSON.stringify({ ...(id !== undefined && { id }), ...source.kept, ...select(extractText(source)) });
    } catch (error) {
      return { ...(id !== undefined && { id }), line: number, error: error instanceof Error ? error.message : String(error) };
    }
  };
}

function textReader({ extractor: config, html }: RecordPlan): (source: Source) => Extraction {
  const extractor = createExtractor(config);
  const optionsOf = ({ date }: Source) => (date === undefined ? {} : { referenceDate: date });
  if (html) return (source) => extractHtml(source.text, { extractor, ...optionsOf(source) });
  return (source) => extractor.extract(source.text, optionsOf(source));
}

function lineSource({ encoding }: RecordPlan): (line: string) => Source {
  return encoding === 'utf-8' ? (text) => ({ text }) : (text) => ({ text: decodeLegacy(text, encoding) });
}

/** `onId` hears of the id before anything else of the record is looked at, so that a bad record has it. */
function jsonSource(plan: RecordPlan): (line: string, onId: OnId) => Source {
  const read = fieldSource(plan);
  return (line, onId) => read(parseObject(line), onId);
}

export type OnId = (id: string | number) => void;

/** Which fields of an object are read. */
export type FieldPlan = Pick<RecordPlan, 'encoding' | 'field' | 'id' | 'date' | 'keep' | 'html'>;

/** Reads the fields of a parsed object. @throws TypeError or RangeError for what is no record */
export function fieldSource(plan: FieldPlan): (record: Json, onId: OnId) => Source {
  const { encoding, date: dateKey, field } = plan;
  const decode = encoding === 'utf-8' ? (value: unknown) => value : (value: unknown) => (typeof value === 'string' ? decodeLegacy(value, encoding) : value);
  const keptOf = keptValues(plan);
  return (record, onId) => {
    const id = decode(own(record, plan.id));
    if (typeof id === 'string' || typeof id === 'number') onId(id);
    else if (id !== undefined && id !== null) throw new TypeError(`${describe(plan.id)} must be a string or a number; got ${describe(id)}.`);
    const text = decode(own(record, field));
    if (typeof text !== 'string')
      throw new TypeError(`${describe(field)} must be a string; got ${text === undefined ? nothingIn(record) : `${describe(text)}.`}`);
    const date = dateKey === undefined ? undefined : dayOf(own(record, dateKey), dateKey);
    const kept = keptOf?.(record, decode);
    return { text, ...(date !== undefined && { date }), ...(kept !== undefined && { kept }) };
  };
}

/** What a record has in place of a text: its keys, among which the user finds the right one. */
function nothingIn(record: Json): string {
  const keys = Object.keys(record).slice(0, 10);
  return keys.length === 0 ? 'nothing.' : `nothing. The record has ${keys.map(describe).join(', ')}.`;
}

/** A line of JSONL. @throws SyntaxError or TypeError */
export function parseObject(line: string): Json {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    throw new SyntaxError(`The line is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  return readRecord(value, 'The line');
}

function own(record: Json, key: string): unknown {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/** Databases write a space for `T`, and many feeds an offset without its colon. */
function inIsoStyle(time: string): string {
  return time.replace(/^(\S{10}) /u, '$1T').replace(/([+-]\d\d)(\d\d)$/u, '$1:$2');
}

const DAY = /^\d{4}-\d{2}-\d{2}(?=$|[T ])/u;

/**
 * The day of `2017-05-03`, and of times: in Viet Nam where the offset is given, `2017-05-03T20:00:00Z` or `2017-05-03 20:00:00+0000`, else as it
 * stands. Whether there is such a day is checked by the extractor.
 */
function dayOf(value: unknown, key: string): string | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  const day = typeof value === 'string' ? (vietnameseDay(inIsoStyle(value)) ?? DAY.exec(value)?.[0]) : undefined;
  if (day === undefined) throw new RangeError(`${describe(key)} must begin with YYYY-MM-DD; got ${describe(value)}.`);
  return day;
}

/** The values to copy to the output, if any. */
function keptValues(plan: FieldPlan): ((record: Json, decode: (value: unknown) => unknown) => Json) | undefined {
  const { keep, id, field } = plan;
  if (keep !== 'all' && keep.length === 0) return undefined;
  const never = new Set([...reservedKeys(plan), id, field]);
  return (record, decode) => {
    const keys = keep === 'all' ? Object.keys(record).filter((key) => !never.has(key)) : keep.filter((key) => Object.hasOwn(record, key));
    return Object.fromEntries(keys.map((key) => [key, decode(record[key])]));
  };
}
