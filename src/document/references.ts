/** References to organizations and places that are not among the entities of the result. */
import type { Level, OrganizationEntity, PlaceEntity, Reference } from '../entity.ts';
import type { LocalUnit, Inferred } from '../recognizers/recognizer.ts';
import type { LocalUnits } from './geography.ts';
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
export function inferredUnits(localUnits: LocalUnits): (level: Level, type: string) => Inferred | undefined {
  const made = new Map<LocalUnit, Inferred>();
  return (level, type) => {
    const unit = localUnits.find(level, type);
    if (unit === undefined) return undefined;
    let inferred = made.get(unit);
    if (inferred === undefined) made.set(unit, (inferred = inferredUnit(unit)));
    return inferred;
  };
}

function inferredUnit({ name, code, level }: LocalUnit): Inferred {
  const place: Mutable<Reference> = { type: 'place', name, kind: level };
  if (code !== undefined) {
    place.code = code;
    place.key = unitCodeKey(code, name);
  }
  place.inferred = true;
  return { place, level };
}
