/** Checks the options of a bulk run. What a worker needs comes out as one plain object, with every default filled in. */
import { checkFlag, fail, oneOf, ownKeys, readOptions, readRecord, unknownKey } from '../../kit/values.ts';
import { CONFIG_OPTIONS, checkOptions } from '../../options/check.ts';
import type { ExtractorConfig } from '../../options/types.ts';
import { LEGACY_ENCODINGS, type LegacyEncoding } from '../../text/legacy-tables.ts';
import { checkFields } from './fields.ts';
import type { BulkOptions, BulkProgress, BadRecord, RecordOptions } from './types.ts';

/** `RecordOptions`, checked: JSON values only. */
export interface RecordPlan {
  readonly input: 'jsonl' | 'lines';
  readonly field: string;
  readonly id: string;
  readonly lineIds: boolean;
  readonly date: string | undefined;
  readonly keep: readonly string[] | 'all';
  readonly fields: readonly string[] | undefined;
  readonly evidence: boolean;
  readonly html: boolean;
  readonly encoding: 'utf-8' | LegacyEncoding;
  readonly extractor: ExtractorConfig;
}

/** `BulkOptions`, checked. */
export interface BulkPlan {
  readonly records: RecordPlan;
  readonly jobs: number | 'auto';
  readonly resume: boolean;
  readonly onBadRecord: ((record: BadRecord) => void) | undefined;
  readonly onProgress: ((progress: BulkProgress) => void) | undefined;
  readonly signal: AbortSignal | undefined;
}

export const RECORD_OPTIONS: readonly string[] = ['input', 'field', 'id', 'lineIds', 'date', 'keep', 'fields', 'evidence', 'html', 'encoding', 'extractor'];
const RUN_OPTIONS: readonly string[] = ['jobs', 'resume', 'onBadRecord', 'onProgress', 'signal'];
/** More threads than this is a mistake: each has its own tables. */
const MOST_JOBS = 256;

/** @throws TypeError for a wrong kind of value and for an unknown option; RangeError for a value out of range */
export function checkBulkOptions(value: unknown): BulkPlan {
  const options = readOptions(value, CALLER, [...RECORD_OPTIONS, ...RUN_OPTIONS]) as BulkOptions;
  const { signal } = options;
  if (signal !== undefined && !(signal instanceof AbortSignal)) fail(TypeError, 'signal', signal, 'an AbortSignal');
  return {
    records: checkRecordOptions(options),
    jobs: checkJobs(options.jobs),
    resume: checkFlag(options.resume, 'resume'),
    onBadRecord: checkFunction(options.onBadRecord, 'onBadRecord'),
    onProgress: checkFunction(options.onProgress, 'onProgress'),
    signal,
  };
}

const CALLER = 'runBulk';

/** @throws as `checkBulkOptions`, but for unknown options */
export function checkRecordOptions(options: RecordOptions): RecordPlan {
  const html = checkFlag(options.html, 'html');
  const input = options.input === undefined ? 'jsonl' : oneOf(options.input, 'input', ['jsonl', 'lines']);
  if (input === 'lines') {
    for (const name of ['field', 'id', 'date', 'keep'] as const) {
      if (options[name] !== undefined) throw new TypeError(`${name} is for JSON objects, but input is "lines".`);
    }
  }
  return {
    input,
    field: options.field === undefined ? 'text' : checkKey(options.field, 'field'),
    id: options.id === undefined ? 'id' : checkKey(options.id, 'id'),
    lineIds: checkFlag(options.lineIds, 'lineIds'),
    date: options.date === undefined ? undefined : checkKey(options.date, 'date'),
    keep: options.keep === undefined ? [] : checkKeep(options.keep, { html }),
    fields: options.fields === undefined ? undefined : checkFields(options.fields, { html }),
    evidence: options.evidence === undefined || checkFlag(options.evidence, 'evidence'),
    html,
    encoding: options.encoding === undefined ? 'utf-8' : oneOf(options.encoding, 'encoding', ['utf-8', ...LEGACY_ENCODINGS]),
    extractor: checkExtractor(options.extractor),
  };
}

function checkKey(value: unknown, path: string): string {
  return typeof value === 'string' ? value : fail(TypeError, path, value, 'the key of a value in the JSON objects');
}

/** The keys of an output line that are ours. */
const OURS: readonly string[] = ['id', 'line', 'error', 'entities', 'people', 'warnings'];
const OURS_FOR_HTML: readonly string[] = [...OURS, 'text', 'ranges'];

/** The keys that no kept value may take. */
export function reservedKeys({ html }: Pick<RecordPlan, 'html'>): readonly string[] {
  return html ? OURS_FOR_HTML : OURS;
}

function checkKeep(value: unknown, kind: Pick<RecordPlan, 'html'>): readonly string[] | 'all' {
  if (value === 'all') return value;
  if (!Array.isArray(value)) fail(TypeError, 'keep', value, 'an array of keys, or "all"');
  const taken = reservedKeys(kind);
  return Array.from(value, (key: unknown, i) => {
    const path = `keep[${i}]`;
    const name = checkKey(key, path);
    return taken.includes(name) ? fail(RangeError, path, key, `none of ${taken.join(', ')}, which the output has anyway`) : name;
  });
}

function checkExtractor(value: unknown): ExtractorConfig {
  if (value !== undefined)
    for (const key of ownKeys(readRecord(value, 'extractor'))) if (!CONFIG_OPTIONS.includes(key)) throw unknownKey(key, 'option', 'extractor', CONFIG_OPTIONS);
  return checkOptions(value, CONFIG_OPTIONS);
}

function checkJobs(value: unknown): number | 'auto' {
  if (value === undefined) return 1;
  if (value === 'auto') return value;
  if (typeof value !== 'number') fail(TypeError, 'jobs', value, 'a number of threads, or "auto"');
  return Number.isInteger(value) && value >= 1 && value <= MOST_JOBS ? value : fail(RangeError, 'jobs', value, `from 1 to ${MOST_JOBS}, or "auto"`);
}

function checkFunction<F extends (argument: never) => void>(value: F | undefined, path: string): F | undefined {
  return value === undefined || typeof value === 'function' ? value : fail(TypeError, path, value, 'a function');
}
