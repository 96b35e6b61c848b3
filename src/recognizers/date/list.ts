/** Lists, whose short members borrow from their neighbors: `ngày 21 và 22/6`, `mùng 4, 5, 6 Tết`, `chiều và tối 21/5`. */
import { COMMA } from '../line.ts';
import { quarterAt, type PointAt } from './interval.ts';
import { dayAndMonth, isTet, tet, withLunar } from './lunar-day.ts';
import { numericDay, numericMonth, tiedAfter } from './numeric.ts';
import { hasYear, isDayLike, lacksDay, NONE, type Point, point } from './point.ts';
import type { Reader } from './reader.ts';
import { dayNumber } from './spoken.ts';
import { DateKind } from './words.generated.ts';
import { readYear } from './year.ts';

const LONGEST_LIST = 16;
const AMPERSAND = 38;

/** What is before a member. */
type Joint = 'and' | 'comma';

/** The members of a list that `first` begins, itself included; undefined where it is alone. Members that only look like dates are left off. */
export function listAt(r: Reader, first: Point, pointAt: PointAt): Point[] | undefined {
  if (first.part !== NONE && first.month === NONE && !first.bare) return undefined;
  const next = nextMember(r, first, pointAt);
  if (next === undefined) return undefined;
  const members = [first, next];
  for (let q: Point | undefined = next; q !== undefined && members.length < LONGEST_LIST; ) {
    q = nextMember(r, q, pointAt);
    if (q !== undefined) members.push(q);
  }
  while (members.length > 1 && !mayClose(r, members[members.length - 1])) members.pop();
  return members.length > 1 ? members : undefined;
}

/** A bare number closes a list only after `và`, and where nothing is counted. */
function mayClose(r: Reader, last: Point): boolean {
  if (!last.bare) return true;
  if (!r.closes(last.to)) return false;
  return last.grain === 'year' || (r.kind(last.from - 1) === DateKind.AND && !r.unitFollows(last.to));
}

function nextMember(r: Reader, before: Point, pointAt: PointAt): Point | undefined {
  const comma = r.id(before.to) === COMMA ? before.to + 1 : before.to;
  const joint: Joint = r.kind(comma) === DateKind.AND || r.id(comma) === AMPERSAND ? 'and' : 'comma';
  const k = joint === 'and' ? comma + 1 : comma;
  // đêm 5 rạng sáng 6/5
  const isPart = before.part !== NONE && before.month === NONE && r.is(k, DateKind.PART);
  if ((k === before.to && !isPart) || !r.inLine(k)) return undefined;
  return r.isNumber(k) || isDayInWords(r, k, before) ? memberInDigits(r, k, before) : memberInWords(r, k, before, joint, pointAt);
}

/** mùng một, hai, ba Tết; ngày mười lăm và mười sáu tháng tám */
function isDayInWords(r: Reader, k: number, before: Point): boolean {
  return before.grain === 'day' && before.month === NONE && before.day !== NONE && r.numbers.startsWord(k);
}

/** A noun of its own: a member only where the one before lacks something that it can lend. */
function memberInWords(r: Reader, k: number, before: Point, joint: Joint, pointAt: PointAt): Point | undefined {
  if (before.grain === 'century') return centuryMember(r, k);
  const quarter = before.grain === 'quarter' ? quarterAt(r, k, k) : undefined;
  if (quarter !== undefined) return quarter;
  const isShort = lacksMonth(before);
  if (!isShort && (joint === 'comma' || hasYear(before) || before.sameDay)) return undefined;
  const p = pointAt(r, k);
  return p !== undefined && p.until === undefined && goesWith(p, before) ? p : undefined;
}

/** A part of the day without its day, or a day without its month. */
function lacksMonth(p: Point): boolean {
  if (isPartAlone(p)) return true;
  return isDayLike(p) && p.day !== NONE && p.month === NONE && !p.sameDay;
}

function isPartAlone(p: Point): boolean {
  return p.bare && p.part !== NONE && lacksDay(p);
}

/** Whether a point with a noun of its own may be the next member of a list. */
function goesWith(p: Point, before: Point): boolean {
  if (isPartAlone(before)) return p.part !== NONE;
  return !p.bare && (p.grain === before.grain || (lacksMonth(before) && isDayLike(p)));
}

function memberInDigits(r: Reader, k: number, before: Point): Point | undefined {
  if (isDayLike(before)) return dayMember(r, k, before);
  if (before.grain === 'month') return before.lastMonth === NONE ? monthMember(r, k, before) : undefined;
  if (before.grain === 'quarter') {
    const q = quarterAt(r, k, k);
    return q !== undefined && (hasYear(q) || r.closes(q.to)) ? q : undefined;
  }
  return before.grain === 'year' && before.year !== NONE ? yearMember(r, k, before) : undefined;
}

function dayMember(r: Reader, k: number, before: Point): Point | undefined {
  const n = r.isNumber(k) ? numericDay(r, k, k, 'cued') : undefined;
  if (n !== undefined) return withLunar(r, n);
  const day = dayNumber(r, k);
  const to = r.to;
  if (day < 1 || day > 31) return undefined;
  const p = dayAndMonth(r, day, to, k);
  if (p !== undefined) return withLunar(r, p);
  // mùng 4, 5, 6 Tết
  if (before.month === NONE && day <= 10 && isTet(r, to)) return tet(r, day, to, k);
  if (before.month !== NONE || r.numberGoesOn(to) || tiedAfter(r, to) || !r.closes(to)) return undefined;
  const bare = point(k, to, 'day', 'date:day-of-month');
  bare.day = day;
  bare.bare = true;
  return bare;
}

function monthMember(r: Reader, k: number, before: Point): Point | undefined {
  const n = numericMonth(r, k, k, 'cued');
  if (n !== undefined) return n;
  const month = r.digits(k);
  if (month < 1 || month > 12 || r.width(k) > 2 || hasYear(before) || r.numberGoesOn(k + 1) || tiedAfter(r, k + 1)) return undefined;
  const p = point(k, k + 1, 'month', 'date:month');
  p.month = month;
  readYear(r, p, 'plain');
  p.bare = !hasYear(p);
  return p.bare && !r.closes(p.to) ? undefined : p;
}

/** thế kỷ XIX và XX */
function centuryMember(r: Reader, k: number): Point | undefined {
  if (r.roman(k) === 0) return undefined;
  const p = point(k, k + 1, 'century', 'date:century');
  p.century = r.roman(k);
  return p;
}

const MOST_YEARS_APART = 60;

function yearMember(r: Reader, k: number, before: Point): Point | undefined {
  const year = r.fullYear(k);
  if (year < 1900 || year > 2200 || Math.abs(year - before.year) > MOST_YEARS_APART || tiedAfter(r, k + 1) || !r.closes(k + 1)) return undefined;
  const p = point(k, k + 1, 'year', 'date:year');
  p.year = year;
  p.bare = true;
  return p;
}
