import { writeFile } from 'node:fs/promises';
import { joinShards, readShards, saveShards, shardsOf, shardWorker } from 'vietnamese-entities/node';

await writeFile('news.jsonl', ['Huế', 'Vinh', 'Cà Mau'].map((text, id) => `${JSON.stringify({ id, text })}\n`).join(''));

// Một lần: cắt. Mỗi shard là một dòng JSON.
await saveShards('shards.jsonl', shardsOf(['news.jsonl']));

// Ở đâu cũng được, bao nhiêu lần cũng được: đọc shard, ghi phần của nó. Phần đã có thì không ghi lại.
const work = shardWorker({ parts: 'parts', fields: ['entities.text'] });
for await (const shard of readShards('shards.jsonl')) console.log(await work(shard));

// Cuối cùng: ghép mọi phần theo thứ tự, đủ hết mới ghi.
const { parts, records, missing } = await joinShards(readShards('shards.jsonl'), { parts: 'parts', to: 'entities.jsonl' });
console.log({ parts, records, missing: missing.length });
