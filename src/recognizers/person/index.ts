/** People: the way in. */
import type { Recognizer } from '../recognizer.ts';
import { recognizePeople } from './recognizer.ts';
import { personWords } from './rule-words.generated.ts';

export const person: Recognizer<'person'> = {
  holds: [],
  prepare: (vocabulary) => {
    const words = personWords(vocabulary);
    return (doc) => ({ candidates: recognizePeople(doc, words) });
  },
  fill: (e, { c, k }, assembly) => {
    const of = assembly.personOf(k);
    e.name = of.name;
    const gender = c.gender ?? of.gender;
    if (gender !== undefined) e.gender = gender;
    if (c.honorific !== undefined) e.honorific = c.honorific;
    if (of.key !== undefined) e.key = of.key;
    e.person = of.id;
  },
};
