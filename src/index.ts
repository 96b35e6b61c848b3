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
  Level,
  MoneyEntity,
  OrganizationEntity,
  OrganizationKind,
  PersonEntity,
  PlaceEntity,
  PlaceKind,
  Reference,
  TitleEntity,
  UnitRef,
} from './entity.ts';
export type { Extraction, Office, OfficeStatus, Person, Warning, WarningCode } from './extraction.ts';
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
