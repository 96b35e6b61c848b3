/** `vietnamese-entities/formats`, read by the programs that others read these formats with. Each tells how many records it read. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ajvFormats from 'ajv-formats';
import ajvDraft04 from 'ajv-draft-04';
import { parse } from 'csv-parse/sync';
import jsonld, { type Options } from 'jsonld';
import { Parser } from 'n3';
import type { Graph } from 'schema-dts';
import { afterAll, describe, expect, it } from 'vitest';
import {
  type Annotated,
  fromWebAnnotations,
  type SchemaOrgGraph,
  toConll,
  toCsv,
  toGold,
  toRows,
  toSchemaOrg,
  toWebAnnotations,
} from 'vietnamese-entities/formats';
import { segment } from 'vietnamese-entities/words';
import { SAMPLES, type Sample } from './formats/samples.ts';
import { has } from './needs.ts';

const folder = mkdtempSync(join(tmpdir(), 'formats-'));
afterAll(() => rmSync(folder, { recursive: true }));

const told: string[] = [];
afterAll(() => console.log(told.join('\n')));

const annotated = SAMPLES.flatMap(({ id, text, extraction, gold }): { id: string; text: string; source: Annotated }[] => [
  { id, text, source: extraction },
  ...(gold.length > 0 ? [{ id: `${id}-gold`, text, source: gold }] : []),
]);

describe.skipIf(!has('nltk'))('CoNLL, read by nltk', () => {
  interface Sentence {
    readonly words: readonly string[];
    readonly tags: readonly string[];
  }

  /** The files of a folder as nltk reads them. */
  function read(name: string, files: ReadonlyMap<string, string>, columns: readonly string[]): Map<string, Sentence[]> {
    const path = join(folder, name);
    mkdirSync(path, { recursive: true });
    for (const [file, text] of files) writeFileSync(join(path, `${file}.conll`), text);
    const script = new URL('formats/read_conll.py', import.meta.url).pathname;
    const out = execFileSync('/usr/bin/python3', [script, path, ...columns], { encoding: 'utf8', maxBuffer: 1 << 28, env: { PYTHONIOENCODING: 'utf8' } });
    return new Map(Object.entries(JSON.parse(out) as Record<string, Sentence[]>).map(([file, sentences]) => [file.replace('.conll', ''), sentences]));
  }

  /** Spans of the tags, with nothing but letters and digits: tokens have no white space, and control characters are written as `_`. */
  function spansOf(sentences: readonly Sentence[]): string[] {
    const spans: string[] = [];
    for (const { words, tags } of sentences)
      tags.forEach((tag, i) => {
        if (tag.startsWith('B-')) spans.push(`${tag.slice(2)} `);
        if (tag !== 'O') spans.push(spans.pop() + words[i]);
      });
    return spans.map(squeeze);
  }
  const squeeze = (text: string): string => text.replace(/[^\p{L}\p{M}\p{N}]/gu, '');
  const TAGS = { person: 'PER', title: 'TITLE', organization: 'ORG', place: 'LOC', date: 'DATE', money: 'MONEY' } as const;
  const outermost = (text: string, source: Annotated): string[] => {
    let end = 0;
    const outer = toGold(text, source).filter((span) => span.start >= end && ((end = span.end), true));
    return outer.map((span) => squeeze(TAGS[span.type] + span.text));
  };
  const count = (documents: ReadonlyMap<string, readonly Sentence[]>): string => {
    const sentences = [...documents.values()].flat();
    return `${documents.size} documents, ${sentences.length} sentences, ${sentences.reduce((sum, s) => sum + s.words.length, 0)} tokens`;
  };

  it('syllables: every outermost span', () => {
    const files = new Map(annotated.map(({ id, text, source }) => [id, toConll(text, source)]));
    const documents = read('syllables', files, ['words', 'ne']);
    expect(documents.size).toBe(annotated.length);
    for (const { id, text, source } of annotated) {
      const sentences = documents.get(id) ?? [];
      expect(spansOf(sentences)).toEqual(outermost(text, source));
      expect(squeeze(sentences.flatMap((s) => s.words).join(''))).toBe(squeeze(text));
    }
    told.push(`CoNLL, syllables: nltk read ${count(documents)}`);
  });

  it('words: every outermost span', () => {
    const files = new Map(annotated.map(({ id, text, source }) => [id, toConll(text, source, { tokens: segment(text, { entities: toGold(text, source) }) })]));
    const documents = read('words', files, ['words', 'ne']);
    for (const { id, text, source } of annotated) expect(spansOf(documents.get(id) ?? [])).toEqual(outermost(text, source));
    told.push(`CoNLL, words: nltk read ${count(documents)}`);
  });

  it('layers: every column', () => {
    const files = new Map(annotated.map(({ id, text, source }) => [id, toConll(text, source, { layers: true })]));
    Object.keys(TAGS).forEach((type, i) => {
      const columns = ['words', ...Object.keys(TAGS).map((_, k) => (k === i ? 'ne' : 'ignore'))];
      const documents = read('layers', files, columns);
      for (const { id, text, source } of annotated) {
        const own = toGold(text, source, { types: [type as keyof typeof TAGS] });
        expect(spansOf(documents.get(id) ?? [])).toEqual(outermost(text, own));
      }
    });
    told.push(`CoNLL, a column a type: nltk read ${files.size} documents, each of 6 columns`);
  });
});

describe('Web Annotations, checked by the schemas of the W3C', () => {
  const base = new URL('formats/w3c-web-annotation/', import.meta.url);
  const schemasIn = (name: string): { readonly id: string; readonly errorMessage?: string }[] =>
    readdirSync(new URL(name, base), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.json'))
      .map((file) => JSON.parse(readFileSync(new URL(`${name}/${file}`, base), 'utf8')) as { id: string });
  const ajv = new ajvDraft04.default({ strict: false, logger: false });
  ajvFormats.default(ajv);
  for (const schema of schemasIn('definitions')) ajv.addSchema(schema);
  const musts = schemasIn('annotations').map((schema) => ({ name: schema.id, check: ajv.compile(schema) }));
  const broken = (annotation: unknown): string[] => musts.filter(({ check }) => !check(annotation)).map(({ name }) => name);

  const annotations = annotated.map(({ id, text, source }) => toWebAnnotations(text, source, { source: `https://example.vn/tin/${id}` }));

  it('has 54 assertions, which fail for what is wrong', () => {
    expect(musts).toHaveLength(54);
    const [annotation] = annotations[0];
    expect(broken({ ...annotation, id: 'no address' })).not.toEqual([]);
    expect(broken({ ...annotation, type: 'Note' })).not.toEqual([]);
    expect(broken({ ...annotation, target: 5 })).not.toEqual([]);
    expect(broken({ ...annotation, '@context': undefined })).not.toEqual([]);
    expect(broken({ ...annotation, bodyValue: 'both' })).not.toEqual([]);
  });

  it('breaks none of them', () => {
    const all = annotations.flat();
    for (const annotation of all) expect(broken(JSON.parse(JSON.stringify(annotation)))).toEqual([]);
    told.push(`Web Annotation: ${musts.length} schemas of the W3C passed ${all.length} annotations`);
  });

  it('is read back', () => {
    annotated.forEach(({ text, source }, i) => {
      const spans = fromWebAnnotations(text, JSON.parse(JSON.stringify(annotations[i])));
      expect(spans.map(({ type, start, end }) => [type, start, end])).toEqual(toGold(text, source).map(({ type, start, end }) => [type, start, end]));
    });
  });
});

describe('schema.org, read by jsonld', () => {
  /** The context of schema.org says little more than this, and is not fetched. */
  const context = { '@context': { '@vocab': 'https://schema.org/', url: { '@type': '@id' } } };
  const documentLoader = async (url: string): Promise<{ document: typeof context; documentUrl: string }> => {
    if (url !== 'https://schema.org') throw new Error(`not fetched: ${url}`);
    return { document: context, documentUrl: url };
  };
  const graphOf = ({ id, text, extraction }: Sample): SchemaOrgGraph =>
    toSchemaOrg(text, extraction, { url: `https://example.vn/tin/${id}`, headline: text.slice(0, 20), datePublished: '2024-06-15' });

  it('fits the types of schema.org', () => {
    // Checked by the compiler: properties have the types that the vocabulary gives them.
    const graph: Graph = graphOf(SAMPLES[0]);
    expect(graph['@graph'].length).toBeGreaterThan(5);
  });

  it('loses nothing on the way to RDF', async () => {
    let quads = 0;
    let offices = 0;
    for (const sample of SAMPLES) {
      const graph = graphOf(sample);
      const options: Options.ToRdf & { readonly safe: true } = { safe: true, documentLoader, format: 'application/n-quads' };
      const text = String(await jsonld.toRDF(JSON.parse(JSON.stringify(graph)) as object, options));
      const read = new Parser({ format: 'application/n-quads' }).parse(text);
      const subjects = new Set(read.map((quad) => quad.subject.value));
      for (const node of graph['@graph']) expect(subjects).toContain(node['@id']);
      quads += read.length;
      offices += read.filter((quad) => quad.predicate.value === 'https://schema.org/worksFor').length;
    }
    expect(offices).toBeGreaterThan(0);
    told.push(`schema.org: jsonld made ${quads} quads of ${SAMPLES.length} documents, n3 read them, ${offices} of them worksFor`);
  });
});

describe('CSV and TSV, read by csv-parse', () => {
  it.each([
    [',', {}],
    [';', {}],
    ['\t', {}],
    [',', { bom: true, guardFormulas: true }],
  ] as const)('%j %j: every cell', (delimiter, more) => {
    let count = 0;
    for (const { id, text, extraction } of SAMPLES) {
      const rows = toRows(text, extraction, { document: `=${id}` });
      const csv = toCsv(text, extraction, { document: `=${id}`, delimiter, ...more });
      const records = parse<Record<string, string>>(csv, { columns: true, delimiter, bom: true });
      const filled = records.map((record) => Object.fromEntries(Object.entries(record).filter(([, cell]) => cell !== '')));
      const guard = (cell: string): string => ('guardFormulas' in more && /^[=+\-@\t\r\n]/u.test(cell) ? `'${cell}` : cell);
      expect(filled).toEqual(
        rows.map((row) => Object.fromEntries(Object.entries(row).map(([key, cell]) => [key, typeof cell === 'string' ? guard(cell) : String(cell)]))),
      );
      count += records.length;
    }
    told.push(`CSV with ${JSON.stringify(delimiter)}: csv-parse read ${count} records`);
  });
});
