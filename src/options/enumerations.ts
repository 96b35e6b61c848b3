/** The values of the enumerations in `entity.ts`, for checks of options, of the tables in `data/` and of the schemas. */
import type { Branch, Level, PlaceKind } from '../entity.ts';

export const LEVELS: readonly Level[] = Object.freeze(['central', 'province', 'district', 'commune', 'other'] as const);

export const BRANCHES: readonly Branch[] = Object.freeze([
  'party',
  'state',
  'government',
  'assembly',
  'front',
  'mass-organisation',
  'military',
  'police',
  'judiciary',
  'academic',
  'diplomatic',
  'religious',
  'business',
  'honour',
  'other',
] as const);

export const PLACE_KINDS: readonly PlaceKind[] = Object.freeze([
  'country',
  'province',
  'district',
  'commune',
  'hamlet',
  'street',
  'road',
  'region',
  'natural',
  'facility',
  'city',
  'continent',
] as const);
