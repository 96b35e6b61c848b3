// The entries without zod need nothing but the language: no DOM, no Node types.
import { createExtractor, extract, normalizeWithOffsets, splitSentences } from 'vietnamese-entities';
import { findUnit, successors } from 'vietnamese-entities/places';
import { segment } from 'vietnamese-entities/words';

const lengths: readonly number[] = [
  extract('').entities.length,
  createExtractor({ types: ['date'] }).extract('').people.length,
  normalizeWithOffsets('Hòa').toOriginal(0),
  splitSentences('').length,
  segment('').length,
  findUnit('Hậu Giang').length,
  successors('93').length,
];
export { lengths };
