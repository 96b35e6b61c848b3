import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { currencyTerms, moneyWords } from '../../src/recognizers/money/words.generated.ts';
import { dateWords, HOLIDAYS } from '../../src/recognizers/date/words.generated.ts';
import { NUMBER_WORDS } from '../../src/recognizers/number.generated.ts';
import { recognize, tokensOf } from './values.ts';

const words = [
  ...[...dateWords(), ...moneyWords()].map((w) => w.phrase),
  ...HOLIDAYS.map((h) => h.name),
  ...currencyTerms().map((c) => c.term),
  ...NUMBER_WORDS.map((n) => n.word),
];
const digits = ['1', '2', '5', '12', '15', '26', '31', '32', '05', '00', '24', '999', '1990', '2022', '2023', '1.200', '10000000000000', 'XX', 'III'];
const marks = [
  '/',
  '-',
  '.',
  ',',
  ' - ',
  ' – ',
  ', ',
  ' và ',
  ' đến ',
  '(',
  ') ',
  ':',
  '\n',
  '\n\n',
  ' ',
  ' ',
  '',
  ' năm ',
  ' tháng ',
  ' ngày ',
  '%',
  '😀',
  '\u0301',
  '\ud800',
];
const soup = fc
  .array(fc.tuple(fc.oneof(fc.constantFrom(...digits), fc.constantFrom(...digits), fc.constantFrom(...words)), fc.constantFrom(...marks)), {
    minLength: 1,
    maxLength: 16,
  })
  .map((pieces) => pieces.flat().join(''));
const references = fc.constantFrom(undefined, '2022-12-27', '2024-02-29', '1900-01-01', '2100-12-31', '0001-01-01', '9999-12-31');
const point =
  '(?:(?:\\d{4}|XXXX)(?:-(?:\\d\\d|XX|W(?:\\d\\d|XX)(?:-\\d)?|Q[1-4X]|H[12]|SP|SU|FA|WI)(?:-(?:\\d\\d|XX))?(?:T(?:\\d\\d:\\d\\d|MO|MI|AF|EV|NI))?)?|\\d{2,3}|XX|BC\\d+)';
const value = new RegExp(`^${point}(?:/${point})?$`, 'u');
const decimal = /^\d+(?:\.\d*[1-9])?$/u;

describe('whatever the text', () => {
  it('candidates are in order, whole, within a line, and their values well formed', () => {
    fc.assert(
      fc.property(soup, references, (text, reference) => {
        const tokens = tokensOf(text);
        const { dates, money } = recognize(tokens, reference);
        let last = 0;
        for (const d of dates) {
          expect(d.from).toBeGreaterThanOrEqual(last);
          expect(d.to).toBeGreaterThan(d.from);
          last = d.to;
          expect(d.value).toMatch(value);
          if (d.interval !== undefined) expect(d.interval.start < d.interval.end).toBe(true);
        }
        last = 0;
        for (const m of money) {
          expect(m.from).toBeGreaterThanOrEqual(last);
          expect(m.to).toBeGreaterThan(m.from);
          last = m.to;
          const amounts = [m.value, m.min, m.max].filter((a) => a !== undefined);
          expect(amounts.length).toBe(m.value === undefined ? 2 : 1);
          for (const a of amounts) expect(a).toMatch(decimal);
        }
        for (const c of [...dates, ...money]) {
          expect(c.to).toBeLessThanOrEqual(tokens.count);
          const covered = text.slice(tokens.start[c.from], tokens.end[c.to - 1]);
          // A date may go on after a line break; never after an empty line.
          expect(covered).not.toMatch(c.type === 'date' ? /\n\s*\n/u : /\n/u);
          expect(covered).not.toMatch(/^[\s.,(/-]|[\s.,(/-]$/u);
        }
        for (const m of money) for (const d of dates) expect(m.to <= d.from || d.to <= m.from).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });
});
