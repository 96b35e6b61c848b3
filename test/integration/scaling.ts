/**
 * How far one machine goes: `npm run build && npx tsx test/integration/scaling.ts FILE.jsonl… [--records 28980] [--rounds 3] [--write]` in the root, after
 * `npm run test:integration`. The articles of the files are repeated up to the number of records. Prints what `docs/scaling.md` shows; `--write` puts it there.
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
import { Redis } from 'ioredis';
import { addShards } from 'vietnamese-entities/bullmq';
import { joinShards, readShards, saveShards, type Shard, shardsOf } from 'vietnamese-entities/node';
import { openQueue } from './queues.mjs';
import { machine, publish } from './measured.ts';
import { type Measure, type QueueCost, report, type Way } from './scaling-report.ts';
import { type Server, startPostgres, startRedis } from './servers.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { records: { type: 'string', default: '28980' }, rounds: { type: 'string', default: '3' }, write: { type: 'boolean', default: false } },
});
const [records, rounds] = [Number(values.records), Number(values.rounds)];
const folder = mkdtempSync(join(tmpdir(), 'scaling-'));
// PostgreSQL runs as another user, who has to get to its folder.
chmodSync(folder, 0o755);
const at = (name: string): string => join(folder, name);
const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

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

/** Bytes that were cut in a second of CPU. */
const cutting: number[] = [];

/** Adding the jobs, two workers from their start to the last job, and joining. */
async function queued(backend: 'redis' | 'postgres', server: Server, round: number): Promise<Measure> {
  const queue = openQueue(backend, server.port);
  await queue.waitUntilReady();
  const parts = at(`parts-${backend}-${round}`);
  const start = performance.now();
  // Each round has other ids, or nothing would be left to do.
  const cutFrom = process.cpuUsage();
  const total = await saveShards(at('shards'), shardsOf([at('in.jsonl')], { version: `${backend} ${round}` }));
  const { user, system } = process.cpuUsage(cutFrom);
  cutting.push(statSync(at('in.jsonl')).size / ((user + system) / 1e6));
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

const JOBS = 20_000;

/** Jobs of a shard as it is in a large corpus, on a queue that nobody works on. */
async function queueCost(server: Server): Promise<QueueCost> {
  const queue = openQueue('redis', server.port, 'cost');
  const redis = new Redis(server.port, '127.0.0.1');
  const used = async (): Promise<number> => Number(/used_memory:(\d+)/u.exec(await redis.info('memory'))?.[1]);
  const shards = Array.from({ length: JOBS }, (_, i): Shard => {
    const digest = createHash('sha1').update(String(i)).digest('hex');
    return { id: digest, file: '/mnt/corpus/2022/12/articles.jsonl', from: i * 1_048_576, to: (i + 1) * 1_048_576, line: i * 200, digest };
  });
  const time = async (): Promise<number> => {
    const start = performance.now();
    await addShards(queue, shards);
    return (performance.now() - start) / JOBS;
  };
  await queue.waitUntilReady();
  const before = await used();
  const add = await time();
  const bytes = ((await used()) - before) / JOBS;
  const cost = { jobs: JOBS, bytes, add, addAgain: await time() };
  await queue.close();
  redis.disconnect();
  return cost;
}

/** Gives the number of articles that differ. */
function writeInputs(): number {
  const lines = positionals.flatMap((file) => readFileSync(file, 'utf8').trimEnd().split('\n'));
  const all = Array.from({ length: records }, (_, i) => `${lines[i % lines.length]}\n`);
  for (const [name, share] of [
    ['in', 1],
    ['half', 2],
    ['quarter', 4],
  ] as const)
    writeFileSync(at(`${name}.jsonl`), all.slice(0, records / share).join(''));
  return Math.min(lines.length, records);
}

async function digest(name: string): Promise<string> {
  const hash = createHash('sha1');
  await pipeline(createReadStream(at(name)), hash);
  return hash.digest('hex');
}

const loadBefore = loadavg()[0];
const different = writeInputs();
const redis = await startRedis(at('redis'));
const postgres = await startPostgres(at('postgres'));
const WAYS: readonly (readonly [string, number, (round: number) => Promise<Measure>])[] = [
  ['one process, a quarter', records / 4, () => bulk('quarter.jsonl', 'quarter.out', 1)],
  ['one process, half', records / 2, () => bulk('half.jsonl', 'half.out', 1)],
  ['one process', records, () => bulk('in.jsonl', 'one.out', 1)],
  ['one process, `-j 2`', records, () => bulk('in.jsonl', 'two.out', 2)],
  ['two BullMQ workers, Redis', records, (round) => queued('redis', redis, round)],
  ['two BullMQ workers, PostgreSQL', records, (round) => queued('postgres', postgres, round)],
];
try {
  const measured = WAYS.map(([name, articles]) => ({ name, articles, measures: [] as Measure[] }));
  for (let round = 1; round <= rounds; round++) for (const [i, [, , run]] of WAYS.entries()) measured[i].measures.push(await run(round));
  const digests = await Promise.all(['one', 'two', 'redis', 'postgres'].map((name) => digest(`${name}.out`)));
  const corpus = {
    articles: records,
    different,
    bytesIn: statSync(at('in.jsonl')).size,
    bytesOut: statSync(at('one.out')).size,
    areSame: new Set(digests).size === 1,
  };
  const [quarter, half, whole, two, onRedis, onPostgres]: readonly Way[] = measured;
  const ways = [quarter, half, whole, two, onRedis, onPostgres] as const;
  const cut = cutting.toSorted((a, b) => a - b)[cutting.length >> 1];
  const scaling = { machine: machine(loadBefore), rounds, corpus, ways, cutting: cut, queue: await queueCost(redis) };
  publish('scaling', report(scaling), values);
} finally {
  await redis.stop();
  await postgres.stop();
  rmSync(folder, { recursive: true });
}
