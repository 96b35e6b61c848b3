/** Dates that begin with a count: `9 tháng đầu năm`, `hai năm trước`, `5 năm tới`, `3 tuần nữa`, `cách đây 3 năm`. */
import { NUMBER } from '../../text/scan.ts';
import { COMMA, DASH } from '../line.ts';
import { DateKind } from './words.generated.ts';
import { hasYear, NONE, type Point, point, type Rule } from './point.ts';
import type { Reader } from './reader.ts';
import { readYear } from './year.ts';

type Unit = 'year' | 'month' | 'week' | 'quarter' | 'day';

const UNITS: ReadonlyMap<number, Unit> = new Map([
  [DateKind.YEAR, 'year'],
  [DateKind.REL_YEAR, 'year'],
  [DateKind.MONTH, 'month'],
  [DateKind.REL_MONTH, 'month'],
  [DateKind.WEEK, 'week'],
  [DateKind.REL_WEEK, 'week'],
  [DateKind.QUARTER, 'quarter'],
  [DateKind.REL_QUARTER, 'quarter'],
  [DateKind.DAY, 'day'],
]);

/** What follows `count` and is at `at`; `from` is where the expression begins. */
export function counted(r: Reader, count: number, at: number, from: number): Point | undefined {
  const k = r.item(at);
  const { to, value } = r;
  const unit = UNITS.get(k);
  if (unit === undefined) return undefined;
  if (r.kind(to) === DateKind.MORE) return fromNow(r, count, unit, to, from);
  // 5 - 7 năm trước: no one year.
  if (k !== DateKind.MONTH && followsDash(r, from)) return undefined;
  switch (k) {
    case DateKind.MONTH:
      return monthsOfYear(r, count, to, from);
    case DateKind.QUARTER:
      return r.is(to, DateKind.POSITION) && count <= 4 ? monthsOfYear(r, count * 3, to, from) : undefined;
    case DateKind.DAY:
      return countedDays(r, count, to, from);
    case DateKind.YEAR:
    case DateKind.WEEK:
      return undefined;
    default:
      return shifted(r, count, unit, value, to, from);
  }
}

function followsDash(r: Reader, from: number): boolean {
  return from > 0 && r.inLine(from) && r.tokens.id[from - 1] === DASH;
}

/** `3 ngày trước`, `3 ngày tới` */
function countedDays(r: Reader, count: number, at: number, from: number): Point | undefined {
  const k = r.item(at);
  const { to, value } = r;
  if (k === DateKind.BEFORE) return endsAgo(r, to) ? away('day', -count, from, to, 'date:ago') : undefined;
  return k === DateKind.TO && value === 2 && isNext(r, at) ? ahead(count, 'day', to, from) : undefined;
}

/** `3 tuần nữa`: that many from the reference date. Not `thêm 3 tuần nữa`, `hai ba tuần nữa`, `2-3 tuần nữa`. */
function fromNow(r: Reader, count: number, unit: Unit, at: number, from: number): Point | undefined {
  if (count < 1 || (from > 0 && r.inLine(from) && isRange(r, from))) return undefined;
  return away(unit, count, from, at + 1, 'date:ahead');
}

/** Another number, or a word that makes a length of it, is before the count. */
function isRange(r: Reader, from: number): boolean {
  const before = from - 1;
  const isNumber = (r.tokens.flags[before] & NUMBER) !== 0 || r.numberKind(before) !== 0;
  if (isNumber || r.tokens.id[before] === DASH || r.kindBefore(from) === DateKind.FURTHER) return true;
  return r.tokens.id[before] === COMMA && from > 1 && r.inLine(before) && r.numberKind(before - 1) !== 0;
}

/** `hai năm trước` (−1) and `5 năm tới` (+1); `qua`, `nay`, `sau` tell a length or count from the text. */
function shifted(r: Reader, count: number, unit: Unit, shift: number, to: number, from: number): Point | undefined {
  const last = r.grammar.kind[r.tokens.id[to - 1]];
  if (r.is(to, DateKind.THAT)) return undefined;
  if (shift === -1 && last === DateKind.BEFORE && endsAgo(r, to)) {
    const end = r.kind(to) === DateKind.HERE ? to + 1 : to;
    return away(unit, -count, from, end, 'date:ago');
  }
  return shift === 1 && last === DateKind.TO ? ahead(count, unit, to, from) : undefined;
}

/** Not `3 năm trước khi …`, `3 năm trước đó`, `3 ngày trước ngày …`: those are counted from something in the text. */
function endsAgo(r: Reader, i: number): boolean {
  const k = r.item(i);
  return !(k === DateKind.THAT || k === DateKind.DAY || k === DateKind.NEW_YEAR || k === DateKind.HOLIDAY || r.isWhen(i));
}

function isNext(r: Reader, i: number): boolean {
  return r.closes(i + 1) || r.kind(i + 1) === 0;
}

/** So many units from the reference date. */
function away(grain: Unit, shift: number, from: number, to: number, rule: Rule): Point {
  const p = point(from, to, grain, rule);
  if (grain === 'year') p.yearShift = shift;
  else if (grain === 'month') p.monthShift = shift;
  else if (grain === 'week') p.weekShift = shift;
  else if (grain === 'quarter') p.quarterShift = shift;
  else p.dayShift = shift;
  return p;
}

const MOST_AHEAD = 100;

/** `5 năm tới`: an interval from the next unit. */
function ahead(count: number, grain: Unit, to: number, from: number): Point | undefined {
  if (count < 1 || count > MOST_AHEAD) return undefined;
  const p = away(grain, 1, from, to, 'date:ahead');
  p.until = away(grain, count, from, to, 'date:ahead');
  return p;
}

/** `9 tháng đầu năm (2023)`, `3 tháng cuối năm`, `9 tháng năm 2023`; at the word after tháng. */
function monthsOfYear(r: Reader, count: number, at: number, from: number): Point | undefined {
  if (count < 1 || count > 12) return undefined;
  const isEdge = r.is(at, DateKind.POSITION) && r.value !== 1;
  const isLast = isEdge && r.value !== 0;
  const p = point(from, isEdge ? r.to : at, 'month', 'date:months-of-year');
  if (!yearOfMonths(r, p, isEdge ? 'edge' : 'any')) return undefined;
  p.month = isLast ? 13 - count : 1;
  p.lastMonth = isLast ? 12 : count;
  if (count === 12) wholeYear(p, 'year');
  else if (count === 6) {
    wholeYear(p, 'half');
    p.half = isLast ? 2 : 1;
  }
  return p;
}

function wholeYear(p: Point, grain: 'half' | 'year'): void {
  p.grain = grain;
  p.month = NONE;
  p.lastMonth = NONE;
}

/** The year of the months: at the edge of a year (đầu, cuối) any, or the current one; else one that is written. */
function yearOfMonths(r: Reader, p: Point, months: 'edge' | 'any'): boolean {
  const before = p.to;
  if (r.is(before, DateKind.YEAR) || r.is(before, DateKind.REL_YEAR)) {
    readYear(r, p, 'named');
    if (months === 'any') return p.year !== NONE;
    if (!hasYear(p)) {
      p.to = before + 1;
      p.yearShift = 0;
    }
    return true;
  }
  if (months === 'any' || !r.isNumber(before) || r.fullYear(before) < 1900) return false;
  p.year = r.digits(before);
  p.to++;
  return true;
}

/** At cách đây: `cách đây 3 năm`. */
export function atAgo(r: Reader, i: number): Point | undefined {
  r.head(i);
  const count = r.inLine(r.to) ? r.small(r.to) : -1;
  if (count < 1) return undefined;
  const unit = UNITS.get(r.item(r.to));
  const isShifted = r.value !== 0;
  return unit === undefined || isShifted || unit === 'quarter' ? undefined : away(unit, -count, i, r.to, 'date:ago');
}
