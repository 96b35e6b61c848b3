/** Titles: the way in. */
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
    const home = organization === undefined || named !== undefined ? undefined : placeOf(organization as Row<'organization'>, assembly);
    const place = named?.id ?? home?.place;
    e.role = c.role;
    const body = organization?.id ?? (facts.organization && assembly.idOf(facts.organization));
    if (body !== undefined) e.organization = body;
    if (place !== undefined) e.place = place;
    // Thành ủy may be of a city in a province.
    e.level = c.body !== undefined && facts.level === c.body.level ? (home?.level ?? organization?.level ?? facts.level) : facts.level;
    if (named !== undefined) e.level = levelIn(named, e.level, assembly);
    e.branch = facts.branch;
    if (facts.former) e.former = true;
    if (c.acting) e.acting = true;
    e.holders = assembly.holdersOf(k);
  },
};
