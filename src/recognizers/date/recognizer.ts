/**
 * Dates. One walk over the tokens, woken by the words that may begin a date and by digits; every rule looks a bounded number
 * of tokens ahead. The reference date fills what the text leaves open.
 */
import { NUMBER, type Tokens } from '../../text/scan.ts';
import type { DateCandidate } from '../candidate.ts';
import { CLOSE, COLON, COMMA, DASH, DOT, OPEN, SLASH } from '../line.ts';
import { NumberKind } from '../number.generated.ts';
import type { Numbers } from '../number.ts';
import { acceptsBare } from './bare.ts';
import { pointAt } from './begin.ts';
import { borrow, intervalEnd, listAt } from './combine.ts';
import { reference } from './fill.ts';
import type { DateGrammar } from './grammar.ts';
import { DateKind } from './words.generated.ts';
import { numericDay } from './numeric.ts';
import { hasYear, NONE, type Point } from './point.ts';
import { Reader } from './reader.ts';
import { COMING, type Context, push } from './report.ts';

export { dateGrammar, type DateGrammar } from './grammar.ts';

/**
 * The dates of a text, in order, not overlapping. `referenceDate` is `YYYY-MM-DD`; without it relative dates stay open (`XXXX`).
 *
 * @example recognizeDates(scan('Chiều 26/12', v), numbers, grammar, '2022-12-27')[0].value // '2022-12-26TAF'
 */
export function recognizeDates(tokens: Tokens, numbers: Numbers, grammar: DateGrammar, referenceDate: string | undefined): DateCandidate[] {
  const r = new Reader(tokens, numbers, grammar);
  const ref = referenceDate === undefined ? undefined : reference(referenceDate);
  const found: DateCandidate[] = [];
  const { wake } = grammar;
  const { id, flags, count } = tokens;
  const context: Context = { reader: r, ref, lastDay: undefined, lastDayHasYear: false };
  for (let i = 0; i < count; ) {
    const word = id[i];
    const woken = (flags[i] & NUMBER) !== 0 ? digitsMayBegin(r, i) : word < wake.length && wake[word] !== 0 && (wake[word] === 1 || wordsMayBegin(r, i));
    if (!woken) {
      i++;
      continue;
    }
    const before = found.length;
    expressionAt(r, i, context, found);
    i = found.length > before ? found[found.length - 1].to : i + 1;
  }
  return found;
}

/** After digits of a date comes a mark or a word of dates; a year is one by itself. */
function digitsMayBegin(r: Reader, i: number): boolean {
  const width = r.width(i);
  if (width >= 4) return width === 4;
  const next = r.id(i + 1);
  if (next === DOT || next === COMMA) {
    // 1.200, 12,5
    return !r.glued(i + 1) || !r.isNumber(i + 2) || !r.glued(i + 2) || (next === DOT && r.width(i + 2) !== 3);
  }
  return next === SLASH || next === DASH || next === COLON || r.kind(i + 1) !== 0;
}

/** After the number words comes a calendar noun. */
function wordsMayBegin(r: Reader, i: number): boolean {
  for (let k = i + 1; k < i + 4; k++) {
    const found = r.kind(k);
    if (
      found === DateKind.MONTH ||
      found === DateKind.YEAR ||
      found === DateKind.WEEK ||
      found === DateKind.DAY ||
      found === DateKind.QUARTER ||
      found === DateKind.HOUR
    )
      return true;
    if (!r.inLine(k) || r.numberKind(k) === 0) return false;
  }
  return false;
}

/** Reads the expression at a token and appends its dates. */
function expressionAt(r: Reader, i: number, context: Context, found: DateCandidate[]): void {
  const kind = r.head(i);
  if (kind === 0 && r.tokens.number[i] < 0 && !r.numbers.startsWord(i)) return;
  const start = kind === DateKind.TERM ? termStart(r, i) : i;
  if (start < 0) return;
  // Quảng trường 19 tháng 4, đường 2-9
  if (r.kindBefore(i) === DateKind.NAME_HEAD && r.tokens.number[i] >= 0) return;
  const first = pointAt(r, start);
  if (first === undefined) return;
  if (Array.isArray(first)) {
    const [a, b] = first as [Point, Point];
    push(found, a, b, context);
    return;
  }
  const p = first as Point;
  const end = intervalEnd(r, p, pointAt);
  if (end !== undefined) {
    p.from = start !== i ? i : yearsOnly(r, p);
    tail(r, end);
    borrow([p, end]);
    if (push(found, p, end, context)) return;
  }
  if (start !== i) {
    // năm học 2023: a term needs an interval; the rest is found again by itself.
    return;
  }
  const short = p.bare && p.part !== NONE && p.month === NONE && p.hour === NONE;
  if (p.bare && !short && !acceptsBare(r, p)) return;
  const members = listAt(r, p, pointAt);
  if (members === undefined) {
    tail(r, p);
    bracketed(r, p, context);
  } else {
    for (const m of members) tail(r, m);
    borrow(members);
  }
  if (short && p.month === NONE) return;
  if (members === undefined) push(found, p, undefined, context);
  else for (const m of members) push(found, m, undefined, context);
}

/** `nhiệm kỳ (từ) 2020 - 2025`: where the interval begins; -1 where no number or noun follows. */
function termStart(r: Reader, i: number): number {
  r.head(i);
  let at = r.to;
  if (r.kind(at) === DateKind.FROM) at++;
  if (!r.inLine(at)) return -1;
  return at;
}

/** `5 năm 2016-2020`: after a count only the years are the date. */
function yearsOnly(r: Reader, p: Point): number {
  if (p.grain !== 'year' || r.kind(p.from) !== DateKind.YEAR || p.from === 0 || !r.inLine(p.from)) return p.from;
  const before = r.numberKind(p.from - 1);
  const counts = before === NumberKind.DIGIT || before === NumberKind.UNIT || before === NumberKind.TEN || before === NumberKind.TENS;
  return counts || (r.tokens.flags[p.from - 1] & NUMBER) !== 0 ? p.from + 1 : p.from;
}

/** `vừa qua`, `tới (đây)`, `này` right after a date belong to it and say which side. */
function tail(r: Reader, p: Point): void {
  if (p.rule === 'date:ago' || p.rule === 'date:ahead' || p.rule.startsWith('date:relative')) {
    if (!(p.rule === 'date:relative-day' && p.month !== NONE)) return;
  }
  const k = r.item(p.to);
  const to = r.to;
  if (k === DateKind.TAIL) {
    // `này` says which only after a month or a day, not a year of its own.
    if (r.value === 0 && hasYear(p)) return;
    if (p.tense === NONE) p.tense = r.value;
    p.to = to;
  } else if (k === DateKind.TO && r.value === COMING && r.closes(to)) {
    if (p.tense === NONE) p.tense = 1;
    p.to = to;
  }
}

/** `Thứ Hai (26/12)`, `Sáng nay (6/2)`: the date in brackets tells which day the word means. */
function bracketed(r: Reader, p: Point, context: Context): void {
  if (context.ref === undefined || r.id(p.to) !== OPEN || (p.dayShift === NONE && p.weekday === NONE) || p.month !== NONE) return;
  const q = numericDay(r, p.to + 1, p.to + 1, true);
  if (q === undefined || r.id(q.to) !== CLOSE) return;
  p.day = q.day;
  p.month = q.month;
  p.year = q.year;
}
