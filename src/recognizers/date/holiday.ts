/** Holidays by their names: `ngày Quốc khánh`, `Giáng sinh 2022`, `Tết Kỷ Hợi năm 2019`. */
import { numericDay } from './numeric.ts';
import { hasYear, NONE, point, type Point } from './point.ts';
import type { Reader } from './reader.ts';
import { DateKind, HOLIDAYS } from './words.generated.ts';
import { readYear } from './year.ts';
import { withLunar } from './lunar-day.ts';

/** A holiday by name; `at` is after the name. */
function holiday(r: Reader, index: number, at: number, from: number): Point {
  const { isLunar, month, day } = HOLIDAYS[index];
  const p = point(from, at, 'day', 'date:holiday');
  p.month = month;
  p.day = day;
  p.lunar = isLunar;
  readYear(r, p, 'plain');
  return p;
}

/** A holiday after the noun ngày: with day and month (ngày Quốc khánh 2/9), else by its name alone. */
export function namedDay(r: Reader, index: number, at: number, from: number): Point | undefined {
  const n = numericDay(r, at, from, 'cued');
  if (n !== undefined) {
    // Ngày Nhà giáo Việt Nam 20/11: the capital makes a name of the words, and the digits alone the date.
    if (r.isCapital(from) && from > 0 && !r.isMark(from - 1)) n.from = at;
    return withLunar(r, n);
  }
  const p = holiday(r, index, at, from);
  if (hasYear(p)) return p;
  // 80 năm Ngày Quốc khánh names no day of its own.
  return HOLIDAYS[index].isDayAlone && (from === 0 || r.kindBefore(from) !== DateKind.YEAR) ? p : undefined;
}

/** A holiday without a noun before it: only with its year. */
export function atHoliday(r: Reader, i: number): Point | undefined {
  r.head(i);
  const { to, value } = r;
  // Quốc khánh 2/9: the digits are the date.
  if (r.isNumber(to) && numericDay(r, to, to, 'cued') !== undefined) return undefined;
  const p = holiday(r, value, to, i);
  if (!hasYear(p)) return undefined;
  p.noun = true;
  return p;
}

/** Tết Đinh Dậu 2017 */
export function atNewYear(r: Reader, i: number): Point | undefined {
  r.head(i);
  const p = holiday(r, 0, r.to, i);
  if (!hasYear(p) || p.yearShift !== NONE) return undefined;
  p.noun = true;
  return p;
}
