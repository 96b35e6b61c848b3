/** Words as a trie over syllable ids: a hash table of (node, syllable) → node, in typed arrays. */
import { Vocabulary } from '../text/vocabulary.ts';
import { SYLLABLES } from './limits.ts';

/** No node. The root is node 0, which is no node's child. */
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

  /** The child of a node along a syllable, or NONE. */
  child(node: number, syllable: number): number {
    return this.values[this.slot(node * SYLLABLES + syllable)];
  }

  /** As `child`, but adds a node that is missing. */
  childOrNew(node: number, syllable: number): number {
    const key = node * SYLLABLES + syllable;
    const slot = this.slot(key);
    if (this.keys[slot] !== 0) return this.values[slot];
    const made = this.nodes++;
    this.keys[slot] = key;
    this.values[slot] = made;
    if (made * 2 > this.keys.length) this.rehash();
    return made;
  }

  /** Adds a word of syllables separated by blanks. Returns its node. */
  add(word: string): number {
    let node = 0;
    for (const syllable of word.split(' ')) node = this.childOrNew(node, this.vocabulary.add(syllable));
    return node;
  }

  private rehash(): void {
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
