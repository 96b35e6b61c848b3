import { extract } from 'vietnamese-entities';
import { toAnsi, toHtml } from 'vietnamese-entities/render';

const text = 'Ông Trần Văn Bưởi, nguyên Chủ tịch UBND tỉnh Hậu Giang.';
const extraction = extract(text);

console.log(toAnsi(text, extraction, { color: false }));
console.log(toHtml(text, extraction, { lang: 'vi' }));
