/** A point or period of the calendar as the text gives it, before the reference date fills what it lacks. */
import type { DateGrain } from '../../entity.ts';

/** An absent number. */
export const NONE = -9999;

/** A rule by its name in the evidence. */
export type Rule = `date:${string}`;

export type Mod = 'START' | 'MID' | 'END';

export interface Point {
  from: number;
  /** One past the last token. */
  to: number;
  grain: DateGrain;
  /** 1 = the first century. */
  century: number;
  /** 199 = 1990–1999. */
  decade: number;
  year: number;
  quarter: number;
  half: number;
  month: number;
  /** Last month of a run that begins with `month` (9 tháng đầu năm). */
  lastMonth: number;
  week: number;
  day: number;
  weekday: number;
  hour: number;
  minute: number;
  /** Index into DAY_PARTS. */
  part: number;
  mod: Mod | undefined;
  /** Years, months … away from the reference date; NONE where the text does not say. */
  yearShift: number;
  quarterShift: number;
  monthShift: number;
  weekShift: number;
  dayShift: number;
  /** -1 vừa qua, +1 tới, 0 này: on which side of the reference date it lies. */
  tense: number;
  /** Stem × 12 + branch of the lunar year. */
  sexagenary: number;
  lunar: boolean;
  /** Counted before Christ. */
  bc: boolean;
  /** First or last week (or day, as 1 and -1) of the month or year. */
  nth: number;
  /** The leap month of its number (nhuận). */
  leap: boolean;
  /** The text says which calendar: âm lịch, dương lịch. */
  marked: boolean;
  /** 0 spring … 3 winter. */
  season: number;
  /** What the text says of it does not go together. */
  unsure: boolean;
  /** A part of the day says which half of the day the clock means. */
  hasPart: boolean;
  /** The other end, where one expression is an interval (5 năm tới). */
  until: Point | undefined;
  /** Takes its day from the text before it (cùng ngày). */
  sameDay: boolean;
  /** Only digits: counts in lists and intervals, not on its own. */
  bare: boolean;
  /** A calendar noun is before it. */
  noun: boolean;
  /** The rule that read it. */
  rule: Rule;
}

/** An empty point that begins at a token. */
export function point(from: number, to: number, grain: DateGrain, rule: Rule): Point {
  return {
    from,
    to,
    grain,
    rule,
    century: NONE,
    decade: NONE,
    year: NONE,
    quarter: NONE,
    half: NONE,
    month: NONE,
    lastMonth: NONE,
    week: NONE,
    day: NONE,
    weekday: NONE,
    hour: NONE,
    minute: NONE,
    part: NONE,
    mod: undefined,
    yearShift: NONE,
    quarterShift: NONE,
    monthShift: NONE,
    weekShift: NONE,
    dayShift: NONE,
    tense: NONE,
    sexagenary: NONE,
    lunar: false,
    bc: false,
    nth: NONE,
    leap: false,
    marked: false,
    season: NONE,
    unsure: false,
    hasPart: false,
    until: undefined,
    sameDay: false,
    bare: false,
    noun: false,
  };
}

/** A day, a part of one or a time in one. */
export function isDayLike(p: Point): boolean {
  return p.grain === 'day' || p.grain === 'part-of-day' || p.grain === 'hour' || p.grain === 'minute';
}

/** The year is said, in digits, relatively or by its lunar name. */
export function hasYear(p: Point): boolean {
  return p.year !== NONE || p.yearShift !== NONE || p.sexagenary !== NONE;
}

/** Nothing says which day it is. */
export function lacksDay(p: Point): boolean {
  return p.day === NONE && p.dayShift === NONE && p.weekday === NONE && !p.sameDay;
}
