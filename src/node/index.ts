/**
 * Many texts on many threads of Node: a pool for servers, and runs over whole files.
 * @module vietnamese-entities/node
 */
export type { Read, SourceText } from '../io/stream/documents.ts';
export { type BadRecord, type BulkInput, type BulkOptions, type BulkOutput, type BulkProgress, type RecordOptions, runBulk } from './bulk.ts';
export { createPool, type EachControl, type Pool, type PoolExtractOptions, type PoolOptions } from './pool.ts';
export {
  folderParts,
  type Joined,
  joinShards,
  type PartStore,
  readShards,
  saveShards,
  type Shard,
  type ShardCut,
  type ShardOptions,
  type ShardResult,
  shardsOf,
  shardWorker,
} from './shards.ts';
