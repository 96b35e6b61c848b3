/** Works on the shards whose lines come in: `node shard-run.mjs PARTS < SHARDS`. */
import { shardWorker, readShards } from 'vietnamese-entities/node';

const work = shardWorker({ parts: process.argv[2] });
for await (const shard of readShards('/dev/stdin')) await work(shard);
