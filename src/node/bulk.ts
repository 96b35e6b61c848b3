/** Bulk runs: many records of one input, on one or more threads. The command line is built on it. */
import { startWorker } from './bulk/lanes.ts';
import { checkBulkOptions } from './bulk/options.ts';
import { runPlan } from './bulk/run.ts';
import type { BulkInput, BulkOptions, BulkOutput, BulkProgress } from './bulk/types.ts';

export type { BadRecord, BulkInput, BulkOptions, BulkOutput, BulkProgress, RecordOptions } from './bulk/types.ts';

/**
 * Extracts from each record of an input and writes a line of JSON for each, in the order of the input:
 * `{ id, …kept, …extraction }`, or `{ id, line, error }` for a record that could not be read. Memory is bounded by `jobs` and the longest
 * line, not by the input; a line over 16 MB is a bad record.
 *
 * A run that is ended at any moment, by SIGKILL too, leaves complete lines and at most one torn line. With `resume` the next run goes on there,
 * and the file is the same in the end, byte for byte.
 *
 * @returns the last progress
 * @throws TypeError or RangeError for a bad option, before anything is read or written; rejects with errors of the system (`ENOENT`,
 *   `EPIPE`, …), the reason of `signal`, and an Error for a worker that died or an output that cannot be resumed
 * @example
 * const { records, failed } = await runBulk('news.jsonl', 'entities.jsonl', { jobs: 'auto', date: 'published', resume: true });
 */
export async function runBulk(input: BulkInput, output: BulkOutput, options?: BulkOptions): Promise<BulkProgress> {
  return runPlan(input, output, checkBulkOptions(options), startWorker);
}
