/** Bounds of word segmentation; `npm run data` checks them. */

/** All syllable ids are below this, so that (node, syllable) is one 32-bit key. */
export const SYLLABLES: number = 1 << 13;
