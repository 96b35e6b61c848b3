/**
 * Syllables as small integers. A syllable is known by its folded form (base letters, then one tone), so `Hòa`, `HOÀ`
 * and its NFD spelling have the same id. The vocabulary grows while a lexicon is built, never while a text is read.
 */
import { DIGIT, IGNORABLE, LETTER, MARK } from './character-layout.ts';
import { asciiPunctuation, classOf, isUpper } from './characters.ts';
import { grow } from '../kit/grow.ts';
import { ASCII_LIMIT } from '../kit/punctuation.ts';
import { foldWord, keyA, keyB, LONGEST, packFolded, packLetters, packWord, scratch } from './word-key.ts';

/** Ids below this are punctuation marks, by their ASCII code. */
export const FIRST_WORD: number = ASCII_LIMIT;
/** The id of every syllable that no table has. */
export const UNKNOWN = 0;
/** Elements of a slot of the table of packed keys: both integers of the key, the id, and one unused, so that a slot is in one cache line. */
const STRIDE = 4;

export class Vocabulary {
  private next = FIRST_WORD;
  /** Words with a packed key, by open addressing. At most half full. */
  private packed = new Int32Array(1 << 16);
  private packedCount = 0;
  /** The other words, numbered from 1: their keys one after another, the start of each, its id, and their numbers by hash. */
  private pool = new Uint16Array(1 << 12);
  private starts = new Int32Array(1 << 9);
  private ids = new Int32Array(1 << 9);
  private pooledCount = 0;
  private slots = new Int32Array(1 << 10);

  /** One past the highest id. */
  get size(): number {
    return this.next;
  }

  /** A copy that can grow on its own; ids of the original stay what they are. */
  clone(): Vocabulary {
    const v = new Vocabulary();
    v.next = this.next;
    v.packed = this.packed.slice();
    v.packedCount = this.packedCount;
    v.pool = this.pool.slice();
    v.starts = this.starts.slice();
    v.ids = this.ids.slice();
    v.pooledCount = this.pooledCount;
    v.slots = this.slots.slice();
    return v;
  }

  /** The id of a folded key (`codes[0..length)`), or UNKNOWN. */
  find(codes: Uint16Array, length: number): number {
    return packFolded(codes, length) ? this.findPacked(keyA, keyB) : this.findPooled(codes, length);
  }

  /** The id of a word by the codes of its letters and its tone (see `packLetters`). */
  findLetters(a: number, b: number, letters: number, tone: number): number {
    packLetters(a, b, letters, tone);
    return this.findPacked(keyA, keyB);
  }

  /** No two words have the same packed key, so no letters are compared. */
  private findPacked(a: number, b: number): number {
    const { packed } = this;
    const mask = packed.length - 1;
    for (let slot = slotOf(a, b) & mask; ; slot = (slot + STRIDE) & mask) {
      if (packed[slot] === a && packed[slot + 1] === b) return packed[slot + 2];
      if (packed[slot] === 0) return UNKNOWN;
    }
  }

  private findPooled(codes: Uint16Array, length: number): number {
    const { slots, starts } = this;
    const mask = slots.length - 1;
    for (let slot = hashOf(codes, length) & mask; ; slot = (slot + 1) & mask) {
      const word = slots[slot];
      if (word === 0) return UNKNOWN;
      if (starts[word + 1] - starts[word] === length && this.isKeyAt(starts[word], codes, length)) return this.ids[word];
    }
  }

  private isKeyAt(at: number, codes: Uint16Array, length: number): boolean {
    for (let i = 0; i < length; i++) if (this.pool[at + i] !== codes[i]) return false;
    return true;
  }

  /** The id of a folded key, a new one if there is none yet. */
  private intern(codes: Uint16Array, length: number): number {
    if (length === 0 || length > LONGEST) return UNKNOWN;
    if (packFolded(codes, length)) return this.internPacked(keyA, keyB);
    const known = this.findPooled(codes, length);
    if (known !== UNKNOWN) return known;
    this.insertPooled(codes, length, this.next);
    return this.next++;
  }

  private internPacked(a: number, b: number): number {
    if (this.packedCount * 2 * STRIDE >= this.packed.length) {
      const old = this.packed;
      this.packed = new Int32Array(old.length * 2);
      for (let i = 0; i < old.length; i += STRIDE) if (old[i] !== 0) insertPacked(this.packed, old[i], old[i + 1], old[i + 2]);
    }
    const id = insertPacked(this.packed, a, b, this.next);
    if (id === this.next) {
      this.next++;
      this.packedCount++;
    }
    return id;
  }

  private insertPooled(codes: Uint16Array, length: number, id: number): void {
    // The key of word k is pool[starts[k], starts[k + 1]).
    const word = ++this.pooledCount;
    if (word + 1 >= this.starts.length) {
      this.starts = grow(this.starts, Int32Array);
      this.ids = grow(this.ids, Int32Array);
    }
    const at = this.starts[word];
    while (at + length > this.pool.length) this.pool = grow(this.pool, Uint16Array);
    for (let i = 0; i < length; i++) this.pool[at + i] = codes[i];
    this.starts[word + 1] = at + length;
    this.ids[word] = id;
    if (word * 2 <= this.slots.length) this.insertSlot(word);
    else {
      this.slots = new Int32Array(this.slots.length * 2);
      for (let k = 1; k <= word; k++) this.insertSlot(k);
    }
  }

  private insertSlot(word: number): void {
    const from = this.starts[word];
    const to = this.starts[word + 1];
    const mask = this.slots.length - 1;
    let slot = hashOf(this.pool.subarray(from, to), to - from) & mask;
    while (this.slots[slot] !== 0) slot = (slot + 1) & mask;
    this.slots[slot] = word;
  }

  /** The id of one word, punctuation mark or run of digits as a table writes it; UNKNOWN if no table has it. */
  id(word: string): number {
    if (packWord(word)) return this.findPacked(keyA, keyB);
    const n = foldWord(word, 0, word.length);
    return n < 0 ? markId(word) : this.find(scratch, n);
  }

  /** The id of the word text[from, to), without a copy of it; UNKNOWN if no table has it. */
  idAt(text: string, from: number, to: number): number {
    const n = foldWord(text, from, to);
    return n <= 0 ? UNKNOWN : this.find(scratch, n);
  }

  /** The id of the first word, mark or run of digits of a phrase that begins at `from`. */
  firstId(phrase: string, from: number): number {
    return this.id(phrase.slice(from, wordEnd(phrase, from)));
  }

  /** As `id`, but adds the word. */
  add(word: string): number {
    if (packWord(word)) return this.internPacked(keyA, keyB);
    const n = foldWord(word, 0, word.length);
    return n < 0 ? markId(word) : this.intern(scratch, n);
  }
}

/** The id of a punctuation mark. */
function markId(mark: string): number {
  return asciiPunctuation(mark.charCodeAt(0)) & (ASCII_LIMIT - 1);
}

/** The first slot to try for a packed key, before the mask. */
function slotOf(a: number, b: number): number {
  const h = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b);
  return (h ^ (h >>> 15)) << 2;
}

/** Inserts a word unless the table has it. Returns its id there: `id` if it is new. */
function insertPacked(packed: Int32Array, a: number, b: number, id: number): number {
  const mask = packed.length - 1;
  let slot = slotOf(a, b) & mask;
  for (; packed[slot] !== 0; slot = (slot + STRIDE) & mask) if (packed[slot] === a && packed[slot + 1] === b) return packed[slot + 2];
  packed[slot] = a;
  packed[slot + 1] = b;
  packed[slot + 2] = id;
  return id;
}

function hashOf(codes: Uint16Array, length: number): number {
  let h = 0;
  for (let i = 0; i < length; i++) h = (Math.imul(h, 31) + codes[i]) | 0;
  return (h ^ (h >>> 15)) & 0x7fffffff;
}

/** The end of the word, run of digits or mark that begins at `from`. */
export function wordEnd(phrase: string, from: number): number {
  const k = classOf(phrase.charCodeAt(from));
  let end = from + 1;
  if (k === LETTER) while (end < phrase.length && isWordPart(phrase.charCodeAt(end))) end++;
  else if (k === DIGIT) while (end < phrase.length && classOf(phrase.charCodeAt(end)) === DIGIT) end++;
  return end;
}

function isWordPart(c: number): boolean {
  const k = classOf(c);
  return k === LETTER || k === MARK || k === IGNORABLE;
}

/** Whether no letter of a word is lower case. */
export function isAllUpper(word: string): boolean {
  for (let i = 0; i < word.length; i++) if (classOf(word.charCodeAt(i)) === LETTER && !isUpper(word.charCodeAt(i))) return false;
  return true;
}
