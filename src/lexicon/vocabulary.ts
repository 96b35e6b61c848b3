/**
 * Syllables as small integers. A syllable is known by its folded form (base letters, then one tone), so `Hòa`, `HOÀ`
 * and its NFD spelling are one integer. Grows while a lexicon is built; never while a text is read.
 */
import {
  asciiPunctuation,
  baseOf,
  classOf,
  DIGIT,
  isUpper,
  isVowelBase,
  joinMark,
  LETTER,
  MARK,
  smallCode,
  TONE_CODE,
  toneOf,
  toneOfMark,
} from '../text/characters.ts';

/** Ids below this are punctuation marks, by their ASCII code. */
export const FIRST_WORD = 128;
/** The id of every syllable that no table knows. */
export const UNKNOWN = 0;
/** Longer words are never in a table. */
export const LONGEST = 32;

export class Vocabulary {
  private pool = new Uint16Array(1 << 16);
  private poolEnd = 0;
  private starts = new Int32Array(1 << 14);
  private lengths = new Uint8Array(1 << 14);
  private slots = new Int32Array(1 << 15);
  private mask = (1 << 15) - 1;
  private next = FIRST_WORD;
  /** Words whose key fits two integers: both, and the id, side by side. */
  private small = new Int32Array(1 << 17);

  /** One past the highest id. */
  get size(): number {
    return this.next;
  }

  /** A copy that can grow on its own; ids of the original stay what they are. */
  clone(): Vocabulary {
    const v = new Vocabulary();
    v.pool = this.pool.slice();
    v.poolEnd = this.poolEnd;
    v.starts = this.starts.slice();
    v.lengths = this.lengths.slice();
    v.slots = this.slots.slice();
    v.mask = this.mask;
    v.next = this.next;
    v.small = this.small.slice();
    return v;
  }

  /** The id of a folded key (`codes[0..length)`), or UNKNOWN. */
  find(codes: Uint16Array, length: number, hash: number): number {
    for (let slot = hash & this.mask; ; slot = (slot + 1) & this.mask) {
      const id = this.slots[slot];
      if (id === 0) return UNKNOWN;
      if (this.lengths[id] === length && this.same(id, codes, length)) return id;
    }
  }

  /**
   * The id of a word of at most ten letters and tone by its small codes, six bits each: the first five in `a`, the rest
   * in `b`, the tone (plus TONE_CODE) behind the letters. No other word has the same two integers, so nothing is compared.
   */
  findSmall(a: number, b: number): number {
    const { small } = this;
    const mask = small.length - 1;
    for (let slot = smallSlot(a, b) & mask; ; slot = (slot + 4) & mask) {
      if (small[slot] === a && small[slot + 1] === b) return small[slot + 2];
      if (small[slot] === 0) return UNKNOWN;
    }
  }

  /** As `findSmall`, for the letters alone as a text writes them and the tone they carry (0 where none). */
  findLetters(a: number, b: number, letters: number, tone: number): number {
    if (letters > 1 && (letters > 5 ? b & 63 : a & 63) === Y_CODE) {
      const before = letters > 6 ? (b >> 6) & 63 : letters === 6 ? a & 63 : (a >> 6) & 63;
      // See `foldFinalY`.
      if (!isVowelCode(before) || (letters === 3 && a >> 6 === QU_CODES)) {
        if (letters > 5) b -= Y_CODE - I_CODE;
        else a -= Y_CODE - I_CODE;
      }
    }
    if (tone === 0) return this.findSmall(a, b);
    return letters < 5 ? this.findSmall((a << 6) | (tone + TONE_CODE), b) : this.findSmall(a, (b << 6) | (tone + TONE_CODE));
  }

  /** Enters a word in `small`, if its key fits. */
  private pack(id: number): void {
    const length = this.lengths[id];
    if (length > 10) return;
    const at = this.starts[id];
    let a = 0;
    let b = 0;
    for (let i = 0; i < length; i++) {
      const c = this.pool[at + i];
      const code = c < 6 ? c + TONE_CODE : smallCode(c);
      if (code === 0) return;
      if (i < 5) a = (a << 6) | code;
      else b = (b << 6) | code;
    }
    const { small } = this;
    let slot = smallSlot(a, b) & (small.length - 1);
    while (small[slot] !== 0) slot = (slot + 4) & (small.length - 1);
    small[slot] = a;
    small[slot + 1] = b;
    small[slot + 2] = id;
  }

  private same(id: number, codes: Uint16Array, length: number): boolean {
    const at = this.starts[id];
    for (let i = 0; i < length; i++) if (this.pool[at + i] !== codes[i]) return false;
    return true;
  }

  /** The id of a folded key, a new one if need be. */
  intern(codes: Uint16Array, length: number, hash: number): number {
    const known = this.find(codes, length, hash);
    if (known !== UNKNOWN) return known;
    if (length === 0 || length > LONGEST) return UNKNOWN;
    const id = this.next++;
    if (id >= this.starts.length) {
      this.starts = grow(this.starts, Int32Array);
      this.lengths = grow(this.lengths, Uint8Array);
    }
    while (this.poolEnd + length > this.pool.length) this.pool = grow(this.pool, Uint16Array);
    this.starts[id] = this.poolEnd;
    this.lengths[id] = length;
    for (let i = 0; i < length; i++) this.pool[this.poolEnd++] = codes[i];
    if ((this.next - FIRST_WORD) * 2 > this.slots.length) this.rehash();
    else this.insert(id, hash);
    // At most half of it is full.
    if ((this.next - FIRST_WORD) * 8 <= this.small.length) this.pack(id);
    else {
      this.small = new Int32Array(this.small.length * 2);
      for (let known = FIRST_WORD; known < this.next; known++) this.pack(known);
    }
    return id;
  }

  private insert(id: number, hash: number): void {
    let slot = hash & this.mask;
    while (this.slots[slot] !== 0) slot = (slot + 1) & this.mask;
    this.slots[slot] = id;
  }

  private rehash(): void {
    this.slots = new Int32Array(this.slots.length * 2);
    this.mask = this.slots.length - 1;
    for (let id = FIRST_WORD; id < this.next; id++) {
      const at = this.starts[id];
      this.insert(id, hashOf(this.pool.subarray(at, at + this.lengths[id]), this.lengths[id]));
    }
  }

  /** The id of one word, punctuation mark or run of digits as a table spells it; UNKNOWN where there is none. */
  id(word: string): number {
    const n = fold(word);
    if (n < 0) return asciiPunctuation(word.charCodeAt(0)) & 127;
    return this.find(scratch, n, hashOf(scratch, n));
  }

  /** Like `id`, but adds the word. */
  add(word: string): number {
    const n = fold(word);
    if (n < 0) return asciiPunctuation(word.charCodeAt(0)) & 127;
    return this.intern(scratch, n, hashOf(scratch, n));
  }
}

/** Where the scanner and `fold` write the key of the current word. */
export const scratch: Uint16Array = new Uint16Array(LONGEST + 2);

const Y_CODE = smallCode(121);
const I_CODE = smallCode(105);
const QU_CODES = (smallCode(113) << 6) | smallCode(117);
/** Bit c: the small code c, below 32, is a vowel's; 32 and 33 (ơ, ư) are. */
const VOWEL_CODES = [97, 101, 105, 111, 117, 121, 0x103, 0xe2, 0xea, 0xf4].reduce((bits, base) => bits | (1 << smallCode(base)), 0);

function isVowelCode(code: number): boolean {
  return code > 31 ? code < 34 : ((VOWEL_CODES >>> code) & 1) !== 0;
}

/** Where `findSmall` looks first: a multiple of four, before the mask. */
function smallSlot(a: number, b: number): number {
  const h = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b);
  return (h ^ (h >>> 15)) << 2;
}

export function hashOf(codes: Uint16Array, length: number): number {
  let h = 0;
  for (let i = 0; i < length; i++) h = (Math.imul(h, 31) + codes[i]) | 0;
  return finishHash(h);
}

export function finishHash(h: number): number {
  return (h ^ (h >>> 15)) & 0x7fffffff;
}

/**
 * y at the end of an open syllable is i (kỹ = kĩ, quý = quí), and stays y after another vowel (thúy, này).
 * `n` counts base letters without the tone.
 */
export function foldFinalY(codes: Uint16Array, n: number): boolean {
  if (n < 2 || codes[n - 1] !== 121) return false;
  const before = codes[n - 2];
  return !isVowelBase(before) || (before === 117 && n === 3 && codes[0] === 113);
}

/** Writes the folded key of a word of letters or digits to `scratch`; its length, or -1 for what is no word. */
export function fold(word: string): number {
  let n = 0;
  let tone = 0;
  for (let i = 0; i < word.length; i++) {
    const c = word.charCodeAt(i);
    const k = classOf(c);
    if (k === LETTER || k === DIGIT) {
      if (n >= LONGEST) return 0;
      scratch[n++] = baseOf(c);
      const t = toneOf(c);
      if (t !== 0) tone = t;
    } else if (k === MARK && n > 0) {
      const t = toneOfMark(c);
      if (t !== 0) tone = t;
      else scratch[n - 1] = joinMark(scratch[n - 1], c);
    } else if (n === 0) return -1;
  }
  if (foldFinalY(scratch, n)) scratch[n - 1] = 105;
  if (tone !== 0) scratch[n++] = tone;
  return n;
}

/** All letters of a word are capitals. */
export function isAllUpper(word: string): boolean {
  for (let i = 0; i < word.length; i++) if (classOf(word.charCodeAt(i)) === LETTER && !isUpper(word.charCodeAt(i))) return false;
  return true;
}

function grow<T extends Int32Array | Uint16Array | Uint8Array>(a: T, make: new (n: number) => T): T {
  const b = new make(a.length * 2);
  b.set(a);
  return b;
}
