/**
 * Short words that texts were found to hold, by two integers that spell them, so that each is classified and cut out of a
 * text once and not a thousand times. Bounded: half a megabyte at most, emptied when it is full.
 */

/** Entries are numbered from 1. */
const MOST = (1 << 13) - 1;
const SLOTS = 1 << 14;
/** By hash the number of an entry, 0 where there is none. */
const slots = new Uint16Array(SLOTS);
/** By entry, side by side: words that are met often are met early, and so stand close together. */
const spelling = new Int32Array(2 * (MOST + 1));
const syllable = new Uint8Array(MOST + 1);
const written: string[] = [''];

/** Between texts: makes room when there is none left. */
export function tidy(): void {
  if (written.length <= MOST) return;
  slots.fill(0);
  written.length = 1;
}

function hash(a: number, b: number): number {
  const h = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b);
  return (h ^ (h >>> 15)) & (SLOTS - 1);
}

/** The entry of a word, or 0. */
export function entryOf(a: number, b: number): number {
  for (let slot = hash(a, b); ; slot = (slot + 1) & (SLOTS - 1)) {
    const entry = slots[slot];
    if (entry === 0 || (spelling[2 * entry] === a && spelling[2 * entry + 1] === b)) return entry;
  }
}

/** 1 for a syllable, else 0. */
export function isSyllableEntry(entry: number): number {
  return syllable[entry];
}

export function wordOf(entry: number): string {
  return written[entry];
}

/** Keeps a word that has no entry; its entry, or 0 where there is no room. */
export function meet(a: number, b: number, isSyllable: boolean, word: string): number {
  const entry = written.length;
  if (entry > MOST) return 0;
  let slot = hash(a, b);
  while (slots[slot] !== 0) slot = (slot + 1) & (SLOTS - 1);
  slots[slot] = entry;
  spelling[2 * entry] = a;
  spelling[2 * entry + 1] = b;
  syllable[entry] = isSyllable ? 1 : 0;
  written.push(word);
  return entry;
}
