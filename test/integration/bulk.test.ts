/** Bulk runs of the built package: the same bytes on any number of threads, after SIGKILL at any moment, and under GNU parallel. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { has } from './needs.ts';

const RUN = fileURLToPath(new URL('./bulk-run.mjs', import.meta.url));
/** The command of the package that is installed here. */
const VIE = fileURLToPath(new URL('./node_modules/vietnamese-entities/dist/cli.cjs', import.meta.url));
const SENTENCES = [
  'Chiều 26/12, ông Trần Văn Bưởi, Chủ tịch UBND tỉnh Hậu Giang, trao 2 tỷ đồng cho Trường Đại học Cần Thơ.',
  'Bà Lê Thị Mận, Phó Giám đốc Sở Y tế thành phố Hà Nội, cho biết hôm qua có 15 người nhập viện.',
  'Thủ tướng yêu cầu Bộ Công Thương báo cáo trước ngày 30/6.',
];
/** Kills of one output, each in a new process. `KILLS=40 npm run test:integration -- bulk` for more. */
const KILLS = Number(process.env['KILLS'] ?? 10);

const folder = mkdtempSync(join(tmpdir(), 'bulk-integration-'));
const at = (name: string): string => join(folder, name);
const read = (name: string): Buffer => readFileSync(at(name));

/** Articles of our own sentences, some of them records that cannot be read. */
function articles(records: number): string[] {
  return Array.from({ length: records }, (_, i) => {
    if (i % 97 === 96) return `{"id": ${i}, "text": null}\n`;
    const text = Array.from({ length: 12 }, (_unused, k) => SENTENCES[(i * 7 + k * k) % SENTENCES.length]).join('\n');
    return `${JSON.stringify({ id: i, date: '2022-12-27', text })}\n`;
  });
}

const LINES = articles(2_000);

beforeAll(() => {
  writeFileSync(at('in.jsonl'), LINES.join(''));
  expect(spawnSync(process.execPath, [RUN, at('in.jsonl'), at('whole.jsonl')]).status).toBe(0);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('gives the same bytes on one thread and on two', { timeout: 120_000 }, () => {
  const run = spawnSync(process.execPath, [RUN, at('in.jsonl'), at('two.jsonl'), '2'], { encoding: 'utf8' });
  expect(JSON.parse(run.stdout)).toEqual({ records: 2_000, failed: 20 });
  expect(read('two.jsonl').equals(read('whole.jsonl'))).toBe(true);
});

const sizeOf = (path: string): number => (existsSync(path) ? statSync(path).size : 0);

/** Runs until the output has grown by so many bytes, or until so many milliseconds are over, and kills. Gives whether it came to its end before. */
function runAndKill(output: string, jobs: number, { bytes, milliseconds }: { readonly bytes: number; readonly milliseconds: number }): Promise<boolean> {
  const before = sizeOf(output);
  const child = spawn(process.execPath, [RUN, at('in.jsonl'), output, String(jobs)], { stdio: 'ignore' });
  const kill = (): boolean => child.kill('SIGKILL');
  const timer = setTimeout(kill, milliseconds);
  const watch = setInterval(() => sizeOf(output) >= before + bytes && kill(), 1);
  return new Promise((resolve) => {
    child.on('close', (_code, signal) => {
      clearTimeout(timer);
      clearInterval(watch);
      resolve(signal === null);
    });
  });
}

describe.each([1, 2])('on %i threads', (jobs) => {
  it(`is the same bytes after ${KILLS} kills`, async () => {
    const output = at(`killed-${jobs}.jsonl`);
    let kills = 0;
    for (let round = 0; kills < KILLS; round++) {
      // Half of them die early, in the middle of starting, of reading what is there, or of the first lines; the others after some more lines.
      const when =
        round % 2 === 0
          ? { bytes: Number.POSITIVE_INFINITY, milliseconds: 1 + Math.random() * 1_000 }
          : { bytes: 1 + Math.random() * 300_000, milliseconds: 60_000 };
      if (await runAndKill(output, jobs, when)) rmSync(output);
      else kills++;
    }
    const run = spawnSync(process.execPath, [RUN, at('in.jsonl'), output, String(jobs)], { encoding: 'utf8' });
    expect(JSON.parse(run.stdout)).toEqual({ records: 2_000, failed: 20 });
    expect(readFileSync(output).equals(read('whole.jsonl'))).toBe(true);
  }, 600_000);
});

describe.skipIf(!has('parallel'))('vie --resume under GNU parallel', () => {
  const PARTS = 6;
  const run = (): ReturnType<typeof spawn> =>
    spawn(
      'parallel',
      ['-j', '2', '--joblog', at('log'), '--resume', `${process.execPath} ${VIE} {} --date date -o {.}.out --resume`, ':::', ...parts('jsonl')],
      {
        stdio: 'ignore',
        detached: true,
      },
    );
  const parts = (kind: 'jsonl' | 'out'): string[] => Array.from({ length: PARTS }, (_, i) => at(`part-${i}.${kind}`));
  const ended = (child: ReturnType<typeof spawn>): Promise<void> => new Promise((resolve) => child.on('close', () => resolve()));
  const jobsDone = (): number => (existsSync(at('log')) ? readFileSync(at('log'), 'utf8').trimEnd().split('\n').length - 1 : 0);

  it('is the same bytes after it was killed with all its jobs, and a last call starts nothing', async () => {
    for (const [i, path] of parts('jsonl').entries()) writeFileSync(path, LINES.slice((i * LINES.length) / PARTS, ((i + 1) * LINES.length) / PARTS).join(''));
    // A record that cannot be read is told with the line of its part.
    const lineOfPart = (line: string): string => line.replace(/"line":\d+/u, '"line":0');
    const first = run();
    const killAll = setInterval(() => jobsDone() >= 1 && first.pid !== undefined && process.kill(-first.pid, 'SIGKILL'), 1);
    await ended(first);
    clearInterval(killAll);
    expect(jobsDone()).toBeLessThan(PARTS);
    await ended(run());
    expect(jobsDone()).toBe(PARTS);
    const joined = parts('out').map((path) => readFileSync(path, 'utf8'));
    expect(joined.join('').split('\n').map(lineOfPart)).toEqual(read('whole.jsonl').toString().split('\n').map(lineOfPart));
    const times = parts('out').map((path) => statSync(path).mtimeMs);
    await ended(run());
    expect(parts('out').map((path) => statSync(path).mtimeMs)).toEqual(times);
  }, 600_000);
});

it('runs from CommonJS too', () => {
  const program = `require('vietnamese-entities/node').runBulk(process.argv[1], process.argv[2], { jobs: 2, date: 'date' })`;
  const cwd = fileURLToPath(new URL('.', import.meta.url));
  const { status, stderr } = spawnSync(process.execPath, ['--eval', program, at('in.jsonl'), at('cjs.jsonl')], {
    cwd,
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  expect(status).toBe(0);
  expect(read('cjs.jsonl').equals(read('whole.jsonl'))).toBe(true);
});
