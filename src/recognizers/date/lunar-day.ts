/** Days by the lunar calendar and days of a named month: `mùng 8 Tết`, `rằm tháng Giêng`, `26 tháng 12`, `10/3 âm lịch`. */
import { CLOSE, DASH, OPEN, SLASH } from '../line.ts';
import { monthNumber, monthNoun } from './month-name.ts';
import { isDay, numericDay } from './numeric.ts';
import { hasYear, NONE, point, type Point } from './point.ts';
import type { Reader } from './reader.ts';
import { DateKind, HOLIDAYS } from './words.generated.ts';
import { readYear } from './year.ts';

/** `26 tháng 12 năm 2022`, `4 tháng này`, `rằm tháng Giêng`: the month and year after a day of the month. */
export function dayAndMonth(r: Reader, day: number, i: number, from: number): Point | undefined {
  const at = r.is(i, DateKind.OF) ? r.to : i;
  if (r.is(at, DateKind.REL_MONTH)) return dayOfRelativeMonth(r, day, at, from);
  const noun = monthNoun(r, at);
  if (noun < 0) return undefined;
  const month = monthNumber(r, noun, 'after-day');
  if (month < 0 || (day > 30 && !isDay(day, month, NONE))) return undefined;
  const p = point(from, r.to, 'day', 'date:day-month');
  p.day = day;
  p.month = month;
  p.lunar = r.value === 1;
  // 6 tháng 15 ngày: a length of time.
  if (r.unitFollows(p.to)) return undefined;
  leapMark(r, p);
  lunarMark(r, p);
  if (!hasYear(p)) readYear(r, p, 'plain');
  // A month of the lunar calendar may have a 30th of February.
  if (!p.marked) lunarMark(r, p);
  return validDay(p) ? p : undefined;
}

/** `ngày 20 tháng tới`, `mùng 5 tháng này` */
function dayOfRelativeMonth(r: Reader, day: number, at: number, from: number): Point | undefined {
  r.item(at);
  const { to, value } = r;
  // tháng trước đó, tháng sau khi: counted from something in the text.
  if (r.is(to, DateKind.THAT) || r.isWhen(to)) return undefined;
  const p = point(from, to, 'day', 'date:day-of-month');
  p.day = day;
  p.monthShift = value;
  return p;
}

function validDay(p: Point): boolean {
  return p.lunar || p.sexagenary !== NONE ? p.day <= 30 : isDay(p.day, p.month === NONE ? 1 : p.month, p.year);
}

/** `(ngày) mùng 3 tháng Giêng`, `mùng 8 Tết`, `rằm tháng Bảy`: at the word mùng or rằm. */
export function lunarDay(r: Reader, i: number, from: number): Point | undefined {
  return r.head(i) === DateKind.FULL_MOON ? fullMoon(r, r.to, from) : numberedLunarDay(r, r.to, from);
}

const FULL_MOON_DAY = 15;

function fullMoon(r: Reader, at: number, from: number): Point | undefined {
  const p = dayAndMonth(r, FULL_MOON_DAY, at, from);
  if (p !== undefined && p.monthShift === NONE) p.lunar = true;
  return p;
}

function numberedLunarDay(r: Reader, i: number, from: number): Point | undefined {
  const day = r.inLine(i) ? r.small(i) : -1;
  if (day < 1 || day > 10) return undefined;
  const at = r.to;
  if (isTet(r, at)) return tet(r, day, at, from);
  const p = dayAndMonth(r, day, at, from);
  if (p !== undefined) return lunarMark(r, p);
  const mark = r.id(at);
  if ((mark === SLASH || mark === DASH) && r.glued(at)) {
    const n = numericDay(r, at - 1, from, 'cued');
    if (n !== undefined) return withLunar(r, n);
  }
  const alone = point(from, at, 'day', 'date:day-of-month');
  alone.day = day;
  return alone;
}

/** The word Tết, or Tết Nguyên đán, is at a token. */
export function isTet(r: Reader, i: number): boolean {
  const k = r.item(i);
  if (k !== DateKind.HOLIDAY) return k === DateKind.NEW_YEAR;
  const { isLunar, month, day } = HOLIDAYS[r.value];
  return isLunar && month === 1 && day === 1;
}

/** `mùng 8 Tết`, `30 Tết (Ất Tỵ) (2025)`; `at` is the word Tết. */
export function tet(r: Reader, day: number, at: number, from: number): Point | undefined {
  if (day > 10 && day < 23) return undefined;
  r.item(at);
  const p = point(from, r.to, 'day', 'date:lunar-new-year');
  p.lunar = true;
  p.day = day;
  p.month = day > 10 ? 12 : 1;
  readYear(r, p, 'plain');
  if (p.month === 12) yearBefore(p);
  return p;
}

const STEMS = 10;
const BRANCHES = 12;

/** 30 Tết 2025 is the last day of the year before. */
function yearBefore(p: Point): void {
  if (p.year !== NONE) p.year--;
  if (p.yearShift !== NONE) p.yearShift--;
  if (p.sexagenary === NONE) return;
  const stem = Math.floor(p.sexagenary / BRANCHES);
  const branch = p.sexagenary % BRANCHES;
  p.sexagenary = ((stem + STEMS - 1) % STEMS) * BRANCHES + ((branch + BRANCHES - 1) % BRANCHES);
}

/** `nhuận` after a month: its leap month. */
export function leapMark(r: Reader, p: Point): void {
  const open = r.id(p.to) === OPEN ? 1 : 0;
  if (r.kind(p.to + open) !== DateKind.LEAP || (open === 1 && r.id(p.to + 2) !== CLOSE)) return;
  p.leap = true;
  p.lunar = true;
  p.to += open === 1 ? 3 : 1;
}

/** `âm lịch`, also in brackets, and a year after a day and month. The span does not end in the brackets. */
export function lunarMark(r: Reader, p: Point): Point {
  const open = r.id(p.to) === OPEN;
  const kind = r.item(open ? p.to + 1 : p.to);
  if ((kind !== DateKind.LUNAR && kind !== DateKind.SOLAR) || (open && r.id(r.to) !== CLOSE)) return p;
  p.marked = true;
  p.lunar ||= kind === DateKind.LUNAR;
  const before = p.to;
  p.to = open ? r.to + 1 : r.to;
  const marked = p.to;
  if (!hasYear(p)) readYear(r, p, 'plain');
  if (open && p.to === marked) p.to = before;
  return p;
}

/** Leap mark, year and lunar mark after a day and month: `26/12 năm 2022`, `10/3 âm lịch năm Bính Ngọ`, `1/4 nhuận năm 2020`. */
export function withLunar(r: Reader, p: Point): Point {
  if (!hasYear(p) && p.month !== NONE) leapMark(r, p);
  lunarMark(r, p);
  if (hasYear(p)) return p;
  readYear(r, p, 'named');
  return p.marked ? p : lunarMark(r, p);
}
