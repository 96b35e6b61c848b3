import { readFile, writeFile } from 'node:fs/promises';
import { runBulk } from 'vietnamese-entities/node';

const records = [
  { id: 'a1', text: 'Hôm qua, ông Trần Văn Bưởi đến Huế.', date: '2022-12-27' },
  { id: 'a2', text: 'Sáng nay, bà Lê Thị Mận trao 2 tỷ đồng.', date: '2022-12-28' },
];
await writeFile('records.jsonl', records.map((r) => `${JSON.stringify(r)}\n`).join(''));

await runBulk('records.jsonl', 'found.jsonl', { date: 'date', fields: ['entities.text', 'entities.value'], jobs: 1 });
console.log(await readFile('found.jsonl', 'utf8'));
