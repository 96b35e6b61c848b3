/**
 * What the model of word segmentation knows of a word, a syllable and a shape: names of features, each with one weight
 * in `words-weights.tsv`. Shared by the trainer and the packer, so that both see the same.
 */
import { readFileSync } from 'node:fs';
import { WordTrie } from '../src/words/lexicon.ts';
import { COMMON, FAMILY, LONG_WORD, MIDDLE, NAME, NO_WORD, PLACE, WORD_OF_TWO } from '../src/words/search.ts';
import { LEXICAL_SHAPES, RUN_SHAPES, SHAPES } from '../src/words/shapes.ts';

export type Kind = 'w' | 's' | 'l' | 'n';
export interface Entry {
  readonly word: string;
  readonly kind: Kind;
  readonly node: number;
  readonly features: readonly string[];
}
export interface Lexicon {
  readonly trie: WordTrie;
  readonly entries: readonly Entry[];
  /** By node. */
  readonly source: Uint8Array;
  /** Syllables by id, with their features; id 0 is every unknown one. */
  readonly syllables: ReadonlyMap<number, { readonly syllable: string; readonly features: readonly string[] }>;
  /** By id: bits of a name. */
  readonly part: Uint8Array;
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

const here = new URL('.', import.meta.url);
export function rows(file: string): string[][] {
  return readFileSync(new URL(file, here), 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'));
}

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
function places(): { names: string[]; countries: string[] } {
  const names = new Set<string>();
  const countries = new Set<string>();
  for (const r of rows('provinces.tsv')) names.add(r[2].toLowerCase());
  for (const r of rows('districts.tsv')) names.add(r[1].toLowerCase());
  for (const r of rows('countries.tsv')) {
    for (const x of [r[1], ...(r[2] ?? '').split('|')]) if (ONE_WORD.test(x) && !/^\p{Lu}+$/u.test(x)) countries.add(x.toLowerCase());
    for (const x of [r[1], ...(r[3] ?? '').split('|')]) names.add(x.toLowerCase());
  }
  return { names: [...names].filter((w) => /^\p{L}+(?: \p{L}+){1,3}$/u.test(w)), countries: [...countries] };
}

/** One spelling for syllables that are one to the vocabulary: kĩ is kỹ, thuỷ is thủy. */
class Spelling {
  private readonly known = new Map<number, string>();
  constructor(readonly trie: WordTrie) {}
  of(word: string): string {
    return word
      .split(' ')
      .map((s) => {
        const id = this.trie.vocabulary.add(s);
        if (!this.known.has(id)) this.known.set(id, s);
        return this.known.get(id) ?? s;
      })
      .join(' ');
  }
}

/** Rows of one word, spelt in several ways, as one: counts added up. */
function readWords(spelling: Spelling): Raw[] {
  const merged = new Map<string, Raw>();
  for (const [text, kind, count, pmi] of rows('words.tsv')) {
    const word = spelling.of(text);
    const before = merged.get(word);
    const row: Raw = { word, kind: kind as Kind, count: Number(count || 0), pmi: Number(pmi || 0) };
    merged.set(
      word,
      before === undefined ? row : { word, kind: before.kind === 's' ? 's' : row.kind, count: before.count + row.count, pmi: Math.max(before.pmi, row.pmi) },
    );
  }
  return [...merged.values()];
}

/** Reads the tables: every word with its node and its features. */
export function readLexicon(): Lexicon {
  const trie = new WordTrie();
  const spelling = new Spelling(trie);
  const counts = new Map<string, number>();
  for (const [s, c] of rows('words-syllables.tsv')) {
    const syllable = spelling.of(s);
    counts.set(syllable, (counts.get(syllable) ?? 0) + Number(c));
  }
  const raw = readWords(spelling);
  const { names, countries } = places();
  for (const word of names) raw.push({ word: spelling.of(word), kind: 'n', count: 0, pmi: 0 });
  const nodes = raw.map((r) => trie.add(r.word));
  for (const s of countries) trie.vocabulary.add(s);

  const short = raw.filter((r) => r.kind === 'w' || r.kind === 's');
  const telling = headsAndTails(short, counts);
  const source = new Uint8Array(trie.nodes + 1).fill(NO_WORD);
  const entries: Entry[] = [];
  raw.forEach((r, i) => {
    const node = nodes[i];
    if (source[node] !== NO_WORD) return;
    source[node] = r.kind === 'n' ? NAME : r.word.split(' ').length === 2 ? WORD_OF_TWO : LONG_WORD;
    entries.push({ word: r.word, kind: r.kind, node, features: wordFeatures(r, counts, telling) });
  });
  return { trie, entries, source, syllables: syllables(trie, raw, short, counts), part: parts(trie, counts, countries) };
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

function syllables(trie: WordTrie, raw: readonly Raw[], short: readonly Raw[], counts: ReadonlyMap<string, number>): Lexicon['syllables'] {
  const inWords = new Map<string, number>();
  for (const { word, count } of short) for (const s of word.split(' ')) inWords.set(s, (inWords.get(s) ?? 0) + count);
  const top = new Set(
    [...counts]
      .sort((a, b) => b[1] - a[1])
      .slice(0, LONE_SYLLABLES)
      .map(([s]) => s),
  );
  const result = new Map<number, { syllable: string; features: string[] }>([[0, { syllable: '', features: ['syllable unknown'] }]]);
  for (const syllable of new Set([...counts.keys(), ...raw.flatMap((r) => r.word.split(' '))])) {
    const id = trie.vocabulary.id(syllable);
    if (result.has(id)) continue;
    const n = counts.get(syllable) ?? 0;
    const c = bucket(Math.log2(1 + n), SYLLABLE_COUNT);
    const free = n > 0 ? bucket(1 - Math.min(1, (inWords.get(syllable) ?? 0) / n), FREE) : '-';
    const features = [`syllable count ${c}`, `syllable free ${free}`, `syllable ${c} ${free}`];
    if (top.has(syllable)) features.push(`alone ${syllable}`);
    result.set(id, { syllable, features });
  }
  return result;
}

function parts(trie: WordTrie, counts: ReadonlyMap<string, number>, countries: readonly string[]): Uint8Array {
  const part = new Uint8Array(trie.vocabulary.size);
  for (const [word, classes] of rows('names.tsv')) {
    if (word.includes(' ')) continue;
    if (Number(/f(\d)/.exec(classes)?.[1] ?? 0) >= 3) part[trie.vocabulary.id(word)] |= FAMILY;
  }
  for (const word of ['văn', 'thị']) part[trie.vocabulary.id(word)] |= MIDDLE;
  for (const word of countries) part[trie.vocabulary.id(word)] |= PLACE;
  for (const [word, n] of counts) if (n >= COMMON_COUNT) part[trie.vocabulary.id(word)] |= COMMON;
  part[0] = 0;
  return part;
}

/** A shape's own feature and those that it shares with shapes like it. */
export function shapeFeatures(shape: number): string[] {
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
