/** Bulk runs: many records of one input, on one or more threads. */
import type { BulkInput, BulkOptions, BulkOutput, BulkProgress } from './bulk/types.ts';

export type { BadRecord, BulkInput, BulkOptions, BulkOutput, BulkProgress, RecordOptions } from './bulk/types.ts';

/** See `RunBulk` in `bulk/types.ts`: being written. */
export declare function runBulk(input: BulkInput, output: BulkOutput, options?: BulkOptions): Promise<BulkProgress>;
