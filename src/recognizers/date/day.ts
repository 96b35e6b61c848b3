/** Days, parts of days and times of day that have a day beside them. */
import { isDay, numericDay, tiedBehind } from './numeric.ts';
import { Kind } from './grammar.ts';
import { COLON, COMMA, DASH, DOT, type Reader, SLASH } from './reader.ts';
import { hasYear, NONE, type Point, point } from './point.ts';
import { monthNumber, readYear } from './year.ts';
import { DAY_PARTS, HOLIDAYS } from './words.generated.ts';

/** `26 tháng 12 năm 2022`, `rằm tháng Giêng`: the month and year behind a day of the month. */
export function dayAndMonth(r: Reader, day: number, at: number, from: number): Point | undefined {
  if (!r.is(at, Kind.month)) return undefined;
  const month = monthNumber(r, at + 1, true);
  if (month < 0) return undefined;
  const to = r.to;
  const named = r.value;
  if (!isDay(day, month, NONE)) return undefined;
  // 6 tháng 15 ngày: a length of time.
  const next = r.kind(to);
  if (next === Kind.day || next === Kind.week || next === Kind.age || next === Kind.hour || r.unitFollows(to)) return undefined;
  const p = point(from, to, 'day', 'day-month');
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
function lunarDay(r: Reader, i: number, from: number): Point | undefined {
  const kind = r.head(i);
  let day: number;
  let at: number;
  if (kind === Kind['full-moon']) {
    day = 15;
    at = r.to;
  } else {
    day = r.inLine(r.to) ? r.small(r.to) : -1;
    if (day < 1 || day > 10) return undefined;
    at = r.to;
  }
  const full = kind === Kind['full-moon'];
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
  const alone = point(from, at, 'day', 'day-of-month');
  alone.day = day;
  return alone;
}

/** The word Tết, or Tết Nguyên đán, stands at a token. */
export function isTet(r: Reader, i: number): boolean {
  const k = r.item(i);
  if (k !== Kind.holiday) return k === Kind['new-year'];
  const [, lunar, month, day] = HOLIDAYS[r.value];
  return lunar === 1 && month === 1 && day === 1;
}

/** `mùng 8 Tết`, `30 Tết (Ất Tỵ) (2025)`; `at` is the word Tết. */
export function tet(r: Reader, day: number, at: number, from: number): Point | undefined {
  if (day > 10 && day < 23) return undefined;
  r.item(at);
  const p = point(from, r.to, 'day', 'lunar-new-year');
  p.lunar = true;
  p.day = day;
  p.month = day > 10 ? 12 : 1;
  readYear(r, p, true);
  // 30 Tết 2025 is the last day of the year before.
  if (p.month === 12 && p.year !== NONE) p.year--;
  if (p.month === 12 && p.yearShift !== NONE) p.yearShift--;
  return p;
}

/** `âm lịch` (and a lunar year) behind a day and month. */
export function lunarMark(r: Reader, p: Point): Point {
  const open = r.id(p.to) === 40;
  const at = open ? p.to + 1 : p.to;
  const kind = r.item(at);
  if ((kind !== Kind.lunar && kind !== Kind.solar) || (open && r.id(r.to) !== 41)) return p;
  if (!open) p.to = r.to;
  if (kind === Kind.lunar) {
    p.lunar = true;
    if (!hasYear(p)) readYear(r, p, true);
  }
  return p;
}

/** What follows the noun ngày. `from` is where the expression begins. */
export function afterDayNoun(r: Reader, i: number, from: number): Point | undefined {
  if (!r.inLine(i)) return undefined;
  const k = r.item(i);
  const at = r.to;
  if (k === Kind['rel-day']) return relativeDay(r, i, from);
  if (k === Kind.weekday || k === Kind.sunday || k === Kind.ordinal) return weekday(r, i, from, true);
  if (k === Kind['lunar-day'] || k === Kind['full-moon']) return lunarDay(r, i, from);
  if (k === Kind.tail && r.value === 0 && r.is(at, Kind['rel-year'])) {
    const p = point(from, r.to, 'day', 'this-day');
    p.dayShift = 0;
    p.yearShift = r.value;
    return p;
  }
  if (k === Kind.first || k === Kind.last) return edgeDay(r, at, from, k === Kind.first ? 1 : -1);
  if (k === Kind.holiday) return namedDay(r, r.value, at, from);
  const n = numericDay(r, i, from, true);
  if (n !== undefined) return withLunar(r, n);
  const day = r.small(i);
  if (day < 1 || day > 31) return undefined;
  const next = r.to;
  if (r.isNumber(i) && (r.width(i) > 2 || r.tiedBefore(i))) return undefined;
  const p = dayAndMonth(r, day, next, from);
  if (p !== undefined) return withLunar(r, p);
  if (isTet(r, next)) return tet(r, day, next, from);
  if (r.kind(next) === Kind.month && r.isNumber(next + 1)) return undefined;
  if (tiedBehind(r, next) || r.numberGoesOn(next) || r.unitFollows(next)) return undefined;
  // ngày một, ngày hai: day by day.
  if (!r.isNumber(i)) return undefined;
  // A slash or dot glued to digits that made no date: ngày 32/13, 30/2.
  const mark = r.id(next);
  if ((mark === SLASH || mark === DOT || mark === DASH) && r.glued(next) && r.isNumber(next + 1) && r.glued(next + 1) && mark !== DASH) return undefined;
  const alone = point(from, next, 'day', 'day-of-month');
  alone.day = day;
  return lunarMark(r, alone);
}

/** Year and lunar mark behind a day and month in digits: `26/12 năm 2022`, `10/3 âm lịch năm Bính Ngọ`. */
export function withLunar(r: Reader, p: Point): Point {
  lunarMark(r, p);
  if (!hasYear(p)) readYear(r, p, false);
  return p;
}

/** `ngày đầu tiên của tháng 3`, `ngày cuối cùng của năm 2023`. */
function edgeDay(r: Reader, i: number, from: number, nth: number): Point | undefined {
  const at = r.is(i, Kind.of) ? r.to : i;
  const p = point(from, at, 'day', 'edge-day');
  p.nth = nth;
  if (r.is(at, Kind.month)) {
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

/** A holiday behind the noun ngày: with day and month (ngày Quốc khánh 2/9), else by its name alone. */
function namedDay(r: Reader, index: number, at: number, from: number): Point | undefined {
  const n = numericDay(r, at, from, true);
  if (n !== undefined) return withLunar(r, n);
  const p = holiday(r, index, at, from);
  if (hasYear(p)) return p;
  // 80 năm Ngày Quốc khánh names no day of its own.
  return HOLIDAYS[index][4] === 1 && (from === 0 || r.kindBefore(from) !== Kind.year) ? p : undefined;
}

/** A holiday by name; `at` is behind the name. */
export function holiday(r: Reader, index: number, at: number, from: number): Point {
  const [, lunar, month, day] = HOLIDAYS[index];
  const p = point(from, at, 'day', 'holiday');
  p.month = month;
  p.day = day;
  p.lunar = lunar === 1;
  readYear(r, p, true);
  return p;
}

/** hôm nay, hôm qua, ngày mai; a date right behind it, also behind a comma, is the same date. */
export function relativeDay(r: Reader, i: number, from: number): Point {
  r.head(i);
  const p = point(from, r.to, 'day', 'relative-day');
  p.dayShift = r.value;
  return joined(r, p);
}

/** `Ngày hôm qua, 10/5`, `chiều nay 15.5`, `thứ Hai, ngày 26/12`: one date. */
function joined(r: Reader, p: Point): Point {
  let at = p.to;
  if (r.id(at) === COMMA) at++;
  const noun = r.is(at, Kind.day);
  if (noun) at = r.to;
  if (!r.isNumber(at) && !noun) return p;
  let q = numericDay(r, at, p.from, true);
  if (q === undefined) {
    const day = r.small(at);
    if (day >= 1 && day <= 31) q = dayAndMonth(r, day, r.to, p.from);
  }
  if (q === undefined && noun) {
    const k = r.item(at);
    if (k === Kind['lunar-day']) q = lunarDay(r, at, p.from);
  }
  if (q === undefined && !noun && r.is(at, Kind['lunar-day'])) q = lunarDay(r, at, p.from);
  if (q === undefined || q.month === NONE) return p;
  withLunar(r, q);
  q.part = p.part;
  q.rule = p.rule;
  if (p.dayShift !== NONE && q.year === NONE) q.tense = p.dayShift === 0 ? 0 : Math.sign(p.dayShift);
  return q;
}

/** A weekday at a token. `cued`: a noun, part of day or preposition before it says that it is no ordinal. */
export function weekday(r: Reader, i: number, from: number, cued: boolean): Point | undefined {
  const kind = r.head(i);
  let day = r.value;
  let to = r.to;
  if (kind === Kind.ordinal) {
    // thứ 2 … thứ 7
    day = r.isNumber(i + 1) && r.width(i + 1) === 1 ? r.digits(i + 1) - 1 : -1;
    to = i + 2;
    if (day < 1 || day > 6 || r.numberGoesOn(to)) return undefined;
  }
  const p = point(from, to, 'day', 'weekday');
  p.weekday = day;
  const of = r.is(to, Kind.of) ? r.to : to;
  if (r.is(of, Kind['rel-week'])) {
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
  if (next === Kind.each || r.kindBefore(from) === Kind.each) return undefined;
  if (!cued && kind !== Kind.sunday && i > 0 && r.inLine(i) && !r.isBreak(i - 1)) {
    // kỳ họp thứ ba tới: an ordinal.
    return r.id(to) === 40 && numericDay(r, to + 1, to + 1, true) !== undefined ? p : undefined;
  }
  if (next === Kind.tail || (next === Kind.to && r.value === 2 && r.closes(r.to))) {
    p.tense = next === Kind.tail ? r.value : 1;
    p.to = r.to;
    return p;
  }
  if (kind === Kind.sunday) return p;
  // thứ Bảy (17/2)
  if (r.id(to) === 40 && numericDay(r, to + 1, to + 1, true) !== undefined) return p;
  if (!cued) return undefined;
  return from < i && r.kind(i - 1) === Kind.day && !r.isCapital(to - 1) ? undefined : p;
}

/** The day that must follow a part of the day or a time. */
export function dayBehind(r: Reader, i: number, from: number): Point | undefined {
  const k = r.item(i);
  const at = r.to;
  if (k === Kind['day-shift']) {
    const p = point(from, at, 'day', 'relative-day');
    p.dayShift = r.value;
    return joined(r, p);
  }
  if (k === Kind['rel-day']) return relativeDay(r, i, from);
  if (k === Kind['same-day']) return sameDay(r, i, from, true);
  if (k === Kind.day) return afterDayNoun(r, at, from);
  if (k === Kind['that-day']) {
    const next = r.item(at);
    return next === Kind.weekday || next === Kind.sunday || next === Kind.ordinal ? weekday(r, at, from, true) : undefined;
  }
  if (k === Kind.weekday || k === Kind.sunday || k === Kind.ordinal) return weekday(r, i, from, true);
  if (k === Kind['lunar-day'] || k === Kind['full-moon']) return lunarDay(r, i, from);
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
    if (!r.isNumber(i) || r.width(i) > 2 || (k2 !== Kind.and && k2 !== Kind.to && k2 !== Kind.part && r.id(to) !== COMMA && r.id(to) !== DASH)) return undefined;
    const bare = point(from, to, 'day', 'day-of-month');
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
  const p = point(from, to, 'day', 'same-day');
  p.sameDay = true;
  return p;
}

/** A date that begins at a noun, a weekday or a relative word for a day. */
export function atDayWord(r: Reader, i: number): Point | undefined {
  const k = r.head(i);
  const at = r.to;
  let p: Point | undefined;
  if (k === Kind.day) {
    p = afterDayNoun(r, at, i);
    if (p !== undefined) p.noun = true;
  } else if (k === Kind['rel-day']) p = relativeDay(r, i, i);
  else if (k === Kind['same-day']) p = sameDay(r, i, i, false);
  else if (k === Kind['that-day']) {
    const next = r.item(at);
    if (next === Kind.weekday || next === Kind.sunday || next === Kind.ordinal) {
      // hôm thứ Sáu: the noun belongs to the date, and the day has been.
      p = weekday(r, at, i, true);
      if (p !== undefined && p.tense === NONE && p.weekShift === NONE) p.tense = -1;
    } else {
      p = afterDayNoun(r, at, i);
      if (p !== undefined && p.month === NONE) p = undefined;
    }
  } else if (k === Kind['lunar-day'] || k === Kind['full-moon']) p = lunarDay(r, i, i);
  else if (k === Kind.weekday || k === Kind.sunday || k === Kind.ordinal) {
    const before = r.kindBefore(i);
    const end = k === Kind.ordinal ? i + 2 : at;
    const alone = !r.inLine(i) && !r.inLine(end);
    p = weekday(r, i, i, before === Kind.cue || before === Kind.from || before === Kind.to || alone);
  }
  return p;
}

/** A date that begins with a part of the day: `sáng nay`, `chiều 26/12`, `tối thứ Bảy`. */
export function atPart(r: Reader, i: number): Point | undefined {
  // mỗi buổi sáng thứ hai: `buổi` has been tried.
  if (r.kindBefore(i) === Kind.session) return undefined;
  r.head(i);
  const part = r.value;
  const p = dayBehind(r, r.to, i);
  if (p === undefined) return undefined;
  p.part = part;
  p.grain = 'part-of-day';
  return p;
}

/** Hour and minute at a number: `8 giờ 30 phút`, `8h30`, `20g`, `10:45`, `8 giờ rưỡi`, `11 giờ kém 15`. Sets `to`; -1 if none, else minutes. */
export function clock(r: Reader, i: number, end = false): number {
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
  if (!r.is(at, Kind.hour)) return -1;
  let to = r.to;
  let minute = 0;
  if (r.isNumber(to) && r.width(to) <= 2 && r.digits(to) < 60 && !r.numberGoesOn(to + 1) && r.id(to + 1) !== SLASH) {
    const glued = r.glued(to) || r.is(to + 1, Kind.minute) || r.isBreak(to + 1) || r.is(to + 1, Kind.day) || r.is(to + 1, Kind.part);
    if (glued) {
      minute = r.digits(to);
      to++;
      if (r.is(to, Kind.minute)) to = r.to;
      else if (r.id(to) === 39) to++;
    }
  } else if (r.numbers.startsWord(to)) {
    const n = r.small(to);
    if (n >= 0 && n < 60 && r.is(r.to, Kind.minute)) {
      const end = r.to;
      r.item(end);
      minute = n;
      to = end === r.to ? end + 1 : r.to;
    }
  }
  const half = r.id(to);
  if (half !== 0 && half < r.grammar.numbers.kind.length && r.grammar.numbers.kind[half] === 8) {
    minute = 30;
    to++;
  }
  if (minute === 0 && r.is(to, Kind.minus) && r.isNumber(r.to) && r.width(r.to) <= 2 && r.digits(r.to) < 60) {
    // 11 giờ kém 15
    const less = r.digits(r.to);
    to = r.to + 1;
    if (r.is(to, Kind.minute)) to = r.to;
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
  const behind = at;
  // 8h - 11h ngày 26/12: the day comes behind the second.
  if (r.id(at) === COMMA) at++;
  let part = NONE;
  if (r.is(at, Kind.part)) {
    part = r.value;
    at = r.to;
  }
  const p = dayBehind(r, at, i);
  if (p === undefined || (p.weekday === NONE && p.month === NONE && p.day === NONE && p.dayShift === NONE && !p.sameDay)) {
    const bare = point(i, part === NONE ? behind : at, time % 60 === 0 ? 'hour' : 'minute', 'time');
    bare.bare = true;
    setTime(bare, time, part);
    return bare;
  }
  setTime(p, time, part);
  p.grain = time % 60 === 0 ? 'hour' : 'minute';
  p.rule = 'time-of-day';
  return p;
}

/** A time by the clock of twelve hours takes its half from the part of the day: 3 giờ chiều is 15:00. */
function setTime(p: Point, time: number, part: number): void {
  let hour = Math.floor(time / 60);
  const code = part === NONE ? p.part : part;
  if (code !== NONE && hour <= 12) {
    const name = DAY_PARTS[code][0];
    if ((name === 'TAF' || name === 'TEV') && hour < 12) hour += 12;
    else if (name === 'TNI' && hour >= 6 && hour < 12) hour += 12;
    else if (name === 'TNI' && hour === 12) hour = 0;
    else if (name === 'TMI' && hour <= 2) hour += 12;
  }
  p.hour = hour;
  p.minute = time % 60;
  p.part = NONE;
}

/** A time right behind a full day: `26/12/2022 08:30`, `ngày 26/12, lúc 8h30`. */
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
