/** Days: after the noun ngày, weekdays, relative days, holidays, and parts of days. */
import { COMMA, DASH, DOT, SLASH } from '../line.ts';
import { dayAndMonth, isTet, lunarDay, lunarMark, tet, withLunar } from './lunar-day.ts';
import { numericDay, tiedBehind } from './numeric.ts';
import { hasYear, NONE, point, type Point } from './point.ts';
import type { Reader } from './reader.ts';
import { DateKind, HOLIDAYS } from './words.generated.ts';
import { monthNumber, readYear } from './year.ts';

/** What follows the noun ngày. `from` is where the expression begins. */
function afterDayNoun(r: Reader, i: number, from: number): Point | undefined {
  if (!r.inLine(i)) return undefined;
  const k = r.item(i);
  const at = r.to;
  if (k === DateKind.REL_DAY) return relativeDay(r, i, from);
  if (k === DateKind.WEEKDAY || k === DateKind.SUNDAY || k === DateKind.ORDINAL) return weekday(r, i, from, true);
  if (k === DateKind.LUNAR_DAY || k === DateKind.FULL_MOON) return lunarDay(r, i, from);
  if (k === DateKind.TAIL && r.value === 0 && r.is(at, DateKind.REL_YEAR)) {
    const p = point(from, r.to, 'day', 'date:this-day');
    p.dayShift = 0;
    p.yearShift = r.value;
    return p;
  }
  if (k === DateKind.FIRST || k === DateKind.LAST) return edgeDay(r, at, from, k === DateKind.FIRST ? 1 : -1);
  if (k === DateKind.HOLIDAY) return namedDay(r, r.value, at, from);
  const n = numericDay(r, i, from, true);
  if (n !== undefined) return withLunar(r, n);
  const day = r.small(i);
  if (day < 1 || day > 31) return undefined;
  const next = r.to;
  if (r.isNumber(i) && (r.width(i) > 2 || r.tiedBefore(i))) return undefined;
  const p = dayAndMonth(r, day, next, from);
  if (p !== undefined) return withLunar(r, p);
  if (isTet(r, next)) return tet(r, day, next, from);
  if (r.kind(next) === DateKind.MONTH && r.isNumber(next + 1)) return undefined;
  // ngày 5 hằng tháng: every month.
  if (tiedBehind(r, next) || r.numberGoesOn(next) || r.unitFollows(next) || r.is(next, DateKind.EACH)) return undefined;
  // ngày một, ngày hai: day by day.
  if (!r.isNumber(i)) return undefined;
  // A slash or dot glued to digits that made no date: ngày 32/13, 30/2.
  const mark = r.id(next);
  if ((mark === SLASH || mark === DOT || mark === DASH) && r.glued(next) && r.isNumber(next + 1) && r.glued(next + 1) && mark !== DASH) return undefined;
  const alone = point(from, next, 'day', 'date:day-of-month');
  alone.day = day;
  return lunarMark(r, alone);
}

/** `ngày đầu tiên của tháng 3`, `ngày cuối cùng của năm 2023`. */
function edgeDay(r: Reader, i: number, from: number, nth: number): Point | undefined {
  const at = r.is(i, DateKind.OF) ? r.to : i;
  const p = point(from, at, 'day', 'date:edge-day');
  p.nth = nth;
  if (r.is(at, DateKind.MONTH)) {
    const month = monthNumber(r, at + 1, false);
    if (month < 0) return undefined;
    p.month = month;
    p.to = r.to;
    readYear(r, p, true);
    return p;
  }
  p.to = at;
  readYear(r, p, false);
  return p.to > at && hasYear(p) ? p : undefined;
}

/** A holiday after the noun ngày: with day and month (ngày Quốc khánh 2/9), else by its name alone. */
function namedDay(r: Reader, index: number, at: number, from: number): Point | undefined {
  const n = numericDay(r, at, from, true);
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

/** A holiday by name; `at` is after the name. */
export function holiday(r: Reader, index: number, at: number, from: number): Point {
  const { isLunar, month, day } = HOLIDAYS[index];
  const p = point(from, at, 'day', 'date:holiday');
  p.month = month;
  p.day = day;
  p.lunar = isLunar;
  readYear(r, p, true);
  return p;
}

/** hôm nay, hôm qua, ngày mai; a date right after it, also after a comma, is the same date. */
function relativeDay(r: Reader, i: number, from: number): Point {
  r.head(i);
  const p = point(from, r.to, 'day', 'date:relative-day');
  p.dayShift = r.value;
  return joined(r, p);
}

/** `Ngày hôm qua, 10/5`, `chiều nay 15.5`, `thứ Hai, ngày 26/12`: one date. */
function joined(r: Reader, p: Point): Point {
  let at = p.to;
  if (r.id(at) === COMMA) at++;
  const noun = r.is(at, DateKind.DAY);
  if (noun) at = r.to;
  if (!r.isNumber(at) && !noun) return p;
  let q = numericDay(r, at, p.from, true);
  if (q === undefined) {
    const day = r.small(at);
    if (day >= 1 && day <= 31) q = dayAndMonth(r, day, r.to, p.from);
  }
  if (q === undefined && noun) {
    const k = r.item(at);
    if (k === DateKind.LUNAR_DAY) q = lunarDay(r, at, p.from);
  }
  if (q === undefined && !noun && r.is(at, DateKind.LUNAR_DAY)) q = lunarDay(r, at, p.from);
  if (q === undefined || q.month === NONE) return p;
  withLunar(r, q);
  q.part = p.part;
  q.rule = p.rule;
  if (p.dayShift !== NONE && q.year === NONE) q.tense = p.dayShift === 0 ? 0 : Math.sign(p.dayShift);
  return q;
}

/** A weekday at a token. `cued`: a noun, part of day or preposition before it says that it is no ordinal. */
function weekday(r: Reader, i: number, from: number, cued: boolean): Point | undefined {
  const kind = r.head(i);
  let day = r.value;
  let to = r.to;
  if (kind === DateKind.ORDINAL) {
    // thứ 2 … thứ 7
    day = r.isNumber(i + 1) && r.width(i + 1) === 1 ? r.digits(i + 1) - 1 : -1;
    to = i + 2;
    if (day < 1 || day > 6 || r.numberGoesOn(to)) return undefined;
  }
  const p = point(from, to, 'day', 'date:weekday');
  p.weekday = day;
  const of = r.is(to, DateKind.OF) ? r.to : to;
  if (r.is(of, DateKind.REL_WEEK)) {
    p.weekShift = r.value;
    p.to = r.to;
    return joined(r, p);
  }
  const q = joined(r, p);
  if (q !== p) {
    q.weekday = day;
    return q;
  }
  const next = r.item(to);
  if (next === DateKind.EACH || r.kindBefore(from) === DateKind.EACH) return undefined;
  if (!cued && kind !== DateKind.SUNDAY && i > 0 && r.inLine(i) && !r.isBreak(i - 1)) {
    // kỳ họp thứ ba tới: an ordinal.
    return r.id(to) === 40 && numericDay(r, to + 1, to + 1, true) !== undefined ? p : undefined;
  }
  if (next === DateKind.TAIL || (next === DateKind.TO && r.value === 2 && r.closes(r.to))) {
    p.tense = next === DateKind.TAIL ? r.value : 1;
    p.to = r.to;
    return p;
  }
  if (kind === DateKind.SUNDAY) return p;
  // thứ Bảy (17/2)
  if (r.id(to) === 40 && numericDay(r, to + 1, to + 1, true) !== undefined) return p;
  if (!cued) return undefined;
  return from < i && r.kind(i - 1) === DateKind.DAY && !r.isCapital(to - 1) ? undefined : p;
}

/** The day that must follow a part of the day or a time. */
export function dayBehind(r: Reader, i: number, from: number): Point | undefined {
  const k = r.item(i);
  const at = r.to;
  if (k === DateKind.DAY_SHIFT) {
    const p = point(from, at, 'day', 'date:relative-day');
    p.dayShift = r.value;
    return joined(r, p);
  }
  if (k === DateKind.REL_DAY) return relativeDay(r, i, from);
  if (k === DateKind.SAME_DAY) return sameDay(r, i, from, true);
  if (k === DateKind.DAY) return afterDayNoun(r, at, from);
  if (k === DateKind.THAT_DAY) {
    const next = r.item(at);
    return next === DateKind.WEEKDAY || next === DateKind.SUNDAY || next === DateKind.ORDINAL ? weekday(r, at, from, true) : undefined;
  }
  if (k === DateKind.WEEKDAY || k === DateKind.SUNDAY || k === DateKind.ORDINAL) return weekday(r, i, from, true);
  if (k === DateKind.LUNAR_DAY || k === DateKind.FULL_MOON) return lunarDay(r, i, from);
  if (r.isNumber(i) || r.numbers.startsWord(i)) {
    const n = r.isNumber(i) ? numericDay(r, i, from, true) : undefined;
    if (n !== undefined) return withLunar(r, n);
    const day = r.small(i);
    if (day < 1 || day > 31) return undefined;
    const to = r.to;
    if (isTet(r, to)) return tet(r, day, to, from);
    const p = dayAndMonth(r, day, to, from);
    if (p !== undefined) return withLunar(r, p);
    // sáng 5 và 6/5, đêm 5 rạng sáng 6/5: counts if what follows lends it a month.
    const k2 = r.item(to);
    if (!r.isNumber(i) || r.width(i) > 2 || (k2 !== DateKind.AND && k2 !== DateKind.TO && k2 !== DateKind.PART && r.id(to) !== COMMA && r.id(to) !== DASH))
      return undefined;
    const bare = point(from, to, 'day', 'date:day-of-month');
    bare.day = day;
    bare.bare = true;
    return bare;
  }
  return undefined;
}

/** `cùng ngày`: alone it takes its day from the text; before a date only the noun belongs to the date. */
function sameDay(r: Reader, i: number, from: number, part: boolean): Point | undefined {
  r.head(i);
  const to = r.to;
  const dated = afterDayNoun(r, to, part ? from : i + 1);
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
  let p: Point | undefined;
  if (k === DateKind.DAY) {
    p = afterDayNoun(r, at, i);
    if (p !== undefined) p.noun = true;
  } else if (k === DateKind.REL_DAY) p = relativeDay(r, i, i);
  else if (k === DateKind.SAME_DAY) p = sameDay(r, i, i, false);
  else if (k === DateKind.THAT_DAY) {
    const next = r.item(at);
    if (next === DateKind.WEEKDAY || next === DateKind.SUNDAY || next === DateKind.ORDINAL) {
      // hôm thứ Sáu: the noun belongs to the date, and the day has been.
      p = weekday(r, at, i, true);
      if (p !== undefined && p.tense === NONE && p.weekShift === NONE) p.tense = -1;
    } else {
      p = afterDayNoun(r, at, i);
      if (p !== undefined && p.month === NONE) p = undefined;
    }
  } else if (k === DateKind.LUNAR_DAY || k === DateKind.FULL_MOON) p = lunarDay(r, i, i);
  else if (k === DateKind.WEEKDAY || k === DateKind.SUNDAY || k === DateKind.ORDINAL) {
    const before = r.kindBefore(i);
    const end = k === DateKind.ORDINAL ? i + 2 : at;
    const alone = !r.inLine(i) && !r.inLine(end);
    p = weekday(r, i, i, before === DateKind.CUE || before === DateKind.FROM || before === DateKind.TO || alone);
  }
  return p;
}

/** A date that begins with a part of the day: `sáng nay`, `chiều 26/12`, `tối thứ Bảy`. */
export function atPart(r: Reader, i: number): Point | undefined {
  // mỗi buổi sáng thứ hai: `buổi` has been tried.
  if (r.kindBefore(i) === DateKind.SESSION) return undefined;
  r.head(i);
  const part = r.value;
  const p = dayBehind(r, r.to, i);
  if (p === undefined) return undefined;
  p.part = part;
  p.grain = 'part-of-day';
  return p;
}
