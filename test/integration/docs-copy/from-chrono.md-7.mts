import { extract } from 'vietnamese-entities';

const { entities } = extract('Họp lúc 8 giờ 30 ngày 26/12.', { referenceDate: '2022-12-27', types: ['date'] });
console.log(entities[0]?.value);
