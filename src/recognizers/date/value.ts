/** From a point of the text to its value: what the reference date fills, TIMEX3 strings, half-open intervals. */
import type { DateGrain } from '../../entity.ts';
import { civil, dayNumber, daysInMonth, isoDate, isoWeek, isoWeekday, mondayOf, pad, shiftMonth } from './calendar.ts';
import { lunarMonth, sexagenaryYear, solarOf } from './lunar.ts';
import { hasYear, isDayLike, NONE, type Point } from './point.ts';
import { DAY_PARTS } from './words.generated.ts';

/** The reference date: a day number with its parts. */
export interface Reference {
  readonly number: number;
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Reads `YYYY-MM-DD`. */
export function reference(iso: string): Reference {
  const year = Number(iso.slice(0, 4));
  const month = Number(iso.slice(5, 7));
  const day = Number(iso.slice(8, 10));
  return { number: dayNumber(year, month, day), year, month, day };
}

export interface Value {
  value: string;
  grain: DateGrain;
  /** First day (a day number) and day after the last; minutes of the day where the value has a time. */
  start?: string;
  end?: string;
  relative: boolean;
}

/** On which side of the reference date a month or day without a year lies: more than this many months ahead is the year before. */
const AHEAD_MONTHS = 9;
const BEHIND_MONTHS = 10;
const AHEAD_DAYS = 256;
const BEHIND_DAYS = 300;

/** Fills what the text leaves to the reference date. Leaves NONE where there is none. Changes `p`. */
export function fill(p: Point, ref: Reference | undefined): void {
  solve(p, ref);
  // ISO years have four digits.
  if (p.year !== NONE && (p.year < 1 || p.year > 9999)) {
    p.year = NONE;
    if (p.dayShift !== NONE || p.weekday !== NONE || p.monthShift !== NONE || p.weekShift !== NONE) {
      p.month = NONE;
      p.day = NONE;
      p.week = NONE;
    }
  }
}

function solve(p: Point, ref: Reference | undefined): void {
  if (p.sexagenary !== NONE && p.year === NONE && ref !== undefined) {
    p.year = sexagenaryYear(Math.floor(p.sexagenary / 12), p.sexagenary % 12, ref.year) ?? NONE;
  }
  if (ref === undefined) {
    if (p.lunar) fillLunar(p, undefined);
    return;
  }
  if (p.yearShift !== NONE && p.yearShift > -100 && p.year === NONE && p.century === NONE) p.year = ref.year + p.yearShift;
  if (p.grain === 'century' && p.century === NONE && p.yearShift !== NONE) p.century = Math.floor((ref.year - 1) / 100) + 1 + p.yearShift / 100;
  if (p.monthShift !== NONE) ({ year: p.year, month: p.month } = shiftMonth(ref.year, ref.month, p.monthShift));
  if (p.quarterShift !== NONE) {
    const m = shiftMonth(ref.year, Math.floor((ref.month - 1) / 3) * 3 + 1, p.quarterShift * 3);
    p.year = m.year;
    p.quarter = Math.floor((m.month - 1) / 3) + 1;
  }
  if (p.rule === 'this-day' && p.year !== NONE) {
    p.month = ref.month;
    p.day = Math.min(ref.day, daysInMonth(p.year, ref.month));
  } else if (p.dayShift !== NONE && p.month === NONE) setDay(p, ref.number + p.dayShift);
  if (p.grain === 'week' && p.weekShift !== NONE) {
    const w = isoWeek(ref.number + 7 * p.weekShift);
    p.year = w.year;
    p.week = w.week;
  }
  if (p.weekday !== NONE && p.month === NONE) fillWeekday(p, ref);
  if (p.lunar) {
    fillLunar(p, ref);
    return;
  }
  if (hasYear(p) && p.year !== NONE) return;
  if (p.month !== NONE && p.day !== NONE && isDayLike(p)) p.year = yearOfDay(p, ref);
  else if (p.day !== NONE && isDayLike(p) && p.month === NONE) fillMonth(p, ref);
  else if (p.month !== NONE) p.year = yearOfMonth(p.month, p.lastMonth === NONE ? p.month : p.lastMonth, p.tense, ref);
  else if (p.quarter !== NONE) p.year = yearOfMonth(p.quarter * 3 - 2, p.quarter * 3, p.tense, ref);
  else if (p.half !== NONE) p.year = ref.year;
}

function setDay(p: Point, number: number): void {
  const c = civil(number);
  p.year = c.year;
  p.month = c.month;
  p.day = c.day;
}

/** A weekday of the week that is named; else the next one, the last one where the text says that it has been. */
function fillWeekday(p: Point, ref: Reference): void {
  const today = isoWeekday(ref.number);
  if (p.weekShift !== NONE) setDay(p, ref.number - today + p.weekday + 7 * p.weekShift);
  else if (p.tense < 0 && p.tense !== NONE) setDay(p, ref.number - ((today - p.weekday + 7) % 7 || (p.rule === 'weekday' ? 7 : 0)));
  else setDay(p, ref.number + ((p.weekday - today + 7) % 7 || (p.tense === 1 ? 7 : 0)));
}

/** The year that news would mean for a day and month. */
function yearOfDay(p: Point, ref: Reference): number {
  const distance = (year: number): number => dayNumber(year, p.month, Math.min(p.day, daysInMonth(year, p.month))) - ref.number;
  let year = ref.year;
  const d = distance(year);
  if (p.rule === 'holiday' && p.tense === NONE) year = ref.year;
  else if (p.tense === 1 && d < 0) year++;
  else if (p.tense === -1 && d > 0) year--;
  else if (d > AHEAD_DAYS) year--;
  else if (d < -BEHIND_DAYS) year++;
  // 29/2 lies in a leap year; a weekday beside the date can tell the year.
  for (const other of [year, year - 1, year + 1, year - 2, year - 3]) {
    if (p.day > daysInMonth(other, p.month)) continue;
    if (p.weekday !== NONE && isoWeekday(dayNumber(other, p.month, p.day)) !== p.weekday) continue;
    return other;
  }
  return year;
}

function yearOfMonth(month: number, last: number, tense: number, ref: Reference): number {
  if (tense === 1) return last < ref.month ? ref.year + 1 : ref.year;
  if (tense === -1) return month > ref.month ? ref.year - 1 : ref.year;
  if (month - ref.month >= AHEAD_MONTHS) return ref.year - 1;
  return last - ref.month <= -BEHIND_MONTHS ? ref.year + 1 : ref.year;
}

/** A day of the month alone: the one nearest to the reference date. */
function fillMonth(p: Point, ref: Reference): void {
  let best = Number.POSITIVE_INFINITY;
  for (const shift of [0, -1, 1]) {
    const m = shiftMonth(ref.year, ref.month, shift);
    if (p.day > daysInMonth(m.year, m.month)) continue;
    const distance = Math.abs(dayNumber(m.year, m.month, p.day) - ref.number);
    if (distance < best) {
      best = distance;
      p.year = m.year;
      p.month = m.month;
    }
  }
}

/** A lunar date as the solar day that it is. */
function fillLunar(p: Point, ref: Reference | undefined): void {
  if (p.month === NONE || !isDayLike(p)) {
    if (p.grain === 'month' && p.year === NONE && ref !== undefined) p.year = nearestLunarYear(p.month, 15, ref);
    return;
  }
  if (p.year === NONE && ref !== undefined) p.year = nearestLunarYear(p.month, p.day, ref);
  const number = p.year === NONE ? undefined : solarOf(p.year, p.month, p.day);
  if (number === undefined) {
    p.year = NONE;
    p.month = NONE;
    p.day = NONE;
  } else setDay(p, number);
}

function nearestLunarYear(month: number, day: number, ref: Reference): number {
  let best = ref.year;
  let distance = Number.POSITIVE_INFINITY;
  for (const year of [ref.year, ref.year - 1, ref.year + 1]) {
    const n = solarOf(year, month, day);
    if (n === undefined) continue;
    if (Math.abs(n - ref.number) < distance) {
      distance = Math.abs(n - ref.number);
      best = year;
    }
  }
  return best;
}

const X4 = 'XXXX';

function yyyy(year: number): string {
  return year === NONE ? X4 : pad(year, 4);
}

function mm(n: number): string {
  return n === NONE ? 'XX' : pad(n, 2);
}

function timeOf(minutes: number): string {
  return pad(Math.floor(minutes / 60), 2) + ':' + pad(minutes % 60, 2);
}

function at(number: number, minutes: number): string {
  return minutes >= 1440 ? isoDate(number + 1) + 'T' + timeOf(minutes - 1440) : isoDate(number) + 'T' + timeOf(minutes);
}

/** Value, grain and interval of a filled point. */
export function evaluate(p: Point): Value {
  const relative = p.yearShift !== NONE || p.monthShift !== NONE || p.weekShift !== NONE || p.dayShift !== NONE || p.quarterShift !== NONE || p.sameDay;
  const known = p.year !== NONE;
  const y = yyyy(p.year);
  const span = (value: string, first: number, behind: number): Value =>
    known ? { value, grain: p.grain, start: isoDate(first), end: isoDate(behind), relative } : { value, grain: p.grain, relative };
  if (p.bc) return { value: p.grain === 'century' ? 'BC' + pad(p.century - 1, 2) : 'BC' + pad(p.year, 4), grain: p.grain, relative };
  switch (p.grain) {
    case 'century': {
      if (p.century === NONE) return { value: 'XX', grain: 'century', relative };
      const first = (p.century - 1) * 100;
      return {
        value: pad(p.century - 1, 2),
        grain: 'century',
        start: isoDate(dayNumber(first + 1, 1, 1)),
        end: isoDate(dayNumber(first + 101, 1, 1)),
        relative,
      };
    }
    case 'decade':
      return {
        value: pad(p.decade, 3),
        grain: 'decade',
        start: isoDate(dayNumber(p.decade * 10, 1, 1)),
        end: isoDate(dayNumber(p.decade * 10 + 10, 1, 1)),
        relative,
      };
    case 'year':
      return span(y, dayNumber(p.year, 1, 1), dayNumber(p.year + 1, 1, 1));
    case 'half':
      return span(y + '-H' + p.half, dayNumber(p.year, p.half * 6 - 5, 1), p.half === 1 ? dayNumber(p.year, 7, 1) : dayNumber(p.year + 1, 1, 1));
    case 'quarter': {
      if (p.quarter === NONE) return { value: X4 + '-QX', grain: 'quarter', relative };
      const last = shiftMonth(p.year, p.quarter * 3 - 2, 3);
      return span(y + '-Q' + p.quarter, dayNumber(p.year, p.quarter * 3 - 2, 1), dayNumber(last.year, last.month, 1));
    }
    case 'week':
      return weekValue(p, relative);
    case 'month':
      return monthValue(p, relative);
    default:
      return dayValue(p, relative);
  }
}

function weekValue(p: Point, relative: boolean): Value {
  if (p.nth !== NONE && p.month !== NONE) {
    if (p.year === NONE) return { value: 'XXXX-WXX', grain: 'week', relative };
    // The first week of a month is the one of its first Monday; the last that of its last Monday.
    const first = dayNumber(p.year, p.month, 1);
    const last = dayNumber(p.year, p.month, daysInMonth(p.year, p.month));
    const monday = p.nth < 0 ? last - isoWeekday(last) + 1 : first + ((8 - isoWeekday(first)) % 7) + 7 * (p.nth - 1);
    const w = isoWeek(monday);
    return { value: pad(w.year, 4) + '-W' + pad(w.week, 2), grain: 'week', start: isoDate(monday), end: isoDate(monday + 7), relative };
  }
  if (p.year === NONE || p.week === NONE) return { value: 'XXXX-W' + mm(p.week), grain: 'week', relative };
  const monday = mondayOf(p.year, p.week);
  return { value: pad(p.year, 4) + '-W' + pad(p.week, 2), grain: 'week', start: isoDate(monday), end: isoDate(monday + 7), relative };
}

function monthValue(p: Point, relative: boolean): Value {
  if (p.lunar) {
    const m = p.year === NONE ? undefined : lunarMonth(p.year, p.month);
    if (m === undefined) return { value: 'XXXX-XX', grain: 'month', relative };
    const last = isoDate(m.start + m.length - 1);
    return { value: isoDate(m.start) + '/' + last, grain: 'month', start: isoDate(m.start), end: isoDate(m.start + m.length), relative };
  }
  const value = yyyy(p.year) + '-' + mm(p.month);
  const last = p.lastMonth === NONE ? p.month : p.lastMonth;
  const text = p.lastMonth === NONE || p.lastMonth === p.month ? value : value + '/' + yyyy(p.year) + '-' + mm(last);
  if (p.year === NONE || p.month === NONE) return { value: text, grain: 'month', relative };
  const behind = shiftMonth(p.year, last, 1);
  return { value: text, grain: 'month', start: isoDate(dayNumber(p.year, p.month, 1)), end: isoDate(dayNumber(behind.year, behind.month, 1)), relative };
}

function dayValue(p: Point, relative: boolean): Value {
  if (p.nth !== NONE) {
    if (p.year === NONE) return { value: 'XXXX-' + mm(p.month) + '-' + (p.nth === 1 ? '01' : 'XX'), grain: 'day', relative };
    const month = p.month !== NONE ? p.month : p.nth === 1 ? 1 : 12;
    p.month = month;
    p.day = p.nth === 1 ? 1 : daysInMonth(p.year, month);
  }
  const openWeekday = p.weekday !== NONE && p.month === NONE && p.year === NONE;
  const date = openWeekday ? 'XXXX-WXX-' + p.weekday : yyyy(p.year) + '-' + mm(p.month) + '-' + mm(p.day);
  const known = p.year !== NONE && p.month !== NONE && p.day !== NONE;
  const number = known ? dayNumber(p.year, p.month, p.day) : 0;
  const shown = known ? isoDate(number) : date;
  if (p.hour !== NONE) {
    const minutes = p.hour * 60 + p.minute;
    const value = shown + 'T' + timeOf(minutes);
    return known
      ? { value, grain: p.grain, start: at(number, minutes), end: at(number, minutes + (p.grain === 'hour' ? 60 : 1)), relative }
      : { value, grain: p.grain, relative };
  }
  if (p.part !== NONE) {
    const [code, from, to] = DAY_PARTS[p.part];
    return known
      ? { value: shown + code, grain: 'part-of-day', start: at(number, from), end: at(number, to), relative }
      : { value: shown + code, grain: 'part-of-day', relative };
  }
  return known ? { value: shown, grain: 'day', start: isoDate(number), end: isoDate(number + 1), relative } : { value: shown, grain: 'day', relative };
}
