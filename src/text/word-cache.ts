/**
 * A cache of the short words of the texts read so far, by the two integers that spell them: each is classified, and cut out of a
 * text, once. Bounded: at most half a megabyte; emptied when it is full.
 */

/** Entries are numbered from 1. */
const MOST = (1 << 13) - 1;
const SLOTS = 1 << 14;
/** Entry by hash, 0 for a free slot. */
const slots = new Uint16Array(SLOTS);
/** Both integers of each entry, side by side. */
const spelling = new Int32Array(2 * (MOST + 1));
const syllable = new Uint8Array(MOST + 1);
const written: string[] = [''];

/** Empties the cache if it is full. Called between texts, since entries hold until then. */
export function evict(): void {
  if (written.length <= MOST) return;
  slots.fill(0);
  written.length = 1;
}

function hash(a: number, b: number): number {
  const h = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b);
  return (h ^ (h >>> 15)) & (SLOTS - 1);
}

/** The entry of a word, or 0. */
export function cachedWord(a: number, b: number): number {
  for (let slot = hash(a, b); ; slot = (slot + 1) & (SLOTS - 1)) {
    const entry = slots[slot];
    if (entry === 0 || (spelling[2 * entry] === a && spelling[2 * entry + 1] === b)) return entry;
  }
}

/** 1 for a syllable, else 0. */
export function isCachedSyllable(entry: number): number {
  return syllable[entry];
}

/** The word as it is written. */
export function writtenForm(entry: number): string {
  return written[entry];
}

/** Caches a word that has no entry; `id` is 1 for a syllable, else 0. Returns its entry, or 0 if the cache is full. */
export function intern(a: number, b: number, id: number, word: string): number {
  const entry = written.length;
  if (entry > MOST) return 0;
  let slot = hash(a, b);
  while (slots[slot] !== 0) slot = (slot + 1) & (SLOTS - 1);
  slots[slot] = entry;
  spelling[2 * entry] = a;
  spelling[2 * entry + 1] = b;
  syllable[entry] = id;
  written.push(word);
  return entry;
}
