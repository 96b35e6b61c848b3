/** Titles: the way in. */
import type { Recognizer } from '../recognizer.ts';
import { recognizeTitles } from './recognizer.ts';
import { titleWords } from './rule-words.generated.ts';

export const title: Recognizer<'title'> = {
  holds: ['organization', 'place'],
  prepare: (vocabulary) => {
    const words = titleWords(vocabulary);
    return (doc) => recognizeTitles(doc, words);
  },
  fill: (e, { c, k, organization, place = organization?.lastPlace }, assembly) => {
    e.role = c.role;
    if (organization !== undefined) e.organization = organization.id;
    if (place !== undefined) e.place = place.id;
    e.level = c.level;
    e.branch = c.branch;
    if (c.former) e.former = true;
    if (c.acting) e.acting = true;
    e.holders = assembly.holdersOf(k);
  },
};
