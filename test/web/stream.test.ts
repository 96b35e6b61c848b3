import { Readable, Transform, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { describe, expect, it } from 'vitest';
import { extract } from '../../src/index.ts';
import { each, ExtractStream, type Read } from '../../src/web/stream.ts';
import { collect } from '../collect.ts';

interface Article {
  readonly id: string;
  readonly text: string;
  readonly referenceDate?: string;
}

const ARTICLES: readonly Article[] = Array.from({ length: 40 }, (_, i) => ({
  id: String(i),
  text: `Hôm qua, ông Trần Văn Bưởi trao ${i} triệu đồng tại Hà Nội.`,
  ...(i % 2 === 0 && { referenceDate: '2022-12-27' }),
}));
const expected: readonly Read<Article>[] = ARTICLES.map((source) => ({
  source,
  extraction: extract(source.text, { referenceDate: source.referenceDate ?? '2020-01-01' }),
}));
const options = { referenceDate: '2020-01-01' };

function webStream(articles: Iterable<Article> | AsyncIterable<Article>): ReadableStream<Article> {
  const items = Symbol.asyncIterator in articles ? articles[Symbol.asyncIterator]() : articles[Symbol.iterator]();
  const pull = async (controller: ReadableStreamDefaultController<Article>): Promise<void> => {
    const next = await items.next();
    if (next.done) controller.close();
    else controller.enqueue(next.value);
  };
  return new ReadableStream({ pull }, { highWaterMark: 0 });
}

async function readAll<T>(stream: ReadableStream<T>): Promise<T[]> {
  const all: T[] = [];
  await stream.pipeTo(new WritableStream({ write: (item) => void all.push(item) }));
  return all;
}

/** A source that counts what is taken. */
function counted(articles: readonly Article[]): { readonly source: AsyncGenerator<Article>; readonly taken: () => number; readonly isOver: () => boolean } {
  let taken = 0;
  let isOver = false;
  async function* source(): AsyncGenerator<Article> {
    try {
      for (const article of articles) {
        taken++;
        yield article;
      }
    } finally {
      isOver = true;
    }
  }
  return { source: source(), taken: () => taken, isOver: () => isOver };
}

describe('each', () => {
  it('reads what iterables give, in order, with the objects that came in', async () => {
    expect(await collect(each<Article>(options)(ARTICLES))).toEqual(expected);
    const read = await collect(each<Article>(options)(counted(ARTICLES).source));
    expect(read).toEqual(expected);
    expect(read.every(({ source }, i) => source === ARTICLES[i])).toBe(true);
  });

  it('is a step of a pipeline of Node', async () => {
    const read: Read<Article>[] = [];
    const sink = new Writable({
      objectMode: true,
      write(one: Read<Article>, _encoding, callback) {
        read.push(one);
        callback();
      },
    });
    await pipeline(ARTICLES, each<Article>(options), sink);
    expect(read).toEqual(expected);
  });

  it('takes a document when the one before was taken', async () => {
    const { source, taken, isOver } = counted(ARTICLES);
    let given = 0;
    for await (const _ of each<Article>()(source)) {
      expect(taken()).toBe(++given);
      if (given === 5) break;
    }
    expect(isOver()).toBe(true);
  });

  it('lets the event loop have its turns', async () => {
    let turns = 0;
    const timer = setInterval(() => turns++, 1);
    const long = 'Ông Trần Văn Bưởi đến Hà Nội. '.repeat(400);
    await collect(each()(Array.from({ length: 60 }, () => ({ text: long }))));
    clearInterval(timer);
    expect(turns).toBeGreaterThan(2);
  });

  it('ends with the signal: before, between two documents, while the source waits', async () => {
    await expect(collect(each<Article>()(ARTICLES, { signal: AbortSignal.abort(new Error('before')) }))).rejects.toThrow('before');
    const control = new AbortController();
    const read: Article[] = [];
    const between = async (): Promise<void> => {
      for await (const { source } of each<Article>()(ARTICLES, { signal: control.signal })) {
        read.push(source);
        if (read.length === 3) control.abort(new Error('between'));
      }
    };
    await expect(between()).rejects.toThrow('between');
    expect(read).toHaveLength(3);
    const never = new Readable({ objectMode: true, read: () => {} });
    const waits = new AbortController();
    const reading = collect(each<Article>()(never, { signal: waits.signal }));
    setTimeout(() => waits.abort(new Error('while')), 5);
    await expect(reading).rejects.toThrow('while');
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(never.destroyed).toBe(true);
  });

  it('throws errors of the source and of documents in their turn', async () => {
    const read: string[] = [];
    const readInTurn = async (documents: readonly unknown[]): Promise<void> => {
      read.length = 0;
      for await (const { source } of each<Article>()(documents as Article[])) read.push(source.id);
    };
    const [a, b] = ARTICLES;
    await expect(readInTurn([a, { text: 5 }, b])).rejects.toThrow('each: a document must be an object with a text; got an object.');
    await expect(readInTurn([a, undefined])).rejects.toThrow(TypeError);
    await expect(readInTurn([a, { ...b, referenceDate: 'mai' }])).rejects.toThrow(RangeError);
    expect(read).toEqual(['0']);
    await expect(collect(each()(5 as unknown as Article[]))).rejects.toThrow('documents must be an iterable of documents; got 5.');
    expect(() => each({ type: [] } as object)).toThrow('Unknown option "type"');
  });
});

describe('ExtractStream', () => {
  it('is a stream of the Web, and of Node by Transform.fromWeb', async () => {
    expect(await readAll(webStream(ARTICLES).pipeThrough(new ExtractStream<Article>(options)))).toEqual(expected);
    const node = Readable.from(ARTICLES).pipe(Transform.fromWeb(new ExtractStream<Article>(options) as never, { objectMode: true }));
    expect(await collect(node)).toEqual(expected);
  });

  it('reads no further ahead than its mark', async () => {
    const { source, taken } = counted(ARTICLES);
    const reader = webStream(source)
      .pipeThrough(new ExtractStream<Article>({ highWaterMark: 4 }))
      .getReader();
    await new Promise((resolve) => setTimeout(resolve, 20));
    const before = taken();
    expect(before).toBeGreaterThanOrEqual(4);
    // The mark, one that waits at its door, and one in the source.
    expect(before).toBeLessThanOrEqual(6);
    await reader.read();
    await reader.read();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(taken()).toBe(before + 2);
    await reader.cancel();
  });

  it('fails with what is wrong', async () => {
    const broken = webStream([{ id: 'a', text: 5 } as unknown as Article]).pipeThrough(new ExtractStream<Article>());
    await expect(broken.getReader().read()).rejects.toThrow('ExtractStream: a document must be an object with a text');
    expect(() => new ExtractStream({ highWaterMark: -1 })).toThrow('highWaterMark must be a number of documents, from 0; got -1.');
    expect(() => new ExtractStream({ mark: 1 } as object)).toThrow('Unknown option "mark"');
  });
});
