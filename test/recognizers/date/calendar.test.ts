import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { civil, dayNumber, daysInMonth, isLeapYear, isoDate, isoWeek, isoWeekday, mondayOf, shiftMonth } from '../../../src/kit/calendar.ts';

const dayOf = (iso: string): number => dayNumber(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)), Number(iso.slice(8, 10)));

describe('civil calendar', () => {
  it('agrees with the host on every day number, both ways', () => {
    fc.assert(
      fc.property(fc.integer({ min: -400_000, max: 400_000 }), (n) => {
        const host = new Date(n * 86_400_000);
        const { year, month, day } = civil(n);
        expect([year, month, day]).toEqual([host.getUTCFullYear(), host.getUTCMonth() + 1, host.getUTCDate()]);
        expect(dayNumber(year, month, day)).toBe(n);
        expect(isoWeekday(n)).toBe(host.getUTCDay() || 7);
      }),
    );
  });

  it('knows leap years', () => {
    expect([1900, 2000, 2023, 2024, 2100].map(isLeapYear)).toEqual([false, true, false, true, false]);
    expect([1, 2, 4, 12].map((m) => daysInMonth(2023, m))).toEqual([31, 28, 30, 31]);
    expect(daysInMonth(2024, 2)).toBe(29);
  });

  it('carries months over years', () => {
    expect(shiftMonth(2022, 12, 1)).toEqual({ year: 2023, month: 1 });
    expect(shiftMonth(2022, 1, -1)).toEqual({ year: 2021, month: 12 });
    expect(shiftMonth(2022, 5, -29)).toEqual({ year: 2019, month: 12 });
  });
});

describe('ISO weeks', () => {
  it.each([
    ['2020-12-31', 2020, 53],
    ['2021-01-01', 2020, 53],
    ['2021-01-03', 2020, 53],
    ['2021-01-04', 2021, 1],
    ['2022-12-27', 2022, 52],
    ['2023-01-01', 2022, 52],
    ['2024-12-30', 2025, 1],
    ['2025-04-02', 2025, 14],
    ['2026-12-31', 2026, 53],
  ])('%s is in week %d-W%d', (iso, year, week) => {
    expect(isoWeek(dayOf(iso))).toEqual({ year, week });
  });

  it('finds the Monday of a week', () => {
    expect(isoDate(mondayOf(2025, 14))).toBe('2025-03-31');
    expect(isoDate(mondayOf(2025, 1))).toBe('2024-12-30');
    expect(isoDate(mondayOf(2020, 53))).toBe('2020-12-28');
  });
});
