/** Bounds of the lexicon, which `npm run data` holds the tables to. */

/** A row is known by its place in its table, in as many bits, and by the number of its table above them. */
export const TABLE_AT = 16;
/** Rows of one table. */
export const MOST_ROWS: number = 1 << TABLE_AT;
/** Words of one phrase of the tables. */
export const MOST_WORDS = 30;
/** In the packed table of names the weight of a family name is above these bits. */
export const WEIGHT_AT = 4;
