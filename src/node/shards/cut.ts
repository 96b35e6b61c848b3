/** Cuts files into shards. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { cutLines } from '../bulk/cut.ts';
import type { Shard, ShardCut } from './types.ts';

/** The shards of some files, in order: together they are all bytes of the files. Reads each file once, and holds a shard and a line at most. */
export async function* cutFiles(files: Iterable<string>, { bytes, version }: Required<ShardCut>): AsyncGenerator<Shard, void, undefined> {
  for (const file of files) {
    let from = 0;
    for await (const cut of cutLines(createReadStream(file, { highWaterMark: 1 << 18 }), { chunk: bytes })) {
      const { end: to, line } = cut;
      const digest = createHash('sha1').update(cut.bytes).digest('hex');
      const id = createHash('sha1')
        .update(JSON.stringify([file, from, to, digest, version]))
        .digest('hex');
      yield { id, file, from, to, line, digest };
      from = to;
    }
  }
}
