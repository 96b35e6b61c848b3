/** Whether a date that was written is read back: the same span and value, and as sure as its form allows. */
import fc from 'fast-check';
import { createExtractor } from '../../src/index.ts';
import { type WrittenDate, writtenDates } from './dates.ts';

const { extract } = createExtractor({ types: ['date'] });

/** What is wrong with the reading of a date; undefined where nothing is. */
function misreading({ text, span, value, isSure }: WrittenDate): string | undefined {
  const found = extract(text).entities.filter((e) => e.type === 'date');
  const [e] = found;
  const isRight = found.length === 1 && e.text === span && e.value === value && (e.confidence === 'high') === isSure;
  return isRight ? undefined : found.map((d) => `${d.text} ${d.value} ${d.confidence}`).join('; ') || 'nothing';
}

/** Tries dates until one is misread; what is wrong with the smallest such, undefined where all are right. */
export function firstMisreading(runs: number, seed?: number): string | undefined {
  const property = fc.property(writtenDates, (written) => misreading(written) === undefined);
  const { counterexample, seed: used } = fc.check(property, { numRuns: runs, ...(seed === undefined ? {} : { seed }) });
  if (counterexample === null) return undefined;
  const [written] = counterexample;
  return `seed ${used}: ${JSON.stringify(written)} is read as ${misreading(written)}`;
}
