/** Days: after the noun ngày, weekdays, relative days, and parts of days. */
import { COMMA, DASH, DOT, SLASH } from '../line.ts';
import { namedDay } from './holiday.ts';
import { dayAndMonth, isTet, lunarDay, lunarMark, tet, withLunar } from './lunar-day.ts';
import { monthNumber } from './month-name.ts';
import { numericDay, tiedAfter } from './numeric.ts';
import { hasYear, NONE, point, type Point } from './point.ts';
import type { Reader } from './reader.ts';
import { relativeDay } from './relative-day.ts';
import { dayNumber } from './spoken.ts';
import { isOrdinal, isWeekday, weekday } from './weekday.ts';
import { DateKind } from './words.generated.ts';
import { readYear } from './year.ts';

/** What follows the noun ngày. `from` is where the expression begins. */
function afterDayNoun(r: Reader, i: number, from: number): Point | undefined {
  if (!r.inLine(i)) return undefined;
  const k = r.item(i);
  const { to: at, value } = r;
  switch (k) {
    case DateKind.REL_DAY:
      return relativeDay(r, i, from);
    case DateKind.LUNAR_DAY:
    case DateKind.FULL_MOON:
      return lunarDay(r, i, from);
    case DateKind.TAIL:
      return value === 0 ? thisDay(r, at, from) : undefined;
    case DateKind.FIRST:
      return edgeDay(r, at, from, 1);
    case DateKind.LAST:
      return edgeDay(r, at, from, -1);
    case DateKind.HOLIDAY:
      return namedDay(r, value, at, from);
    default:
      return isWeekday(k) ? weekday(r, i, from, 'cued') : numberedDay(r, i, from);
  }
}

/** ngày này năm ngoái */
function thisDay(r: Reader, at: number, from: number): Point | undefined {
  if (!r.is(at, DateKind.REL_YEAR)) return undefined;
  const p = point(from, r.to, 'day', 'date:this-day');
  p.dayShift = 0;
  p.yearShift = r.value;
  return p;
}

/** ngày 26/12, ngày 26 tháng 12, ngày 30 Tết, ngày 26 */
function numberedDay(r: Reader, i: number, from: number): Point | undefined {
  const n = r.isNumber(i) ? numericDay(r, i, from, 'cued') : undefined;
  if (n !== undefined) return withLunar(r, n);
  const day = dayNumber(r, i);
  const to = r.to;
  if (day < 1 || day > 31 || (r.isNumber(i) && (r.width(i) > 2 || r.tiedBefore(i)))) return undefined;
  // ngày 20, tháng 11, năm 2023
  const at = r.id(to) === COMMA && r.kind(to + 1) === DateKind.MONTH && r.isNumber(to + 2) ? to + 1 : to;
  const p = dayAndMonth(r, day, at, from);
  if (p !== undefined) return withLunar(r, p);
  if (isTet(r, to)) return tet(r, day, to, from);
  if (!isDayAlone(r, i, to)) return undefined;
  const alone = point(from, to, 'day', 'date:day-of-month');
  alone.day = day;
  return lunarMark(r, alone);
}

/** A number after the noun that no month follows is a day of the month, unless it counts, recurs or is the beginning of something else. */
function isDayAlone(r: Reader, i: number, to: number): boolean {
  // ngày một, ngày hai: day by day.
  if (!r.isNumber(i)) return false;
  if (r.kind(to) === DateKind.MONTH && r.isNumber(to + 1)) return false;
  // ngày 5 hằng tháng: every month.
  if (tiedAfter(r, to) || r.numberGoesOn(to) || r.unitFollows(to) || r.is(to, DateKind.EACH)) return false;
  // A slash or dot glued to digits that made no date: ngày 32/13, 30/2.
  const mark = r.id(to);
  return !((mark === SLASH || mark === DOT) && r.glued(to) && r.isNumber(to + 1) && r.glued(to + 1));
}

/** `ngày đầu tiên của tháng 3`, `ngày cuối cùng của năm 2023`. */
function edgeDay(r: Reader, i: number, from: number, nth: number): Point | undefined {
  const at = r.is(i, DateKind.OF) ? r.to : i;
  const p = point(from, at, 'day', 'date:edge-day');
  p.nth = nth;
  if (!r.is(at, DateKind.MONTH)) {
    readYear(r, p, 'named');
    return p.to > at && hasYear(p) ? p : undefined;
  }
  const month = monthNumber(r, at + 1, 'alone');
  if (month < 0) return undefined;
  p.month = month;
  p.to = r.to;
  readYear(r, p, 'plain');
  return p;
}

/** The day that must follow a part of the day or a time. */
export function dayAfter(r: Reader, i: number, from: number): Point | undefined {
  const k = r.item(i);
  const at = r.to;
  switch (k) {
    case DateKind.DAY_SHIFT:
    case DateKind.REL_DAY:
      return relativeDay(r, i, from);
    case DateKind.SAME_DAY:
      return sameDay(r, i, from);
    case DateKind.DAY:
      return afterDayNoun(r, at, from);
    case DateKind.THAT_DAY:
      return isWeekday(r.item(at)) ? weekday(r, at, from, 'cued') : undefined;
    case DateKind.LUNAR_DAY:
    case DateKind.FULL_MOON:
      return lunarDay(r, i, from);
    default:
      return isWeekday(k) ? weekday(r, i, from, 'cued') : dayWithoutNoun(r, i, from);
  }
}

/** sáng 26/12, sáng 26 tháng 12, sáng 5 và 6/5 */
function dayWithoutNoun(r: Reader, i: number, from: number): Point | undefined {
  if (!r.inLine(i)) return undefined;
  const n = r.isNumber(i) ? numericDay(r, i, from, 'cued') : undefined;
  if (n !== undefined) return withLunar(r, n);
  const day = dayNumber(r, i);
  const to = r.to;
  if (day < 1 || day > 31) return undefined;
  if (isTet(r, to)) return tet(r, day, to, from);
  const p = dayAndMonth(r, day, to, from);
  if (p !== undefined) return withLunar(r, p);
  // sáng 5 và 6/5, đêm 5 rạng sáng 6/5: counts if what follows lends it a month.
  if (!r.isNumber(i) || r.width(i) > 2 || !leadsOn(r, to)) return undefined;
  const bare = point(from, to, 'day', 'date:day-of-month');
  bare.day = day;
  bare.bare = true;
  return bare;
}

/** A list or an interval goes on. */
function leadsOn(r: Reader, i: number): boolean {
  const k = r.item(i);
  return k === DateKind.AND || k === DateKind.TO || k === DateKind.PART || r.id(i) === COMMA || r.id(i) === DASH;
}

/** `cùng ngày`: alone it takes its day from the text; before a date only the noun belongs to the date. */
function sameDay(r: Reader, i: number, from: number): Point | undefined {
  r.head(i);
  const to = r.to;
  const dated = afterDayNoun(r, to, from < i ? from : i + 1);
  if (dated !== undefined && dated.month !== NONE) {
    dated.noun = true;
    return dated;
  }
  const p = point(from, to, 'day', 'date:same-day');
  p.sameDay = true;
  return p;
}

/** A date that begins at a noun, a weekday or a relative word for a day. */
export function atDayWord(r: Reader, i: number): Point | undefined {
  const k = r.head(i);
  const at = r.to;
  switch (k) {
    case DateKind.DAY:
      return withNoun(afterDayNoun(r, at, i));
    case DateKind.REL_DAY:
      return relativeDay(r, i, i);
    case DateKind.SAME_DAY:
      return sameDay(r, i, i);
    case DateKind.THAT_DAY:
      return thatDay(r, at, i);
    case DateKind.LUNAR_DAY:
    case DateKind.FULL_MOON:
      return lunarDay(r, i, i);
    default:
      return weekday(r, i, i, isCuedWeekday(r, i) ? 'cued' : 'plain');
  }
}

function withNoun(p: Point | undefined): Point | undefined {
  if (p !== undefined) p.noun = true;
  return p;
}

/** hôm 26/12; hôm thứ Sáu: the noun belongs to the date, and the day has been. */
function thatDay(r: Reader, at: number, from: number): Point | undefined {
  if (!isWeekday(r.item(at))) {
    const p = afterDayNoun(r, at, from);
    return p !== undefined && p.month !== NONE ? p : undefined;
  }
  const p = weekday(r, at, from, 'cued');
  if (p !== undefined && p.tense === NONE && p.weekShift === NONE) p.tense = -1;
  return p;
}

/** A preposition is before the weekday, or it is alone in its line. */
function isCuedWeekday(r: Reader, i: number): boolean {
  const before = r.kindBefore(i);
  if (before === DateKind.CUE || before === DateKind.AT || before === DateKind.FROM || before === DateKind.TO) return true;
  const end = r.head(i) === DateKind.ORDINAL ? i + 2 : r.to;
  return (!r.inLine(i) && !r.inLine(end)) || (!isOrdinal(r, i) && leadsToTime(r, end));
}

/** Thứ Hai buổi chiều, thứ Hai lúc 9 giờ, thứ 2 đến thứ 6. */
function leadsToTime(r: Reader, i: number): boolean {
  const k = r.kind(i);
  if (k === DateKind.SESSION || (k === DateKind.AT && r.value1(i) === 0)) return true;
  return (k === DateKind.TO || r.id(i) === DASH) && isWeekday(r.item(i + 1));
}

/** A date that begins with a part of the day: `sáng nay`, `chiều 26/12`, `tối thứ Bảy`, `chiều và tối 21/5`. */
export function atPart(r: Reader, i: number): Point | undefined {
  // mỗi buổi sáng thứ hai: `buổi` has been tried.
  if (r.kindBefore(i) === DateKind.SESSION) return undefined;
  r.head(i);
  const { value: part, to } = r;
  const p = dayAfter(r, to, i) ?? partOfNext(r, to, i);
  if (p === undefined) return undefined;
  p.part = part;
  p.grain = 'part-of-day';
  return p;
}

/** chiều và tối 21/5, từ sáng đến chiều 21/5: the day is at the next part. */
function partOfNext(r: Reader, to: number, from: number): Point | undefined {
  const comma = r.id(to) === COMMA || r.id(to) === DASH;
  const k = comma ? 0 : r.item(to);
  if (!comma && k !== DateKind.AND && k !== DateKind.TO) return undefined;
  if (!r.is(comma ? to + 1 : r.to, DateKind.PART)) return undefined;
  const p = point(from, to, 'part-of-day', 'date:day-of-month');
  p.bare = true;
  return p;
}
