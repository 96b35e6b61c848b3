const vntk = require('vietnamese-entities/vntk'); // before: require('vntk')

const text = 'Chiều 26/12, Chủ tịch UBND tỉnh Hậu Giang Trần Văn Bưởi làm việc tại Hà Nội.';

console.log(vntk.wordTokenizer().tag(text, 'text'));
console.log(vntk.ner().tag(text, 'text'));
console.log(vntk.ner().tag(text).slice(4, 8));
for (const e of vntk.ner().tag(text, 'spans')) console.log(e.type, `${e.start}-${e.end}`, e.text);
console.log(vntk.util().clean_html('<p>Xin <b>chào</b>!</p>'));
