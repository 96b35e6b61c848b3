/** The names of all fields of entities and people, for those who write out some of them. */
import type { Entity } from './entity.ts';
import type { Person } from './extraction.ts';

type FieldOf<T> = T extends unknown ? keyof T : never;
/** As objects, so that the compiler demands each field. */
type Names<T extends string> = Readonly<Record<T, true>>;

export const ENTITY_FIELDS: Names<FieldOf<Entity>> = {
  id: true,
  type: true,
  text: true,
  start: true,
  end: true,
  parent: true,
  confidence: true,
  evidence: true,
  attributes: true,
  key: true,
  name: true,
  gender: true,
  honorific: true,
  person: true,
  role: true,
  organization: true,
  place: true,
  level: true,
  branch: true,
  former: true,
  acting: true,
  holders: true,
  kind: true,
  acronym: true,
  country: true,
  code: true,
  candidates: true,
  validity: true,
  successors: true,
  within: true,
  value: true,
  mod: true,
  grain: true,
  interval: true,
  calendar: true,
  relative: true,
  min: true,
  max: true,
  currency: true,
  modifier: true,
  per: true,
};

export const PERSON_FIELDS: Names<FieldOf<Person>> = {
  id: true,
  name: true,
  gender: true,
  key: true,
  mentions: true,
  titles: true,
  offices: true,
  attributes: true,
};
