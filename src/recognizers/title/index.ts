/** Titles: the way in. */
import type { Level } from '../../entity.ts';
import { levelIn, placeOf } from '../organization/index.ts';
import type { Recognizer, Row } from '../recognizer.ts';
import { recognizeTitles } from './recognizer.ts';
import { titleWords } from './rule-words.generated.ts';

export const title: Recognizer<'title'> = {
  holds: ['organization', 'place'],
  prepare: (vocabulary) => {
    const words = titleWords(vocabulary);
    return (doc) => recognizeTitles(doc, words);
  },
  fill: (e, row, assembly) => {
    const { c, k, organization } = row;
    const facts = assembly.factsOf(k);
    const named = row.place ?? organization?.lastPlace;
    const unit = organization === undefined || named !== undefined ? undefined : placeOf(organization as Row<'organization'>, assembly);
    const place = named?.id ?? unit?.place;
    e.role = c.role;
    const id = organization?.id ?? (facts.organization && assembly.idOf(facts.organization));
    if (id !== undefined) e.organization = id;
    if (place !== undefined) e.place = place;
    const level = c.organization !== undefined && facts.level === c.organization.level ? levelOfUnit(facts.level, unit, organization) : facts.level;
    e.level = named === undefined ? level : levelIn(named, level, assembly);
    e.branch = facts.branch;
    if (facts.former) e.former = true;
    if (c.acting) e.acting = true;
    e.holders = assembly.holdersOf(k);
  },
};

/** Thành ủy may be of a city in a province. */
function levelOfUnit(own: Level, unit: ReturnType<typeof placeOf>, organization: { readonly level?: Level | undefined } | undefined): Level {
  return unit?.level ?? organization?.level ?? own;
}
