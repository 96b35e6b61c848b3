/**
 * natural's Bayes classifier with the terms of `vietnamese-entities/natural` beside natural's own Vietnamese tokenizer, on
 * the same held-out texts.
 *
 *     npx tsx bench/natural-bayes.ts articles.jsonl [articles per class, default 100]
 *
 * The file has one `{ "id": "source-number", "text": "…" }` a line; the class of a text is its source, the id up to the last
 * hyphen. Sources with too few texts are left out; from the others the same number is drawn, since natural's classifier
 * favors small classes. Each repetition draws anew and splits into four folds: every text is tested once, by a classifier
 * that was trained on the three other folds. Whole texts differ in length, and natural's classifier, which never counts a
 * term that is absent, favors the class with the longer texts: the last columns are for texts cut to one length.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { random } from '../test/random.ts';
import { STOP_WORDS, terms, VietnameseTokenizer } from '../src/adapters/natural.ts';

const FOLDS = 4;
const REPETITIONS = 5;
/** UTF-16 code units that a cut text has at most: about its headline and lead. */
const CUT = 1500;

interface Classifier {
  addDocument(terms: string[], label: string): void;
  train(): void;
  classify(terms: string[]): string;
}

const require = createRequire(import.meta.url);
const { BayesClassifier }: { BayesClassifier: new () => Classifier } = require('natural/lib/natural/classifiers/index.js');
const { PorterStemmer }: { PorterStemmer: { tokenizeAndStem(text: string): string[] } } = require('natural/lib/natural/stemmers/index.js');
const { AggressiveTokenizerVi }: { AggressiveTokenizerVi: new () => { tokenize(text: string): string[] } } = require('natural/lib/natural/tokenizers/index.js');

const own = new AggressiveTokenizerVi();
const words = new VietnameseTokenizer({ names: false });
const stops = new Set(STOP_WORDS);
const lower = (text: string): string => text.normalize('NFC').toLowerCase();

const READERS: Readonly<Record<string, (text: string) => string[]>> = {
  'natural: default stemmer (English)': (text) => PorterStemmer.tokenizeAndStem(text),
  'natural: AggressiveTokenizerVi': (text) => own.tokenize(lower(text)),
  'natural: AggressiveTokenizerVi, our stop words left out': (text) => own.tokenize(lower(text)).filter((word) => !stops.has(word)),
  'ours: words': (text) => words.tokenize(text).map(lower),
  'ours: words, no stop words': (text) => terms(text, { names: false }),
  'ours: terms(text), names whole': (text) => terms(text),
};

function shuffled<T>(items: readonly T[], next: () => number): T[] {
  const copy = [...items];
  for (let i = copy.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1));
    [copy[i], copy[j]] = [copy[j], copy[i]];
  }
  return copy;
}

function readClasses(path: string, size: number): Map<string, string[]> {
  const classes = new Map<string, string[]>();
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    if (line === '') continue;
    const { id, text } = JSON.parse(line) as { id: string; text: string };
    const label = id.slice(0, id.lastIndexOf('-'));
    classes.set(label, [...(classes.get(label) ?? []), text]);
  }
  return new Map([...classes].filter(([, texts]) => texts.length >= size));
}

interface Example {
  readonly label: string;
  readonly terms: string[];
}

/** The share of right answers on `test`, of a classifier that saw `train` alone. */
function accuracy(train: readonly Example[], test: readonly Example[]): number {
  const classifier = new BayesClassifier();
  for (const example of train) classifier.addDocument(example.terms, example.label);
  classifier.train();
  return test.filter((example) => classifier.classify(example.terms) === example.label).length / test.length;
}

/** Accuracies, one a fold. The draws depend on the classes alone: every reader is tested on the same texts. */
function crossValidate(classes: ReadonlyMap<string, readonly string[]>, size: number, read: (text: string) => string[]): number[] {
  const known = new Map<string, string[]>();
  const termsOf = (text: string): string[] => {
    const found = known.get(text) ?? read(text);
    known.set(text, found);
    return found;
  };
  const scores: number[] = [];
  for (let repetition = 1; repetition <= REPETITIONS; repetition++) {
    const next = random(repetition);
    const folds: Example[][] = Array.from({ length: FOLDS }, () => []);
    for (const [label, texts] of classes)
      for (const [i, text] of shuffled(texts, next).slice(0, size).entries()) folds[i % FOLDS].push({ label, terms: termsOf(text) });
    for (const test of folds) scores.push(accuracy(folds.filter((fold) => fold !== test).flat(), test));
  }
  return scores;
}

/** `mean | worst–best` of all folds, in per cent. */
function cells(scores: readonly number[]): string {
  const percent = (share: number): string => (share * 100).toFixed(1);
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  return `${percent(mean)} | ${percent(Math.min(...scores))}–${percent(Math.max(...scores))}`;
}

function main(path: string, size: number): void {
  const whole = readClasses(path, size);
  const cut = new Map([...whole].map(([label, texts]) => [label, texts.map((text) => text.slice(0, CUT))]));
  console.log(
    `${whole.size} classes of ${size} texts (${[...whole.keys()].join(', ')}), ${REPETITIONS} times ${FOLDS}-fold cross-validation; accuracy in per cent\n`,
  );
  console.log(`| terms | whole texts | worst and best fold | first ${CUT} characters | worst and best fold |\n|---|--:|--:|--:|--:|`);
  for (const [name, read] of Object.entries(READERS))
    console.log(`| ${name} | ${cells(crossValidate(whole, size, read))} | ${cells(crossValidate(cut, size, read))} |`);
}

const [path, size = '100'] = process.argv.slice(2);
if (path === undefined) throw new Error('usage: tsx bench/natural-bayes.ts articles.jsonl [articles per class]');
main(path, Number(size));
