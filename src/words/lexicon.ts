/** Words as a trie over syllable ids: one hash of (node, syllable) to node, in typed arrays. */
import { Vocabulary } from '../text/vocabulary.ts';
import { SYLLABLES } from './limits.ts';

/** No node. Node 0 is the root, which no edge leads to. */
export const NONE = 0;
export class WordTrie {
  readonly vocabulary: Vocabulary = new Vocabulary();
  /** One past the highest node. */
  nodes = 1;
  private keys = new Int32Array(1 << 17);
  private values = new Int32Array(1 << 17);
  private mask = (1 << 17) - 1;

  private slot(key: number): number {
    let slot = (Math.imul(key, 0x9e3779b1) >>> 13) & this.mask;
    while (this.keys[slot] !== 0 && this.keys[slot] !== key) slot = (slot + 1) & this.mask;
    return slot;
  }

  /** The node behind `node` by a syllable, or NONE. */
  step(node: number, syllable: number): number {
    return this.values[this.slot(node * SYLLABLES + syllable)];
  }

  /** As `step`, but makes the node if need be. */
  grow(node: number, syllable: number): number {
    const key = node * SYLLABLES + syllable;
    const slot = this.slot(key);
    if (this.keys[slot] !== 0) return this.values[slot];
    const made = this.nodes++;
    this.keys[slot] = key;
    this.values[slot] = made;
    if (made * 2 > this.keys.length) this.widen();
    return made;
  }

  /** Adds a word of syllables; its node. */
  add(word: string): number {
    let node = 0;
    for (const syllable of word.split(' ')) node = this.grow(node, this.vocabulary.add(syllable));
    return node;
  }

  private widen(): void {
    const { keys, values } = this;
    this.keys = new Int32Array(keys.length * 2);
    this.values = new Int32Array(keys.length * 2);
    this.mask = this.keys.length - 1;
    for (let i = 0; i < keys.length; i++)
      if (keys[i] !== 0) {
        const slot = this.slot(keys[i]);
        this.keys[slot] = keys[i];
        this.values[slot] = values[i];
      }
  }
}
