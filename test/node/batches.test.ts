import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { type BatchOptions, batched } from '../../src/node/pool/batches.ts';
import { Slots } from '../../src/node/pool/slots.ts';
import { collect } from '../collect.ts';

const numbers = (count: number): number[] => Array.from({ length: count }, (_, i) => i);
const options = (own: Partial<BatchOptions<number, number>> = {}): BatchOptions<number, number> => ({
  size: 3,
  window: 2,
  check: () => {},
  run: async (batch) => batch.map((n) => n * 2),
  signal: undefined,
  ...own,
});

describe('batched', () => {
  it('keeps the order when a later batch is done first', async () => {
    const run = async (batch: readonly number[]): Promise<number[]> => {
      await wait(batch[0] === 0 ? 20 : 0);
      return [...batch];
    };
    expect(await collect(batched(numbers(10), options({ run })))).toEqual(numbers(10));
    expect(await collect(batched([], options()))).toEqual([]);
  });

  it('works on as many batches as the window holds', async () => {
    let running = 0;
    let most = 0;
    const run = async (batch: readonly number[]): Promise<readonly number[]> => {
      most = Math.max(most, ++running);
      await wait(2);
      running--;
      return batch;
    };
    await collect(batched(numbers(60), options({ run, window: 3 })));
    expect(most).toBe(3);
  });

  it('gives what was read before an error of the source, of a check, of a batch', async () => {
    const read: number[] = [];
    const readAll = async (source: Iterable<number>, own: Partial<BatchOptions<number, number>> = {}): Promise<void> => {
      read.length = 0;
      for await (const n of batched(source, options(own))) read.push(n);
    };
    function* breaks(): Generator<number> {
      yield* numbers(4);
      throw new Error('unplugged');
    }
    await expect(readAll(breaks())).rejects.toThrow('unplugged');
    expect(read).toEqual([0, 2, 4, 6]);
    const check = (n: number): void => {
      if (n === 5) throw new Error('five');
    };
    await expect(readAll(numbers(9), { check })).rejects.toThrow('five');
    expect(read).toEqual([0, 2, 4, 6, 8]);
    const run = async (batch: readonly number[]): Promise<readonly number[]> => (batch[0] === 3 ? Promise.reject(new Error('dead')) : batch);
    await expect(readAll(numbers(9), { run })).rejects.toThrow('dead');
    expect(read).toEqual([0, 1, 2]);
  });

  it('tells the source that nobody reads on', async () => {
    let isOver = false;
    function* source(): Generator<number> {
      try {
        yield* numbers(1_000);
      } finally {
        isOver = true;
      }
    }
    for await (const _ of batched(source(), options())) break;
    await wait(1);
    expect(isOver).toBe(true);
  });
});

describe('Slots', () => {
  it('serves in order, and leaves out who went away', async () => {
    const slots = new Slots(1);
    const order: string[] = [];
    const control = new AbortController();
    await slots.take(undefined);
    expect(slots.isFull).toBe(true);
    const waiting = ['first', 'gone', 'last'].map((name) => slots.take(name === 'gone' ? control.signal : undefined).then(() => order.push(name)));
    control.abort(new Error('enough'));
    await expect(waiting[1]).rejects.toThrow('enough');
    for (const name of ['first', 'last']) {
      slots.release();
      await wait(1);
      expect(order.at(-1)).toBe(name);
    }
    expect(slots.isFull).toBe(true);
    slots.release();
    expect(slots.isFull).toBe(false);
    await expect(slots.take(control.signal)).rejects.toThrow('enough');
    expect(slots.isFull).toBe(false);
  });
});
