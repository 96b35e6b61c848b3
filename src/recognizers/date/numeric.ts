/** Dates in digits: 26/12/2022, 26-12, 26.12, 12/2022, and what only looks like them. */
import { COMMA, DASH, DOT, SLASH } from '../line.ts';
import { daysInMonth } from '../../kit/calendar.ts';
import { DateKind } from './words.generated.ts';
import { NONE, type Point, point } from './point.ts';
import type { Reader } from './reader.ts';

/** The day exists; 29/2 does when the year is unknown. */
export function isDay(day: number, month: number, year: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year === NONE ? 2000 : year, month);
}

/** A two-digit year: 17 → 2017, 91 → 1991. */
function shortYear(n: number): number {
  return n < 50 ? 2000 + n : 1900 + n;
}

/** Something is tied on after: a document number (15/2021/NĐ-CP), a version, an address, a fraction of a per cent. */
export function tiedBehind(r: Reader, i: number): boolean {
  const id = r.id(i);
  if (id === 37) return true;
  if (!r.glued(i)) return false;
  if (id === SLASH) return (r.isNumber(i + 1) || r.isWord(i + 1)) && r.glued(i + 1);
  if (id === DOT || id === COMMA || id === 58) return r.isNumber(i + 1) && r.glued(i + 1);
  // 01/2021-NĐ: letters after a dash.
  if (id === DASH) return r.isWord(i + 1) && r.glued(i + 1) && r.isUpper(i + 1) && r.width(i + 1) > 1;
  return r.isWord(i) && r.width(i) === 1 && r.kind(i) !== DateKind.HOUR;
}

/**
 * Day and month at a number, with a year where it is. `strong`: a noun or a part of day goes before, so that spaces
 * around the dash and dots are no doubt. `end`: it closes an interval, so that digits before it are no objection.
 */
export function numericDay(r: Reader, i: number, from: number, strong: boolean, end = false): Point | undefined {
  const day = r.digits(i);
  if (i > from && !r.inLine(i)) return undefined;
  if (day < 1 || day > 31 || r.width(i) > 2 || (!end && r.tiedBefore(i))) return undefined;
  const s = i + 1;
  const mark = r.id(s);
  if (mark !== SLASH && mark !== DASH && mark !== DOT) return undefined;
  const spaced = !r.glued(s);
  // With spaces only a noun before them makes a day of them, and only if no further number is tied on.
  const noun = from < i || end;
  if (spaced ? !(noun && mark !== DOT) : !r.glued(s + 1) && !(strong && mark === DASH)) return undefined;
  const month = r.digits(s + 1);
  if (!r.isNumber(s + 1) || month < 1 || month > 12 || r.width(s + 1) > 2) return undefined;
  let to = s + 2;
  let year = NONE;
  const next = r.id(to);
  if ((next === SLASH || next === DASH || next === DOT) && r.isNumber(to + 1) && r.glued(to) && r.glued(to + 1)) {
    const n = r.digits(to + 1);
    const w = r.width(to + 1);
    if (next === mark || (next === DASH && w === 4 && mark === SLASH)) {
      if (w === 4 && n >= 1000 && n < 3000) year = n;
      else if (w === 2 && next === SLASH && mark === SLASH && !spaced) year = shortYear(n);
      else if (next === DASH && mark === SLASH) return day > 0 ? dayPoint(day, month, NONE, from, to) : undefined;
      else return undefined;
      to += 2;
    } else if (mark === DASH && next === SLASH && w === 4 && noun && n >= 1000 && n < 3000) {
      // ngày 9-10/2020
      year = n;
      to += 2;
    } else if (mark === DASH) {
      // 26-28/12: the first number is the beginning of a range.
      return undefined;
    } else if (next !== DASH) return undefined;
  }
  // 19 - 4 with spaces: a day only if nothing else is tied to it.
  if (spaced && mark === DASH && (r.id(to) === SLASH || r.id(to) === DOT) && r.glued(to) && r.isNumber(to + 1)) return undefined;
  if (spaced && r.id(to) === DASH && r.isNumber(to + 1)) return undefined;
  if (tiedBehind(r, to) || !isDay(day, month, year)) return undefined;
  if (year === NONE && mark === DOT && !strong) return undefined;
  if (spaced && year === NONE && (r.kind(to) === DateKind.MONTH || r.unitFollows(to))) return undefined;
  const p = dayPoint(day, month, year, from, to);
  return p;
}

function dayPoint(day: number, month: number, year: number, from: number, to: number): Point | undefined {
  if (!isDay(day, month, year)) return undefined;
  const p = point(from, to, 'day', year === NONE ? 'date:day-month' : 'date:day-month-year');
  p.day = day;
  p.month = month;
  p.year = year;
  return p;
}

/** Month and year at a number: 12/2022, 12-2022, 12.2022. */
export function numericMonth(r: Reader, i: number, from: number, noun: boolean, end = false): Point | undefined {
  const month = r.digits(i);
  if (month < 1 || month > 12 || r.width(i) > 2 || (!end && r.tiedBefore(i))) return undefined;
  const mark = r.id(i + 1);
  if (mark !== SLASH && mark !== DASH && mark !== DOT) return undefined;
  if (!(r.glued(i + 1) && r.glued(i + 2)) && !(noun && mark !== DOT)) return undefined;
  if (!r.isNumber(i + 2)) return undefined;
  const year = r.digits(i + 2);
  if (r.width(i + 2) !== 4 || year < (noun ? 1000 : 1900) || year > (noun ? 2999 : 2100) || tiedBehind(r, i + 3)) return undefined;
  if (r.id(i + 3) === DASH && r.glued(i + 3) && r.isNumber(i + 4)) {
    // 10-2022-…: not a month.
    if (mark === DASH) return undefined;
  }
  const p = point(from, i + 3, 'month', 'date:month-year');
  p.month = month;
  p.year = year;
  return p;
}
