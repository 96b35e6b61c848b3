/** Month names and numbers, and the year that may come after a day, month or quarter. */
import { COMMA, DASH, DOT, SLASH } from '../line.ts';
import { DateKind } from './words.generated.ts';
import { NONE, type Point } from './point.ts';
import type { Reader } from './reader.ts';

/**
 * The month at a token after the noun tháng: digits, words, giêng, chạp; -1 where there is none. Sets `to`, and `value` to 1
 * for a month named by the lunar calendar. `sure`: a day goes before, so that tháng năm is May and not `months and years`.
 */
export function monthNumber(r: Reader, i: number, sure: boolean): number {
  if (!r.inLine(i)) return -1;
  if (r.isNumber(i)) {
    const month = r.digits(i);
    if (r.width(i) > 2 || month < 1 || month > 12 || r.numberGoesOn(i + 1)) {
      // 12.2022 is a month and its year.
      if (!(month >= 1 && month <= 12 && r.id(i + 1) === DOT && r.width(i + 2) === 4)) return -1;
    }
    r.to = i + 1;
    r.value = 0;
    return month;
  }
  if (r.item(i) === DateKind.MONTH_NAME) {
    const month = r.value;
    r.value = 1;
    return month;
  }
  const month = r.small(i);
  if (month < 1 || month > 12) return -1;
  const to = r.to;
  // `tháng năm` alone is "months and years" unless written as a name or with a year.
  if (month === 5 && to === i + 1 && !sure && !r.isCapital(i) && !r.is(to, DateKind.YEAR) && !r.is(to, DateKind.REL_YEAR)) return -1;
  r.to = to;
  r.value = 0;
  return month;
}

/** Reads a year after `p` and takes it into `p`: `năm 2022`, `/2022`, `năm ngoái`, `năm Ất Tỵ`; `plain` also allows `2022`. */
export function readYear(r: Reader, p: Point, plain: boolean): void {
  let at = p.to;
  if (!r.inLine(at)) return;
  const mark = r.id(at);
  if ((mark === SLASH || mark === DASH || mark === DOT) && (r.glued(at) || mark === DASH)) {
    const year = r.isNumber(at + 1) ? r.fullYear(at + 1) : -1;
    if (year >= 1000 && (mark === DASH || r.glued(at + 1)) && plain) {
      // Quý I - 2023 with spaces is a range of something else.
      if (mark === DASH && !r.glued(at)) return;
      p.year = year;
      p.to = at + 2;
    }
    return;
  }
  if (mark === COMMA) {
    at++;
    if (!r.is(at, DateKind.YEAR)) return;
  }
  if (r.is(at, DateKind.OF)) at = r.to;
  const k = r.item(at);
  const to = r.to;
  if (k === DateKind.REL_YEAR) {
    p.yearShift = r.value;
    p.to = to;
    return;
  }
  if (k === DateKind.YEAR) {
    if (readLunarYear(r, p, to)) return;
    const year = r.isNumber(to) ? r.fullYear(to) : spokenYear(r, to);
    if (year < 0) return;
    p.year = year;
    p.to = r.isNumber(to) ? to + 1 : r.to;
    return;
  }
  if (mark === COMMA) return;
  if (readLunarYear(r, p, at)) return;
  if (plain && r.isNumber(at)) {
    const year = r.fullYear(at);
    if (year >= 1900 && year <= 2100 && r.closes(at + 1)) {
      p.year = year;
      p.to = at + 1;
    }
  }
}

/** `Ất Tỵ`, with a solar year after it if there is one. */
export function readLunarYear(r: Reader, p: Point, i: number): boolean {
  if (!r.inLine(i)) return false;
  const kind = r.kind(i);
  const stem = kind === DateKind.STEM ? r.grammar.value[r.tokens.id[i]] : kind === DateKind.QUARTER ? 9 : -1;
  if (stem < 0 || r.kind(i + 1) !== DateKind.BRANCH) return false;
  p.sexagenary = stem * 12 + r.grammar.value[r.tokens.id[i + 1]];
  p.to = i + 2;
  const open = r.id(p.to) === DASH ? 1 : 0;
  const year = r.isNumber(p.to + open) ? r.fullYear(p.to + open) : -1;
  if (year >= 1900 && year <= 2100) {
    p.year = year;
    p.to += open + 1;
  }
  return true;
}

/** `hai nghìn không trăm hai mươi ba`: a year in words; -1 where there is none. Sets `to`. */
export function spokenYear(r: Reader, i: number): number {
  if (!r.inLine(i) || !r.numbers.startsWord(i)) return -1;
  const n = r.numbers.at(i);
  if (n === undefined || n.value.scale !== 0 || n.magnitude !== 3) return -1;
  if (n.value.coefficient < 1000n || n.value.coefficient > 2999n) return -1;
  r.to = n.to;
  return Number(n.value.coefficient);
}

export function isOpenYear(p: Point): boolean {
  return p.year === NONE && p.yearShift === NONE && p.sexagenary === NONE;
}
