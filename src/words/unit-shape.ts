/** Bits of the shape of a unit. */
export const IS_WORD = 1;
export const IS_CAPITAL = 2;
export const IS_UPPER = 4;
/** Spelled as a Vietnamese syllable. */
export const IS_SYLLABLE = 8;
/** A sentence may begin with it. */
export const BEGINS = 16;
/** White space without a line break precedes it: it may continue a word. */
export const SPACED = 32;
export const IS_NUMBER = 64;
export const IS_MARK = 128;
