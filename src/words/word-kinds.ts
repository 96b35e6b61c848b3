/** Kinds of words and of syllables in word segmentation: shared with `data/build/words.ts`. */

/** Kinds of words of the lexicon. */
export const WORD_OF_TWO = 0;
export const LONG_WORD = 1;
export const NAME = 2;
/** Kind of a node where no word ends. */
export const NO_WORD = 255;
/** Roles of a syllable in names; bits. */
export const FAMILY = 1;
export const MIDDLE = 2;
export const COMMON = 4;
/** A country of one word. */
export const PLACE = 8;
