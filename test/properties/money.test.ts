/** Amounts of money are read back exactly, in whatever form they are written. `scripts/read-back-money.ts` tries many more. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createExtractor } from '../../src/index.ts';
import { cutAmounts, ranges } from './amounts.ts';
import { firstMisreading } from './read-back-money.ts';

const RUNS = 2000;
const { extract } = createExtractor({ types: ['money'] });

describe('an amount that was written', () => {
  it('is read back: span, value, currency, and the confidence that the writing allows', () => {
    expect(firstMisreading(RUNS)).toBeUndefined();
  });

  it('is read back as a range', () => {
    fc.assert(
      fc.property(ranges, ({ text, span, min, max, currency }) => {
        expect(extract(text).entities).toMatchObject([{ text: span, min, max, currency, confidence: 'high' }]);
      }),
      { numRuns: RUNS },
    );
  });

  it('is not high where a number, part of one or a currency beside it was left out', () => {
    fc.assert(
      fc.property(cutAmounts, ({ text, from, to }) => {
        const sure = extract(text).entities.filter((e) => e.confidence === 'high');
        for (const e of sure) expect([text, e.start, e.end]).toEqual([text, from, to]);
      }),
      { numRuns: RUNS },
    );
  });
});
