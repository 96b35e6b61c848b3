/** What the command says, and how it ends. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FORMATS } from '../../src/cli/output/names.ts';
import { Bench } from './bin.ts';

const bench = new Bench({ schemas: true });
bench.write('a.txt', 'Ông Trần Văn Bưởi ở Huế.');

describe('a wrong command line', () => {
  it.each<[readonly string[], string]>([
    [['extrat'], 'Did you mean extract?'],
    [['plases', 'find', 'Huế'], 'Did you mean places?'],
    [['places', 'fnd', 'Huế'], 'Did you mean find?'],
    [['--fromat', 'csv', 'a.txt'], 'Did you mean --format?'],
    [['-f', 'jsnol', 'a.txt'], 'Did you mean jsonl?'],
    [['-f', 'lable-studio', 'a.txt'], 'Did you mean label-studio?'],
    [['-i', 'htlm', 'a.txt'], 'Did you mean html?'],
    [['-t', 'person,plce', 'a.txt'], 'Did you mean place?'],
    [['--encoding', 'utf-8', 'a.txt'], 'Did you mean utf8?'],
    [['--fields', 'type', 'a.txt'], 'Did you mean entities.type?'],
    [['--fields', 'peple', 'a.txt'], 'Did you mean people?'],
    [['schema', 'lexikon'], 'Did you mean lexicon?'],
    [['normalize', '--without', 'dash', 'a.txt'], 'Did you mean dashes?'],
    [['-j', '0', 'a.txt'], 'auto or a number'],
    [['-d', '2022-02-30', 'a.txt'], '--reference-date must be a day of the calendar'],
    [['--keep', 'people', 'a.txt'], "has a field 'people' of its own"],
    [['convert', 'a.txt'], '--to <name>'],
    [['places', 'find'], "missing required argument 'names'"],
    [['places', 'find', 'Huế', '--at', 'x'], 'a day of the calendar'],
    [['serve', '-p', '70000'], 'a number from 0 to 65535'],
    [['complete'], "missing required argument 'shell'"],
  ])('%j is told what to do, with exit code 2', (args, hint) => {
    const { code, out, err } = bench.run(args);
    expect(err).toContain(hint);
    expect({ code, out }).toEqual({ code: 2, out: '' });
  });

  it('far from any word gets the list', () => {
    const { err } = bench.run(['-f', 'xyzzy', 'a.txt']);
    expect(err).not.toContain('Did you mean');
    expect(err).toContain(FORMATS.join(', '));
  });
});

describe('help', () => {
  it.each<[readonly string[], string]>([
    [['--help'], 'Usage: vie [options] [command]'],
    [['help', 'extract'], 'Usage: vie extract [options] [files...]'],
    [['places', 'find', '--help'], 'Usage: vie places find [options] <names...>'],
  ])('%j', (args, beginning) => {
    const { code, out, err } = bench.run(args);
    expect(out).toContain(beginning);
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });

  it('knows the version', () => {
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { readonly version: string };
    for (const flag of ['-V', '--version']) expect(bench.run([flag])).toEqual({ code: 0, out: `${version}\n`, err: '' });
  });
});

describe('colors', () => {
  const isColored = (env: Record<string, string>, ...flags: string[]): boolean =>
    bench.run(['-f', 'pretty', 'a.txt', ...flags], { env }).out.includes('\u001b[');
  it('are not in a pipe, unless asked for', () => {
    expect(isColored({})).toBe(false);
    expect(isColored({ FORCE_COLOR: '1' })).toBe(true);
    expect(isColored({ FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(false);
    expect(isColored({ FORCE_COLOR: '1' }, '--no-color')).toBe(false);
  });
});

describe('the process', () => {
  const start = (...args: string[]) => spawn(process.execPath, [bench.bin, ...args], { cwd: bench.path('.'), stdio: ['pipe', 'pipe', 'pipe'] });

  it('is silent when its reader goes away', async () => {
    const child = start('-i', 'lines', '-f', 'jsonl');
    let err = '';
    child.stderr.on('data', (data) => (err += String(data)));
    child.stdin.on('error', () => undefined);
    const line = 'Ông Trần Văn Bưởi ở Huế.\n';
    const feed = (): void => void (child.stdin.writable && child.stdin.write(line.repeat(20_000), () => setImmediate(feed)));
    feed();
    await once(child.stdout, 'data');
    child.stdout.destroy();
    const [code] = (await once(child, 'exit')) as [number | null];
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });

  it('ends with 130 when it is interrupted', async () => {
    const child = start('-i', 'lines', '-f', 'conll');
    // It is gone before it has read all.
    child.stdin.on('error', () => undefined);
    child.stdin.write('Huế\n'.repeat(200_000));
    await once(child.stdout, 'data');
    child.stdout.resume();
    child.kill('SIGINT');
    const [code, signal] = (await once(child, 'exit')) as [number | null, string | null];
    expect({ code, signal }).toEqual({ code: 130, signal: null });
  });
});
