/** Places: the way in. */
import type { Recognizer } from '../recognizer.ts';
import { fillPlace, unitAbove } from './fields.ts';
import { recognizePlaces } from './recognizer.ts';
import { placeWords } from './rule-words.generated.ts';

export const place: Recognizer<'place'> = {
  holds: ['place'],
  prepare: (vocabulary) => {
    const words = placeWords(vocabulary);
    return (doc) => ({ candidates: recognizePlaces(doc, words) });
  },
  fill: (e, { c }, assembly) => {
    fillPlace(e, assembly.doc, c, assembly.provinceCodes);
    const above = unitAbove(assembly.doc, c);
    const within = above === undefined ? undefined : assembly.idOf(above);
    if (within !== undefined) e.within = within;
  },
};
