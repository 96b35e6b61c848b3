// What an application does first, in a folder where the package and zod are installed: `node consumer-smoke.mjs`, and the same with bun and deno.
// Prints a digest of all answers, which must be the same on every runtime, and then the name of the runtime.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { createExtractor, decodeLegacy, encodeLegacy, extract, normalize, splitSentences, tokenize } from 'vietnamese-entities';
import { chunk, header } from 'vietnamese-entities/chunks';
import { explain, formatExplanation } from 'vietnamese-entities/explain';
import { toBrat, toConll, toCsv, toDoccano, toGold, toLabelStudio, toSpacy } from 'vietnamese-entities/formats';
import { extractHtml, markHtml } from 'vietnamese-entities/html';
import { findUnit, successors } from 'vietnamese-entities/places';
import { stylesheet, toAnsi, toHtml, toSvg } from 'vietnamese-entities/render';
import { extractionSchema } from 'vietnamese-entities/schema';
import { each, ExtractStream } from 'vietnamese-entities/stream';
import { segment } from 'vietnamese-entities/words';
import { entries } from './entries.mjs';

const hash = createHash('sha256');
/** Takes an answer into the digest. */
const say = (name, value) => hash.update(`${name}\n${typeof value === 'string' ? value : JSON.stringify(value)}\n`);

const text = 'Chiều 26/12, ông Trần Văn Bưởi, nguyên Phó Chủ tịch Thường trực UBND tỉnh Hậu Giang, trao hơn 1,2 tỷ đồng. Bà Lê Thị Mận về Huế.';
const options = { referenceDate: '2022-12-27' };
const found = extract(text, options);
assert.deepEqual(
  found.entities.map((e) => e.type),
  ['date', 'person', 'title', 'organization', 'place', 'money', 'person', 'place'],
);
for (const e of found.entities) assert.equal(text.slice(e.start, e.end), e.text);
for (const form of ['NFC', 'NFD']) say(`extract ${form}`, extract(text.normalize(form), options));
say('lexicon', createExtractor({ lexicon: { people: ['Zrobz Flúlk'] } }).extract('Gặp Zrobz Flúlk.'));
say('text', [normalize(text), tokenize(text), splitSentences(text), decodeLegacy(encodeLegacy(text, 'vni'), 'vni')]);
say('words', segment(text, found));
const [unit] = findUnit('Bến Nghé');
say('places', [unit, successors(unit)]);
say(
  'chunks',
  chunk(text, found, { maxLength: 90 }).map((part) => [part, header(part)]),
);
say('render', [toHtml(text, found), toAnsi(text, found, { color: true }), toSvg(found), stylesheet]);
const page = `<p>${text.replace('Trần', '<b>Trần</b>')}</p>`;
say('html', [extractHtml(page, options), markHtml(page, options)]);
for (const write of [toBrat, toConll, toCsv, toDoccano, toGold, toLabelStudio, toSpacy]) say(write.name, write(text, found));
say('explain', formatExplanation(explain(text, options)));
say('schema', extractionSchema.parse(JSON.parse(JSON.stringify(found))));

const documents = [{ id: 'a', text, ...options }];
for await (const { source, extraction } of each()(documents)) say(`stream ${source.id}`, extraction);
const reader = ReadableStream.from(documents).pipeThrough(new ExtractStream()).getReader();
say('web stream', (await reader.read()).value.extraction);

// Every entry loads, and by `require` too.
const require = createRequire(import.meta.url);
for (const [name, module] of Object.entries(entries)) {
  const names = Object.keys(module).filter((key) => key !== 'default' && key !== 'module.exports');
  assert.ok(names.length > 0, name);
  for (const key of names) assert.ok(key in require(name), `${key} of ${name} by require`);
  say(name, names.sort());
}
const { bun, deno, node } = process.versions;
console.log(hash.digest('hex'), bun ? `Bun ${bun}` : deno ? `Deno ${deno}` : `Node ${node}`);
