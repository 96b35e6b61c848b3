/** A bulk run: chunks go to lanes, and their results are written in the order of the input. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { destroyStream, orAborted } from '../../kit/abort.ts';
import { fail } from '../../kit/values.ts';
import type { ChunkResult } from './chunk.ts';
import { type Cut, cutLines, skipRecords } from './cut.ts';
import { Lanes, type StartWorker } from './lanes.ts';
import type { BulkPlan } from './options.ts';
import { openSink, type Sink } from './sink.ts';
import type { BulkInput, BulkOutput, BulkProgress } from './types.ts';

/** Chunks for each lane that are worked on or wait to be written. */
const AHEAD = 4;
/** Bytes of input that are worked on in this thread when `jobs` is `auto`: with less, threads cost more than they bring. */
const WORTH_THREADS = 30_000_000;

/** Runs to the end, to an error, or until the signal says so. */
export async function runPlan(input: BulkInput, output: BulkOutput, plan: BulkPlan, start: StartWorker): Promise<BulkProgress> {
  plan.signal?.throwIfAborted();
  const source = await openSource(input);
  const sink = await openSink(output, { input, resume: plan.resume }).catch((error: unknown) => {
    source.close();
    throw error;
  });
  const run = new Run(source, sink, plan, start);
  try {
    return await orAborted(run.work(), plan.signal);
  } finally {
    await run.close();
  }
}

interface Source {
  readonly bytes: AsyncIterable<Uint8Array>;
  /** Bytes of a file. */
  readonly total: number | undefined;
  close(): void;
}

async function openSource(input: BulkInput): Promise<Source> {
  if (typeof input !== 'string') {
    if (typeof input?.[Symbol.asyncIterator] !== 'function') fail(TypeError, 'input', input, 'a path or an async iterable of bytes');
    return { bytes: input, total: undefined, close: () => destroyStream(input) };
  }
  const stats = await stat(input);
  const stream = createReadStream(input, { highWaterMark: 1 << 18 });
  // Who reads it hears of its error, which may come before anybody reads.
  stream.on('error', () => {});
  return { bytes: stream, total: stats.isFile() ? stats.size : undefined, close: () => stream.destroy() };
}

interface Pending {
  readonly chunk: Cut;
  readonly result: Promise<ChunkResult>;
}

class Run {
  readonly #source: Source;
  readonly #sink: Sink;
  readonly #plan: BulkPlan;
  readonly #lanes: Lanes;
  readonly #pending: Pending[] = [];
  #progress: BulkProgress;
  #isClosed = false;

  constructor(source: Source, sink: Sink, plan: BulkPlan, start: StartWorker) {
    this.#source = source;
    this.#sink = sink;
    this.#plan = plan;
    this.#lanes = new Lanes(plan.records, start);
    const { records, failed, length } = sink.done;
    const total = source.total === undefined ? {} : { bytesTotal: source.total };
    this.#progress = { records, failed, resumed: records, bytesRead: 0, bytesResumed: 0, ...total, bytesWritten: length };
  }

  async work(): Promise<BulkProgress> {
    for await (const chunk of this.#chunks()) {
      if (this.#isClosed) return this.#progress;
      this.#lanes.widen(this.#jobsAt(chunk));
      const result = this.#lanes.run(chunk);
      // It is awaited later, and may fail before.
      result.catch(() => {});
      this.#pending.push({ chunk, result });
      while (this.#pending.length >= AHEAD * this.#lanes.count) await this.#writeNext();
    }
    while (this.#pending.length > 0) await this.#writeNext();
    await this.#sink.finish();
    return this.#progress;
  }

  #chunks(): AsyncGenerator<Cut> {
    const chunks = cutLines(this.#source.bytes);
    const { records } = this.#sink.done;
    if (records === 0) return chunks;
    return skipRecords(chunks, records, (bytes) => {
      this.#progress = { ...this.#progress, bytesRead: bytes, bytesResumed: bytes };
    });
  }

  #jobsAt({ end }: Cut): number {
    const { jobs } = this.#plan;
    if (jobs !== 'auto') return jobs;
    const ahead = this.#source.total === undefined ? end : this.#source.total - this.#progress.bytesResumed;
    return ahead > WORTH_THREADS ? availableParallelism() : Math.max(this.#lanes.count, 1);
  }

  async #writeNext(): Promise<void> {
    const next = this.#pending.shift();
    if (next === undefined) return;
    const { bytes, records, bad } = await next.result;
    if (bytes.length > 0) await this.#sink.write(bytes);
    if (this.#isClosed) return;
    const before = this.#progress;
    this.#progress = {
      ...before,
      records: before.records + records,
      failed: before.failed + bad.length,
      bytesRead: next.chunk.end,
      bytesWritten: before.bytesWritten + bytes.length,
    };
    const { onBadRecord, onProgress } = this.#plan;
    for (const record of bad) onBadRecord?.(record);
    onProgress?.(this.#progress);
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    this.#source.close();
    await this.#lanes.close();
    await this.#sink.close();
  }
}
