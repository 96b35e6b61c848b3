/**
 * `vietnamese-entities/bullmq` with the real BullMQ, on a real Redis and a real PostgreSQL: workers are killed at random, jobs are added again, the server
 * crashes in mid-run, and the output has the bytes of one process.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Queue, Worker } from 'bullmq';
import { addShards, shardProcessor } from 'vietnamese-entities/bullmq';
import { joinShards, readShards, runBulk, saveShards, type Shard, type ShardResult, shardsOf } from 'vietnamese-entities/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compilerMessages, copyExamples } from './example-copy.ts';
import { has } from './needs.ts';
import { openQueue, type TestQueue } from './queues.mjs';
import { type Server, startPostgres, startRedis } from './servers.ts';
import { shown } from '../documents.ts';

const WORKER = fileURLToPath(new URL('./queues.mjs', import.meta.url));
const KILLS = 5;

const folder = mkdtempSync(join(tmpdir(), 'bullmq-test-'));
const at = (name: string): string => join(folder, name);

const SENTENCES = [
  'Chiều 26/12, ông Trần Văn Bưởi, Chủ tịch UBND tỉnh Hậu Giang, trao 2 tỷ đồng cho Trường Đại học Cần Thơ.',
  'Bà Lê Thị Mận, Phó Giám đốc Sở Y tế thành phố Hà Nội, cho biết hôm qua có 15 người nhập viện.',
  'Thủ tướng yêu cầu Bộ Công Thương báo cáo trước ngày 30/6.',
];

/** Lines of JSON; one in 500 is no record. */
function articles(from: number, records: number): string {
  return Array.from({ length: records }, (_, k) => {
    const i = from + k;
    if (i % 500 === 499) return `{"id": ${i}, "text": nonsense}\n`;
    const text = Array.from({ length: 24 }, (_unused, j) => SENTENCES[(i * 7 + j * j) % SENTENCES.length]).join('\n');
    return `${JSON.stringify({ id: i, date: '2022-12-27', text })}\n`;
  }).join('');
}

const FILES = [at('a.jsonl'), at('b.jsonl')];
const LIST = at('list.jsonl');

beforeAll(async () => {
  writeFileSync(FILES[0], articles(0, 2_600));
  writeFileSync(FILES[1], articles(2_600, 1_400));
  for (const file of FILES) {
    await runBulk(file, `${file}.out`, { date: 'date' });
    appendFileSync(at('expected'), readFileSync(`${file}.out`));
  }
  await saveShards(LIST, shardsOf(FILES, { bytes: 128 * 1024 }));
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Where a job can be lost: in mid-run. */
interface Run {
  readonly backend: 'redis' | 'postgres';
  readonly server: Server;
  readonly parts: string;
  readonly workers: ChildProcess[];
  readonly queue: TestQueue;
}

function startWorker({ backend, server, parts, workers }: Omit<Run, 'queue'>): void {
  workers.push(
    spawn(process.execPath, [WORKER, backend, String(server.port), parts, 'date'], {
      env: { ...process.env, SHORT_LOCKS: '1' },
      stdio: ['ignore', 'ignore', process.env['LOG'] ? 'inherit' : 'ignore'],
    }),
  );
}

const partsIn = (path: string): number => {
  try {
    return readdirSync(path).filter((name) => name.endsWith('.jsonl')).length;
  } catch {
    return 0;
  }
};

/** Waits, and gives up before the test does, so that the servers are ended. */
async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + 180_000;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error('This takes too long.');
    await sleep(25);
  }
}

/** Kills a worker of two at random, some times, each time after some more parts are there and another while, and starts a new one. */
async function killAtRandom(run: Run, total: number, onKill: (kill: number) => Promise<void>): Promise<string[]> {
  const log: string[] = [];
  for (let kill = 1; kill <= KILLS; kill++) {
    const enough = Math.floor((total * kill) / (KILLS + 2));
    await until(() => partsIn(run.parts) >= enough);
    await sleep(Math.random() * 300);
    const [victim] = run.workers.splice(Math.floor(Math.random() * run.workers.length), 1);
    const gone = once(victim, 'exit');
    victim.kill('SIGKILL');
    await gone;
    log.push(`kill ${kill}: process ${victim.pid}, ${partsIn(run.parts)} of ${total} parts there`);
    startWorker(run);
    await onKill(kill);
  }
  return log;
}

const SERVERS = [
  { backend: 'redis', need: 'redis-server', start: startRedis },
  { backend: 'postgres', need: 'postgresql', start: startPostgres },
] as const;

describe.each(SERVERS)('on $backend', ({ backend, need, start }) => {
  it.skipIf(!has(need))(
    'two workers, killed five times, with jobs added again and a crash of the server, write what one process writes',
    { timeout: 600_000 },
    async () => {
      const home = mkdtempSync(join(tmpdir(), `bullmq-${backend}-`));
      // PostgreSQL runs as another user, who has to get to its folder.
      chmodSync(home, 0o755);
      const server = await start(join(home, 'server'));
      const parts = join(home, 'parts');
      const workers: ChildProcess[] = [];
      const queue = openQueue(backend, server.port);
      queue.on('error', () => {});
      const run: Run = { backend, server, parts, workers, queue };
      try {
        await queue.waitUntilReady();
        const [total] = await Promise.all([addShards(queue, readShards(LIST)), addShards(queue, readShards(LIST))]);
        expect(total).toBeGreaterThan(50);
        expect(await queue.getWaitingCount()).toBe(total);

        startWorker(run);
        startWorker(run);
        const log = await killAtRandom(run, total, async (kill) => {
          if (kill === 2) await addShards(queue, readShards(LIST));
          if (kill === 3) await server.crash();
        });
        await until(() => partsIn(parts) === total);
        await until(async () => (await queue.getJobCounts('completed'))['completed'] === total);
        expect(await queue.getJobCounts('waiting', 'active', 'delayed', 'failed')).toEqual({ waiting: 0, active: 0, delayed: 0, failed: 0 });

        const stalled = (await queue.getJobs('completed')).reduce((sum, { stalledCounter }) => sum + stalledCounter, 0);

        const joined = await joinShards(readShards(LIST), { parts, to: join(home, 'out') });
        expect(joined).toEqual({ parts: total, records: 4_000, missing: [] });
        expect(readFileSync(join(home, 'out')).equals(readFileSync(at('expected')))).toBe(true);
        const drafts = readdirSync(parts).filter((name) => name.endsWith('.tmp'));
        expect(drafts.length).toBeLessThanOrEqual(KILLS);
        console.log(
          [
            `${backend}: ${log.length} kills, 1 crash of the server`,
            ...log,
            `${stalled} jobs taken over, ${total} parts, 4000 records, ${drafts.length} drafts left; bytes equal`,
          ].join('\n'),
        );
      } finally {
        for (const worker of workers) worker.kill('SIGKILL');
        await queue.close().catch(() => {});
        await server.stop();
        rmSync(home, { recursive: true, force: true });
      }
    },
  );
});

describe('examples/bullmq.ts', () => {
  const { copies, remove } = copyExamples('bullmq-copy', ['bullmq.ts']);
  afterAll(remove);

  it('is the one of the documents, and has the right types', () => {
    const code = readFileSync(copies[0], 'utf8');
    expect(shown(code.slice(code.indexOf('\n') + 1))).not.toEqual([]);
    expect(compilerMessages(copies, { skipLibCheck: true })).toEqual([]);
  });

  it.skipIf(!has('redis-server'))('adds, works and joins', { timeout: 120_000 }, async () => {
    const server = await startRedis(at('redis-example'));
    const env = { ...process.env, SHARED: folder, REDIS_PORT: String(server.port) };
    const start = (...args: string[]): ChildProcess =>
      spawn(process.execPath, ['--import', 'tsx', copies[0], ...args], { env, stdio: ['ignore', 'pipe', 'inherit'] });
    const outputOf = async (child: ChildProcess): Promise<string> => {
      let out = '';
      child.stdout?.on('data', (data: Buffer) => (out += data.toString()));
      await once(child, 'close');
      return out;
    };
    writeFileSync(at('c.jsonl'), articles(0, 700));
    try {
      expect(await outputOf(start('add', at('c.jsonl')))).toMatch(/^\d+ shards\n$/u);
      expect(await outputOf(start('join'))).toMatch(/^\d+ shards are not done yet\n$/u);
      const worker = start('work');
      let said = '';
      while (!said.endsWith('records\n')) said = await outputOf(start('join'));
      expect(said).toBe('700 records\n');
      const gone = once(worker, 'exit');
      worker.kill('SIGTERM');
      expect(await gone).toEqual([0, null]);
      await runBulk(at('c.jsonl'), at('c.out'));
      expect(readFileSync(at('entities.jsonl')).equals(readFileSync(at('c.out')))).toBe(true);
    } finally {
      await server.stop();
    }
  });
});

it('has the types of BullMQ', () => {
  // Compiled by test/integration/tsconfig.json; not to be run.
  const compiled = (connection: { host: string; port: number }): [Promise<number>, Worker<Shard, ShardResult>] => [
    addShards(new Queue<Shard, ShardResult>('shards', { connection }), shardsOf(['a.jsonl']), { maxWaiting: 10_000 }),
    new Worker<Shard, ShardResult>('shards', shardProcessor({ parts: 'parts' }), { connection }),
  ];
  expect(compiled).toBeTypeOf('function');
});
