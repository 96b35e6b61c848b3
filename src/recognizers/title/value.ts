/** What a title means: level, branch, the role in normal capitals. */
import type { Branch, Level, OrganizationKind } from '../../entity.ts';
import type { OrganizationCandidate, PlaceCandidate } from '../candidate.ts';
import type { RoleRow } from '../../lexicon/rows.generated.ts';
import type { Reading } from '../reading.ts';
import { titleTexts } from './rule-words.generated.ts';

/** The role with normal capitals: CHỦ TỊCH → Chủ tịch, but TS. */
export function roleText(r: Reading, from: number, to: number, table: string): string {
  const text = r.plain(from, to);
  if (text.length < 4 || hasLower(text) || text !== text.toUpperCase() || table === table.toUpperCase()) return text;
  return text.charAt(0) + text.slice(1).toLowerCase();
}

/** A letter of a to z: nearly every role has one, and needs no look at its other letters. */
function hasLower(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c > 96 && c < 123) return true;
  }
  return false;
}

export function levelOf(own: Level, organization: OrganizationCandidate | undefined, place: PlaceCandidate | undefined): Level {
  if (organization?.level !== undefined) return organization.level;
  if (place !== undefined) {
    const k = place.kind;
    if (k === 'country') return 'central';
    if (k === 'province' || k === 'city') return 'province';
    if (k === 'district') return 'district';
    if (k === 'commune') return 'commune';
  }
  return own;
}

const BRANCH_OF_KIND: Readonly<Partial<Record<OrganizationKind, Branch>>> = {
  party: 'party',
  government: 'government',
  assembly: 'assembly',
  ministry: 'government',
  department: 'government',
  agency: 'government',
  court: 'judiciary',
  procuracy: 'judiciary',
  military: 'military',
  police: 'police',
  front: 'front',
  'mass-organization': 'mass-organization',
  company: 'business',
  bank: 'business',
  school: 'academic',
  institute: 'academic',
  religious: 'religious',
  hospital: 'other',
  press: 'other',
};

/** Branches that say less than the kind of the organization does. */
const GENERAL: ReadonlySet<Branch> = new Set<Branch>(['other', 'party', 'government', 'business']);
const SPOKESMEN: ReadonlySet<string> = new Set(titleTexts.spokesmen);
const UNITS: ReadonlySet<string> = new Set(['province', 'district', 'commune']);

/** Branch of a title by the role of the table, its organization and its place. */
export function branchOf({ role, branch }: RoleRow, organization: OrganizationCandidate | undefined, place: PlaceCandidate | undefined, level: Level): Branch {
  if (organization !== undefined)
    return GENERAL.has(branch) || (SPOKESMEN.has(role) && organization.kind !== 'ministry') ? (BRANCH_OF_KIND[organization.kind] ?? branch) : branch;
  if (role !== titleTexts.unitHead) return branch;
  // Chủ tịch tỉnh Cà Mau, Chủ tịch xã; Chủ tịch Cuba
  if (place === undefined) return UNITS.has(level) ? 'government' : branch;
  if (place.kind === 'country') return 'state';
  return UNITS.has(place.kind) ? 'government' : branch;
}
