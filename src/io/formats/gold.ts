/** Spans to write, from an extraction or from spans that came back; checked against the text and in text order. */
import type { Entity, EntityType, PersonEntity } from '../../entity.ts';
import { ENTITY_TYPES } from '../../entity-lists.ts';
import { inTextOrder } from '../../kit/ranges.ts';
import { describe, readRecord, requireExtraction, requireText } from '../../kit/values.ts';
import { noteOf } from './note.ts';
import { checkFormat } from './options.ts';
import type { Annotated, FormatOptions, GoldSpan } from './types.ts';

/**
 * The spans of an extraction in the shape in which `fromBrat` and its like give annotated spans back: for scoring one by the other. O(n).
 *
 * @throws RangeError when the entities are not of this text; TypeError or RangeError for a wrong option
 * @example
 * toGold(text, extract(text)) // [{ id: 'e1', type: 'person', start: 4, end: 17, text: 'Trần Văn Bưởi', person: 1, … }, …]
 */
export function toGold(text: string, source: Annotated, options?: Pick<FormatOptions, 'types'>): GoldSpan[] {
  return spansOf('toGold', text, source, checkFormat('toGold', options, {}).types);
}

/** Only these types, in text order, an outer span before those inside it; nothing in them refers to a span that is left out. */
export function spansOf(caller: string, text: string, source: Annotated, types: ReadonlySet<EntityType>): GoldSpan[] {
  requireText(caller, text);
  const spans = draftsOf(caller, source);
  for (const span of spans) checkSpan(caller, text, span);
  requireUniqueIds(caller, spans);
  const kept = spans.filter((span) => types.has(span.type)).sort(inTextOrder);
  return withKnownReferences(kept);
}

function draftsOf(caller: string, source: Annotated): Draft[] {
  if (isList(source)) {
    for (const [i, span] of source.entries()) readRecord(span, `${caller}: spans[${i}]`);
    return [...source];
  }
  requireExtraction(caller, source, ['entities']);
  return source.entities.map(spanOfEntity);
}

function isList(source: Annotated): source is readonly GoldSpan[] {
  return Array.isArray(source);
}

/** A span whose people are named by any key: ids of an extraction, or numbers. */
interface Draft extends Omit<GoldSpan, 'person' | 'holders'> {
  readonly person?: string | number;
  readonly holders?: readonly (string | number)[];
}

function spanOfEntity(entity: Entity): Draft {
  const { id, type, start, end, text, confidence } = entity;
  return { id, type, start, end, text, ...referencesOf(entity), note: noteOf(entity), confidence };
}

function referencesOf(entity: Entity): Pick<Draft, 'person' | 'holders' | 'organization' | 'place'> {
  switch (entity.type) {
    case 'person':
      return { person: (entity satisfies PersonEntity).person };
    case 'title':
      return { holders: entity.holders, ...idIn('organization', entity.organization), ...idIn('place', entity.place) };
    case 'organization':
      return idIn('place', entity.place);
    case 'place':
      return idIn('place', entity.within);
    default:
      return {};
  }
}

/** A reference may be an object that describes something outside the result: then there is no span to point to. */
function idIn(key: 'organization' | 'place', reference: unknown): Pick<GoldSpan, 'organization' | 'place'> {
  return typeof reference === 'string' ? { [key]: reference } : {};
}

function checkSpan(caller: string, text: string, { id, type, start, end, text: own }: Draft): void {
  if (!ENTITY_TYPES.includes(type)) throw new RangeError(`${caller}: span ${describe(id)} must have one of the types ${ENTITY_TYPES.join(', ')}.`);
  const isRange = Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= text.length;
  if (isRange && text.slice(start, end) === own) return;
  throw new RangeError(`${caller}: span ${describe(id)} is not of this text: ${start}-${end} must be ${describe(own)}.`);
}

/** @throws RangeError for an id that two spans have: references could mean either */
export function requireUniqueIds(caller: string, spans: readonly { readonly id: string }[]): void {
  const ids = new Set<string>();
  for (const { id } of spans) {
    if (ids.has(id)) throw new RangeError(`${caller}: the id ${describe(id)} is used twice.`);
    ids.add(id);
  }
}

/** Numbers the people in the order of their first mentions and drops references to spans that are not there. */
function withKnownReferences(spans: readonly Draft[]): GoldSpan[] {
  const ids = new Set(spans.map((span) => span.id));
  const numbers = new Map<string | number, number>();
  for (const { type, person } of spans) if (type === 'person' && person !== undefined && !numbers.has(person)) numbers.set(person, numbers.size + 1);
  return spans.map(({ person, holders = [], organization, place, ...rest }) => {
    const number = person === undefined ? undefined : numbers.get(person);
    const known = [...new Set(holders.flatMap((holder) => numbers.get(holder) ?? []))].sort((a, b) => a - b);
    return {
      ...rest,
      ...(number !== undefined && { person: number }),
      ...(known.length > 0 && { holders: known }),
      ...(organization !== undefined && ids.has(organization) && { organization }),
      ...(place !== undefined && ids.has(place) && { place }),
    };
  });
}
