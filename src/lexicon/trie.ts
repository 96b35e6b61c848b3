/** A trie over vocabulary ids, in flat typed arrays: one hash look-up a step, all phrases that start at a token in one walk. */

/** No node, no entry. */
export const NONE = -1;

export class Trie {
  /** Edges by open addressing: (node, word) → node. */
  private edgeNode = new Int32Array(1 << 16).fill(NONE);
  private edgeWord = new Int32Array(1 << 16);
  private edgeTarget = new Int32Array(1 << 16);
  private edges = 0;
  private nodes = 1;
  /** Children of the root by word: most walks end here. */
  private roots = new Int32Array(1 << 12).fill(NONE);
  /** First entry that ends at a node, or NONE. */
  private ends = new Int32Array(1 << 15).fill(NONE);
  /** Next entry that ends at the same node. */
  private nexts = new Int32Array(1 << 14);

  clone(): Trie {
    const t = new Trie();
    t.edgeNode = this.edgeNode.slice();
    t.edgeWord = this.edgeWord.slice();
    t.edgeTarget = this.edgeTarget.slice();
    t.edges = this.edges;
    t.nodes = this.nodes;
    t.roots = this.roots.slice();
    t.ends = this.ends.slice();
    t.nexts = this.nexts.slice();
    return t;
  }

  /** The child of the root along `word`, or NONE. */
  root(word: number): number {
    return word < this.roots.length ? this.roots[word] : NONE;
  }

  /** The node behind `node` along `word`, or NONE. The root is 0. */
  child(node: number, word: number): number {
    const mask = this.edgeNode.length - 1;
    for (let slot = slotOf(node, word) & mask; ; slot = (slot + 1) & mask) {
      const n = this.edgeNode[slot];
      if (n === NONE) return NONE;
      if (n === node && this.edgeWord[slot] === word) return this.edgeTarget[slot];
    }
  }

  firstEntry(node: number): number {
    return this.ends[node];
  }

  nextEntry(entry: number): number {
    return this.nexts[entry];
  }

  /** Adds a phrase of `length` words that stands for `entry`; entries count up from 0, each is added once. */
  add(words: ArrayLike<number>, length: number, entry: number): void {
    let node = 0;
    for (let i = 0; i < length; i++) node = this.step(node, words[i]);
    while (entry >= this.nexts.length) this.nexts = widen(this.nexts, NONE);
    this.nexts[entry] = this.ends[node];
    this.ends[node] = entry;
  }

  private step(node: number, word: number): number {
    const known = this.child(node, word);
    if (known !== NONE) return known;
    if (this.edges * 2 >= this.edgeNode.length) this.rehash();
    const target = this.nodes++;
    if (target >= this.ends.length) this.ends = widen(this.ends, NONE);
    this.insert(node, word, target);
    if (node === 0) {
      while (word >= this.roots.length) this.roots = widen(this.roots, NONE);
      this.roots[word] = target;
    }
    this.edges++;
    return target;
  }

  private insert(node: number, word: number, target: number): void {
    const mask = this.edgeNode.length - 1;
    let slot = slotOf(node, word) & mask;
    while (this.edgeNode[slot] !== NONE) slot = (slot + 1) & mask;
    this.edgeNode[slot] = node;
    this.edgeWord[slot] = word;
    this.edgeTarget[slot] = target;
  }

  private rehash(): void {
    const { edgeNode, edgeWord, edgeTarget } = this;
    const n = edgeNode.length * 2;
    this.edgeNode = new Int32Array(n).fill(NONE);
    this.edgeWord = new Int32Array(n);
    this.edgeTarget = new Int32Array(n);
    for (let i = 0; i < edgeNode.length; i++) if (edgeNode[i] !== NONE) this.insert(edgeNode[i], edgeWord[i], edgeTarget[i]);
  }
}

function slotOf(node: number, word: number): number {
  const h = Math.imul(node, 0x9e3779b1) ^ Math.imul(word, 0x85ebca6b);
  return (h ^ (h >>> 15)) & 0x7fffffff;
}

function widen(a: Int32Array, filler: number): Int32Array<ArrayBuffer> {
  const b = new Int32Array(a.length * 2).fill(filler);
  b.set(a);
  return b;
}
