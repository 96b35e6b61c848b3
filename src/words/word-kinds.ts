/** What words and syllables are to word segmentation: shared with `data/build/words.ts`. */

/** What a word of the lexicon is. */
export const WORD_OF_TWO = 0;
export const LONG_WORD = 1;
export const NAME = 2;
/** Source of a node that is only the beginning of words. */
export const NO_WORD = 255;
/** What a syllable may be in a name; bits. */
export const FAMILY = 1;
export const MIDDLE = 2;
export const COMMON = 4;
/** A country of one word. */
export const PLACE = 8;
