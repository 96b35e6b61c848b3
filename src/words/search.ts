/**
 * The best path through the lattice of words over the units of a text: a dynamic program, left to right. The score of a path is
 * the sum of the scores of its words; the score of a word is the sum of the weights of its class and its shape in the model.
 */
import type { WordTrie } from './lexicon.ts';
import { NONE } from './lexicon.ts';
import { LONGEST_WORD, lexicalShape, RUN_COMMON, RUN_CUTS, RUN_FAMILY, RUN_MIDDLE, RUN_PLACE, runShape, singleShape } from './shapes.ts';
import { IS_CAPITAL, IS_SYLLABLE, IS_UPPER, IS_WORD, SPACED } from './unit-shape.ts';
import type { Units } from './units.ts';
import { COMMON, FAMILY, MIDDLE, NO_WORD, PLACE } from './word-kinds.ts';

export interface Model {
  readonly trie: WordTrie;
  /** For each node, WORD_OF_TWO, LONG_WORD, NAME or NO_WORD. */
  readonly source: Uint8Array;
  /** For each node, its class, an index in `classWeights`. */
  readonly wordClass: Uint16Array;
  readonly classWeights: Float64Array;
  /** By syllable id: its class, an index in `syllableWeights`. Id 0: unknown. */
  readonly syllableClass: Uint16Array;
  readonly syllableWeights: Float64Array;
  /** By syllable id: FAMILY, MIDDLE, COMMON, PLACE. */
  readonly part: Uint8Array;
  readonly shapeWeights: Float64Array;
}

/** Boundaries that the caller's spans set: see `segment`. */
export interface Bounds {
  /** 1 where a word must begin. */
  readonly begins: Uint8Array;
  /** By unit: the end of a given word that begins there, or 0. */
  readonly whole: Int32Array;
}

/** Takes a candidate: the k units from i on, with the indices of its weights (-1: none). */
export type Visit = (i: number, k: number, wordClass: number, shape: number) => void;

const IN_NAME = IS_WORD | IS_CAPITAL;
const CONTINUES = SPACED | IS_WORD;
/** Units of a person's name in lower case. */
const LONGEST_LOWER_CASE = 4;

/** Calls `visit` for every candidate of two or more units that begins at unit i. */
export function candidates(m: Model, u: Units, i: number, bounds: Bounds | undefined, visit: Visit): void {
  const first = u.shape[i];
  if ((first & IS_WORD) === 0) return;
  const most = longestAt(u, i, bounds);
  if (u.id[i] !== 0) lexiconWords(m, u, i, most, visit);
  if ((first & IS_CAPITAL) !== 0) capitalizedRuns(m, u, i, most, visit);
  else if ((m.part[u.id[i]] & FAMILY) !== 0) lowerCaseNames(m, u, i, most, visit);
}

/** Units from i on that may be one word: spaces between them, and no boundary. */
function longestAt(u: Units, i: number, bounds: Bounds | undefined): number {
  const most = Math.min(LONGEST_WORD, u.count - i);
  let k = 1;
  while (k < most && (u.shape[i + k] & CONTINUES) === CONTINUES && (bounds === undefined || bounds.begins[i + k] === 0)) k++;
  return k;
}

function lexiconWords({ trie, source, wordClass }: Model, u: Units, i: number, most: number, visit: Visit): void {
  let node = trie.child(0, u.id[i]);
  for (let k = 2; k <= most && node !== NONE; k++) {
    const id = u.id[i + k - 1];
    node = id === 0 ? NONE : trie.child(node, id);
    if (node !== NONE && source[node] !== NO_WORD) visit(i, k, wordClass[node], lexicalShape(u, i, k, source[node]));
  }
}

function capitalizedRuns(m: Model, u: Units, i: number, most: number, visit: Visit): void {
  const upper = u.shape[i] & IS_UPPER;
  const bits = runBits(m, u, i);
  for (let k = 2; k <= most; k++) {
    const j = i + k - 1;
    const s = u.shape[j];
    if ((s & IN_NAME) !== IN_NAME || (s & IS_UPPER) !== upper) return;
    visit(i, k, -1, runShape(u, i, k, bits | cuts(m, u, j)));
  }
}

/** phan văn đu: names in lower case, as some headlines write them. */
function lowerCaseNames(m: Model, u: Units, i: number, most: number, visit: Visit): void {
  if ((m.part[u.id[i + 1]] & MIDDLE) === 0) return;
  const bits = runBits(m, u, i);
  for (let k = 2; k <= most && k <= LONGEST_LOWER_CASE && (u.shape[i + k - 1] & IS_SYLLABLE) !== 0; k++) {
    if (k > 2) visit(i, k, -1, runShape(u, i, k, bits));
  }
}

/** What the first two units of a run are in names. */
function runBits({ part }: Model, u: Units, i: number): number {
  const first = part[u.id[i]];
  const family = (first & FAMILY) !== 0 ? RUN_FAMILY : 0;
  const common = (first & COMMON) !== 0 ? RUN_COMMON : 0;
  const place = (first & PLACE) !== 0 ? RUN_PLACE : 0;
  const middle = (part[u.id[i + 1]] & MIDDLE) !== 0 ? RUN_MIDDLE : 0;
  return family | common | place | middle;
}

/** RUN_CUTS if unit j and the next one, in lower case, are a word. */
function cuts(m: Model, u: Units, j: number): number {
  if ((u.shape[j + 1] & (CONTINUES | IS_CAPITAL)) !== CONTINUES || u.id[j] === 0 || u.id[j + 1] === 0) return 0;
  const node = m.trie.child(m.trie.child(0, u.id[j]), u.id[j + 1]);
  return node !== NONE && m.source[node] !== NO_WORD ? RUN_CUTS : 0;
}

/** The words of the best path: `ends[i]` is the end of the word that begins at unit i, and 0 if none does. */
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
