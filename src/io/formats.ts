/**
 * What annotation tools, corpora and the Web read, and the way back: `vietnamese-entities/formats`. No dependency. All functions are pure; texts
 * are given as they are, with what `extract` found in them. Offsets count what the format counts: code points for most.
 * @module vietnamese-entities/formats
 */
export { type BratDocument, bratConfig, toBrat } from './formats/brat.ts';
export { fromBrat } from './formats/brat-read.ts';
export { type ConllOptions, toConll } from './formats/conll.ts';
export { type DoccanoLabelRecord, type DoccanoOptions, type DoccanoRecord, toDoccano } from './formats/doccano.ts';
export { toGold } from './formats/gold.ts';
export {
  type LabelStudioNames,
  type LabelStudioOptions,
  type LabelStudioRegion,
  type LabelStudioRelation,
  type LabelStudioTask,
  labelStudioConfig,
  toLabelStudio,
} from './formats/label-studio.ts';
export { fromLabelStudio, type LabelStudioReadOptions } from './formats/label-studio-read.ts';
export { offsetsIn, type UnitOffsets } from './formats/offsets.ts';
export type { RelationType } from './formats/relations.ts';
export {
  type Amount,
  type ArticleNode,
  type MoneyNode,
  type NodeReference,
  type OrganizationNode,
  type OrganizationType,
  type PersonNode,
  type PlaceNode,
  type RoleNode,
  type SchemaOrgGraph,
  type SchemaOrgOptions,
  toSchemaOrg,
} from './formats/schema-org.ts';
export { type SpacyOptions, type SpacyRecord, type SpacySpan, toSpacy } from './formats/spacy.ts';
export { type Column, type CsvOptions, type Row, type RowOptions, toCsv, toRows } from './formats/table.ts';
export type { Range } from '../kit/ranges.ts';
export type { Annotated, FormatOptions, GoldSpan, Labels, OffsetOptions, OffsetUnit, ReadOptions } from './formats/types.ts';
export {
  type TextPositionSelector,
  type TextQuoteSelector,
  type TextualBody,
  toWebAnnotations,
  type WebAnnotation,
  type WebAnnotationOptions,
} from './formats/web-annotation.ts';
export { fromWebAnnotations } from './formats/web-annotation-read.ts';
