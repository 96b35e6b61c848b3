/** The year that may come after a day, month, quarter or season. */
import { COMMA, DASH, DOT, OPEN, SLASH } from '../line.ts';
import { DateKind } from './words.generated.ts';
import { isDayLike, NONE, type Point } from './point.ts';
import type { Reader } from './reader.ts';
import { spokenYear } from './spoken.ts';

/** `plain`: digits alone may be the year (tháng 12 2022). `named`: only after a noun (26/12 năm 2022). */
export type YearForm = 'plain' | 'named';

/** Reads a year after `p` and takes it into `p`: `năm 2022`, `/2022`, `, 2022`, `năm ngoái`, `năm Ất Tỵ`; `plain` also `2022`. */
export function readYear(r: Reader, p: Point, form: YearForm): void {
  const at = p.to;
  if (!r.inLine(at)) return;
  const mark = r.id(at);
  if (mark === SLASH || mark === DASH || mark === DOT) {
    if (form === 'plain') markedYear(r, p, mark);
    return;
  }
  if (mark === COMMA) {
    commaYear(r, p, form);
    return;
  }
  if (nounYear(r, p, at) || readLunarYear(r, p, at)) return;
  if (form === 'plain') plainYear(r, p, at);
}

/** /2022, -2022, .2022; with spaces only after a slash. */
function markedYear(r: Reader, p: Point, mark: number): void {
  const at = p.to;
  const year = r.isNumber(at + 1) ? r.fullYear(at + 1) : -1;
  const tight = r.glued(at) && (mark === DASH || r.glued(at + 1));
  if (year < 1000 || !(tight || (mark === SLASH && year >= 1900 && year <= 2100))) return;
  p.year = year;
  p.to = at + 2;
}

/** `ngày 15 tháng 6, 2023`, `tháng 6, năm 2023` */
function commaYear(r: Reader, p: Point, form: YearForm): void {
  const at = p.to + 1;
  if (r.is(at, DateKind.YEAR)) nounYear(r, p, at);
  else if (form === 'plain' || isDayLike(p)) plainYear(r, p, at);
}

/** năm 2022, của năm 2022, năm ngoái, năm hai không hai ba */
function nounYear(r: Reader, p: Point, i: number): boolean {
  const at = r.is(i, DateKind.OF) ? r.to : i;
  const k = r.item(at);
  const to = r.to;
  if (k === DateKind.REL_YEAR) {
    p.yearShift = r.value;
    p.to = to;
    return true;
  }
  if (k !== DateKind.YEAR) return false;
  if (readLunarYear(r, p, to)) return true;
  const year = r.isNumber(to) ? r.fullYear(to) : spokenYear(r, to);
  if (year >= 0) {
    p.year = year;
    p.to = r.isNumber(to) ? to + 1 : r.to;
  }
  return true;
}

function plainYear(r: Reader, p: Point, at: number): void {
  const year = r.isNumber(at) ? r.fullYear(at) : -1;
  if (year < 1900 || year > 2100 || !r.closes(at + 1)) return;
  p.year = year;
  p.to = at + 1;
}

/** `Ất Tỵ`, with a solar year after it if there is one: `Ất Tỵ 2025`, `Ất Tỵ - 2025`, `Ất Tỵ năm 2025`, `Ất Tỵ (2025)`. */
export function readLunarYear(r: Reader, p: Point, i: number): boolean {
  const stem = stemAt(r, i);
  if (stem < 0 || r.kind(i + 1) !== DateKind.BRANCH) return false;
  p.sexagenary = stem * 12 + r.value1(i + 1);
  p.to = i + 2;
  const open = r.id(p.to) === OPEN;
  const between = open || r.id(p.to) === DASH || r.kind(p.to) === DateKind.YEAR ? 1 : 0;
  const at = p.to + between;
  const year = r.isNumber(at) ? r.fullYear(at) : -1;
  const isOfName = hasName(year, stem, r.value1(i + 1));
  p.unsure = stem % 2 !== r.value1(i + 1) % 2 || (isNear(year) && !isOfName);
  if (isNear(year) || isOfName) {
    p.year = year;
    // The span does not end in a bracket.
    if (!open) p.to = at + 1;
  }
  return true;
}

function isNear(year: number): boolean {
  return year >= 1900 && year <= 2100;
}

/** A year in digits has a stem and a branch: 1984 is giáp tý. */
function hasName(year: number, stem: number, branch: number): boolean {
  return year >= 1000 && (year + 6) % 10 === stem && (year + 8) % 12 === branch;
}

/** quý is the last stem and the word for quarter. */
const QUY = 9;

function stemAt(r: Reader, i: number): number {
  const kind = r.kind(i);
  if (kind === DateKind.STEM) return r.value1(i);
  return kind === DateKind.QUARTER ? QUY : -1;
}

/** Nothing says which year it is. */
export function isOpenYear(p: Point): boolean {
  return p.year === NONE && p.yearShift === NONE && p.sexagenary === NONE;
}
