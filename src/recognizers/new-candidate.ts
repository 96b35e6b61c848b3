/**
 * New candidates. Each is made with all its fields in one order, absent ones as undefined: objects of one shape are faster to read (see
 * `docs/engine-notes.md`, "Shapes").
 */
import type { OrganizationKind } from '../entity.ts';
import type { OrganizationCandidate, PersonCandidate, PlaceCandidate } from './candidate.ts';
import { confidenceOf } from './evidence.ts';

export function newPerson(from: number, to: number, evidence: string[]): PersonCandidate {
  return {
    type: 'person',
    from,
    to,
    confidence: confidenceOf(evidence),
    evidence,
    custom: undefined,
    attributes: undefined,
    name: undefined,
    honorific: undefined,
    gender: undefined,
    credited: undefined,
    nicknameOf: undefined,
  };
}

/** Where a place is and what it is. */
type PlaceSpan = Pick<PlaceCandidate, 'from' | 'to' | 'nameFrom' | 'kind' | 'entries'>;

export function newPlace({ from, to, nameFrom, kind, entries }: PlaceSpan, evidence: string[]): PlaceCandidate {
  return {
    type: 'place',
    from,
    to,
    confidence: confidenceOf(evidence),
    evidence,
    custom: undefined,
    attributes: undefined,
    nameFrom,
    kind,
    entries,
    withType: undefined,
    country: undefined,
    code: undefined,
    unitType: undefined,
    endOfRoad: undefined,
    afterCapital: undefined,
  };
}

export function newOrganization(from: number, to: number, kind: OrganizationKind, evidence: string[]): OrganizationCandidate {
  return {
    type: 'organization',
    from,
    to,
    confidence: confidenceOf(evidence),
    evidence,
    custom: undefined,
    attributes: undefined,
    kind,
    level: undefined,
    name: undefined,
    acronym: undefined,
    written: undefined,
    definedBy: undefined,
    inTable: undefined,
    placed: undefined,
  };
}
