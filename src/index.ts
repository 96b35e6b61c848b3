/**
 * People, titles, organisations, places, dates and money in Vietnamese news.
 * @module vietnamese-entities
 */
export type {
  Branch,
  Confidence,
  DateEntity,
  DateGrain,
  Entity,
  EntityBase,
  EntityType,
  Extraction,
  InferredPlace,
  Level,
  MoneyEntity,
  OrganizationEntity,
  Person,
  PersonEntity,
  PlaceEntity,
  PlaceKind,
  TitleEntity,
  UnitRef,
} from './entity.ts';
export { createExtractor, type Extractor, extract } from './extractor.ts';
export type {
  CustomLexicon,
  ExtractOptions,
  ExtractorConfig,
  LexiconEntry,
  OrganizationEntry,
  Overlap,
  PersonEntry,
  PlaceEntry,
  TitleEntry,
} from './options.ts';
export { hasDiacritics, removeDiacritics } from './text/diacritics.ts';
export { decodeLegacy, detectEncoding } from './text/legacy.ts';
export { normalize, normalizeWithOffsets } from './text/normalize.ts';
export { splitSentences } from './text/sentences.ts';
export { isSyllable, parseSyllable } from './text/syllable.ts';
export { tokenize } from './text/tokenize.ts';
