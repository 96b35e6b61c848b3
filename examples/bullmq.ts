/** A corpus on any number of machines: `add` once, `work` in as many processes as there are processors, `join` at the end. */
import { Queue, Worker } from 'bullmq';
import { addShards, shardProcessor } from 'vietnamese-entities/bullmq';
import { joinShards, readShards, saveShards, shardsOf } from 'vietnamese-entities/node';

const [step, ...files] = process.argv.slice(2);
const { SHARED = '.', REDIS_PORT = '6379' } = process.env;
const list = `${SHARED}/shards.jsonl`;
const parts = `${SHARED}/parts`;
const connection = { host: '127.0.0.1', port: Number(REDIS_PORT), maxRetriesPerRequest: null };

if (step === 'add') {
  await saveShards(list, shardsOf(files));
  const queue = new Queue('shards', { connection, defaultJobOptions: { attempts: 5, backoff: { type: 'exponential', delay: 1_000 } } });
  console.log(`${await addShards(queue, readShards(list))} shards`);
  await queue.close();
} else if (step === 'work') {
  const worker = new Worker('shards', shardProcessor({ parts }), { connection, maxStalledCount: 10 });
  worker.on('error', (error) => console.error(error.message));
  process.once('SIGTERM', () => void worker.close());
} else {
  const { records, missing } = await joinShards(readShards(list), { parts, to: `${SHARED}/entities.jsonl` });
  console.log(missing.length > 0 ? `${missing.length} shards are not done yet` : `${records} records`);
}
