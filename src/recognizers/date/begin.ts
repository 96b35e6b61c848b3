/** Which rule reads a date that begins at a token. */
import { COLON, DASH, OPEN } from '../line.ts';
import { atTime, timeBehind } from './clock.ts';
import { atAgo, counted } from './count.ts';
import { atDayWord, atPart, holiday } from './day.ts';
import { DateKind } from './words.generated.ts';
import { dayAndMonth, isTet, tet, withLunar } from './lunar-day.ts';
import { atMonth, atQuarter, atWeek } from './month.ts';
import { numericDay, numericMonth } from './numeric.ts';
import { atCentury, atDecade, atHalf, atPosition, atRelative, atYear } from './period.ts';
import { hasYear, NONE, point, type Point } from './point.ts';
import type { Reader } from './reader.ts';

/** The point or pair that begins at a token, with its year, but without what ties it to others. */
export function pointAt(r: Reader, i: number): Point | readonly [Point, Point] | undefined {
  if (r.tokens.number[i] >= 0) return atNumber(r, i);
  const kind = r.head(i);
  const to = r.to;
  switch (kind) {
    case DateKind.PART:
      return atPart(r, i);
    case DateKind.DAY:
    case DateKind.REL_DAY:
    case DateKind.SAME_DAY:
    case DateKind.THAT_DAY:
    case DateKind.LUNAR_DAY:
    case DateKind.FULL_MOON:
    case DateKind.WEEKDAY:
    case DateKind.SUNDAY:
    case DateKind.ORDINAL: {
      const p = atDayWord(r, i);
      if (p !== undefined) timeBehind(r, p);
      return p;
    }
    case DateKind.MONTH:
      return noun(atMonth(r, i, i));
    case DateKind.QUARTER:
      return noun(atQuarter(r, i, i));
    case DateKind.WEEK:
      return noun(atWeek(r, i, i));
    case DateKind.YEAR:
      return noun(atYear(r, i, i));
    case DateKind.DECADE:
      return noun(atDecade(r, i, i));
    case DateKind.CENTURY:
      return noun(atCentury(r, i, i));
    case DateKind.POSITION:
      return noun(atPosition(r, i));
    case DateKind.HALF:
      return noun(atHalf(r, i));
    case DateKind.REL_WEEK:
    case DateKind.REL_MONTH:
    case DateKind.REL_QUARTER:
    case DateKind.REL_YEAR: {
      r.head(i);
      return noun(atRelative(r, i, kind));
    }
    case DateKind.AGO:
      return noun(atAgo(r, i));
    case DateKind.HOLIDAY: {
      // Quốc khánh 2/9: the digits are the date.
      if (r.isNumber(to) && numericDay(r, to, to, true) !== undefined) return undefined;
      r.head(i);
      const p = holiday(r, r.value, to, i);
      return hasYear(p) ? noun(p) : undefined;
    }
    case DateKind.NEW_YEAR: {
      // Tết Đinh Dậu 2017
      const p = holiday(r, 0, to, i);
      return p.sexagenary !== NONE || p.year !== NONE ? noun(p) : undefined;
    }
    default:
      return r.numbers.startsWord(i) ? atNumberWord(r, i) : undefined;
  }
}

function noun(p: Point | undefined): Point | undefined {
  if (p !== undefined) p.noun = true;
  return p;
}

/** A number in words: only with a calendar noun after it. */
function atNumberWord(r: Reader, i: number): Point | readonly [Point, Point] | undefined {
  // A word that continues a number is no beginning: `hai mươi sáu` is read at `hai`.
  const count = r.small(i);
  if (count < 1) return undefined;
  const to = r.to;
  const k = r.kind(to);
  if (k === DateKind.HOUR) {
    const t = atTime(r, i);
    return t === undefined || t.bare ? undefined : t;
  }
  if (k !== DateKind.MONTH && k !== DateKind.YEAR && k !== DateKind.WEEK && k !== DateKind.DAY && k !== DateKind.QUARTER) return undefined;
  const c = counted(r, count, to, i);
  if (c !== undefined) return c;
  if (count > 31) return undefined;
  const p = dayAndMonth(r, count, to, i);
  // hai tháng 3 và 4 are two months; a day in one word has its year or its noun.
  return p !== undefined && count <= 10 && !hasYear(p) ? undefined : p;
}

/** Digits: a time, a day and month, a month and year, a count, or a number that only a list or an interval makes a date. */
function atNumber(r: Reader, i: number): Point | readonly [Point, Point] | undefined {
  const width = r.width(i);
  const next = i + 1;
  const id = r.id(next);
  if (width <= 2) {
    const k = r.kind(next);
    if (k === DateKind.HOUR || (id === COLON && r.glued(next))) {
      const t = atTime(r, i);
      if (t !== undefined) return t;
    }
    const day = numericDay(r, i, i, cuedBefore(r, i));
    if (day !== undefined) {
      // 4-5 năm tới: a span of years.
      if (r.id(next) !== DASH) withLunar(r, day);
      else if (r.is(day.to, DateKind.REL_YEAR) && !hasYear(day)) return undefined;
      // 26/12 năm 2022 needs no noun before it; 26/12 alone does.
      day.bare = !hasYear(day);
      timeBehind(r, day);
      return day;
    }
    const month = numericMonth(r, i, i, false);
    if (month !== undefined) {
      month.bare = true;
      return month;
    }
  }
  if (width <= 3 && !r.tiedBefore(i)) {
    const count = r.digits(i);
    const c = counted(r, count, next, i);
    if (c !== undefined) return c;
    if (count >= 1 && count <= 31) {
      const p = dayAndMonth(r, count, next, i);
      if (p !== undefined) return count <= 3 && !hasYear(p) && r.kind(p.to) === DateKind.AND && r.isNumber(p.to + 1) ? undefined : p;
      if (count >= 23 && count <= 30 && isTet(r, next)) return tet(r, count, next, i);
      if (id === DASH || r.kind(next) === DateKind.TO || id === 44 || r.kind(next) === DateKind.AND) return bareDay(r, i, count);
    }
  }
  if (width === 4) {
    const year = r.fullYear(i) >= 0 || r.tokens.number[i] >= 0 ? r.tokens.number[i] : -1;
    if (year < 1000 || year > 2200 || r.tiedBefore(i) || r.numberGoesOn(next)) return undefined;
    const p = point(i, next, 'year', 'date:year');
    p.year = year;
    p.bare = true;
    return p;
  }
  return undefined;
}

function bareDay(r: Reader, i: number, day: number): Point | undefined {
  if (r.width(i) > 2) return undefined;
  const p = point(i, i + 1, 'day', 'date:day-of-month');
  p.day = day;
  p.bare = true;
  return p;
}

/** A preposition, a part of the day or an opening bracket before digits: 1-6, 2.5 may then be days. */
function cuedBefore(r: Reader, i: number): boolean {
  if (i === 0 || !r.inLine(i)) return false;
  const k = r.kindBefore(i);
  return (
    k === DateKind.FROM ||
    k === DateKind.CUE ||
    k === DateKind.BEFORE ||
    k === DateKind.AFTER ||
    k === DateKind.TO ||
    k === DateKind.RESTATE ||
    r.tokens.id[i - 1] === OPEN
  );
}
