import { extract } from 'vietnamese-entities';

const { entities } = extract('Đoàn làm việc tại huyện Vị Thủy, tỉnh Hậu Giang.', { referenceDate: '2022-12-27', types: ['place'] });
for (const { id, text, code, key, validity, within } of entities) console.log(id, text, code, key, validity, within ?? '');

const [, province] = entities;
console.log(province?.successors);
