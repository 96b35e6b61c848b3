/** What an entity says of another one: an id, or an object with a name where the other one is not in the result. */
import type { Entity } from '../../entity.ts';

/** Something with a name: an entity, or a reference to what is no entity of the result. */
export interface Named {
  readonly name: string;
  readonly kind?: string;
  readonly code?: string;
  readonly key?: string;
  readonly country?: string;
  readonly acronym?: string;
  /** References of an organization and of a place. */
  readonly place?: unknown;
  readonly within?: unknown;
}

/** The entity or the object that a reference means; nothing when it is absent or points to what was left out. */
export function namedBy(reference: unknown, entities: ReadonlyMap<string, Entity>): Named | undefined {
  const found = typeof reference === 'string' ? entities.get(reference) : reference;
  return isNamed(found) ? found : undefined;
}

/** What a cell holds: the id, or the name. */
export function cellOf(reference: unknown): string | undefined {
  if (typeof reference === 'string') return reference;
  return isNamed(reference) ? reference.name : undefined;
}

function isNamed(value: unknown): value is Named {
  return typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string';
}
