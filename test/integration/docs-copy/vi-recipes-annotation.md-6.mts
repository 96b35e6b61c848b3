import { extract } from 'vietnamese-entities';
import * as formats from 'vietnamese-entities/formats';
import { segment } from 'vietnamese-entities/words';

const text = '🌾 Bà Lê Thị Mận, Giám đốc Sở Y tế, chi hơn 2 tỷ đồng. Bà Mận về Huế.';
const found = extract(text);
const address = 'https://example.vn/tin/1';

console.log(formats.toConll(text, found, { tokens: segment(text, found) }));

const { txt, ann } = formats.toBrat(text, found);
console.log(ann);

console.log(JSON.stringify(formats.toLabelStudio(text, found, { types: ['place'] }).predictions[0]?.result));
console.log(formats.toDoccano(text, found, { types: ['person'] }));
console.log(formats.toSpacy(text, found).ents.slice(0, 2));
console.log(formats.toWebAnnotations(text, found, { source: address, types: ['place'], context: 8 })[0]?.target);
console.log(JSON.stringify(formats.toSchemaOrg(text, found, { url: address })['@graph'][1]));
console.log(formats.toCsv(text, found, { types: ['money'], header: false }).trim());

// Someone moves the first name to the second mention in brat, and unlinks the two.
const corrected = ann.replace('T1\tPerson 5 15\tLê Thị Mận', 'T1\tPerson 8 15\tThị Mận').replace(/^\*.*\n/mu, '');
for (const { text: span, type, person, holders } of formats.fromBrat(txt, corrected)) console.log(type, span, { person, holders });
