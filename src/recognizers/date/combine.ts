/** Intervals (`từ ngày 1 đến 5/7/2025`, `26 - 28/12`) and lists (`ngày 21 và 22/6`), whose short members borrow from their neighbours. */
import { COMMA, DASH, SLASH } from '../line.ts';
import { atTime } from './clock.ts';
import { DateKind } from './words.generated.ts';
import { dayAndMonth, isTet, tet } from './lunar-day.ts';
import { quarterNumber } from './month.ts';
import { numericDay, numericMonth, tiedBehind } from './numeric.ts';
import { hasYear, isDayLike, NONE, type Point, point } from './point.ts';
import type { Reader } from './reader.ts';
import { isOpenYear, readYear } from './year.ts';

const LONGEST_LIST = 16;
const AMPERSAND = 38;

type PointAt = (r: Reader, i: number) => Point | readonly [Point, Point] | undefined;

/** The second end of an interval that begins with `a`; undefined where there is none. */
export function intervalEnd(r: Reader, a: Point, pointAt: PointAt): Point | undefined {
  let k = a.to;
  const dash = r.id(k) === DASH;
  // năm học 2024/2025
  if (r.id(k) === SLASH && a.grain === 'year' && r.glued(k) && r.glued(k + 1) && r.isNumber(k + 1)) {
    const end = yearEnd(r, k + 1, a, true);
    return end !== undefined && end.year - a.year === 1 ? end : undefined;
  }
  if (dash) k++;
  else if (r.item(k) === DateKind.TO) k = r.to;
  else return undefined;
  if (!r.inLine(k) || k >= r.tokens.count) return undefined;
  const b = endAt(r, k, a, dash, pointAt);
  if (b === undefined || b.bare || (a.bare && b.grain !== a.grain && !(isDayLike(a) && isDayLike(b)))) return undefined;
  // A chain of dashes is a table or a quiz, not an interval.
  if (dash && !r.glued(k) && r.id(b.to) === DASH && !r.glued(b.to)) return undefined;
  if (dash && rank(a) !== rank(b)) return undefined;
  // từ 2/3 đến 3/4 diện tích: fractions.
  if (a.bare && isFraction(a) && isFraction(b) && b.rule === 'date:day-month' && !r.closes(b.to)) return undefined;
  return b;
}

function isFraction(p: Point): boolean {
  return p.rule === 'date:day-month' && p.year === NONE && p.day < p.month;
}

function rank(p: Point): number {
  return isDayLike(p) ? 0 : p.grain === 'year' ? 4 : p.grain === 'month' ? 2 : 3;
}

function endAt(r: Reader, k: number, a: Point, dash: boolean, pointAt: PointAt): Point | undefined {
  const from = a.from;
  if (r.isNumber(k)) {
    if (a.grain === 'hour' || a.grain === 'minute') {
      const t = atTime(r, k, true);
      if (t !== undefined) return t;
    }
    if (isDayLike(a)) {
      const n = numericDay(r, k, from, true, true);
      if (n !== undefined) {
        if (!hasYear(n)) readYear(r, n, false);
        return n;
      }
      const day = r.small(k);
      if (day >= 1 && day <= 31) {
        const to = r.to;
        const p = dayAndMonth(r, day, to, from);
        if (p !== undefined) return p;
        // ngày 21-22 (with no month)
        if (a.noun && a.month === NONE && dash && r.closes(to) && !tiedBehind(r, to)) {
          const short = point(from, to, 'day', 'date:day-of-month');
          short.day = day;
          return short;
        }
      }
      return undefined;
    }
    if (a.grain === 'month') return monthEnd(r, k, a);
    if (a.grain === 'quarter') return quarterEnd(r, k, from);
    if (a.grain === 'year' || a.bare) return yearEnd(r, k, a, dash);
    if (a.grain === 'century' && r.width(k) <= 2) {
      return centuryEnd(r, k, a, r.digits(k));
    }
    return undefined;
  }
  if (a.grain === 'quarter') {
    const q = quarterEnd(r, k, from);
    if (q !== undefined) return q;
  }
  const roman = a.grain === 'century' ? r.roman(k) : 0;
  if (roman > 0) return centuryEnd(r, k, a, roman);
  const found = pointAt(r, k);
  return found === undefined || Array.isArray(found) ? undefined : (found as Point);
}

/** `thế kỷ III - II TCN`: before Christ counts for both. */
function centuryEnd(r: Reader, k: number, a: Point, century: number): Point {
  const c = point(a.from, k + 1, 'century', 'date:century');
  c.century = century;
  if (r.is(k + 1, DateKind.BEFORE_CHRIST)) {
    c.to = r.to;
    c.bc = true;
    a.bc = true;
  }
  return c;
}

function monthEnd(r: Reader, k: number, a: Point): Point | undefined {
  const n = numericMonth(r, k, a.from, true, true);
  if (n !== undefined) return n;
  const month = r.digits(k);
  if (month < 1 || month > 12 || r.width(k) > 2 || r.numberGoesOn(k + 1) || tiedBehind(r, k + 1)) return undefined;
  const p = point(a.from, k + 1, 'month', 'date:month');
  p.month = month;
  readYear(r, p, true);
  return hasYear(p) || (a.noun && r.closes(p.to)) ? p : undefined;
}

function quarterEnd(r: Reader, k: number, from: number): Point | undefined {
  const q = quarterNumber(r, k);
  if (q < 0) return undefined;
  const p = point(from, r.to, 'quarter', 'date:quarter');
  p.quarter = q;
  readYear(r, p, true);
  return p;
}

function yearEnd(r: Reader, k: number, a: Point, dash: boolean): Point | undefined {
  let year = r.fullYear(k);
  const glued = dash && r.glued(k) && r.glued(k - 1);
  if (year < 0 && glued && r.width(k) === 2 && a.year > 0 && !r.numberGoesOn(k + 1)) {
    // 2021-25
    year = a.year - (a.year % 100) + r.digits(k);
    if (year <= a.year || year - a.year > 15) return undefined;
  }
  if (year < 1000 || year > 2200 || tiedBehind(r, k + 1) || r.unitFollows(k + 1)) return undefined;
  if (a.year !== NONE && (year <= a.year || (a.bare && (year - a.year > 300 || a.year < 1500)))) return undefined;
  const p = point(a.from, k + 1, 'year', 'date:year');
  p.year = year;
  return p;
}

/** The members of a list that `first` begins, itself included; undefined where it is alone. Members that only look like dates are left off. */
export function listAt(r: Reader, first: Point, pointAt: PointAt): Point[] | undefined {
  if (first.part !== NONE && first.month === NONE && !first.bare) return undefined;
  let members: Point[] | undefined;
  let previous = first;
  while (members === undefined || members.length < LONGEST_LIST) {
    let k = previous.to;
    let and = false;
    if (r.id(k) === COMMA) k++;
    if (r.kind(k) === DateKind.AND || r.id(k) === AMPERSAND) {
      and = true;
      k++;
    }
    // đêm 5 rạng sáng 6/5
    const parts = previous.part !== NONE && previous.month === NONE && r.is(k, DateKind.PART);
    if ((k === previous.to && !parts) || !r.inLine(k)) break;
    const q = memberAt(r, k, previous, and, pointAt);
    if (q === undefined) break;
    if (members === undefined) members = [first, q];
    else members.push(q);
    previous = q;
  }
  if (members === undefined) return undefined;
  // A bare number closes a list only after `và`, and where nothing is counted.
  while (members.length > 1) {
    const last = members[members.length - 1];
    if (!last.bare) break;
    const and = r.kind(last.from - 1) === DateKind.AND;
    if (and && r.closes(last.to) && !r.unitFollows(last.to)) break;
    if (last.grain === 'year' && r.closes(last.to)) break;
    members.pop();
  }
  return members.length > 1 ? members : undefined;
}

function memberAt(r: Reader, k: number, before: Point, and: boolean, pointAt: PointAt): Point | undefined {
  if (!r.isNumber(k)) {
    if (before.grain === 'quarter') {
      const q = quarterEnd(r, k, k);
      if (q !== undefined) return q;
    }
    // A noun of its own: a member only where the one before lacks something that it can lend.
    const short = isDayLike(before) && before.day !== NONE && before.month === NONE && !before.sameDay;
    if (!short && (!and || hasYear(before) || before.sameDay)) return undefined;
    const found = pointAt(r, k);
    if (found === undefined || Array.isArray(found)) return undefined;
    const p = found as Point;
    return (p.grain === before.grain || (short && isDayLike(p))) && !p.bare ? p : undefined;
  }
  if (isDayLike(before)) {
    const n = numericDay(r, k, k, true);
    if (n !== undefined) {
      if (!hasYear(n)) readYear(r, n, false);
      return n;
    }
    const day = r.small(k);
    if (day < 1 || day > 31) return undefined;
    const to = r.to;
    const p = dayAndMonth(r, day, to, k);
    if (p !== undefined) return p;
    // mùng 4, 5, 6 Tết
    if (before.month === NONE && day <= 10 && isTet(r, to)) return tet(r, day, to, k);
    if (before.month !== NONE || r.numberGoesOn(to) || tiedBehind(r, to) || !r.closes(to)) return undefined;
    const bare = point(k, to, 'day', 'date:day-of-month');
    bare.day = day;
    bare.bare = true;
    return bare;
  }
  if (before.grain === 'month' && before.lastMonth === NONE) {
    const n = numericMonth(r, k, k, true);
    if (n !== undefined) return n;
    const month = r.digits(k);
    if (month < 1 || month > 12 || r.width(k) > 2 || hasYear(before) || r.numberGoesOn(k + 1) || tiedBehind(r, k + 1)) return undefined;
    const p = point(k, k + 1, 'month', 'date:month');
    p.month = month;
    readYear(r, p, true);
    p.bare = !hasYear(p);
    return p.bare && !r.closes(p.to) ? undefined : p;
  }
  if (before.grain === 'quarter') {
    const q = quarterEnd(r, k, k);
    return q !== undefined && (hasYear(q) || r.closes(q.to)) ? q : undefined;
  }
  if (before.grain === 'year' && before.year !== NONE) {
    const year = r.fullYear(k);
    if (year < 1900 || year > 2200 || Math.abs(year - before.year) > 60 || tiedBehind(r, k + 1) || !r.closes(k + 1)) return undefined;
    const p = point(k, k + 1, 'year', 'date:year');
    p.year = year;
    p.bare = true;
    return p;
  }
  return undefined;
}

/** Lends month, year and day to the members that lack them: from the next first, then from the one before. */
export function borrow(members: readonly Point[]): void {
  for (let i = members.length - 2; i >= 0; i--) lend(members[i + 1], members[i], false);
  for (let i = 1; i < members.length; i++) lend(members[i - 1], members[i], true);
}

/** What `to` lacks it takes from `from`; `later`: `to` comes after it, so an earlier day is in the next month or year. */
function lend(from: Point, to: Point, later: boolean): void {
  if (isDayLike(from) && isDayLike(to)) {
    if (to.bare && to.day === NONE && to.dayShift === NONE && to.weekday === NONE) {
      // A time whose day is at the other time.
      to.day = from.day;
      to.month = from.month;
      to.year = from.year;
      to.yearShift = from.yearShift;
      to.dayShift = from.dayShift;
      to.weekday = from.weekday;
      to.sameDay = from.sameDay;
      to.bare = from.bare;
      to.lunar = from.lunar;
      return;
    }
    if (to.day === NONE || from.day === NONE) return;
    if (to.month === NONE && from.month !== NONE) {
      to.month = from.month;
      to.lunar = from.lunar;
      lendYear(from, to);
      if (later ? to.day < from.day : to.day > from.day) {
        to.month += later ? 1 : -1;
        if (to.month < 1 || to.month > 12) {
          const wrap = to.month < 1 ? -1 : 1;
          to.month = wrap < 0 ? 12 : 1;
          if (to.year !== NONE) to.year += wrap;
          if (to.yearShift !== NONE) to.yearShift += wrap;
        }
      }
      return;
    }
    if (to.month !== NONE && from.month !== NONE && isOpenYear(to) && !isOpenYear(from)) {
      lendYear(from, to);
      const order = to.month * 32 + to.day - (from.month * 32 + from.day);
      if (later ? order < 0 : order > 0) shiftYear(to, later ? 1 : -1);
    }
    return;
  }
  if (isOpenYear(to) && !isOpenYear(from) && periodIndex(to) > 0) {
    lendYear(from, to);
    const order = periodIndex(from) > 0 ? periodIndex(to) - periodIndex(from) : 0;
    if (later ? order < 0 : order > 0) shiftYear(to, later ? 1 : -1);
  }
}

function lendYear(from: Point, to: Point): void {
  if (!isOpenYear(to)) return;
  to.year = from.year;
  to.yearShift = from.yearShift;
  to.sexagenary = from.sexagenary;
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
