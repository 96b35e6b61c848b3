/** The place of an organization: the one in its name, or the unit that the text is about. */
import type { OrganizationEntity, OrganizationKind } from '../../entity.ts';
import type { OrganizationCandidate } from '../candidate.ts';
import type { Assembly, Row } from '../recognizer.ts';

/** Kinds of organizations that belong to a unit. */
const LOCAL: ReadonlySet<OrganizationKind> = new Set([
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

/** The place inside it, or the one that the text has established for its level. */
export function placeOf(
  c: OrganizationCandidate,
  { level = c.level, lastPlace }: Pick<Row, 'level' | 'lastPlace'>,
  assembly: Assembly,
): OrganizationEntity['place'] {
  if (lastPlace !== undefined) return lastPlace.id;
  return level !== undefined && LOCAL.has(c.kind) ? assembly.homeOf(level) : undefined;
}
