/** The unit of work: a buffer of whole lines gives a buffer of whole lines. */
import { Buffer, isUtf8 } from 'node:buffer';
import { LINE_FEED, type Line, LONGEST_LINE, lineText, linesOf } from './lines.ts';
import type { RecordPlan } from './options.ts';
import { recordReader } from './record.ts';
import type { BadRecord } from './types.ts';

/** Lines of the input, the last of them with or without its line break. A thread that gets a chunk owns its memory. */
export interface Chunk {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The number of its first line, from 1. */
  readonly line: number;
  /** The number of bytes of the one line that the chunk stands for, which is too long to be read. Then `bytes` is empty. */
  readonly tooLong?: number;
}

/** Lines of the output. */
export interface ChunkResult {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly records: number;
  readonly bad: readonly BadRecord[];
}

/** Reads chunks, one after another. Builds the extractor and a buffer for the output, so make one for a thread. */
export function chunkReader(plan: RecordPlan): (chunk: Chunk) => ChunkResult {
  const read = lineReader(plan);
  const output = new LineBuffer();
  return ({ bytes, line, tooLong }) => {
    const bad: BadRecord[] = [];
    let records = 0;
    const write = (result: string | BadRecord): void => {
      records++;
      if (typeof result !== 'string') bad.push(result);
      output.add(typeof result === 'string' ? result : JSON.stringify(result));
    };
    if (tooLong !== undefined) write(tooLongLine(line, tooLong));
    const input = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const text = { input, isWhole: plan.encoding !== 'utf-8' || isUtf8(input) };
    for (const found of linesOf(input, line)) write(read(text, found));
    return { bytes: output.take(), records, bad };
  };
}

interface ChunkText {
  readonly input: Buffer;
  /** All of the chunk can be decoded. */
  readonly isWhole: boolean;
}

/** Reads a line of a chunk. */
function lineReader(plan: RecordPlan): (text: ChunkText, line: Line) => string | BadRecord {
  const read = recordReader(plan);
  const encoding = plan.encoding === 'utf-8' ? 'utf8' : 'latin1';
  return ({ input, isWhole }, line) => {
    const { start, end, number } = line;
    if (end - start > LONGEST_LINE) return tooLongLine(number, end - start);
    const result = read(lineText(input, line, encoding), number);
    return isWhole || isUtf8(input.subarray(start, end)) ? result : notUtf8(result, number);
  };
}

function tooLongLine(line: number, bytes: number): BadRecord {
  return { line, error: `The line has ${bytes} bytes; the longest that is read has ${LONGEST_LINE}.` };
}

/** The bad record for a line that was decoded with replacement characters. */
function notUtf8(result: string | BadRecord, line: number): BadRecord {
  const { id } = typeof result === 'string' ? (JSON.parse(result) as Partial<BadRecord>) : result;
  return { ...(id !== undefined && { id }), line, error: 'The line is not UTF-8.' };
}

/** Bytes of the output's buffer: at first, and at most after a long line. */
const KEPT = 1 << 20;
const MOST_KEPT = 1 << 23;

/** Collects lines in one buffer, which it keeps: a string is written into it without a copy in between. */
class LineBuffer {
  #buffer = Buffer.allocUnsafeSlow(KEPT);
  #used = 0;

  add(line: string): void {
    // A UTF-16 code unit takes three bytes at most.
    const needed = this.#used + 3 * line.length + 1;
    if (needed > this.#buffer.length) {
      const larger = Buffer.allocUnsafeSlow(Math.max(needed, 2 * this.#buffer.length));
      this.#buffer.copy(larger, 0, 0, this.#used);
      this.#buffer = larger;
    }
    this.#used += this.#buffer.write(line, this.#used, 'utf8');
    this.#buffer[this.#used++] = LINE_FEED;
  }

  /** The lines so far, in memory of their own, which can be given to another thread. */
  take(): Uint8Array<ArrayBuffer> {
    const bytes = new Uint8Array(this.#buffer.subarray(0, this.#used));
    this.#used = 0;
    if (this.#buffer.length > MOST_KEPT) this.#buffer = Buffer.allocUnsafeSlow(KEPT);
    return bytes;
  }
}
