/** JSONL and lines into JSONL: on several threads, and gone on with after a kill. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { statSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { encodeLegacy, extract } from '../../src/index.ts';
import { random as seeded } from '../random.ts';
import { Bench, linesOf } from './bin.ts';

const bench = new Bench();
const TEXT = 'Chiều 26/12, ông Trần Văn Bưởi, Chủ tịch UBND tỉnh Hậu Giang, trao 1,2 tỷ đồng cho bà con ở Huế.';

/** Several buffers of lines, some of them bad. */
const RECORDS = Array.from({ length: 4000 }, (_, i) => {
  if (i % 97 === 5) return `{"id":${i}`;
  return JSON.stringify({ ...(i % 3 > 0 && { id: `n${i}` }), text: `${TEXT} ${i} tỷ đồng.`.repeat(1 + (i % 4)), at: i % 5 > 0 ? '2022-12-27' : null, n: i });
});
bench.write('in.jsonl', RECORDS.map((line, i) => (i % 50 === 7 ? `\n${line}\r\n` : `${line}\n`)).join(''));
const FLAGS = ['--date', 'at', '--keep', 'n', '--no-evidence', '-t', 'person,date,money'];

describe('many records', () => {
  it('give the same bytes on one thread, on two, from a pipe, and one record after another', () => {
    const { code, err } = bench.run(['in.jsonl', ...FLAGS, '-o', '1/one.jsonl']);
    const one = bench.read('1/one.jsonl');
    expect({ code, err }).toEqual({ code: 1, err: 'vie: 42 of 4,000 records failed\n' });
    expect(linesOf(one)).toHaveLength(4000);
    expect(bench.run(['in.jsonl', ...FLAGS, '-j', '2']).out === one).toBe(true);
    const input = bench.read('in.jsonl');
    expect(bench.run([...FLAGS, '-j', 'auto'], { input }).out === one).toBe(true);
    // Several files are read by the other way.
    bench.write('none.jsonl', '');
    const numbered = bench.run(['in.jsonl', 'none.jsonl', ...FLAGS]).out.replaceAll(/"id":"in\.jsonl:(\d+)"/gu, '"id":$1');
    expect(numbered === one).toBe(true);
  });

  it('are gone on with after kills at any moment', async () => {
    const random = seeded(17);
    const start = () =>
      spawn(process.execPath, [bench.bin, 'in.jsonl', ...FLAGS, '-o', 'killed.jsonl', '--resume', '-q'], { cwd: bench.path('.'), stdio: 'ignore' });
    const sizes: number[] = [];
    for (let i = 0; i < 6; i++) {
      const child = start();
      const ended = once(child, 'exit');
      await Promise.race([ended, setTimeout(150 + 500 * random())]);
      child.kill('SIGKILL');
      await ended;
      sizes.push(statSync(bench.path('killed.jsonl'), { throwIfNoEntry: false })?.size ?? 0);
    }
    const [code] = (await once(start(), 'exit')) as [number];
    expect(code).toBe(1);
    expect(sizes).toEqual([...sizes].sort((a, b) => a - b));
    expect(bench.read('killed.jsonl') === bench.run(['in.jsonl', ...FLAGS]).out).toBe(true);
  });

  it('are not gone on with where the output is of other options', () => {
    bench.run(['in.jsonl', ...FLAGS, '-o', 'other.jsonl']);
    bench.write('other.jsonl', linesOf(bench.read('other.jsonl')).slice(0, 100).join('\n').concat('\n'));
    const { code, err } = bench.run(['in.jsonl', '-o', 'other.jsonl', '--resume']);
    expect(code).toBe(1);
    expect(err).toContain('Cannot resume');
  });
});

describe('records', () => {
  it('may hold HTML', () => {
    const line = JSON.stringify({ id: 1, text: '<p>Ở <b>Huế</b></p>' });
    const [record] = bench.records(['--html', '--fields', 'text,entities.text'], { input: `${line}\n` });
    expect(record).toEqual({ id: 1, text: 'Ở Huế', entities: [{ text: 'Huế' }] });
    const [bulk] = bench.records(['--html', '--fields', 'ranges,entities.text'], { input: `${line}\n` });
    expect(bulk).toEqual({ id: 1, entities: [{ text: 'Huế' }], ranges: { e1: [{ start: 8, end: 11 }] } });
  });

  it.each(['tcvn3', 'vni', 'viqr'] as const)('in %s are read on threads too', (encoding) => {
    const bytes = Buffer.from(`${encodeLegacy(TEXT, encoding)}\n`.repeat(3), 'latin1');
    const records = bench.records(['-i', 'lines', '-j', '2'], { input: bytes });
    expect(records).toEqual([1, 2, 3].map((id) => ({ id, ...extract(TEXT) })));
  });
});

describe('--jobs and --resume', () => {
  it('into a folder reads again what --fail-fast broke off', () => {
    const records = (...texts: readonly unknown[]): string => texts.map((text) => `${JSON.stringify({ text })}\n`).join('');
    bench.write('parts/a.jsonl', records('Huế'));
    bench.write('parts/b.jsonl', records('Huế', 5, 'Vinh'));
    const args = ['parts', '-o', 'read/', '--fields', 'entities.text', '--resume'];
    expect(bench.run([...args, '--fail-fast']).code).toBe(1);
    bench.write('parts/b.jsonl', records('Huế', 'Hà Nội', 'Vinh'));
    expect(bench.run(args).code).toBe(0);
    expect(linesOf(bench.read('read/a.jsonl'))).toHaveLength(1);
    expect(linesOf(bench.read('read/b.jsonl'))).toHaveLength(3);
    expect(bench.read('read/b.jsonl')).not.toContain('error');
  });

  it('say where they do nothing', () => {
    bench.write('a.csv', 'text\nHuế\n');
    expect(bench.run(['a.csv', '-j', '2', '--fields', 'warnings'])).toEqual({
      code: 0,
      out: '{"id":2,"warnings":[]}\n',
      err: 'vie: --jobs is for one file of JSONL or lines into JSONL; one thread because of this input\n',
    });
    expect(bench.run(['in.jsonl', '--resume'])).toMatchObject({ code: 2, err: expect.stringContaining('-o FILE') as string });
    expect(bench.run(['in.jsonl', '--resume', '-f', 'csv', '-o', 'x.csv'])).toMatchObject({ code: 2, err: expect.stringContaining('--format csv') as string });
  });
});
