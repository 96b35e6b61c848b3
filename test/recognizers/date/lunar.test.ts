import { describe, expect, it } from 'vitest';
import { packLunarYear } from '../../../data/build/values.ts';
import { dayNumber, isoDate } from '../../../src/kit/calendar.ts';
import { lunarMonth, lunarOf, sexagenaryYear, solarOf } from '../../../src/recognizers/date/lunar.ts';
import { FIRST_LUNAR_YEAR, LUNAR_YEARS } from '../../../src/recognizers/date/lunar.generated.ts';

const iso = (n: number | undefined): string | undefined => (n === undefined ? undefined : isoDate(n));

describe('the Vietnamese lunar calendar', () => {
  // Days on which Tết was, or is announced to be, kept.
  it.each([
    [1900, '01-31'],
    [1930, '01-30'],
    [1945, '02-13'],
    [1954, '02-03'],
    [1960, '01-28'],
    [1965, '02-02'],
    [1967, '02-09'],
    [1968, '01-29'],
    [1969, '02-16'],
    [1972, '02-15'],
    [1975, '02-11'],
    [1976, '01-31'],
    [1980, '02-16'],
    [1984, '02-02'],
    [1985, '01-21'],
    [1986, '02-09'],
    [1990, '01-27'],
    [1995, '01-31'],
    [2000, '02-05'],
    [2001, '01-24'],
    [2002, '02-12'],
    [2003, '02-01'],
    [2004, '01-22'],
    [2005, '02-09'],
    [2006, '01-29'],
    [2007, '02-17'],
    [2008, '02-07'],
    [2009, '01-26'],
    [2010, '02-14'],
    [2011, '02-03'],
    [2012, '01-23'],
    [2013, '02-10'],
    [2014, '01-31'],
    [2015, '02-19'],
    [2016, '02-08'],
    [2017, '01-28'],
    [2018, '02-16'],
    [2019, '02-05'],
    [2020, '01-25'],
    [2021, '02-12'],
    [2022, '02-01'],
    [2023, '01-22'],
    [2024, '02-10'],
    [2025, '01-29'],
    [2026, '02-17'],
    [2027, '02-06'],
    [2028, '01-26'],
    [2029, '02-13'],
    [2030, '02-02'],
  ] as const)('Tết %d falls on %s', (year, day) => {
    expect(iso(solarOf({ year, month: 1, day: 1 }))).toBe(`${year}-${day}`);
  });

  it('has the leap months that almanacs give', () => {
    const leap = (year: number): number | undefined =>
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].find((m) => lunarMonth({ year, month: m, leap: true }) !== undefined);
    const years: [number, number | undefined][] = [
      [1984, undefined],
      [1985, 2],
      [1987, 7],
      [2001, 4],
      [2004, 2],
      [2006, 7],
      [2009, 5],
      [2012, 4],
      [2014, 9],
      [2017, 6],
      [2020, 4],
      [2022, undefined],
      [2023, 2],
      [2025, 6],
      [2028, 5],
      [2033, 11],
    ];
    for (const [year, month] of years) expect(leap(year), String(year)).toBe(month);
  });

  it('has the feasts that were kept', () => {
    expect(iso(solarOf({ year: 2023, month: 3, day: 10 }))).toBe('2023-04-29');
    expect(iso(solarOf({ year: 2024, month: 3, day: 10 }))).toBe('2024-04-18');
    expect(iso(solarOf({ year: 2025, month: 3, day: 10 }))).toBe('2025-04-07');
    expect(iso(solarOf({ year: 2023, month: 8, day: 15 }))).toBe('2023-09-29');
    expect(iso(solarOf({ year: 2024, month: 8, day: 15 }))).toBe('2024-09-17');
    expect(iso(solarOf({ year: 2025, month: 7, day: 15 }))).toBe('2025-09-06');
    expect(iso(solarOf({ year: 2024, month: 12, day: 23 }))).toBe('2025-01-22');
  });

  it('calls the last day of a short last month 30 Tết too', () => {
    expect(lunarMonth({ year: 2024, month: 12 })?.length).toBe(29);
    expect(iso(solarOf({ year: 2024, month: 12, day: 30 }))).toBe('2025-01-28');
    expect(solarOf({ year: 2024, month: 1, day: 30 })).toBeUndefined();
  });

  it('goes on without a gap from 1900 to 2100 and turns back into itself', () => {
    for (let year = 1900; year < 2100; year++) {
      const last = lunarMonth({ year, month: 12 })!;
      const next = lunarMonth({ year: year + 1, month: 1 })!;
      const leapLast = lunarMonth({ year, month: 12, leap: true });
      expect((leapLast ?? last).start + (leapLast ?? last).length).toBe(next.start);
    }
    for (let n = dayNumber(1901, 1, 1); n < dayNumber(2100, 12, 1); n += 7) {
      const solar = Number(isoDate(n).slice(0, 4));
      const l = lunarOf(n, solar)!;
      expect(solarOf(l)).toBe(n);
    }
  });

  it('knows nothing outside its years', () => {
    expect(solarOf({ year: 1899, month: 1, day: 1 })).toBeUndefined();
    expect(solarOf({ year: 2101, month: 1, day: 1 })).toBeUndefined();
    expect(solarOf({ year: 2023, month: 13, day: 1 })).toBeUndefined();
    expect(lunarMonth({ year: 2022, month: 2, leap: true })).toBeUndefined();
  });

  it('names years by stem and branch', () => {
    expect(sexagenaryYear(3, 9, 2020)).toBe(2017); // Đinh Dậu
    expect(sexagenaryYear(4, 8, 1975)).toBe(1968); // Mậu Thân
    expect(sexagenaryYear(2, 6, 2025)).toBe(2026); // Bính Ngọ
    expect(sexagenaryYear(0, 0, 1990)).toBe(1984); // Giáp Tý
    expect(sexagenaryYear(0, 1, 2000)).toBeUndefined();
  });
});

describe('the table of lunar years', () => {
  it('is what the astronomy gives', () => {
    expect(LUNAR_YEARS[2023 - FIRST_LUNAR_YEAR]).toBe(packLunarYear(2023));
  });
});
