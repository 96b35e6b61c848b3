/** Which rule reads a date that begins at a token. */
import { COLON, COMMA, DASH, OPEN } from '../line.ts';
import { atTime, timeAfter } from './clock.ts';
import { atAgo, counted } from './count.ts';
import { atDayWord, atPart } from './day.ts';
import { atCentury, atDecade } from './decade.ts';
import { atHoliday, atNewYear } from './holiday.ts';
import { DateKind } from './words.generated.ts';
import { dayAndMonth, isTet, tet, withLunar } from './lunar-day.ts';
import { atMonth, atQuarter, atWeek } from './month.ts';
import { numericDay, numericMonth } from './numeric.ts';
import { atHalf, atPosition, atRelative, atYear } from './period.ts';
import { hasYear, isDayLike, NONE, point, type Point } from './point.ts';
import type { Reader } from './reader.ts';
import { atSeason } from './season.ts';
import { dayNumber } from './spoken.ts';
import { CALENDAR } from './roles.ts';

type Rule = (r: Reader, i: number) => Point | undefined;

/** A rule whose noun says that it is a date. */
function named(rule: (r: Reader, i: number, from: number) => Point | undefined): Rule {
  return (r, i) => {
    const p = rule(r, i, i);
    if (p !== undefined) p.noun = true;
    return p;
  };
}

/** The rule of each kind of first word. */
const RULES: readonly (readonly [rule: Rule, ...kinds: DateKind[]])[] = [
  [atPart, DateKind.PART],
  [
    atDayWord,
    DateKind.DAY,
    DateKind.REL_DAY,
    DateKind.SAME_DAY,
    DateKind.THAT_DAY,
    DateKind.LUNAR_DAY,
    DateKind.FULL_MOON,
    DateKind.WEEKDAY,
    DateKind.SUNDAY,
    DateKind.ORDINAL,
    DateKind.SHORT_SUNDAY,
  ],
  [letterT, DateKind.LETTER_T],
  [named(atMonth), DateKind.MONTH],
  [shortMonth, DateKind.SHORT_MONTH],
  [named(atQuarter), DateKind.QUARTER],
  [named(atWeek), DateKind.WEEK],
  [named(atYear), DateKind.YEAR],
  [named(atDecade), DateKind.DECADE],
  [named(atCentury), DateKind.CENTURY],
  [named(atPosition), DateKind.POSITION],
  [named(atHalf), DateKind.HALF],
  [named(atSeason), DateKind.SEASON],
  [named(atRelative), DateKind.REL_WEEK, DateKind.REL_MONTH, DateKind.REL_QUARTER, DateKind.REL_YEAR],
  [named(atAgo), DateKind.AGO],
  [atHoliday, DateKind.HOLIDAY],
  [atNewYear, DateKind.NEW_YEAR],
  [atNumberWord, DateKind.TENS_WORD],
];

const ruleOf: (Rule | undefined)[] = new Array(256).fill(undefined);
for (const [rule, ...kinds] of RULES) for (const kind of kinds) ruleOf[kind] = rule;

/** The point that begins at a token, with its year and its time, but without what ties it to others. */
export function pointAt(r: Reader, i: number): Point | undefined {
  const p = r.tokens.number[i] >= 0 ? atNumber(r, i) : atWord(r, i);
  if (p !== undefined && isDayLike(p)) timeAfter(r, p);
  return p;
}

function atWord(r: Reader, i: number): Point | undefined {
  const rule = ruleOf[r.head(i)];
  const p = rule?.(r, i);
  // Five is the word for year too: năm ngày nữa.
  return p ?? (r.numbers.startsWord(i) && r.kindBefore(i) !== DateKind.PLURAL ? atNumberWord(r, i) : undefined);
}

/** T12/2023 is a month; T2 a weekday. */
function letterT(r: Reader, i: number): Point | undefined {
  if (!r.isUpper(i) && r.inLine(i)) return undefined;
  const month = r.glued(i + 1) && r.isNumber(i + 1) ? numericMonth(r, i + 1, i, 'end') : undefined;
  if (month === undefined) return atDayWord(r, i);
  month.noun = true;
  return month.year >= 1900 && month.year <= 2100 ? month : undefined;
}

/** Th6 2023: a month, with its year. */
function shortMonth(r: Reader, i: number): Point | undefined {
  if (!r.glued(i + 1) || !r.isNumber(i + 1)) return undefined;
  const p = atMonth(r, i, i);
  return p === undefined || p.year === NONE ? undefined : p;
}

/** A number in words: only with a calendar noun after it. */
function atNumberWord(r: Reader, i: number): Point | undefined {
  // A word that continues a number is no beginning: `hai mươi sáu` is read at `hai`.
  const count = dayNumber(r, i);
  if (count < 1) return undefined;
  const to = r.to;
  if (r.kind(to) === DateKind.HOUR) return atTime(r, i, 'plain');
  if ((r.role(to) & CALENDAR) === 0) return undefined;
  const c = counted(r, count, to, i);
  if (c !== undefined || count > 31) return c;
  const p = dayAndMonth(r, count, to, i);
  // hai tháng qua: a length.
  if (p === undefined || p.monthShift !== NONE) return undefined;
  withLunar(r, p);
  // hai tháng 3 và 4 are two months, hai ba tháng two or three; a day in such words has its year or its noun.
  return (count > 10 && count !== 23) || hasYear(p) || p.lunar ? p : undefined;
}

/** Digits: a time, a day and month, a month and year, a count, or a number that only a list or an interval makes a date. */
function atNumber(r: Reader, i: number): Point | undefined {
  const width = r.width(i);
  if (width === 4) return numericDayAt(r, i) ?? yearAt(r, i);
  if (width > 3) return undefined;
  const p = width === 3 ? undefined : (timeAt(r, i) ?? numericDayAt(r, i) ?? numericMonthAt(r, i));
  return p ?? (r.tiedBefore(i) ? undefined : countOrDay(r, i));
}

function timeAt(r: Reader, i: number): Point | undefined {
  const next = i + 1;
  if (r.id(next) === DASH && r.kind(i + 3) === DateKind.HOUR) return hourOfRange(r, i);
  return r.kind(next) === DateKind.HOUR || (r.id(next) === COLON && r.glued(next)) ? atTime(r, i, 'plain') : undefined;
}

/** The 8 of `8-10h sáng mai`. */
function hourOfRange(r: Reader, i: number): Point | undefined {
  const hour = r.digits(i);
  if (!r.isNumber(i + 2) || r.width(i + 2) > 2 || hour >= r.digits(i + 2) || r.tiedBefore(i)) return undefined;
  const p = point(i, i + 1, 'hour', 'date:time');
  p.hour = hour;
  p.minute = 0;
  p.bare = true;
  return p;
}

function numericDayAt(r: Reader, i: number): Point | undefined {
  const isCued = r.isPlaced(i) || (i > 0 && r.inLine(i) && r.tokens.id[i - 1] === OPEN);
  const day = numericDay(r, i, i, isCued ? 'cued' : 'plain');
  if (day === undefined) return undefined;
  // 4-5 năm tới: a span of years.
  if (r.id(i + 1) === DASH && r.is(day.to, DateKind.REL_YEAR) && !hasYear(day)) return undefined;
  withLunar(r, day);
  // 26/12 năm 2022 needs no noun before it; 26/12 alone does.
  day.bare = !hasYear(day) && !day.lunar;
  return day;
}

function numericMonthAt(r: Reader, i: number): Point | undefined {
  const month = numericMonth(r, i, i, 'plain');
  if (month !== undefined) month.bare = true;
  return month;
}

/** 9 tháng đầu năm, 26 tháng 12, 30 Tết, and the 26 of `26 - 28/12`. */
function countOrDay(r: Reader, i: number): Point | undefined {
  const next = i + 1;
  const count = r.digits(i);
  const c = counted(r, count, next, i);
  if (c !== undefined) return c;
  if (count < 1 || count > 31) return undefined;
  const p = dayAndMonth(r, count, next, i);
  // 2 tháng qua: a length.
  if (p !== undefined) return p.monthShift !== NONE || countsMonths(r, withLunar(r, p), count) ? undefined : p;
  if (count >= 23 && count <= 30 && isTet(r, next)) return tet(r, count, next, i);
  // thứ 2 đến thứ 6: no days of a month.
  return leadsOn(r, next) && r.kindBefore(i) !== DateKind.ORDINAL ? bareDay(r, i, count) : undefined;
}

/** 3 tháng 4 và 5: more likely three months. */
function countsMonths(r: Reader, p: Point, count: number): boolean {
  return count <= 3 && !hasYear(p) && r.kind(p.to) === DateKind.AND && r.isNumber(p.to + 1);
}

/** A list or an interval goes on. */
function leadsOn(r: Reader, i: number): boolean {
  const id = r.id(i);
  const kind = r.kind(i);
  return id === DASH || id === COMMA || kind === DateKind.TO || kind === DateKind.AND;
}

function yearAt(r: Reader, i: number): Point | undefined {
  const year = r.tokens.number[i];
  if (year < 1000 || year > 2200 || r.tiedBefore(i) || r.numberGoesOn(i + 1)) return undefined;
  const p = point(i, i + 1, 'year', 'date:year');
  p.year = year;
  p.bare = true;
  return p;
}

function bareDay(r: Reader, i: number, day: number): Point | undefined {
  if (r.width(i) > 2) return undefined;
  const p = point(i, i + 1, 'day', 'date:day-of-month');
  p.day = day;
  p.bare = true;
  return p;
}
