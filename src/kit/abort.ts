/** Waiting that a signal ends. */
import { fail } from './values.ts';

/** The part of an `AbortSignal` that is needed here. */
export interface Signal {
  readonly aborted: boolean;
  readonly reason: unknown;
  addEventListener(type: 'abort', listener: () => void): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

/** Rejects with the reason of the signal as soon as it is given. */
export function orAborted<T>(work: Promise<T>, signal: Signal | undefined): Promise<T> {
  if (signal === undefined) return work;
  return new Promise((resolve, reject) => {
    const onAbort = (): void => reject(signal.reason);
    const settled = (): void => signal.removeEventListener('abort', onAbort);
    if (signal.aborted) onAbort();
    else signal.addEventListener('abort', onAbort);
    work.then(resolve, reject).then(settled);
  });
}

/** The items of a source. A wait for the next one ends when the signal is given; the source is then told, and not waited for. */
export async function* itemsOf<T>(source: AsyncIterable<T> | Iterable<T>, signal: Signal | undefined): AsyncGenerator<T> {
  const items = iteratorOf(source);
  let isOver = false;
  try {
    for (;;) {
      if (signal?.aborted) throw signal.reason;
      const next = await orAborted(Promise.resolve(items.next()), signal);
      if (next.done) {
        isOver = true;
        return;
      }
      yield next.value;
    }
  } finally {
    if (!isOver) {
      // A generator that waits hears of it after its wait, a stream that waits never does.
      Promise.resolve(items.return?.()).catch(() => {});
      destroyStream(source);
    }
  }
}

function iteratorOf<T>(source: AsyncIterable<T> | Iterable<T>): AsyncIterator<T> | Iterator<T> {
  if (typeof source === 'object' && source !== null) {
    if (Symbol.asyncIterator in source) return source[Symbol.asyncIterator]();
    if (Symbol.iterator in source) return source[Symbol.iterator]();
  }
  return fail(TypeError, 'documents', source, 'an iterable of documents');
}

/** Ends a stream of Node; other sources have no `destroy`. */
export function destroyStream(source: object): void {
  if ('destroy' in source && typeof source.destroy === 'function') source.destroy();
}
