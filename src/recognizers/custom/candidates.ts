/** What a mention of the caller's entry says, as a candidate. */
import { kindOfForm } from '../../lexicon/name-forms.ts';
import type { OrganizationCandidate, PersonCandidate, PlaceCandidate } from '../candidate.ts';
import { newOrganization, newPerson, newPlace } from '../new-candidate.ts';
import { plainText } from '../../text/plain-text.ts';
import type { Mention } from './mentions.ts';

/** Evidence of everything that comes from the caller's lexicon. */
export const CUSTOM = 'custom';

/** Titles are read by their own grammar, which knows the caller's roles. */
export type OwnCandidate = PersonCandidate | OrganizationCandidate | PlaceCandidate;

/** An entry that is in the text. */
export interface Standing {
  readonly mention: Mention;
  readonly own: OwnCandidate;
}

/** The candidate of a mention; undefined for a title. */
export function ownCandidate({ entry, from, nameFrom, to, head }: Mention): OwnCandidate | undefined {
  switch (entry.type) {
    case 'person':
      return owned({ ...newPerson(from, to, [CUSTOM]), name: plainText(entry.name), gender: entry.gender }, entry);
    case 'organization': {
      const { level, acronym } = entry;
      return owned({ ...newOrganization(from, to, entry.kind ?? (kindOfForm(head) || 'other'), [CUSTOM]), name: plainText(entry.name), level, acronym }, entry);
    }
    case 'place': {
      const { country, code } = entry;
      return owned({ ...newPlace({ from, to, nameFrom, kind: entry.kind ?? 'facility', entries: [] }, [CUSTOM]), country, code }, entry);
    }
    default:
      return undefined;
  }
}

/** Whatever is written there, it is surely the caller's. */
function owned<C extends OwnCandidate>(candidate: C, { attributes }: Mention['entry']): C {
  return { ...candidate, confidence: 'high', custom: true, attributes };
}
