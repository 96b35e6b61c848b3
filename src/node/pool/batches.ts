/** Documents in batches: several are worked on at a time, results come in order, and the source is read no further than needed. */
import { itemsOf, orAborted, type Signal } from '../../kit/abort.ts';

export interface BatchOptions<D, R> {
  /** Documents of a batch. */
  readonly size: number;
  /** Batches that are worked on or wait to be taken. */
  readonly window: number;
  /** Throws for what is no document: such an error comes as those of the source do. */
  readonly check: (document: D) => void;
  /** One result for each document. */
  readonly run: (batch: readonly D[]) => Promise<readonly R[]>;
  readonly signal: Signal | undefined;
}

/** Milliseconds that a document of a slow source waits for others. */
const PATIENCE = 5;

/** The results, in order. Takes at most `(window + 1) × size` documents ahead. An error of the source comes after all results before it. */
export async function* batched<D, R>(documents: AsyncIterable<D> | Iterable<D>, options: BatchOptions<D, R>): AsyncGenerator<R, void, undefined> {
  const { signal } = options;
  const batches = new Batches(documents, options);
  try {
    for (;;) {
      const results = await orAborted(batches.next(), signal);
      if (results === undefined) return;
      yield* results;
    }
  } finally {
    batches.stop();
  }
}

class Batches<D, R> {
  readonly #options: BatchOptions<D, R>;
  readonly #stop = new AbortController();
  readonly #running: Promise<readonly R[]>[] = [];
  #batch: D[] = [];
  #timer: NodeJS.Timeout | undefined;
  #end: { readonly error?: unknown } | undefined;
  /** Whoever waits for the other side: the reader for results, the source for room. */
  #wake: () => void = () => {};

  constructor(documents: AsyncIterable<D> | Iterable<D>, options: BatchOptions<D, R>) {
    this.#options = options;
    this.#fill(documents).then(
      () => this.#finish({}),
      (error: unknown) => this.#finish({ error }),
    );
  }

  /** The results of the next batch; undefined after the last. @throws errors of the batch and of the source */
  async next(): Promise<readonly R[] | undefined> {
    while (this.#running.length === 0) {
      if (this.#end === undefined) await this.#change();
      else if ('error' in this.#end) throw this.#end.error;
      else return undefined;
    }
    try {
      return await this.#running[0];
    } finally {
      this.#running.shift();
      this.#wake();
    }
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#stop.abort();
    this.#wake();
  }

  async #fill(documents: AsyncIterable<D> | Iterable<D>): Promise<void> {
    const { size, window } = this.#options;
    for await (const document of itemsOf(documents, this.#stop.signal)) {
      this.#options.check(document);
      this.#batch.push(document);
      if (this.#batch.length === 1) this.#timer = setTimeout(() => this.#send(), PATIENCE);
      if (this.#batch.length >= size) this.#send();
      while (this.#running.length >= window && !this.#stop.signal.aborted) await this.#change();
    }
  }

  #send(): void {
    clearTimeout(this.#timer);
    if (this.#batch.length === 0) return;
    const results = this.#options.run(this.#batch);
    // It is awaited later, and may fail before.
    results.catch(() => {});
    this.#batch = [];
    this.#running.push(results);
    this.#wake();
  }

  #finish(end: { readonly error?: unknown }): void {
    if (!this.#stop.signal.aborted) this.#send();
    this.#end = end;
    this.#wake();
  }

  /** Resolves when a batch was sent or taken, or all is over. */
  #change(): Promise<void> {
    const before = this.#wake;
    return new Promise((resolve) => {
      this.#wake = () => {
        this.#wake = before;
        before();
        resolve();
      };
    });
  }
}
