/** From a filled point to its value: TIMEX3 strings, half-open intervals. */
import type { DateGrain } from '../../entity.ts';
import { dayNumber, daysInMonth, isoDate, isoWeek, isoWeekday, mondayOf, twoDigits, yearDigits } from '../../kit/calendar.ts';
import { lunarMonth } from './lunar.ts';
import { seasonDays } from './season-days.ts';
import { NONE, type Point } from './point.ts';
import { DAY_PARTS } from './words.generated.ts';

export interface Value {
  value: string;
  grain: DateGrain;
  /** First day and day after the last, with their times where the value has one; undefined where the year is open. */
  start: string | undefined;
  end: string | undefined;
}

const X4 = 'XXXX';

function yyyy(year: number): string {
  return year === NONE ? X4 : yearDigits(year);
}

function mm(n: number): string {
  return n === NONE ? 'XX' : twoDigits(n);
}

function timeOf(minutes: number): string {
  return twoDigits(Math.floor(minutes / 60)) + ':' + twoDigits(minutes % 60);
}

function at(number: number, minutes: number): string {
  return minutes >= 1440 ? isoDate(number + 1) + 'T' + timeOf(minutes - 1440) : isoDate(number) + 'T' + timeOf(minutes);
}

/** Part of the value counts from the reference date. */
export function isRelative(p: Point): boolean {
  return p.yearShift !== NONE || p.monthShift !== NONE || p.weekShift !== NONE || p.dayShift !== NONE || p.quarterShift !== NONE || p.sameDay;
}

function open(value: string, grain: DateGrain): Value {
  return { value, grain, start: undefined, end: undefined };
}

/** A value from one day number to the day before another; open where the year is. */
function span(p: Point, value: string, first: number, after: number): Value {
  return p.year === NONE ? open(value, p.grain) : { value, grain: p.grain, start: isoDate(first), end: isoDate(after) };
}

/** Value, grain and interval of a filled point. */
export function evaluate(p: Point): Value {
  if (p.bc) return open(p.grain === 'century' ? 'BC' + twoDigits(p.century - 1) : 'BC' + yearDigits(p.year), p.grain);
  switch (p.grain) {
    case 'century':
      return centuryValue(p);
    case 'decade':
      return years(String(p.decade).padStart(3, '0'), 'decade', p.decade * 10, 10);
    case 'year':
      return span(p, yyyy(p.year), dayNumber(p.year, 1, 1), dayNumber(p.year + 1, 1, 1));
    case 'half':
      return span(p, yyyy(p.year) + '-H' + p.half, firstOf(p.year, p.half * 6 - 5), firstOf(p.year, p.half * 6 + 1));
    case 'quarter':
      if (p.quarter === NONE) return open(X4 + '-QX', 'quarter');
      return span(p, yyyy(p.year) + '-Q' + p.quarter, firstOf(p.year, p.quarter * 3 - 2), firstOf(p.year, p.quarter * 3 + 1));
    case 'season':
      return seasonValue(p);
    case 'week':
      return weekValue(p);
    case 'month':
      return monthValue(p);
    default:
      return dayValue(p);
  }
}

function centuryValue(p: Point): Value {
  return p.century === NONE ? open('XX', 'century') : years(twoDigits(p.century - 1), 'century', (p.century - 1) * 100 + 1, 100);
}

/** So many years from the first. */
function years(value: string, grain: DateGrain, first: number, count: number): Value {
  return { value, grain, start: isoDate(dayNumber(first, 1, 1)), end: isoDate(dayNumber(first + count, 1, 1)) };
}

const SEASONS = ['SP', 'SU', 'FA', 'WI'] as const;

function seasonValue(p: Point): Value {
  const value = yyyy(p.year) + '-' + SEASONS[p.season];
  if (p.year === NONE) return open(value, 'season');
  const { first, after } = seasonDays(p.year, p.season);
  return span(p, value, first, after);
}

/** Day number of the first of a month; 13 is the January after. */
function firstOf(year: number, month: number): number {
  return month > 12 ? dayNumber(year + 1, 1, 1) : dayNumber(year, month, 1);
}

function weekValue(p: Point): Value {
  if (p.nth !== NONE && p.month !== NONE) {
    if (p.year === NONE) return open('XXXX-WXX', 'week');
    // The first week of a month is the one of its first Monday; the last that of its last Monday.
    const first = dayNumber(p.year, p.month, 1);
    const last = dayNumber(p.year, p.month, daysInMonth(p.year, p.month));
    const monday = p.nth < 0 ? last - isoWeekday(last) + 1 : first + ((8 - isoWeekday(first)) % 7) + 7 * (p.nth - 1);
    const w = isoWeek(monday);
    return oneWeek(w.year, w.week, monday);
  }
  if (p.year === NONE || p.week === NONE) return open('XXXX-W' + mm(p.week), 'week');
  return oneWeek(p.year, p.week, mondayOf(p.year, p.week));
}

function oneWeek(year: number, week: number, monday: number): Value {
  return { value: yearDigits(year) + '-W' + twoDigits(week), grain: 'week', start: isoDate(monday), end: isoDate(monday + 7) };
}

function monthValue(p: Point): Value {
  if (p.lunar) {
    const m = p.year === NONE ? undefined : lunarMonth(p);
    if (m === undefined) return open('XXXX-XX', 'month');
    const start = isoDate(m.start);
    return { value: start + '/' + isoDate(m.start + m.length - 1), grain: 'month', start, end: isoDate(m.start + m.length) };
  }
  const last = p.lastMonth === NONE ? p.month : p.lastMonth;
  let value = yyyy(p.year) + '-' + mm(p.month);
  if (last !== p.month) value += '/' + yyyy(p.year) + '-' + mm(last);
  return p.month === NONE ? open(value, 'month') : span(p, value, firstOf(p.year, p.month), firstOf(p.year, last + 1));
}

function dayValue(p: Point): Value {
  if (p.nth !== NONE) {
    if (p.year === NONE) return open('XXXX-' + mm(p.month) + '-' + (p.nth === 1 ? '01' : 'XX'), 'day');
    setEdge(p);
  }
  const known = p.year !== NONE && p.month !== NONE && p.day !== NONE;
  const number = known ? dayNumber(p.year, p.month, p.day) : 0;
  const shown = known ? isoDate(number) : openDay(p);
  if (p.hour !== NONE) {
    const minutes = p.hour * 60 + p.minute;
    const value = shown + 'T' + timeOf(minutes);
    if (!known) return open(value, p.grain);
    return { value, grain: p.grain, start: at(number, minutes), end: at(number, minutes + (p.grain === 'hour' ? 60 : 1)) };
  }
  if (p.part !== NONE) {
    const { code, from, to } = DAY_PARTS[p.part];
    return known ? { value: shown + code, grain: 'part-of-day', start: at(number, from), end: at(number, to) } : open(shown + code, 'part-of-day');
  }
  return known ? { value: shown, grain: 'day', start: shown, end: isoDate(number + 1) } : open(shown, 'day');
}

/** The first or last day of a month or year. */
function setEdge(p: Point): void {
  const isFirst = p.nth === 1;
  if (p.month === NONE) p.month = isFirst ? 1 : 12;
  p.day = isFirst ? 1 : daysInMonth(p.year, p.month);
}

/** A day that lacks its year, month or number. */
function openDay(p: Point): string {
  const openWeekday = p.weekday !== NONE && p.month === NONE && p.year === NONE;
  return openWeekday ? 'XXXX-WXX-' + p.weekday : yyyy(p.year) + '-' + mm(p.month) + '-' + mm(p.day);
}
