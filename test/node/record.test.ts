import { describe, expect, it } from 'vitest';
import { checkBulkOptions } from '../../src/node/bulk/options.ts';
import { recordReader } from '../../src/node/bulk/record.ts';
import type { RecordOptions } from '../../src/node/bulk/types.ts';
import { createExtractor } from '../../src/index.ts';
import { extractHtml } from '../../src/io/html.ts';
import { encodeLegacy } from '../../src/text/legacy.ts';

const TEXT = 'Hôm qua, ông Trần Văn Bưởi, Chủ tịch UBND tỉnh Hậu Giang, trao 2 tỷ đồng.';

function read(record: object | string, options: RecordOptions = {}): unknown {
  const result = recordReader(checkBulkOptions(options).records)(typeof record === 'string' ? record : JSON.stringify(record), 7);
  return typeof result === 'string' ? JSON.parse(result) : result;
}

const extracted = (options = {}) => createExtractor(options).extract(TEXT);

describe('a record', () => {
  it('gives its id and the extraction', () => {
    expect(read({ id: 'a', text: TEXT, more: 1 })).toEqual({ id: 'a', ...extracted() });
    expect(read({ text: TEXT })).toEqual({ ...extracted() });
    expect(read({ url: 5, body: TEXT }, { id: 'url', field: 'body' })).toEqual({ id: 5, ...extracted() });
  });

  it('is read with its day of publication, or that of the options', () => {
    const extractor = { referenceDate: '2020-01-01' };
    const on = (referenceDate: string) => ({ ...extracted({ referenceDate }) });
    expect(read({ day: '2022-12-27T10:00:00+07:00', text: TEXT }, { date: 'day', extractor })).toEqual(on('2022-12-27'));
    for (const day of ['', null, undefined]) expect(read({ day, text: TEXT }, { date: 'day', extractor })).toEqual(on('2020-01-01'));
    expect(read({ id: 1, day: '2017', text: TEXT }, { date: 'day' })).toEqual({ id: 1, line: 7, error: '"day" must begin with YYYY-MM-DD; got "2017".' });
    expect(read({ id: 1, day: '2022-02-30', text: TEXT }, { date: 'day' })).toMatchObject({ line: 7, error: expect.stringContaining('2022-02-30') as string });
  });

  it('keeps values', () => {
    const record = { id: 'a', url: 'u', tags: ['x'], people: 'mine', text: TEXT };
    expect(Object.keys(read(record, { keep: ['url', 'tags', 'none'] }) as object)).toEqual(['id', 'url', 'tags', 'entities', 'people', 'warnings']);
    expect(read(record, { keep: 'all' })).toEqual({ id: 'a', url: 'u', tags: ['x'], ...extracted() });
    expect(read('{"__proto__": 5, "text": ""}', { keep: ['__proto__'] })).toEqual(JSON.parse('{"__proto__": 5, "entities": [], "people": [], "warnings": []}'));
  });

  it('gives the fields that are asked for', () => {
    const { entities, people } = extracted();
    const fields = ['people', 'entities.type', 'entities.text'];
    expect(read({ text: TEXT }, { fields })).toEqual({ entities: entities.map(({ type, text }) => ({ type, text })), people });
    expect(read({ text: TEXT }, { fields: ['people.name'] })).toEqual({ people: people.map(({ name }) => ({ name })) });
    for (const options of [{}, { fields: ['entities'] }]) {
      const bare = read({ text: TEXT }, { ...options, evidence: false }) as { readonly entities: readonly object[] };
      expect(bare.entities).toEqual(entities.map(({ evidence: _, ...entity }) => entity));
    }
  });

  it('is HTML, a line of text, or written in an old encoding', () => {
    expect(read({ id: 1, text: '<p>ông <b>Trần Văn</b> Bưởi</p>' }, { html: true })).toEqual({ id: 1, ...extractHtml('<p>ông <b>Trần Văn</b> Bưởi</p>') });
    expect(read(TEXT, { input: 'lines' })).toEqual({ ...extracted() });
    for (const encoding of ['tcvn3', 'vni', 'viqr'] as const) {
      expect(read(encodeLegacy(TEXT, encoding), { input: 'lines', encoding })).toEqual({ ...extracted() });
      const title = encodeLegacy('Đại hội', encoding);
      expect(read({ title, text: encodeLegacy(TEXT, encoding) }, { encoding, keep: ['title'] })).toEqual({ title: 'Đại hội', ...extracted() });
    }
  });

  it('is read with a lexicon', () => {
    const people = [{ name: 'Zrobz Flúlk', attributes: { id: 7 } }];
    expect(read({ text: 'Gặp Zrobz Flúlk.' }, { extractor: { lexicon: { people } } })).toMatchObject({ people: [{ attributes: { id: 7 } }] });
  });
});

describe('options', () => {
  it.each<[unknown, string]>([
    [{ job: 2 }, 'Unknown option "job" of runBulk.'],
    [{ jobs: 0 }, 'jobs must be from 1 to 256, or "auto"; got 0.'],
    [{ jobs: '2' }, 'jobs must be a number of threads, or "auto"; got "2".'],
    [{ input: 'csv' }, 'input must be one of jsonl, lines; got "csv".'],
    [{ input: 'lines', field: 'x' }, 'field is for JSON objects, but input is "lines".'],
    [{ keep: 'some' }, 'keep must be an array of keys, or "all"; got "some".'],
    [{ keep: ['entities'] }, 'keep[0] must be none of id, line, error, entities'],
    [{ fields: [] }, 'fields must be an array of names'],
    [{ fields: ['persons'] }, 'fields[0] must be one of entities, people, warnings, or a field of entities or people; got "persons".'],
    [{ fields: ['ranges'] }, 'fields[0] must be one of entities, people, warnings'],
    [{ fields: ['people.nam'] }, 'fields[0] must be people. with one of id, name'],
    [{ fields: ['entities.place.name'] }, 'fields[0] must be such as people or entities.type'],
    [{ encoding: 'utf-16' }, 'encoding must be one of utf-8, tcvn3, vni, viqr'],
    [{ extractor: { type: [] } }, 'Unknown option "type" of extractor.'],
    [{ extractor: { lexicon: { people: [5] } } }, 'lexicon.people[0]'],
    [{ signal: {} }, 'signal must be an AbortSignal'],
    [{ onProgress: 1 }, 'onProgress must be a function; got 1.'],
    [{ resume: 'yes' }, 'resume must be true or false; got "yes".'],
  ])('%j: %s', (options, message) => expect(() => checkBulkOptions(options)).toThrow(message));

  it('come to a worker as they are', () => {
    const { records } = checkBulkOptions({ keep: ['a'], fields: ['people'], extractor: { types: ['person'], lexicon: { people: ['A B'] } } });
    expect(structuredClone(records)).toEqual(records);
  });
});
