// A CommonJS module that installed the package.
const assert = require('node:assert/strict');
const { createExtractor, extract, removeDiacritics, tokenize } = require('vietnamese-entities');
const { findUnit } = require('vietnamese-entities/places');
const { extractionSchema } = require('vietnamese-entities/schema');
const { segment } = require('vietnamese-entities/words');
const { entries } = require('./entries.cjs');

const text = 'Chiều 26/12, ông Trần Văn Bưởi, Chủ tịch UBND tỉnh Hậu Giang, trao 2 tỷ đồng.';
const extraction = extractionSchema.parse(extract(text, { referenceDate: '2022-12-27' }));
assert.equal(extraction.entities.length, 6);
assert.equal(createExtractor().extract(text).people.length, 1);
assert.equal(removeDiacritics('Đắk Lắk'), 'Dak Lak');
assert.ok(tokenize(text).length > 10 && segment(text).length > 5 && findUnit('Hậu Giang').length > 0);
for (const [name, module] of Object.entries(entries)) assert.ok(Object.keys(module).length > 0, name);
