/** Which parts of an extraction are written: all, or those that `fields` names. */
import { ENTITY_FIELDS, PERSON_FIELDS } from '../../entity-fields.ts';
import type { Extraction } from '../../extraction.ts';
import type { HtmlExtraction } from '../../io/html.ts';
import { fail } from '../../kit/values.ts';

type Names<T extends string> = Readonly<Record<T, true>>;

const OF_TEXT: Names<keyof Extraction> = { entities: true, people: true, warnings: true };
const OF_HTML: Names<keyof HtmlExtraction> = { text: true, ...OF_TEXT, ranges: true };

/** Whether texts are HTML: their extractions have more parts. */
interface Kind {
  readonly html: boolean;
}

/** The parts of an extraction, and the fields of those that are lists of objects. */
function partsOf({ html }: Kind): Readonly<Record<string, Names<string> | true>> {
  return { ...(html ? OF_HTML : OF_TEXT), entities: ENTITY_FIELDS, people: PERSON_FIELDS };
}

export interface FieldChoice {
  readonly fields: readonly string[] | undefined;
  readonly evidence: boolean;
}

type Shape = Readonly<Record<string, unknown>>;
/** For each part that is written, its fields, or all of it. */
export type Selection = ReadonlyMap<string, ReadonlySet<string> | 'whole'>;

/** A function that gives what is to be written of an extraction. */
export function fieldSelector({ fields, evidence }: FieldChoice): (extraction: Extraction) => Shape {
  const shown = (extraction: Extraction): Shape => ({ ...(evidence ? extraction : withoutEvidence(extraction)) });
  if (fields === undefined) return shown;
  const selection = selectionOf(fields);
  return (extraction) => selectParts(shown(extraction), selection);
}

export function withoutEvidence(extraction: Extraction): Shape {
  return { ...extraction, entities: extraction.entities.map(({ evidence: _, ...entity }) => entity) };
}

/** A copy with the parts and fields of a selection. */
export function selectParts(parts: Shape, selection: Selection): Shape {
  const out: Record<string, unknown> = {};
  for (const [part, value] of Object.entries(parts)) {
    const wanted = selection.get(part);
    if (wanted === undefined) continue;
    out[part] = wanted === 'whole' || !Array.isArray(value) ? value : value.map((item: Shape) => pick(item, wanted));
  }
  return out;
}

function pick(item: Shape, wanted: ReadonlySet<string>): Shape {
  return Object.fromEntries(Object.entries(item).filter(([key]) => wanted.has(key)));
}

/** Of names such as `people` and `entities.type`, which have been checked. */
export function selectionOf(fields: readonly string[]): Selection {
  const selection = new Map<string, Set<string> | 'whole'>();
  for (const field of fields) {
    const [part, name] = field.split('.');
    const known = selection.get(part);
    if (name === undefined) selection.set(part, 'whole');
    else if (known === undefined) selection.set(part, new Set([name]));
    else if (known !== 'whole') known.add(name);
  }
  return selection;
}

/** @throws TypeError for anything but a list of strings that is not empty, RangeError for what no extraction has */
export function checkFields(value: unknown, kind: Kind): readonly string[] {
  if (!Array.isArray(value) || value.length === 0) fail(TypeError, 'fields', value, 'an array of names, such as ["people", "entities.type"]');
  const parts = partsOf(kind);
  return Array.from(value, (field: unknown, i) => {
    const at = `fields[${i}]`;
    if (typeof field !== 'string') fail(TypeError, at, field, 'the name of a field');
    const [part, name, ...more] = field.split('.');
    if (!Object.hasOwn(parts, part)) fail(RangeError, at, field, `one of ${Object.keys(parts).join(', ')}, or a field of entities or people`);
    const names = parts[part];
    if (name === undefined) return field;
    if (names === true || more.length > 0) fail(RangeError, at, field, 'such as people or entities.type');
    if (!Object.hasOwn(names, name)) fail(RangeError, at, field, `${part}. with one of ${Object.keys(names).join(', ')}`);
    return field;
  });
}
