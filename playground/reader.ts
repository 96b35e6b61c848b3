/** The worker as the page sees it: requests with answers, and readings of which only the newest counts. */
import type { Answer, Reading, Source, TaskName, Tasks } from './protocol.ts';

interface Waiting {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

export class Reader {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #lastId = 0;
  /** The reading that the worker is at, and the one to start next. */
  #running: Promise<Reading> | undefined;
  #newest: Source | undefined;

  constructor(worker: Worker) {
    this.#worker = worker;
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => this.#take(data));
    worker.addEventListener('error', (event) => this.#fail(event.message));
  }

  ask<N extends TaskName>(task: N, input: Tasks[N]['takes']): Promise<Tasks[N]['gives']> {
    const id = ++this.#lastId;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve: resolve as Waiting['resolve'], reject });
      this.#worker.postMessage({ id, task, input });
    });
  }

  /** @returns nothing where a newer source came before this one was read: who types fast waits for the last reading alone */
  async read(source: Source): Promise<Reading | undefined> {
    this.#newest = source;
    while (this.#running !== undefined) {
      await this.#running.catch(() => undefined);
      if (this.#newest !== source) return undefined;
    }
    this.#running = this.ask('read', source);
    try {
      const reading = await this.#running;
      return this.#newest === source ? reading : undefined;
    } finally {
      this.#running = undefined;
    }
  }

  #take(answer: Answer): void {
    const waiting = this.#waiting.get(answer.id);
    this.#waiting.delete(answer.id);
    if ('error' in answer) waiting?.reject(new Error(answer.error));
    else waiting?.resolve(answer.result);
  }

  /** The worker could not be loaded, or broke. */
  #fail(message: string): void {
    for (const { reject } of this.#waiting.values()) reject(new Error(message || 'the worker could not be loaded'));
    this.#waiting.clear();
  }
}
