/** A trie over vocabulary ids, in typed arrays: one hash lookup for each step, one walk for all phrases that start at a token. */
import { grow } from '../kit/grow.ts';

/** No node, no entry. */
export const NONE = -1;
/** Instead of a child of the root: phrases that begin with this word are not in the trie yet. */
export const PENDING = -2;

/** Elements of an edge: node, word, target, and one unused, so that an edge is in one cache line. */
const STRIDE = 4;

// A node: a Bloom mask of the words of its children (a bit by their low five bits), which rejects most misses early, and its first entry.
const NODE_STRIDE = 2;
const FIRST = 1;

// An entry: the next one of its node, the bits of the words that must have a capital, its kind and flags, and its row in the table of its kind.
const ENTRY_STRIDE = 4;
const MASK = 1;
const SHAPE = 2;
const REF = 3;
/** In the shape of an entry, the flags are above the kind. */
const FLAGS_AT = 8;
const KIND = (1 << FLAGS_AT) - 1;

/** What a phrase stands for. */
export interface PhraseEntry {
  readonly kind: number;
  /** Row in the table of its kind. */
  readonly ref: number;
  readonly flags: number;
  /** Bit i is set if word i of the phrase must have a capital. */
  readonly mask: number;
}

export class Trie {
  /** The edges (node, word) → node, by open addressing; the node is NONE in a free slot. */
  private table = new Int32Array(STRIDE << 12).fill(NONE);
  private edges = 0;
  private nodes = 1;
  /** Children of the root by word: most walks end here. */
  private roots = new Int32Array(1 << 13).fill(NONE);
  private nodeData = new Int32Array(NODE_STRIDE << 12);
  private entryData = new Int32Array(ENTRY_STRIDE << 12);
  /** Number of entries. */
  entries = 0;

  clone(): Trie {
    const t = new Trie();
    t.table = this.table.slice();
    t.edges = this.edges;
    t.nodes = this.nodes;
    t.roots = this.roots.slice();
    t.nodeData = this.nodeData.slice();
    t.entryData = this.entryData.slice();
    t.entries = this.entries;
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
    if (((this.nodeData[node * NODE_STRIDE] >>> word) & 1) === 0) return NONE;
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
    return this.nodeData[node * NODE_STRIDE] !== 0;
  }

  /** The entry of a node that was added last, or NONE. */
  firstEntry(node: number): number {
    return this.nodeData[node * NODE_STRIDE + FIRST];
  }

  /** The entry of the same node that was added before this one, or NONE. */
  nextEntry(entry: number): number {
    return this.entryData[entry * ENTRY_STRIDE];
  }

  /** By bit, the words of the phrase that must have a capital. */
  mask(entry: number): number {
    return this.entryData[entry * ENTRY_STRIDE + MASK];
  }

  kind(entry: number): number {
    return this.entryData[entry * ENTRY_STRIDE + SHAPE] & KIND;
  }

  flags(entry: number): number {
    return this.entryData[entry * ENTRY_STRIDE + SHAPE] >> FLAGS_AT;
  }

  /** Row of the entry in the table of its kind. */
  ref(entry: number): number {
    return this.entryData[entry * ENTRY_STRIDE + REF];
  }

  /** Adds an entry for a phrase of `length` words. Returns its number; they count up from 0. */
  add(words: Int32Array, length: number, { kind, ref, flags, mask }: PhraseEntry): number {
    const node = this.nodeOf(words, length);
    const entry = this.entries++;
    const at = entry * ENTRY_STRIDE;
    if (at >= this.entryData.length) this.entryData = grow(this.entryData, Int32Array);
    const { entryData, nodeData } = this;
    entryData[at] = nodeData[node * NODE_STRIDE + FIRST];
    entryData[at + MASK] = mask;
    entryData[at + SHAPE] = kind | (flags << FLAGS_AT);
    entryData[at + REF] = ref;
    nodeData[node * NODE_STRIDE + FIRST] = entry;
    return entry;
  }

  /** The node of a phrase, which is made where it is not there yet. */
  private nodeOf(words: Int32Array, length: number): number {
    let node = 0;
    let i = 0;
    // `child` written out (see `docs/engine-notes.md`, "Code that runs before the compiler").
    const { table, nodeData } = this;
    const mask = table.length - 1;
    walk: for (; i < length; i++) {
      const word = words[i];
      if (((nodeData[node * NODE_STRIDE] >>> word) & 1) === 0) break;
      for (let slot = (slotOf(node, word) * STRIDE) & mask; ; slot = (slot + STRIDE) & mask) {
        const n = table[slot];
        if (n === NONE) break walk;
        if (n !== node || table[slot + 1] !== word) continue;
        node = table[slot + 2];
        continue walk;
      }
    }
    for (; i < length; i++) node = this.append(node, words[i]);
    return node;
  }

  private append(node: number, word: number): number {
    if (this.edges * 2 * STRIDE >= this.table.length) this.rehash();
    const target = this.nodes++;
    if (target * NODE_STRIDE >= this.nodeData.length) this.nodeData = grow(this.nodeData, Int32Array);
    this.nodeData[target * NODE_STRIDE + FIRST] = NONE;
    insert(this.table, node, word, target);
    this.nodeData[node * NODE_STRIDE] |= 1 << word;
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
