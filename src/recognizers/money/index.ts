/** Amounts of money: the way in. */
import type { ValueRecognizer } from '../recognizer.ts';
import { moneyGrammar, recognizeMoney } from './recognizer.ts';

export const money: ValueRecognizer<'money'> = {
  holds: [],
  prepare: (vocabulary, numbers) => {
    const grammar = moneyGrammar(vocabulary, numbers);
    return (doc) => ({ candidates: recognizeMoney(doc.tokens, doc.numbers, grammar, doc.found.date) });
  },
  fill: (e, { c }) => {
    if (c.value !== undefined) e.value = c.value;
    if (c.min !== undefined) e.min = c.min;
    if (c.max !== undefined) e.max = c.max;
    if (c.currency !== undefined) e.currency = c.currency;
    if (c.modifier !== undefined) e.modifier = c.modifier;
    if (c.per !== undefined) e.per = c.per;
  },
};
