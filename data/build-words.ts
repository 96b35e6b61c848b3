/**
 * Packs the lexicon of word segmentation: `words.tsv`, `words-syllables.tsv`, `words-weights.tsv` and the tables of names
 * and places → `src/words/packed.ts`. Each word and syllable carries its score as one character. Same input, same output.
 *
 *     npx tsx data/build-words.ts
 */
import { writeFileSync } from 'node:fs';
import { SYLLABLES } from '../src/words/lexicon.ts';
import { DIGITS, encodeDigit, encodePair } from '../src/words/packing.ts';
import { COMMON, FAMILY, MIDDLE, PLACE } from '../src/words/search.ts';
import { LEXICAL_SHAPES, SINGLE_SHAPES } from '../src/words/shapes.ts';
import { ALL_SHAPES, type Entry, readLexicon, rows } from './words-features.ts';

/** A word so much worse than its syllables alone is never read: it is left out. */
const HOPELESS = 8;

const weights = new Map(rows('words-weights.tsv').map(([feature, weight]) => [feature, Number(weight)]));
const sum = (features: readonly string[]): number => features.reduce((t, f) => t + (weights.get(f) ?? 0), 0);
const lexicon = readLexicon();
const { vocabulary } = lexicon.trie;

const shapes = ALL_SHAPES.map(sum);
const syllableScore = new Map([...lexicon.syllables].map(([id, s]) => [id, sum(s.features)]));
/** A known syllable in small letters alone; a word of two in small letters (the first shapes of their kind). */
const alone = shapes[SINGLE_SHAPES + 2 * 8];
const together = shapes[LEXICAL_SHAPES];

interface Scored {
  readonly word: string;
  readonly score: number;
}
const scored = (e: Entry): Scored => ({ word: e.word, score: sum(e.features) });
const isHopeless = ({ word, score }: Scored): boolean => {
  const apart = word.split(' ').reduce((t, s) => t + (syllableScore.get(vocabulary.id(s)) ?? 0) + alone, 0);
  return score + together < apart - HOPELESS;
};
const byText = (a: { word: string }, b: { word: string }): number => (a.word < b.word ? -1 : a.word > b.word ? 1 : 0);

const short = lexicon.entries
  .filter((e) => e.kind === 'w' || e.kind === 's')
  .map(scored)
  .filter((e) => !isHopeless(e))
  .sort(byText);
const long = lexicon.entries
  .filter((e) => e.kind === 'l')
  .map(scored)
  .sort(byText);
const names = lexicon.entries
  .filter((e) => e.kind === 'n')
  .map(scored)
  .sort(byText);

const syllables = [...lexicon.syllables]
  .filter(([id]) => id !== 0)
  .map(([id, s]) => ({ id, word: s.syllable, score: syllableScore.get(id) ?? 0 }))
  .sort(byText);
const kept = syllables.filter((s) => /^\p{Ll}+$/u.test(s.word));

/** Words are packed as the places of their syllables in the list of syllables (kĩ and kỹ are one). */
const place = new Map(kept.map((s, i) => [s.id, i]));
const placed = (syllable: string): string => encodePair(place.get(vocabulary.id(syllable)) ?? 0);

if (kept.length + 128 >= SYLLABLES) throw new Error(`${kept.length} syllables are too many for the keys of the trie`);

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
const nearest = (values: readonly number[], x: number): string =>
  encodeDigit(values.reduce((best, v, i) => (Math.abs(v - x) < Math.abs(values[best] - x) ? i : best), 0));
const wordScores = codebook([...short, ...long, ...names].map((e) => e.score));
const wordLevel = (score: number): string => nearest(wordScores, score);

const tails = new Map<number, string>();
for (const { word, score } of short) {
  const [head, tail] = word.split(' ');
  const id = vocabulary.id(head);
  tails.set(id, (tails.get(id) ?? '') + placed(tail) + wordLevel(score));
}
const flagged = (bit: number): string =>
  kept
    .filter((s) => (lexicon.part[s.id] & bit) !== 0)
    .map((s) => s.word)
    .join(' ');
const text = `/** Made by data/build-words.ts from the words*.tsv, names, provinces, districts and countries of data/. Do not edit. */
/** What the levels of words are worth. */
export const wordScores: readonly number[] = ${JSON.stringify(wordScores)};
export const unknown = ${(syllableScore.get(0) ?? 0).toFixed(4)};
/** Every syllable. */
export const syllables =
  ${JSON.stringify(kept.map((s) => s.word).join(' '))};
/** In tenths, in base 36, one for each syllable. */
export const syllableScores =
  ${JSON.stringify(kept.map((s) => Math.round(s.score * 10).toString(36)).join(' '))};
/** A line for each syllable: what follows it in words of two, by place in the list above, and the level of the word. */
export const tails =
  ${JSON.stringify(kept.map((s) => tails.get(s.id) ?? '').join('\n'))};
/** Length, places of the syllables, level. */
export const longWords =
  ${JSON.stringify(long.map((e) => encodeDigit(e.word.split(' ').length) + e.word.split(' ').map(placed).join('') + wordLevel(e.score)).join(''))};
export const names =
  ${JSON.stringify(names.map((e) => encodeDigit(e.word.split(' ').length) + e.word.split(' ').map(placed).join('') + wordLevel(e.score)).join(''))};
export const families = ${JSON.stringify(flagged(FAMILY))};
export const middles = ${JSON.stringify(flagged(MIDDLE))};
export const common = ${JSON.stringify(flagged(COMMON))};
export const countries = ${JSON.stringify(flagged(PLACE))};
/** Weights of shapes in hundredths, in base 36. */
export const shapes =
  ${JSON.stringify(shapes.map((w) => Math.round(w * 100).toString(36)).join(' '))};
`;
writeFileSync(new URL('../src/words/packed.ts', import.meta.url), text);
console.log(`${short.length} words of two syllables, ${long.length} longer, ${names.length} names, ${kept.length} syllables; ${text.length} characters`);
