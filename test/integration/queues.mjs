/** The queue of the tests, and its workers: `node queues.mjs BACKEND PORT PARTS [DATE_KEY]` works until SIGTERM. */
import { createPostgresBackend, Queue, withBackend, Worker } from 'bullmq';
import { shardProcessor } from 'vietnamese-entities/bullmq';

const NAME = 'shards';
const onPostgres = withBackend(createPostgresBackend);

/** Short times in tests, which wait for the jobs of workers that were killed; else those of BullMQ, with a lock of 30 seconds. */
const PATIENCE = process.env.SHORT_LOCKS ? { lockDuration: 3_000, stalledInterval: 1_000, maxStalledCount: 20 } : { maxStalledCount: 20 };

function postgres(port) {
  return { connectionString: `postgres://postgres@127.0.0.1:${port}/postgres`, migrate: true };
}

export function openQueue(backend, port, name = NAME) {
  const options = { defaultJobOptions: { attempts: 10, backoff: { type: 'fixed', delay: 200 } } };
  return backend === 'redis'
    ? new Queue(name, { ...options, connection: { host: '127.0.0.1', port, maxRetriesPerRequest: null } })
    : new onPostgres.Queue(name, { ...options, connection: postgres(port) });
}

function openWorker(backend, port, processor) {
  return backend === 'redis'
    ? new Worker(NAME, processor, { ...PATIENCE, connection: { host: '127.0.0.1', port, maxRetriesPerRequest: null } })
    : new onPostgres.Worker(NAME, processor, { ...PATIENCE, connection: postgres(port) });
}

if (process.argv[1]?.endsWith('queues.mjs')) {
  const [, , backend, port, parts, date] = process.argv;
  const worker = openWorker(backend, Number(port), shardProcessor({ parts, ...(date && { date }) }));
  // Lost connections, and locks that were lost with them: the worker goes on by itself.
  worker.on('error', (error) => console.error(`worker ${process.pid}: ${error.message}`));
  process.once('SIGTERM', async () => {
    await worker.close();
    const { user, system } = process.cpuUsage();
    console.log(JSON.stringify({ cpu: (user + system) / 1e6, megabytes: process.resourceUsage().maxRSS / 1024 }));
    process.exit(0);
  });
}
