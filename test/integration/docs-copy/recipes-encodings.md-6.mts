import { decodeLegacy, detectEncoding, extract } from 'vietnamese-entities';

// From a file: await readFile('bai.txt').
const bytes = Buffer.from('ChiÒu 26/12, «ng TrÇn V¨n B\u00ad\u00ebi ®Õn HuÕ.', 'latin1');

const raw = bytes.toString('latin1');
const encoding = detectEncoding(raw);
console.log(encoding);

const legacy = encoding === 'tcvn3' || encoding === 'vni' || encoding === 'viqr' ? encoding : undefined;
const text = legacy === undefined ? bytes.toString('utf8') : decodeLegacy(raw, legacy);
console.log(text);
console.log(extract(text, { referenceDate: '2022-12-27' }).entities.map((e) => e.text));
