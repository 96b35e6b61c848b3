/** Whether an amount that was written is read back: the same span, value and currency, and no more confidence than the writing allows. */
import fc from 'fast-check';
import { createExtractor } from '../../src/index.ts';
import { amounts, type WrittenAmount } from './amounts.ts';

const { extract } = createExtractor({ types: ['money'] });

/** What is wrong with the reading of an amount; undefined where nothing is. */
function misreading({ text, span, value, currency, isAmbiguous }: WrittenAmount): string | undefined {
  const found = extract(text).entities.filter((e) => e.type === 'money');
  const [e] = found;
  const isRight = found.length === 1 && e.text === span && e.value === value && e.currency === currency && (e.confidence === 'high') !== isAmbiguous;
  return isRight ? undefined : found.map((m) => `${m.text} ${m.value ?? `${m.min} to ${m.max}`} ${m.currency} ${m.confidence}`).join('; ') || 'nothing';
}

/** Tries amounts until one is misread; what is wrong with the smallest such, undefined where all are right. */
export function firstMisreading(runs: number, seed?: number): string | undefined {
  const property = fc.property(amounts, (written) => misreading(written) === undefined);
  const { counterexample, seed: used } = fc.check(property, { numRuns: runs, ...(seed === undefined ? {} : { seed }) });
  if (counterexample === null) return undefined;
  const [written] = counterexample;
  return `seed ${used}: ${JSON.stringify(written)} is read as ${misreading(written)}`;
}
