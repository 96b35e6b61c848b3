/** `vie shards` without a queue, and what it says where a queue cannot be had. Queues are tested in test/integration. */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { encodeLegacy } from '../../src/index.ts';
import { Bench, linesOf } from './bin.ts';

const bench = new Bench();
const TEXT = 'Chiều 26/12, ông Trần Văn Bưởi, Chủ tịch UBND tỉnh Hậu Giang, trao 1,2 tỷ đồng cho bà con ở Huế. ';
const records = (from: number, count: number): string =>
  Array.from({ length: count }, (_, k) => {
    const i = from + k;
    if (i % 97 === 5) return `{"id":${i}\n`;
    return `${JSON.stringify({ ...(i % 3 > 0 && { id: `n${i}` }), text: TEXT.repeat(1 + (i % 4)), at: '2022-12-27', n: i })}\n`;
  }).join('');
bench.write('news/a.jsonl', records(0, 900));
bench.write('news/b.ndjson', records(900, 100));
bench.write('news/c.txt', 'no part of it');
const SMALL = ['--bytes', '65536'];
const FLAGS = ['--date', 'at', '--keep', 'n', '--no-evidence', '-t', 'person,date,money', '--fields', 'entities,people.name'];

const shards = (...args: readonly string[]) => bench.run(['shards', ...args]);
const count = linesOf(shards('add', 'news', '--list', 'news.list', ...SMALL).out).map((line) => Number.parseInt(line, 10))[0];

describe('a list of shards', () => {
  it('is of the files of directories, and becomes what extract writes for each of them', () => {
    expect(shards('add', 'news', '--list', 'again.list', ...SMALL)).toEqual({ code: 0, out: `${count} shards in again.list\n`, err: '' });
    expect(bench.read('again.list')).toBe(bench.read('news.list'));
    expect(count).toBeGreaterThan(4);
    const [own, all] = [['--list', 'news.list'], FLAGS];
    expect(shards('work', ...own, '--share', '1/2', ...all)).toMatchObject({
      code: 0,
      out: expect.stringContaining(`${Math.floor(count / 2)} shards, `) as string,
    });
    const missing = shards('join', ...own, '-o', 'out.jsonl');
    expect(missing).toMatchObject({ code: 1, out: '' });
    expect(missing.err).toBe(
      `vie: ${Math.ceil(count / 2)} parts not there yet, the first of news/a.jsonl, bytes 0 to ${firstEnd()}; nothing was written. vie shards work reads what is missing\n`,
    );
    expect(readdirSync(bench.path('.'))).not.toContain('out.jsonl');
    expect(shards('work', ...own, '--share', '0/2', ...all).code).toBe(0);
    expect(shards('work', ...own, ...all).out).toBe(`${count} shards, ${count} of them there before, 0 records\n`);
    expect(shards('join', ...own, '-o', 'out.jsonl')).toEqual({ code: 0, out: `${count} parts, 1,000 records in out.jsonl\n`, err: '' });
    expect(bench.read('out.jsonl')).toBe(['news/a.jsonl', 'news/b.ndjson'].map((file) => bench.run([file, ...FLAGS]).out).join(''));
  });

  it('may come in by standard input, and be of lines in another encoding', () => {
    bench.write('lines.txt', Buffer.from(encodeLegacy(`${TEXT}\n`, 'tcvn3').repeat(50), 'latin1'));
    shards('add', 'lines.txt', '--list', 'lines.list');
    const flags = ['-i', 'lines', '--encoding', 'tcvn3'];
    const worked = bench.run(['shards', 'work', '--list', '-', '--parts', 'lines.parts', ...flags], { input: bench.read('lines.list') });
    expect(worked).toEqual({ code: 0, out: '1 shard, 50 records\n', err: '' });
    shards('join', '--list', 'lines.list', '--parts', 'lines.parts', '-o', 'lines.jsonl');
    expect(bench.read('lines.jsonl')).toBe(bench.run(['lines.txt', ...flags]).out);
    expect(bench.run(['shards', 'work', '--list', '-'], { input: 'no shard\n' })).toEqual({
      code: 1,
      out: '',
      err: 'vie: Line 1 of standard input is no JSON.\n',
    });
  });

  it('has other ids with another tag', () => {
    shards('add', 'news/b.ndjson', '--list', '1.list');
    shards('add', 'news/b.ndjson', '--list', '2.list', '--tag', 'x');
    expect(idOf('2.list')).not.toBe(idOf('1.list'));
  });

  it('is read on after a file that has changed, which is told', () => {
    bench.write('old.jsonl', records(0, 3));
    bench.write('kept.jsonl', records(10, 3));
    shards('add', 'old.jsonl', 'kept.jsonl', '--list', 'old.list');
    bench.write('old.jsonl', records(1, 3));
    const { code, out, err } = shards('work', '--list', 'old.list', '--parts', 'old.parts');
    expect({ code, out }).toEqual({ code: 1, out: '1 shard, 3 records\n' });
    expect(err).toMatch(/^vie: old\.jsonl, bytes 0 to \d+: .* has changed since it was cut.*\nvie: 1 shard could not be read\n$/u);
  });
});

function firstEnd(): unknown {
  return (JSON.parse(linesOf(bench.read('news.list'))[0]) as { readonly to: unknown }).to;
}

function idOf(list: string): unknown {
  return (JSON.parse(bench.read(list)) as { readonly id: unknown }).id;
}

describe('a wrong command line', () => {
  it.each<[string, string]>([
    ['wrok', 'Did you mean work?'],
    ['add', "missing required argument 'files'"],
    ['add -', 'not standard input'],
    ['add news/c.txt --list news/c.txt', '--list: news/c.txt is an input'],
    ['add news/a.jsonl --bytes 5', "--bytes: '5' must be a number from 65536"],
    ['add news/a.jsonl --queue a:b', "--queue: 'a:b' must be"],
    ['add news/a.jsonl --redis db:6379', '--redis: the address must begin with redis:// or rediss://'],
    ['work --postgres mysql://u:secret@db', '--postgres: the address must begin with postgres://'],
    ['work --redis redis://db --postgres postgres://db', 'cannot be used with'],
    ['work --redis redis://db --list news.list', 'cannot be used with'],
    ['work --share 2/2', "--share: '2/2' must be k/n, with k from 0 to n - 1"],
    ['work --lock 1', "--lock: '1' must be a number from 2 to 3600"],
    ['work --list - -t plce', 'Did you mean place?'],
    ['work --keep people', "has a field 'people' of its own"],
    ['work --fields text', 'shards have no field text'],
    ['work -i csv', 'Allowed: jsonl, lines'],
    ['join', "required option '-o, --output <file>'"],
    ['join --list news.list -o news.list', '--output: news.list is an input'],
  ])('%s', (args, hint) => {
    const { code, out, err } = shards(...args.split(' '));
    expect(err).toContain(hint);
    expect(err).not.toContain('secret');
    expect({ code, out }).toEqual({ code: 2, out: '' });
  });

  it.each(['csv', 'html'])('%s is not cut', (extension) => {
    bench.write(`page.${extension}`, 'a,text\n');
    expect(shards('add', `page.${extension}`)).toMatchObject({ code: 2, err: expect.stringContaining(`not ${extension}`) as string });
  });
});

it('what is not there is told, and nothing is written', () => {
  expect(shards('add', 'none.jsonl', '--list', 'none.list')).toMatchObject({
    code: 1,
    err: expect.stringContaining("ENOENT: no such file or directory, stat 'none.jsonl'") as string,
  });
  expect(shards('work', '--list', 'none.list')).toMatchObject({ code: 1, out: '', err: expect.stringContaining("open 'none.list'") as string });
  expect(readdirSync(bench.path('.'))).not.toContain('none.list');
});

describe('a queue', () => {
  const REDIS = ['add', 'news', '--redis', 'redis://127.0.0.1:1'];
  const modules = join(bench.folder, 'package/node_modules');
  /** A package of that name and version, as far as it is looked at. */
  const install = (name: string, version: string): void => {
    mkdirSync(join(modules, name), { recursive: true });
    writeFileSync(join(modules, name, 'package.json'), JSON.stringify({ name, version }));
    writeFileSync(join(modules, name, 'index.js'), "throw new Error('it is not loaded');");
  };
  afterEach(() => expect(readdirSync(bench.path('.'))).not.toContain('shards.jsonl'));

  it('says what to install', () => {
    const hint = 'Install it beside vietnamese-entities: npm install bullmq@6 ioredis\n';
    expect(shards(...REDIS)).toEqual({ code: 1, out: '', err: `vie: a queue needs bullmq ^6.7.0, but it is not installed. ${hint}` });
    install('bullmq', '5.70.1');
    expect(shards(...REDIS).err).toBe(`vie: a queue needs bullmq ^6.7.0, but bullmq 5.70.1 is installed. ${hint}`);
    install('bullmq', '6.7.0');
    expect(shards(...REDIS)).toEqual({ code: 1, out: '', err: `vie: this queue needs ioredis, but it is not installed. ${hint}` });
    expect(shards('work', '--postgres', 'postgres://127.0.0.1:1/x').err).toContain(
      'needs pg, but it is not installed. Install it beside vietnamese-entities: npm install bullmq@6 pg\n',
    );
  });

  it('may be named by the environment, which hides a password from other users', () => {
    expect(bench.run(['shards', 'add', 'news'], { env: { VIE_REDIS: 'db' } })).toMatchObject({
      code: 2,
      err: expect.stringContaining('--redis: the address') as string,
    });
  });
});
