/** The noun tháng and its short forms, and the names and numbers of months. */
import { DOT } from '../line.ts';
import { DateKind } from './words.generated.ts';
import type { Reader } from './reader.ts';

/** `after-day`: tháng năm is May there; alone it is `months and years`. */
export type MonthPlace = 'after-day' | 'alone';

const MAY = 5;

/** One past the noun of a month after a day: `tháng`, `thg`, `thg.`, `Th` before digits; -1 where there is none. */
export function monthNoun(r: Reader, i: number): number {
  const kind = r.kind(i);
  if (kind !== DateKind.MONTH && kind !== DateKind.SHORT_MONTH) return -1;
  const at = afterNoun(r, i);
  return kind === DateKind.MONTH || r.isNumber(at) ? at : -1;
}

/** One past the noun at a token and its full stop. */
export function afterNoun(r: Reader, i: number): number {
  return r.id(i + 1) === DOT && r.isNumber(i + 2) ? i + 2 : i + 1;
}

/**
 * The month at a token after its noun: digits, words, giêng, chạp; -1 where there is none. Sets `to`, and `value` to 1
 * for a month named by the lunar calendar.
 */
export function monthNumber(r: Reader, i: number, place: MonthPlace): number {
  if (!r.inLine(i)) return -1;
  if (r.isNumber(i)) return monthInDigits(r, i);
  if (r.item(i) === DateKind.MONTH_NAME) {
    const month = r.value;
    r.value = 1;
    return month;
  }
  const month = r.small(i);
  r.value = 0;
  if (month < 1 || month > 12 || (month === MAY && isMonthsAndYears(r, i, r.to, place))) return -1;
  r.value = 0;
  return month;
}

function monthInDigits(r: Reader, i: number): number {
  const month = r.digits(i);
  if (month < 1 || month > 12) return -1;
  // 12.2022 is a month and its year.
  const isWhole = r.width(i) <= 2 && !r.numberGoesOn(i + 1);
  if (!isWhole && !(r.id(i + 1) === DOT && r.width(i + 2) === 4)) return -1;
  r.to = i + 1;
  r.value = 0;
  return month;
}

/** `tháng năm` alone is "months and years" unless written as a name or with a year. */
function isMonthsAndYears(r: Reader, i: number, to: number, place: MonthPlace): boolean {
  if (to !== i + 1 || place === 'after-day' || r.isCapital(i)) return false;
  const isYear = r.is(to, DateKind.YEAR) || r.is(to, DateKind.REL_YEAR);
  r.to = to;
  return !isYear;
}
