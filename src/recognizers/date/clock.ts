/** Times of day: with their day (`8h30 sáng 26/12`, `26/12/2022 08:30`, `hôm qua lúc 7 giờ sáng`) and alone (`lúc 15 giờ`). */
import { APOSTROPHE } from '../../kit/punctuation.ts';
import { civil, dayNumber } from '../../kit/calendar.ts';
import { COLON, COMMA, DASH, SLASH } from '../line.ts';
import { dayAfter } from './day.ts';
import { NumberKind } from '../number.generated.ts';
import { type Ground, isTimeMark } from './numeric.ts';
import { hasYear, lacksDay, NONE, point, type Point } from './point.ts';
import type { Reader } from './reader.ts';
import { DAY_PARTS, DateKind } from './words.generated.ts';

const MINUTES = 60;
const DAY = 24 * MINUTES;

/** Hour and minute at a number: `8 giờ 30 phút`, `8h30`, `20g`, `10:45`, `8 giờ rưỡi`, `11 giờ kém 15`. Sets `to`; -1 if none, else minutes. */
function clock(r: Reader, i: number, ground: Ground): number {
  const isDigits = r.tokens.number[i] >= 0;
  if (isDigits && (r.width(i) > 2 || (ground !== 'end' && r.tiedBefore(i)))) return -1;
  const hour = r.small(i);
  if (hour < 0 || hour > 24) return -1;
  const at = r.to;
  if (r.id(at) === COLON) return minutesAfterColon(r, hour, at);
  if (!r.is(at, DateKind.HOUR)) return -1;
  return minutesAfterHour(r, hour * MINUTES, r.to);
}

/** 10:45, 10:45:30 */
function minutesAfterColon(r: Reader, hour: number, colon: number): number {
  if (!isGluedPair(r, colon) || r.digits(colon + 1) >= MINUTES) return -1;
  r.to = colon + 2;
  if (r.id(r.to) === COLON && isGluedPair(r, r.to)) r.to += 2;
  return hour * MINUTES + r.digits(colon + 1);
}

/** A mark and two digits, without spaces. */
function isGluedPair(r: Reader, mark: number): boolean {
  return r.glued(mark) && r.glued(mark + 1) && r.isNumber(mark + 1) && r.width(mark + 1) === 2;
}

/** `30 phút`, `30`, `rưỡi`, `kém 15` after the hour word, whose end is `at`. */
function minutesAfterHour(r: Reader, hour: number, at: number): number {
  r.to = at;
  const minute = isMinute(r, at) ? minuteInDigits(r, at) : minuteInWords(r, at);
  if (minute > 0 || r.to > at) return hour + minute;
  if (r.inLine(at) && r.numberKind(at) === NumberKind.HALF) {
    r.to = at + 1;
    return hour + MINUTES / 2;
  }
  const less = minutesLess(r, at);
  if (less === 0) r.to = at;
  return hour - less;
}

/** kém 15, kém mười lăm phút; 0 where there is none. */
function minutesLess(r: Reader, at: number): number {
  const less = r.is(at, DateKind.MINUS) && r.inLine(r.to) ? r.small(r.to) : 0;
  if (less < 1 || less >= MINUTES) return 0;
  const { to } = r;
  if (!r.is(to, DateKind.MINUTE)) r.to = to;
  return less;
}

/** Digits after the hour are minutes: nothing else is tied to them, and no word that they would count follows. */
function isMinute(r: Reader, i: number): boolean {
  if (!r.isNumber(i) || r.width(i) > 2 || r.digits(i) >= MINUTES || r.numberGoesOn(i + 1) || r.id(i + 1) === SLASH) return false;
  return r.glued(i) || isAfterMinute(r, i + 1);
}

function isAfterMinute(r: Reader, i: number): boolean {
  const k = r.item(i);
  return k === DateKind.MINUTE || k === DateKind.DAY || k === DateKind.PART || k === DateKind.REL_DAY || r.closes(i);
}

/** 30, 30 phút, 30' */
function minuteInDigits(r: Reader, i: number): number {
  const to = i + 1;
  if (!r.is(to, DateKind.MINUTE)) r.to = r.id(to) === APOSTROPHE ? to + 1 : to;
  return r.digits(i);
}

/** ba mươi phút */
function minuteInWords(r: Reader, i: number): number {
  const n = r.numbers.startsWord(i) && r.inLine(i) ? r.small(i) : -1;
  if (n >= 0 && n < MINUTES && r.is(r.to, DateKind.MINUTE)) return n;
  r.to = i;
  return 0;
}

/** `8h30 sáng 26/12`, `20h tối 19/5`, `3 giờ chiều ngày mai`: a time with its day; bare without one. */
export function atTime(r: Reader, i: number, ground: Ground): Point | undefined {
  const time = clock(r, i, ground);
  if (time < 0) return undefined;
  const after = r.to;
  const at = r.id(after) === COMMA ? after + 1 : after;
  const hasPart = r.is(at, DateKind.PART);
  const part = hasPart ? r.value : NONE;
  const dayAt = hasPart ? r.to : at;
  const p = dayAfter(r, dayAt, i);
  if (p !== undefined && !(lacksDay(p) && p.month === NONE)) {
    setTime(p, time, part);
    p.rule = 'date:time-of-day';
    return p;
  }
  // sáng 8h30 - 11h30, chiều 13h30: the part after a comma is of the next time.
  const isOwn = hasPart && at === after;
  const bare = point(i, isOwn ? dayAt : after, 'hour', 'date:time');
  bare.bare = true;
  setTime(bare, time, isOwn ? part : NONE);
  return bare;
}

const NOON = 12;
/** Before this hour đêm is of the morning: 2 giờ đêm. */
const NIGHT = 6;

/** A time by the clock of twelve hours takes its half from the part of the day: 3 giờ chiều is 15:00. */
function setTime(p: Point, time: number, part: number): void {
  const code = part === NONE ? p.part : part;
  const hour = Math.floor(time / MINUTES);
  p.hour = code === NONE || hour > NOON ? hour : hourOfDay(hour, DAY_PARTS[code].code);
  p.minute = time % MINUTES;
  p.grain = p.minute === 0 ? 'hour' : 'minute';
  p.hasPart = part !== NONE;
  p.part = NONE;
}

function hourOfDay(hour: number, part: string): number {
  if (part === 'TAF' || part === 'TEV') return hour < NOON ? hour + NOON : hour;
  if (part === 'TMI') return hour <= 2 ? hour + NOON : hour;
  if (part !== 'TNI' || hour < NIGHT) return hour;
  return hour === NOON ? 0 : hour + NOON;
}

/** A time or part of the day after a full day: `26/12/2022 08:30`, `ngày 26/12, lúc 8h30`, `hôm nay buổi chiều`. */
export function timeAfter(r: Reader, p: Point): void {
  if (p.hour !== NONE || (p.grain !== 'day' && p.grain !== 'part-of-day') || lacksDay(p)) return;
  if (isTimeMark(r, p.to)) {
    isoTime(r, p);
    return;
  }
  const comma = isPause(r, p) ? 1 : 0;
  const at = linkEnd(r, p.to + comma);
  const isLinked = at > p.to + comma;
  if (r.is(at, DateKind.PART)) {
    if (p.part === NONE && (isLinked || (comma === 0 && r.kind(at) === DateKind.SESSION))) partAfter(r, p, r.value, r.to);
  } else if (isLinked || mayFollow(r, p, at)) clockAfter(r, p, at);
}

/** A comma, or a dash after a year. */
function isPause(r: Reader, p: Point): boolean {
  return r.id(p.to) === COMMA || (r.id(p.to) === DASH && p.year !== NONE);
}

const LONGEST_LINK = 3;

/** After lúc, vào lúc, hồi, vào khoảng, …; `i` where there is none of them. */
function linkEnd(r: Reader, i: number): number {
  let at = i;
  while (at < i + LONGEST_LINK && (r.kind(at) === DateKind.AT || r.kind(at) === DateKind.EXACT)) at++;
  return at;
}

/** Digits of a clock right after a day: 08:30 after a year, 8h30 after any. */
function mayFollow(r: Reader, p: Point, at: number): boolean {
  if (!r.isNumber(at) || r.glued(at)) return false;
  return r.id(at + 1) === COLON ? hasYear(p) : r.id(p.to) !== DASH && r.kind(at + 1) === DateKind.HOUR;
}

function partAfter(r: Reader, p: Point, part: number, to: number): void {
  if (dayAfter(r, to, to) !== undefined) return;
  p.part = part;
  p.grain = 'part-of-day';
  p.to = to;
}

function clockAfter(r: Reader, p: Point, at: number): void {
  const time = r.inLine(at) ? clock(r, at, 'cued') : -1;
  if (time < 0) return;
  const { to } = r;
  const hasPart = r.is(to, DateKind.PART);
  const part = hasPart ? r.value : NONE;
  const end = hasPart ? r.to : to;
  // ngày 26/12, 8h ngày 27/12: the time of another day.
  if (dayAfter(r, end, end) !== undefined) return;
  setTime(p, time, part);
  p.to = end;
}

/** T08:30:00Z, T08:30+07:00; the zone is left to the text. */
function isoTime(r: Reader, p: Point): void {
  const time = clock(r, p.to + 1, 'end');
  if (time < 0) return;
  setTime(p, time, NONE);
  p.to = r.to;
  const zone = zoneAfter(r);
  if (zone === NONE) return;
  p.to = r.to;
  moveMinutes(p, VIETNAM - zone);
}

/** Minutes from UTC. */
const VIETNAM = 7 * MINUTES;
const PLUS = 43;
const Z = 'Z';

/** Z, +07:00, -0500: minutes from UTC; NONE where there is none. Reads and sets `to`. */
function zoneAfter(r: Reader): number {
  const at = r.to;
  if (!r.glued(at)) return NONE;
  if (r.isUpper(at) && r.width(at) === 1 && r.tokens.text.startsWith(Z, r.tokens.start[at])) {
    r.to = at + 1;
    return 0;
  }
  const sign = r.id(at) === PLUS ? 1 : r.id(at) === DASH ? -1 : 0;
  if (sign === 0 || !isGluedNumber(r, at + 1) || r.id(at + 2) !== COLON || !isGluedPair(r, at + 2)) return NONE;
  r.to = at + 4;
  return sign * (r.digits(at + 1) * MINUTES + r.digits(at + 3));
}

function isGluedNumber(r: Reader, i: number): boolean {
  return r.glued(i) && r.isNumber(i) && r.width(i) === 2;
}

/** Moves a time of a known day. */
function moveMinutes(p: Point, by: number): void {
  const minutes = p.hour * MINUTES + p.minute + by;
  const days = Math.floor(minutes / DAY);
  ({ year: p.year, month: p.month, day: p.day } = civil(dayNumber(p.year, p.month, p.day) + days));
  p.hour = Math.floor((minutes - days * DAY) / MINUTES);
  p.minute = minutes - days * DAY - p.hour * MINUTES;
}

/** A clock with no day is reported where a word says that it is a time and not a length, and none that it recurs. */
export function acceptsClock(r: Reader, p: Point): boolean {
  if (r.isEach(p.to) || r.isEachBefore(p.from)) return false;
  if (p.hasPart) return r.kindBefore(p.from) !== DateKind.EACH;
  const i = r.kindBefore(p.from) === DateKind.AT ? p.from - 1 : -1;
  return i >= 0 && isAtClock(r, i);
}

/** lúc and hồi, not vào and khoảng */
function isAtClock(r: Reader, i: number): boolean {
  const value = r.grammar.value[r.tokens.id[i]];
  return value === 0 || value === 2;
}
