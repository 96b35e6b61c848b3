/** A trie over vocabulary ids, in typed arrays: one hash lookup for each step, one walk for all phrases that start at a token. */
import { grow } from '../kit/grow.ts';

/** No node, no entry. */
export const NONE = -1;
/** Instead of a child of the root: phrases that begin with this word are not in the trie yet. */
export const PENDING = -2;

/** Elements of an edge: node, word, target, and one unused, so that an edge is in one cache line. */
const STRIDE = 4;

export class Trie {
  /** The edges (node, word) → node, by open addressing; the node is NONE in a free slot. */
  private table = new Int32Array(STRIDE << 12).fill(NONE);
  private edges = 0;
  private nodes = 1;
  /** Children of the root by word: most walks end here. */
  private roots = new Int32Array(1 << 13).fill(NONE);
  /** First entry that ends at a node, or NONE. */
  private ends = new Int32Array(1 << 12).fill(NONE);
  /** Next entry that ends at the same node. */
  private nexts = new Int32Array(1 << 12);
  /** For each node, a Bloom mask of the words of its children (a bit by their low five bits), which rejects most misses early. */
  private childMasks = new Int32Array(1 << 12);

  clone(): Trie {
    const t = new Trie();
    t.table = this.table.slice();
    t.edges = this.edges;
    t.nodes = this.nodes;
    t.roots = this.roots.slice();
    t.ends = this.ends.slice();
    t.nexts = this.nexts.slice();
    t.childMasks = this.childMasks.slice();
    return t;
  }

  /** Marks a word as PENDING. */
  setPending(word: number): void {
    while (word >= this.roots.length) this.roots = grow(this.roots, Int32Array, NONE);
    this.roots[word] = PENDING;
  }

  /** Marks a word as not PENDING. */
  clearPending(word: number): void {
    this.roots[word] = NONE;
  }

  /** The child of the root along `word`, PENDING or NONE. */
  root(word: number): number {
    return word < this.roots.length ? this.roots[word] : NONE;
  }

  /** The child of a node along a word, or NONE. The root is node 0. */
  child(node: number, word: number): number {
    if (((this.childMasks[node] >>> word) & 1) === 0) return NONE;
    const { table } = this;
    const mask = table.length - 1;
    for (let slot = (slotOf(node, word) * STRIDE) & mask; ; slot = (slot + STRIDE) & mask) {
      const n = table[slot];
      if (n === NONE) return NONE;
      if (n === node && table[slot + 1] === word) return table[slot + 2];
    }
  }

  /** Whether the node has children. */
  goesOn(node: number): boolean {
    return this.childMasks[node] !== 0;
  }

  firstEntry(node: number): number {
    return this.ends[node];
  }

  nextEntry(entry: number): number {
    return this.nexts[entry];
  }

  /** Adds a phrase of `length` words for an entry. Entries count up from 0; each is added once. */
  add(words: Int32Array, length: number, entry: number): void {
    let node = 0;
    let i = 0;
    // `child` written out (see `docs/engine-notes.md`, "Code that runs before the compiler").
    const { table, childMasks } = this;
    const mask = table.length - 1;
    walk: for (; i < length; i++) {
      const word = words[i];
      if (((childMasks[node] >>> word) & 1) === 0) break;
      for (let slot = (slotOf(node, word) * STRIDE) & mask; ; slot = (slot + STRIDE) & mask) {
        const n = table[slot];
        if (n === NONE) break walk;
        if (n !== node || table[slot + 1] !== word) continue;
        node = table[slot + 2];
        continue walk;
      }
    }
    for (; i < length; i++) node = this.append(node, words[i]);
    while (entry >= this.nexts.length) this.nexts = grow(this.nexts, Int32Array, NONE);
    this.nexts[entry] = this.ends[node];
    this.ends[node] = entry;
  }

  private append(node: number, word: number): number {
    if (this.edges * 2 * STRIDE >= this.table.length) this.rehash();
    const target = this.nodes++;
    if (target >= this.ends.length) {
      this.ends = grow(this.ends, Int32Array, NONE);
      this.childMasks = grow(this.childMasks, Int32Array);
    }
    insert(this.table, node, word, target);
    this.childMasks[node] |= 1 << word;
    if (node === 0) {
      while (word >= this.roots.length) this.roots = grow(this.roots, Int32Array, NONE);
      this.roots[word] = target;
    }
    this.edges++;
    return target;
  }

  private rehash(): void {
    const old = this.table;
    this.table = new Int32Array(old.length * 2).fill(NONE);
    for (let i = 0; i < old.length; i += STRIDE) if (old[i] !== NONE) insert(this.table, old[i], old[i + 1], old[i + 2]);
  }
}

function insert(table: Int32Array, node: number, word: number, target: number): void {
  const mask = table.length - 1;
  let slot = (slotOf(node, word) * STRIDE) & mask;
  while (table[slot] !== NONE) slot = (slot + STRIDE) & mask;
  table[slot] = node;
  table[slot + 1] = word;
  table[slot + 2] = target;
}

function slotOf(node: number, word: number): number {
  const h = Math.imul(node, 0x9e3779b1) ^ Math.imul(word, 0x85ebca6b);
  return (h ^ (h >>> 15)) & 0x1fffffff;
}
