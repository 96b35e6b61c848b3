/**
 * `vietnamese-entities/places`: the administrative units of Viet Nam: names, codes, parents, and what became of them on
 * 2025-07-01.
 * @module vietnamese-entities/places
 */
export { type ChangeOptions, predecessors, successors } from './places/changes.ts';
export { findUnit, type FindUnitOptions } from './places/find.ts';
export type { AdministrativeUnit, UnitLevel } from './places/unit.ts';
