import { appendFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addShards, shardProcessor } from '../../src/node/bullmq.ts';
import { runBulk } from '../../src/node/bulk.ts';
import { cutFiles } from '../../src/node/shards/cut.ts';
import { folderParts, joinShards, type PartStore, readShards, saveShards, type Shard, shardsOf, shardWorker } from '../../src/node/shards.ts';
import { folder, jsonLines } from './bulk-kit.ts';

const collect = async <T>(items: AsyncIterable<T>): Promise<T[]> => {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
};

describe('shards', () => {
  it('give the bytes of a run over each file, with bad lines where they are', async () => {
    const { file, read } = folder();
    const inputs = [file('a', `\ufeff${jsonLines(1_500, 7)}\r\n \nno json`), file('b', jsonLines(700, 50)), file('empty', '')];
    const shards = await collect(shardsOf(inputs, { bytes: 65_536 }));
    expect(shards.length).toBeGreaterThan(4);
    const work = shardWorker({ parts: file('parts'), date: 'date' });
    const results = [];
    for (const shard of shards.toReversed()) results.push(await work(shard));
    const joined = await joinShards(shards, { parts: file('parts'), to: file('out') });

    const expected = [];
    const totals = { records: 0, failed: 0 };
    for (const [i, input] of inputs.entries()) {
      const { records, failed } = await runBulk(input, file(`expected-${i}`), { date: 'date' });
      totals.records += records;
      totals.failed += failed;
      expected.push(read(`expected-${i}`));
    }
    expect(read('out')).toBe(expected.join(''));
    expect(joined).toEqual({ parts: shards.length, records: totals.records, missing: [] });
    expect(results.reduce((sum, { records }) => sum + records, 0)).toBe(totals.records);
    expect(results.reduce((sum, { failed }) => sum + failed, 0)).toBe(totals.failed);
  });

  it('are the same for the same files, and others for another version', async () => {
    const { file } = folder();
    const input = file('a', jsonLines(900));
    const ids = async (version?: string): Promise<string[]> =>
      (await collect(shardsOf([input, input], { bytes: 65_536, ...(version !== undefined && { version }) }))).map(({ id }) => id);
    expect(await ids()).toEqual(await ids());
    expect(new Set([...(await ids()), ...(await ids('2'))]).size).toBe((await ids()).length);
  });

  it('are all bytes of a file, cut after line feeds; their parts, in order, are what one run writes', async () => {
    const { file, read } = folder();
    const line = fc.oneof(
      fc.constantFrom('', ' ', '\ufeff', '{"text":', '[]', '\r'),
      fc.record({ id: fc.nat(), text: fc.constantFrom('Hà Nội', 'Ông Trần Văn Bưởi về Huế.', 'ă'.repeat(90)) }).map((record) => JSON.stringify(record)),
    );
    const work = shardWorker({ parts: file('parts') });
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 30 }), fc.constantFrom('', '\n'), fc.integer({ min: 1, max: 300 }), async (lines, end, bytes) => {
        const content = lines.join('\n') + end;
        const input = file('in', content);
        const shards = await collect(cutFiles([input], { bytes, version: '' }));
        let at = 0;
        for (const { from, to } of shards) {
          expect(from).toBe(at);
          expect(to).toBeGreaterThan(from);
          if (to < Buffer.byteLength(content)) expect(Buffer.from(content)[to - 1]).toBe(0x0a);
          at = to;
        }
        expect(at).toBe(Buffer.byteLength(content));
        for (const shard of shards) await work(shard);
        await joinShards(shards, { parts: file('parts'), to: file('out') });
        await runBulk(input, file('expected'));
        expect(read('out')).toBe(read('expected'));
      }),
      { numRuns: 60 },
    );
  });

  it('may be a line that is too long to be read', async () => {
    const { file, read, lines } = folder();
    const input = file('in', `${jsonLines(1)}${'x'.repeat(17 << 20)}\n${jsonLines(1)}`);
    const shards = await collect(shardsOf([input]));
    const work = shardWorker({ parts: file('parts') });
    for (const shard of shards) await work(shard);
    await joinShards(shards, { parts: file('parts'), to: file('out') });
    await runBulk(input, file('expected'));
    expect(read('out')).toBe(read('expected'));
    expect(lines('out')).toMatchObject([{ id: 'a0' }, { line: 2 }, { id: 'a0' }]);
  });

  it('are skipped where their part is there', async () => {
    const { file } = folder();
    const [shard] = await collect(shardsOf([file('in', jsonLines(3))]));
    const work = shardWorker({ parts: file('parts') });
    expect(await work(shard)).toEqual({ records: 3, failed: 0, skipped: false });
    expect(await work(shard)).toEqual({ records: 0, failed: 0, skipped: true });
    rmSync(file('in'));
    expect(await work(shard)).toEqual({ records: 0, failed: 0, skipped: true });
  });

  it('are refused where the file has changed since', async () => {
    const { file } = folder();
    const input = file('in', jsonLines(3));
    const [shard] = await collect(shardsOf([input]));
    writeFileSync(input, jsonLines(3).replace('Hậu Giang', 'Hậu Giả g'));
    const work = shardWorker({ parts: file('parts') });
    await expect(work(shard)).rejects.toThrow('has changed since it was cut');
    await expect(shardProcessor({ parts: file('parts') })({ data: shard })).rejects.toMatchObject({ name: 'UnrecoverableError' });
    expect(await folderParts(file('parts')).has(shard.id)).toBe(false);
    // What is added at the end is another shard.
    writeFileSync(input, jsonLines(3));
    appendFileSync(input, jsonLines(1));
    expect(await work(shard)).toMatchObject({ records: 3 });
  });

  it('leave nothing but whole parts, also when several write the same one', async () => {
    const { file } = folder();
    const [shard] = await collect(shardsOf([file('in', jsonLines(200))]));
    await Promise.all([1, 2, 3].map(() => shardWorker({ parts: file('parts') })(shard)));
    expect(readdirSync(file('parts'))).toEqual([`${shard.id}.jsonl`]);
  });

  it('are not joined while parts are missing, and tell which', async () => {
    const { file } = folder();
    const shards = await collect(shardsOf([file('in', jsonLines(900))], { bytes: 65_536 }));
    const work = shardWorker({ parts: file('parts') });
    for (const shard of shards.slice(1)) await work(shard);
    expect(await joinShards(shards, { parts: file('parts'), to: file('out') })).toEqual({ parts: 0, records: 0, missing: [shards[0]] });
    expect(readdirSync(file('.'))).not.toContain('out');
  });

  it('go into a store of the caller', async () => {
    const { file, read } = folder();
    const kept = new Map<string, Uint8Array>();
    const parts: PartStore = {
      has: async (id) => kept.has(id),
      put: async (id, lines) => void kept.set(id, lines),
      get: async (id) => kept.get(id),
    };
    const input = file('in', jsonLines(20));
    const shards = await collect(shardsOf([input]));
    for (const shard of shards) await shardWorker({ parts })(shard);
    await joinShards(shards, { parts, to: file('out') });
    await runBulk(input, file('expected'));
    expect(read('out')).toBe(read('expected'));
  });
});

describe('lists of shards', () => {
  it('are read as they were saved', async () => {
    const { file } = folder();
    const shards = await collect(shardsOf([file('in', jsonLines(900))], { bytes: 65_536 }));
    expect(await saveShards(file('list'), shards)).toBe(shards.length);
    expect(await collect(readShards(file('list')))).toEqual(shards);
  });

  it('are written as a whole or not at all', async () => {
    const { file } = folder();
    await expect(saveShards(file('list'), shardsOf([file('in', jsonLines(3)), file('none')]))).rejects.toThrow('ENOENT');
    expect(readdirSync(file('.'))).toEqual(['in']);
  });

  it('are refused where they are none', async () => {
    const { file } = folder();
    const [shard] = await collect(shardsOf([file('in', jsonLines(3))]));
    await expect(collect(readShards(file('none')))).rejects.toThrow('ENOENT');
    await expect(collect(readShards(file('list', `${JSON.stringify(shard)}\n{"id"`)))).rejects.toThrow('Line 2 of');
    await expect(collect(readShards(file('list', JSON.stringify({ ...shard, id: '../a' }))))).rejects.toThrow('is no shard');
  });
});

describe('options', () => {
  it('are refused by name', async () => {
    expect(() => shardsOf('a.jsonl')).toThrow('shardsOf: files must be an array of paths');
    expect(() => shardsOf([], { bytes: 5 })).toThrow(RangeError);
    expect(() => shardsOf([], { size: 5 } as never)).toThrow('Unknown option "size"');
    expect(() => shardWorker({ parts: 5 } as never)).toThrow('shardWorker: parts must be the path of a folder');
    expect(() => shardWorker({ parts: 'x', jobs: 2 } as never)).toThrow('Unknown option "jobs"');
    await expect(shardWorker({ parts: 'x' })({ id: '../x' } as never)).rejects.toThrow('shard must be what shardsOf gave');
    await expect(joinShards([], { parts: 'x' } as never)).rejects.toThrow('joinShards: to must be a path');
    await expect(addShards({} as never, [], { maxWaiting: 0 })).rejects.toThrow('addShards: maxWaiting must be a whole number from 1');
  });
});

describe('addShards', () => {
  it('adds a job for each shard with its id, and waits while the queue is full', async () => {
    const shard = (id: string): Shard => ({ id, file: 'a', from: 0, to: 1, line: 1, digest: '' });
    const shards = Array.from({ length: 7 }, (_, i) => shard(String(i)));
    const sizes: number[] = [];
    const ids: string[] = [];
    let waiting = 0;
    const queue = {
      addBulk: async (jobs: { data: Shard; opts: { jobId: string } }[]) => {
        sizes.push(jobs.length);
        waiting += jobs.length;
        ids.push(...jobs.map(({ data, opts }) => (data.id === opts.jobId ? data.id : 'other')));
      },
      // One job is taken each time that it is asked.
      getWaitingCount: async () => waiting--,
    };
    expect(await addShards(queue, shards, { maxWaiting: 3 })).toBe(7);
    expect(ids).toEqual(shards.map(({ id }) => id));
    expect(sizes).toEqual([3, 3, 1]);
  });
});
