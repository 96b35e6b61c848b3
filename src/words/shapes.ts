/**
 * The shape of a candidate word as one integer: how it is written and what is beside it. The model has one
 * weight for each shape. Shapes do not depend on the words themselves.
 */
import { BEGINS, IS_CAPITAL, IS_MARK, IS_NUMBER, IS_SYLLABLE, IS_UPPER, IS_WORD, SPACED } from './unit-shape.ts';
import type { Units } from './units.ts';

/** Longest candidate, in units. */
export const LONGEST_WORD = 6;
export const SINGLE_SHAPES = 0;
const SINGLES = 10 * 8;
export const LEXICAL_SHAPES: number = SINGLE_SHAPES + SINGLES;
const LEXICAL = 3 * 3 * 5 * 8;
export const RUN_SHAPES: number = LEXICAL_SHAPES + LEXICAL;
const RUNS = 5 * 512;
export const SHAPES: number = RUN_SHAPES + RUNS;

/** Unit i is a capitalized word. */
function capitalAt(u: Units, i: number): boolean {
  return i >= 0 && i < u.count && (u.shape[i] & (IS_WORD | IS_CAPITAL)) === (IS_WORD | IS_CAPITAL);
}

/** Bits for a capitalized word before and after the units [i, i + k). */
function beside(u: Units, i: number, k: number): number {
  const left = capitalAt(u, i - 1) && (u.shape[i] & SPACED) !== 0 ? 1 : 0;
  const right = capitalAt(u, i + k) && (u.shape[i + k] & SPACED) !== 0 ? 2 : 0;
  return left | right;
}

/** The shape of a single unit. */
export function singleShape(u: Units, i: number): number {
  const s = u.shape[i];
  let type: number;
  if ((s & IS_MARK) !== 0) type = 0;
  else if ((s & IS_NUMBER) !== 0) type = 1;
  else if (u.id[i] !== 0) type = (s & IS_UPPER) !== 0 ? 4 : (s & IS_CAPITAL) !== 0 ? 3 : 2;
  else type = ((s & IS_SYLLABLE) !== 0 ? 5 : 7) + ((s & IS_CAPITAL) !== 0 ? 1 : 0);
  return SINGLE_SHAPES + type * 8 + ((s & BEGINS) !== 0 ? 4 : 0) + beside(u, i, 1);
}

/** The shape of k units that are a word of the lexicon; `source`: 0 word, 1 long word, 2 name. */
export function lexicalShape(u: Units, i: number, k: number, source: number): number {
  let capitals = 0;
  let uppers = 0;
  for (let j = i; j < i + k; j++) {
    if ((u.shape[j] & IS_CAPITAL) !== 0) capitals++;
    if ((u.shape[j] & IS_UPPER) !== 0) uppers++;
  }
  let pattern: number;
  if (capitals === 0) pattern = 0;
  else if (uppers === k) pattern = 3;
  else if (capitals === k) pattern = 2;
  else pattern = (u.shape[i] & IS_CAPITAL) !== 0 && capitals === 1 ? 1 : 4;
  const length = k > 4 ? 2 : k - 2 > 1 ? 1 : k - 2;
  return LEXICAL_SHAPES + ((source * 3 + length) * 5 + pattern) * 8 + ((u.shape[i] & BEGINS) !== 0 ? 4 : 0) + beside(u, i, k);
}

/** Bits of the shape of a run of capitalized units. */
export const RUN_FAMILY = 8;
export const RUN_COMMON = 16;
export const RUN_MIDDLE = 32;
const RUN_UPPER = 64;
/** The last unit and the one after it are a word: `Bộ Tài` in `Bộ Tài chính`. */
export const RUN_CUTS = 128;
/** It begins with a country. */
export const RUN_PLACE = 256;

/** The shape of a run of k capitalized units, which may be a name. `bits`: RUN_FAMILY and the like. */
export function runShape(u: Units, i: number, k: number, bits: number): number {
  const length = k > 5 ? 4 : k - 2;
  return RUN_SHAPES + length * 512 + bits + ((u.shape[i] & BEGINS) !== 0 ? 4 : 0) + beside(u, i, k) + ((u.shape[i] & IS_UPPER) !== 0 ? RUN_UPPER : 0);
}
