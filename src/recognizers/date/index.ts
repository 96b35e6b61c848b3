/** Dates: the way in. */
import type { ValueRecognizer } from '../recognizer.ts';
import { dateGrammar, recognizeDates } from './recognizer.ts';

export const date: ValueRecognizer<'date'> = {
  holds: [],
  prepare: (vocabulary, numbers) => {
    const grammar = dateGrammar(vocabulary, numbers);
    return (doc) => ({ candidates: recognizeDates(doc.tokens, doc.numbers, grammar, doc.referenceDate) });
  },
  fill: (e, { c }) => {
    e.value = c.value;
    if (c.mod !== undefined) e.mod = c.mod;
    e.grain = c.grain;
    if (c.interval !== undefined) e.interval = c.interval;
    if (c.calendar !== undefined) e.calendar = c.calendar;
    if (c.relative !== undefined) e.relative = c.relative;
  },
};
