// An ES module that installed the package: every entry, imported by name.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { createExtractor, extract, normalize, removeDiacritics, splitSentences, tokenize } from 'vietnamese-entities';
import * as places from 'vietnamese-entities/places';
import { extractionSchema } from 'vietnamese-entities/schema';
import { segment } from 'vietnamese-entities/words';

const text = 'Chiều 26/12, ông Trần Văn Bưởi, Chủ tịch UBND tỉnh Hậu Giang, trao 2 tỷ đồng.';
const extraction = extractionSchema.parse(extract(text, { referenceDate: '2022-12-27' }));
assert.deepEqual(new Set(extraction.entities.map((e) => e.type)), new Set(['date', 'person', 'title', 'organization', 'place', 'money']));
for (const e of extraction.entities) assert.equal(text.slice(e.start, e.end), e.text);
assert.equal(extraction.people.length, 1);
assert.equal(createExtractor({ lexicon: { people: ['Zrobz Flúlk'] } }).extract('Gặp Zrobz Flúlk.').entities[0].text, 'Zrobz Flúlk');
assert.equal(normalize('Hòa').normalize('NFC'), normalize('Hòa'.normalize('NFD')));
assert.equal(removeDiacritics('Đắk Lắk'), 'Dak Lak');
assert.ok(tokenize(text).length > 10 && splitSentences(text).length === 1 && segment(text).length > 5);
assert.equal(places.findUnit('Hậu Giang')[0].name.includes('Hậu Giang'), true);
assert.equal(createRequire(import.meta.url)('vietnamese-entities/package.json').name, 'vietnamese-entities');
assert.throws(() => extract(5), TypeError);
