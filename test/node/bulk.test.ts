import { truncateSync } from 'node:fs';
import { PassThrough, Readable, Writable } from 'node:stream';
import { Worker } from 'node:worker_threads';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkBulkOptions, type RecordPlan } from '../../src/node/bulk/options.ts';
import { runPlan } from '../../src/node/bulk/run.ts';
import { type BulkInput, type BulkOptions, type BulkOutput, type BulkProgress, runBulk } from '../../src/node/bulk.ts';
import { folder, jsonLines } from './bulk-kit.ts';

/** Worker threads run the sources, which they have to compile first. */
const SOURCE = new URL('../../src/node/bulk-worker.ts', import.meta.url).href;
const COMPILED = `import('tsx/esm/api').then(({ register }) => { register(); return import('${SOURCE}'); })`;
const startSource = (plan: RecordPlan): Worker => new Worker(COMPILED, { eval: true, workerData: plan });
const runSource = (input: BulkInput, output: BulkOutput, options: BulkOptions) => runPlan(input, output, checkBulkOptions(options), startSource);

describe('runBulk', () => {
  it('writes a line for each record, in order, and a bad record in its place', async () => {
    const { file, lines } = folder();
    const bad: unknown[] = [];
    const input = file('in', `\ufeff${jsonLines(5, 3)}\r\n   \n{"id": 7, "text": 5}\n[]\nno json\n{"text": "Hà Nội"}`);
    const end = await runBulk(input, file('out'), { onBadRecord: (record) => bad.push(record) });
    const out = lines('out') as { readonly id?: unknown; readonly line?: number; readonly error?: string }[];
    expect(out.map((line) => line.id)).toEqual(['a0', 'a1', 2, 'a3', 'a4', 7, undefined, undefined, undefined]);
    expect(out.filter((line) => line.error !== undefined)).toEqual(bad);
    expect(bad).toMatchObject([
      { id: 2, line: 3, error: '"text" must be a string; got nothing.' },
      { id: 7, line: 8, error: '"text" must be a string; got 5.' },
      { line: 9, error: 'The line must be an object; got an array of 0.' },
      { line: 10, error: expect.stringMatching(/^The line is not JSON: /u) as string },
    ]);
    expect(end).toMatchObject({ records: 9, failed: 4, resumed: 0, bytesResumed: 0 });
    expect(end.bytesRead).toBe(end.bytesTotal);
  });

  it('gives the same bytes on one thread and on two, from a file and from a pipe, to a file and to a stream', async () => {
    const { file, read } = folder();
    const content = jsonLines(3_000, 100);
    const input = file('in', content);
    await runBulk(input, file('one'), { date: 'date' });
    await runSource(input, file('two'), { date: 'date', jobs: 2 });
    expect(read('two')).toBe(read('one'));
    const sink = new PassThrough({ highWaterMark: 1_000 });
    const written = sink.toArray();
    await runSource(Readable.from([content.slice(0, 100_000), content.slice(100_000)].map((part) => Buffer.from(part))), sink, { date: 'date', jobs: 2 });
    sink.end();
    expect(Buffer.concat(await written).toString()).toBe(read('one'));
  });

  it('reads and writes nothing for an empty input', async () => {
    const { file, read } = folder();
    expect(await runBulk(file('in', ''), file('out'))).toMatchObject({ records: 0, bytesWritten: 0 });
    expect(await runBulk(file('in', '\ufeff\n \r\n'), file('out'))).toMatchObject({ records: 0, bytesWritten: 0 });
    expect(read('out')).toBe('');
  });

  it('tells how far it is, in order', async () => {
    const { file } = folder();
    const told: BulkProgress[] = [];
    const input = file('in', jsonLines(5_000));
    const end = await runBulk(input, file('out'), { onProgress: (progress) => told.push(progress) });
    expect(told.length).toBeGreaterThan(2);
    expect(told.map((p) => p.records)).toEqual(told.map((p) => p.records).toSorted((a, b) => a - b));
    expect(told.at(-1)).toEqual(end);
  });

  it('says that a line is not UTF-8, whatever stands beside it', async () => {
    const { file, lines } = folder();
    const bytes = Buffer.concat([Buffer.from('{"id":"a","text":"\ufffd"}\n{"id":"b","text":"Tr'), Buffer.from([0xc3]), Buffer.from('n"}\n')]);
    await runBulk(file('in', bytes), file('out'));
    expect(lines('out')).toMatchObject([
      { id: 'a', entities: [] },
      { id: 'b', line: 2, error: 'The line is not UTF-8.' },
    ]);
  });

  it('reads a line of 10 MB, and says of one of 17 MB that it is too long', async () => {
    const { file, lines } = folder();
    const long = (megabytes: number): string => JSON.stringify({ id: megabytes, text: 'Hà Nội', other: 'x'.repeat(megabytes * 1_000_000) });
    const input = file('in', `${long(10)}\n${long(17)}\n${jsonLines(1)}`);
    expect(await runBulk(input, file('out'))).toMatchObject({ records: 3, failed: 1 });
    expect(lines('out')).toMatchObject([{ id: 10, people: [] }, { line: 2, error: expect.stringContaining('The line has 17000') as string }, { id: 'a0' }]);
    // What is too long does not depend on the pieces.
    await runBulk(Readable.from([Buffer.from(`${long(10)}\n${long(17)}\n${jsonLines(1)}`)]), file('pipe'));
    expect(lines('pipe')).toEqual(lines('out'));
  });
});

describe('resume', () => {
  it('gives the same bytes, wherever the output was cut off', async () => {
    const { file, read } = folder();
    const input = file('in', jsonLines(12, 5));
    const options = { resume: true, date: 'date' };
    await runBulk(input, file('whole'), options);
    const whole = read('whole');
    const bytes = Buffer.from(whole);
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length), async (length) => {
        const out = file('out', bytes.subarray(0, length));
        const end = await runBulk(input, out, options);
        expect(read('out')).toBe(whole);
        expect(end).toMatchObject({ records: 12, failed: 2, bytesWritten: bytes.length });
        expect(end.resumed).toBe(Math.max(0, bytes.subarray(0, length).filter((byte) => byte === 0x0a).length - 1));
        expect(end.bytesRead).toBe(end.bytesTotal);
      }),
    );
  });

  it('goes on with a pipe, and on two threads', async () => {
    const { file, read } = folder();
    const content = jsonLines(2_000, 7);
    await runBulk(file('in', content), file('whole'));
    const out = file('out', read('whole'));
    truncateSync(out, 300_001);
    const end = await runSource(Readable.from([Buffer.from(content)]), out, { resume: true, jobs: 2 });
    expect(end.resumed).toBeGreaterThan(100);
    expect(read('out')).toBe(read('whole'));
  });

  it.each<[string, (whole: string) => string, BulkOptions]>([
    ['other options', (whole) => whole.slice(0, -5), { evidence: false }],
    ['an input with fewer records', (whole) => `${whole}{"id":"more"}\n`, {}],
    ['a file that no run has written', () => 'dear diary\n', {}],
  ])('refuses %s, and leaves the file as it is', async (_, content, options) => {
    const { file, read } = folder();
    const input = file('in', jsonLines(9));
    await runBulk(input, file('whole'));
    const before = content(read('whole'));
    await expect(runBulk(input, file('out', before), { ...options, resume: true })).rejects.toThrow(/^Cannot resume .*out: its line \d+ is not what/u);
    expect(read('out')).toBe(before);
  });

  it('cuts off a torn line where the input has no record', async () => {
    const { file, read } = folder();
    await runBulk(file('in', ''), file('out', '{"id":"a'), { resume: true });
    expect(read('out')).toBe('');
  });
});

describe('a run that ends early', () => {
  it('rejects with the reason of the signal, and can be resumed', async () => {
    const { file, read } = folder();
    const input = file('in', jsonLines(6_000));
    await runBulk(input, file('whole'));
    for (const jobs of [1, 2]) {
      const control = new AbortController();
      const stop = { jobs, signal: control.signal, onProgress: () => control.abort(new Error('enough')) };
      await expect(runSource(input, file('out'), stop)).rejects.toThrow('enough');
      expect(read('out').length).toBeLessThan(read('whole').length);
      await runBulk(input, file('out'), { resume: true });
      expect(read('out')).toBe(read('whole'));
    }
    await expect(runBulk(input, file('never'), { signal: AbortSignal.abort(new Error('before')) })).rejects.toThrow('before');
    expect(() => read('never')).toThrow('ENOENT');
  });

  it('does not wait for an input that never comes', async () => {
    const { file } = folder();
    const input = new PassThrough();
    const control = new AbortController();
    const run = runBulk(input, file('out'), { signal: control.signal });
    input.write(jsonLines(1));
    setTimeout(() => control.abort(new Error('enough')), 20);
    await expect(run).rejects.toThrow('enough');
    expect(input.destroyed).toBe(true);
  });

  it('rejects with errors of input, output and callbacks', async () => {
    const { file } = folder();
    const input = file('in', jsonLines(3, 3));
    const fails = Readable.from(
      (async function* () {
        yield Buffer.from(jsonLines(1));
        throw new Error('unplugged');
      })(),
    );
    const full = new Writable({ write: (_chunk, _encoding, callback) => callback(Object.assign(new Error('broken pipe'), { code: 'EPIPE' })) });
    await expect(runBulk(file('none'), file('out'))).rejects.toThrow('ENOENT');
    await expect(runBulk(fails, file('out'))).rejects.toThrow('unplugged');
    for (const resume of [false, true]) await expect(runBulk(file(''), file('out'), { resume })).rejects.toThrow('EISDIR');
    await expect(runBulk(input, full)).rejects.toMatchObject({ code: 'EPIPE' });
    await expect(runBulk(input, input)).rejects.toThrow('is the input');
    const onBadRecord = () => {
      throw new Error('one is too many');
    };
    await expect(runBulk(input, file('out'), { onBadRecord })).rejects.toThrow('one is too many');
  });

  it('rejects when a worker dies', async () => {
    const { file } = folder();
    const start = () => new Worker('require("node:worker_threads").parentPort.once("message", () => process.exit(3))', { eval: true });
    const run = runPlan(file('in', jsonLines(3)), file('out'), checkBulkOptions({ jobs: 2 }), start);
    await expect(run).rejects.toThrow('A worker thread ended with exit code 3.');
  });
});
