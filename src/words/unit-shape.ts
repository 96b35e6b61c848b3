/** Shape bits of a unit. */
export const IS_WORD = 1;
export const IS_CAPITAL = 2;
export const IS_UPPER = 4;
/** Spelt as a Vietnamese syllable. */
export const IS_SYLLABLE = 8;
/** A unit that may begin a sentence stands here. */
export const BEGINS = 16;
/** White space, but no line break, stands before it: it may go on a word. */
export const SPACED = 32;
export const IS_NUMBER = 64;
export const IS_MARK = 128;
