/** Bounds of the table of communes; `npm run data` checks them. */

/** Communes of both eras together, at most. */
export const CAPACITY: number = 1 << 14;
/** All codes are below this. */
export const CODES: number = 1 << 15;
