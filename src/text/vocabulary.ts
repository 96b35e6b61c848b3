/**
 * Syllables as small integers. A syllable is known by its folded form (base letters, then one tone), so `Hòa`, `HOÀ`
 * and its NFD spelling are one integer. Grows while a lexicon is built; never while a text is read.
 */
import { foldFinalY, joinMark, toneOfMark } from './fold-rules.ts';
import { CODE_AT, DIGIT, IGNORABLE, LETTER, MARK, TONE_AT } from './character-layout.ts';
import { asciiPunctuation, baseOf, classOf, info, isUpper, smallCode, TONE_CODE, toneOf } from './characters.ts';

/** Ids below this are punctuation marks, by their ASCII code. */
export const FIRST_WORD = 128;
/** The id of every syllable that no table knows. */
export const UNKNOWN = 0;
/** Longer words are never in a table. */
export const LONGEST = 32;

export class Vocabulary {
  private next = FIRST_WORD;
  /** Words whose key fits two integers (see `findSmall`): both, and the id, side by side. At most half of it is full. */
  private small = new Int32Array(1 << 16);
  private smalls = 0;
  /** The other words: their keys one after another, where each begins, its length and its id, and the numbers of words by hash. */
  private pool = new Uint16Array(1 << 12);
  private starts = new Int32Array(1 << 9);
  private ids = new Int32Array(1 << 9);
  private others = 0;
  private slots = new Int32Array(1 << 10);

  /** One past the highest id. */
  get size(): number {
    return this.next;
  }

  /** A copy that can grow on its own; ids of the original stay what they are. */
  clone(): Vocabulary {
    const v = new Vocabulary();
    v.next = this.next;
    v.small = this.small.slice();
    v.smalls = this.smalls;
    v.pool = this.pool.slice();
    v.starts = this.starts.slice();
    v.ids = this.ids.slice();
    v.others = this.others;
    v.slots = this.slots.slice();
    return v;
  }

  /** The id of a folded key (`codes[0..length)`), or UNKNOWN. */
  find(codes: Uint16Array, length: number): number {
    return packs(codes, length) ? this.findSmall(keyA, keyB) : this.findOther(codes, length);
  }

  private findOther(codes: Uint16Array, length: number): number {
    const { slots, starts } = this;
    const mask = slots.length - 1;
    for (let slot = hashOf(codes, length) & mask; ; slot = (slot + 1) & mask) {
      const other = slots[slot];
      if (other === 0) return UNKNOWN;
      if (starts[other + 1] - starts[other] === length && this.same(starts[other], codes, length)) return this.ids[other];
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
    toKey(a, b, letters, tone);
    return this.findSmall(keyA, keyB);
  }

  private same(at: number, codes: Uint16Array, length: number): boolean {
    for (let i = 0; i < length; i++) if (this.pool[at + i] !== codes[i]) return false;
    return true;
  }

  /** The id of a folded key, a new one if need be. */
  private intern(codes: Uint16Array, length: number): number {
    if (length === 0 || length > LONGEST) return UNKNOWN;
    if (packs(codes, length)) return this.internSmall(keyA, keyB);
    const known = this.findOther(codes, length);
    if (known !== UNKNOWN) return known;
    this.enterOther(codes, length, this.next);
    return this.next++;
  }

  private internSmall(a: number, b: number): number {
    if (this.smalls * 8 >= this.small.length) {
      const old = this.small;
      this.small = new Int32Array(old.length * 2);
      for (let i = 0; i < old.length; i += 4) if (old[i] !== 0) put(this.small, old[i], old[i + 1], old[i + 2]);
    }
    const id = put(this.small, a, b, this.next);
    if (id === this.next) {
      this.next++;
      this.smalls++;
    }
    return id;
  }

  private enterOther(codes: Uint16Array, length: number, id: number): void {
    // Numbered from 1; word k stands from starts[k] to starts[k + 1].
    const other = ++this.others;
    if (other + 1 >= this.starts.length) {
      this.starts = grow(this.starts, Int32Array);
      this.ids = grow(this.ids, Int32Array);
    }
    const at = this.starts[other];
    while (at + length > this.pool.length) this.pool = grow(this.pool, Uint16Array);
    for (let i = 0; i < length; i++) this.pool[at + i] = codes[i];
    this.starts[other + 1] = at + length;
    this.ids[other] = id;
    if (other * 2 <= this.slots.length) this.slotFor(other);
    else {
      this.slots = new Int32Array(this.slots.length * 2);
      for (let k = 1; k <= other; k++) this.slotFor(k);
    }
  }

  private slotFor(other: number): void {
    const from = this.starts[other];
    const to = this.starts[other + 1];
    const mask = this.slots.length - 1;
    let slot = hashOf(this.pool.subarray(from, to), to - from) & mask;
    while (this.slots[slot] !== 0) slot = (slot + 1) & mask;
    this.slots[slot] = other;
  }

  /** The id of one word, punctuation mark or run of digits as a table spells it; UNKNOWN where there is none. */
  id(word: string): number {
    if (isPlain(word)) return this.findSmall(keyA, keyB);
    const n = fold(word);
    if (n < 0) return asciiPunctuation(word.charCodeAt(0)) & 127;
    return this.find(scratch, n);
  }

  /** The id of the first word, mark or run of digits of a phrase; `from` is where the phrase begins. */
  firstId(phrase: string, from: number): number {
    return this.id(phrase.slice(from, wordEnd(phrase, from)));
  }

  /** Like `id`, but adds the word. */
  add(word: string): number {
    if (isPlain(word)) return this.internSmall(keyA, keyB);
    const n = fold(word);
    if (n < 0) return asciiPunctuation(word.charCodeAt(0)) & 127;
    return this.intern(scratch, n);
  }
}

/** Where the scanner and `fold` write the key of the current word. */
export const scratch: Uint16Array = new Uint16Array(LONGEST + 2);

const TONES = 7 << TONE_AT;
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

/** Puts a word where it has no slot yet; its id, `id` where it is new. */
function put(small: Int32Array, a: number, b: number, id: number): number {
  const mask = small.length - 1;
  let slot = smallSlot(a, b) & mask;
  for (; small[slot] !== 0; slot = (slot + 4) & mask) if (small[slot] === a && small[slot + 1] === b) return small[slot + 2];
  small[slot] = a;
  small[slot + 1] = b;
  small[slot + 2] = id;
  return id;
}

/** Results of `packs` and `toKey`. */
let keyA = 0;
let keyB = 0;

/** The key (`keyA` and `keyB`) of letters and their tone, the letters as a text writes them. */
function toKey(a: number, b: number, letters: number, tone: number): void {
  if (letters > 1 && (letters > 5 ? b & 63 : a & 63) === Y_CODE) {
    const before = letters > 6 ? (b >> 6) & 63 : letters === 6 ? a & 63 : (a >> 6) & 63;
    // See `foldFinalY`.
    if (!isVowelCode(before) || (letters === 3 && a >> 6 === QU_CODES)) {
      if (letters > 5) b -= Y_CODE - I_CODE;
      else a -= Y_CODE - I_CODE;
    }
  }
  keyA = tone !== 0 && letters < 5 ? (a << 6) | (tone + TONE_CODE) : a;
  keyB = tone !== 0 && letters >= 5 ? (b << 6) | (tone + TONE_CODE) : b;
}

/**
 * What nearly every word of a table is: at most nine letters with small codes and one tone, in NFC; its key in `keyA` and `keyB`. One loop over
 * locals, since no engine has compiled anything when a process starts.
 */
function isPlain(word: string): boolean {
  const length = word.length;
  if (length === 0 || length > 9) return false;
  let a = 0;
  let b = 0;
  let tones = 0;
  for (let i = 0; i < length; i++) {
    const v = info[word.charCodeAt(i)];
    const code = v >>> CODE_AT;
    if (code === 0) return false;
    if ((v & TONES) !== 0) {
      if (tones !== 0) return false;
      tones = v & TONES;
    }
    if (i < 5) a = (a << 6) | code;
    else b = (b << 6) | code;
  }
  toKey(a, b, length, tones >> TONE_AT);
  return true;
}

/** Whether a folded key fits two integers of small codes: `keyA` and `keyB`. */
function packs(codes: Uint16Array, length: number): boolean {
  if (length === 0 || length > 10) return false;
  keyA = 0;
  keyB = 0;
  for (let i = 0; i < length; i++) {
    const c = codes[i];
    const code = c < 6 ? c + TONE_CODE : smallCode(c);
    if (code === 0) return false;
    if (i < 5) keyA = (keyA << 6) | code;
    else keyB = (keyB << 6) | code;
  }
  return true;
}

function hashOf(codes: Uint16Array, length: number): number {
  let h = 0;
  for (let i = 0; i < length; i++) h = (Math.imul(h, 31) + codes[i]) | 0;
  return (h ^ (h >>> 15)) & 0x7fffffff;
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

/** Where the word, run of digits or mark ends that begins at `from`. */
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
