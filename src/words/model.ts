/** The model of the package, unpacked on first use. */
import { WordTrie } from './lexicon.ts';
import * as packed from './model.generated.ts';
import { decodeDigit, decodePair } from './packing.ts';
import type { Model } from './search.ts';
import { COMMON, FAMILY, LONG_WORD, MIDDLE, NAME, NO_WORD, PLACE, WORD_OF_TWO } from './word-kinds.ts';

let kept: Model | undefined;

export function model(): Model {
  kept ??= load();
  return kept;
}

function load(): Model {
  const trie = new WordTrie();
  const { vocabulary } = trie;
  const syllables = packed.syllables.split(' ');
  const ids = Int32Array.from(syllables, (word) => vocabulary.add(word));
  const nodes: number[] = [];
  const sources: number[] = [];
  const levels: number[] = [];
  const found = (node: number, source: number, level: number): void => {
    nodes.push(node);
    sources.push(source);
    levels.push(level);
  };
  packed.tails.split('\n').forEach((tails, head) => {
    if (tails === '') return;
    const first = trie.childOrNew(0, ids[head]);
    for (let at = 0; at < tails.length; at += 3) found(trie.childOrNew(first, ids[decodePair(tails, at)]), WORD_OF_TWO, decodeDigit(tails.charCodeAt(at + 2)));
  });
  for (const [words, source] of [
    [packed.longWords, LONG_WORD],
    [packed.names, NAME],
  ] as const)
    for (let at = 0; at < words.length; at++) {
      let node = 0;
      for (let left = decodeDigit(words.charCodeAt(at++)); left > 0; left--, at += 2) node = trie.childOrNew(node, ids[decodePair(words, at)]);
      found(node, source, decodeDigit(words.charCodeAt(at)));
    }

  const source = new Uint8Array(trie.nodes).fill(NO_WORD);
  const wordClass = new Uint16Array(trie.nodes);
  for (let i = nodes.length - 1; i >= 0; i--) {
    source[nodes[i]] = sources[i];
    wordClass[nodes[i]] = levels[i];
  }
  const syllableScore = new Float64Array(vocabulary.size).fill(packed.unknown);
  packed.syllableScores.split(' ').forEach((w, i) => {
    syllableScore[ids[i]] = Number.parseInt(w, 36) / 10;
  });
  const part = new Uint8Array(vocabulary.size);
  for (const [list, bit] of [
    [packed.families, FAMILY],
    [packed.middles, MIDDLE],
    [packed.common, COMMON],
    [packed.countries, PLACE],
  ] as const)
    for (const word of list.split(' ')) part[vocabulary.id(word)] |= bit;
  part[0] = 0;
  const shapeWeights = Float64Array.from(packed.shapes.split(' '), (w) => Number.parseInt(w, 36) / 100);
  return {
    trie,
    source,
    wordClass,
    classWeights: Float64Array.from(packed.wordScores),
    syllableClass: Uint16Array.from(syllableScore, (_, id) => id),
    syllableWeights: syllableScore,
    part,
    shapeWeights,
  };
}
