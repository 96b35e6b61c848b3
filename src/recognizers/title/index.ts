/** Titles: the way in. */
import { placeOf } from '../organization/home.ts';
import type { Recognizer } from '../recognizer.ts';
import { recognizeTitles } from './recognizer.ts';
import { titleWords } from './rule-words.generated.ts';

export const title: Recognizer<'title'> = {
  holds: ['organization', 'place'],
  prepare: (vocabulary) => {
    const words = titleWords(vocabulary);
    return (doc) => recognizeTitles(doc, words);
  },
  fill: (e, { c, k, organization, place }, assembly) => {
    e.role = c.role;
    if (organization !== undefined) e.organization = organization.id;
    const home = place?.id ?? (organization?.c.type === 'organization' ? placeOf(organization.c, organization, assembly) : undefined);
    if (home !== undefined) e.place = home;
    e.level = c.level;
    e.branch = c.branch;
    if (c.former) e.former = true;
    if (c.acting) e.acting = true;
    e.holders = assembly.holdersOf(k);
  },
};
