/** A corpus in shards: byte ranges of its files. Any number of processes work on them, on any number of machines that see the files. */
import { fail, readOptions, readRecord } from '../kit/values.ts';
import { checkRecordOptions, RECORD_OPTIONS } from './bulk/options.ts';
import type { RecordOptions } from './bulk/types.ts';
import { cutFiles } from './shards/cut.ts';
import { type Joined, joinParts } from './shards/join.ts';
import { folderParts, type PartStore } from './shards/parts.ts';
import type { Shard, ShardCut, ShardResult } from './shards/types.ts';
import { shardReader } from './shards/work.ts';

export type { Joined } from './shards/join.ts';
export { readShards, saveShards } from './shards/list.ts';
export { folderParts, type PartStore } from './shards/parts.ts';
export type { Shard, ShardCut, ShardResult } from './shards/types.ts';

/** How records are read, and where the parts go. */
export interface ShardOptions extends RecordOptions {
  /** The path of a folder, made where it is missing, or a store of your own. */
  readonly parts: string | PartStore;
}

const LEAST_BYTES = 1 << 16;
const MOST_BYTES = 10 << 20;

/**
 * Cuts files at line ends. The same files and options give the same shards. Each file is read once, from start to end.
 * @throws TypeError or RangeError for a bad option; (on reading) errors of the system
 * @example
 * await saveShards('shards.jsonl', shardsOf(['a.jsonl', 'b.jsonl']));
 */
export function shardsOf(files: Iterable<string>, options?: ShardCut): AsyncGenerator<Shard, void, undefined> {
  if (typeof files === 'string' || typeof files?.[Symbol.iterator] !== 'function') fail(TypeError, 'shardsOf: files', files, 'an array of paths');
  const { bytes = 1 << 20, version = '' } = readOptions(options, 'shardsOf', ['bytes', 'version']);
  if (typeof bytes !== 'number') fail(TypeError, 'shardsOf: bytes', bytes, 'a number');
  if (!Number.isInteger(bytes) || bytes < LEAST_BYTES || bytes > MOST_BYTES) fail(RangeError, 'shardsOf: bytes', bytes, `from ${LEAST_BYTES} to ${MOST_BYTES}`);
  if (typeof version !== 'string') fail(TypeError, 'shardsOf: version', version, 'a string');
  return cutFiles(files, { bytes, version });
}

/**
 * A function that reads the records of a shard and puts their lines, as `runBulk` writes them, into a part. Nothing is read where the part is there. It may be called for one
 * shard by several processes at a time, and end at any moment: a part is there as a whole or not at all. Make one for a process: it builds an extractor.
 * @throws TypeError or RangeError for a bad option; the function rejects with errors of the system, what the store throws, a TypeError for what is no shard, and
 *   `ShardChangedError` where the file is not what it was when it was cut
 * @example
 * const work = shardWorker({ parts: 'parts', date: 'published' });
 * for await (const shard of readShards('shards.jsonl')) await work(shard);
 */
export function shardWorker(options: ShardOptions): (shard: Shard) => Promise<ShardResult> {
  const { parts, ...records } = readRecord(options, 'shardWorker: options');
  return shardReader(checkRecordOptions(readOptions(records, 'shardWorker', RECORD_OPTIONS)), storeOf(parts, 'shardWorker'));
}

/**
 * Joins the parts of shards in their order: the file is what `runBulk` writes for the files of the shards, one after another. It appears when it is
 * whole; where parts are missing, nothing is written.
 * @throws TypeError for arguments of the wrong type; errors of the system and of the store
 * @example
 * const { missing } = await joinShards(readShards('shards.jsonl'), { parts: 'parts', to: 'entities.jsonl' });
 */
export async function joinShards(
  shards: AsyncIterable<Shard> | Iterable<Shard>,
  options: { readonly parts: string | PartStore; readonly to: string },
): Promise<Joined> {
  const { parts, to } = readOptions(options, 'joinShards', ['parts', 'to']);
  if (typeof to !== 'string') fail(TypeError, 'joinShards: to', to, 'a path');
  return joinParts(shards, storeOf(parts, 'joinShards'), to);
}

function storeOf(value: unknown, caller: string): PartStore {
  if (typeof value === 'string') return folderParts(value);
  return isStore(value) ? value : fail(TypeError, `${caller}: parts`, value, 'the path of a folder, or a store with has, put and get');
}

function isStore(value: unknown): value is PartStore {
  return typeof value === 'object' && value !== null && ['has', 'put', 'get'].every((name) => typeof (value as Record<string, unknown>)[name] === 'function');
}
