/** Times of day that have their day beside them: `8h30 sáng 26/12`, `26/12/2022 08:30`. */
import { COLON, COMMA, DASH, SLASH } from '../line.ts';
import { dayBehind } from './day.ts';
import { NumberKind } from '../number.generated.ts';
import { NONE, point, type Point } from './point.ts';
import type { Reader } from './reader.ts';
import { DAY_PARTS, DateKind } from './words.generated.ts';

/** Hour and minute at a number: `8 giờ 30 phút`, `8h30`, `20g`, `10:45`, `8 giờ rưỡi`, `11 giờ kém 15`. Sets `to`; -1 if none, else minutes. */
function clock(r: Reader, i: number, end = false): number {
  const words = !r.isNumber(i) && r.tokens.number[i] < 0;
  const hour = words ? r.small(i) : r.width(i) <= 2 ? r.digits(i) : -1;
  if (hour < 0 || hour > 24 || (!end && r.tiedBefore(i))) return -1;
  const at = words ? r.to : i + 1;
  if (r.id(at) === COLON) {
    if (!r.glued(at) || !r.glued(at + 1) || !r.isNumber(at + 1) || r.width(at + 1) !== 2 || r.digits(at + 1) > 59) return -1;
    r.to = at + 2;
    const minute = r.digits(at + 1);
    if (r.id(r.to) === COLON && r.glued(r.to) && r.isNumber(r.to + 1) && r.width(r.to + 1) === 2) r.to += 2;
    return hour * 60 + minute;
  }
  if (!r.is(at, DateKind.HOUR)) return -1;
  let to = r.to;
  let minute = 0;
  if (r.isNumber(to) && r.width(to) <= 2 && r.digits(to) < 60 && !r.numberGoesOn(to + 1) && r.id(to + 1) !== SLASH) {
    const glued = r.glued(to) || r.is(to + 1, DateKind.MINUTE) || r.isBreak(to + 1) || r.is(to + 1, DateKind.DAY) || r.is(to + 1, DateKind.PART);
    if (glued) {
      minute = r.digits(to);
      to++;
      if (r.is(to, DateKind.MINUTE)) to = r.to;
      else if (r.id(to) === 39) to++;
    }
  } else if (r.numbers.startsWord(to)) {
    const n = r.small(to);
    if (n >= 0 && n < 60 && r.is(r.to, DateKind.MINUTE)) {
      const end = r.to;
      r.item(end);
      minute = n;
      to = end === r.to ? end + 1 : r.to;
    }
  }
  if (r.inLine(to) && r.numberKind(to) === NumberKind.HALF) {
    minute = 30;
    to++;
  }
  if (minute === 0 && r.is(to, DateKind.MINUS) && r.isNumber(r.to) && r.width(r.to) <= 2 && r.digits(r.to) < 60) {
    // 11 giờ kém 15
    const less = r.digits(r.to);
    to = r.to + 1;
    if (r.is(to, DateKind.MINUTE)) to = r.to;
    r.to = to;
    return hour * 60 - less;
  }
  r.to = to;
  return hour * 60 + minute;
}

/** `8h30 sáng 26/12`, `20h tối 19/5`, `3 giờ chiều ngày mai`: a time with its day. */
export function atTime(r: Reader, i: number, end = false): Point | undefined {
  const time = clock(r, i, end);
  if (time < 0) return undefined;
  let at = r.to;
  const after = at;
  // 8h - 11h ngày 26/12: the day comes after the second.
  if (r.id(at) === COMMA) at++;
  let part = NONE;
  if (r.is(at, DateKind.PART)) {
    part = r.value;
    at = r.to;
  }
  const p = dayBehind(r, at, i);
  if (p === undefined || (p.weekday === NONE && p.month === NONE && p.day === NONE && p.dayShift === NONE && !p.sameDay)) {
    const bare = point(i, part === NONE ? after : at, time % 60 === 0 ? 'hour' : 'minute', 'date:time');
    bare.bare = true;
    setTime(bare, time, part);
    return bare;
  }
  setTime(p, time, part);
  p.grain = time % 60 === 0 ? 'hour' : 'minute';
  p.rule = 'date:time-of-day';
  return p;
}

/** A time by the clock of twelve hours takes its half from the part of the day: 3 giờ chiều is 15:00. */
function setTime(p: Point, time: number, part: number): void {
  let hour = Math.floor(time / 60);
  const code = part === NONE ? p.part : part;
  if (code !== NONE && hour <= 12) {
    const name = DAY_PARTS[code].code;
    if ((name === 'TAF' || name === 'TEV') && hour < 12) hour += 12;
    else if (name === 'TNI' && hour >= 6 && hour < 12) hour += 12;
    else if (name === 'TNI' && hour === 12) hour = 0;
    else if (name === 'TMI' && hour <= 2) hour += 12;
  }
  p.hour = hour;
  p.minute = time % 60;
  p.part = NONE;
}

/** A time right after a full day: `26/12/2022 08:30`, `ngày 26/12, lúc 8h30`. */
export function timeBehind(r: Reader, p: Point): void {
  if (p.hour !== NONE || p.grain !== 'day') return;
  let at = p.to;
  if (r.id(at) === COMMA || (r.id(at) === DASH && p.year !== NONE)) at++;
  if (!r.isNumber(at) || r.glued(at) || r.id(at + 1) !== COLON || p.year === NONE) return;
  const time = clock(r, at);
  if (time < 0) return;
  p.to = r.to;
  p.hour = Math.floor(time / 60);
  p.minute = time % 60;
  p.grain = p.minute === 0 ? 'hour' : 'minute';
}
