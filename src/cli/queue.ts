/** A queue of shards on Redis or PostgreSQL. BullMQ and the driver are the user's, and loaded here alone. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ShardQueue } from '../node/bullmq.ts';
import type { Shard, ShardResult } from '../node/shards.ts';
import { DIST } from './dist.ts';
import { messageOf, UsageError } from './errors.ts';

/** Where a queue is. One of the addresses is there. */
export interface QueueFlags {
  /** `redis://…` or `rediss://…` */
  readonly redis?: string;
  /** `postgres://…` or `postgresql://…` */
  readonly postgres?: string;
  readonly queue: string;
}

export interface Queue extends ShardQueue {
  getJobCounts(...states: string[]): Promise<Record<string, number>>;
  retryJobs(options: { readonly state: 'failed' }): Promise<void>;
  waitUntilReady(): Promise<unknown>;
  on(event: 'error', listener: (error: Error) => void): unknown;
  close(): Promise<void>;
}

export interface Job {
  readonly data: Shard;
  /** Milliseconds since 1970; absent where the job is tried again. */
  readonly finishedOn?: number;
}

export interface Worker {
  on(event: 'completed', listener: (job: Job, result: ShardResult) => void): unknown;
  on(event: 'failed', listener: (job: Job | undefined, error: Error) => void): unknown;
  on(event: 'error', listener: (error: Error) => void): unknown;
  /** Ends when the job at hand is done. */
  close(): Promise<void>;
}

/** What is used of BullMQ. */
interface Classes {
  readonly Queue: new (name: string, options: object) => Queue;
  readonly Worker: new (name: string, processor: (job: Job) => Promise<ShardResult>, options: object) => Worker;
}

interface BullMq extends Classes {
  withBackend(backend: unknown): Classes;
  readonly createPostgresBackend: unknown;
}

/** Whether the flags name a queue. */
export function namesQueue({ redis, postgres }: QueueFlags): boolean {
  return redis !== undefined || postgres !== undefined;
}

/** A connection to a queue, which answers. */
export interface QueueAccess {
  readonly queue: Queue;
  startWorker(processor: (job: Job) => Promise<ShardResult>, settings: { readonly lockSeconds: number }): Worker;
}

/** Milliseconds in which a server must have answered once: it may be about to start. */
const PATIENCE = 10_000;
const PAUSE = 500;
/** So often is a job taken over from a worker that is gone before it fails for good. */
const MOST_STALLED = 10;

/** @throws UsageError for an address that is none; Error where a package is missing, or the server does not answer for ten seconds */
export async function openQueue(flags: QueueFlags): Promise<QueueAccess> {
  const { queue: name } = flags;
  const { connection, server, driver } = connectionOf(flags);
  const { Queue, Worker } = classesFor(driver);
  // A job that fails, on a full disk for instance, is tried again after 1, 2, 4 and 8 seconds.
  const options = { connection, defaultJobOptions: { attempts: 5, backoff: { type: 'exponential', delay: 1_000 } } };
  const queue = await firstAnswer(() => new Queue(name, options), server);
  return {
    queue,
    startWorker(processor, { lockSeconds }) {
      const lock = lockSeconds * 1_000;
      return new Worker(name, processor, { connection, lockDuration: lock, stalledInterval: lock, maxStalledCount: MOST_STALLED });
    },
  };
}

type Driver = 'ioredis' | 'pg';

interface Connection {
  readonly connection: object;
  /** For messages: without user and password. */
  readonly server: string;
  readonly driver: Driver;
}

function connectionOf({ redis, postgres }: QueueFlags): Connection {
  if (redis !== undefined) {
    const { host } = addressOf(redis, '--redis', ['redis:', 'rediss:']);
    // Commands wait while the server is away.
    return { connection: { url: redis, maxRetriesPerRequest: null }, server: `Redis at ${host}`, driver: 'ioredis' };
  }
  const { host } = addressOf(postgres ?? '', '--postgres', ['postgres:', 'postgresql:']);
  return { connection: { connectionString: postgres, migrate: true }, server: `PostgreSQL at ${host}`, driver: 'pg' };
}

function addressOf(address: string, flag: string, protocols: readonly string[]): URL {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url !== undefined && protocols.includes(url.protocol)) return url;
  // The address itself may hold a password.
  throw new UsageError(`${flag}: the address must begin with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}`);
}

const WANTED = /^6\.(?:[7-9]|\d\d)/u;

/** @throws Error that says what to install */
function classesFor(driver: Driver): Classes {
  const load = createRequire(join(DIST, 'cli.cjs'));
  const hint = `Install it beside vietnamese-entities: npm install bullmq@6 ${driver}`;
  const found = unlessMissing(() => load.resolve('bullmq'));
  if (found === undefined) throw new Error(`a queue needs bullmq ^6.7.0, but it is not installed. ${hint}`);
  const { version } = load('bullmq/package.json') as { readonly version: string };
  if (!WANTED.test(version)) throw new Error(`a queue needs bullmq ^6.7.0, but bullmq ${version} is installed. ${hint}`);
  // BullMQ loads its driver from where it is itself.
  if (unlessMissing(() => createRequire(found).resolve(driver)) === undefined) throw new Error(`this queue needs ${driver}, but it is not installed. ${hint}`);
  const bullmq = load('bullmq') as BullMq;
  return driver === 'pg' ? bullmq.withBackend(bullmq.createPostgresBackend) : bullmq;
}

function unlessMissing<T>(find: () => T): T | undefined {
  try {
    return find();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'MODULE_NOT_FOUND') return undefined;
    throw error;
  }
}

/** Drivers try for ever to reach a server, or give up at once: here both have the same time. */
async function firstAnswer(open: () => Queue, server: string): Promise<Queue> {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const queue = open();
    const failed = new Promise<never>((_, reject) => queue.on('error', reject));
    // It may also fail later.
    failed.catch(() => {});
    try {
      await Promise.race([queue.waitUntilReady(), failed]);
      return queue;
    } catch (error) {
      await queue.close().catch(() => {});
      if (Date.now() > end) throw new Error(`${server} does not answer: ${reasonOf(error)}`, { cause: error });
      await sleep(PAUSE);
    }
  }
}

/** Node packs the errors of all addresses of a host into one without a message. */
function reasonOf(error: unknown): string {
  return error instanceof AggregateError && error.message === '' ? error.errors.map(messageOf).join('; ') : messageOf(error);
}
