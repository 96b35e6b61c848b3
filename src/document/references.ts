/** References to organizations and places that are not among the entities of the result. */
import type { Level, OrganizationEntity, PlaceEntity, Reference } from '../entity.ts';
import type { Home, Inferred } from '../recognizers/recognizer.ts';
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

/** The units that a text is about, each as one reference that all short forms share. */
export function inferredUnits(homes: Homes): (level: Level, type: string) => Inferred | undefined {
  const made = new Map<Home, Inferred>();
  return (level, type) => {
    const home = homes.find(level, type);
    if (home === undefined) return undefined;
    let inferred = made.get(home);
    if (inferred === undefined) made.set(home, (inferred = inferredUnit(home)));
    return inferred;
  };
}

function inferredUnit({ name, code, level }: Home): Inferred {
  const place: Mutable<Reference> = { type: 'place', name, kind: level };
  if (code !== undefined) {
    place.code = code;
    place.key = unitCodeKey(code, name);
  }
  place.inferred = true;
  return { place, level };
}
