import { createExtractor } from 'vietnamese-entities';

const extractor = createExtractor({
  lexicon: { organizations: [{ name: 'Hòa Bình', attributes: { id: 1 } }, { name: 'Công ty Cổ phần Sao Mai', attributes: { id: 2 } }] },
});

for (const text of ['Ông đến tỉnh Hòa Bình.', 'Bà đến Tỉnh ủy Hòa Bình.', 'Tập đoàn Hòa Bình có 5 nhà máy.', 'CTCP Sao Mai có 5 nhà máy.']) {
  for (const e of extractor.extract(text).entities) console.log(e.type.padEnd(12), e.text.padEnd(17), e.attributes?.['id'] ?? '');
}
