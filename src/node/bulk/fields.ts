/** Which parts of an extraction are written: all, or those that `fields` names. */
import type { Entity, Extraction, Person } from '../../entity.ts';
import type { HtmlExtraction } from '../../io/html.ts';
import { fail } from '../../kit/values.ts';

type KeysOfEach<T> = T extends unknown ? keyof T : never;
type Names<T extends string> = Readonly<Record<T, 0>>;

/** The compiler demands every field that an entity may have. */
const OF_ENTITY: Names<KeysOfEach<Entity>> = {
  id: 0,
  type: 0,
  text: 0,
  start: 0,
  end: 0,
  parent: 0,
  confidence: 0,
  evidence: 0,
  key: 0,
  attributes: 0,
  name: 0,
  gender: 0,
  honorific: 0,
  person: 0,
  role: 0,
  organization: 0,
  place: 0,
  level: 0,
  branch: 0,
  former: 0,
  acting: 0,
  holders: 0,
  kind: 0,
  acronym: 0,
  country: 0,
  code: 0,
  candidates: 0,
  validity: 0,
  successors: 0,
  within: 0,
  value: 0,
  mod: 0,
  grain: 0,
  interval: 0,
  calendar: 0,
  relative: 0,
  min: 0,
  max: 0,
  currency: 0,
  modifier: 0,
  per: 0,
};
const OF_PERSON: Names<keyof Person> = { id: 0, name: 0, gender: 0, key: 0, mentions: 0, titles: 0, attributes: 0 };
const OF_TEXT: Names<keyof Extraction> = { entities: 0, people: 0, warnings: 0 };
const OF_HTML: Names<keyof HtmlExtraction> = { text: 0, ...OF_TEXT, ranges: 0 };

/** The parts of an extraction, and the fields of those that are lists of objects. */
function partsOf(html: boolean): Readonly<Record<string, Names<string> | 0>> {
  return { ...(html ? OF_HTML : OF_TEXT), entities: OF_ENTITY, people: OF_PERSON };
}

export interface FieldChoice {
  readonly fields: readonly string[] | undefined;
  readonly evidence: boolean;
}

type Shape = Readonly<Record<string, unknown>>;
type Selection = ReadonlyMap<string, ReadonlySet<string> | 'whole'>;

/** A function that copies what is to be written of an extraction; the same object where that is all of it. */
export function fieldSelector({ fields, evidence }: FieldChoice): (extraction: Extraction) => Shape {
  if (fields === undefined)
    return evidence ? (extraction) => ({ ...extraction }) : (extraction) => ({ ...extraction, entities: extraction.entities.map(bare) });
  const selection = selectionOf(fields);
  return (extraction) => {
    const out: Record<string, unknown> = {};
    for (const [part, value] of Object.entries(extraction)) {
      const wanted = selection.get(part);
      if (wanted === 'whole') out[part] = part === 'entities' && !evidence ? extraction.entities.map(bare) : value;
      else if (wanted !== undefined) out[part] = (value as readonly Shape[]).map((item) => pick(item, wanted));
    }
    return out;
  };
}

function bare({ evidence: _, ...entity }: Entity): Shape {
  return entity;
}

function pick(item: Shape, wanted: ReadonlySet<string>): Shape {
  return Object.fromEntries(Object.entries(item).filter(([key]) => wanted.has(key)));
}

function selectionOf(fields: readonly string[]): Selection {
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
export function checkFields(value: unknown, path: string, html: boolean): readonly string[] {
  if (!Array.isArray(value) || value.length === 0) fail(TypeError, path, value, 'an array of names, such as ["people", "entities.type"]');
  const parts = partsOf(html);
  return Array.from(value, (field: unknown, i) => {
    const at = `${path}[${i}]`;
    if (typeof field !== 'string') fail(TypeError, at, field, 'the name of a field');
    const [part, name, ...more] = field.split('.');
    if (!Object.hasOwn(parts, part)) fail(RangeError, at, field, `one of ${Object.keys(parts).join(', ')}, or a field of entities or people`);
    const names = parts[part];
    if (name === undefined) return field;
    if (names === 0 || more.length > 0) fail(RangeError, at, field, 'such as people or entities.type');
    if (!Object.hasOwn(names, name)) fail(RangeError, at, field, `${part}. with one of ${Object.keys(names).join(', ')}`);
    return field;
  });
}
