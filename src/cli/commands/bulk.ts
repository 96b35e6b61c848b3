/** JSONL or lines into JSONL, from one file or stream: a bulk run, on any number of threads, which can be resumed. */
import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { runBulk } from '../../node/bulk.ts';
import type { BulkInput, BulkOptions, BulkProgress, RecordOptions } from '../../node/bulk/types.ts';
import type { ExtractorConfig } from '../../options/types.ts';
import { splitList } from '../choices.ts';
import { beginningOf, type Encoding, encodingOf } from '../input/encoding.ts';
import { kindOf } from '../input/kinds.ts';
import type { Sampled } from '../input/sample.ts';
import { fieldSettings } from '../input/settings.ts';
import { fieldChoice } from '../output/json.ts';
import { isFolder } from '../output/sinks.ts';
import { progressFor, summarize } from '../run.ts';
import type { ExtractFlags, FieldFlags, OutputFlags } from '../flags.ts';
import type { Reading } from './reading.ts';

/** What the flags ask for that a bulk run does not do; nothing where it can. */
export function obstacleTo(files: readonly string[], flags: ExtractFlags, format: string): string | undefined {
  const { text, output, offsets, withText, fields, failFast } = flags;
  if (format !== 'jsonl') return `--format ${format}`;
  if (text !== undefined) return '--text';
  // Bulk runs write buffers of lines.
  if (failFast) return '--fail-fast';
  if (files.length > 1 || files.some((file) => statSync(file, { throwIfNoEntry: false })?.isDirectory())) return 'several files';
  if (output !== undefined && isFolder(output)) return 'an output folder';
  if (offsets !== undefined) return '--offsets';
  if (withText || (fields !== undefined && fieldChoice(fields).has('text'))) return '--with-text';
  return undefined;
}

/** How a bulk run reads a file. */
export interface BulkFile {
  readonly input: BulkInput;
  readonly options: Pick<BulkOptions, 'input' | 'encoding'>;
}

/** Nothing for a file that is neither JSONL nor lines, or in an encoding that bulk runs do not read. */
export function bulkFile({ source, sample }: Sampled, { input, encoding: flag }: ExtractFlags): BulkFile | undefined {
  const kind = input === 'auto' ? kindOf(source.name, beginningOf(sample)) : input;
  if (kind !== 'jsonl' && kind !== 'lines') return undefined;
  const found = tryEncoding(() => encodingOf(sample, { flag, isPlain: kind === 'lines' }));
  const encoding = found && nameOf(found);
  return encoding && { input: source.path ?? source.open(), options: { input: kind, encoding } };
}

/** What is unreadable is reported where the file is read. */
function tryEncoding(find: () => Encoding): Encoding | undefined {
  try {
    return find();
  } catch {
    return undefined;
  }
}

function nameOf({ bytes, legacy }: Encoding): BulkOptions['encoding'] {
  if (legacy === undefined) return bytes === 'utf-8' ? 'utf-8' : undefined;
  // VIQR is ASCII; other legacy texts that somebody saved as UTF-8 have other bytes.
  return bytes === 'latin1' || legacy === 'viqr' ? legacy : undefined;
}

/** Reads the file to its end. @returns the exit code */
export async function runInBulk({ input, options }: BulkFile, { files, flags, reading }: BulkRun): Promise<number> {
  const { output, jobs, resume = false } = flags;
  const line = await progressFor(files, flags);
  if (output !== undefined) mkdirSync(dirname(output), { recursive: true });
  const settings: BulkOptions = {
    ...recordOptions(flags, options, reading.config),
    jobs,
    resume,
    onProgress: (progress) => line.update(tallyOf(progress), progress.bytesResumed),
  };
  try {
    return summarize(await runBulk(input, output ?? process.stdout, settings));
  } finally {
    line.clear();
  }
}

export interface BulkRun {
  readonly files: readonly string[];
  readonly flags: ExtractFlags;
  readonly reading: Reading;
}

/** What each record becomes: the same for a bulk run and for shards, so that their bytes are. */
export function recordOptions(flags: RecordFlags, options: BulkFile['options'], extractor: ExtractorConfig): RecordOptions {
  const { evidence, fields } = flags;
  return { ...options, ...fieldOptions(flags, options.input), ...(fields !== undefined && { fields: splitList(fields) }), lineIds: true, extractor, evidence };
}

export type RecordFlags = FieldFlags & Pick<OutputFlags, 'fields' | 'evidence'>;

/** Lines have no fields. */
function fieldOptions(flags: FieldFlags, input: BulkOptions['input']): RecordOptions {
  const { date, html, ...settings } = fieldSettings(flags);
  return input === 'lines' ? { html } : { ...settings, html, ...(date !== undefined && { date }) };
}

function tallyOf({ records, failed, bytesRead }: BulkProgress): { readonly records: number; readonly failed: number; readonly bytes: number } {
  return { records, failed, bytes: bytesRead };
}
