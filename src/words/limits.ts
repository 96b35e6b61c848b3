/** Bounds of word segmentation, which `npm run data` holds its tables to. */

/** Syllable ids stay below this, so that (node, syllable) is one 32-bit key. */
export const SYLLABLES: number = 1 << 13;
