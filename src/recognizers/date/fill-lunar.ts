/** Dates by the lunar calendar, as the solar days that they are. */
import { civil } from '../../kit/calendar.ts';
import { sexagenaryYear, solarOf } from './lunar.ts';
import type { Reference } from './reference.ts';
import { isDayLike, NONE, type Point } from './point.ts';

const BRANCHES = 12;

/** `năm Ất Tỵ`: the year of that name nearest to the reference year. A day or month of it is counted by the lunar calendar. */
export function yearOfLunarName(p: Point, near: number | undefined): void {
  if (p.sexagenary === NONE) return;
  if (!p.marked && p.rule !== 'date:holiday' && p.month !== NONE && (isDayLike(p) || p.grain === 'month')) p.lunar = true;
  if (p.year === NONE && near !== undefined) p.year = sexagenaryYear(Math.floor(p.sexagenary / BRANCHES), p.sexagenary % BRANCHES, near) ?? NONE;
}

/** Fills the year of a lunar day or month, and makes the day a solar one. */
export function fillLunar(p: Point, ref: Reference | undefined): void {
  if (p.month === NONE) return;
  if (!isDayLike(p)) {
    if (p.grain === 'month' && p.year === NONE && ref !== undefined) p.year = nearestLunarYear(p, MIDDLE, ref);
    return;
  }
  if (p.year === NONE && p.sexagenary === NONE && ref !== undefined) p.year = nearestLunarYear(p, p.day, ref);
  const number = p.year === NONE ? undefined : solarOf(p);
  if (number === undefined) {
    p.year = NONE;
    p.month = NONE;
    p.day = NONE;
  } else ({ year: p.year, month: p.month, day: p.day } = civil(number));
}

/** The reference for the members of a list without a year: the last of them, which is the nearest to the reference date. */
export function anchorOf(last: Point, ref: Reference | undefined): Reference | undefined {
  if (ref === undefined || !last.lunar || !isDayLike(last) || last.month === NONE || last.year !== NONE || last.sexagenary !== NONE) return undefined;
  const number = solarOf({ year: nearestLunarYear(last, last.day, ref), month: last.month, day: last.day, leap: last.leap });
  return number === undefined ? undefined : { ...civil(number), number };
}

const MIDDLE = 15;
/** Within so many years each month but the last and first has been a leap month. */
const MOST_YEARS_TO_LEAP = 30;

/** The lunar year whose day is nearest to the reference date; a leap month comes once in some years. */
export function nearestLunarYear(p: Point, day: number, ref: Reference): number {
  let best = ref.year;
  let distance = Number.POSITIVE_INFINITY;
  const reach = p.leap ? MOST_YEARS_TO_LEAP : 1;
  for (let k = 0; k <= 2 * reach; k++) {
    const year = ref.year + (k % 2 === 0 ? -k / 2 : (k + 1) / 2);
    const n = solarOf({ year, month: p.month, day, leap: p.leap });
    if (n === undefined || Math.abs(n - ref.number) >= distance) continue;
    distance = Math.abs(n - ref.number);
    best = year;
  }
  return best;
}
