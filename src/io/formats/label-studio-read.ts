/** Label Studio, the way back. */
import { describe, oneOf } from '../../kit/values.ts';
import { arrayAt, listAt, numberAt, objectAt, stringAt } from './json.ts';
import { LABEL_STUDIO_DEFAULTS, type LabelStudioNames, namesOf } from './label-studio.ts';
import { offsetsIn } from './offsets.ts';
import { checkRead, type ReadSettings, typeOfLabel, unknown } from './options.ts';
import { type Relation, RELATION_TYPES, withRelations } from './relations.ts';
import type { GoldSpan, ReadOptions } from './types.ts';

export interface LabelStudioReadOptions extends ReadOptions, LabelStudioNames {
  /** Read what annotators made (default), or what was predicted. Of several, the first that was not skipped. */
  readonly from?: 'annotations' | 'predictions';
}

/**
 * The spans of a task of Label Studio, from an export as JSON (not JSON-MIN), with people numbered, holders, references and notes. O(n log n).
 *
 * @throws TypeError where the task has not the shape of an export; RangeError when it has no annotation, or for offsets outside the text; for unknown labels
 * and relations, unless `skipUnknown`; TypeError or RangeError for a wrong option
 * @example
 * const gold = exported.filter((task) => task.annotations.length > 0).map((task) => fromLabelStudio(task));
 */
export function fromLabelStudio(task: unknown, options?: LabelStudioReadOptions): GoldSpan[] {
  const caller = 'fromLabelStudio';
  const settings = checkRead(caller, options, { ...LABEL_STUDIO_DEFAULTS, more: ['fromName', 'toName', 'from'] });
  const { fromName, toName } = namesOf(caller, settings.given);
  const from = settings.given.from === undefined ? 'annotations' : oneOf(settings.given.from, `${caller}: from`, ['annotations', 'predictions'] as const);
  const record = objectAt(task, `${caller}: task`);
  const text = stringAt(objectAt(record.data, `${caller}: task.data`)[toName], `${caller}: task.data.${toName}`);
  const offsets = offsetsIn(text, settings.offsets);
  const spans: GoldSpan[] = [];
  const relations: Relation[] = [];
  for (const item of resultOf(record, from)) {
    const result = objectAt(item, `${caller}: each result`);
    if (result.type === 'relation') relations.push(...readRelation(result, settings));
    else if (result.type === 'labels' && result.from_name === fromName) {
      const value = objectAt(result.value, `${caller}: value`);
      const type = typeOfLabel(settings, caller, listAt(value.labels)[0]);
      if (type === undefined) continue;
      const start = offsets.toUtf16(numberAt(value.start, `${caller}: value.start`));
      const end = offsets.toUtf16(numberAt(value.end, `${caller}: value.end`));
      if (start >= end) throw new RangeError(`${caller}: a span must end after its start; got ${start} and ${end}.`);
      spans.push({ id: stringAt(result.id, `${caller}: id`), type, start, end, text: text.slice(start, end), ...noteIn(result.meta) });
    } else unknown(settings, `${caller}: result ${describe(result.id)} is no label of ${describe(fromName)}.`);
  }
  return withRelations(caller, spans, relations, settings);
}

/** The first annotation that was not skipped, or the first prediction. */
function resultOf(task: Record<string, unknown>, from: 'annotations' | 'predictions'): readonly unknown[] {
  const path = `fromLabelStudio: task.${from}`;
  const all = arrayAt(task[from] ?? [], path).map((one) => objectAt(one, `${path}[]`));
  const first = all.find((one) => one.was_cancelled !== true);
  if (first !== undefined) return arrayAt(first.result, `${path}[].result`);
  const hint = from === 'annotations' ? " What was predicted is read with { from: 'predictions' }." : '';
  throw new RangeError(`fromLabelStudio: the task has no ${from}.${hint}`);
}

function readRelation({ from_id, to_id, direction, labels }: Record<string, unknown>, settings: ReadSettings): Relation[] {
  const [label] = listAt(labels);
  const type = RELATION_TYPES.find((t) => t === label);
  if (type === undefined) {
    unknown(settings, `fromLabelStudio: relation ${describe(label)} is none of ${RELATION_TYPES.join(', ')}.`);
    return [];
  }
  const ends = [stringAt(from_id, 'fromLabelStudio: from_id'), stringAt(to_id, 'fromLabelStudio: to_id')];
  const [from, to] = direction === 'left' ? ends.reverse() : ends;
  return [{ type, from, to }];
}

function noteIn(meta: unknown): Pick<GoldSpan, 'note'> {
  if (typeof meta !== 'object' || meta === null || !('text' in meta)) return {};
  const lines = listAt(meta.text).filter((line) => typeof line === 'string' && line !== '');
  return lines.length === 0 ? {} : { note: lines.join('\n') };
}
