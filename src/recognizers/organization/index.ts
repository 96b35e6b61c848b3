/** Organizations: the way in. */
import type { Recognizer } from '../recognizer.ts';
import { placeOf } from './home.ts';
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
    const place = placeOf(c, row, assembly);
    if (place !== undefined) e.place = place;
  },
};
