/**
 * Dates. One walk over the tokens, woken by the words that may begin a date and by digits; every rule looks a bounded number
 * of tokens ahead. The reference date fills what the text leaves open.
 */
import type { DateCandidate } from '../candidate.ts';
import { NUMBER, type Tokens } from '../../text/scan.ts';
import type { Numbers } from '../number.ts';
import { borrow, intervalEnd, listAt } from './combine.ts';
import { atAgo, counted } from './count.ts';
import { atDayWord, atPart, atTime, dayAndMonth, holiday, isTet, tet, timeBehind, withLunar } from './day.ts';
import { type DateGrammar, Kind } from './grammar.ts';
import { numericDay, numericMonth, tiedBehind } from './numeric.ts';
import { atCentury, atDecade, atHalf, atMonth, atPosition, atQuarter, atRelative, atWeek, atYear } from './period.ts';
import { hasYear, isDayLike, NONE, type Point, point } from './point.ts';
import { CLOSE, COLON, COMMA, DASH, DOT, OPEN, Reader, SLASH } from './reader.ts';
import { evaluate, fill, type Reference, reference, type Value } from './value.ts';

export { dateGrammar, type DateGrammar } from './grammar.ts';

/**
 * The dates of a text, in order, not overlapping. `referenceDate` is `YYYY-MM-DD`; without it relative dates stay open (`XXXX`).
 *
 * @example recognizeDates(scan('Chiều 26/12', v), numbers, grammar, '2022-12-27')[0].value // '2022-12-26TAF'
 */
export function recognizeDates(tokens: Tokens, numbers: Numbers, grammar: DateGrammar, referenceDate: string | undefined): DateCandidate[] {
  const r = new Reader(tokens, numbers, grammar);
  const ref = referenceDate === undefined ? undefined : reference(referenceDate);
  const found: DateCandidate[] = [];
  const { wake } = grammar;
  const { id, flags, count } = tokens;
  const context: Context = { reader: r, ref, lastDay: undefined, lastDayHasYear: false };
  for (let i = 0; i < count; ) {
    const word = id[i];
    const woken = (flags[i] & NUMBER) !== 0 ? digitsMayBegin(r, i) : word < wake.length && wake[word] !== 0 && (wake[word] === 1 || wordsMayBegin(r, i));
    if (!woken) {
      i++;
      continue;
    }
    const before = found.length;
    expressionAt(r, i, context, found);
    i = found.length > before ? found[found.length - 1].to : i + 1;
  }
  return found;
}

interface Context {
  readonly reader: Reader;
  readonly ref: Reference | undefined;
  /** The last single day of the text: what `cùng ngày` means. */
  lastDay: Point | undefined;
  lastDayHasYear: boolean;
}

/** Behind digits of a date stands a mark or a word of dates; a year stands for itself. */
function digitsMayBegin(r: Reader, i: number): boolean {
  const width = r.tokens.end[i] - r.tokens.start[i];
  if (width >= 4) return width === 4;
  const next = r.id(i + 1);
  if (next === DOT || next === COMMA) {
    // 1.200, 12,5
    return !r.glued(i + 1) || !r.isNumber(i + 2) || !r.glued(i + 2) || (next === DOT && r.width(i + 2) !== 3);
  }
  return next === SLASH || next === DASH || next === COLON || (next < r.grammar.kind.length && r.grammar.kind[next] !== 0);
}

/** Behind the number words stands a calendar noun. */
function wordsMayBegin(r: Reader, i: number): boolean {
  const { kind, numbers } = r.grammar;
  for (let k = i + 1; k < i + 4; k++) {
    const id = r.id(k);
    const found = id < kind.length ? kind[id] : 0;
    if (found === Kind.month || found === Kind.year || found === Kind.week || found === Kind.day || found === Kind.quarter || found === Kind.hour) return true;
    if (id >= numbers.kind.length || numbers.kind[id] === 0) return false;
  }
  return false;
}

/** Reads the expression at a token and appends its dates. */
function expressionAt(r: Reader, i: number, context: Context, found: DateCandidate[]): void {
  const kind = r.head(i);
  if (kind === 0 && r.tokens.number[i] < 0 && !r.numbers.startsWord(i)) return;
  const start = kind === Kind.term ? termStart(r, i) : i;
  if (start < 0) return;
  // Quảng trường 19 tháng 4, đường 2-9
  if (r.kindBefore(i) === Kind['name-head'] && r.tokens.number[i] >= 0) return;
  const first = pointAt(r, start);
  if (first === undefined) return;
  if (Array.isArray(first)) {
    const [a, b] = first as [Point, Point];
    push(found, a, b, context);
    return;
  }
  const p = first as Point;
  const end = intervalEnd(r, p, pointAt);
  if (end !== undefined) {
    p.from = start !== i ? i : yearsOnly(r, p);
    tail(r, end);
    borrow([p, end]);
    if (push(found, p, end, context)) return;
  }
  if (start !== i) {
    // năm học 2023: a term needs an interval; the rest is found again by itself.
    return;
  }
  const short = p.bare && p.part !== NONE && p.month === NONE && p.hour === NONE;
  if (p.bare && !short && !acceptsBare(r, p)) return;
  const members = listAt(r, p, pointAt);
  for (const m of members) tail(r, m);
  if (members.length > 1) borrow(members);
  else bracketed(r, p, context);
  if (short && p.month === NONE) return;
  for (const m of members) push(found, m, undefined, context);
}

/** `nhiệm kỳ (từ) 2020 - 2025`: where the interval begins; -1 where no number or noun follows. */
function termStart(r: Reader, i: number): number {
  r.head(i);
  let at = r.to;
  if (r.kind(at) === Kind.from) at++;
  if (!r.inLine(at)) return -1;
  return at;
}

/** `5 năm 2016-2020`: behind a count only the years are the date. */
function yearsOnly(r: Reader, p: Point): number {
  if (p.grain !== 'year' || r.kind(p.from) !== Kind.year || p.from === 0 || !r.inLine(p.from)) return p.from;
  const before = r.tokens.flags[p.from - 1] & NUMBER;
  const id = r.tokens.id[p.from - 1];
  const kinds = r.grammar.numbers.kind;
  return before !== 0 || (id < kinds.length && kinds[id] > 0 && kinds[id] < 5) ? p.from + 1 : p.from;
}

/** The point or pair that begins at a token, with its year, but without what ties it to others. */
function pointAt(r: Reader, i: number): Point | readonly [Point, Point] | undefined {
  if (r.tokens.number[i] >= 0) return atNumber(r, i);
  const kind = r.head(i);
  const to = r.to;
  switch (kind) {
    case Kind.part:
      return atPart(r, i);
    case Kind.day:
    case Kind['rel-day']:
    case Kind['same-day']:
    case Kind['that-day']:
    case Kind['lunar-day']:
    case Kind['full-moon']:
    case Kind.weekday:
    case Kind.sunday:
    case Kind.ordinal: {
      const p = atDayWord(r, i);
      if (p !== undefined) timeBehind(r, p);
      return p;
    }
    case Kind.month:
      return noun(atMonth(r, i, i));
    case Kind.quarter:
      return noun(atQuarter(r, i, i));
    case Kind.week:
      return noun(atWeek(r, i, i));
    case Kind.year:
      return noun(atYear(r, i, i));
    case Kind.decade:
      return noun(atDecade(r, i, i));
    case Kind.century:
      return noun(atCentury(r, i, i));
    case Kind.position:
      return noun(atPosition(r, i));
    case Kind.half:
      return noun(atHalf(r, i));
    case Kind['rel-week']:
    case Kind['rel-month']:
    case Kind['rel-quarter']:
    case Kind['rel-year']: {
      r.head(i);
      return noun(atRelative(r, i, kind));
    }
    case Kind.ago:
      return noun(atAgo(r, i));
    case Kind.holiday: {
      // Quốc khánh 2/9: the digits are the date.
      if (r.isNumber(to) && numericDay(r, to, to, true) !== undefined) return undefined;
      r.head(i);
      const p = holiday(r, r.value, to, i);
      return hasYear(p) ? noun(p) : undefined;
    }
    case Kind['new-year']: {
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

/** A number in words: only with a calendar noun behind it. */
function atNumberWord(r: Reader, i: number): Point | readonly [Point, Point] | undefined {
  // A word that continues a number is no beginning: `hai mươi sáu` is read at `hai`.
  const count = r.small(i);
  if (count < 1) return undefined;
  const to = r.to;
  const k = r.kind(to);
  if (k === Kind.hour) {
    const t = atTime(r, i);
    return t === undefined || t.bare ? undefined : t;
  }
  if (k !== Kind.month && k !== Kind.year && k !== Kind.week && k !== Kind.day && k !== Kind.quarter) return undefined;
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
    if (k === Kind.hour || (id === COLON && r.glued(next))) {
      const t = atTime(r, i);
      if (t !== undefined) return t;
    }
    const day = numericDay(r, i, i, cuedBefore(r, i));
    if (day !== undefined) {
      // 4-5 năm tới: a span of years.
      if (r.id(next) !== DASH) withLunar(r, day);
      else if (r.is(day.to, Kind['rel-year']) && !hasYear(day)) return undefined;
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
      if (p !== undefined) return count <= 3 && !hasYear(p) && r.kind(p.to) === Kind.and && r.isNumber(p.to + 1) ? undefined : p;
      if (count >= 23 && count <= 30 && isTet(r, next)) return tet(r, count, next, i);
      if (id === DASH || r.kind(next) === Kind.to || id === 44 || r.kind(next) === Kind.and) return bareDay(r, i, count);
    }
  }
  if (width === 4) {
    const year = r.fullYear(i) >= 0 || r.tokens.number[i] >= 0 ? r.tokens.number[i] : -1;
    if (year < 1000 || year > 2200 || r.tiedBefore(i) || r.numberGoesOn(next)) return undefined;
    const p = point(i, next, 'year', 'year');
    p.year = year;
    p.bare = true;
    return p;
  }
  return undefined;
}

function bareDay(r: Reader, i: number, day: number): Point | undefined {
  if (r.width(i) > 2) return undefined;
  const p = point(i, i + 1, 'day', 'day-of-month');
  p.day = day;
  p.bare = true;
  return p;
}

/** A preposition, a part of the day or an opening bracket before digits: 1-6, 2.5 may then be days. */
function cuedBefore(r: Reader, i: number): boolean {
  if (i === 0 || !r.inLine(i)) return false;
  const k = r.kindBefore(i);
  return k === Kind.from || k === Kind.cue || k === Kind.before || k === Kind.after || k === Kind.to || k === Kind.restate || r.tokens.id[i - 1] === OPEN;
}

/** Whether digits without a noun are a date: 26/12, 12/2022, 2018 by what stands around them. */
function acceptsBare(r: Reader, p: Point): boolean {
  const i = p.from;
  const cue = i > 0 && r.inLine(i) ? r.kindBefore(i) : 0;
  const id = i > 0 && r.inLine(i) ? r.tokens.id[i - 1] : 0;
  const inBrackets = id === OPEN && r.id(p.to) === CLOSE;
  if (p.hour !== NONE && p.day === NONE) return false;
  if (cue === Kind['name-head'] || cue === Kind.each) return false;
  const placed =
    cue === Kind.from || cue === Kind.cue || cue === Kind.to || cue === Kind.before || cue === Kind.after || cue === Kind.born || cue === Kind.restate;
  if (isDayLike(p)) {
    if (p.day === NONE || p.month === NONE) return false;
    const dash = r.id(i + 1) === DASH;
    const slash = r.id(i + 1) === SLASH;
    const closes = r.closes(p.to) || r.isCapital(p.to);
    if (slash) {
      if (cue === Kind.from || cue === Kind.before || cue === Kind.after) return p.day > p.month || r.kind(p.to) !== Kind.whole;
      if (placed || id === OPEN || id === 44 || holidayBefore(r, i) || r.is(p.to, Kind.tail)) return p.day > p.month || closes || r.is(p.to, Kind.tail);
      // A proper fraction has the smaller number above; 24/7 is no date.
      return p.day > p.month && !(p.day === 24 && p.month === 7) && !r.unitFollows(p.to) && (closes || r.width(i + 2) === 2 || p.day > 12);
    }
    if (dash) return (placed || id === OPEN) && !inBrackets && closes;
    return (placed || id === OPEN) && closes;
  }
  if (p.grain === 'month') return (placed || id === OPEN || cue === Kind.position) && !r.unitFollows(p.to);
  // A year.
  if (r.unitFollows(p.to) || tiedBehind(r, p.to) || p.year < 1900 || p.year > 2100) return false;
  if (cue === Kind.born || inBrackets) return true;
  if (cue === Kind['year-cue'] || (i > 1 && r.is(i - 2, Kind['year-cue']) && r.to === i)) return r.closes(p.to);
  if (id === 44 && (r.id(p.to) === 44 || r.id(p.to) === CLOSE)) return i > 1 && (r.kind(i - 2) === Kind.sex || r.tokens.id[i - 3] === OPEN);
  if (id === OPEN && r.id(p.to) === 44) return true;
  if (placed && (cue !== Kind.cue || r.grammar.value[id] >= 1)) return r.closes(p.to);
  return lawBefore(r, i);
}

/** The name of a holiday stands before digits. */
function holidayBefore(r: Reader, i: number): boolean {
  for (let k = i - 1; k >= Math.max(0, i - 5) && r.isWord(k); k--) if (r.is(k, Kind.holiday) && r.to === i) return true;
  return false;
}

/** The year in the name of a law: `Luật Đất đai 2024`, `Bộ luật Hình sự 2015`. */
function lawBefore(r: Reader, i: number): boolean {
  if (!r.closes(i + 1)) return false;
  for (let k = i - 1; k >= Math.max(0, i - 10); k--) {
    if (!r.inLine(k + 1) || r.isMark(k)) return false;
    if (r.head(k) === Kind.law) return true;
  }
  return false;
}

/** `vừa qua`, `tới (đây)`, `này` right behind a date belong to it and tell its side. */
function tail(r: Reader, p: Point): void {
  if (p.rule === 'ago' || p.rule === 'ahead' || p.rule.startsWith('relative')) {
    if (!(p.rule === 'relative-day' && p.month !== NONE)) return;
  }
  const k = r.item(p.to);
  const to = r.to;
  if (k === Kind.tail) {
    // `này` says which only behind a month or a day, not a year of its own.
    if (r.value === 0 && hasYear(p)) return;
    if (p.tense === NONE) p.tense = r.value;
    p.to = to;
  } else if (k === Kind.to && r.value === COMING && r.closes(to)) {
    if (p.tense === NONE) p.tense = 1;
    p.to = to;
  }
}

/** `Thứ Hai (26/12)`, `Sáng nay (6/2)`: the date in brackets tells which day the word means. */
function bracketed(r: Reader, p: Point, context: Context): void {
  if (context.ref === undefined || r.id(p.to) !== OPEN || (p.dayShift === NONE && p.weekday === NONE) || p.month !== NONE) return;
  const q = numericDay(r, p.to + 1, p.to + 1, true);
  if (q === undefined || r.id(q.to) !== CLOSE) return;
  p.day = q.day;
  p.month = q.month;
  p.year = q.year;
}

/** Fills, evaluates and appends a date or an interval; false where the value is impossible. */
function push(found: DateCandidate[], a: Point, b: Point | undefined, context: Context): boolean {
  const r = context.ref;
  if (a.sameDay) takeSameDay(a, context);
  if (b?.sameDay) takeSameDay(b, context);
  // hồi tháng 3: it has been.
  if (context.reader.isPastCue(a.from - 1) && a.tense === NONE) a.tense = -1;
  const solvedBefore = hasYear(a) && (b === undefined || hasYear(b));
  if (b !== undefined && r !== undefined && !hasYear(a) && !hasYear(b)) {
    fill(b, r);
    borrow([a, b]);
  }
  fill(a, r);
  if (b !== undefined) fill(b, r);
  const first = evaluate(a);
  const last = b === undefined ? undefined : evaluate(b);
  let value: Value = first;
  if (last !== undefined && b !== undefined) {
    if (first.start !== undefined && last.start !== undefined && first.start >= last.end!) return false;
    if (
      first.start === undefined &&
      a.year === NONE &&
      b.year === NONE &&
      isDayLike(a) &&
      isDayLike(b) &&
      a.month * 32 + a.day > b.month * 32 + b.day &&
      a.month === b.month
    )
      return false;
    const joined = head(first.value) + '/' + behind(last.value);
    value = { value: joined, grain: finer(first, last), relative: first.relative || last.relative };
    if (first.start !== undefined && last.end !== undefined) {
      value.start = first.start;
      value.end = last.end;
    }
  }
  const to = b === undefined ? a.to : b.to;
  const candidate: DateCandidate = {
    type: 'date',
    from: a.from,
    to,
    value: value.value,
    grain: value.grain,
    confidence: confidenceOf(a, b, solvedBefore),
    evidence: evidenceOf(a, b, r !== undefined && (!solvedBefore || value.relative)),
  };
  if (b === undefined && a.mod !== undefined) candidate.mod = a.mod;
  // Beyond the year 9999 there are no ISO dates of four digits.
  if (value.start !== undefined && value.end !== undefined && value.start < value.end) candidate.interval = { start: value.start, end: value.end };
  if (a.lunar || a.sexagenary !== NONE || b?.lunar === true) candidate.calendar = 'lunar';
  if (value.relative) candidate.relative = true;
  const previous = found.length > 0 ? found[found.length - 1] : undefined;
  if (previous !== undefined && previous.to > candidate.from) return true;
  found.push(candidate);
  // `tức sáng 2-6, giờ Hà Nội` restates a day in other words.
  if (b === undefined && isDayLike(a) && a.day !== NONE && a.month !== NONE && context.reader.kindBefore(a.from) !== Kind.restate) {
    // A day with its year is as a rule that of a document or of history, not of the news.
    if (!solvedBefore || context.lastDay === undefined || context.lastDayHasYear) {
      context.lastDay = a;
      context.lastDayHasYear = solvedBefore;
    }
  }
  return true;
}

function head(value: string): string {
  const cut = value.indexOf('/');
  return cut < 0 ? value : value.slice(0, cut);
}

function behind(value: string): string {
  return value.slice(value.indexOf('/') + 1);
}

/** Value of the word tới in data/dates.tsv: `to`, but behind a date with nothing it could lead to, `coming`. */
const COMING = 2;

const GRAINS = ['minute', 'hour', 'part-of-day', 'day', 'week', 'month', 'quarter', 'half', 'year', 'decade', 'century'] as const;

function finer(a: Value, b: Value): Value['grain'] {
  return GRAINS.indexOf(a.grain) < GRAINS.indexOf(b.grain) ? a.grain : b.grain;
}

/** `cùng ngày` is the last day that the text named. */
function takeSameDay(p: Point, context: Context): void {
  const day = context.lastDay;
  if (day === undefined) return;
  p.year = day.year;
  p.month = day.month;
  p.day = day.day;
}

function confidenceOf(a: Point, b: Point | undefined, solved: boolean): DateCandidate['confidence'] {
  if (a.rule === 'day-of-month' && a.month === NONE) return 'low';
  if (a.noun || a.part !== NONE || a.hour !== NONE || (solved && isDayLike(a)) || a.rule === 'relative-day') return 'high';
  return b !== undefined && solved ? 'high' : a.grain === 'year' && b === undefined ? 'low' : 'medium';
}

function evidenceOf(a: Point, b: Point | undefined, byReference: boolean): string[] {
  const evidence = ['date:' + a.rule];
  if (b !== undefined && b.rule !== a.rule) evidence.push('date:' + b.rule);
  if (b !== undefined) evidence.push('date:interval');
  if (a.noun) evidence.push('cue:calendar-noun');
  if (a.lunar || b?.lunar === true) evidence.push('calendar:lunar');
  if (a.sameDay) evidence.push('context:same-day');
  if (byReference) evidence.push('reference-date');
  return evidence;
}
