/** The lexicon of word segmentation: each word and syllable carries its score as one character. */
import { SYLLABLES } from '../../src/words/limits.ts';
import { DIGITS, encodeDigit, encodePair } from '../../src/words/packing.ts';
import { LEXICAL_SHAPES, SINGLE_SHAPES } from '../../src/words/shapes.ts';
import { COMMON, FAMILY, MIDDLE, PLACE } from '../../src/words/word-kinds.ts';
import { type Generated, generated } from './emit.ts';
import type { Tables } from './tables.ts';
import { ALL_SHAPES, type Entry, type Lexicon, readLexicon } from './word-features.ts';

/** A word that scores so much less than its syllables alone is never read: it is left out. */
const HOPELESS = 8;
/** Vocabulary ids below this are punctuation marks. */
const MARKS = 128;

interface Scored {
  readonly word: string;
  readonly score: number;
}

/** The scores of the model: sums of the weights of features. */
interface Scores {
  readonly shapes: readonly number[];
  /** Of syllables by key. */
  readonly syllables: ReadonlyMap<string, number>;
  readonly of: (entry: Entry) => Scored;
}

export function wordModule(tables: Tables): Generated {
  const lexicon = readLexicon(tables);
  const scores = scoresOf(tables, lexicon);
  const entries = lexicon.entries.map((entry) => ({ ...scores.of(entry), kind: entry.kind }));
  const ofKinds = (...kinds: readonly string[]): Scored[] => entries.filter((e) => kinds.includes(e.kind)).sort(byText);
  const short = ofKinds('w', 's').filter((e) => !isHopeless(e, lexicon, scores));
  const long = ofKinds('l');
  const names = ofKinds('n');
  const levels = codebook([...short, ...long, ...names].map((e) => e.score));
  const level = (score: number): string => nearest(levels, score);

  const kept = [...lexicon.syllables]
    .filter(([key]) => key !== '')
    .map(([key, { syllable }]) => ({ key, word: syllable, score: scores.syllables.get(key) ?? 0 }))
    .sort(byText)
    .filter((s) => /^\p{Ll}+$/u.test(s.word));
  if (kept.length + MARKS >= SYLLABLES) throw new Error(`${kept.length} syllables: the trie of word segmentation has room for ${SYLLABLES - MARKS}`);

  /** Words are packed as the places of their syllables in the list of syllables (kĩ and kỹ are one). */
  const places = new Map(kept.map((s, i) => [s.key, i]));
  const placed = (syllable: string): string => encodePair(places.get(lexicon.keyOf(syllable)) ?? 0);
  const tails = new Map<string, string>();
  for (const { word, score } of short) {
    const [head, tail] = word.split(' ');
    const key = lexicon.keyOf(head);
    tails.set(key, (tails.get(key) ?? '') + placed(tail) + level(score));
  }
  const packed = (words: readonly Scored[]): string =>
    JSON.stringify(words.map((e) => encodeDigit(e.word.split(' ').length) + e.word.split(' ').map(placed).join('') + level(e.score)).join(''));
  const flagged = (bit: number): string => JSON.stringify(listOf(kept.filter((s) => ((lexicon.parts.get(s.key) ?? 0) & bit) !== 0).map((s) => s.word)));
  return generated('src/words/model.generated.ts', 'words.tsv, word_*.tsv, names.tsv, provinces.tsv, districts.tsv and countries.tsv', [
    '/** What the levels of words are worth. */',
    `export const wordScores: readonly number[] = ${JSON.stringify(levels)};`,
    `export const unknown = ${(scores.syllables.get('') ?? 0).toFixed(4)};`,
    '/** Every syllable. */',
    `export const syllables = ${JSON.stringify(listOf(kept.map((s) => s.word)))};`,
    '/** In tenths, in base 36, one for each syllable. */',
    `export const syllableScores = ${JSON.stringify(listOf(kept.map((s) => Math.round(s.score * 10).toString(36))))};`,
    '/** A line for each syllable: what follows it in words of two, by place in the list above, and the level of the word. */',
    `export const tails = ${JSON.stringify(kept.map((s) => tails.get(s.key) ?? '').join('\n'))};`,
    '/** Length, places of the syllables, level. */',
    `export const longWords = ${packed(long)};`,
    `export const names = ${packed(names)};`,
    `export const families = ${flagged(FAMILY)};`,
    `export const middles = ${flagged(MIDDLE)};`,
    `export const common = ${flagged(COMMON)};`,
    `export const countries = ${flagged(PLACE)};`,
    '/** Weights of shapes in hundredths, in base 36. */',
    `export const shapes = ${JSON.stringify(listOf(scores.shapes.map((w) => Math.round(w * 100).toString(36))))};`,
  ]);
}

function scoresOf(tables: Tables, lexicon: Lexicon): Scores {
  const weights = new Map(tables.rows('wordWeights').map(({ feature, weight }) => [feature, weight]));
  const sum = (features: readonly string[]): number => features.reduce((total, feature) => total + (weights.get(feature) ?? 0), 0);
  return {
    shapes: ALL_SHAPES.map(sum),
    syllables: new Map([...lexicon.syllables].map(([key, s]) => [key, sum(s.features)])),
    of: ({ word, features }) => ({ word, score: sum(features) }),
  };
}

function isHopeless({ word, score }: Scored, { keyOf }: Lexicon, scores: Scores): boolean {
  // A known syllable in lower case alone; a word of two in lower case (the first shapes of their kind).
  const alone = scores.shapes[SINGLE_SHAPES + 2 * 8];
  const together = scores.shapes[LEXICAL_SHAPES];
  const apart = word.split(' ').reduce((total, s) => total + (scores.syllables.get(keyOf(s)) ?? 0) + alone, 0);
  return score + together < apart - HOPELESS;
}

/** The DIGITS values that stand for many scores with the least error: nearest means, from equal shares on. */
function codebook(scores: readonly number[]): number[] {
  const sorted = [...scores].sort((a, b) => a - b);
  let values = Array.from({ length: DIGITS }, (_, i) => sorted[Math.floor(((i + 0.5) * sorted.length) / DIGITS)]);
  for (let round = 0; round < 100; round++) {
    const total = new Float64Array(DIGITS);
    const count = new Int32Array(DIGITS);
    let at = 0;
    for (const x of sorted) {
      while (at + 1 < DIGITS && Math.abs(values[at + 1] - x) <= Math.abs(values[at] - x)) at++;
      total[at] += x;
      count[at]++;
    }
    values = values.map((v, i) => (count[i] > 0 ? total[i] / count[i] : v));
  }
  return values.map((v) => Number(v.toFixed(2)));
}

function nearest(values: readonly number[], x: number): string {
  return encodeDigit(values.reduce((best, v, i) => (Math.abs(v - x) < Math.abs(values[best] - x) ? i : best), 0));
}

function byText(a: { readonly word: string }, b: { readonly word: string }): number {
  return a.word < b.word ? -1 : a.word > b.word ? 1 : 0;
}

function listOf(words: readonly string[]): string {
  return words.join(' ');
}
