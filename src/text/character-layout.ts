/** The layout of an entry of `info` in `characters.ts`: shared with the builder of that table, `data/build/characters.ts`. */

// Classes. A character whose class is SPACE or higher is part of no token.
export const OTHER = 0;
export const LETTER = 1;
export const DIGIT = 2;
/** A combining mark: belongs to the letter before it. */
export const MARK = 3;
export const SPACE = 4;
export const NEWLINE = 5;
/** Zero-width characters and the soft hyphen. */
export const IGNORABLE = 6;

/** Code units below this have an entry in `info`. */
export const LIMIT = 0x3000;
export const IS_UPPER = 8;
/** The tone, in three bits from here: 0 none, 1 huyền, 2 sắc, 3 hỏi, 4 ngã, 5 nặng. */
export const TONE_AT = 4;
/** The base letter in lower case (ă â đ ê ô ơ ư are base letters) or the digit, in sixteen bits from here; 0 if there is none. */
export const BASE_AT = 8;
/** The letter code of the base letter, in six bits from here (see `letterCode`). */
export const CODE_AT = 24;
