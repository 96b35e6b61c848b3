/** Dates in digits: 26/12/2022, 26-12, 26.12, 2022-12-26, 12/2022, and what only looks like them. */
import { COLON, COMMA, DASH, DOT, OPEN, SLASH } from '../line.ts';
import { daysInMonth } from '../../kit/calendar.ts';
import { DateKind } from './words.generated.ts';
import { NONE, type Point, point } from './point.ts';
import type { Reader } from './reader.ts';

/**
 * What stands before the digits of a date. `cued`: a noun, a part of day or a preposition, so that spaces around the dash and dots
 * are no doubt. `end`: they close an interval, so that digits before them are no objection.
 */
export type Ground = 'plain' | 'cued' | 'end';

/** The digits of a day, from token `i` on. */
interface DayDigits {
  readonly i: number;
  readonly ground: Ground;
  /** A noun is before them, or the first end of an interval. */
  readonly hasNoun: boolean;
}

const PERCENT = 37;
/** Digits are tied on that make no date of it. */
const REFUSED = -1;

/** The day exists; 29/2 does when the year is unknown. */
export function isDay(day: number, month: number, year: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year === NONE ? 2000 : year, month);
}

/** A two-digit year: 17 → 2017, 91 → 1991. */
function shortYear(n: number): number {
  return n < 50 ? 2000 + n : 1900 + n;
}

/** Something is attached after the token: a document number (15/2021/NĐ-CP), a version, an address, a fraction of a per cent. */
export function tiedAfter(r: Reader, i: number): boolean {
  const id = r.id(i);
  if (id === PERCENT) return true;
  if (!r.glued(i)) return false;
  if (isTie(id)) return r.glued(i + 1) && isTied(r, i + 1, id);
  return r.isWord(i) && r.width(i) === 1 && r.kind(i) !== DateKind.HOUR;
}

function isTie(id: number): boolean {
  return id === SLASH || id === DASH || id === DOT || id === COMMA || id === COLON;
}

/** Token i is of what the mark before it ties on. */
function isTied(r: Reader, i: number, mark: number): boolean {
  // 01/2021-NĐ: letters after a dash.
  if (mark === DASH) return r.isWord(i) && r.isUpper(i) && r.width(i) > 1;
  return r.isNumber(i) || (mark === SLASH && r.isWord(i));
}

function isDateMark(id: number): boolean {
  return id === SLASH || id === DASH || id === DOT;
}

function isShort(r: Reader, i: number): boolean {
  return r.isNumber(i) && r.width(i) <= 2;
}

/** A number of one or two digits, from one to a day or month, that no others are tied to. */
function isNumberUpTo(r: Reader, i: number, most: number, ground: Ground): boolean {
  const n = r.digits(i);
  return n >= 1 && n <= most && r.width(i) <= 2 && (ground === 'end' || !r.tiedBefore(i));
}

/** Day and month at a number, with a year where it is; also the year first (2022-12-26). */
export function numericDay(r: Reader, i: number, from: number, ground: Ground): Point | undefined {
  if (i > from && !r.inLine(i)) return undefined;
  if (r.width(i) === 4) return yearFirst(r, i, from, ground);
  if (!isNumberUpTo(r, i, 31, ground)) return undefined;
  if (!isDateMark(r.id(i + 1)) || !isShort(r, i + 2)) return undefined;
  const digits: DayDigits = { i, ground, hasNoun: from < i || ground === 'end' };
  const spacedYear = yearAfterSpaces(r, digits);
  const year = spacedYear === NONE ? yearAfter(r, digits) : spacedYear;
  if (year === REFUSED || tiedAfter(r, r.to)) return undefined;
  const { to } = r;
  if (year === NONE && !isDayAndMonth(r, digits)) return undefined;
  const p = dayPoint(r.digits(i), r.digits(i + 2), year, from, to);
  return exists(r, p) ? p : undefined;
}

/** A day of the solar calendar, or of the lunar one, as 30/2 âm lịch. */
function exists(r: Reader, { day, month, year, to }: Point): boolean {
  return isDay(day, month, year) || (day <= 30 && isDay(1, month, year) && isLunarAhead(r, to));
}

/** âm lịch, nhuận or the name of a lunar year follows. */
function isLunarAhead(r: Reader, i: number): boolean {
  const at = r.id(i) === OPEN || r.kind(i) === DateKind.YEAR ? i + 1 : i;
  const k = r.item(at);
  return k === DateKind.LUNAR || k === DateKind.LEAP || k === DateKind.STEM;
}

function dayPoint(day: number, month: number, year: number, from: number, to: number): Point {
  const p = point(from, to, 'day', year === NONE ? 'date:day-month' : 'date:day-month-year');
  p.day = day;
  p.month = month;
  p.year = year;
  return p;
}

function allGlued(r: Reader, from: number, to: number): boolean {
  for (let k = from; k < to; k++) if (!r.glued(k)) return false;
  return true;
}

/** The year of `15 / 06 / 2023`, `15 - 6 - 2023`, `15. 6. 2023`, whose marks have spaces beside them; NONE where it is none. Sets `to`. */
function yearAfterSpaces(r: Reader, { i, ground, hasNoun }: DayDigits): number {
  const mark = r.id(i + 1);
  if (r.id(i + 3) !== mark || !r.isNumber(i + 4) || r.width(i + 4) !== 4 || allGlued(r, i + 1, i + 5)) return NONE;
  const year = r.digits(i + 4);
  const isPlain = mark === SLASH || (mark === DASH && ground !== 'plain');
  if (year < 1000 || year > 2999 || !(hasNoun || (isPlain && isNear(year)))) return NONE;
  r.to = i + 5;
  return year;
}

/** The year that is tied to day and month; NONE where there is none. Sets `to`. */
function yearAfter(r: Reader, digits: DayDigits): number {
  const { i, hasNoun } = digits;
  const at = i + 3;
  r.to = at;
  const next = r.id(at);
  if (!isDateMark(next) || !r.isNumber(at + 1) || !r.glued(at) || !r.glued(at + 1)) return NONE;
  const mark = r.id(i + 1);
  if (next === mark || (next === DASH && mark === SLASH && r.width(at + 1) === 4)) return sameMark(r, digits);
  if (mark === DASH) {
    // ngày 9-10/2020; in 26-28/12 the first number is the beginning of a range.
    if (next !== SLASH || r.width(at + 1) !== 4 || !hasNoun || !isYear(r.digits(at + 1))) return REFUSED;
    r.to = at + 2;
    return r.digits(at + 1);
  }
  return next === DASH ? NONE : REFUSED;
}

/** 26/12/2022, 26-12-2022, 26/12-2022, 26/12/22 */
function sameMark(r: Reader, { i, hasNoun }: DayDigits): number {
  const at = i + 3;
  const n = r.digits(at + 1);
  r.to = at + 2;
  if (r.width(at + 1) === 4 && isYear(n)) return n;
  const isSlashed = r.id(i + 1) === SLASH && r.id(at) === SLASH && r.glued(i + 1);
  return r.width(at + 1) === 2 && (isSlashed || hasNoun) ? shortYear(n) : REFUSED;
}

function isYear(n: number): boolean {
  return n >= 1000 && n < 3000;
}

/** A year that digits alone may be. */
function isNear(n: number): boolean {
  return n >= 1900 && n <= 2100;
}

const BEGIN_MONTHS: ReadonlySet<number> = new Set([DateKind.MONTH, DateKind.NEW_YEAR, DateKind.SHORT_MONTH]);

/** A mark without a space before it, and a number. */
function isTiedNumber(r: Reader, i: number, mark: number): boolean {
  return r.id(i) === mark && r.glued(i) && r.isNumber(i + 1);
}

/** Two numbers without a year are a day and a month, by their mark, its spaces and what follows. */
function isDayAndMonth(r: Reader, digits: DayDigits): boolean {
  const { i, ground, hasNoun } = digits;
  const mark = r.id(i + 1);
  const to = i + 3;
  if (mark === DOT && ground === 'plain') return false;
  // 3-9 tháng 3: from the third to the ninth.
  if (mark === DASH && BEGIN_MONTHS.has(r.kind(to))) return false;
  if (r.glued(i + 1)) return r.glued(i + 2) || mayHaveSpaceAfter(mark, digits);
  if (!hasNoun || mark === DOT || r.kind(to) === DateKind.MONTH || r.unitFollows(to)) return false;
  // 19 - 4 with spaces: a day only if nothing else is tied to it.
  if (mark === DASH && (isTiedNumber(r, to, SLASH) || isTiedNumber(r, to, DOT))) return false;
  return r.id(to) !== DASH || !r.isNumber(to + 1);
}

/** 26- 12, ngày 26/ 12 */
function mayHaveSpaceAfter(mark: number, { ground, hasNoun }: DayDigits): boolean {
  return mark === DASH ? ground !== 'plain' : mark === SLASH && hasNoun;
}

/** 2022-12-26, 2022/12/26; dots only after a noun. */
function yearFirst(r: Reader, i: number, from: number, ground: Ground): Point | undefined {
  const year = r.digits(i);
  const mark = r.id(i + 1);
  if (!isNear(year) || !isDateMark(mark) || r.id(i + 3) !== mark || !isShort(r, i + 2) || !isShort(r, i + 4)) return undefined;
  if (!allGlued(r, i + 1, i + 5) || (ground !== 'end' && r.tiedBefore(i)) || (mark === DOT && from === i)) return undefined;
  const to = i + 5;
  if (tiedAfter(r, to) && !isTimeMark(r, to)) return undefined;
  return isDay(r.digits(i + 4), r.digits(i + 2), year) ? dayPoint(r.digits(i + 4), r.digits(i + 2), year, from, to) : undefined;
}

/** The T of 2022-12-26T08:30. */
export function isTimeMark(r: Reader, i: number): boolean {
  return r.glued(i) && r.isUpper(i) && r.width(i) === 1 && r.kind(i) === DateKind.LETTER_T && isShort(r, i + 1) && r.glued(i + 1) && r.id(i + 2) === COLON;
}

/** Month and year at a number: 12/2022, 12-2022, 12.2022, 12 / 2022. */
export function numericMonth(r: Reader, i: number, from: number, ground: Ground): Point | undefined {
  if (!isNumberUpTo(r, i, 12, ground)) return undefined;
  const mark = r.id(i + 1);
  if (!isDateMark(mark) || !r.isNumber(i + 2) || r.width(i + 2) !== 4) return undefined;
  if (!allGlued(r, i + 1, i + 3) && (ground === 'plain' || mark === DOT)) return undefined;
  const year = r.digits(i + 2);
  if (!(ground === 'plain' ? isNear(year) : isYear(year)) || tiedAfter(r, i + 3)) return undefined;
  // 10-2022-…: not a month.
  if (mark === DASH && isTiedNumber(r, i + 3, DASH)) return undefined;
  const p = point(from, i + 3, 'month', 'date:month-year');
  p.month = r.digits(i);
  p.year = year;
  return p;
}
