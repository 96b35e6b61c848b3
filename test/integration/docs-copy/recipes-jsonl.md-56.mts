import { pipeline } from 'node:stream/promises';
import { each, type Read } from 'vietnamese-entities/stream';

interface Article {
  readonly id: string;
  readonly text: string;
  readonly referenceDate: string;
}

/** Articles as they come: lines of a file, rows of a database, messages of a queue. */
async function* articles(): AsyncGenerator<Article> {
  yield { id: 'a1', text: 'Hôm qua, ông Trần Văn Bưởi đến Hậu Giang.', referenceDate: '2022-12-27' };
  yield { id: 'a2', text: 'Sáng nay, bà Lê Thị Mận trao 2 tỷ đồng.', referenceDate: '2022-12-28' };
}

await pipeline(articles, each<Article>({ types: ['person', 'date'] }), async (read: AsyncIterable<Read<Article>>) => {
  for await (const { source, extraction } of read) console.log(source.id, extraction.entities.map((e) => (e.type === 'date' ? e.value : e.text)).join(', '));
});
