/** What the members of a list and the ends of an interval lend each other: month, year, day and calendar. */
import { isDayLike, lacksDay, NONE, type Point } from './point.ts';
import { isOpenYear } from './year.ts';

/** Which of two points is written first. */
type Order = 'later' | 'earlier';

/** Lends month, year and day to the members that lack them: from the next first, then from the one before. */
export function borrow(members: readonly Point[]): void {
  markAll(members);
  for (let i = members.length - 2; i >= 0; i--) lend(members[i + 1], members[i], 'earlier');
  for (let i = 1; i < members.length; i++) lend(members[i - 1], members[i], 'later');
}

/** `từ 8/3 đến 10/3 âm lịch`: the calendar that the last member names is that of those before it which name none. */
function markAll(members: readonly Point[]): void {
  const last = members[members.length - 1];
  const isLunarYear = last.sexagenary !== NONE && last.month !== NONE;
  if (!isLunarYear && !(last.marked && last.lunar)) return;
  for (const m of members) if (!m.marked && m.rule !== 'date:holiday' && isDayLike(m) && isOpenYear(m)) m.lunar = true;
}

/** What `to` lacks it takes from `from`; `later`: `to` comes after it, so an earlier day is in the next month or year. */
function lend(from: Point, to: Point, order: Order): void {
  if (isDayLike(from) && isDayLike(to)) lendDay(from, to, order);
  else if (isOpenYear(to) && !isOpenYear(from) && periodIndex(to) > 0) {
    lendYear(from, to);
    wrapYear(to, periodIndex(from) > 0 ? periodIndex(to) - periodIndex(from) : 0, order);
  }
}

function lendDay(from: Point, to: Point, order: Order): void {
  if (to.bare && lacksDay(to)) {
    takeDay(from, to);
    return;
  }
  if (to.weekday !== NONE && from.weekday !== NONE && to.weekShift === NONE && to.month === NONE) to.weekShift = from.weekShift;
  if (to.day === NONE || from.day === NONE) return;
  if (to.month !== NONE) {
    if (from.month === NONE || !isOpenYear(to) || isOpenYear(from)) return;
    lendYear(from, to);
    wrapYear(to, to.month * 32 + to.day - (from.month * 32 + from.day), order);
  } else if (from.month !== NONE) lendMonth(from, to, order);
  else if (from.monthShift !== NONE) to.monthShift = from.monthShift;
}

/** A time or part of the day whose day is at the other. */
function takeDay(from: Point, to: Point): void {
  to.day = from.day;
  to.month = from.month;
  to.year = from.year;
  to.yearShift = from.yearShift;
  to.monthShift = from.monthShift;
  to.weekShift = from.weekShift;
  to.dayShift = from.dayShift;
  to.weekday = from.weekday;
  to.sexagenary = from.sexagenary;
  to.tense = from.tense;
  to.sameDay = from.sameDay;
  to.bare = from.bare;
  if (to.rule === 'date:day-of-month') to.rule = from.rule;
  to.lunar = from.lunar;
  to.leap = from.leap;
}

function lendMonth(from: Point, to: Point, order: Order): void {
  to.month = from.month;
  to.lunar ||= from.lunar;
  to.leap = from.leap;
  lendYear(from, to);
  if (order === 'later' ? to.day >= from.day : to.day <= from.day) return;
  to.month += order === 'later' ? 1 : -1;
  if (to.month >= 1 && to.month <= 12) return;
  const wrap = to.month < 1 ? -1 : 1;
  to.month = wrap < 0 ? 12 : 1;
  shiftYear(to, wrap);
}

function lendYear(from: Point, to: Point): void {
  if (!isOpenYear(to)) return;
  to.year = from.year;
  to.yearShift = from.yearShift;
  to.sexagenary = from.sexagenary;
}

/** `distance`: how far `to` lies after the point that lent its year. */
function wrapYear(to: Point, distance: number, order: Order): void {
  if (order === 'later' ? distance < 0 : distance > 0) shiftYear(to, order === 'later' ? 1 : -1);
}

function shiftYear(p: Point, by: number): void {
  if (p.year !== NONE) p.year += by;
  else if (p.yearShift !== NONE) p.yearShift += by;
}

/** Where in the year a month, quarter or half begins (1–12); 0 for what has no place in a year. */
function periodIndex(p: Point): number {
  if (p.month !== NONE) return p.month;
  if (p.quarter !== NONE) return p.quarter * 3 - 2;
  return p.half !== NONE ? p.half * 6 - 5 : 0;
}
