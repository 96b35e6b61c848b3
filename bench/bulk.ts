/**
 * Bulk runs beside a plain loop over `extract`: `npm run build && npx tsx bench/bulk.ts FILE.jsonl… [--records 28000] [--rounds 3]`.
 * The articles of the files are repeated up to the number of records. Rounds alternate between all ways, so that ratios hold on a machine
 * that does other things too; each figure is the median of the rounds.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { records: { type: 'string', default: '28000' }, rounds: { type: 'string', default: '3' } },
});
const records = Number(values.records);
const folder = mkdtempSync(join(tmpdir(), 'bulk-'));
const at = (name: string): string => join(folder, name);

interface Measure {
  readonly seconds: number;
  readonly cpu: number;
  readonly megabytes: number;
}

const CHILD = fileURLToPath(new URL('./bulk-child.mjs', import.meta.url));

function child(...args: readonly string[]): Promise<Measure> {
  return new Promise((resolve, reject) => {
    const run = spawn(process.execPath, [CHILD, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
    let out = '';
    run.stdout.on('data', (data: Buffer) => (out += data.toString()));
    run.on('close', (code) => (code === 0 ? resolve(JSON.parse(out) as Measure) : reject(new Error(`${args.join(' ')} ended with ${code}`))));
  });
}

/** Two processes with half of the input each: what the machine gives to two of anything. */
async function halves(): Promise<Measure> {
  const [a, b] = await Promise.all([child('loop', at('first.jsonl'), at('first.out')), child('loop', at('second.jsonl'), at('second.out'))]);
  return { seconds: Math.max(a.seconds, b.seconds), cpu: a.cpu + b.cpu, megabytes: a.megabytes + b.megabytes };
}

const WAYS: Readonly<Record<string, () => Promise<Measure>>> = {
  'plain loop': () => child('loop', at('in.jsonl'), at('loop.out')),
  'runBulk, 1 job': () => child('bulk', at('in.jsonl'), at('1.out'), '1'),
  'runBulk, 2 jobs': () => child('bulk', at('in.jsonl'), at('2.out'), '2'),
  'two plain loops': halves,
};

function writeInput(): void {
  const lines = positionals.flatMap((file) => readFileSync(file, 'utf8').trimEnd().split('\n'));
  const all = Array.from({ length: records }, (_, i) => `${lines[i % lines.length]}\n`);
  writeFileSync(at('in.jsonl'), all.join(''));
  writeFileSync(at('first.jsonl'), all.slice(0, records / 2).join(''));
  writeFileSync(at('second.jsonl'), all.slice(records / 2).join(''));
}

async function digest(name: string): Promise<string> {
  const hash = createHash('sha1');
  await pipeline(createReadStream(at(name)), hash);
  return hash.digest('hex');
}

const median = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];

function report(measured: ReadonlyMap<string, readonly Measure[]>): void {
  const of = (way: string, what: keyof Measure): number => median((measured.get(way) ?? []).map((m) => m[what]));
  console.log(`${records} articles, ${(statSync(at('in.jsonl')).size / 1e6).toFixed(0)} MB in, ${(statSync(at('1.out')).size / 1e6).toFixed(0)} MB out`);
  for (const way of measured.keys()) {
    const seconds = of(way, 'seconds');
    const figures = [
      `${seconds.toFixed(1)} s`,
      `${of(way, 'cpu').toFixed(1)} s of CPU`,
      `${Math.round(records / seconds)} articles/s`,
      `${of(way, 'megabytes').toFixed(0)} MB`,
    ];
    console.log(`${way.padEnd(16)} ${figures.join(', ')}`);
  }
  /** Of the same round, so that a slow round counts once. */
  const ratio = (way: string, beside: string): string => {
    const ratios = (measured.get(way) ?? []).map((m, i) => (measured.get(beside)?.[i]?.seconds ?? Number.NaN) / m.seconds);
    return `${median(ratios).toFixed(2)} (${ratios.map((r) => r.toFixed(2)).join(', ')})`;
  };
  console.log(`1 job, as a share of the plain loop's speed: ${ratio('runBulk, 1 job', 'plain loop')}`);
  console.log(`2 jobs, times the speed of 1 job: ${ratio('runBulk, 2 jobs', 'runBulk, 1 job')}`);
  console.log(`two plain loops, times the speed of one: ${ratio('two plain loops', 'plain loop')}`);
}

try {
  writeInput();
  const measured = new Map<string, Measure[]>();
  for (let round = 0; round < Number(values.rounds); round++) {
    for (const [way, run] of Object.entries(WAYS)) measured.set(way, [...(measured.get(way) ?? []), await run()]);
  }
  report(measured);
  const digests = await Promise.all(['loop.out', '1.out', '2.out'].map(digest));
  console.log(new Set(digests).size === 1 ? 'All outputs are the same bytes.' : 'The outputs differ.');
  if (new Set(digests).size > 1) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true });
}
