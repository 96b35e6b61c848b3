import { extract } from 'vietnamese-entities';

for (const referenceDate of ['2024-05-01', '2026-05-01']) {
  const { entities } = extract('Hội nghị tại tỉnh Lào Cai.', { referenceDate, types: ['place'] });
  console.log(entities.map(({ code, key, validity }) => ({ code, key, validity })));
}
