// A digest of what the built package reads in the seed article and the texts of the bench: the same on every machine.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extract, splitSentences, tokenize } from '../../dist/index.js';

const file = (relative) => new URL(relative, import.meta.url);
const texts = [readFileSync(file('../../seeds/hau-giang-dan-van-2022.txt'), 'utf8')];
for (const name of readdirSync(file('../../bench/texts')).sort()) texts.push(readFileSync(file(`../../bench/texts/${name}`), 'utf8'));
const hash = createHash('sha256');
let entities = 0;
for (const text of texts) {
  for (const options of [{}, { referenceDate: '2022-12-27' }, { referenceDate: '2024-02-29', overlap: 'outermost' }]) {
    const extraction = extract(text, options);
    entities += extraction.entities.length;
    hash.update(JSON.stringify(extraction));
  }
  hash.update(JSON.stringify([tokenize(text), splitSentences(text)]));
}
if (entities === 0) throw new Error('nothing was found');
console.log(`${entities} entities ${hash.digest('hex')}`);
