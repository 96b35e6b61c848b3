import { createPool } from 'vietnamese-entities/node';

const pool = createPool({ threads: 2, maxQueue: 100 });

const { entities } = await pool.extract('Hôm qua, bà Lê Thị Mận về Huế.', { referenceDate: '2022-12-27', signal: AbortSignal.timeout(10_000) });
console.log(entities.map((e) => e.text));

const articles = [
  { id: 'a1', text: 'Ông Trần Văn Bưởi đến Hậu Giang.' },
  { id: 'a2', text: 'Bà Lê Thị Mận trao 2 tỷ đồng.' },
];
for await (const { source, extraction } of pool.each(articles)) console.log(source.id, extraction.entities.map((e) => e.text).join(', '));

await pool.close();
