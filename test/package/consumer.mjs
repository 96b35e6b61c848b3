// An ES module that installed the package.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { createExtractor, extract, normalize, removeDiacritics, splitSentences, tokenize } from 'vietnamese-entities';
import * as places from 'vietnamese-entities/places';
import { extractionSchema } from 'vietnamese-entities/schema';
import { segment } from 'vietnamese-entities/words';
import { z } from 'zod';
import { entries } from './entries.mjs';

const require = createRequire(import.meta.url);

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
assert.equal(require('vietnamese-entities/package.json').name, 'vietnamese-entities');
assert.throws(() => extract(5), TypeError);

// Every entry gives the same names to ES modules and to CommonJS.
const namesOf = (module) => Object.keys(module).filter((name) => name !== 'default' && name !== 'module.exports');
for (const [name, module] of Object.entries(entries)) {
  assert.ok(namesOf(module).length > 0, name);
  assert.deepEqual(namesOf(module).sort(), namesOf(require(name)).sort(), name);
}

// In Node the schemas come from zod's CommonJS build: those of this module work with them all the same.
const answerSchema = z.strictObject({ id: z.string(), extraction: extractionSchema.optional() });
assert.equal(answerSchema.parse({ id: '1', extraction }).extraction.entities.length, 6);
assert.ok(extractionSchema instanceof z.ZodType);
assert.throws(() => extractionSchema.parse({}), z.ZodError);
assert.equal(z.toJSONSchema(answerSchema, { io: 'input' }).properties.extraction.properties.people.type, 'array');
z.config(z.locales.vi());
assert.match(extractionSchema.safeParse(5).error.issues[0].message, /Đầu vào không hợp lệ/);
