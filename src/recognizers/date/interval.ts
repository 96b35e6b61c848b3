/** Intervals: `từ ngày 1 đến 5/7/2025`, `26 - 28/12`, `tháng 1 - 3/2023`, `2020-2025`. */
import { CLOSE, DASH, OPEN, SLASH } from '../line.ts';
import { atTime } from './clock.ts';
import { centuryNumber } from './decade.ts';
import { dayAndMonth, isTet, tet, withLunar } from './lunar-day.ts';
import { quarterNumber } from './month.ts';
import { numericDay, numericMonth, tiedAfter } from './numeric.ts';
import { hasYear, isDayLike, NONE, type Point, point } from './point.ts';
import type { Reader } from './reader.ts';
import { dayNumber } from './spoken.ts';
import { DateKind } from './words.generated.ts';
import { readYear } from './year.ts';

/** What ties the ends of an interval: a dash or stroke, or a word (đến). */
type Tie = 'mark' | 'word';

export type PointAt = (r: Reader, i: number) => Point | undefined;

/** The second end of an interval that begins with `a`; undefined where there is none. */
export function intervalEnd(r: Reader, a: Point, pointAt: PointAt): Point | undefined {
  const k = a.to;
  if (r.id(k) === SLASH) return schoolYear(r, a);
  const tie: Tie = r.id(k) === DASH ? 'mark' : 'word';
  if (tie === 'word' && r.item(k) !== DateKind.TO) return undefined;
  const at = tie === 'mark' ? k + 1 : r.to;
  if (!r.inLine(at) || at >= r.tokens.count) return undefined;
  const b = r.isNumber(at) ? endInDigits(r, at, a, tie) : endInWords(r, at, a, pointAt);
  return b === undefined || !fits(r, a, b, tie) ? undefined : b;
}

/** năm học 2024/2025 */
function schoolYear(r: Reader, a: Point): Point | undefined {
  const k = a.to;
  if (a.grain !== 'year' || !r.glued(k) || !r.glued(k + 1) || !r.isNumber(k + 1)) return undefined;
  const end = yearEnd(r, k + 1, a, 'mark');
  return end !== undefined && end.year - a.year === 1 ? end : undefined;
}

/** Whether two points are the ends of an interval. */
function fits(r: Reader, a: Point, b: Point, tie: Tie): boolean {
  if (b.bare && !isClockPair(a, b)) return false;
  if (a.bare && b.grain !== a.grain && !(isDayLike(a) && isDayLike(b))) return false;
  if (a.bare && isFraction(a) && isFraction(b) && !r.closes(b.to)) return false;
  if (tie === 'word') return true;
  // A chain of dashes is a table or a quiz, not an interval.
  const isChain = !r.glued(a.to) && r.id(b.to) === DASH && !r.glued(b.to);
  return !isChain && rank(a) === rank(b);
}

/** Two clock times, one of which has its day or a word that makes a time of it. */
function isClockPair(a: Point, b: Point): boolean {
  return a.hour !== NONE && b.hour !== NONE && (!a.bare || a.hasPart || b.hasPart);
}

/** The first of từ 2/3 đến 3/4 diện tích. */
function isFraction(p: Point): boolean {
  return p.rule === 'date:day-month' && p.year === NONE && p.day < p.month;
}

function rank(p: Point): number {
  if (isDayLike(p)) return 0;
  if (p.grain === 'year') return 4;
  return p.grain === 'month' ? 2 : 3;
}

function endInDigits(r: Reader, k: number, a: Point, tie: Tie): Point | undefined {
  const from = a.from;
  if (a.grain === 'hour' || a.grain === 'minute') {
    const t = atTime(r, k, 'end');
    if (t !== undefined) return t;
  }
  if (isDayLike(a)) return dayEnd(r, k, a, tie);
  if (a.grain === 'month') return monthEnd(r, k, a);
  if (a.grain === 'quarter') return quarterAt(r, k, from);
  if (a.grain === 'century') return r.width(k) <= 2 ? centuryEnd(r, k, a) : undefined;
  return a.grain === 'year' || a.bare ? yearEnd(r, k, a, tie) : undefined;
}

function endInWords(r: Reader, k: number, a: Point, pointAt: PointAt): Point | undefined {
  const own = a.grain === 'quarter' ? quarterAt(r, k, a.from) : a.grain === 'century' ? centuryEnd(r, k, a) : undefined;
  return own ?? pointAt(r, k);
}

function dayEnd(r: Reader, k: number, a: Point, tie: Tie): Point | undefined {
  const from = a.from;
  const n = numericDay(r, k, from, 'end');
  if (n !== undefined) return withLunar(r, n);
  const day = dayNumber(r, k);
  const to = r.to;
  if (day < 1 || day > 31) return undefined;
  if (isTet(r, to)) return tet(r, day, to, from);
  const p = dayAndMonth(r, day, to, from);
  if (p !== undefined) return withLunar(r, p);
  // ngày 21-22 (with no month)
  if (!a.noun || a.month !== NONE || tie === 'word' || !r.closes(to) || tiedAfter(r, to)) return undefined;
  const short = point(from, to, 'day', 'date:day-of-month');
  short.day = day;
  return short;
}

/** `thế kỷ III - II TCN`: before Christ counts for both. */
function centuryEnd(r: Reader, k: number, a: Point): Point | undefined {
  const century = centuryNumber(r, k);
  if (century < 1) return undefined;
  const c = point(a.from, r.to, 'century', 'date:century');
  c.century = century;
  if (r.is(c.to, DateKind.BEFORE_CHRIST)) {
    c.to = r.to;
    c.bc = true;
    a.bc = true;
  }
  return c;
}

function monthEnd(r: Reader, k: number, a: Point): Point | undefined {
  const n = numericMonth(r, k, a.from, 'end');
  if (n !== undefined) return n;
  const month = r.digits(k);
  if (month < 1 || month > 12 || r.width(k) > 2 || r.numberGoesOn(k + 1) || tiedAfter(r, k + 1)) return undefined;
  const p = point(a.from, k + 1, 'month', 'date:month');
  p.month = month;
  readYear(r, p, 'plain');
  return hasYear(p) || (a.noun && r.closes(p.to)) ? p : undefined;
}

/** The quarter whose number is at a token. */
export function quarterAt(r: Reader, k: number, from: number): Point | undefined {
  const q = quarterNumber(r, k);
  if (q < 0) return undefined;
  const p = point(from, r.to, 'quarter', 'date:quarter');
  p.quarter = q;
  readYear(r, p, 'plain');
  return p;
}

/** Years of an interval without a noun lie in the span of a life; in brackets, (1010-1225), in that of a dynasty. */
const LONGEST = 300;
const LONGEST_IN_BRACKETS = 700;

function yearEnd(r: Reader, k: number, a: Point, tie: Tie): Point | undefined {
  const year = yearOfEnd(r, k, a, tie);
  if (year < 1000 || year > 2200 || tiedAfter(r, k + 1) || r.unitFollows(k + 1)) return undefined;
  if (a.year !== NONE && (year <= a.year || (a.bare && !isSpan(r, a, year, k + 1)))) return undefined;
  const p = point(a.from, k + 1, 'year', 'date:year');
  p.year = year;
  return p;
}

/** 2025, and 25 in 2021-25; -1 for other numbers. */
function yearOfEnd(r: Reader, k: number, a: Point, tie: Tie): number {
  const year = r.fullYear(k);
  const isShort = year < 0 && tie === 'mark' && r.glued(k) && r.glued(k - 1) && r.width(k) === 2;
  if (!isShort || a.year <= 0 || r.numberGoesOn(k + 1)) return year;
  const end = a.year - (a.year % 100) + r.digits(k);
  return end > a.year && end - a.year <= 15 ? end : -1;
}

function isSpan(r: Reader, a: Point, year: number, to: number): boolean {
  const isBracketed = a.from > 0 && r.inLine(a.from) && r.tokens.id[a.from - 1] === OPEN && r.id(to) === CLOSE;
  return isBracketed ? year - a.year <= LONGEST_IN_BRACKETS : a.year >= 1500 && year - a.year <= LONGEST;
}
