/** compromise over a Vietnamese text. Run it: `npm install compromise`, then `npx tsx examples/compromise.ts`. */
import nlp from 'compromise';
import { vietnamese } from 'vietnamese-entities/compromise';

const read = vietnamese(nlp);
const text = 'Chiều 26/12, Chủ tịch UBND tỉnh Hậu Giang Trần Văn Bưởi trao 1,2 tỷ đồng. Bà Lê Thị Mận, Giám đốc Sở Y tế, tặng 50 triệu đồng.';
const doc = read(text, { referenceDate: '2022-12-27' });

console.log(doc.match('#Title+ #Person+').text());
console.log(doc.match('(trao|tặng) [#Money+]', 0).out('array'));
console.log(doc.people().out('array'));

for (const { entity } of doc.entities('money').json()) console.log(entity.value, entity.currency, text.slice(entity.start, entity.end));

doc.replace('#Person+', 'người này');
console.log(doc.text());
