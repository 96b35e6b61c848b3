/** References to organizations and places that are not among the entities of the result. */
import type { Level, OrganizationEntity, PlaceEntity, Reference } from '../entity.ts';
import type { Homes } from './geography.ts';
import { unitCodeKey } from './keys.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** An entity that is left out of the result. */
export function referenceTo({ type, name, kind, key, ...rest }: OrganizationEntity | PlaceEntity): Reference {
  const r: Mutable<Reference> = { type, name, kind };
  if ('code' in rest && rest.code !== undefined) r.code = rest.code;
  if (key !== undefined) r.key = key;
  return r;
}

const UNIT_LEVELS = ['province', 'district', 'commune'] as const;

/** The units that a text is about: one reference for each level, which all short forms share. */
export function inferredPlaces(homes: Homes): { readonly [level in Level]?: Reference } {
  const references: { [level in Level]?: Reference } = {};
  for (const level of UNIT_LEVELS) {
    const home = homes[level];
    if (home === undefined) continue;
    const { name, code } = home;
    references[level] =
      code === undefined
        ? { type: 'place', name, kind: level, inferred: true }
        : { type: 'place', name, kind: level, code, key: unitCodeKey(code, name), inferred: true };
  }
  return references;
}
