/** What a bulk run takes and gives. `RecordOptions` are plain JSON values: a worker thread gets a copy of them. */
import type { Writable } from 'node:stream';
import type { ExtractorConfig } from '../../options/types.ts';
import type { LegacyEncoding } from '../../text/legacy.ts';

/** How a record is read, and what is written for it. */
export interface RecordOptions {
  /** `jsonl`: a JSON object a line. `lines`: a text a line. A line of white space alone is no record. Default: `jsonl`. */
  readonly input?: 'jsonl' | 'lines';
  /** The key of the text in a JSON object. Default: `text`. */
  readonly field?: string;
  /** The key of the record's id, a string or a number. Default: `id`; a record may lack it. */
  readonly id?: string;
  /** A record without an id gets the number of its line, from 1. Default: false. */
  readonly lineIds?: boolean;
  /**
   * The key of the day of publication. Its value begins with `YYYY-MM-DD` and is the `referenceDate` of the record, a time with an offset stands for
   * its day in Viet Nam; an empty string, null or no value means that of `extractor`. Default: none.
   */
  readonly date?: string;
  /** The keys of the JSON object that are copied to the output, after `id`, or `all`, which leaves out the text. Default: none. */
  readonly keep?: readonly string[] | 'all';
  /**
   * The parts of the extraction to write: `entities`, `people`, `warnings` (with `html` also `text` and `ranges`), or single fields of
   * them: `entities.type`, `people.name`. Default: all.
   */
  readonly fields?: readonly string[];
  /** Whether entities are written with their `evidence`. Default: true. */
  readonly evidence?: boolean;
  /** The texts are HTML: as `extractHtml`. Default: false. */
  readonly html?: boolean;
  /** How the bytes of the input are written. Default: `utf-8`, with or without a byte order mark. */
  readonly encoding?: 'utf-8' | LegacyEncoding;
  /** As in `createExtractor`, with the caller's lexicon. Built once in each worker. */
  readonly extractor?: ExtractorConfig;
}

/** Where records come from: the path of a file, or chunks of bytes such as `process.stdin`. */
export type BulkInput = string | AsyncIterable<Uint8Array>;

/** Where lines go: the path of a file, or a stream such as `process.stdout`. It is not ended. */
export type BulkOutput = string | Writable;

export interface BulkOptions extends RecordOptions {
  /**
   * Worker threads. 1 works in the calling thread, a buffer of lines at a time. `auto`: as many as the machine runs at once where the input
   * has more than 30 MB, a pipe from there on; else 1. The output does not depend on it. Default: 1.
   */
  readonly jobs?: number | 'auto';
  /**
   * Go on where an earlier run with the same input and options was ended, by whatever: the complete lines of the output file stay, a torn last
   * line is cut off, and as many records are passed over. The last line is written again, and the run rejects, with the file as it was, if it
   * comes out otherwise: then input or options are not the same. Needs an output file; begins anew where there is none. Default: false,
   * which replaces the file.
   */
  readonly resume?: boolean;
  /** Called in order with each record that could not be read, once its line has been written. An error that it throws ends the run. */
  readonly onBadRecord?: (record: BadRecord) => void;
  /** Called after each buffer that was written, some times a second. An error that it throws ends the run. */
  readonly onProgress?: (progress: BulkProgress) => void;
  /** Ends the run: the promise rejects with the reason of the signal. What was written stays and can be resumed. */
  readonly signal?: AbortSignal;
}

/** What is written in place of a record that could not be read. */
export interface BadRecord {
  /** The id of the record, where it could be read. */
  readonly id?: string | number;
  /** The line of the input, from 1. */
  readonly line: number;
  /** A sentence. */
  readonly error: string;
}

/** How far a run is. Counts of records and bytes include what an earlier run did. */
export interface BulkProgress {
  /** Records whose lines are written, the failed ones included. */
  readonly records: number;
  /** Those of `records` that could not be read. */
  readonly failed: number;
  /** Those of `records` that an earlier run has written, and that were passed over. */
  readonly resumed: number;
  /** Bytes of input whose records are written. */
  readonly bytesRead: number;
  /** Those of `bytesRead` that were passed over: leave them out of a speed. */
  readonly bytesResumed: number;
  /** Bytes of the input, where it is a file. */
  readonly bytesTotal?: number;
  /** Bytes of output. */
  readonly bytesWritten: number;
}
