/** Where chunks are worked on: in this thread, or in worker threads. */
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { builtFile } from '../location.ts';
import { type Chunk, type ChunkResult, chunkReader } from './chunk.ts';
import type { RecordPlan } from './options.ts';

interface Lane {
  /** Chunks that were given and have not come back. */
  readonly load: number;
  /** Works on chunks one after another. */
  run(chunk: Chunk): Promise<ChunkResult>;
  close(): Promise<unknown>;
}

/** Starts a thread that runs `bulk-worker`. */
export type StartWorker = (plan: RecordPlan) => Worker;

export function startWorker(plan: RecordPlan): Worker {
  return new Worker(builtFile('./bulk-worker.cjs'), { workerData: plan, name: 'vietnamese-entities' });
}

class OwnThread implements Lane {
  load = 0;
  readonly #read: (chunk: Chunk) => ChunkResult;
  #last: Promise<unknown> = Promise.resolve();

  constructor(plan: RecordPlan) {
    this.#read = chunkReader(plan);
  }

  run(chunk: Chunk): Promise<ChunkResult> {
    this.load++;
    // What waits for input and output gets its turn between two chunks.
    const result = this.#last.then(() => setImmediate()).then(() => this.#read(chunk));
    this.#last = result.catch(() => {});
    return result.finally(() => this.load--);
  }

  async close(): Promise<void> {}
}

interface Waiting {
  readonly resolve: (result: ChunkResult) => void;
  readonly reject: (error: unknown) => void;
}

class WorkerThread implements Lane {
  readonly #worker: Worker;
  /** In the order in which the worker answers. */
  readonly #waiting: Waiting[] = [];
  #failure: unknown;

  constructor(worker: Worker) {
    this.#worker = worker;
    worker.on('message', (result: ChunkResult) => this.#waiting.shift()?.resolve(result));
    worker.on('error', (error) => this.#fail(error));
    worker.on('exit', (code) => this.#fail(new Error(`A worker thread ended with exit code ${code}.`)));
  }

  get load(): number {
    return this.#waiting.length;
  }

  run(chunk: Chunk): Promise<ChunkResult> {
    return new Promise((resolve, reject) => {
      if (this.#failure !== undefined) return reject(this.#failure);
      this.#waiting.push({ resolve, reject });
      this.#worker.postMessage(chunk, [chunk.bytes.buffer]);
    });
  }

  close(): Promise<number> {
    return this.#worker.terminate();
  }

  #fail(error: unknown): void {
    this.#failure ??= error;
    for (const { reject } of this.#waiting.splice(0)) reject(this.#failure);
  }
}

/** One lane in this thread, or several worker threads. */
export class Lanes {
  readonly #plan: RecordPlan;
  readonly #start: StartWorker;
  #lanes: readonly Lane[] = [];

  constructor(plan: RecordPlan, start: StartWorker) {
    this.#plan = plan;
    this.#start = start;
  }

  get count(): number {
    return this.#lanes.length;
  }

  /** Uses this many lanes from now on; chunks that were given before come back as before. */
  widen(jobs: number): void {
    const { length } = this.#lanes;
    if (jobs === length) return;
    this.#lanes = jobs === 1 ? [new OwnThread(this.#plan)] : Array.from({ length: jobs }, () => new WorkerThread(this.#start(this.#plan)));
  }

  run(chunk: Chunk): Promise<ChunkResult> {
    const idlest = this.#lanes.reduce((a, b) => (b.load < a.load ? b : a));
    return idlest.run(chunk);
  }

  async close(): Promise<void> {
    await Promise.all(this.#lanes.map((lane) => lane.close()));
  }
}
