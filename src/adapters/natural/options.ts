/** Options of the adapter for natural: what callers may ask for, and the check of it. */
import type { Extractor } from '../../extractor.ts';
import { checkFlag, fail, oneOf, readOptions } from '../../kit/values.ts';

/** How a text becomes terms. */
export interface TermOptions {
  /** `word` (default): compounds are one term (`kinh tế`). `syllable`: every token is one term (`kinh`, `tế`). */
  readonly unit?: 'word' | 'syllable';
  /** Each person, organization and place is one term; of nested names, the outermost. Default: true for words, false for syllables. */
  readonly names?: boolean;
  /** Keep terms without a letter or a digit. Default false. */
  readonly punctuation?: boolean;
  /** Stands for the white space inside a term. Default one space; `_` is for tools that split at spaces. */
  readonly joiner?: string;
  /** Finds the names, for example one with names of your own: `createExtractor({ lexicon })`. Default: the tables of the package. */
  readonly extractor?: Extractor;
}

/** How a text becomes the terms that are counted. */
export interface StemmerOptions extends TermOptions {
  /** Replaces `STOP_WORDS`; `[]` keeps all words. Case, NFC or NFD, and the placement of tone marks do not matter. */
  readonly stopWords?: readonly string[];
}

/** Checked options; every default is filled in. */
export interface TermSettings {
  readonly unit: 'word' | 'syllable';
  readonly names: boolean;
  readonly punctuation: boolean;
  readonly joiner: string;
  readonly extractor: Extractor | undefined;
}

const TERM_OPTIONS: readonly string[] = ['unit', 'names', 'punctuation', 'joiner', 'extractor'];
const STEMMER_OPTIONS: readonly string[] = [...TERM_OPTIONS, 'stopWords'];

/** @throws TypeError or RangeError that names the option, what it must be and what was given */
export function checkTermOptions(caller: string, options: TermOptions | undefined): TermSettings {
  return settingsOf(caller, readOptions(options, caller, TERM_OPTIONS));
}

/** @throws as `checkTermOptions` does */
export function checkStemmerOptions(caller: string, options: StemmerOptions | undefined): TermSettings & { readonly stopWords: readonly string[] | undefined } {
  const { stopWords, ...rest } = readOptions(options, caller, STEMMER_OPTIONS);
  return { ...settingsOf(caller, rest), stopWords: stopWords === undefined ? undefined : stringsOf(stopWords, `${caller}: stopWords`) };
}

/** @throws TypeError for anything but an array of strings */
export function stringsOf(value: unknown, path: string): string[] {
  if (!Array.isArray(value)) fail(TypeError, path, value, 'an array of strings');
  return Array.from(value, (word: unknown, i) => (typeof word === 'string' ? word : fail(TypeError, `${path}[${i}]`, word, 'a string')));
}

function settingsOf(caller: string, given: Record<string, unknown>): TermSettings {
  const unit = given.unit === undefined ? 'word' : oneOf(given.unit, `${caller}: unit`, ['word', 'syllable'] as const);
  const { joiner = ' ', extractor } = given;
  if (typeof joiner !== 'string') fail(TypeError, `${caller}: joiner`, joiner, 'a string');
  if (extractor !== undefined && !isExtractor(extractor)) fail(TypeError, `${caller}: extractor`, extractor, 'an extractor, as createExtractor makes it');
  return {
    unit,
    names: given.names === undefined ? unit === 'word' : checkFlag(given.names, `${caller}: names`),
    punctuation: checkFlag(given.punctuation, `${caller}: punctuation`),
    joiner,
    extractor,
  };
}

function isExtractor(value: unknown): value is Extractor {
  return typeof value === 'object' && value !== null && 'extract' in value && typeof value.extract === 'function';
}
