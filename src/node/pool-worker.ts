/** A worker of a pool: `workerData` is the configuration of its extractor. piscina calls the default export. */
import { workerData } from 'node:worker_threads';
import { createExtractor } from '../extractor.ts';
import type { ExtractorConfig } from '../options/types.ts';
import type { PoolAnswer, PoolTask } from './pool/task.ts';

const extractor = createExtractor(workerData as ExtractorConfig);

export default function readTask(task: PoolTask): string {
  const answer: PoolAnswer = task.map(({ text, options }) => {
    try {
      return extractor.extract(text, options);
    } catch (thrown) {
      const { name, message } = thrown instanceof Error ? thrown : new Error(String(thrown));
      return { error: { name, message } };
    }
  });
  return JSON.stringify(answer);
}
