/** The beginning of a file, for a look at what it is. */
import { open } from 'node:fs/promises';
import { SAMPLE_BYTES } from './kinds.ts';
import type { Source } from './sources.ts';

export interface Sampled {
  /** Gives all of the file when it is opened, also where that can be done only once. */
  readonly source: Source;
  /** Its first 64 KB, or all of it. */
  readonly sample: Uint8Array;
}

/** A source with its beginning. */
export async function sampled(source: Source): Promise<Sampled> {
  if (source.path !== undefined) return { source, sample: await headOf(source.path) };
  const { sample, chunks } = await sampleOf(source.open());
  return { source: { ...source, open: () => chunks }, sample };
}

async function headOf(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(SAMPLE_BYTES), 0, SAMPLE_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** The beginning of a stream, and the stream as if nothing had been taken from it. */
export async function sampleOf(source: AsyncIterable<Uint8Array>): Promise<{ readonly sample: Uint8Array; readonly chunks: AsyncIterable<Uint8Array> }> {
  const stream = source[Symbol.asyncIterator]();
  const taken: Uint8Array[] = [];
  let length = 0;
  while (length < SAMPLE_BYTES) {
    const { done, value } = await stream.next();
    if (done) break;
    taken.push(value);
    length += value.length;
  }
  const sample = Buffer.concat(taken).subarray(0, SAMPLE_BYTES);
  const chunks = async function* (): AsyncGenerator<Uint8Array> {
    yield* taken;
    for (let next = await stream.next(); !next.done; next = await stream.next()) yield next.value;
  };
  return { sample, chunks: chunks() };
}
