/** A worker thread of a bulk run. `workerData` is the plan; each message is a chunk, and each answer its result, in order. */
import { parentPort, workerData } from 'node:worker_threads';
import { type Chunk, chunkReader } from './bulk/chunk.ts';
import type { RecordPlan } from './bulk/options.ts';

const read = chunkReader(workerData as RecordPlan);
parentPort?.on('message', (chunk: Chunk) => {
  const result = read(chunk);
  parentPort?.postMessage(result, [result.bytes.buffer]);
});
