import { extractHtml, markHtml, readHtml } from 'vietnamese-entities/html';

const html = `<p>Chiều 26/12, &ocirc;ng <b>Trần Văn</b> Bưởi, Chủ tịch <a href="/ubnd">UBND tỉnh
  Hậu Giang</a>, trao 2 tỷ đồng.</p>`;

console.log(readHtml(html).text);

const { entities, ranges } = extractHtml(html, { referenceDate: '2022-12-27' });
for (const { id, text } of entities) {
  const places = ranges[id]?.map(({ start, end }) => html.slice(start, end));
  console.log(text.padEnd(28), JSON.stringify(places));
}

console.log(markHtml(html, { types: ['person', 'title'] }));
