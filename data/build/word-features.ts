/**
 * What the model of word segmentation knows of a word, a syllable and a shape: names of features, each with one weight
 * in `word_weights.tsv`. Shared by the trainer and the builder, so that both see the same.
 */
import { LEXICAL_SHAPES, RUN_SHAPES, SHAPES } from '../../src/words/shapes.ts';
import { COMMON, FAMILY, LONG_WORD, MIDDLE, NAME, PLACE, WORD_OF_TWO } from '../../src/words/word-kinds.ts';
import type { WORD_KINDS } from '../schema/kinds.ts';
import { folder } from './fold.ts';
import type { Tables } from './tables.ts';

/** Those of `words.tsv`, and n for names of places. */
export type Kind = keyof typeof WORD_KINDS | 'n';

export interface Entry {
  readonly word: string;
  readonly kind: Kind;
  /** WORD_OF_TWO, LONG_WORD or NAME. */
  readonly source: number;
  readonly features: readonly string[];
}

export interface Lexicon {
  readonly entries: readonly Entry[];
  /** Syllables by key, with their features; the key '' is every unknown one. */
  readonly syllables: ReadonlyMap<string, { readonly syllable: string; readonly features: readonly string[] }>;
  /** By key: bits of a name. */
  readonly parts: ReadonlyMap<string, number>;
  /** The key of a syllable: see `folder`. */
  readonly keyOf: (syllable: string) => string;
}

const HEADS_AND_TAILS = 1000;
const LEAST_COUNT = 500;
const LONE_SYLLABLES = 400;
const COMMON_COUNT = 3000;
const PMI = [2.5, 3.5, 4.5, 5.5, 6.5, 8, 10];
const COUNT = [4, 5, 6, 8, 10];
const MOST = [0.01, 0.03, 0.08, 0.2, 0.5];
const LEAST = [0.003, 0.01, 0.03, 0.1, 0.3];
const RARE = [1, 5, 7, 9, 11, 13];
const OFTEN = [7, 10, 12, 14];
const SYLLABLE_COUNT = [1, 4, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15];
const FREE = [0.05, 0.15, 0.3, 0.45, 0.6, 0.75, 0.9];
const ONE_WORD = /^\p{L}+$/u;
/** Family names of at least this weight begin a name in lower case. */
const USUAL_FAMILY = 3;

function bucket(x: number, cuts: readonly number[]): number {
  let b = 0;
  while (b < cuts.length && x >= cuts[b]) b++;
  return b;
}

interface Raw {
  readonly word: string;
  readonly kind: Kind;
  readonly count: number;
  readonly pmi: number;
}

/** Names of places of two to four syllables; of one word, those of countries. */
function places(tables: Tables): { names: string[]; countries: string[] } {
  const names = new Set<string>();
  const countries = new Set<string>();
  for (const r of tables.rows('provinces')) names.add(r.name.toLowerCase());
  for (const r of tables.rows('districts')) names.add(r.name.toLowerCase());
  for (const r of tables.rows('countries')) {
    for (const x of [r.name, ...r.aliases]) if (ONE_WORD.test(x) && !/^\p{Lu}+$/u.test(x)) countries.add(x.toLowerCase());
    for (const x of [r.name, ...r.capitals]) names.add(x.toLowerCase());
  }
  return { names: [...names].filter((w) => /^\p{L}+(?: \p{L}+){1,3}$/u.test(w)), countries: [...countries] };
}

/** One spelling for syllables of one key. */
function speller(keyOf: (syllable: string) => string): (word: string) => string {
  const known = new Map<string, string>();
  return (word) =>
    word
      .split(' ')
      .map((s) => {
        const key = keyOf(s);
        const first = known.get(key);
        if (first === undefined) known.set(key, s);
        return first ?? s;
      })
      .join(' ');
}

/** Rows of one word, spelt in several ways, as one: counts added up. */
function readWords(tables: Tables, spell: (word: string) => string): Raw[] {
  const merged = new Map<string, Raw>();
  for (const { word: text, kind, count, pmi } of tables.rows('words')) {
    const word = spell(text);
    const before = merged.get(word);
    merged.set(
      word,
      before === undefined
        ? { word, kind, count, pmi }
        : { word, kind: before.kind === 's' ? 's' : kind, count: before.count + count, pmi: Math.max(before.pmi, pmi) },
    );
  }
  return [...merged.values()];
}

/** Reads the tables: every word and syllable with its features. */
export function readLexicon(tables: Tables): Lexicon {
  const keyOf = folder(tables);
  const spell = speller(keyOf);
  const counts = new Map<string, number>();
  for (const { syllable: s, count } of tables.rows('wordSyllables')) {
    const syllable = spell(s);
    counts.set(syllable, (counts.get(syllable) ?? 0) + count);
  }
  const raw = readWords(tables, spell);
  const { names, countries } = places(tables);
  for (const word of names) raw.push({ word: spell(word), kind: 'n', count: 0, pmi: 0 });

  const short = raw.filter((r) => r.kind === 'w' || r.kind === 's');
  const telling = headsAndTails(short, counts);
  const seen = new Set<string>();
  const entries: Entry[] = [];
  for (const r of raw) {
    // `spell` has given one spelling to all words that the vocabulary reads alike.
    if (seen.has(r.word)) continue;
    seen.add(r.word);
    const source = r.kind === 'n' ? NAME : r.word.split(' ').length === 2 ? WORD_OF_TWO : LONG_WORD;
    entries.push({ word: r.word, kind: r.kind, source, features: wordFeatures(r, counts, telling) });
  }
  return { entries, syllables: syllables(keyOf, raw, short, counts), parts: parts(tables, keyOf, counts, countries), keyOf };
}

/** The commonest first and last syllables of words: `con …`, `… ra` are told by their syllable. */
function headsAndTails(words: readonly Raw[], counts: ReadonlyMap<string, number>): Set<string> {
  const degree = new Map<string, number>();
  for (const { word, count } of words) {
    if (count === 0) continue;
    const [a, b] = word.split(' ');
    for (const key of [`head ${a}`, `tail ${b}`]) degree.set(key, (degree.get(key) ?? 0) + 1);
  }
  const kept = [...degree].filter(([key]) => (counts.get(key.slice(5)) ?? 0) >= LEAST_COUNT);
  return new Set(
    kept
      .sort((a, b) => b[1] - a[1])
      .slice(0, HEADS_AND_TAILS)
      .map(([key]) => key),
  );
}

function wordFeatures({ word, kind, count, pmi }: Raw, counts: ReadonlyMap<string, number>, telling: ReadonlySet<string>): string[] {
  const parts = word.split(' ');
  const k = Math.min(parts.length, 4);
  const p = count > 0 ? bucket(pmi, PMI) : '-';
  const c = count > 0 ? bucket(Math.log2(count), COUNT) : '-';
  const of = (s: string): number => counts.get(s) ?? 0;
  let most = 0;
  let least = 0;
  let bound = '-';
  if (parts.length === 2) {
    if (count > 0) {
      const shares = parts.map((s) => count / Math.max(count, of(s)));
      most = bucket(Math.max(...shares), MOST);
      least = bucket(Math.min(...shares), LEAST);
    } else bound = `${bucket(Math.log2(1 + Math.min(...parts.map(of))), RARE)}.${bucket(Math.log2(1 + Math.max(...parts.map(of))), OFTEN)}`;
  }
  const features = [
    `kind ${kind} ${k}`,
    `pmi ${kind} ${k} ${p}`,
    `count ${kind} ${c}`,
    `pmi-count ${p} ${c}`,
    `most ${most}`,
    `least ${least}`,
    `shares ${most} ${least}`,
    `bound ${bound}`,
    `rarest ${bound.split('.')[0]}`,
  ];
  if (parts.length === 2 && kind !== 'n') for (const key of [`head ${parts[0]}`, `tail ${parts[1]}`]) if (telling.has(key)) features.push(key);
  return features;
}

function syllables(keyOf: Lexicon['keyOf'], raw: readonly Raw[], short: readonly Raw[], counts: ReadonlyMap<string, number>): Lexicon['syllables'] {
  const inWords = new Map<string, number>();
  for (const { word, count } of short) for (const s of word.split(' ')) inWords.set(s, (inWords.get(s) ?? 0) + count);
  const top = new Set(
    [...counts]
      .sort((a, b) => b[1] - a[1])
      .slice(0, LONE_SYLLABLES)
      .map(([s]) => s),
  );
  const result = new Map<string, { syllable: string; features: string[] }>([['', { syllable: '', features: ['syllable unknown'] }]]);
  for (const syllable of new Set([...counts.keys(), ...raw.flatMap((r) => r.word.split(' '))])) {
    const key = keyOf(syllable);
    if (result.has(key)) continue;
    const n = counts.get(syllable) ?? 0;
    const c = bucket(Math.log2(1 + n), SYLLABLE_COUNT);
    const free = n > 0 ? bucket(1 - Math.min(1, (inWords.get(syllable) ?? 0) / n), FREE) : '-';
    const features = [`syllable count ${c}`, `syllable free ${free}`, `syllable ${c} ${free}`];
    if (top.has(syllable)) features.push(`alone ${syllable}`);
    result.set(key, { syllable, features });
  }
  return result;
}

function parts(tables: Tables, keyOf: Lexicon['keyOf'], counts: ReadonlyMap<string, number>, countries: readonly string[]): Lexicon['parts'] {
  const found = new Map<string, number>();
  const add = (word: string, bit: number): void => {
    found.set(keyOf(word), (found.get(keyOf(word)) ?? 0) | bit);
  };
  for (const { word, family } of tables.rows('names')) if (!word.includes(' ') && (family ?? 0) >= USUAL_FAMILY) add(word, FAMILY);
  for (const word of ['văn', 'thị']) add(word, MIDDLE);
  for (const word of countries) add(word, PLACE);
  for (const [word, n] of counts) if (n >= COMMON_COUNT) add(word, COMMON);
  return found;
}

/** A shape's own feature and those that it shares with shapes like it. */
function shapeFeatures(shape: number): string[] {
  const own = `shape ${shape}`;
  if (shape < LEXICAL_SHAPES) return [own, `lone ${shape >> 3}`];
  if (shape < RUN_SHAPES) {
    const x = shape - LEXICAL_SHAPES;
    return [own, `known ${x >> 3}`, `known beside ${(x >> 3) % 5} ${x & 7}`];
  }
  const x = shape - RUN_SHAPES;
  return [
    own,
    `run ${x >> 9}`,
    `run beside ${x & 7}`,
    `run begins ${(x >> 3) & 15}`,
    `run both ${x >> 9} ${(x >> 3) & 15}`,
    `run cuts ${(x >> 7) & 1}`,
    `run place ${(x >> 8) & 1}`,
  ];
}

export const ALL_SHAPES: readonly (readonly string[])[] = Array.from({ length: SHAPES }, (_, s) => shapeFeatures(s));
