/** Days by the lunar calendar and days of a named month: `mùng 8 Tết`, `rằm tháng Giêng`, `26 tháng 12`, `10/3 âm lịch`. */
import { DASH, SLASH } from '../line.ts';
import { isDay, numericDay } from './numeric.ts';
import { hasYear, NONE, point, type Point } from './point.ts';
import type { Reader } from './reader.ts';
import { DateKind, HOLIDAYS } from './words.generated.ts';
import { monthNumber, readYear } from './year.ts';

/** Days, parts of days and times of day that have a day beside them. */

/** `26 tháng 12 năm 2022`, `rằm tháng Giêng`: the month and year after a day of the month. */
export function dayAndMonth(r: Reader, day: number, at: number, from: number): Point | undefined {
  if (!r.is(at, DateKind.MONTH)) return undefined;
  const month = monthNumber(r, at + 1, true);
  if (month < 0) return undefined;
  const to = r.to;
  const named = r.value;
  if (!isDay(day, month, NONE)) return undefined;
  // 6 tháng 15 ngày: a length of time.
  const next = r.kind(to);
  if (next === DateKind.DAY || next === DateKind.WEEK || next === DateKind.AGE || next === DateKind.HOUR || r.unitFollows(to)) return undefined;
  const p = point(from, to, 'day', 'date:day-month');
  p.day = day;
  p.month = month;
  if (named === 1) p.lunar = true;
  readYear(r, p, true);
  return validDay(p) ? p : undefined;
}

function validDay(p: Point): boolean {
  return p.lunar ? p.day <= 30 : isDay(p.day, p.month === NONE ? 1 : p.month, p.year);
}

/** `(ngày) mùng 3 tháng Giêng`, `mùng 8 Tết`, `rằm tháng Bảy`: at the word mùng or rằm. */
export function lunarDay(r: Reader, i: number, from: number): Point | undefined {
  const kind = r.head(i);
  let day: number;
  let at: number;
  if (kind === DateKind.FULL_MOON) {
    day = 15;
    at = r.to;
  } else {
    day = r.inLine(r.to) ? r.small(r.to) : -1;
    if (day < 1 || day > 10) return undefined;
    at = r.to;
  }
  const full = kind === DateKind.FULL_MOON;
  if (isTet(r, at)) return tet(r, day, at, from);
  const p = dayAndMonth(r, day, at, from);
  if (p !== undefined) {
    if (full) p.lunar = true;
    else lunarMark(r, p);
    return p;
  }
  const mark = r.id(at);
  if (!full && (mark === SLASH || mark === DASH) && r.glued(at)) {
    const n = numericDay(r, at - 1, from, true);
    if (n !== undefined) return lunarMark(r, n);
  }
  if (full) return undefined;
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
  readYear(r, p, true);
  // 30 Tết 2025 is the last day of the year before.
  if (p.month === 12 && p.year !== NONE) p.year--;
  if (p.month === 12 && p.yearShift !== NONE) p.yearShift--;
  return p;
}

/** `âm lịch` (and a lunar year) after a day and month. */
export function lunarMark(r: Reader, p: Point): Point {
  const open = r.id(p.to) === 40;
  const at = open ? p.to + 1 : p.to;
  const kind = r.item(at);
  if ((kind !== DateKind.LUNAR && kind !== DateKind.SOLAR) || (open && r.id(r.to) !== 41)) return p;
  if (!open) p.to = r.to;
  if (kind === DateKind.LUNAR) {
    p.lunar = true;
    if (!hasYear(p)) readYear(r, p, true);
  }
  return p;
}

/** Year and lunar mark after a day and month in digits: `26/12 năm 2022`, `10/3 âm lịch năm Bính Ngọ`. */
export function withLunar(r: Reader, p: Point): Point {
  lunarMark(r, p);
  if (!hasYear(p)) readYear(r, p, false);
  return p;
}
