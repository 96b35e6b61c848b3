/** What an output file holds of an earlier run. */
import { createReadStream } from 'node:fs';
import { cutLines } from './cut.ts';
import { LONGEST_LINE, linesOf } from './lines.ts';

/** The complete lines of a file but the last, which is written again. */
export interface Done {
  readonly records: number;
  /** Those of `records` that could not be read. */
  readonly failed: number;
  /** Bytes of these lines. */
  readonly length: number;
  /** The last complete line with its line feed; empty where there is none. */
  readonly last: Uint8Array;
}

/** Bytes of the longest line that is taken for one of ours: some times as long as its input. */
const LONGEST_OUTPUT = 16 * LONGEST_LINE;

/** Reads a file that a run has written, to its end or not. */
export async function readDone(path: string): Promise<Done> {
  let records = 0;
  let failed = 0;
  let length = 0;
  let last = new Uint8Array();
  for await (const { bytes, end: after, tooLong } of cutLines(createReadStream(path), { longest: LONGEST_OUTPUT })) {
    if (tooLong !== undefined) throw new Error(`${path} has a line of ${tooLong} bytes, which no run writes.`);
    const before = after - bytes.length;
    for (const { start, end } of linesOf(bytes)) {
      // A line without a line feed was torn by the end of the run.
      if (end === bytes.length) break;
      if (last.length > 0) {
        records++;
        if (isBad(last)) failed++;
      }
      length = before + start;
      last = bytes.subarray(start, end + 1);
    }
  }
  return { records, failed, length, last: last.slice() };
}

const END_OF_BAD = [0x22, 0x7d, 0x0a];

/** Whether a line is a bad record. Few others end with a string, so few lines are parsed. */
function isBad(line: Uint8Array): boolean {
  if (!END_OF_BAD.every((byte, i) => line[line.length - END_OF_BAD.length + i] === byte)) return false;
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(line));
    return typeof value === 'object' && value !== null && 'error' in value;
  } catch {
    return false;
  }
}
