/**
 * Dates. One pass over the tokens, triggered by the words that may begin a date and by digits; every rule looks a bounded number
 * of tokens ahead. The reference date fills what the text leaves open.
 */
import { NUMBER, type Tokens } from '../../text/scan.ts';
import type { DateCandidate } from '../candidate.ts';
import { CLOSE, COLON, COMMA, DASH, DOT, OPEN, SLASH } from '../line.ts';
import { NumberKind } from '../number.generated.ts';
import { Numbers } from '../number.ts';
import { acceptsBare } from './bare.ts';
import { pointAt } from './begin.ts';
import { anchorOf } from './fill-lunar.ts';
import { reference } from './reference.ts';
import type { DateGrammar } from './grammar.ts';
import { intervalEnd } from './interval.ts';
import { borrow } from './lend.ts';
import { joinLines } from './lines.ts';
import { listAt } from './list.ts';
import { DateKind } from './words.generated.ts';
import { numericDay } from './numeric.ts';
import { hasYear, lacksDay, NONE, type Point } from './point.ts';
import { Reader } from './reader.ts';
import { COMING, type Context, push } from './report.ts';
import { CALENDAR } from './roles.ts';

export { dateGrammar, type DateGrammar } from './grammar.ts';

/**
 * The dates of a text, in order, not overlapping. `referenceDate` is `YYYY-MM-DD`; without it relative dates stay open (`XXXX`).
 *
 * @example recognizeDates(scan('Chiều 26/12', v), numbers, grammar, '2022-12-27')[0].value // '2022-12-26TAF'
 */
export function recognizeDates(tokens: Tokens, numbers: Numbers, grammar: DateGrammar, referenceDate: string | undefined): DateCandidate[] {
  const joined = joinLines(tokens, grammar);
  const r = new Reader(joined, joined === tokens ? numbers : new Numbers(joined, grammar.numbers), grammar);
  const ref = referenceDate === undefined ? undefined : reference(referenceDate);
  const found: DateCandidate[] = [];
  const { wake } = grammar;
  const { id, flags, count } = joined;
  const context: Context = { reader: r, ref, anchor: undefined, lastDay: undefined, lastDayHasYear: false };
  for (let i = 0; i < count; ) {
    const word = id[i];
    const woken = (flags[i] & NUMBER) !== 0 ? digitsMayBegin(r, i) : word < wake.length && wake[word] !== 0 && (wake[word] === 1 || wordsMayBegin(r, i));
    if (!woken) {
      i++;
      continue;
    }
    const before = found.length;
    const next = expressionAt(r, i, context, found);
    i = found.length > before ? Math.max(found[found.length - 1].to, next) : next;
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
    if ((r.role(k) & CALENDAR) !== 0) return true;
    if (!r.inLine(k) || r.numberKind(k) === 0) return false;
  }
  return false;
}

/** Reads the expression at a token and appends its dates. The pass goes on at the token that it returns. */
function expressionAt(r: Reader, i: number, context: Context, found: DateCandidate[]): number {
  const kind = r.head(i);
  if (kind === 0 && r.tokens.number[i] < 0 && !r.numbers.startsWord(i)) return i + 1;
  const start = kind === DateKind.TERM ? termStart(r, i) : i;
  // Quảng trường 19 tháng 4, đường 2-9
  if (start < 0 || (r.kindBefore(i) === DateKind.NAME_HEAD && r.tokens.number[i] >= 0)) return i + 1;
  const p = pointAt(r, start);
  if (p === undefined) return i + 1;
  if (p.until !== undefined) {
    push(found, p, p.until, context);
    return i + 1;
  }
  const end = interval(r, p, i, context, found);
  if (end > 0) return end;
  // năm học 2023: a term needs an interval; the rest is found again by itself.
  return start === i ? single(r, p, context, found) : i + 1;
}

/** `đêm 5-6 tháng 9`: the part of the day is of both. */
function sharePart(r: Reader, a: Point, b: Point): void {
  if (a.part === NONE || a.month !== NONE || b.grain !== 'day' || r.id(a.to) !== DASH) return;
  b.part = a.part;
  b.grain = a.grain;
}

const NOON = 12;

/** Reads an interval that begins with `p`; `i` is where the expression begins. Returns its end; 0 where there is none. */
function interval(r: Reader, p: Point, i: number, context: Context, found: DateCandidate[]): number {
  const end = intervalEnd(r, p, pointAt);
  if (end === undefined) return 0;
  p.from = p.from !== i && r.head(i) === DateKind.TERM ? i : yearsOnly(r, p);
  tail(r, end);
  if (recurs(r, p.from, end)) return end.to;
  sharePart(r, p, end);
  borrow([p, end]);
  setClocks(p, end);
  return push(found, p, end, context) ? end.to : 0;
}

/** Two clock times: `từ 2 đến 4 giờ chiều` is of one half of the day; without a day they are of the reference day. */
function setClocks(a: Point, b: Point): void {
  if (a.hour === NONE || b.hour === NONE) return;
  if (b.hasPart && !a.hasPart && a.rule === 'date:time' && a.hour + NOON <= b.hour) a.hour += NOON;
  if (lacksDay(a) && lacksDay(b)) {
    a.dayShift = 0;
    b.dayShift = 0;
  }
  // từ 19 giờ đến 2 giờ sáng: of the next day.
  if (a.dayShift !== NONE && a.dayShift === b.dayShift && b.hour < a.hour) b.dayShift++;
}

/** Reads a single date, or a list that it begins. The pass goes on at the token that it returns. */
function single(r: Reader, p: Point, context: Context, found: DateCandidate[]): number {
  const next = p.from + 1;
  // đêm 5 (rạng sáng 6/5), chiều (và tối 21/5): a date only with what follows.
  const isShort = p.bare && p.hour === NONE && p.month === NONE && p.part !== NONE;
  if (p.bare && !isShort && !acceptsBare(r, p, found.length === 0 ? -1 : found[found.length - 1].to)) return next;
  if (p.hour !== NONE && lacksDay(p) && p.month === NONE) p.dayShift = 0;
  const members = listAt(r, p, pointAt);
  if (members !== undefined) {
    list(r, members, isShort ? 'short' : 'whole', context, found);
    return next;
  }
  if (isShort) return next;
  tail(r, p);
  bracketed(r, p, context);
  if (recurs(r, p.from, p)) return p.to;
  push(found, p, undefined, context);
  return next;
}

/** Appends the members of a list. A `short` first member is a date only if another lends it its month or day. */
function list(r: Reader, members: readonly Point[], first: 'short' | 'whole', context: Context, found: DateCandidate[]): void {
  const [p] = members;
  for (const m of members) tail(r, m);
  if (recurs(r, p.from, members[members.length - 1])) return;
  borrow(members);
  if (first === 'short' && isOpen(p)) return;
  context.anchor = anchorOf(members[members.length - 1], context.ref);
  for (const m of members) push(found, m, undefined, context);
  context.anchor = undefined;
}

/** It has no month, and nothing that would give it one. */
function isOpen(p: Point): boolean {
  return p.month === NONE && p.monthShift === NONE && p.dayShift === NONE && p.weekday === NONE && !p.sameDay;
}

/** `ngày 20 hằng tháng`, `2/9 hằng năm`: it recurs and is no date, unless its year is written. */
function recurs(r: Reader, from: number, p: Point): boolean {
  return !hasYear(p) && (r.isEach(p.to) || r.isEachBefore(from));
}

/** `nhiệm kỳ (từ) 2020 - 2025`: where the interval begins; -1 where no number or noun follows. */
function termStart(r: Reader, i: number): number {
  r.head(i);
  const at = r.kind(r.to) === DateKind.FROM ? r.to + 1 : r.to;
  return r.inLine(at) ? at : -1;
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
  if (p.rule === 'date:ago' || p.rule === 'date:ahead' || (p.rule.startsWith('date:relative') && !(p.rule === 'date:relative-day' && p.month !== NONE))) return;
  const k = r.item(p.to);
  const { to, value } = r;
  const isComing = k === DateKind.TO && value === COMING && r.closes(to);
  if (k !== DateKind.TAIL && !isComing) return;
  // `này` says which only after a month or a day, not a year of its own.
  if (k === DateKind.TAIL && value === 0 && hasYear(p)) return;
  if (p.tense === NONE) p.tense = isComing ? 1 : value;
  p.to = to;
}

/** `Thứ Hai (26/12)`, `Sáng nay (6/2)`: the date in brackets tells which day the word means. */
function bracketed(r: Reader, p: Point, context: Context): void {
  if (context.ref === undefined || r.id(p.to) !== OPEN || (p.dayShift === NONE && p.weekday === NONE) || p.month !== NONE) return;
  const q = numericDay(r, p.to + 1, p.to + 1, 'cued');
  if (q === undefined || r.id(q.to) !== CLOSE) return;
  p.day = q.day;
  p.month = q.month;
  p.year = q.year;
}
