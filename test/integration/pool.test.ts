/** The pool of the built package on the real piscina. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { createExtractor } from 'vietnamese-entities';
import { createPool } from 'vietnamese-entities/node';

const config = { lexicon: { people: [{ name: 'Zrobz Flúlk', attributes: { id: 7 } }] } };
const extractor = createExtractor(config);
const pool = createPool({ ...config, threads: 2, batch: 8 });
afterAll(() => pool.close(), 60_000);

interface Article {
  readonly id: string;
  readonly text: string;
  readonly referenceDate?: string;
}

const articles = (count: number): Article[] =>
  Array.from({ length: count }, (_, i) => ({
    id: String(i),
    text: `Hôm qua, ông Zrobz Flúlk, Chủ tịch UBND tỉnh Hậu Giang, trao ${i} triệu đồng cho bà Lê Thị Mận.`,
    ...(i % 2 === 0 && { referenceDate: '2022-12-27' }),
  }));

/** Takes a thread some seconds. */
const LONG = 'ông Trần Văn Bưởi, Chủ tịch UBND tỉnh Hậu Giang. '.repeat(200_000);

describe('pool.extract', () => {
  it('gives what the extractor gives, with the lexicon', async () => {
    const [article] = articles(1);
    expect(await pool.extract(article?.text ?? '', { referenceDate: '2022-12-27' })).toEqual(
      extractor.extract(article?.text ?? '', { referenceDate: '2022-12-27' }),
    );
    expect((await pool.extract('Ông Zrobz Flúlk.')).people[0]?.attributes).toEqual({ id: 7 });
  });

  it('rejects as extract throws', async () => {
    await expect(pool.extract('Hà Nội', { referenceDate: '2022-02-30' })).rejects.toThrow(RangeError);
    await expect(pool.extract('Hà Nội', { referenceDate: '2022-02-30' })).rejects.toThrow('referenceDate must be a day of the calendar');
    await expect(pool.extract(5 as unknown as string)).rejects.toThrow(TypeError);
    expect(() => createPool({ thread: 2 } as object)).toThrow('Unknown option "thread" of createPool.');
    expect(() => createPool({ threads: 0 })).toThrow('threads must be a whole number from 1; got 0.');
    expect(() => createPool({ lexicon: { people: [5 as unknown as string] } })).toThrow('lexicon.people[0]');
  });

  it('ends with the signal, before and while a thread is at work, and the thread is replaced', async () => {
    await expect(pool.extract('Hà Nội', { signal: AbortSignal.abort(new Error('before')) })).rejects.toThrow('before');
    for (let i = 0; i < 3; i++) {
      const control = new AbortController();
      const call = pool.extract(LONG, { signal: control.signal });
      setTimeout(() => control.abort(new Error('enough')), 50);
      await expect(call).rejects.toThrow('enough');
    }
    expect((await pool.extract('Ông Zrobz Flúlk.')).people).toHaveLength(1);
  });

  it('refuses a call over the limit of the queue', async () => {
    await using small = createPool({ threads: 1, maxQueue: 2 });
    const control = new AbortController();
    const ends = Promise.allSettled(Array.from({ length: 8 }, () => small.extract(LONG, { signal: control.signal })));
    await expect(small.extract('Hà Nội')).rejects.toThrow('The queue of the pool is full: 2 calls wait for a thread.');
    control.abort(new Error('enough'));
    const messages = (await ends).map((end) => (end.status === 'rejected' ? (end.reason as Error).message : 'read'));
    const full = 'The queue of the pool is full: 2 calls wait for a thread.';
    expect(messages).toEqual(['enough', 'enough', 'enough', full, full, full, full, full]);
    expect((await small.extract('Hà Nội')).entities).toHaveLength(1);
  });

  it('serves the calls in their order', async () => {
    await using small = createPool({ threads: 1 });
    const order: number[] = [];
    const control = new AbortController();
    await Promise.all(Array.from({ length: 9 }, (_, i) => small.extract('Hà Nội', i % 2 === 0 ? { signal: control.signal } : {}).then(() => order.push(i))));
    expect(order).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
  });
});

describe('pool.each', () => {
  it('gives what one thread gives, in order, with the objects that came in', async () => {
    const sources = articles(500);
    const read = [];
    for await (const one of pool.each(sources)) read.push(one);
    expect(read.every(({ source }, i) => source === sources[i])).toBe(true);
    const alone = sources.map(({ text, referenceDate }) => extractor.extract(text, referenceDate === undefined ? {} : { referenceDate }));
    expect(JSON.stringify(read.map(({ extraction }) => extraction))).toBe(JSON.stringify(alone));
  });

  it('reads no further ahead than it says', async () => {
    let taken = 0;
    let given = 0;
    let furthest = 0;
    function* source(): Generator<Article> {
      for (const article of articles(200)) {
        taken++;
        yield article;
      }
    }
    for await (const _ of pool.each(source())) {
      furthest = Math.max(furthest, taken - given++);
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    expect(given).toBe(200);
    expect(furthest).toBeGreaterThan(8);
    expect(furthest).toBeLessThanOrEqual((2 * 2 + 1) * 8);
  });

  it('throws what is wrong with a document when it is its turn', async () => {
    const ids: string[] = [];
    const read = async (documents: readonly unknown[]): Promise<void> => {
      ids.length = 0;
      for await (const { source } of pool.each(documents as Article[])) ids.push(source.id);
    };
    const [a, b, c] = articles(3);
    await expect(read([a, b, { id: 'x', text: 5 }, c])).rejects.toThrow('each: a document must be an object with a text');
    expect(ids).toEqual(['0', '1']);
    await expect(read([a, { ...b, referenceDate: '27/12' }, c])).rejects.toThrow(RangeError);
    expect(ids).toEqual(['0']);
  });

  it('ends with the signal, and with the reader, while the source waits', async () => {
    let isOver = false;
    async function* live(): AsyncGenerator<Article> {
      try {
        yield* articles(2);
        await new Promise((resolve) => setTimeout(resolve, 500));
        yield* articles(1);
      } finally {
        isOver = true;
      }
    }
    const control = new AbortController();
    const read: Article[] = [];
    const reading = (async () => {
      for await (const { source } of pool.each(live(), { signal: control.signal })) {
        read.push(source);
        if (read.length === 2) control.abort(new Error('enough'));
      }
    })();
    await expect(reading).rejects.toThrow('enough');
    // A source that is slow is not waited for to fill a batch.
    expect(read).toHaveLength(2);
    expect(isOver).toBe(false);
    for await (const _ of pool.each(articles(100))) break;
    expect((await pool.extract('Hà Nội')).entities).toHaveLength(1);
  });
});

/** Runs a program in a process of its own, and gives what it prints. */
function program(code: string, ...flags: readonly string[]): { readonly status: number | null; readonly stdout: string; readonly stderr: string } {
  const cwd = fileURLToPath(new URL('.', import.meta.url));
  const imports = `import { createPool } from 'vietnamese-entities/node';\n`;
  return spawnSync(process.execPath, [...flags, '--input-type=module', '--eval', imports + code], { cwd, encoding: 'utf8', timeout: 60_000 });
}

describe('a process with a pool', () => {
  it('ends by itself after close, which waits for the calls and leaves no handle', () => {
    const { stdout, stderr, status } = program(`
      const pool = createPool({ threads: 2 });
      const calls = Promise.all(Array.from({ length: 50 }, () => pool.extract('Ông Trần Văn Bưởi đến Hà Nội.')));
      await pool.close();
      await pool.close();
      console.log((await calls).length, (await pool.extract('').catch((error) => error.message)));
      console.log(process.getActiveResourcesInfo().filter((name) => !/TTY|Pipe/.test(name)).length);`);
    expect(stderr).toBe('');
    expect(stdout).toBe('50 The pool is closed.\n0\n');
    expect(status).toBe(0);
  });

  it('goes on when a thread runs out of memory', () => {
    const { stdout, status } = program(
      `
      const pool = createPool({ threads: 1 });
      const text = 'ông Trần Văn Bưởi, Chủ tịch UBND tỉnh Hậu Giang. '.repeat(500_000);
      console.log(await pool.extract(text).then(() => 'read', (error) => error.code));
      console.log((await pool.extract('Ông Trần Văn Bưởi đến Hà Nội.')).people.length);
      await pool.close();`,
      '--max-old-space-size=120',
    );
    expect(stdout).toBe('ERR_WORKER_OUT_OF_MEMORY\n1\n');
    expect(status).toBe(0);
  });

  it('goes on when a thread exits', () => {
    // piscina gives the threads out; a text cannot end one.
    const { stdout, status } = program(`
      import { Piscina } from 'piscina';
      const run = Piscina.prototype.run;
      let threads;
      Piscina.prototype.run = function (...args) { threads = this.threads; return run.apply(this, args); };
      const pool = createPool({ threads: 1 });
      await pool.extract('Hà Nội');
      const call = pool.extract('ông Trần Văn Bưởi, Chủ tịch UBND tỉnh Hậu Giang. '.repeat(200_000)).then(() => 'read', (error) => error.message);
      setTimeout(() => threads[0].terminate(), 50);
      console.log(await call);
      console.log((await pool.extract('Ông Trần Văn Bưởi đến Hà Nội.')).people.length);
      await pool.close();`);
    expect(stdout).toBe('worker exited with code: 1\n1\n');
    expect(status).toBe(0);
  });
});
