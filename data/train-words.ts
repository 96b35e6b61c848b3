/**
 * Trains the weights of word segmentation (`word_weights.tsv`) on UD_Vietnamese-VTB train, which is not part of this
 * repository: an averaged structured perceptron, ten runs in different order averaged. Only weights of the features in
 * `build/word-features.ts` come out of it, no list of words.
 *
 *     npx tsx data/train-words.ts ../shared/ud_vtb/vi_vtb-ud-train.conllu
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { candidates, type Model, search } from '../src/words/search.ts';
import { SHAPES, singleShape } from '../src/words/shapes.ts';
import { readUnits, type Units } from '../src/words/units.ts';
import { WordTrie } from '../src/words/lexicon.ts';
import { NO_WORD } from '../src/words/word-kinds.ts';
import { readTables, tableTexts } from './build/tables.ts';
import { ALL_SHAPES, readLexicon } from './build/word-features.ts';

const EPOCHS = 15;
const RUNS = 10;

const lexicon = readLexicon(readTables(tableTexts()));
const trie = new WordTrie();
const nodes = lexicon.entries.map((e) => trie.add(e.word));
const source = new Uint8Array(trie.nodes + 1).fill(NO_WORD);
lexicon.entries.forEach((e, i) => {
  source[nodes[i]] = e.source;
});
/** Ids of syllables; 0 is every unknown one. */
const ids = [...lexicon.syllables].map(([key, { syllable }]) => (key === '' ? 0 : trie.vocabulary.add(syllable)));
const part = new Uint8Array(trie.vocabulary.size);
[...lexicon.syllables.keys()].forEach((key, i) => {
  if (ids[i] !== 0) part[ids[i]] = lexicon.parts.get(key) ?? 0;
});
const numbers = new Map<string, number>();
const numbered = (features: readonly string[]): number[] =>
  features.map((f) => {
    const known = numbers.get(f);
    if (known !== undefined) return known;
    numbers.set(f, numbers.size);
    return numbers.size - 1;
  });

/** Words (or syllables) of the same features are one class. */
class Classes {
  readonly features: number[][] = [];
  private readonly ids = new Map<string, number>();
  of(features: readonly string[]): number {
    const key = features.join('|');
    let id = this.ids.get(key);
    if (id === undefined) {
      id = this.features.length;
      this.ids.set(key, id);
      this.features.push(numbered(features));
    }
    return id;
  }
}

const words = new Classes();
const wordClass = new Uint16Array(trie.nodes + 1);
lexicon.entries.forEach((e, i) => {
  wordClass[nodes[i]] = words.of(e.features);
});
const syllables = new Classes();
const syllableClass = new Uint16Array(trie.vocabulary.size);
[...lexicon.syllables.values()].forEach((s, i) => {
  syllableClass[ids[i]] = syllables.of(s.features);
});
const shapes = ALL_SHAPES.map(numbered);
const size = numbers.size;

const model: Model = {
  trie,
  source,
  wordClass,
  classWeights: new Float64Array(words.features.length),
  syllableClass,
  syllableWeights: new Float64Array(syllables.features.length),
  part,
  shapeWeights: new Float64Array(SHAPES),
};

function load(weights: Float64Array): void {
  const sum = (features: readonly number[]): number => features.reduce((t, f) => t + weights[f], 0);
  words.features.forEach((f, i) => (model.classWeights[i] = sum(f)));
  syllables.features.forEach((f, i) => (model.syllableWeights[i] = sum(f)));
  shapes.forEach((f, i) => (model.shapeWeights[i] = sum(f)));
}

/** A sentence with the ends of its words; words that are no candidates stand as single units. */
interface Sentence {
  readonly units: Units;
  readonly ends: Int32Array;
}

function sentences(file: string): Sentence[] {
  const result: Sentence[] = [];
  for (const block of readFileSync(file, 'utf8')
    .replaceAll('\r\n', '\n')
    .split(/\n\s*\n/)) {
    const text = /^# text = ?(.*)$/m.exec(block)?.[1];
    if (!text) continue;
    const u = readUnits(text, trie.vocabulary);
    const units: Units = { ...u, start: u.start.slice(), end: u.end.slice(), id: u.id.slice(), shape: u.shape.slice() };
    const ends = new Int32Array(u.count + 1);
    for (let i = 0; i < u.count; i++) ends[i] = i + 1;
    const begin = new Map<number, number>();
    const end = new Map<number, number>();
    for (let i = 0; i < u.count; i++) {
      begin.set(u.start[i], i);
      end.set(u.end[i], i + 1);
    }
    let at = 0;
    for (const line of block.split('\n')) {
      if (!/^\d+\t/.test(line)) continue;
      const form = line.split('\t')[1];
      const from = text.indexOf(form, at);
      if (from < 0 || text.slice(at, from).trim() !== '') break;
      at = from + form.length;
      const i = begin.get(from);
      const j = end.get(at);
      if (i === undefined || j === undefined || j - i < 2) continue;
      let possible = false;
      candidates(model, units, i, undefined, (_i, k) => {
        if (k === j - i) possible = true;
      });
      if (possible) ends[i] = j;
    }
    result.push({ units, ends });
  }
  return result;
}

/** Adds the features of a reading to `delta`, `sign` times. */
function count(units: Units, ends: Int32Array, sign: number, delta: Map<number, number>): void {
  const add = (features: readonly number[]): void => {
    for (const f of features) delta.set(f, (delta.get(f) ?? 0) + sign);
  };
  for (let i = 0; i < units.count; i = ends[i]) {
    const length = ends[i] - i;
    if (length === 1) {
      add(syllables.features[syllableClass[units.id[i]]]);
      add(shapes[singleShape(units, i)]);
      continue;
    }
    let best = Number.NEGATIVE_INFINITY;
    let word = -1;
    let shape = 0;
    candidates(model, units, i, undefined, (_i, k, wordKind, s) => {
      const score = (wordKind < 0 ? 0 : model.classWeights[wordKind]) + model.shapeWeights[s];
      if (k === length && score > best) {
        best = score;
        word = wordKind;
        shape = s;
      }
    });
    if (word >= 0) add(words.features[word]);
    add(shapes[shape]);
  }
}

function train(data: readonly Sentence[], seed: number): Float64Array {
  let state = seed;
  const random = (): number => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
  const weights = new Float64Array(size);
  const late = new Float64Array(size);
  let step = 1;
  load(weights);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    const order = data.map((_, i) => i);
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j], order[i]];
    }
    for (const o of order) {
      const { units, ends } = data[o];
      step++;
      const found = search(model, units);
      let same = true;
      for (let i = 0; same && i < units.count; i = ends[i]) same = found[i] === ends[i];
      if (same) continue;
      const delta = new Map<number, number>();
      count(units, ends, 1, delta);
      count(units, found, -1, delta);
      for (const [f, d] of delta) {
        weights[f] += d;
        late[f] += d * step;
      }
      load(weights);
    }
  }
  return weights.map((w, f) => w - late[f] / step);
}

const data = sentences(process.argv[2]);
const mean = new Float64Array(size);
for (let run = 0; run < RUNS; run++) {
  const weights = train(data, 7 + run * 1000003);
  for (let f = 0; f < size; f++) mean[f] += weights[f] / RUNS;
}
const lines = [...numbers].map(([f, i]) => [f, mean[i].toFixed(3)]).filter(([, w]) => Number(w) !== 0);
lines.sort((a, b) => (a[0] < b[0] ? -1 : 1));
writeFileSync(new URL('word_weights.tsv', import.meta.url), `feature\tweight\n${lines.map((l) => l.join('\t')).join('\n')}\n`);
console.log(`${data.length} sentences, ${lines.length} weights`);
