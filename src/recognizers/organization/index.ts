/** Organizations: the way in. */
import type { OrganizationEntity, OrganizationKind } from '../../entity.ts';
import type { Assembly, Recognizer, Row } from '../recognizer.ts';
import { recognizeOrganizations } from './recognizer.ts';
import { organizationWords } from './rule-words.generated.ts';
import { writtenName } from './written-name.ts';

export const organization: Recognizer<'organization'> = {
  holds: ['place'],
  prepare: (vocabulary) => {
    const words = organizationWords(vocabulary);
    return (doc) => recognizeOrganizations(doc, words);
  },
  fill: (e, row, assembly) => {
    const { c, level = c.level } = row;
    e.name = writtenName(assembly.doc, c);
    e.kind = c.kind;
    if (level !== undefined) e.level = level;
    if (c.acronym !== undefined) e.acronym = c.acronym;
    const place = placeOf(row, assembly);
    if (place !== undefined) e.place = place;
  },
};

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
function placeOf({ c, level = c.level, lastPlace }: Row<'organization'>, assembly: Assembly): OrganizationEntity['place'] {
  if (lastPlace !== undefined) return lastPlace.id;
  const home = level !== undefined && LOCAL.has(c.kind) ? assembly.homeOf(level) : undefined;
  return home === undefined ? undefined : { ...home, inferred: true };
}
