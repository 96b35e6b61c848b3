/** A pool of worker threads for servers and batches, on piscina. */
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import type { Piscina } from 'piscina';
import type { Extraction } from '../extraction.ts';
import { checkDocument, optionsOf, type Read, type SourceText, signalOf } from '../io/stream/documents.ts';
import { fail, ownKeys, readRecord, requireText, unknownKey } from '../kit/values.ts';
import { CONFIG_OPTIONS, checkOptions } from '../options/check.ts';
import type { ExtractOptions, ExtractorConfig } from '../options/types.ts';
import { builtFile } from './location.ts';
import { batched } from './pool/batches.ts';
import { Slots } from './pool/slots.ts';
import type { PoolAnswer, PoolTask } from './pool/task.ts';

/** Options of `createExtractor`, and the size of the pool. */
export interface PoolOptions extends ExtractorConfig {
  /** Worker threads. Default: as many as the machine runs at once. */
  readonly threads?: number;
  /** Texts that `each` sends to a thread at a time. Default: 64. */
  readonly batch?: number;
  /** Calls of `extract` that may wait for a thread; one more rejects, so that a server can say no. 0: none waits. Default: no limit. */
  readonly maxQueue?: number;
}

/** Options of `extract`, and a signal. */
export interface PoolExtractOptions extends ExtractOptions {
  /** Ends the call, also while a thread is at work on it: the thread is ended and replaced. */
  readonly signal?: AbortSignal;
}

/** How `each` is ended from outside. */
export interface EachControl {
  readonly signal?: AbortSignal;
}

/** Threads that read texts with one configuration. A thread that dies fails the call that it worked on, and is replaced. */
export interface Pool extends AsyncDisposable {
  readonly threads: number;
  /**
   * Reads one text in a thread.
   * @throws (rejects) as `extract`; the reason of the signal; an Error where the queue is full, the thread died, or the pool is closed
   */
  extract(text: string, options?: PoolExtractOptions): Promise<Extraction>;
  /**
   * Reads many documents, in order. Takes at most `(2 × threads + 1) × batch` documents ahead of what was taken from here.
   * @throws what `extract` rejects with, and errors of the source, after all results before
   */
  each<D extends SourceText>(documents: AsyncIterable<D> | Iterable<D>, control?: EachControl): AsyncGenerator<Read<D>, void, undefined>;
  /** Waits for the calls that were made, and ends the threads. No handle is left. */
  close(): Promise<void>;
}

/**
 * Starts worker threads that read texts. A thread needs some 5,000 articles to repay its start: keep the pool.
 *
 * @param options those of `createExtractor`; the lexicon is built once in each thread
 * @throws TypeError or RangeError for a bad option; Error where piscina is not installed
 * @example
 * await using pool = createPool({ lexicon: { people: ['Trần Văn Bưởi'] } });
 * const { people } = await pool.extract(text, { signal: AbortSignal.timeout(1_000) });
 */
export function createPool(options?: PoolOptions): Pool {
  const { config, threads, batch, maxQueue } = checkPoolOptions(options);
  const PiscinaPool = loadPiscina();
  const pool = new PiscinaPool({
    filename: builtFile('./pool-worker.cjs').href,
    workerData: config,
    minThreads: threads,
    maxThreads: threads,
  });
  return new ThreadPool(pool, { threads, batch, maxQueue });
}

interface PoolSize {
  readonly threads: number;
  readonly batch: number;
  readonly maxQueue: number;
}

type Threads = Piscina<PoolTask, string>;

class ThreadPool implements Pool {
  readonly threads: number;
  readonly #batch: number;
  readonly #maxQueue: number;
  readonly #pool: Threads;
  readonly #slots: Slots;
  readonly #running = new Set<Promise<unknown>>();
  /** Calls of `extract` that wait for a thread. */
  #queued = 0;
  #closing: Promise<void> | undefined;

  constructor(pool: Threads, { threads, batch, maxQueue }: PoolSize) {
    this.#pool = pool;
    this.threads = threads;
    this.#batch = batch;
    this.#maxQueue = maxQueue;
    this.#slots = new Slots(threads);
    // A thread that dies fails its call; one that dies without a call is replaced as well.
    pool.on('error', () => {});
  }

  async extract(text: string, { signal, ...options }: PoolExtractOptions = {}): Promise<Extraction> {
    requireText('extract', text);
    const task = [{ text, options: checkOptions(options) }];
    const waits = this.#slots.isFull;
    if (waits && this.#queued >= this.#maxQueue) throw new Error(`The queue of the pool is full: ${this.#queued} calls wait for a thread.`);
    if (waits) this.#queued++;
    const [answer] = await this.#run(task, signal, () => waits && this.#queued--);
    return extractionOf(answer);
  }

  async *each<D extends SourceText>(documents: AsyncIterable<D> | Iterable<D>, control?: EachControl): AsyncGenerator<Read<D>, void, undefined> {
    const signal = signalOf('each', control);
    const run = async (sources: readonly D[]): Promise<readonly [D, PoolAnswer[number]][]> => {
      const answers = await this.#run(sources.map(textOf), control?.signal);
      return sources.map((source, i) => [source, answers[i]]);
    };
    const results = batched(documents, { size: this.#batch, window: 2 * this.threads, check: checkEach, run, signal });
    for await (const [source, answer] of results) yield { source, extraction: extractionOf(answer) };
  }

  /** `onTurn` is called when the task waits no longer. */
  #run(task: PoolTask, signal: AbortSignal | undefined, onTurn?: () => void): Promise<PoolAnswer> {
    const running = this.#runInTurn(task, signal, onTurn);
    this.#running.add(running);
    const settled = (): boolean => this.#running.delete(running);
    running.then(settled, settled);
    return running;
  }

  async #runInTurn(task: PoolTask, signal: AbortSignal | undefined, onTurn?: () => void): Promise<PoolAnswer> {
    try {
      if (this.#closing !== undefined) throw new Error('The pool is closed.');
      await this.#slots.take(signal);
    } finally {
      onTurn?.();
    }
    try {
      return JSON.parse(await this.#pool.run(task, signal === undefined ? {} : { signal })) as PoolAnswer;
    } catch (error) {
      throw signal?.aborted ? signal.reason : error;
    } finally {
      this.#slots.release();
    }
  }

  close(): Promise<void> {
    this.#closing ??= Promise.allSettled(this.#running).then(() => this.#pool.destroy());
    return this.#closing;
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }
}

function checkEach(document: unknown): void {
  checkDocument('each', document);
}

function textOf(source: SourceText): PoolTask[number] {
  return { text: source.text, options: optionsOf(source) };
}

const ERRORS: Readonly<Record<string, new (message: string) => Error>> = { TypeError, RangeError };

function extractionOf(answer: PoolAnswer[number]): Extraction {
  if (!('error' in answer)) return answer;
  const { name, message } = answer.error;
  throw new (ERRORS[name] ?? Error)(message);
}

const PEER = 'vietnamese-entities/node needs piscina ^5.3.2, but it is not installed. Install it: npm install piscina@5';

/** Loaded on call, so that the entry can be imported without it. */
function loadPiscina(): typeof Piscina {
  try {
    return (createRequire(builtFile('./node.js'))('piscina') as { readonly Piscina: typeof Piscina }).Piscina;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'MODULE_NOT_FOUND') throw error;
    throw new Error(PEER, { cause: error });
  }
}

interface CheckedPoolOptions extends PoolSize {
  readonly config: ExtractorConfig;
  readonly maxQueue: number;
}

const BATCH = 64;

function checkPoolOptions(value: PoolOptions | undefined): CheckedPoolOptions {
  const options = value === undefined ? {} : readRecord(value, 'createPool: options');
  const keys = ownKeys(options);
  for (const key of keys) if (!POOL_OPTIONS.includes(key)) throw unknownKey(key, 'option', 'createPool', POOL_OPTIONS);
  return {
    config: checkOptions(Object.fromEntries(keys.filter((key) => CONFIG_OPTIONS.includes(key)).map((key) => [key, options[key]])), CONFIG_OPTIONS),
    threads: checkCount(options, 'threads', availableParallelism()),
    batch: checkCount(options, 'batch', BATCH),
    maxQueue: checkCount(options, 'maxQueue', Number.POSITIVE_INFINITY, 0),
  };
}

const POOL_OPTIONS: readonly string[] = [...CONFIG_OPTIONS, 'threads', 'batch', 'maxQueue'];

function checkCount(options: Record<string, unknown>, name: string, absent: number, lowest = 1): number {
  const value = options[name];
  if (value === undefined) return absent;
  if (typeof value !== 'number') fail(TypeError, name, value, 'a number');
  return Number.isInteger(value) && value >= lowest ? value : fail(RangeError, name, value, `a whole number from ${lowest}`);
}
