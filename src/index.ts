/**
 * People, titles, organizations, places, dates and money in Vietnamese news.
 * @module vietnamese-entities
 */
export type {
  Branch,
  Confidence,
  DateEntity,
  DateGrain,
  Entity,
  EntityBase,
  EntityOf,
  EntityType,
  Extraction,
  Level,
  MoneyEntity,
  Office,
  OfficeStatus,
  OrganizationEntity,
  OrganizationKind,
  Person,
  PersonEntity,
  PlaceEntity,
  PlaceKind,
  Reference,
  TitleEntity,
  UnitRef,
  Warning,
  WarningCode,
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
  TypesOf,
} from './options/types.ts';
export { type BareText, hasDiacritics, removeDiacritics, removeDiacriticsWithOffsets } from './text/diacritics.ts';
export { decodeLegacy, detectEncoding, encodeLegacy, type LegacyEncoding, type TextEncoding } from './text/legacy.ts';
export { type NormalizedText, type NormalizeOptions, normalize, normalizeWithOffsets } from './text/normalize.ts';
export type { OffsetMap } from './text/offsets.ts';
export { type Sentence, splitSentences } from './text/sentences.ts';
export { isSyllable, parseSyllable, type Syllable, type Tone } from './text/syllable.ts';
export { type Token, type TokenKind, tokenize } from './text/tokenize.ts';
