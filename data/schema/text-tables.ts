/** Vietnamese writing: characters, written forms, words. */
import { decimal, integer, list, matching, oneOf, optional, text } from './columns.ts';
import * as k from './kinds.ts';
import { table } from './table.ts';

export const TEXT_TABLES = {
  naturalStopWords: table({
    about: 'words that tell no topic, with their frequency',
    files: ['natural_stop_words'],
    columns: { word: text(), class: oneOf(k.STOP_WORD_CLASSES), count: integer(50, 1_000_000) },
    key: ['word'],
  }),
  writtenForms: table({
    about: 'words that the splitting of texts into sentences and tokens asks for',
    files: ['written_forms'],
    columns: { class: oneOf(k.FORM_CLASSES), forms: list(text()) },
    key: ['class'],
  }),
  characters: table({
    about: 'UTF-16 code units below 3000 (hexadecimal) as Unicode has them, in runs; the rest is `other`',
    files: ['characters'],
    columns: {
      first: matching(/^[0-2][0-9A-F]{3}$/, 'a code unit: 00E0'),
      last: matching(/^[0-2][0-9A-F]{3}$/, 'a code unit: 00E0'),
      class: oneOf(k.CHARACTER_CLASSES),
      case: optional(oneOf(['upper'] as const), ''),
      letters: optional(matching(/^[0-9A-F]{4}(?: [0-9A-F]{4})*$/, 'code units of the lower-case form, canonically decomposed, where they are others'), ''),
    },
    key: ['first'],
  }),
  words: table({
    about: 'compounds for word segmentation, with counts and PMI where known',
    files: ['words'],
    columns: { word: text(), kind: oneOf(k.WORD_KINDS), count: optional(integer(0, 1e9), 0), pmi: optional(decimal(), 0) },
    key: ['word'],
  }),
  wordSyllables: table({
    about: 'syllables with their counts, for word segmentation',
    files: ['word_syllables'],
    columns: { syllable: text(), count: integer(0, 1e9) },
    key: ['syllable'],
  }),
  wordWeights: table({
    about: 'weights of the features of word segmentation; data/train-words.ts writes it',
    files: ['word_weights'],
    columns: { feature: text(), weight: decimal() },
    key: ['feature'],
  }),
} as const;
