import { extract } from 'vietnamese-entities';
import { chunk, header } from 'vietnamese-entities/chunks';

const text = `Sáng 26/12/2022, ông Trần Văn Bưởi, Phó Bí thư Thường trực Tỉnh ủy Hậu Giang, dự lễ khởi công cầu Cây Gáo. Cầu dài 320 m.
Phát biểu tại lễ, ông Bưởi yêu cầu UBND tỉnh giám sát chặt chẽ 5 tỷ đồng vốn của dự án.`;
const chunks = chunk(text, extract(text), { maxLength: 130 });

for (const { text: part } of chunks) console.log(part.trim());
for (const part of chunks) console.log(header(part));
console.log(chunks[1]?.people, chunks[1]?.organizations);
