import { extract } from 'vietnamese-entities';

const { entities } = extract('Ông Trần Văn Bưởi và Minh Châu đến xã Cây Gáo, nộp khoảng 5 triệu.');
for (const e of entities) console.log(e.text.padEnd(16), e.confidence.padEnd(7), e.evidence.join(', '));
