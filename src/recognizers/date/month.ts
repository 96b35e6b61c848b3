/** Months, quarters and weeks. */
import { NUMBER } from '../../text/scan.ts';
import { SLASH } from '../line.ts';
import { NumberKind } from '../number.generated.ts';
import { DateKind } from './words.generated.ts';
import { leapMark, lunarMark } from './lunar-day.ts';
import { afterNoun, monthNumber } from './month-name.ts';
import { numericMonth, tiedAfter } from './numeric.ts';
import { hasYear, point, type Point } from './point.ts';
import type { Reader } from './reader.ts';
import { readYear } from './year.ts';

/** A number, or a word like mỗi, nhiều, các, is before: `3 năm`, `mỗi tháng`, `những năm trước`. */
export function countedBefore(r: Reader, i: number): boolean {
  if (i === 0 || !r.inLine(i)) return false;
  if ((r.tokens.flags[i - 1] & NUMBER) !== 0) return true;
  const k = r.kindBefore(i);
  return k === DateKind.EACH || k === DateKind.PLURAL || numberWordBefore(r, i);
}

function numberWordBefore(r: Reader, i: number): boolean {
  const n = r.numberKind(i - 1);
  return n !== 0 && n !== NumberKind.POINT && r.kindBefore(i) !== DateKind.WEEKDAY;
}

/** At the noun tháng. */
export function atMonth(r: Reader, i: number, from: number): Point | undefined {
  // Cách mạng Tháng Tám is an event.
  if (r.kindBefore(i) === DateKind.EVENT_HEAD) return undefined;
  if (isEdge(r, i + 1)) return edgeMonth(r, i, from);
  const at = afterNoun(r, i);
  const numeric = r.isNumber(at) ? numericMonth(r, at, from, 'cued') : undefined;
  return numeric ?? namedMonth(r, i, at, from);
}

/** đầu or cuối, not giữa */
function isEdge(r: Reader, i: number): boolean {
  return r.is(i, DateKind.POSITION) && r.value !== 1;
}

/** A period of its year, which may be the current one: `tháng đầu năm (2024)`; undefined where no year follows. */
function edgeOfYear(r: Reader, i: number, from: number, grain: 'month' | 'quarter'): Point | undefined {
  if (countedBefore(r, i)) return undefined;
  const p = point(from, r.to, grain, grain === 'month' ? 'date:edge-month' : 'date:quarter');
  if (!r.is(r.to, DateKind.YEAR) && !r.is(r.to, DateKind.REL_YEAR)) return undefined;
  readYear(r, p, 'named');
  if (!hasYear(p)) {
    p.to++;
    p.yearShift = 0;
  }
  return p;
}

/** tháng đầu năm 2024: its first month; những tháng cuối năm is the end of the year. */
function edgeMonth(r: Reader, i: number, from: number): Point | undefined {
  const isFirst = r.value === 0;
  const p = edgeOfYear(r, i, from, 'month');
  if (p !== undefined) p.month = isFirst ? 1 : 12;
  return p;
}

/** `at` is after the noun. */
function namedMonth(r: Reader, i: number, at: number, from: number): Point | undefined {
  const month = monthNumber(r, at, 'alone');
  if (month < 0) return undefined;
  const p = point(from, r.to, 'month', 'date:month');
  p.month = month;
  p.lunar = r.value === 1;
  if (r.isNumber(at) && (tiedAfter(r, p.to) || (r.id(p.to) === SLASH && r.glued(p.to)))) return undefined;
  leapMark(r, p);
  readYear(r, p, 'plain');
  if (hasYear(p)) return p;
  // mỗi tháng 3 lần, 6 tháng 5 ngày: a length or a rate.
  if (countedBefore(r, i) || r.unitFollows(p.to)) return undefined;
  return lunarMark(r, p);
}

/** At the noun quý: I–IV, 1–4, một–tư, đầu, cuối. */
export function atQuarter(r: Reader, i: number, from: number): Point | undefined {
  const at = i + 1;
  if (isEdge(r, at)) return edgeQuarter(r, i, from);
  const q = quarterNumber(r, at);
  if (q < 0) return undefined;
  const p = point(from, r.to, 'quarter', 'date:quarter');
  p.quarter = q;
  if (r.isNumber(at) && r.numberGoesOn(at + 1)) return undefined;
  readYear(r, p, 'plain');
  if (!hasYear(p) && (tiedAfter(r, p.to) || (r.isNumber(at) && r.unitFollows(p.to)))) return undefined;
  return p;
}

/** quý đầu năm, quý cuối năm 2023 */
function edgeQuarter(r: Reader, i: number, from: number): Point | undefined {
  const isFirst = r.value === 0;
  const p = edgeOfYear(r, i, from, 'quarter');
  if (p !== undefined) p.quarter = isFirst ? 1 : 4;
  return p;
}

/** The number of a quarter; sets `to`. */
export function quarterNumber(r: Reader, i: number): number {
  if (!r.inLine(i)) return -1;
  if (r.isNumber(i)) {
    r.to = i + 1;
    return r.width(i) <= 2 && r.digits(i) >= 1 && r.digits(i) <= 4 ? r.digits(i) : -1;
  }
  const roman = r.roman(i);
  if (roman > 0) {
    r.to = i + 1;
    return roman <= 4 ? roman : -1;
  }
  const n = r.small(i);
  return n >= 1 && n <= 4 ? n : -1;
}

/** At the noun tuần: `tuần 14 năm 2025`, `tuần đầu tiên của tháng 9`. */
export function atWeek(r: Reader, i: number, from: number): Point | undefined {
  r.head(i);
  const edge = edgeWord(r, r.to);
  const number = edge === 0 ? weekNumber(r, r.to) : 0;
  if (edge === 0 && number < 1) return undefined;
  const to = r.to;
  const at = r.is(to, DateKind.OF) ? r.to : to;
  if (r.is(at, DateKind.MONTH)) return weekOfMonth(r, r.to, from, edge === 0 ? number : edge);
  if (edge !== 0) return undefined;
  const p = point(from, to, 'week', 'date:week');
  p.week = number;
  readYear(r, p, 'named');
  return hasYear(p) ? p : undefined;
}

const MOST_WEEKS_OF_MONTH = 5;

function weekOfMonth(r: Reader, at: number, from: number, nth: number): Point | undefined {
  const month = nth <= MOST_WEEKS_OF_MONTH ? monthNumber(r, at, 'alone') : -1;
  if (month < 0) return undefined;
  const p = point(from, r.to, 'week', 'date:week-of-month');
  p.nth = nth;
  p.month = month;
  readYear(r, p, 'plain');
  return p;
}

/** `đầu (tiên)` is 1, `cuối (cùng)` -1, any other word 0 (and `to` stays where the word begins). */
function edgeWord(r: Reader, i: number): number {
  const k = r.item(i);
  if (k === DateKind.FIRST || (k === DateKind.POSITION && r.value === 0)) return 1;
  if (k === DateKind.LAST || (k === DateKind.POSITION && r.value === 2)) return -1;
  r.to = i;
  return 0;
}

/** `14`, `thứ 2`, `thứ hai`: the number of a week; sets `to`. -1 where there is none. */
function weekNumber(r: Reader, i: number): number {
  const k = r.item(i);
  if (k === DateKind.WEEKDAY) return r.value + 1;
  const at = k === DateKind.ORDINAL ? r.to : i;
  const number = r.isNumber(at) ? r.small(at) : -1;
  return number <= 53 ? number : -1;
}
