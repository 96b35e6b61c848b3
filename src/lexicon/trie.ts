/** A trie over vocabulary ids, in flat typed arrays: one hash look-up a step, all phrases that start at a token in one walk. */

/** No node, no entry. */
export const NONE = -1;
/** In place of a child of the root: phrases that are not in the trie yet begin with this word. */
export const PENDING = -2;

/** Numbers an edge takes: node, word, target, and one unused, so that an edge lies in one cache line. */
const STRIDE = 4;

export class Trie {
  /** Edges by open addressing, (node, word) → node, side by side; node NONE where a slot is free. */
  private table = new Int32Array(STRIDE << 12).fill(NONE);
  private edges = 0;
  private nodes = 1;
  /** Children of the root by word: most walks end here. */
  private roots = new Int32Array(1 << 13).fill(NONE);
  /** First entry that ends at a node, or NONE. */
  private ends = new Int32Array(1 << 12).fill(NONE);
  /** Next entry that ends at the same node. */
  private nexts = new Int32Array(1 << 12);
  /** Of a node a bit for each of its children, by the last five bits of the word: most steps that lead nowhere end here. */
  private inner = new Int32Array(1 << 12);

  clone(): Trie {
    const t = new Trie();
    t.table = this.table.slice();
    t.edges = this.edges;
    t.nodes = this.nodes;
    t.roots = this.roots.slice();
    t.ends = this.ends.slice();
    t.nexts = this.nexts.slice();
    t.inner = this.inner.slice();
    return t;
  }

  /** Marks a word as PENDING. */
  setPending(word: number): void {
    while (word >= this.roots.length) this.roots = widen(this.roots, NONE);
    this.roots[word] = PENDING;
  }

  /** The word is not PENDING any more. */
  clearPending(word: number): void {
    this.roots[word] = NONE;
  }

  /** The child of the root along `word`, PENDING or NONE. */
  root(word: number): number {
    return word < this.roots.length ? this.roots[word] : NONE;
  }

  /** The node behind `node` along `word`, or NONE. The root is 0. */
  child(node: number, word: number): number {
    if (((this.inner[node] >>> word) & 1) === 0) return NONE;
    const { table } = this;
    const mask = table.length - 1;
    for (let slot = (slotOf(node, word) * STRIDE) & mask; ; slot = (slot + STRIDE) & mask) {
      const n = table[slot];
      if (n === NONE) return NONE;
      if (n === node && table[slot + 1] === word) return table[slot + 2];
    }
  }

  /** The node has children. */
  goesOn(node: number): boolean {
    return this.inner[node] !== 0;
  }

  firstEntry(node: number): number {
    return this.ends[node];
  }

  nextEntry(entry: number): number {
    return this.nexts[entry];
  }

  /** Adds a phrase of `length` words that stands for `entry`; entries count up from 0, each is added once. */
  add(words: Int32Array, length: number, entry: number): void {
    let node = 0;
    let i = 0;
    // As `child`, with nothing asked of `this` in the loop: a lexicon is filled before an engine has compiled any of this.
    const { table, inner } = this;
    const mask = table.length - 1;
    walk: for (; i < length; i++) {
      const word = words[i];
      if (((inner[node] >>> word) & 1) === 0) break;
      for (let slot = (slotOf(node, word) * STRIDE) & mask; ; slot = (slot + STRIDE) & mask) {
        const n = table[slot];
        if (n === NONE) break walk;
        if (n !== node || table[slot + 1] !== word) continue;
        node = table[slot + 2];
        continue walk;
      }
    }
    for (; i < length; i++) node = this.append(node, words[i]);
    while (entry >= this.nexts.length) this.nexts = widen(this.nexts, NONE);
    this.nexts[entry] = this.ends[node];
    this.ends[node] = entry;
  }

  private append(node: number, word: number): number {
    if (this.edges * 2 * STRIDE >= this.table.length) this.rehash();
    const target = this.nodes++;
    if (target >= this.ends.length) {
      this.ends = widen(this.ends, NONE);
      this.inner = widen(this.inner, 0);
    }
    insert(this.table, node, word, target);
    this.inner[node] |= 1 << word;
    if (node === 0) {
      while (word >= this.roots.length) this.roots = widen(this.roots, NONE);
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

function widen(a: Int32Array, filler: number): Int32Array<ArrayBuffer> {
  const b = new Int32Array(a.length * 2).fill(filler);
  b.set(a);
  return b;
}
