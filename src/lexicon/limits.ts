/** Bounds of the lexicon; `npm run data` checks them. */

/** A row is identified by its position in its table, in this many bits, and by the number of its table above them. */
export const TABLE_AT = 16;
/** Rows of one table, at most. */
export const MOST_ROWS: number = 1 << TABLE_AT;
/** Words of one phrase of the tables, at most. */
export const MOST_WORDS = 30;
/** In the packed table of names, the weight of a family name is above these bits. */
export const WEIGHT_AT = 4;
