import { extract } from 'vietnamese-entities';

const text = 'Chiều 26/12, ông Trần Văn Bưởi, nguyên Phó Chủ tịch Thường trực UBND tỉnh Hậu Giang, trao hơn 1,2 tỷ đồng.';
const { entities, people } = extract(text, { referenceDate: '2022-12-27' });

for (const e of entities) console.log(e.type.padEnd(12), `${e.start}-${e.end}`.padEnd(7), text.slice(e.start, e.end));

const [person] = people;
const titles = entities.filter((e) => person?.titles.includes(e.id));
console.log(person?.name, titles);
