/** From points to candidates: what the text and the reference date fill, the value, how sure it is, and why. */
import { civil, dayNumber } from '../../kit/calendar.ts';
import type { DateCandidate } from '../candidate.ts';
import { confidenceOf, reasons } from '../evidence.ts';
import { borrow } from './lend.ts';
import { fill } from './fill.ts';
import type { Reference } from './reference.ts';
import { nearestLunarYear } from './fill-lunar.ts';
import { COMMA, OPEN } from '../line.ts';
import { isUnread } from './unread.ts';
import { DateKind } from './words.generated.ts';
import { hasYear, isDayLike, NONE, type Point } from './point.ts';
import type { Reader } from './reader.ts';
import { evaluate, isRelative, type Value } from './value.ts';
import { isOpenYear } from './year.ts';

export interface Context {
  readonly reader: Reader;
  readonly ref: Reference | undefined;
  /** What the members of a list are solved from, where it is not the reference date. */
  anchor: Reference | undefined;
  /** The last single day of the text: what `cùng ngày` means. */
  lastDay: Point | undefined;
  lastDayHasYear: boolean;
}

/** A point or an interval with what is known of it. */
interface Reading {
  readonly a: Point;
  readonly b: Point | undefined;
  readonly value: Value;
  /** The text gives the years. */
  readonly solved: boolean;
  readonly relative: boolean;
}

/** Fills, evaluates and appends a date or an interval; false where the value is impossible. */
export function push(found: DateCandidate[], a: Point, b: Point | undefined, context: Context): boolean {
  const reading = read(a, b, context);
  if (reading === undefined) return false;
  if (found.length > 0 && found[found.length - 1].to > a.from) return true;
  found.push(candidate(reading, context));
  if (b === undefined) rememberDay(reading, context);
  return true;
}

function read(a: Point, b: Point | undefined, context: Context): Reading | undefined {
  const { ref, reader } = context;
  if (a.sameDay) takeSameDay(a, context);
  if (b?.sameDay) takeSameDay(b, context);
  // hồi tháng 3: it has been.
  if (a.tense === NONE && reader.isPastCue(a.from - 1)) a.tense = -1;
  const solved = isSolved(a) && (b === undefined || isSolved(b));
  if (b === undefined) {
    fill(a, restates(a, context) ? referenceOf(context.lastDay) : (context.anchor ?? ref));
    return { a, b, value: evaluate(a), solved, relative: isRelative(a) };
  }
  if (ref !== undefined && isOpenWeekday(a) && isOpenWeekday(b)) fillWeek(a, b, ref);
  else fillEnds(a, b, ref);
  const value = intervalValue(a, b);
  return value === undefined ? undefined : { a, b, value, solved, relative: isRelative(a) || isRelative(b) };
}

function isSolved(p: Point): boolean {
  return hasYear(p) || p.century !== NONE || p.decade !== NONE;
}

/** `sáng 7/3 (8-2 âm lịch)`, `14/4/2021 (tức mùng 3 tháng 3)`: the day is the one before it. */
function restates(p: Point, context: Context): boolean {
  const { reader, lastDay } = context;
  if (lastDay === undefined || lastDay.year === NONE || !isDayLike(p)) return false;
  const isThatIs = reader.kindBefore(p.from) === DateKind.RESTATE;
  const at = isThatIs ? p.from - 1 : p.from;
  const mark = reader.id(at - 1);
  const isApart = at > 1 && (mark === OPEN || (isThatIs && mark === COMMA));
  return lastDay.to === (isApart ? at - 1 : at) && (isApart || isThatIs);
}

function referenceOf(day: Point | undefined): Reference | undefined {
  if (day === undefined) return undefined;
  return { number: dayNumber(day.year, day.month, day.day), year: day.year, month: day.month, day: day.day };
}

/** The year of the second end is found first, and that of the first end from it. */
function fillEnds(a: Point, b: Point, ref: Reference | undefined): void {
  if (ref !== undefined && isOpenYear(a) && isOpenYear(b)) {
    if (b.lunar && b.month !== NONE && isDayLike(b)) b.year = nearestLunarYear(b, b.day, ref);
    else fill(b, ref);
    borrow([a, b]);
  }
  fill(a, ref);
  fill(b, ref);
}

function isOpenWeekday(p: Point): boolean {
  return p.weekday !== NONE && p.weekShift === NONE && p.month === NONE;
}

const WEEK = 7;

/** `từ T2 đến T6`: the second weekday is the next after the first. */
function fillWeek(a: Point, b: Point, ref: Reference): void {
  fill(a, ref);
  const days = (b.weekday - a.weekday + WEEK) % WEEK;
  ({ year: b.year, month: b.month, day: b.day } = civil(dayNumber(a.year, a.month, a.day) + days));
}

/** The value of an interval; undefined where its ends are in the wrong order. */
function intervalValue(a: Point, b: Point): Value | undefined {
  const first = evaluate(a);
  const last = evaluate(b);
  if (first.start !== undefined && last.end !== undefined && first.start >= last.end) return undefined;
  if (first.start === undefined && isOpenReverse(a, b)) return undefined;
  return { value: head(first.value) + '/' + after(last.value), grain: finer(first, last), start: first.start, end: last.end };
}

/** 14/6 - 12/6: days of one month in the wrong order, without a year. */
function isOpenReverse(a: Point, b: Point): boolean {
  return a.year === NONE && b.year === NONE && isDayLike(a) && isDayLike(b) && a.month === b.month && a.day > b.day;
}

/** Words of evidence and when they hold, in the order of the words. */
const NOTES: readonly (readonly [word: string, holds: (reading: Reading, context: Context) => boolean])[] = [
  ['cue:calendar-noun', ({ a }) => a.noun],
  ['calendar:lunar', isLunar],
  ['context:same-day', ({ a }) => a.sameDay],
  ['reference-date', ({ solved, relative }, { ref }) => ref !== undefined && (!solved || relative)],
];

function isLunar({ a, b }: Reading): boolean {
  return a.lunar || b?.lunar === true;
}

function evidenceOf(reading: Reading, context: Context): string[] {
  const { a, b } = reading;
  return reasons(
    a.rule,
    b === undefined || b.rule === a.rule ? '' : b.rule,
    b === undefined ? '' : 'date:interval',
    ...NOTES.map(([word, holds]) => (holds(reading, context) ? word : '')),
    doubt(reading),
    isUnread(context.reader, a, b) ? 'date:unread' : '',
  );
}

function candidate(reading: Reading, context: Context): DateCandidate {
  const { a, b, value, relative } = reading;
  const { start, end } = value;
  const evidence = evidenceOf(reading, context);
  return {
    type: 'date',
    from: a.from,
    to: b === undefined ? a.to : b.to,
    value: value.value,
    mod: b === undefined ? a.mod : undefined,
    grain: value.grain,
    // Beyond the year 9999 there are no ISO dates of four digits.
    interval: start !== undefined && end !== undefined && start < end ? { start, end } : undefined,
    calendar: isLunar(reading) || a.sexagenary !== NONE ? 'lunar' : undefined,
    relative: relative ? true : undefined,
    confidence: confidenceOf(evidence),
    evidence,
  };
}

/** Keeps a day for `cùng ngày`. */
function rememberDay({ a: p, solved }: Reading, context: Context): void {
  if (!isDayLike(p) || p.day === NONE || p.month === NONE) return;
  // `tức sáng 2-6, giờ Hà Nội` restates a day in other words; a clock alone names none.
  if (context.reader.kindBefore(p.from) === DateKind.RESTATE || p.rule === 'date:time') return;
  // A day with its year is as a rule that of a document or of history, not of the news.
  if (solved && context.lastDay !== undefined && !context.lastDayHasYear) return;
  context.lastDay = p;
  context.lastDayHasYear = solved;
}

function head(value: string): string {
  const cut = value.indexOf('/');
  return cut < 0 ? value : value.slice(0, cut);
}

function after(value: string): string {
  return value.slice(value.indexOf('/') + 1);
}

/** Value of the word tới in data/dates.tsv: `to`, but after a date with nothing it could lead to, `coming`. */
export const COMING = 2;

const GRAINS = ['minute', 'hour', 'part-of-day', 'day', 'week', 'month', 'season', 'quarter', 'half', 'year', 'decade', 'century'] as const;

function finer(a: Value, b: Value): Value['grain'] {
  return GRAINS.indexOf(a.grain) < GRAINS.indexOf(b.grain) ? a.grain : b.grain;
}

/** `cùng ngày` is the last day that the text named. */
function takeSameDay(p: Point, context: Context): void {
  const day = context.lastDay;
  if (day === undefined) return;
  p.year = day.year;
  p.month = day.month;
  p.day = day.day;
}

/** What makes a date doubtful, as a word of evidence; '' where nothing does. */
function doubt({ a, b, solved }: Reading): string {
  if (a.rule === 'date:day-of-month' && a.month === NONE) return 'date:open-month';
  if (a.rule === 'date:time' && (b === undefined || b.rule === 'date:time')) return 'date:clock-alone';
  if (a.noun || a.part !== NONE || a.hour !== NONE || (solved && isDayLike(a)) || a.rule === 'date:relative-day') return '';
  if (b !== undefined) return solved ? '' : 'date:digits-alone';
  return a.rule === 'date:year' ? 'date:year-alone' : 'date:digits-alone';
}
