import { extract } from 'vietnamese-entities';

const { entities } = extract('Bà Lê Thị Mận, Giám đốc Sở Y tế tỉnh Hậu Giang, về Huế. Sau đó, Sở Y tế họp.', { types: ['organization'] });
for (const { name, place } of entities) console.log(name, place);
