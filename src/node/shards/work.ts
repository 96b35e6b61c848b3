/** Works on shards: reads the records of one, and puts its part. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { fail } from '../../kit/values.ts';
import { chunkReader } from '../bulk/chunk.ts';
import { cutLines } from '../bulk/cut.ts';
import type { RecordPlan } from '../bulk/options.ts';
import { isShard } from './list.ts';
import type { PartStore } from './parts.ts';
import type { Shard, ShardResult } from './types.ts';

/** Builds an extractor, so make one for a process. */
export function shardReader(plan: RecordPlan, parts: PartStore): (shard: Shard) => Promise<ShardResult> {
  const read = chunkReader(plan);
  return async (shard) => {
    if (!isShard(shard)) fail(TypeError, 'shard', shard, 'what shardsOf gave');
    const { id, file, from, to, line, digest } = shard;
    if (await parts.has(id)) return { records: 0, failed: 0, skipped: true };
    const hash = createHash('sha1');
    const written: Uint8Array[] = [];
    let records = 0;
    let failed = 0;
    for await (const cut of cutLines(createReadStream(file, { start: from, end: to - 1 }))) {
      hash.update(cut.bytes);
      const result = read({ ...cut, line: line + cut.line - 1 });
      written.push(result.bytes);
      records += result.records;
      failed += result.bad.length;
    }
    if (hash.digest('hex') !== digest) throw new ShardChangedError(file, from, to);
    await parts.put(id, Buffer.concat(written));
    return { records, failed, skipped: false };
  };
}

/** The file is not what it was when it was cut. To try again is of no use: cut it again. */
class ShardChangedError extends Error {
  constructor(file: string, from: number, to: number) {
    super(`${file} has changed since it was cut: bytes ${from} to ${to} are others. Cut it again.`);
    this.name = 'ShardChangedError';
  }
}
