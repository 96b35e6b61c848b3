/** `vietnamese-entities/natural` with the real natural, through the paths that load nothing else. */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BayesClassifier, LogisticRegressionClassifier } from 'natural/lib/natural/classifiers/index.js';
import { NGrams } from 'natural/lib/natural/ngrams/index.js';
import { Spellcheck } from 'natural/lib/natural/spellcheck/index.js';
import { TfIdf } from 'natural/lib/natural/tfidf/index.js';
import { AggressiveTokenizerVi, WordTokenizer } from 'natural/lib/natural/tokenizers/index.js';
import { Trie } from 'natural/lib/natural/trie/index.js';
import ts from 'typescript';
import { STOP_WORDS, terms, VietnameseTokenizer, vietnameseStemmer } from 'vietnamese-entities/natural';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const EXAMPLE = fileURLToPath(new URL('../../examples/natural.ts', import.meta.url));

const NEWS: readonly (readonly [topic: string, text: string])[] = [
  ['health', 'Sở Y tế tỉnh Hậu Giang mở điểm tiêm vắc xin cho trẻ em; bác sĩ khám bệnh miễn phí.'],
  ['health', 'Bệnh viện Chợ Rẫy tiếp nhận thêm bệnh nhân sốt xuất huyết, bác sĩ trực suốt đêm.'],
  ['health', 'Bộ Y tế khuyến cáo người bệnh tiêm vắc xin cúm trước mùa đông.'],
  ['roads', 'Tỉnh Hậu Giang khởi công tuyến đường cao tốc, làm thêm hai cây cầu và nút giao thông.'],
  ['roads', 'Bộ Giao thông vận tải thông xe cây cầu mới, tuyến đường bớt ùn tắc.'],
  ['roads', 'Thành phố Cần Thơ sửa mặt đường, phân luồng giao thông qua cầu.'],
];
const HELD_OUT: readonly (readonly [topic: string, text: string])[] = [
  ['health', 'Bác sĩ ở Cà Mau khám cho bệnh nhân và tiêm vắc xin tại nhà.'],
  ['roads', 'Cây cầu ở Sóc Trăng hư, giao thông trên tuyến đường ùn tắc.'],
];

describe.each([
  ['BayesClassifier', BayesClassifier],
  ['LogisticRegressionClassifier', LogisticRegressionClassifier],
] as const)('%s', (_, Classifier) => {
  const trained = () => {
    const classifier = new Classifier(vietnameseStemmer());
    for (const [topic, text] of NEWS) classifier.addDocument(text, topic);
    classifier.train();
    return classifier;
  };

  it('learns from strings, by our terms', () => {
    const classifier = trained();
    expect(Object.keys(classifier.features)).toEqual(expect.arrayContaining(['Sở Y tế tỉnh Hậu Giang', 'vắc xin', 'bác sĩ', 'giao thông']));
    expect(Object.keys(classifier.features)).not.toContain('và');
    for (const [topic, text] of HELD_OUT) {
      expect(classifier.classify(text)).toBe(topic);
      expect(classifier.classify(text.normalize('NFD'))).toBe(topic);
    }
  });

  it('takes arrays of terms, with the same result', () => {
    const classifier = new Classifier();
    for (const [topic, text] of NEWS) classifier.addDocument(terms(text), topic);
    classifier.train();
    for (const [, text] of HELD_OUT) expect(classifier.getClassifications(terms(text))).toEqual(trained().getClassifications(text));
  });

  it('answers the same after JSON and restore', () => {
    const classifier = trained();
    const json = JSON.stringify(classifier);
    expect(JSON.parse(json)).toHaveProperty('stemmer', {});
    const restored = Classifier.restore(JSON.parse(json), vietnameseStemmer());
    for (const [, text] of HELD_OUT) expect(restored.getClassifications(text)).toEqual(classifier.getClassifications(text));
  });

  it('keeps stop words when it is told to', () => {
    const classifier = new Classifier(vietnameseStemmer());
    classifier.setOptions({ keepStops: true });
    classifier.addDocument('của và là', 'x');
    expect(Object.keys(classifier.features)).toEqual(['của', 'và', 'là']);
  });
});

it('a classifier that was saved to a file is loaded with our stemmer', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'natural-'));
  const file = join(folder, 'classifier.json');
  const classifier = new BayesClassifier(vietnameseStemmer());
  for (const [topic, text] of NEWS) classifier.addDocument(text, topic);
  classifier.train();
  await new Promise<void>((done, fail) => classifier.save(file, (error) => (error ? fail(error) : done())));
  const loaded = await new Promise<BayesClassifier | undefined>((done, fail) => {
    BayesClassifier.load(file, vietnameseStemmer(), (error, found) => (error ? fail(error) : done(found)));
  });
  rmSync(folder, { recursive: true });
  for (const [topic, text] of HELD_OUT) expect(loaded?.classify(text)).toBe(topic);
});

describe('TfIdf', () => {
  // Both settings are natural's own variables, shared by all its TfIdf objects.
  afterEach(() => {
    new TfIdf().setTokenizer(new WordTokenizer());
  });

  it('by arrays: names stay whole and keep their capitals', () => {
    const tfidf = new TfIdf();
    for (const [, text] of NEWS) tfidf.addDocument(terms(text));
    const first = tfidf.listTerms(0).map((entry) => entry.term);
    expect(first).toEqual(expect.arrayContaining(['Sở Y tế tỉnh Hậu Giang', 'trẻ em', 'miễn phí']));
    expect(tfidf.tfidfs(terms('bác sĩ')).map((weight) => weight > 0)).toEqual([true, true, false, false, false, false]);
  });

  it('by strings: natural hands over text in lower case, and takes stop words from its own variable', () => {
    const tfidf = new TfIdf();
    tfidf.setTokenizer(new VietnameseTokenizer());
    expect(tfidf.setStopwords([...STOP_WORDS])).toBe(true);
    tfidf.addDocument('Bác sĩ Lê Văn Mận và Bệnh viện Chợ Rẫy.');
    const found = tfidf.listTerms(0).map((entry) => entry.term);
    expect(found).toContain('bác sĩ');
    expect(found).not.toContain('và');
    expect(found.filter((term) => term !== term.toLowerCase())).toEqual([]);
    expect(tfidf.tfidf('bác sĩ', 0)).toBe(tfidf.tfidf(['bác sĩ'], 0));
  });

  it('the tokenizer of one is the tokenizer of all', () => {
    new TfIdf().setTokenizer(new VietnameseTokenizer({ joiner: '_' }));
    const other = new TfIdf();
    other.addDocument('kinh tế');
    expect(other.listTerms(0).map((entry) => entry.term)).toEqual(['kinh_tế']);
  });
});

describe('what else takes terms', () => {
  it('NGrams', () => {
    NGrams.setTokenizer(new VietnameseTokenizer());
    expect(NGrams.bigrams('Nhân dân tỉnh Hậu Giang làm kinh tế.')).toEqual([
      ['Nhân dân', 'tỉnh Hậu Giang'],
      ['tỉnh Hậu Giang', 'làm'],
      ['làm', 'kinh tế'],
    ]);
  });

  it('Trie and Spellcheck', () => {
    const words = terms(NEWS.map(([, text]) => text).join('\n'));
    const trie = new Trie();
    trie.addStrings(words);
    expect(trie.contains('giao thông')).toBe(true);
    expect(trie.keysWithPrefix('bệnh')).toEqual(expect.arrayContaining(['bệnh nhân']));
    expect(new Spellcheck(words).isCorrect('vắc xin')).toBe(true);
  });

  it("natural's own tokenizer parts what ours keeps", () => {
    const text = 'Ngày 26/12/2022';
    expect(new AggressiveTokenizerVi().tokenize(text)).toEqual(['Ngày', '26', '12', '2022']);
    expect(new VietnameseTokenizer().tokenize(text)).toEqual(['Ngày', '26/12/2022']);
    expect(new AggressiveTokenizerVi().tokenize(text.normalize('NFD'))).not.toContain('Ngày');
    expect(new VietnameseTokenizer().tokenize(text.normalize('NFD'))).toEqual(['Ngày', '26/12/2022']);
  });
});

describe('imports', () => {
  const node = (args: readonly string[], cwd = HERE): string => execFileSync(process.execPath, args, { cwd, encoding: 'utf8' });

  it.each(['esm.mjs', 'commonjs.cjs'])('%s: the clean paths load nothing more, print nothing, and our entry loads no natural', (file) => {
    expect(JSON.parse(node([join(HERE, 'natural', file)]))).toEqual({ natural: [false, true], noise: [], topic: 'roads', term: 'kinh tế' });
  });

  it('natural itself works too, but reads .env and prints', () => {
    const folder = mkdtempSync(join(tmpdir(), 'natural-'));
    writeFileSync(join(folder, '.env'), 'FROM_DOTENV=1\n');
    const paths = ['natural', 'vietnamese-entities/natural'].map((name) => createRequire(import.meta.url).resolve(name));
    const code = `const [natural, ours] = ${JSON.stringify(paths)}.map((path) => require(path));
      const classifier = new natural.BayesClassifier(ours.vietnameseStemmer());
      classifier.addDocument('bác sĩ', 'health'); classifier.addDocument('giao thông', 'roads'); classifier.train();
      console.log(JSON.stringify({ topic: classifier.classify('Giao thông'), dotenv: process.env.FROM_DOTENV }));`;
    const lines = node(['-e', code], folder).trimEnd().split('\n');
    rmSync(folder, { recursive: true });
    expect(JSON.parse(lines.pop() ?? '')).toEqual({ topic: 'roads', dotenv: '1' });
    // Not part of what we promise: when natural no longer prints, the advice in the documents can go.
    expect(lines.join('\n')).toContain('.env');
  });
});

describe('examples/natural.ts', () => {
  // natural is installed here, not at the root, so a copy stands here while it is compiled and run.
  const copy = join(HERE, 'natural', 'example.copy.mts');
  beforeAll(() => copyFileSync(EXAMPLE, copy));
  afterAll(() => rmSync(copy));

  // What it prints is tested in docs.test.ts, as on the page that shows it.
  it('and our types fit under nodenext, strict, with library declarations checked, in ES modules and CommonJS', () => {
    const program = ts.createProgram([copy, ...['types-esm.mts', 'types-commonjs.cts'].map((file) => join(HERE, 'natural', file))], {
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
      target: ts.ScriptTarget.ES2022,
      strict: true,
      exactOptionalPropertyTypes: true,
      noEmit: true,
      types: ['node'],
    });
    const messages = ts.getPreEmitDiagnostics(program).map((d) => `${d.file?.fileName}: ${ts.flattenDiagnosticMessageText(d.messageText, ' ')}`);
    expect(messages).toEqual([]);
  });
});
