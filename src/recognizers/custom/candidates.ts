/** What a mention of the caller's entry says, as a candidate. */
import { kindOfForm } from '../../lexicon/name-forms.ts';
import type { OrganizationCandidate, PersonCandidate, PlaceCandidate } from '../candidate.ts';
import { plainText } from '../reading.ts';
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
  const base = { from, to, confidence: 'high' as const, evidence: [CUSTOM], custom: true as const, ...(entry.attributes && { attributes: entry.attributes }) };
  switch (entry.type) {
    case 'person':
      return { ...base, type: 'person', name: plainText(entry.name), ...(entry.gender && { gender: entry.gender }) };
    case 'organization':
      return {
        ...base,
        type: 'organization',
        kind: entry.kind ?? (kindOfForm(head) || 'other'),
        name: plainText(entry.name),
        ...(entry.level && { level: entry.level }),
        ...(entry.acronym && { acronym: entry.acronym }),
      };
    case 'place':
      return {
        ...base,
        type: 'place',
        kind: entry.kind ?? 'facility',
        nameFrom,
        entries: [],
        ...(entry.country && { country: entry.country }),
        ...(entry.code && { code: entry.code }),
      };
    default:
      return undefined;
  }
}
