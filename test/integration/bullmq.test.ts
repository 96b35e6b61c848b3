/**
 * `vietnamese-entities/bullmq` with the real BullMQ, on a real Redis and a real PostgreSQL: workers are killed at random, jobs are added again, the server
 * crashes in mid-run, and the output has the bytes of one process.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Queue, Worker } from 'bullmq';
import { addShards, shardProcessor } from 'vietnamese-entities/bullmq';
import { joinShards, readShards, runBulk, saveShards, type Shard, type ShardResult, shardsOf } from 'vietnamese-entities/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compilerMessages, copyExamples } from './example-copy.ts';
import { has } from './needs.ts';
import { articles, draftsIn, KILLS, killAtRandom, partsIn, type Run, startWorker, until } from './queue-kills.ts';
import { openQueue } from './queues.mjs';
import { startPostgres, startRedis } from './servers.ts';
import { shown } from '../docs/pages.ts';

const WORKER = fileURLToPath(new URL('./queues.mjs', import.meta.url));

const folder = mkdtempSync(join(tmpdir(), 'bullmq-test-'));
const at = (name: string): string => join(folder, name);

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
      const run: Run = { server, parts, workers, worker: [WORKER, backend, String(server.port), parts, 'date'] };
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
        const drafts = draftsIn(parts);
        expect(drafts).toBeLessThanOrEqual(KILLS);
        console.log(
          [
            `${backend}: ${log.length} kills, 1 crash of the server`,
            ...log,
            `${stalled} jobs taken over, ${total} parts, 4000 records, ${drafts} drafts left; bytes equal`,
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

/** The command of the package that is installed here, beside bullmq, ioredis and pg. */
const VIE = fileURLToPath(new URL('./node_modules/vietnamese-entities/dist/cli.cjs', import.meta.url));

describe.each(SERVERS)('vie shards on $backend', ({ backend, need, start }) => {
  it.skipIf(!has(need))('two workers, killed five times, write what vie extract writes', { timeout: 600_000 }, async () => {
    const home = mkdtempSync(join(tmpdir(), `vie-${backend}-`));
    chmodSync(home, 0o755);
    const server = await start(join(home, 'server'));
    const [input, list, parts] = [FILES[0], join(home, 'list'), join(home, 'parts')];
    const address = backend === 'redis' ? `redis://127.0.0.1:${server.port}` : `postgres://postgres@127.0.0.1:${server.port}/postgres`;
    const queue = [`--${backend}`, address];
    const flags = ['--date', 'date', '--keep', 'date', '--no-evidence'];
    const vie = (...args: string[]) => spawnSync(process.execPath, [VIE, ...args], { encoding: 'utf8' });
    const add = () => vie('shards', 'add', input, '--list', list, '--bytes', '131072', ...queue);
    const joinParts = () => vie('shards', 'join', '--list', list, '--parts', parts, '-o', join(home, 'out'));
    const workers: ChildProcess[] = [];
    const run: Run = { server, parts, workers, worker: [VIE, 'shards', 'work', '--parts', parts, ...queue, ...flags, '--lock', '3'] };
    try {
      const [, count] = /^(\d+) shards in .+\n\1 jobs added to the queue shards\n$/u.exec(add().stdout) ?? [];
      const total = Number(count);
      expect(total).toBeGreaterThan(30);
      startWorker(run);
      startWorker(run);
      const log = await killAtRandom(run, total, async (kill) => {
        if (kill === 1) expect(joinParts()).toMatchObject({ status: 1, stdout: '', stderr: expect.stringContaining('not there yet') as string });
        if (kill === 2) expect(add().status).toBe(0);
        if (kill === 3) await server.crash();
      });
      // Those that are left end by themselves.
      await until(() => workers.every(({ exitCode }) => exitCode !== null));
      expect(workers.map(({ exitCode }) => exitCode)).toEqual([0, 0]);
      expect(joinParts()).toEqual(expect.objectContaining({ status: 0, stdout: `${total} parts, 2,600 records in ${join(home, 'out')}\n`, stderr: '' }));
      expect(vie(input, ...flags, '-o', join(home, 'expected')).stderr).toBe('vie: 5 of 2,600 records failed\n');
      expect(readFileSync(join(home, 'out')).equals(readFileSync(join(home, 'expected')))).toBe(true);
      console.log([`vie shards, ${backend}: ${log.length} kills, 1 crash of the server`, ...log, `${total} parts, 2600 records; bytes equal`].join('\n'));
    } finally {
      for (const worker of workers) worker.kill('SIGKILL');
      await server.stop();
      rmSync(home, { recursive: true, force: true });
    }
  });
});

describe.skipIf(!has('redis-server'))('vie shards', () => {
  it('tells what fails, tries it again when it is added again, and ends at SIGTERM', { timeout: 120_000 }, async () => {
    const server = await startRedis(at('redis-vie'));
    const vie = (...args: string[]) => spawnSync(process.execPath, [VIE, 'shards', ...args], { cwd: folder, encoding: 'utf8' });
    const queue = ['--redis', `redis://127.0.0.1:${server.port}`, '--queue', 'other'];
    try {
      const content = articles(0, 20);
      writeFileSync(at('d.jsonl'), content);
      expect(vie('add', 'd.jsonl', ...queue)).toMatchObject({ status: 0, stdout: '1 shard in shards.jsonl\n1 job added to the queue other\n' });
      writeFileSync(at('d.jsonl'), content.replace('Hậu Giang', 'Hậu Giả g'));
      const failed = vie('work', ...queue, '--parts', 'd.parts');
      expect(failed).toMatchObject({ status: 1, stdout: '0 shards, 0 records\n' });
      expect(failed.stderr).toMatch(/^vie: d\.jsonl, bytes 0 to \d+: .* has changed since it was cut.*\nvie: 1 shard could not be read\n$/u);

      writeFileSync(at('d.jsonl'), content);
      const worker = spawn(process.execPath, [VIE, 'shards', 'work', ...queue, '--parts', 'd.parts', '--stay'], {
        cwd: folder,
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      let said = '';
      worker.stdout.on('data', (data: Buffer) => (said += data.toString()));
      expect(vie('add', 'd.jsonl', ...queue).status).toBe(0);
      await until(() => partsIn(at('d.parts')) === 1);
      const gone = once(worker, 'close');
      worker.kill('SIGTERM');
      expect(await gone).toEqual([0, null]);
      expect(said).toBe('1 shard, 20 records\n');
      expect(vie('join', '--parts', 'd.parts', '-o', 'd.out')).toMatchObject({ status: 0, stderr: '' });
    } finally {
      await server.stop();
    }
  });

  it('says that a server does not answer, and no password', { timeout: 60_000 }, () => {
    const { status, stderr } = spawnSync(process.execPath, [VIE, 'shards', 'work', '--postgres', 'postgres://u:secret@127.0.0.1:1/x'], { encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 1, stderr: 'vie: PostgreSQL at 127.0.0.1:1 does not answer: connect ECONNREFUSED 127.0.0.1:1\n' });
  });
});

describe('examples/bullmq.ts', () => {
  const { copies, remove } = copyExamples('bullmq-copy', ['bullmq.ts']);
  afterAll(remove);

  it('is the one of the documents, and has the right types', () => {
    expect(shown('examples/bullmq.ts')).not.toEqual([]);
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
