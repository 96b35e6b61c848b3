/** What `info` of `characters.ts` holds: shared with the builder of its table, `data/build/characters.ts`. */

export const OTHER = 0;
export const LETTER = 1;
export const DIGIT = 2;
/** A combining mark: belongs to the letter before it. */
export const MARK = 3;
export const SPACE = 4;
export const NEWLINE = 5;
/** Zero-width characters and the soft hyphen: they stand for nothing. */
export const IGNORABLE = 6;

/** Code units below this have an entry in `info`. */
export const LIMIT = 0x3000;
export const IS_UPPER = 8;
/** 0 none, 1 huyền, 2 sắc, 3 hỏi, 4 ngã, 5 nặng. */
export const TONE_AT = 4;
/** Base letter in lower case (ă â đ ê ô ơ ư are bases of their own) or digit in sixteen bits; 0 where there is none. */
export const BASE_AT = 8;
/** The small code of the base letter in six bits (see `smallCode`). */
export const CODE_AT = 24;
