/** Where the lines of shards are kept until all are there. */
import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** A store of parts by the id of their shard: a folder, a bucket, a table. Two processes may put the same part at the same time; its bytes are the same. */
export interface PartStore {
  /** Whether the part is there. */
  has(id: string): Promise<boolean>;
  /** All or nothing: a reader never sees half a part, whenever the process ends. */
  put(id: string, lines: Uint8Array): Promise<void>;
  /** Undefined where the part is not there. */
  get(id: string): Promise<Uint8Array | undefined>;
}

/**
 * A folder with a file for each part, made where it is missing. A part is written under another name, flushed to disk, and renamed. A process that is killed
 * in between leaves a file that ends with `.tmp` and is never read.
 */
export function folderParts(folder: string): PartStore {
  const pathOf = (id: string): string => join(folder, `${id}.jsonl`);
  return {
    has: (id) => unlessMissing(stat(pathOf(id))).then((stats) => stats !== undefined),
    get: (id) => unlessMissing(readFile(pathOf(id))),
    async put(id, lines) {
      await mkdir(folder, { recursive: true });
      await writeWhole(pathOf(id), lines);
    },
  };
}

/** Writes a file under another name, flushes it to disk, and renames it. */
async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const draft = draftOf(path);
  try {
    const handle = await open(draft, 'wx');
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

/** A name that no other process takes. */
export function draftOf(path: string): string {
  return `${path}.${process.pid}-${randomBytes(6).toString('hex')}.tmp`;
}

async function unlessMissing<T>(found: Promise<T>): Promise<T | undefined> {
  try {
    return await found;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
