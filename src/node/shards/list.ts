/** Lists of shards: a file of JSON, a shard a line. */
import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { draftOf } from './parts.ts';
import type { Shard } from './types.ts';

/** Writes a list of shards, all of it or nothing. Gives their number. */
export async function saveShards(path: string, shards: AsyncIterable<Shard> | Iterable<Shard>): Promise<number> {
  const draft = draftOf(path);
  const stream = createWriteStream(draft, { flags: 'wx' });
  const written = finished(stream);
  // It is awaited below, and may fail before.
  written.catch(() => {});
  try {
    let count = 0;
    for await (const shard of shards) {
      count++;
      if (!stream.write(`${JSON.stringify(shard)}\n`)) await Promise.race([once(stream, 'drain'), written]);
    }
    stream.end();
    await written;
    await rename(draft, path);
    return count;
  } catch (error) {
    stream.destroy();
    // The file may still be about to be opened.
    await written.catch(() => {});
    await rm(draft, { force: true });
    throw error;
  }
}

/**
 * The shards of a list, in order.
 * @throws errors of the system; Error for a line that is no shard
 */
export async function* readShards(path: string): AsyncGenerator<Shard, void, undefined> {
  // Opened when it is read, so that its errors find a reader.
  yield* shardsIn(createReadStream(path), path);
}

/** As `readShards`, of a stream. @param name what messages call it */
export async function* shardsIn(input: Readable, name: string): AsyncGenerator<Shard, void, undefined> {
  let number = 0;
  // readline itself reports no errors of its input.
  const failed = new Promise<never>((_, reject) => input.once('error', reject));
  failed.catch(() => {});
  const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })[Symbol.asyncIterator]();
  try {
    for (;;) {
      const next = await Promise.race([lines.next(), failed]);
      if (next.done === true) return;
      number++;
      if (next.value !== '') yield shardOf(next.value, `Line ${number} of ${name}`);
    }
  } finally {
    input.destroy();
  }
}

function shardOf(line: string, where: string): Shard {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new Error(`${where} is no JSON.`);
  }
  if (isShard(value)) return value;
  throw new Error(`${where} is no shard.`);
}

/** Whether a value of unknown origin has the fields of a shard. */
export function isShard(value: unknown): value is Shard {
  if (typeof value !== 'object' || value === null) return false;
  const { id, file, from, to, line, digest } = value as Partial<Record<keyof Shard, unknown>>;
  const strings = [file, digest].every((field) => typeof field === 'string');
  // The id becomes the name of a file.
  return strings && typeof id === 'string' && /^[\da-f]{40}$/u.test(id) && [from, to, line].every((field) => Number.isSafeInteger(field) && Number(field) >= 0);
}
