/**
 * How far one machine goes: `npm run build && npx tsx test/integration/scaling.ts FILE.jsonl… [--records 28980] [--rounds 3]` in the root, after
 * `npm run test:integration`. The articles of the files are repeated up to the number of records. Rounds alternate between all ways; each figure is
 * the median of the rounds. Ends with what `docs/scaling.md` has.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, createReadStream, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { addShards } from 'vietnamese-entities/bullmq';
import { joinShards, readShards, saveShards, shardsOf } from 'vietnamese-entities/node';
import { openQueue } from './queues.mjs';
import { type Server, startPostgres, startRedis } from './servers.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { records: { type: 'string', default: '28980' }, rounds: { type: 'string', default: '3' } },
});
const records = Number(values.records);
const folder = mkdtempSync(join(tmpdir(), 'scaling-'));
// PostgreSQL runs as another user, who has to get to its folder.
chmodSync(folder, 0o755);
const at = (name: string): string => join(folder, name);
const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

interface Measure {
  readonly seconds: number;
  readonly cpu: number;
  /** The largest process, at its largest. */
  readonly megabytes: number;
}

async function outputOf(child: ChildProcess): Promise<string> {
  let out = '';
  child.stdout?.on('data', (data: Buffer) => (out += data.toString()));
  await once(child, 'close');
  return out;
}

async function bulk(input: string, output: string, jobs: number): Promise<Measure> {
  const child = spawn(process.execPath, [path('../../bench/bulk-child.mjs'), 'bulk', at(input), at(output), String(jobs)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return JSON.parse(await outputOf(child)) as Measure;
}

/** Adding the jobs, two workers from their start to the last job, and joining. */
async function queued(backend: 'redis' | 'postgres', server: Server, round: number): Promise<Measure> {
  const queue = openQueue(backend, server.port);
  await queue.waitUntilReady();
  const parts = at(`parts-${backend}-${round}`);
  const start = performance.now();
  // Each round has other ids, or nothing would be left to do.
  const total = await saveShards(at('shards'), shardsOf([at('in.jsonl')], { version: `${backend} ${round}` }));
  const before = (await queue.getJobCounts('completed'))['completed'];
  await addShards(queue, readShards(at('shards')));
  const workers = [1, 2].map(() =>
    spawn(process.execPath, [path('queues.mjs'), backend, String(server.port), parts], { stdio: ['ignore', 'pipe', 'inherit'] }),
  );
  const ends = workers.map((worker) => outputOf(worker));
  while ((await queue.getJobCounts('completed'))['completed'] < before + total) await sleep(50);
  await joinShards(readShards(at('shards')), { parts, to: at(`${backend}.out`) });
  const seconds = (performance.now() - start) / 1000;
  for (const worker of workers) worker.kill('SIGTERM');
  const used = (await Promise.all(ends)).map((end) => JSON.parse(end) as Omit<Measure, 'seconds'>);
  await queue.close();
  rmSync(parts, { recursive: true });
  return { seconds, cpu: used.reduce((sum, { cpu }) => sum + cpu, 0), megabytes: Math.max(...used.map(({ megabytes }) => megabytes)) };
}

function writeInputs(): void {
  const lines = positionals.flatMap((file) => readFileSync(file, 'utf8').trimEnd().split('\n'));
  const all = Array.from({ length: records }, (_, i) => `${lines[i % lines.length]}\n`);
  for (const [name, share] of [
    ['in', 1],
    ['half', 2],
    ['quarter', 4],
  ] as const)
    writeFileSync(at(`${name}.jsonl`), all.slice(0, records / share).join(''));
}

async function digest(name: string): Promise<string> {
  const hash = createHash('sha1');
  await pipeline(createReadStream(at(name)), hash);
  return hash.digest('hex');
}

const median = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];

function row(way: string, articles: number, measures: readonly Measure[]): string {
  const of = (what: keyof Measure): number => median(measures.map((measure) => measure[what]));
  const seconds = of('seconds');
  const perArticle = (of('cpu') / articles) * 1e6;
  return `| ${way} | ${articles} | ${seconds.toFixed(1)} | ${Math.round(articles / seconds)} | ${of('cpu').toFixed(1)} | ${Math.round(perArticle)} | ${Math.round(of('megabytes'))} |`;
}

writeInputs();
const redis = await startRedis(at('redis'));
const postgres = await startPostgres(at('postgres'));
const WAYS: readonly (readonly [string, number, (round: number) => Promise<Measure>])[] = [
  ['one process, a quarter', records / 4, () => bulk('quarter.jsonl', 'quarter.out', 1)],
  ['one process, half', records / 2, () => bulk('half.jsonl', 'half.out', 1)],
  ['one process', records, () => bulk('in.jsonl', 'one.out', 1)],
  ['one process, 2 jobs', records, () => bulk('in.jsonl', 'two.out', 2)],
  ['two BullMQ workers, Redis', records, (round) => queued('redis', redis, round)],
  ['two BullMQ workers, PostgreSQL', records, (round) => queued('postgres', postgres, round)],
];
try {
  const measured = new Map<string, Measure[]>(WAYS.map(([way]) => [way, []]));
  console.log(`load before: ${loadavg()[0].toFixed(1)}`);
  for (let round = 1; round <= Number(values.rounds); round++) for (const [way, , run] of WAYS) measured.get(way)?.push(await run(round));
  console.log(`load after: ${loadavg()[0].toFixed(1)}`);
  console.log(`${records} articles, ${(statSync(at('in.jsonl')).size / 1e6).toFixed(0)} MB in, ${(statSync(at('one.out')).size / 1e6).toFixed(0)} MB out`);
  console.log('| way | articles | s | articles/s | s of CPU | µs of CPU an article | MB, largest process |\n|---|---|---|---|---|---|---|');
  for (const [way, articles] of WAYS) console.log(row(way, articles, measured.get(way) ?? []));
  const digests = await Promise.all(['one', 'two', 'redis', 'postgres'].map((name) => digest(`${name}.out`)));
  console.log(new Set(digests).size === 1 ? 'all outputs have the same bytes' : 'OUTPUTS DIFFER');
} finally {
  await redis.stop();
  await postgres.stop();
  rmSync(folder, { recursive: true });
}
