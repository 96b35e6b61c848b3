/** What a point of the text leaves open and the reference date fills. */
import { civil, dayNumber, daysInMonth, isoWeek, isoWeekday, shiftMonth } from '../../kit/calendar.ts';
import { fillLunar, yearOfLunarName } from './fill-lunar.ts';
import { hasYear, isDayLike, NONE, type Point } from './point.ts';
import type { Reference } from './reference.ts';
import { seasonDays } from './season-days.ts';

/** On which side of the reference date a month or day without a year lies: more than this many months ahead is the year before. */
const AHEAD_MONTHS = 9;
const BEHIND_MONTHS = 10;
const AHEAD_DAYS = 256;
const BEHIND_DAYS = 300;

/** Fills what the text leaves to the reference date. Leaves NONE where there is none. Changes `p`. */
export function fill(p: Point, ref: Reference | undefined): void {
  yearOfLunarName(p, ref?.year);
  if (ref !== undefined) {
    fillShifts(p, ref);
    if (p.weekday !== NONE && p.month === NONE) fillWeekday(p, ref);
  }
  if (p.lunar) fillLunar(p, ref);
  else if (ref !== undefined && p.year === NONE && !hasYear(p)) fillYear(p, ref);
  keepFourDigits(p);
  // ngày 31 tháng tới, of a month with thirty days
  if (p.monthShift !== NONE && p.year !== NONE && p.day > daysInMonth(p.year, p.month)) {
    p.year = NONE;
    p.month = NONE;
  }
}

/** ISO years have four digits. */
function keepFourDigits(p: Point): void {
  if (p.year === NONE || (p.year >= 1 && p.year <= 9999)) return;
  p.year = NONE;
  if (p.dayShift === NONE && p.weekday === NONE && p.monthShift === NONE && p.weekShift === NONE) return;
  p.month = NONE;
  p.day = NONE;
  p.week = NONE;
}

const CENTURY = 100;

/** What the text counts from the reference date: năm ngoái, tháng tới, hôm qua. */
function fillShifts(p: Point, ref: Reference): void {
  if (p.yearShift !== NONE) fillYearShift(p, ref);
  if (p.monthShift !== NONE) ({ year: p.year, month: p.month } = shiftMonth(ref.year, ref.month, p.monthShift));
  if (p.quarterShift !== NONE) fillQuarterShift(p, ref);
  if (p.rule === 'date:this-day' && p.year !== NONE) {
    p.month = ref.month;
    p.day = Math.min(ref.day, daysInMonth(p.year, ref.month));
  } else if (p.dayShift !== NONE && p.month === NONE) setDay(p, ref.number + p.dayShift);
  if (p.grain === 'week' && p.weekShift !== NONE) ({ year: p.year, week: p.week } = isoWeek(ref.number + 7 * p.weekShift));
}

function fillYearShift(p: Point, ref: Reference): void {
  if (p.grain === 'century') {
    if (p.century === NONE) p.century = Math.floor((ref.year - 1) / CENTURY) + 1 + p.yearShift / CENTURY;
  } else if (p.year === NONE) p.year = ref.year + p.yearShift;
}

function fillQuarterShift(p: Point, ref: Reference): void {
  const m = shiftMonth(ref.year, Math.floor((ref.month - 1) / 3) * 3 + 1, p.quarterShift * 3);
  p.year = m.year;
  p.quarter = Math.floor((m.month - 1) / 3) + 1;
}

/** The year of what has none. */
function fillYear(p: Point, ref: Reference): void {
  if (p.season !== NONE) p.year = yearOfSeason(p, ref);
  else if (p.month !== NONE && p.day !== NONE && isDayLike(p)) p.year = yearOfDay(p, ref);
  else if (p.day !== NONE && isDayLike(p)) fillMonth(p, ref);
  else if (p.month !== NONE) p.year = yearOfMonth(p.month, p.lastMonth === NONE ? p.month : p.lastMonth, p.tense, ref);
  else if (p.quarter !== NONE) p.year = yearOfMonth(p.quarter * 3 - 2, p.quarter * 3, p.tense, ref);
  else if (p.half !== NONE) p.year = ref.year;
}

/** The season that is, or the next; with a word for the past the last. */
function yearOfSeason(p: Point, ref: Reference): number {
  const ago = seasonDays(ref.year - 1, p.season);
  const now = seasonDays(ref.year, p.season);
  if (p.tense === -1) return ref.number >= now.after ? ref.year : ref.number >= ago.after ? ref.year - 1 : ref.year - 2;
  if (p.tense === 1) return ref.number < now.first ? ref.year : ref.year + 1;
  return ref.number < ago.after ? ref.year - 1 : ref.year;
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
  else if (p.tense === -1) setDay(p, ref.number - ((today - p.weekday + 7) % 7 || (p.rule === 'date:weekday' ? 7 : 0)));
  else setDay(p, ref.number + ((p.weekday - today + 7) % 7 || (p.tense === 1 ? 7 : 0)));
}

const NEAR_YEARS = [0, -1, 1, -2, -3];

/** The year that news would mean for a day and month. */
function yearOfDay(p: Point, ref: Reference): number {
  const year = ref.year + yearsAway(p, ref);
  // 29/2 lies in a leap year; a weekday beside the date can tell the year.
  for (const shift of NEAR_YEARS) {
    const other = year + shift;
    if (p.day > daysInMonth(other, p.month)) continue;
    if (p.weekday === NONE || isoWeekday(dayNumber(other, p.month, p.day)) === p.weekday) return other;
  }
  return year;
}

/** -1, 0 or 1: in which year beside the reference date a day and month lie. */
function yearsAway(p: Point, ref: Reference): number {
  if (p.rule === 'date:holiday' && p.tense === NONE) return 0;
  const d = dayNumber(ref.year, p.month, Math.min(p.day, daysInMonth(ref.year, p.month))) - ref.number;
  if ((p.tense === 1 && d < 0) || (p.tense === -1 && d > 0)) return p.tense;
  if (d > AHEAD_DAYS) return -1;
  return d < -BEHIND_DAYS ? 1 : 0;
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
