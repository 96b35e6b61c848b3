/** Cuts an input into chunks of whole lines, and passes over the records that an earlier run has written. */
import type { Chunk } from './chunk.ts';
import { LINE_FEED, LONGEST_LINE, linesOf } from './lines.ts';

export interface CutLimits {
  /** Bytes of a chunk; longer where a line is. Default: 256 KB. */
  readonly chunk?: number;
  /** Bytes of the longest line that is kept. */
  readonly longest?: number;
}

const CHUNK = 256 * 1024;

/** A chunk, and how many bytes of the input end with it. */
export interface Cut extends Chunk {
  readonly end: number;
}

/** The input as chunks. Holds a chunk and a line at most. */
export async function* cutLines(input: AsyncIterable<Uint8Array>, { chunk = CHUNK, longest = LONGEST_LINE }: CutLimits = {}): AsyncGenerator<Cut> {
  const cutter = new Cutter({ chunk, longest });
  for await (const piece of input) {
    for (let at = 0; at < piece.length; at += chunk) yield* cutter.add(piece.subarray(at, at + chunk));
  }
  yield* cutter.end();
}

class Cutter {
  readonly #limits: Required<CutLimits>;
  /** What follows the last chunk: whole lines in front, and the start of a line. */
  #pending: Uint8Array[] = [];
  #size = 0;
  /** Bytes of `#pending` up to its last line feed. */
  #whole = 0;
  #line = 1;
  #end = 0;
  /** Bytes of a line that is too long to be kept, so far. */
  #dropped = 0;

  constructor(limits: Required<CutLimits>) {
    this.#limits = limits;
  }

  *add(piece: Uint8Array): Generator<Cut> {
    const rest = this.#dropped === 0 ? piece : yield* this.#drop(piece);
    const feed = rest.lastIndexOf(LINE_FEED);
    if (feed >= 0) this.#whole = this.#size + feed + 1;
    if (rest.length > 0) this.#pending.push(rest);
    this.#size += rest.length;
    if (this.#size >= this.#limits.chunk && this.#whole > 0) yield this.#take(this.#whole);
    if (this.#size > this.#limits.longest && this.#whole === 0) this.#startDropping();
  }

  *end(): Generator<Cut> {
    if (this.#dropped > 0) yield this.#tooLong(0);
    if (this.#size > 0) yield this.#take(this.#size);
  }

  #take(length: number): Cut {
    const all = new Uint8Array(this.#size);
    let at = 0;
    for (const piece of this.#pending) {
      all.set(piece, at);
      at += piece.length;
    }
    const rest = all.slice(length);
    this.#pending = rest.length > 0 ? [rest] : [];
    this.#size = rest.length;
    this.#whole = 0;
    const chunk = { bytes: all.subarray(0, length), line: this.#line, end: (this.#end += length) };
    for (let feed = chunk.bytes.indexOf(LINE_FEED); feed >= 0; feed = chunk.bytes.indexOf(LINE_FEED, feed + 1)) this.#line++;
    return chunk;
  }

  #startDropping(): void {
    this.#dropped = this.#size;
    this.#pending = [];
    this.#size = 0;
  }

  /** Drops the piece up to the end of the line; gives what follows. */
  *#drop(piece: Uint8Array): Generator<Cut, Uint8Array> {
    const feed = piece.indexOf(LINE_FEED);
    this.#dropped += feed < 0 ? piece.length : feed;
    if (feed < 0) return piece.subarray(piece.length);
    yield this.#tooLong(1);
    return piece.subarray(feed + 1);
  }

  #tooLong(lineFeed: 0 | 1): Cut {
    const tooLong = this.#dropped;
    this.#dropped = 0;
    this.#end += tooLong + lineFeed;
    return { bytes: new Uint8Array(), line: this.#line++, end: this.#end, tooLong };
  }
}

/** The chunks without the first records. `onSkip` hears how many bytes of the input, and how many records, were passed over so far. */
export async function* skipRecords(chunks: AsyncIterable<Cut>, records: number, onSkip: (bytes: number, records: number) => void): AsyncGenerator<Cut> {
  let skipped = 0;
  for await (const chunk of chunks) {
    if (skipped === records) yield chunk;
    else {
      const rest = afterRecords(chunk, records - skipped);
      skipped += rest.skipped;
      onSkip(chunk.end - rest.bytes.length, skipped);
      if (rest.bytes.length > 0) yield { ...chunk, bytes: rest.bytes, line: rest.line };
    }
  }
}

/** What follows the first records of a chunk. */
function afterRecords({ bytes, line, tooLong }: Cut, records: number): { bytes: Uint8Array<ArrayBuffer>; line: number; skipped: number } {
  let skipped = tooLong === undefined ? 0 : 1;
  for (const { end, number } of linesOf(bytes, line)) {
    if (++skipped === records) return { bytes: bytes.slice(end + 1), line: number + 1, skipped };
  }
  return { bytes: new Uint8Array(), line, skipped };
}
