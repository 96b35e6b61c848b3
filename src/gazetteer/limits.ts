/** Bounds of the table of communes, which `npm run data` holds it to. */

/** Communes of both eras together. */
export const CAPACITY: number = 1 << 14;
/** Codes are below this. */
export const CODES: number = 1 << 15;
