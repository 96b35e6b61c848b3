/**
 * Shards through BullMQ, on Redis or on PostgreSQL: jobs are byte ranges, results are parts. Nothing of bullmq is loaded here; you pass your own queue.
 * @module vietnamese-entities/bullmq
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { fail, readOptions } from '../kit/values.ts';
import { type Shard, type ShardOptions, type ShardResult, shardWorker } from './shards.ts';

/** What is used of BullMQ's `Queue`. */
export interface ShardQueue {
  /** Adds jobs in one round trip. A job whose `jobId` is there already is not added again. */
  addBulk(jobs: { name: string; data: Shard; opts: { jobId: string } }[]): Promise<unknown>;
  /** How many jobs wait for a worker. */
  getWaitingCount(): Promise<number>;
}

/** How shards become jobs. */
export interface AddShardsOptions {
  /** No more jobs are added while this many wait. Default: no limit; a job takes about a kilobyte of Redis. */
  readonly maxWaiting?: number;
}

/** Jobs that are sent at a time. */
const BATCH = 500;
/** Milliseconds until a full queue is looked at again. */
const PAUSE = 500;

/**
 * Adds a job for each shard, with the id of the shard as `jobId`. So shards may be added again at any time: BullMQ keeps one job of an id, and one that it has
 * forgotten finds its part and is done.
 * @returns how many shards there were
 * @throws TypeError or RangeError for a bad option; what the queue throws
 * @example
 * await addShards(new Queue('shards', { connection }), shardsOf(['news.jsonl']));
 */
export async function addShards(queue: ShardQueue, shards: AsyncIterable<Shard> | Iterable<Shard>, options?: AddShardsOptions): Promise<number> {
  const { maxWaiting } = readOptions(options, 'addShards', ['maxWaiting']);
  const most = maxWaiting === undefined ? undefined : checkCount(maxWaiting, 'addShards: maxWaiting');
  let count = 0;
  let batch: Shard[] = [];
  const send = async (): Promise<void> => {
    if (most !== undefined) while ((await queue.getWaitingCount()) >= most) await sleep(PAUSE);
    await queue.addBulk(batch.map((data) => ({ name: 'shard', data, opts: { jobId: data.id } })));
    batch = [];
  };
  for await (const shard of shards) {
    count++;
    batch.push(shard);
    if (batch.length >= Math.min(BATCH, most ?? BATCH)) await send();
  }
  if (batch.length > 0) await send();
  return count;
}

function checkCount(value: unknown, path: string): number {
  if (typeof value !== 'number') fail(TypeError, path, value, 'a number');
  return Number.isInteger(value) && value >= 1 ? value : fail(RangeError, path, value, 'a whole number from 1');
}

/**
 * The processor of a BullMQ `Worker`: `shardWorker` for jobs. A file that has changed since it was cut fails its job for good; other errors may be tried again.
 * @throws as `shardWorker`
 * @example
 * new Worker('shards', shardProcessor({ parts: '/mnt/parts', date: 'published' }), { connection, maxStalledCount: 10 });
 */
export function shardProcessor(options: ShardOptions): (job: { readonly data: Shard }) => Promise<ShardResult> {
  const work = shardWorker(options);
  return async ({ data }) => {
    try {
      return await work(data);
    } catch (error) {
      // By this name BullMQ knows what is not to be tried again.
      if (error instanceof Error && error.name === 'ShardChangedError') error.name = 'UnrecoverableError';
      throw error;
    }
  };
}
