/** Years, decades, centuries, and the parts and relatives of all periods. */
import { DASH, SLASH } from '../line.ts';
import { NumberKind } from '../number.generated.ts';
import { DateKind } from './words.generated.ts';
import { atMonth, atQuarter, countedBefore } from './month.ts';
import { numericMonth, tiedBehind } from './numeric.ts';
import { type Mod, NONE, point, type Point } from './point.ts';
import type { Reader } from './reader.ts';
import { readLunarYear, spokenYear } from './year.ts';

/** Weeks, months, quarters, halves, years, decades, centuries, and their parts. */

const MODS: readonly Mod[] = ['START', 'MID', 'END'];

/** At the noun năm. */
export function atYear(r: Reader, i: number, from: number): Point | undefined {
  return r.isNumber(i + 1) ? numberedYear(r, i, from) : namedYear(r, i, from);
}

function yearPoint(from: number, to: number, year: number): Point {
  const p = point(from, to, 'year', 'date:year');
  p.year = year;
  return p;
}

/** `năm 2022`, `những năm 90`. */
function numberedYear(r: Reader, i: number, from: number): Point | undefined {
  const at = i + 1;
  const n = r.fullYear(at);
  if (n >= 0) {
    if (n < 1000 || n > 2200 || tiedBehind(r, at + 1) || isQuantity(r, i, at + 1)) return undefined;
    const p = yearPoint(from, at + 1, n);
    // những năm 1990: a decade; những năm 2015 và 2016 are years.
    if (n % 10 === 0 && r.kindBefore(i) === DateKind.PLURAL && isMany(r, i - 1) && !continues(r, at + 1)) return decade(r, p, Math.floor(n / 10), i - 1);
    return p;
  }
  const w = r.width(at);
  const short = r.digits(at);
  if (r.numberGoesOn(at + 1) || tiedBehind(r, at + 1) || r.unitFollows(at + 1)) return undefined;
  if (w === 2 && short >= 10 && short % 10 === 0 && r.kindBefore(i) === DateKind.PLURAL && isMany(r, i - 1)) {
    return decade(r, point(from, at + 1, 'decade', 'date:decade'), 190 + short / 10, i - 1);
  }
  if (countedBefore(r, i)) return undefined;
  const before = r.kindBefore(i);
  const placed =
    before === DateKind.CUE ||
    before === DateKind.FROM ||
    before === DateKind.TO ||
    before === DateKind.POSITION ||
    before === DateKind.BEFORE ||
    before === DateKind.AFTER;
  if (r.is(at + 1, DateKind.BEFORE_CHRIST)) {
    const p = yearPoint(from, r.to, short);
    p.bc = true;
    return p;
  }
  if (w === 3 && short >= 100 && (r.closes(at + 1) || r.isCapital(at + 1))) return yearPoint(from, at + 1, short);
  return w === 2 && short >= 40 && placed && r.closes(at + 1) ? yearPoint(from, at + 1, 1900 + short) : undefined;
}

/** `năm hai nghìn không trăm hai mươi ba`, `năm Ất Tỵ`. */
function namedYear(r: Reader, i: number, from: number): Point | undefined {
  const at = i + 1;
  const spoken = spokenYear(r, at);
  if (spoken >= 1000 && spoken <= 2200 && r.to > at + 1 && !r.unitFollows(r.to)) return yearPoint(from, r.to, spoken);
  if (r.kind(at + 1) !== DateKind.BRANCH) return undefined;
  const p = point(from, at, 'year', 'date:lunar-year');
  return readLunarYear(r, p, at) ? p : undefined;
}

/** `mỗi năm 2000 người`, `một năm 2000 tỷ đồng`: four digits that count; but not `năm 2030 tỷ lệ …`. */
function isQuantity(r: Reader, i: number, after: number): boolean {
  if (r.kindBefore(i) === DateKind.EACH) return r.unitFollows(after);
  if (!r.inLine(after)) return false;
  return r.id(after) === 37 || (r.numberKind(after) === NumberKind.MAGNITUDE && r.kind(after + 1) !== DateKind.RATE);
}

/** `những`, not `các` (các năm 2020, 2021). */
function isMany(r: Reader, i: number): boolean {
  return r.tokens.end[i] - r.tokens.start[i] > 3;
}

/** A list or a range of years goes on. */
function continues(r: Reader, i: number): boolean {
  const k = r.kind(i);
  if (r.id(i) === DASH || k === DateKind.TO) return r.isNumber(i + 1) || r.kind(i + 1) === DateKind.YEAR;
  return (r.id(i) === 44 || k === DateKind.AND) && r.isNumber(i + 1) && r.width(i + 1) === 4;
}

function decade(r: Reader, p: Point, value: number, from: number): Point {
  p.grain = 'decade';
  p.rule = 'date:decade';
  p.decade = value;
  p.year = NONE;
  p.from = Math.min(p.from, from);
  centuryOfDecade(r, p);
  return p;
}

/** `(của) thế kỷ XX`, `thế kỷ trước` after a decade of two digits. */
function centuryOfDecade(r: Reader, p: Point): void {
  let at = p.to;
  if (r.is(at, DateKind.OF)) at = r.to;
  if (!r.is(at, DateKind.CENTURY)) return;
  const c = atCentury(r, at, at);
  if (c === undefined) return;
  if (c.century !== NONE) p.decade = (c.century - 1) * 10 + (((p.decade % 10) + 10) % 10);
  p.to = c.to;
}

/** At thập niên, thập kỷ: 90, 1990. */
export function atDecade(r: Reader, i: number, from: number): Point | undefined {
  r.head(i);
  let at = r.to;
  if (r.is(at, DateKind.YEAR)) at = r.to;
  if (!r.isNumber(at)) return undefined;
  const n = r.digits(at);
  const w = r.width(at);
  if (!(w === 2 && n >= 10) && !(w === 4 && n >= 1000 && n < 2200)) return undefined;
  if (n % 10 !== 0 || tiedBehind(r, at + 1) || r.numberGoesOn(at + 1)) return undefined;
  const p = point(from, at + 1, 'decade', 'date:decade');
  return decade(r, p, w === 2 ? 190 + n / 10 : n / 10, from);
}

/** At thế kỷ: XXI, 21, này, trước. */
export function atCentury(r: Reader, i: number, from: number): Point | undefined {
  r.head(i);
  const at = r.to;
  const p = point(from, at + 1, 'century', 'date:century');
  const roman = r.roman(at);
  if (roman > 0) p.century = roman;
  else if (r.isNumber(at) && r.width(at) <= 2 && r.digits(at) >= 1 && r.digits(at) <= 30 && !r.numberGoesOn(at + 1)) p.century = r.digits(at);
  else if (r.kindBefore(i) === DateKind.EACH) return undefined;
  else if (r.kind(at) === DateKind.BEFORE) p.yearShift = -100;
  else if (r.is(at, DateKind.TAIL) && r.value === 0 && r.to === at + 1) p.yearShift = 0;
  else return undefined;
  if (r.is(p.to, DateKind.BEFORE_CHRIST)) {
    p.to = r.to;
    p.bc = true;
  }
  return p;
}

/** At đầu, giữa, cuối: a part of the year, month … after it. */
export function atPosition(r: Reader, i: number): Point | undefined {
  r.head(i);
  const mod = MODS[r.value];
  let at = r.to;
  const many = r.kind(at) === DateKind.PLURAL;
  if (many) at++;
  const k = r.item(at);
  const to = r.to;
  const v = r.value;
  let p: Point | undefined;
  if (k === DateKind.YEAR) {
    p = atYear(r, at, many ? at : i);
    if (p === undefined) {
      if (many || countedBefore(r, i) || r.isNumber(at + 1) || r.kind(at + 1) === DateKind.NOT_YEAR) return undefined;
      p = bareUnit(i, to, 'year');
    }
  } else if (k === DateKind.MONTH) {
    p = atMonth(r, at, i);
    if (p === undefined) {
      if (many || countedBefore(r, i) || r.isNumber(at + 1)) return undefined;
      p = bareUnit(i, to, 'month');
    }
  } else if (k === DateKind.QUARTER) p = atQuarter(r, at, i);
  else if (k === DateKind.DECADE) p = atDecade(r, at, i);
  else if (k === DateKind.CENTURY) p = atCentury(r, at, i);
  else if (k === DateKind.REL_YEAR || k === DateKind.REL_MONTH || k === DateKind.REL_QUARTER || k === DateKind.REL_WEEK) p = relativeUnit(i, to, k, v);
  else if (r.isNumber(at) && r.fullYear(at) >= 1900 && r.fullYear(at) <= 2100 && !r.unitFollows(at + 1) && !tiedBehind(r, at + 1)) {
    p = point(i, at + 1, 'year', 'date:year');
    p.year = r.digits(at);
  } else if (r.isNumber(at)) p = numericMonth(r, at, i, false);
  if (p === undefined) return undefined;
  p.from = Math.min(p.from, i);
  p.mod = mod;
  return p;
}

function bareUnit(from: number, to: number, grain: 'year' | 'month'): Point {
  const p = point(from, to, grain, grain === 'year' ? 'date:part-of-year' : 'date:part-of-month');
  if (grain === 'year') p.yearShift = 0;
  else p.monthShift = 0;
  return p;
}

/** năm nay, tháng trước, quý này, tuần tới. */
function relativeUnit(from: number, to: number, kind: number, shift: number): Point {
  let p: Point;
  if (kind === DateKind.REL_YEAR) {
    p = point(from, to, 'year', 'date:relative-year');
    p.yearShift = shift;
  } else if (kind === DateKind.REL_MONTH) {
    p = point(from, to, 'month', 'date:relative-month');
    p.monthShift = shift;
  } else if (kind === DateKind.REL_QUARTER) {
    p = point(from, to, 'quarter', 'date:relative-quarter');
    p.quarterShift = shift;
  } else {
    p = point(from, to, 'week', 'date:relative-week');
    p.weekShift = shift;
  }
  return p;
}

/** At a relative word for a week, month, quarter or year. */
export function atRelative(r: Reader, i: number, kind: number): Point | undefined {
  const shift = r.value;
  const to = r.to;
  // 3 năm trước, những năm qua, nhiều tháng tới: lengths, decided at the number.
  if (kind !== DateKind.REL_QUARTER && countedBefore(r, i)) return undefined;
  // 15 triệu đồng/tháng sau 3 năm
  if (i > 0 && r.inLine(i) && r.tokens.id[i - 1] === SLASH) return undefined;
  if (r.kind(to) === DateKind.THAT_DAY || isThat(r, to)) return undefined;
  // bước sang năm 2021, sang năm mới: `sang` is a verb here.
  if (r.kind(to - 1) === DateKind.YEAR && (r.isNumber(to) || r.kind(to) === DateKind.NOT_YEAR)) return undefined;
  return relativeUnit(i, to, kind, shift);
}

/** `đó`, `đấy`, `khi` after trước, sau: counted from something in the text. */
function isThat(r: Reader, i: number): boolean {
  return r.is(i, DateKind.THAT);
}

/** At nửa đầu, nửa cuối. */
export function atHalf(r: Reader, i: number): Point | undefined {
  r.head(i);
  const second = r.value === 2;
  const at = r.to;
  const k = r.item(at);
  const to = r.to;
  const v = r.value;
  let p: Point | undefined;
  if (k === DateKind.YEAR || k === DateKind.REL_YEAR) {
    p = k === DateKind.YEAR ? atYear(r, at, i) : relativeUnit(i, to, k, v);
    p ??= bareUnit(i, to, 'year');
    if (p.grain !== 'year') return undefined;
    p.grain = 'half';
    p.half = second ? 2 : 1;
    p.rule = 'date:half';
    return p;
  }
  if (k === DateKind.MONTH) p = atMonth(r, at, i);
  else if (k === DateKind.CENTURY) p = atCentury(r, at, i);
  else if (k === DateKind.DECADE) p = atDecade(r, at, i);
  else if (k === DateKind.REL_MONTH) p = relativeUnit(i, to, k, v);
  if (p === undefined) return undefined;
  p.mod = second ? 'END' : 'START';
  return p;
}
