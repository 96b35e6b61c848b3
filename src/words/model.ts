/** The model that is shipped: unpacked when it is first needed, then kept. */
import { WordTrie } from './lexicon.ts';
import * as packed from './packed.ts';
import { unpack } from './packing.ts';
import { COMMON, FAMILY, LONG_WORD, MIDDLE, type Model, NAME, NO_WORD, PLACE, WORD_OF_TWO } from './search.ts';

let kept: Model | undefined;

export function model(): Model {
  kept ??= load();
  return kept;
}

function load(): Model {
  const trie = new WordTrie();
  const { vocabulary } = trie;
  const ids = new Map<string, number>();
  const heads: number[] = [];
  for (const word of packed.syllables.split(' ')) {
    const id = vocabulary.add(word);
    ids.set(word, id);
    heads.push(id);
  }
  const nodes: number[] = [];
  const sources: number[] = [];
  const levels: number[] = [];
  const found = (node: number, source: number, level: number): void => {
    nodes.push(node);
    sources.push(source);
    levels.push(level);
  };
  let line = 0;
  for (const tails of packed.tails.split('\n')) {
    const head = heads[line++];
    if (tails === '') continue;
    const first = trie.grow(0, head);
    unpack(tails, (tail, level) => found(trie.grow(first, ids.get(tail) ?? 0), WORD_OF_TWO, level));
  }
  const add = (word: string, source: number, level: number): void => {
    let node = 0;
    for (const syllable of word.split(' ')) node = trie.grow(node, ids.get(syllable) ?? 0);
    found(node, source, level);
  };
  unpack(packed.longWords, (word, level) => add(word, LONG_WORD, level));
  unpack(packed.names, (word, level) => add(word, NAME, level));

  const source = new Uint8Array(trie.nodes).fill(NO_WORD);
  const wordClass = new Uint16Array(trie.nodes);
  for (let i = nodes.length - 1; i >= 0; i--) {
    source[nodes[i]] = sources[i];
    wordClass[nodes[i]] = levels[i];
  }
  const syllableScore = new Float64Array(vocabulary.size).fill(packed.unknown);
  packed.syllableScores.split(' ').forEach((w, i) => {
    syllableScore[heads[i]] = Number.parseInt(w, 36) / 10;
  });
  const part = new Uint8Array(vocabulary.size);
  for (const [list, bit] of [[packed.families, FAMILY], [packed.middles, MIDDLE], [packed.common, COMMON], [packed.countries, PLACE]] as const)
    for (const word of list.split(' ')) part[ids.get(word) ?? 0] |= bit;
  part[0] = 0;
  const shapeWeights = Float64Array.from(packed.shapes.split(' '), (w) => Number.parseInt(w, 36) / 100);
  return { trie, source, wordClass, classWeights: Float64Array.from(packed.wordScores), syllableClass: Uint16Array.from(syllableScore, (_, id) => id), syllableWeights: syllableScore, part, shapeWeights };
}
