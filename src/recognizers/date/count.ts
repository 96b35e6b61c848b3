/** Dates that begin with a count: `9 tháng đầu năm`, `hai năm trước`, `5 năm tới`, `cách đây 3 năm`. */
import { DASH } from '../line.ts';
import { DateKind } from './words.generated.ts';
import { hasYear, NONE, type Point, point, type Rule } from './point.ts';
import type { Reader } from './reader.ts';
import { readYear } from './year.ts';

/** What follows `count` and is at `at`; `from` is where the expression begins. A pair is an interval (5 năm tới). */
export function counted(r: Reader, count: number, at: number, from: number): Point | readonly [Point, Point] | undefined {
  const k = r.item(at);
  const to = r.to;
  const shift = r.value;
  // 5 - 7 năm trước: no one year.
  if (from > 0 && r.inLine(from) && r.tokens.id[from - 1] === DASH && k !== DateKind.MONTH) return undefined;
  if (k === DateKind.MONTH) {
    const run = monthsOfYear(r, count, to, from);
    if (run !== undefined) return run;
  } else if (k === DateKind.QUARTER && r.is(to, DateKind.POSITION) && count <= 4) {
    return monthsOfYear(r, count * 3, to, from);
  }
  if (k === DateKind.REL_YEAR || k === DateKind.REL_MONTH || k === DateKind.REL_WEEK || k === DateKind.REL_QUARTER)
    return shifted(r, count, k, shift, to, from);
  if (k === DateKind.DAY) {
    const next = r.item(to);
    const after = r.to;
    if (next === DateKind.BEFORE) return endsAgo(r, after) ? ago(count, DateKind.DAY, after, from) : undefined;
    if (next === DateKind.TO && r.value === 2 && isNext(r, to)) return ahead(count, DateKind.DAY, after, from);
  }
  return undefined;
}

/** `hai năm trước` (−1) and `5 năm tới` (+1); `qua`, `nay`, `sau` tell a length or count from the text. */
function shifted(r: Reader, count: number, kind: number, shift: number, to: number, from: number): Point | readonly [Point, Point] | undefined {
  const last = r.tokens.id[to - 1];
  if (r.is(to, DateKind.THAT)) return undefined;
  if (shift === -1 && r.grammar.kind[last] === DateKind.BEFORE && endsAgo(r, to)) {
    const here = r.kind(to) === DateKind.HERE ? to + 1 : to;
    return ago(count, kind, here, from);
  }
  if (shift === 1 && r.grammar.kind[last] === DateKind.TO) return ahead(count, kind, to, from);
  return undefined;
}

/** Not `3 năm trước khi …`, `3 năm trước đó`, `3 ngày trước ngày …`: those are counted from something in the text. */
function endsAgo(r: Reader, i: number): boolean {
  const k = r.item(i);
  return !(k === DateKind.THAT || k === DateKind.DAY || k === DateKind.NEW_YEAR || k === DateKind.HOLIDAY || r.isWhen(i));
}

function isNext(r: Reader, i: number): boolean {
  return r.closes(i + 1) || r.kind(i + 1) === 0;
}

function unitOf(kind: number): 'year' | 'month' | 'week' | 'quarter' | 'day' {
  if (kind === DateKind.REL_YEAR) return 'year';
  if (kind === DateKind.REL_MONTH) return 'month';
  if (kind === DateKind.REL_WEEK) return 'week';
  return kind === DateKind.REL_QUARTER ? 'quarter' : 'day';
}

function away(grain: 'year' | 'month' | 'week' | 'quarter' | 'day', shift: number, from: number, to: number, rule: Rule): Point {
  const p = point(from, to, grain, rule);
  if (grain === 'year') p.yearShift = shift;
  else if (grain === 'month') p.monthShift = shift;
  else if (grain === 'week') p.weekShift = shift;
  else if (grain === 'quarter') p.quarterShift = shift;
  else p.dayShift = shift;
  return p;
}

/** So many units before the reference date. */
function ago(count: number, kind: number, to: number, from: number): Point {
  return away(unitOf(kind), -count, from, to, 'date:ago');
}

function ahead(count: number, kind: number, to: number, from: number): readonly [Point, Point] | undefined {
  if (count < 1 || count > 100) return undefined;
  const grain = unitOf(kind);
  return [away(grain, 1, from, to, 'date:ahead'), away(grain, count, from, to, 'date:ahead')];
}

/** `9 tháng đầu năm (2023)`, `3 tháng cuối năm`, `9 tháng năm 2023`; at the word after tháng. */
function monthsOfYear(r: Reader, count: number, at: number, from: number): Point | undefined {
  if (count < 1 || count > 12) return undefined;
  const k = r.item(at);
  const edge = k === DateKind.POSITION && r.value !== 1 ? (r.value === 0 ? 1 : -1) : 0;
  const p = point(from, edge !== 0 ? r.to : at, 'month', 'date:months-of-year');
  if (edge === 0 && k !== DateKind.YEAR && k !== DateKind.REL_YEAR) return undefined;
  const before = p.to;
  if (r.is(p.to, DateKind.YEAR) || r.is(p.to, DateKind.REL_YEAR)) {
    readYear(r, p, false);
    if (!hasYear(p)) {
      if (edge === 0) return undefined;
      p.to = before + 1;
      p.yearShift = 0;
    }
  } else if (edge !== 0 && r.isNumber(p.to) && r.fullYear(p.to) >= 1900) {
    p.year = r.digits(p.to);
    p.to++;
  } else return undefined;
  if (edge === 0 && p.year === NONE) return undefined;
  p.month = edge < 0 ? 13 - count : 1;
  p.lastMonth = edge < 0 ? 12 : count;
  if (count === 6) {
    p.grain = 'half';
    p.half = edge < 0 ? 2 : 1;
    p.month = NONE;
    p.lastMonth = NONE;
  } else if (count === 12) {
    p.grain = 'year';
    p.month = NONE;
    p.lastMonth = NONE;
  }
  return p;
}

/** At cách đây: `cách đây 3 năm`. */
export function atAgo(r: Reader, i: number): Point | undefined {
  r.head(i);
  const count = r.inLine(r.to) ? r.small(r.to) : -1;
  if (count < 1) return undefined;
  const unit = r.item(r.to);
  const to = r.to;
  const kind =
    unit === DateKind.YEAR
      ? DateKind.REL_YEAR
      : unit === DateKind.MONTH
        ? DateKind.REL_MONTH
        : unit === DateKind.WEEK
          ? DateKind.REL_WEEK
          : unit === DateKind.DAY
            ? DateKind.DAY
            : 0;
  return kind === 0 ? undefined : ago(count, kind, to, i);
}
