/** The record of a document, as JSON and JSONL have it. */
import { ENTITY_FIELDS, PERSON_FIELDS } from '../../entity-fields.ts';
import type { Extraction } from '../../extraction.ts';
import { offsetsIn } from '../../io/formats/offsets.ts';
import { type Selection, selectionOf, selectParts, withoutEvidence } from '../../node/bulk/fields.ts';
import { closestTo, splitList } from '../choices.ts';
import { UsageError } from '../errors.ts';
import { type Document, extractionOf, type OutputSettings } from './document.ts';

/** All that `--fields` takes. */
const FIELDS: readonly string[] = [
  ...['text', 'entities', 'people', 'warnings', 'ranges'],
  ...Object.keys(ENTITY_FIELDS).map((field) => `entities.${field}`),
  ...Object.keys(PERSON_FIELDS).map((field) => `people.${field}`),
];

/** `entities.type,entities.text,people` by part. @throws UsageError for an unknown field */
export function fieldChoice(list: string): Selection {
  const names = splitList(list);
  const unknown = names.find((name) => !FIELDS.includes(name));
  if (unknown !== undefined) throw unknownField(unknown);
  return selectionOf(names);
}

function unknownField(name: string): UsageError {
  const meant = FIELDS.includes(`entities.${name}`) ? `entities.${name}` : closestTo(name, FIELDS);
  const hint = meant === undefined ? '' : ` Did you mean ${meant}?`;
  const parts = 'entities, people, warnings, text, ranges, or fields of them such as entities.type and people.name';
  return new UsageError(`--fields: unknown field '${name}'.${hint} Allowed: ${parts}.`);
}

/** `{ id, …kept, text?, entities, people, warnings, ranges? }`. */
export function recordOf(document: Document, { fields, evidence, withText, offsets }: OutputSettings): Record<string, unknown> {
  const extraction = extractionOf(document);
  const isHtml = document.ranges !== undefined;
  const located = offsets === undefined ? extraction : withOffsets(document.text, extraction, offsets);
  const text = withText || isHtml || fields?.has('text') ? { text: document.text } : {};
  const all = { ...text, ...(evidence ? located : withoutEvidence(located)), ...(isHtml && { ranges: document.ranges }) };
  return { id: document.id, ...document.kept, ...(fields === undefined ? all : selectParts(all, fields)) };
}

function withOffsets(text: string, extraction: Extraction, unit: NonNullable<OutputSettings['offsets']>): Extraction {
  const { fromUtf16 } = offsetsIn(text, unit);
  const located = <T extends { readonly start?: number; readonly end?: number }>(span: T): T =>
    span.start === undefined || span.end === undefined ? span : { ...span, start: fromUtf16(span.start), end: fromUtf16(span.end) };
  return { ...extraction, entities: extraction.entities.map(located), warnings: extraction.warnings.map(located) };
}
