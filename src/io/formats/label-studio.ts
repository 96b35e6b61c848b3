/** Label Studio: tasks with predictions, and the configuration of a project. */
import { ENTITY_TYPES } from '../../entity-lists.ts';
import { escapeHtml } from '../escape.ts';
import { fail } from '../../kit/values.ts';
import { spansOf } from './gold.ts';
import { offsetsIn } from './offsets.ts';
import { checkFormat, checkString, type FormatDefaults, WORD_LABELS } from './options.ts';
import { RELATION_TYPES, type RelationType, relationsOf } from './relations.ts';
import type { Annotated, FormatOptions, OffsetOptions } from './types.ts';

export const LABEL_STUDIO_DEFAULTS: FormatDefaults = { labels: WORD_LABELS, offsets: 'codepoint', more: ['fromName', 'toName'] };

/** The names of the two tags of the configuration. */
export interface LabelStudioNames {
  /** The name of the `Labels` tag. Default `label`. */
  readonly fromName?: string;
  /** The name of the `Text` tag, and the key of the text in `data`. Default `text`. */
  readonly toName?: string;
}

/** A span of a task. */
export interface LabelStudioRegion {
  readonly id: string;
  readonly type: 'labels';
  readonly from_name: string;
  readonly to_name: string;
  readonly value: { readonly start: number; readonly end: number; readonly text: string; readonly labels: readonly string[] };
  /** The value, which Label Studio shows beside the region. */
  readonly meta?: { readonly text: readonly string[] };
}

/** A relation between two regions, by their ids. */
export interface LabelStudioRelation {
  readonly type: 'relation';
  readonly from_id: string;
  readonly to_id: string;
  readonly direction: 'right';
  readonly labels: readonly [RelationType];
}

/** A task as Label Studio imports it. */
export interface LabelStudioTask {
  readonly data: Readonly<Record<string, string>>;
  readonly predictions: readonly { readonly model_version: string; readonly result: readonly (LabelStudioRegion | LabelStudioRelation)[] }[];
}

export interface LabelStudioOptions extends FormatOptions, OffsetOptions, LabelStudioNames {
  /** The name of the model, by which Label Studio groups predictions. Default `vietnamese-entities`. */
  readonly modelVersion?: string;
}

/**
 * A task for Label Studio, with the spans as a prediction that annotators correct. Import an array of tasks, as JSON. Offsets are code points,
 * as Label Studio counts. O(n log n).
 *
 * @throws RangeError when the entities are not of this text; TypeError or RangeError for a wrong option
 * @example
 * JSON.stringify(texts.map((text) => toLabelStudio(text, extract(text))))
 */
export function toLabelStudio(text: string, source: Annotated, options?: LabelStudioOptions): LabelStudioTask {
  const more = ['fromName', 'toName', 'modelVersion'];
  const { types, labels, offsets: unit, given } = checkFormat('toLabelStudio', options, { ...LABEL_STUDIO_DEFAULTS, more });
  const { fromName, toName } = namesOf('toLabelStudio', given);
  const modelVersion = checkString(given.modelVersion, 'toLabelStudio: modelVersion') ?? 'vietnamese-entities';
  const spans = spansOf('toLabelStudio', text, source, types);
  const offsets = offsetsIn(text, unit);
  const regions = spans.map(
    (span): LabelStudioRegion => ({
      id: span.id,
      type: 'labels',
      from_name: fromName,
      to_name: toName,
      value: { start: offsets.fromUtf16(span.start), end: offsets.fromUtf16(span.end), text: span.text, labels: [labels[span.type]] },
      ...(span.note !== undefined && { meta: { text: [span.note] } }),
    }),
  );
  const relations = relationsOf(spans).map(
    ({ type, from, to }): LabelStudioRelation => ({ type: 'relation', from_id: from, to_id: to, direction: 'right', labels: [type] }),
  );
  return { data: { [toName]: text }, predictions: [{ model_version: modelVersion, result: [...regions, ...relations] }] };
}

export function namesOf(caller: string, given: Readonly<Record<string, unknown>>): { readonly fromName: string; readonly toName: string } {
  return {
    fromName: nameAt(given.fromName, `${caller}: fromName`) ?? 'label',
    toName: nameAt(given.toName, `${caller}: toName`) ?? 'text',
  };
}

/** The configuration is XML and refers to the text as `$text`. */
function nameAt(value: unknown, path: string): string | undefined {
  const name = checkString(value, path);
  if (name !== undefined && !/^[^\s\p{Cc}\p{Cs}]+$/u.test(name)) fail(RangeError, path, name, 'a name without white space');
  return name;
}

/**
 * The labeling configuration of a Label Studio project for what `toLabelStudio` writes with the same options.
 * @throws TypeError or RangeError for a wrong option
 */
export function labelStudioConfig(options?: FormatOptions & LabelStudioNames): string {
  const { types, labels, given } = checkFormat('labelStudioConfig', options, { labels: WORD_LABELS, more: ['fromName', 'toName'] });
  const { fromName, toName } = namesOf('labelStudioConfig', given);
  // Two types may have one label.
  const used = new Map(ENTITY_TYPES.filter((type) => types.has(type)).map((type) => [labels[type], COLORS[type]]));
  return [
    '<View>',
    '  <Relations>',
    ...RELATION_TYPES.map((type) => `    <Relation value="${type}"/>`),
    '  </Relations>',
    `  <Labels name="${escapeHtml(fromName)}" toName="${escapeHtml(toName)}">`,
    ...[...used].map(([label, color]) => `    <Label value="${escapeHtml(label)}" background="${color}"/>`),
    '  </Labels>',
    `  <Text name="${escapeHtml(toName)}" value="$${escapeHtml(toName)}"/>`,
    '</View>',
    '',
  ].join('\n');
}

const COLORS = { person: '#0072b2', title: '#cc79a7', organization: '#009e73', place: '#d55e00', date: '#56b4e9', money: '#e69f00' } as const;
