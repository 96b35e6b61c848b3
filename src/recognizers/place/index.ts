/** Places: the way in. */
import type { Recognizer } from '../recognizer.ts';
import { fillPlace } from './fields.ts';
import { recognizePlaces } from './recognizer.ts';
import { placeWords } from './rule-words.generated.ts';

export const place: Recognizer<'place'> = {
  holds: ['place'],
  prepare: (vocabulary) => {
    const words = placeWords(vocabulary);
    return (doc) => ({ candidates: recognizePlaces(doc, words) });
  },
  fill: (e, { c, k }, assembly) => {
    fillPlace(e, assembly.doc, c, assembly.meaningOf(k));
    const within = assembly.withinOf(k);
    if (within !== undefined) e.within = within;
  },
};
