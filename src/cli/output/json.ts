/** The record of a document, as JSON and JSONL have it. */
import { ENTITY_FIELDS, PERSON_FIELDS } from '../../entity-fields.ts';
import type { Extraction } from '../../entity.ts';
import { offsetsIn } from '../../io/formats/offsets.ts';
import { closestTo, splitList } from '../choices.ts';
import { UsageError } from '../errors.ts';
import { type Document, extractionOf, type FieldChoice, type OutputSettings } from './document.ts';

/** All that `--fields` takes. */
const FIELDS: readonly string[] = [
  ...['text', 'entities', 'people', 'warnings', 'ranges'],
  ...Object.keys(ENTITY_FIELDS).map((field) => `entities.${field}`),
  ...Object.keys(PERSON_FIELDS).map((field) => `people.${field}`),
];

/** `entities.type,entities.text,people` by part. @throws UsageError for an unknown field */
export function fieldChoice(list: string): FieldChoice {
  const choice = new Map<string, Set<string> | 'all'>();
  for (const name of splitList(list)) {
    if (!FIELDS.includes(name)) throw unknownField(name);
    const [part, field] = name.split('.');
    const chosen = choice.get(part);
    if (field === undefined || chosen === 'all') choice.set(part, 'all');
    else choice.set(part, (chosen ?? new Set()).add(field));
  }
  return choice;
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
  const { entities, people, warnings } = offsets === undefined ? extraction : withOffsets(document.text, extraction, offsets);
  const shown = evidence ? entities : entities.map(({ evidence: _, ...rest }) => rest);
  const parts: Record<string, unknown> = { entities: shown, people, warnings, ...(isHtml && { ranges: document.ranges }) };
  const text = withText || isHtml || fields?.has('text') ? { text: document.text } : {};
  const all = { ...text, ...parts };
  return { id: document.id, ...document.kept, ...(fields === undefined ? all : chosenOf(all, fields)) };
}

function withOffsets(text: string, extraction: Extraction, unit: NonNullable<OutputSettings['offsets']>): Extraction {
  const offsets = offsetsIn(text, unit);
  const entities = extraction.entities.map((e) => ({ ...e, start: offsets.fromUtf16(e.start), end: offsets.fromUtf16(e.end) }));
  return { ...extraction, entities };
}

function chosenOf(all: Readonly<Record<string, unknown>>, fields: FieldChoice): Record<string, unknown> {
  const chosen: Record<string, unknown> = {};
  for (const [part, value] of Object.entries(all)) {
    const names = fields.get(part);
    if (names === undefined) continue;
    chosen[part] = names === 'all' || !Array.isArray(value) ? value : value.map((item: object) => pick(item, names));
  }
  return chosen;
}

function pick(item: object, names: ReadonlySet<string>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(item).filter(([name]) => names.has(name)));
}
