/** Whether digits that no calendar noun introduces are a date: `26/12`, `12/2022`, `2018`, by what is around them. */
import { acceptsClock } from './clock.ts';
import { CLOSE, COMMA, DASH, OPEN, SLASH } from '../line.ts';
import { DateKind } from './words.generated.ts';
import { tiedAfter } from './numeric.ts';
import { isDayLike, NONE, type Point } from './point.ts';
import type { Reader } from './reader.ts';

/** What is around digits. */
interface Around {
  /** Kind of the word before them; 0 at the start of a line. */
  readonly cue: number;
  /** Id of the token before them; 0 at the start of a line. */
  readonly before: number;
  /** The word before them makes a date of digits. */
  readonly isPlaced: boolean;
  /** Brackets are around them, and before these a day. */
  readonly restates: boolean;
}

/** Whether digits without a noun are a date. `dayEnd`: one past the date before them. */
export function acceptsBare(r: Reader, p: Point, dayEnd: number): boolean {
  const i = p.from;
  if (p.hour !== NONE && p.day === NONE) return acceptsClock(r, p);
  const cue = r.kindBefore(i);
  if (cue === DateKind.NAME_HEAD || cue === DateKind.EACH) return false;
  const before = i > 0 && r.inLine(i) ? r.tokens.id[i - 1] : 0;
  const around: Around = { cue, before, isPlaced: r.isPlaced(i), restates: before === OPEN && dayEnd === i - 1 };
  if (isDayLike(p)) return p.day !== NONE && p.month !== NONE && acceptsDay(r, p, around);
  if (p.grain === 'month') return (around.isPlaced || before === OPEN || cue === DateKind.POSITION) && !r.unitFollows(p.to);
  return acceptsYear(r, p, around);
}

function acceptsDay(r: Reader, p: Point, around: Around): boolean {
  const mark = r.id(p.from + 1);
  if (mark === SLASH) return acceptsSlash(r, p, around);
  const closes = isEnd(r, p.to);
  const { before, isPlaced } = around;
  if (mark !== DASH) return (isPlaced || before === OPEN) && closes;
  // Of numbers the smaller goes first, and scores have no such word before them: đến 15-9.
  if (isPlaced && p.day > p.month && isSide(around.cue) && !r.unitFollows(p.to)) return true;
  const inBrackets = before === OPEN && r.id(p.to) === CLOSE && !around.restates;
  return closes && !inBrackets && (isPlaced || before === OPEN || holidayBefore(r, p.from));
}

/** Nothing is counted: the line, the phrase or the sentence ends, or a name begins. */
function isEnd(r: Reader, i: number): boolean {
  return r.closes(i) || r.isCapital(i);
}

function acceptsSlash(r: Reader, p: Point, around: Around): boolean {
  const { before } = around;
  const i = p.from;
  // A proper fraction has the smaller number above.
  const isProper = p.day <= p.month;
  if (isSide(around.cue) && around.cue !== DateKind.TO) return !isProper || r.kind(p.to) !== DateKind.WHOLE;
  const hasTail = r.is(p.to, DateKind.TAIL);
  if (around.isPlaced || before === OPEN || before === COMMA || holidayBefore(r, i) || hasTail) return !isProper || hasTail || isEnd(r, p.to);
  if (isProper || isAlways(p) || r.unitFollows(p.to)) return false;
  return r.width(i + 2) === 2 || p.day > 12 || isEnd(r, p.to);
}

/** 24/7 is no date. */
function isAlways(p: Point): boolean {
  return p.day === 24 && p.month === 7;
}

/** từ, đến, trước, sau: on one side of a day. */
function isSide(cue: number): boolean {
  return cue === DateKind.FROM || cue === DateKind.TO || cue === DateKind.BEFORE || cue === DateKind.AFTER;
}

function acceptsYear(r: Reader, p: Point, around: Around): boolean {
  const { cue, before } = around;
  const i = p.from;
  if (r.unitFollows(p.to) || tiedAfter(r, p.to) || p.year < 1900 || p.year > 2100) return false;
  const isMember = r.id(p.to) === CLOSE || r.id(p.to) === COMMA;
  if (cue === DateKind.BORN || (isMember && before === OPEN)) return true;
  if (cue === DateKind.YEAR_CUE || isLongYearCue(r, i)) return r.closes(p.to);
  if (isMember && before === COMMA) return isBirthYear(r, i);
  if (around.isPlaced && namesYears(r, i, cue)) return r.closes(p.to);
  return lawBefore(r, i);
}

/** Bà Lan (nữ, 1975, Huế) */
function isBirthYear(r: Reader, i: number): boolean {
  return i > 1 && (r.kind(i - 2) === DateKind.SEX || r.tokens.id[i - 3] === OPEN);
}

/** nhiệm vụ 2017, tầm nhìn 2030 */
function isLongYearCue(r: Reader, i: number): boolean {
  return i > 1 && r.inLine(i) && r.inLine(i - 1) && r.head(i - 2) === DateKind.YEAR_CUE && r.to === i;
}

/** trong, vào, hồi, từ: not dịp, lúc. */
function namesYears(r: Reader, i: number, cue: number): boolean {
  return (cue !== DateKind.CUE && cue !== DateKind.AT) || r.grammar.value[r.tokens.id[i - 1]] > 0;
}

const LONGEST_HOLIDAY = 5;

/** The name of a holiday is before digits. */
function holidayBefore(r: Reader, i: number): boolean {
  for (let k = i - 1; k >= Math.max(0, i - LONGEST_HOLIDAY) && !r.isMark(k) && r.inLine(k + 1); k--)
    if (r.head(k) === DateKind.HOLIDAY && r.to === i) return true;
  return false;
}

const LONGEST_LAW = 10;

/** The year in the name of a law: `Luật Đất đai 2024`, `Bộ luật Hình sự 2015`. */
function lawBefore(r: Reader, i: number): boolean {
  if (!r.closes(i + 1)) return false;
  for (let k = i - 1; k >= Math.max(0, i - LONGEST_LAW); k--) {
    if (!r.inLine(k + 1) || r.isMark(k)) return false;
    if (r.head(k) === DateKind.LAW) return true;
  }
  return false;
}
