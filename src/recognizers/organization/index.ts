/** Organizations: the way in. */
import { gazetteerTexts } from '../../gazetteer/rule-words.generated.ts';
import type { Level, OrganizationEntity } from '../../entity.ts';
import type { Assembly, Recognizer, Row } from '../recognizer.ts';
import { LOCAL_KINDS, unitTypeOf } from './local.ts';
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
    const { c } = row;
    const unit = placeOf(row, assembly);
    const level = unit?.level ?? row.level ?? c.level;
    e.name = writtenName(assembly.doc, c);
    e.kind = c.kind;
    if (level !== undefined) e.level = level;
    if (c.acronym !== undefined) e.acronym = c.acronym;
    if (unit !== undefined) e.place = unit.place;
  },
};

/** The place of an organization, and its level there: Thành ủy may be of a city in a province. */
interface Place {
  readonly place: NonNullable<OrganizationEntity['place']>;
  readonly level: Level | undefined;
}

/** The place inside it, or the one that the text has established for its level and type. */
export function placeOf({ c, level = c.level, lastPlace }: Row<'organization'>, assembly: Assembly): Place | undefined {
  if (lastPlace !== undefined) return { place: lastPlace.id, level: levelIn(lastPlace, level, assembly) };
  if (level === undefined || !LOCAL_KINDS.has(c.kind)) return undefined;
  return assembly.localUnitOf(level, unitTypeOf(assembly.doc, c));
}

/** The level of an organ or office of a city, which may be a province or a part of one: what the text has established for the city. */
export function levelIn<L extends Level | undefined>({ c, k }: Row, level: L, assembly: Assembly): L | 'province' | 'district' {
  if (c.type !== 'place' || c.unitType !== gazetteerTexts.city || (level !== 'province' && level !== 'district')) return level;
  const kind = assembly.meaningOf(k)?.kind;
  return kind === 'province' || kind === 'district' ? kind : level;
}
