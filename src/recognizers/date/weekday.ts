/** Weekdays: `thứ Hai, ngày 26/12`, `thứ 6 tuần này`, `hôm thứ Sáu`, `T2 (26/12)`, and the ordinals that look like them. */
import { dayNumber, isoWeekday } from '../../kit/calendar.ts';
import { UPPER } from '../../text/scan.ts';
import { DASH, OPEN } from '../line.ts';
import { type Ground, numericDay } from './numeric.ts';
import { NONE, point, type Point } from './point.ts';
import type { Reader } from './reader.ts';
import { joined } from './relative-day.ts';
import { DateKind } from './words.generated.ts';

export function isWeekday(kind: number): boolean {
  return kind === DateKind.WEEKDAY || kind === DateKind.SUNDAY || kind === DateKind.ORDINAL || isShortWeekday(kind);
}

/** T2, CN */
function isShortWeekday(kind: number): boolean {
  return kind === DateKind.LETTER_T || kind === DateKind.SHORT_SUNDAY;
}

const SUNDAY = 7;

/** The number of the weekday at a token, 1 to 7; -1 where there is none. Sets `to`. */
function weekdayNumber(r: Reader, i: number): number {
  const kind = r.head(i);
  if (kind === DateKind.WEEKDAY || kind === DateKind.SUNDAY) return r.value;
  const isUpper = (r.tokens.flags[i] & UPPER) !== 0;
  if (kind === DateKind.SHORT_SUNDAY) return isUpper ? SUNDAY : -1;
  if (kind === DateKind.LETTER_T && !(isUpper && r.glued(i + 1))) return -1;
  r.to = i + 2;
  const day = r.isNumber(i + 1) && r.width(i + 1) === 1 ? r.digits(i + 1) - 1 : -1;
  return day >= 1 && day <= 6 && !r.numberGoesOn(i + 2) ? day : -1;
}

/** A weekday at a token. `cued`: a noun, part of day or preposition before it says that it is no ordinal. */
export function weekday(r: Reader, i: number, from: number, ground: Ground): Point | undefined {
  const kind = r.head(i);
  const day = weekdayNumber(r, i);
  // nhà ga T2: a name.
  const isShort = isShortWeekday(kind) && from === i;
  if (day < 0 || (isShort && (r.glued(i) || (ground === 'plain' && isOrdinal(r, i))))) return undefined;
  const p = point(from, r.to, 'day', 'date:weekday');
  p.weekday = day;
  if (weekAfter(r, p)) return joined(r, p);
  const q = joined(r, p);
  if (q !== p) {
    q.weekday = day;
    return q;
  }
  if (r.is(p.to, DateKind.EACH) || r.kindBefore(from) === DateKind.EACH) return undefined;
  const inBrackets = r.id(p.to) === OPEN ? numericDay(r, p.to + 1, p.to + 1, 'cued') : undefined;
  if (inBrackets !== undefined) return isNumbered(r, p, i, ground) || isAnotherDay(inBrackets, day) ? undefined : p;
  return isShort && !isInWeek(r, i, p.to) ? undefined : weekdayAlone(r, p, i, ground);
}

/** `thứ Ba tuần tới`, `thứ Ba của tuần này` */
function weekAfter(r: Reader, p: Point): boolean {
  const at = r.is(p.to, DateKind.OF) ? r.to : p.to;
  if (!r.is(at, DateKind.REL_WEEK)) return false;
  p.weekShift = r.value;
  p.to = r.to;
  return true;
}

/** A weekday that nothing after it dates. */
function weekdayAlone(r: Reader, p: Point, i: number, ground: Ground): Point | undefined {
  const isSunday = r.head(i) === DateKind.SUNDAY;
  if (ground === 'plain' && !isSunday && isOrdinal(r, i)) return undefined;
  if (weekdayTail(r, p) || isSunday) return p;
  // Ngày thứ hai: its second day; ngày thứ Hai is Monday.
  const isSecondDay = p.from < i && r.kind(i - 1) === DateKind.DAY && !r.isCapital(p.to - 1);
  return ground === 'plain' || isSecondDay ? undefined : p;
}

/** kỳ họp thứ ba tới: a word before it that it numbers. */
export function isOrdinal(r: Reader, i: number): boolean {
  return i > 0 && r.inLine(i) && !r.isMark(i - 1);
}

/** `T2 - T6`, `T2 đến T6`: the other end is beside it. */
function isInWeek(r: Reader, i: number, to: number): boolean {
  return (isTo(r, to) && isWeekday(r.item(to + 1))) || (i > 2 && isTo(r, i - 1) && isShortWeekday(r.head(i - 3)));
}

function isTo(r: Reader, i: number): boolean {
  return r.id(i) === DASH || r.kind(i) === DateKind.TO;
}

/** này, tới, vừa qua after a weekday. */
function weekdayTail(r: Reader, p: Point): boolean {
  const k = r.item(p.to);
  const { to, value } = r;
  const isComing = k === DateKind.TO && value === 2 && r.closes(to);
  if (k !== DateKind.TAIL && !isComing) return false;
  p.tense = isComing ? 1 : value;
  p.to = to;
  return true;
}

/** The day in brackets is known and another weekday. */
function isAnotherDay(n: Point, weekday: number): boolean {
  return n.year !== NONE && isoWeekday(dayNumber(n.year, n.month, n.day)) !== weekday;
}

/** `lần thứ 2 (17/3)`: a noun that is numbered is before it; not `thứ Bảy (17/2)`. */
function isNumbered(r: Reader, p: Point, i: number, ground: Ground): boolean {
  if (ground !== 'plain' || i === 0 || !r.inLine(i) || r.isMark(i - 1) || r.isCapital(p.to - 1) || r.head(i) === DateKind.SUNDAY) return false;
  const before = r.kindBefore(i);
  return before === DateKind.NUMBERED || before === DateKind.YEAR_CUE || before === DateKind.YEAR || before === DateKind.QUARTER || r.countsBefore(i);
}
