import { extract } from 'vietnamese-entities';

const text = 'Phó Chủ tịch UBND tỉnh Hậu Giang';
for (const overlap of ['nested', 'outermost', 'innermost'] as const) {
  console.log(overlap, extract(text, { overlap }).entities.map((e) => `${e.id} ${e.type} ${e.start}-${e.end} parent=${e.parent ?? ''}`));
}
