/**
 * The best way through the lattice of words over the units of a text: a dynamic program, left to right. A path is worth
 * the sum of its words; a word is worth what its class, its syllables and its shape are worth in the model.
 */
import type { WordTrie } from './lexicon.ts';
import { NONE } from './lexicon.ts';
import { LONGEST_WORD, lexicalShape, RUN_COMMON, RUN_CUTS, RUN_FAMILY, RUN_MIDDLE, RUN_PLACE, runShape, singleShape } from './shapes.ts';
import { IS_CAPITAL, IS_SYLLABLE, IS_UPPER, IS_WORD, SPACED } from './unit-shape.ts';
import type { Units } from './units.ts';
import { COMMON, FAMILY, MIDDLE, NO_WORD, PLACE } from './word-kinds.ts';

export interface Model {
  readonly trie: WordTrie;
  /** By node: WORD_OF_TWO, LONG_WORD, NAME or NO_WORD. */
  readonly source: Uint8Array;
  /** By node: its class, an index of `classWeights`. */
  readonly wordClass: Uint16Array;
  readonly classWeights: Float64Array;
  /** By syllable id: its class, an index of `syllableWeights`. Id 0: unknown. */
  readonly syllableClass: Uint16Array;
  readonly syllableWeights: Float64Array;
  /** By syllable id: FAMILY, MIDDLE, COMMON, PLACE. */
  readonly part: Uint8Array;
  readonly shapeWeights: Float64Array;
}

/** What the search asks about spans that the caller gives: see `segment`. */
export interface Bounds {
  /** 1 where a word must begin. */
  readonly begins: Uint8Array;
  /** Where a given word ends that begins at this unit; 0 where none does. */
  readonly whole: Int32Array;
}

/** A candidate: k units from i on, with the indices of its weights (-1: none). */
export type Visit = (i: number, k: number, wordClass: number, shape: number) => void;

const IN_NAME = IS_WORD | IS_CAPITAL;
const GOES_ON = SPACED | IS_WORD;

/** Calls `visit` for every candidate of two or more units that begins at unit i. */
export function candidates(m: Model, u: Units, i: number, bounds: Bounds | undefined, visit: Visit): void {
  const { trie, source, part } = m;
  const most = Math.min(LONGEST_WORD, u.count - i);
  let node = u.id[i] === 0 ? NONE : trie.step(0, u.id[i]);
  const first = u.shape[i];
  if ((first & IS_WORD) === 0) return;
  const firstPart = part[u.id[i]];
  const bits = ((firstPart & FAMILY) !== 0 ? RUN_FAMILY : 0) | ((firstPart & COMMON) !== 0 ? RUN_COMMON : 0) | ((firstPart & PLACE) !== 0 ? RUN_PLACE : 0);
  let run = (first & IS_CAPITAL) !== 0;
  let plain = !run && (firstPart & FAMILY) !== 0;
  for (let k = 2; k <= most && (node !== NONE || run || plain); k++) {
    const j = i + k - 1;
    const s = u.shape[j];
    if ((s & GOES_ON) !== GOES_ON || (bounds !== undefined && bounds.begins[j] === 1)) return;
    if (node !== NONE) {
      node = u.id[j] === 0 ? NONE : trie.step(node, u.id[j]);
      if (node !== NONE && source[node] !== NO_WORD) visit(i, k, m.wordClass[node], lexicalShape(u, i, k, source[node]));
    }
    const middle = (part[u.id[i + 1]] & MIDDLE) !== 0 ? RUN_MIDDLE : 0;
    if (run) {
      run = (s & IN_NAME) === IN_NAME && (s & IS_UPPER) === (first & IS_UPPER);
      if (run) visit(i, k, -1, runShape(u, i, k, bits | middle | cuts(m, u, j)));
    } else if (plain) {
      // phan văn đu: names in small letters, as headlines have them.
      plain = middle !== 0 && (s & IS_SYLLABLE) !== 0 && k < 5;
      if (plain && k > 2) visit(i, k, -1, runShape(u, i, k, bits | middle));
    }
  }
}

/** RUN_CUTS where unit j makes a word with the next one, which is written small. */
function cuts(m: Model, u: Units, j: number): number {
  if ((u.shape[j + 1] & (GOES_ON | IS_CAPITAL)) !== GOES_ON || u.id[j] === 0 || u.id[j + 1] === 0) return 0;
  const node = m.trie.step(m.trie.step(0, u.id[j]), u.id[j + 1]);
  return node !== NONE && m.source[node] !== NO_WORD ? RUN_CUTS : 0;
}

/** Where each word of the best path ends: `ends[i]` for a word that begins at unit i, 0 elsewhere. */
export function search(m: Model, u: Units, bounds?: Bounds): Int32Array {
  const n = u.count;
  const best = new Float64Array(n + 1).fill(Number.NEGATIVE_INFINITY);
  const from = new Int32Array(n + 1);
  best[0] = 0;
  let here = 0;
  const visit: Visit = (i, k, wordClass, shape) => {
    const score = here + (wordClass < 0 ? 0 : m.classWeights[wordClass]) + m.shapeWeights[shape];
    if (score > best[i + k]) {
      best[i + k] = score;
      from[i + k] = i;
    }
  };
  for (let i = 0; i < n; i++) {
    here = best[i];
    if (here === Number.NEGATIVE_INFINITY) continue;
    const whole = bounds === undefined ? 0 : bounds.whole[i];
    if (whole !== 0) {
      best[whole] = here;
      from[whole] = i;
      continue;
    }
    const single = here + m.syllableWeights[m.syllableClass[u.id[i]]] + m.shapeWeights[singleShape(u, i)];
    if (single > best[i + 1]) {
      best[i + 1] = single;
      from[i + 1] = i;
    }
    candidates(m, u, i, bounds, visit);
  }
  const ends = new Int32Array(n + 1);
  for (let j = n; j > 0; j = from[j]) ends[from[j]] = j;
  return ends;
}
