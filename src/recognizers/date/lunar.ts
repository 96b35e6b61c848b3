/**
 * The Vietnamese lunar calendar, 1900–2100, from the generated table. A lunar year is named by the solar year in which it begins.
 * All functions give undefined outside the table and for days that do not exist.
 */
import { dayNumber } from '../../kit/calendar.ts';
import { FIRST_LUNAR_YEAR, LUNAR_YEARS } from './lunar.generated.ts';

interface Year {
  readonly start: number;
  /** The month that is followed by its leap month, or 0. */
  readonly leap: number;
  readonly bits: number;
}

function yearOf(year: number): Year | undefined {
  const packed = LUNAR_YEARS[year - FIRST_LUNAR_YEAR];
  if (packed === undefined) return undefined;
  return { start: dayNumber(year, 1, 1) + (packed >> 17), leap: (packed >> 13) & 15, bits: packed & 0x1fff };
}

/** A month of the lunar calendar. */
export interface LunarMonth {
  readonly year: number;
  readonly month: number;
  /** The leap month of that number. */
  readonly leap?: boolean;
}

/** First day (as a day number) and length of a lunar month. */
export function lunarMonth({ year, month, leap = false }: LunarMonth): { readonly start: number; readonly length: number } | undefined {
  const y = yearOf(year);
  if (y === undefined || month < 1 || month > 12 || (leap && y.leap !== month)) return undefined;
  const index = month - 1 + (leap || (y.leap > 0 && month > y.leap) ? 1 : 0);
  let start = y.start;
  for (let i = 0; i < index; i++) start += 29 + ((y.bits >> i) & 1);
  return { start, length: 29 + ((y.bits >> index) & 1) };
}

/** Day number of a lunar date. The last day of a year's last month may be called 30 (`30 Tết`) even when it is the 29th. */
export function solarOf(date: LunarMonth & { readonly day: number }): number | undefined {
  const { month, day } = date;
  const m = lunarMonth(date);
  if (m === undefined || day < 1) return undefined;
  if (day > m.length) return month === 12 && day === 30 ? m.start + m.length - 1 : undefined;
  return m.start + day - 1;
}

export interface LunarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly leap: boolean;
}

/** The lunar date of a day number. */
export function lunarOf(day: number, solarYear: number): LunarDate | undefined {
  for (let year = solarYear; year >= solarYear - 1; year--) {
    const y = yearOf(year);
    if (y === undefined || day < y.start) continue;
    let start = y.start;
    const months = y.leap > 0 ? 13 : 12;
    for (let i = 0; i < months; i++) {
      const length = 29 + ((y.bits >> i) & 1);
      if (day < start + length) {
        const after = y.leap > 0 && i >= y.leap;
        return { year, month: after ? i : i + 1, day: day - start + 1, leap: y.leap > 0 && i === y.leap };
      }
      start += length;
    }
    return undefined;
  }
  return undefined;
}

/** The year nearest to `near` with a stem (0 giáp … 9 quý) and a branch (0 tý … 11 hợi); undefined for a pair that never meets. */
export function sexagenaryYear(stem: number, branch: number, near: number): number | undefined {
  if (stem % 2 !== branch % 2) return undefined;
  // 1984 is giáp tý: the remainder of the sixty by the Chinese remainder theorem.
  const offset = (6 * stem - 5 * branch + 60) % 60;
  const first = 1984 + offset;
  return first + Math.round((near - first) / 60) * 60;
}
