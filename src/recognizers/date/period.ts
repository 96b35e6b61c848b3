/** Years, and the parts and relatives of all periods. */
import { SLASH } from '../line.ts';
import { atCentury, atDecade, continues, decade, isMany } from './decade.ts';
import { NumberKind } from '../number.generated.ts';
import { DateKind } from './words.generated.ts';
import { atMonth, atQuarter, countedBefore } from './month.ts';
import { numericMonth, tiedAfter } from './numeric.ts';
import { type Mod, point, type Point } from './point.ts';
import type { Reader } from './reader.ts';
import { atSeason } from './season.ts';
import { spokenTens, spokenYear } from './spoken.ts';
import { readLunarYear } from './year.ts';

const MODS: readonly Mod[] = ['START', 'MID', 'END'];
const PERCENT = 37;

/** At the noun năm. */
export function atYear(r: Reader, i: number, from: number): Point | undefined {
  if (!r.isNumber(i + 1)) return namedYear(r, i, from);
  return r.fullYear(i + 1) >= 0 ? fullYear(r, i, from) : shortYear(r, i, from);
}

function yearPoint(from: number, to: number, year: number): Point {
  const p = point(from, to, 'year', 'date:year');
  p.year = year;
  return p;
}

/** `năm 2022`, `những năm 1990`. */
function fullYear(r: Reader, i: number, from: number): Point | undefined {
  const at = i + 1;
  const n = r.fullYear(at);
  if (n > 2200 || tiedAfter(r, at + 1) || isQuantity(r, i, at + 1)) return undefined;
  const p = yearPoint(from, at + 1, n);
  // những năm 1990: a decade; những năm 2015 và 2016 are years.
  if (n % 10 === 0 && isMany(r, i) && !continues(r, at + 1)) return decade(r, p, Math.floor(n / 10), i - 1);
  return eraOf(r, p);
}

/** trước Công nguyên, sau Công nguyên */
function eraOf(r: Reader, p: Point): Point {
  const k = r.item(p.to);
  if (k !== DateKind.BEFORE_CHRIST && k !== DateKind.AFTER_CHRIST) return p;
  p.to = r.to;
  p.bc = k === DateKind.BEFORE_CHRIST;
  return p;
}

/** `những năm 90`, `năm 938`, `năm 179 TCN`, `vào năm 75`. */
function shortYear(r: Reader, i: number, from: number): Point | undefined {
  const at = i + 1;
  const n = r.digits(at);
  if (r.numberGoesOn(at + 1) || tiedAfter(r, at + 1) || r.unitFollows(at + 1)) return undefined;
  if (r.width(at) === 2 && n >= 10 && n % 10 === 0 && isMany(r, i)) return decade(r, point(from, at + 1, 'decade', 'date:decade'), 190 + n / 10, i - 1);
  if (countedBefore(r, i)) return undefined;
  const p = eraOf(r, yearPoint(from, at + 1, n));
  if (p.to > at + 1) return p;
  if (r.width(at) === 3) return n >= 100 && (r.closes(at + 1) || r.isCapital(at + 1)) ? p : undefined;
  return r.width(at) === 2 && n >= 40 && r.closes(at + 1) ? yearOfCentury(r, p, i) : undefined;
}

/** `vào năm 75`, `cuối năm 68` */
function yearOfCentury(r: Reader, p: Point, i: number): Point | undefined {
  if (!r.isPlaced(i) && r.kindBefore(i) !== DateKind.POSITION) return undefined;
  p.year += 1900;
  return p;
}

/** `năm hai nghìn không trăm hai mươi ba`, `những năm chín mươi`, `năm Ất Tỵ`. */
function namedYear(r: Reader, i: number, from: number): Point | undefined {
  const at = i + 1;
  const spoken = spokenYear(r, at);
  if (spoken >= 1000 && spoken <= 2200 && r.to > at + 1 && !r.unitFollows(r.to)) return eraOf(r, yearPoint(from, r.to, spoken));
  const tens = isMany(r, i) ? spokenTens(r, at) : -1;
  if (tens > 0 && !r.unitFollows(r.to)) return decade(r, point(from, r.to, 'decade', 'date:decade'), 190 + tens / 10, i - 1);
  if (r.kind(at + 1) !== DateKind.BRANCH) return undefined;
  const p = point(from, at, 'year', 'date:lunar-year');
  return readLunarYear(r, p, at) ? p : undefined;
}

/** `mỗi năm 2000 người`, `một năm 2000 tỷ đồng`: four digits that count; but not `năm 2030 tỷ lệ …`. */
function isQuantity(r: Reader, i: number, after: number): boolean {
  if (r.kindBefore(i) === DateKind.EACH) return r.unitFollows(after);
  if (!r.inLine(after)) return false;
  return r.id(after) === PERCENT || (r.numberKind(after) === NumberKind.MAGNITUDE && r.kind(after + 1) !== DateKind.RATE);
}

/** At đầu, giữa, cuối: a part of the year, month … after it. */
export function atPosition(r: Reader, i: number): Point | undefined {
  r.head(i);
  const mod = MODS[r.value];
  const isPlural = r.kind(r.to) === DateKind.PLURAL;
  const at = isPlural ? r.to + 1 : r.to;
  const p = isPlural ? partOfMany(r, at, i) : partOf(r, at, i);
  if (p === undefined) return undefined;
  p.from = Math.min(p.from, i);
  p.mod = mod;
  return p;
}

/** `đầu những năm 1990`; cuối những năm is none. */
function partOfMany(r: Reader, at: number, i: number): Point | undefined {
  const k = r.item(at);
  if (k === DateKind.YEAR) return atYear(r, at, at);
  return k === DateKind.MONTH ? atMonth(r, at, i) : undefined;
}

/** The period at a token, of which a word before it, at `from`, names a part. */
function partOf(r: Reader, at: number, from: number): Point | undefined {
  const k = r.item(at);
  const { to, value } = r;
  switch (k) {
    case DateKind.YEAR:
      return atYear(r, at, from) ?? bareUnit(r, at, from, to, 'year');
    case DateKind.MONTH:
      return atMonth(r, at, from) ?? bareUnit(r, at, from, to, 'month');
    case DateKind.QUARTER:
      return atQuarter(r, at, from);
    case DateKind.DECADE:
      return atDecade(r, at, from);
    case DateKind.CENTURY:
      return atCentury(r, at, from);
    case DateKind.SEASON:
      return atSeason(r, at, from);
    case DateKind.REL_YEAR:
    case DateKind.REL_MONTH:
    case DateKind.REL_QUARTER:
    case DateKind.REL_WEEK:
      return relativeUnit(from, to, k, value);
    default:
      return r.isNumber(at) ? partOfDigits(r, at, from) : undefined;
  }
}

/** cuối 2023, đầu 12/2022 */
function partOfDigits(r: Reader, at: number, from: number): Point | undefined {
  const year = r.fullYear(at);
  if (year < 1900 || year > 2100) return numericMonth(r, at, from, 'plain');
  return r.unitFollows(at + 1) || tiedAfter(r, at + 1) ? undefined : yearPoint(from, at + 1, year);
}

/** cuối năm, đầu tháng: of the current one. */
function bareUnit(r: Reader, at: number, from: number, to: number, grain: 'year' | 'month'): Point | undefined {
  if (countedBefore(r, from) || r.isNumber(at + 1) || r.kind(at + 1) === DateKind.NOT_YEAR) return undefined;
  return currentUnit(from, to, grain);
}

function currentUnit(from: number, to: number, grain: 'year' | 'month'): Point {
  const p = point(from, to, grain, grain === 'year' ? 'date:part-of-year' : 'date:part-of-month');
  if (grain === 'year') p.yearShift = 0;
  else p.monthShift = 0;
  return p;
}

/** năm nay, tháng trước, quý này, tuần tới. */
function relativeUnit(from: number, to: number, kind: number, shift: number): Point {
  if (kind === DateKind.REL_YEAR) {
    const p = point(from, to, 'year', 'date:relative-year');
    p.yearShift = shift;
    return p;
  }
  if (kind === DateKind.REL_MONTH) {
    const p = point(from, to, 'month', 'date:relative-month');
    p.monthShift = shift;
    return p;
  }
  if (kind === DateKind.REL_QUARTER) {
    const p = point(from, to, 'quarter', 'date:relative-quarter');
    p.quarterShift = shift;
    return p;
  }
  const p = point(from, to, 'week', 'date:relative-week');
  p.weekShift = shift;
  return p;
}

/** At a relative word for a week, month, quarter or year. */
export function atRelative(r: Reader, i: number): Point | undefined {
  const kind = r.head(i);
  const { to, value } = r;
  // 3 năm trước, những năm qua, nhiều tháng tới: lengths, decided at the number.
  if (kind !== DateKind.REL_QUARTER && countedBefore(r, i)) return undefined;
  // 15 triệu đồng/tháng sau 3 năm
  if (i > 0 && r.inLine(i) && r.tokens.id[i - 1] === SLASH) return undefined;
  // năm trước đó: counted from something in the text.
  if (r.kind(to) === DateKind.THAT_DAY || r.is(to, DateKind.THAT)) return undefined;
  // bước sang năm 2021, sang năm mới: `sang` is a verb here.
  if (r.kind(to - 1) === DateKind.YEAR && (r.isNumber(to) || r.kind(to) === DateKind.NOT_YEAR)) return undefined;
  return relativeUnit(i, to, kind, value);
}

/** At nửa đầu, nửa cuối. */
export function atHalf(r: Reader, i: number): Point | undefined {
  r.head(i);
  const isSecond = r.value === 2;
  const at = r.to;
  const k = r.item(at);
  const { to, value } = r;
  if (k === DateKind.YEAR || k === DateKind.REL_YEAR) {
    const p = (k === DateKind.YEAR ? atYear(r, at, i) : relativeUnit(i, to, k, value)) ?? currentUnit(i, to, 'year');
    return halfOfYear(p, isSecond ? 2 : 1);
  }
  if (k !== DateKind.MONTH && k !== DateKind.CENTURY && k !== DateKind.DECADE && k !== DateKind.REL_MONTH) return undefined;
  const p = partOf(r, at, i);
  if (p === undefined || p.rule === 'date:part-of-month') return undefined;
  p.mod = isSecond ? 'END' : 'START';
  return p;
}

function halfOfYear(p: Point, half: number): Point | undefined {
  if (p.grain !== 'year') return undefined;
  p.grain = 'half';
  p.half = half;
  p.rule = 'date:half';
  return p;
}
