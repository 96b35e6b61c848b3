/** Organizations that are organs of a unit, and the type of that unit. */
import type { OrganizationKind } from '../../entity.ts';
import { EntryKind } from '../../lexicon/rows.generated.ts';
import { unitType } from '../../gazetteer/unit-name.ts';
import type { OrganizationCandidate } from '../candidate.ts';
import type { Reading } from '../reading.ts';
import { organizationTexts } from './rule-words.generated.ts';

/** Kinds of organizations that belong to a unit. */
export const LOCAL_KINDS: ReadonlySet<OrganizationKind> = new Set([
  'party',
  'government',
  'assembly',
  'department',
  'front',
  'police',
  'military',
  'agency',
  'mass-organization',
  'court',
  'procuracy',
]);

const HEAD_TYPES: ReadonlyMap<string, string> = new Map(organizationTexts.headTypes);
const SAYS_TYPE = (1 << EntryKind.HEAD) | (1 << EntryKind.LEVEL);

/** The type word of the unit in the name, written out: `Công an TP` → thành phố, `Tỉnh ủy` → tỉnh; '' where there is none. */
export function unitTypeOf(r: Reading, { from, to }: OrganizationCandidate): string {
  for (let i = to - 1; i >= from; i--) {
    if ((r.matches.kindsAt[i] & SAYS_TYPE) === 0) continue;
    const head = r.longest(i, EntryKind.HEAD);
    const type = head < 0 ? undefined : HEAD_TYPES.get(r.row(head, EntryKind.HEAD).head);
    if (type !== undefined) return type;
    const m = r.longest(i, EntryKind.LEVEL);
    // Lao động - Thương binh và Xã | hội
    if (m < 0 || r.matches.to[m] > to || r.compound[i] !== 0 || r.interior[i] !== 0 || r.endOf(i, EntryKind.DOMAIN) > r.matches.to[m]) continue;
    const word = r.lower(i, r.matches.to[m]);
    return unitType(word) ?? word;
  }
  return '';
}
