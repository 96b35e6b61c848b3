/** Joins parts. */
import { open, rename, rm } from 'node:fs/promises';
import { LINE_FEED } from '../bulk/lines.ts';
import { draftOf, type PartStore } from './parts.ts';
import type { Shard } from './types.ts';

/** What `joinShards` did. */
export interface Joined {
  /** Parts that were joined. */
  readonly parts: number;
  /** Lines of the output. */
  readonly records: number;
  /** Shards whose parts are not there yet. Where there are some, nothing is written. */
  readonly missing: readonly Shard[];
}

/** Writes the parts in the order of their shards, all or nothing. */
export async function joinParts(shards: AsyncIterable<Shard> | Iterable<Shard>, parts: PartStore, to: string): Promise<Joined> {
  const ids: string[] = [];
  const missing: Shard[] = [];
  for await (const shard of shards) {
    ids.push(shard.id);
    if (!(await parts.has(shard.id))) missing.push(shard);
  }
  if (missing.length > 0) return { parts: 0, records: 0, missing };
  return { parts: ids.length, records: await writeParts(ids, parts, to), missing };
}

async function writeParts(ids: readonly string[], parts: PartStore, to: string): Promise<number> {
  const draft = draftOf(to);
  const handle = await open(draft, 'wx');
  let records = 0;
  try {
    for (const id of ids) {
      const lines = await parts.get(id);
      if (lines === undefined) throw new Error(`The part ${id} was taken away.`);
      records += countLines(lines);
      await handle.writeFile(lines);
    }
    await handle.sync();
    await handle.close();
    await rename(draft, to);
    return records;
  } catch (error) {
    await handle.close();
    await rm(draft, { force: true });
    throw error;
  }
}

function countLines(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(LINE_FEED); at >= 0; at = bytes.indexOf(LINE_FEED, at + 1)) count++;
  return count;
}
