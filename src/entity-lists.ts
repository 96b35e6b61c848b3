/** The values of the enumerations of `entity.ts`, for checks and schemas. The compiler demands each value once. */
import type { Branch, EntityType, Level, OrganizationKind, PlaceKind } from './entity.ts';

/** The keys of an object that must have every value of a union as key, in the order in which they are written. */
function valuesOf<T extends string>(values: Readonly<Record<T, 0>>): readonly T[] {
  return Object.freeze(Object.keys(values) as T[]);
}

/** All entity types, in the order of the documentation. */
export const ENTITY_TYPES: readonly EntityType[] = valuesOf<EntityType>({ person: 0, title: 0, organization: 0, place: 0, date: 0, money: 0 });

/** All levels. */
export const LEVELS: readonly Level[] = valuesOf<Level>({ central: 0, province: 0, district: 0, commune: 0, other: 0 });

/** All branches. */
export const BRANCHES: readonly Branch[] = valuesOf<Branch>({
  party: 0,
  state: 0,
  government: 0,
  assembly: 0,
  front: 0,
  'mass-organization': 0,
  military: 0,
  police: 0,
  judiciary: 0,
  academic: 0,
  diplomatic: 0,
  religious: 0,
  business: 0,
  honor: 0,
  other: 0,
});

/** All kinds of places. */
export const PLACE_KINDS: readonly PlaceKind[] = valuesOf<PlaceKind>({
  country: 0,
  province: 0,
  district: 0,
  commune: 0,
  hamlet: 0,
  street: 0,
  road: 0,
  region: 0,
  natural: 0,
  facility: 0,
  city: 0,
  continent: 0,
});

/** All kinds of organizations. */
export const ORGANIZATION_KINDS: readonly OrganizationKind[] = valuesOf<OrganizationKind>({
  party: 0,
  government: 0,
  assembly: 0,
  ministry: 0,
  department: 0,
  agency: 0,
  court: 0,
  procuracy: 0,
  military: 0,
  police: 0,
  front: 0,
  'mass-organization': 0,
  company: 0,
  bank: 0,
  school: 0,
  hospital: 0,
  press: 0,
  international: 0,
  religious: 0,
  institute: 0,
  other: 0,
});
