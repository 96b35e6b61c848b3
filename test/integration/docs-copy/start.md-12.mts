import { extract } from 'vietnamese-entities';

const text = 'Chiều 26/12, ông Trần Văn Bưởi, nguyên Phó Chủ tịch Thường trực UBND tỉnh Hậu Giang, trao hơn 1,2 tỷ đồng.';
const { entities, people } = extract(text, { referenceDate: '2022-12-27' });

for (const e of entities) console.log(e.type.padEnd(12), `${e.start}-${e.end}`.padEnd(7), text.slice(e.start, e.end));

for (const e of entities) {
  if (e.type === 'date') console.log(e.value, e.grain);
  if (e.type === 'money') console.log(e.modifier, e.value, e.currency);
}

const [person] = people;
for (const e of entities) if (person?.titles.includes(e.id)) console.log(person.name, e);
