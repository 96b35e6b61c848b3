import { writeFile } from 'node:fs/promises';
import { joinShards, readShards, saveShards, shardsOf, shardWorker } from 'vietnamese-entities/node';

await writeFile('news.jsonl', ['Huế', 'Vinh', 'Cà Mau'].map((text, id) => `${JSON.stringify({ id, text })}\n`).join(''));

// Once: cut. A shard is a line of JSON.
await saveShards('shards.jsonl', shardsOf(['news.jsonl']));

// Anywhere, as often as you like: read a shard, write its part. A part that is there is not written again.
const work = shardWorker({ parts: 'parts', fields: ['entities.text'] });
for await (const shard of readShards('shards.jsonl')) console.log(await work(shard));

// At the end: all parts in order, all or nothing.
const { parts, records, missing } = await joinShards(readShards('shards.jsonl'), { parts: 'parts', to: 'entities.jsonl' });
console.log({ parts, records, missing: missing.length });
