/** One record: a line of the input gives a line of the output, or a bad record. */
import { createExtractor } from '../../extractor.ts';
import { extractHtml } from '../../io/html.ts';
import { describe, readRecord } from '../../kit/values.ts';
import { decodeLegacy } from '../../text/legacy.ts';
import type { Extraction } from '../../entity.ts';
import { fieldSelector } from './fields.ts';
import { type RecordPlan, reservedKeys } from './options.ts';
import type { BadRecord } from './types.ts';

type Json = Readonly<Record<string, unknown>>;

/** What is read of a line. */
interface Source {
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
    let id: string | number | undefined;
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
function jsonSource(plan: RecordPlan): (line: string, onId: (id: string | number) => void) => Source {
  const { encoding, date: dateKey, field } = plan;
  const decode = encoding === 'utf-8' ? (value: unknown) => value : (value: unknown) => (typeof value === 'string' ? decodeLegacy(value, encoding) : value);
  const keptOf = keptValues(plan);
  return (line, onId) => {
    const record = parseObject(line);
    const id = decode(own(record, plan.id));
    if (typeof id === 'string' || typeof id === 'number') onId(id);
    else if (id !== undefined && id !== null) throw new TypeError(`${describe(plan.id)} must be a string or a number; got ${describe(id)}.`);
    const text = decode(own(record, field));
    if (typeof text !== 'string') throw new TypeError(`${describe(field)} must be a string; got ${text === undefined ? 'nothing' : describe(text)}.`);
    const date = dateKey === undefined ? undefined : dayOf(own(record, dateKey), dateKey);
    const kept = keptOf?.(record, decode);
    return { text, ...(date !== undefined && { date }), ...(kept !== undefined && { kept }) };
  };
}

function parseObject(line: string): Json {
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

const DAY = /^\d{4}-\d{2}-\d{2}(?=$|[T ])/u;

/** The day of `2017-05-03`, `2017-05-03T10:00:00+07:00` and the like. Whether there is such a day is checked by the extractor. */
function dayOf(value: unknown, key: string): string | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  const day = typeof value === 'string' ? DAY.exec(value)?.[0] : undefined;
  if (day === undefined) throw new RangeError(`${describe(key)} must begin with YYYY-MM-DD; got ${describe(value)}.`);
  return day;
}

/** The values to copy to the output, if any. */
function keptValues({ keep, id, field, html }: RecordPlan): ((record: Json, decode: (value: unknown) => unknown) => Json) | undefined {
  if (keep !== 'all' && keep.length === 0) return undefined;
  const never = new Set([...reservedKeys(html), id, field]);
  return (record, decode) => {
    const keys = keep === 'all' ? Object.keys(record).filter((key) => !never.has(key)) : keep.filter((key) => Object.hasOwn(record, key));
    return Object.fromEntries(keys.map((key) => [key, decode(record[key])]));
  };
}
