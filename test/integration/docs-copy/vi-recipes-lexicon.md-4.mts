import { createExtractor } from 'vietnamese-entities';

const extractor = createExtractor({
  referenceDate: '2024-06-15',
  lexicon: {
    people: [{ name: 'Đặng Thị Mơ', aliases: ['Mơ Đặng'], gender: 'female', attributes: { staffId: 'S-117' } }],
    organizations: [{ name: 'Quỹ Sách Vùng Cao', kind: 'other', acronym: 'QSVC' }],
    places: ['Bến Cây Gáo'],
    block: ['Thống Nhất'],
  },
});

const { entities } = extractor.extract('Hôm qua, Mơ Đặng thay mặt QSVC trao sách tại Bến Cây Gáo.');
for (const e of entities) console.log(e.type, e.text, e.attributes ?? '');
