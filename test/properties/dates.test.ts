/** Dates are read back exactly, in whatever form they are written. `scripts/read-back-dates.ts` tries many more. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createExtractor } from '../../src/index.ts';
import { cutDates } from './dates.ts';
import { firstMisreading } from './read-back-dates.ts';

const RUNS = 2000;
const { extract } = createExtractor({ types: ['date'] });

describe('a date that was written', () => {
  it('is read back: span, value, and the confidence that the writing allows', () => {
    expect(firstMisreading(RUNS)).toBeUndefined();
  });

  it('is not high where a year, a month or a part of a number beside it was left out', () => {
    fc.assert(
      fc.property(cutDates, (text) => {
        expect([text, extract(text).entities.filter((e) => e.confidence === 'high')]).toEqual([text, []]);
      }),
      { numRuns: RUNS },
    );
  });
});
