/** From points to candidates: what the text and the reference date fill, the value, how sure it is, and why. */
import type { DateCandidate } from '../candidate.ts';
import { confidenceOf, reasons } from '../evidence.ts';
import { borrow } from './combine.ts';
import { fill, type Reference } from './fill.ts';
import { DateKind } from './words.generated.ts';
import { hasYear, isDayLike, NONE, type Point } from './point.ts';
import type { Reader } from './reader.ts';
import { evaluate, isRelative, type Value } from './value.ts';

export interface Context {
  readonly reader: Reader;
  readonly ref: Reference | undefined;
  /** The last single day of the text: what `cùng ngày` means. */
  lastDay: Point | undefined;
  lastDayHasYear: boolean;
}

/** Fills, evaluates and appends a date or an interval; false where the value is impossible. */
export function push(found: DateCandidate[], a: Point, b: Point | undefined, context: Context): boolean {
  const r = context.ref;
  if (a.sameDay) takeSameDay(a, context);
  if (b?.sameDay) takeSameDay(b, context);
  // hồi tháng 3: it has been.
  if (context.reader.isPastCue(a.from - 1) && a.tense === NONE) a.tense = -1;
  const solvedBefore = hasYear(a) && (b === undefined || hasYear(b));
  if (b !== undefined && r !== undefined && !hasYear(a) && !hasYear(b)) {
    fill(b, r);
    borrow([a, b]);
  }
  fill(a, r);
  if (b !== undefined) fill(b, r);
  const first = evaluate(a);
  const last = b === undefined ? undefined : evaluate(b);
  let value = first;
  const relative = isRelative(a) || (b !== undefined && isRelative(b));
  if (last !== undefined && b !== undefined) {
    if (first.start !== undefined && last.start !== undefined && first.start >= last.end!) return false;
    if (
      first.start === undefined &&
      a.year === NONE &&
      b.year === NONE &&
      isDayLike(a) &&
      isDayLike(b) &&
      a.month * 32 + a.day > b.month * 32 + b.day &&
      a.month === b.month
    )
      return false;
    const joined = head(first.value) + '/' + after(last.value);
    value = { value: joined, grain: finer(first, last), start: first.start, end: last.end };
  }
  if (found.length > 0 && found[found.length - 1].to > a.from) return true;
  const { start, end } = value;
  const evidence = reasons(
    a.rule,
    b !== undefined && b.rule !== a.rule ? b.rule : '',
    b === undefined ? '' : 'date:interval',
    a.noun ? 'cue:calendar-noun' : '',
    a.lunar || b?.lunar === true ? 'calendar:lunar' : '',
    a.sameDay ? 'context:same-day' : '',
    r !== undefined && (!solvedBefore || relative) ? 'reference-date' : '',
    doubt(a, b, solvedBefore),
  );
  found.push({
    type: 'date',
    from: a.from,
    to: b === undefined ? a.to : b.to,
    value: value.value,
    mod: b === undefined ? a.mod : undefined,
    grain: value.grain,
    // Beyond the year 9999 there are no ISO dates of four digits.
    interval: start !== undefined && end !== undefined && start < end ? { start, end } : undefined,
    calendar: a.lunar || a.sexagenary !== NONE || b?.lunar === true ? 'lunar' : undefined,
    relative: relative ? true : undefined,
    confidence: confidenceOf(evidence),
    evidence,
  });
  // `tức sáng 2-6, giờ Hà Nội` restates a day in other words.
  if (b === undefined && isDayLike(a) && a.day !== NONE && a.month !== NONE && context.reader.kindBefore(a.from) !== DateKind.RESTATE) {
    // A day with its year is as a rule that of a document or of history, not of the news.
    if (!solvedBefore || context.lastDay === undefined || context.lastDayHasYear) {
      context.lastDay = a;
      context.lastDayHasYear = solvedBefore;
    }
  }
  return true;
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

const GRAINS = ['minute', 'hour', 'part-of-day', 'day', 'week', 'month', 'quarter', 'half', 'year', 'decade', 'century'] as const;

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
function doubt(a: Point, b: Point | undefined, solved: boolean): string {
  if (a.rule === 'date:day-of-month' && a.month === NONE) return 'date:open-month';
  if (a.noun || a.part !== NONE || a.hour !== NONE || (solved && isDayLike(a)) || a.rule === 'date:relative-day') return '';
  if (b !== undefined) return solved ? '' : 'date:digits-alone';
  return a.grain === 'year' ? 'date:year-alone' : 'date:digits-alone';
}
