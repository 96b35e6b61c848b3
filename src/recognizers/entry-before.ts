/** Looks back in a reading for what the tables have. */
import type { Reading } from './reading.ts';

/** The first token of the nearest entry of a kind, of at most `most` words, that ends right before token i; -1 if there is none. */
export function entryBefore(r: Reading, i: number, kind: number, most: number): number {
  for (let j = i - 1; j >= 0 && j >= i - most; j--) if (r.endOf(j, kind) === i) return j;
  return -1;
}
