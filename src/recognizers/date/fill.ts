/** What a point of the text leaves open and the reference date fills. */
import { civil, dayNumber, daysInMonth, isoWeek, isoWeekday, shiftMonth } from '../../kit/calendar.ts';
import { sexagenaryYear, solarOf } from './lunar.ts';
import { hasYear, isDayLike, NONE, type Point } from './point.ts';

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
  if (p.rule === 'date:this-day' && p.year !== NONE) {
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
  else if (p.tense < 0 && p.tense !== NONE) setDay(p, ref.number - ((today - p.weekday + 7) % 7 || (p.rule === 'date:weekday' ? 7 : 0)));
  else setDay(p, ref.number + ((p.weekday - today + 7) % 7 || (p.tense === 1 ? 7 : 0)));
}

const NEAR_YEARS = [0, -1, 1, -2, -3];

/** The year that news would mean for a day and month. */
function yearOfDay(p: Point, ref: Reference): number {
  let year = ref.year;
  const d = dayNumber(year, p.month, Math.min(p.day, daysInMonth(year, p.month))) - ref.number;
  if (p.rule === 'date:holiday' && p.tense === NONE) year = ref.year;
  else if (p.tense === 1 && d < 0) year++;
  else if (p.tense === -1 && d > 0) year--;
  else if (d > AHEAD_DAYS) year--;
  else if (d < -BEHIND_DAYS) year++;
  // 29/2 lies in a leap year; a weekday beside the date can tell the year.
  for (const shift of NEAR_YEARS) {
    const other = year + shift;
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
