/** doccano: one JSON object a document, for JSONL import. */
import { fail } from '../../kit/values.ts';
import { spansOf } from './gold.ts';
import { offsetsIn } from './offsets.ts';
import { checkFlag } from '../../kit/values.ts';
import { checkFormat, WORD_LABELS } from './options.ts';
import { relationsOf, type RelationType } from './relations.ts';
import type { Annotated, FormatOptions, OffsetOptions } from './types.ts';

/** For a project of sequence labeling with relations. */
export interface DoccanoRecord {
  readonly id?: string | number;
  readonly text: string;
  readonly entities: readonly { readonly id: number; readonly label: string; readonly start_offset: number; readonly end_offset: number }[];
  readonly relations: readonly { readonly id: number; readonly from_id: number; readonly to_id: number; readonly type: RelationType }[];
}

/** For a project of sequence labeling without relations. */
export interface DoccanoLabelRecord {
  readonly id?: string | number;
  readonly text: string;
  readonly label: readonly (readonly [start: number, end: number, label: string])[];
}

export interface DoccanoOptions extends FormatOptions, OffsetOptions {
  /** Your name of the document. */
  readonly id?: string | number;
  /** The project has relations. Default true; `false` gives the shape of a project without. */
  readonly relations?: boolean;
}

/**
 * A record for doccano; one a line makes a JSONL file. Offsets are code points. Spans nest, so the project must allow overlapping
 * spans: otherwise doccano drops all but the first of those that overlap. O(n log n).
 *
 * @throws RangeError when the entities are not of this text; TypeError or RangeError for a wrong option
 * @example
 * JSON.stringify(toDoccano(text, extract(text))) + '\n'
 */
export function toDoccano(text: string, source: Annotated, options?: DoccanoOptions & { readonly relations?: true }): DoccanoRecord;
export function toDoccano(text: string, source: Annotated, options: DoccanoOptions & { readonly relations: false }): DoccanoLabelRecord;
export function toDoccano(text: string, source: Annotated, options?: DoccanoOptions): DoccanoRecord | DoccanoLabelRecord {
  const { types, labels, offsets: unit, given } = checkFormat('toDoccano', options, { labels: WORD_LABELS, offsets: 'codepoint', more: ['id', 'relations'] });
  const spans = spansOf('toDoccano', text, source, types);
  const offsets = offsetsIn(text, unit);
  const head = { ...idOf(given.id), text };
  if (given.relations !== undefined && !checkFlag(given.relations, 'toDoccano: relations')) {
    return { ...head, label: spans.map(({ start, end, type }) => [offsets.fromUtf16(start), offsets.fromUtf16(end), labels[type]] as const) };
  }
  const numbers = new Map(spans.map(({ id }, i) => [id, i + 1]));
  return {
    ...head,
    entities: spans.map(({ start, end, type }, i) => ({
      id: i + 1,
      label: labels[type],
      start_offset: offsets.fromUtf16(start),
      end_offset: offsets.fromUtf16(end),
    })),
    relations: relationsOf(spans).map(({ type, from, to }, i) => ({ id: i + 1, from_id: numbers.get(from) ?? 0, to_id: numbers.get(to) ?? 0, type })),
  };
}

function idOf(id: unknown): { readonly id?: string | number } {
  if (id === undefined) return {};
  return typeof id === 'string' || typeof id === 'number' ? { id } : fail(TypeError, 'toDoccano: id', id, 'a string or a number');
}
