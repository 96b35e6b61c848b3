import pg from 'pg';
import { createExtractor } from 'vietnamese-entities';

const extractor = createExtractor();
const db = new pg.Client({ connectionString: process.env.DATABASE_URL });
await db.connect();

await db.query(`create table article (
  id text primary key, body text not null, published date not null,
  entities jsonb, keys text[] not null default '{}')`);
await db.query('create index on article using gin (keys)');

async function save(id: string, body: string, published: string): Promise<void> {
  const extraction = extractor.extract(body, { referenceDate: published });
  const keys = [...extraction.entities, ...extraction.people].flatMap((x) => ('key' in x && x.key !== undefined ? [x.key] : []));
  await db.query('insert into article values ($1, $2, $3, $4, $5)', [id, body, published, JSON.stringify(extraction), [...new Set(keys)]]);
}

await save('a1', 'Ông Trần Văn Bưởi, Chủ tịch UBND tỉnh Hậu Giang, trao 2 tỷ đồng.', '2022-12-27');
await save('a2', 'Ủy ban nhân dân tỉnh Hậu Giang họp sáng nay.', '2023-01-03');
await save('a3', 'Bà Lê Thị Mận về Huế.', '2023-01-04');

// Những bài nói tới Ủy ban nhân dân tỉnh Hậu Giang.
const found = await db.query('select id from article where keys @> $1 order by id', [['ủybannhândân@93']]);
console.log(found.rows);

// Các số tiền, kèm bài. Giá trị là chuỗi thập phân chính xác: đổi sang numeric, đừng đổi sang float.
const sums = await db.query(`select id, e->>'currency' as currency, (e->>'value')::numeric as value
  from article, jsonb_array_elements(entities->'entities') as e where e->>'type' = 'money'`);
console.log(sums.rows);

await db.end();
