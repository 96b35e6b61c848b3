import { extract } from 'vietnamese-entities';

const texts = ['UBND tỉnh Hậu Giang họp.', 'Ủy ban Nhân dân tỉnh Hậu Giang họp.', 'Tại Hậu Giang, UBND tỉnh họp.', 'Bộ Y tế họp.', 'BỘ Y TẾ HỌP'];
for (const text of texts) {
  for (const e of extract(text, { types: ['organization'] }).entities) console.log(e.text.padEnd(31), e.key);
}

const { people } = extract('Ông TRẦN VĂN BƯỞI gặp bà Mận.');
console.log(people.map(({ name, key }) => ({ name, key })));
