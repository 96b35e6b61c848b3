/** Decades and centuries. */
import { romanValue } from '../../text/roman.ts';
import { COMMA, DASH } from '../line.ts';
import { tiedAfter } from './numeric.ts';
import { NONE, point, type Point } from './point.ts';
import type { Reader } from './reader.ts';
import { spokenTens } from './spoken.ts';
import { DateKind } from './words.generated.ts';

/** `những` before the noun at a token, not `các` (các năm 2020, 2021). */
export function isMany(r: Reader, i: number): boolean {
  return r.kindBefore(i) === DateKind.PLURAL && r.width(i - 1) > 3;
}

/** A list or a range of years goes on. */
export function continues(r: Reader, i: number): boolean {
  const k = r.kind(i);
  if (r.id(i) === DASH || k === DateKind.TO) return r.isNumber(i + 1) || r.kind(i + 1) === DateKind.YEAR;
  return (r.id(i) === COMMA || k === DateKind.AND) && r.isNumber(i + 1) && r.width(i + 1) === 4;
}

/** Makes a decade (199 is that of 1990) of a point, and reads the century after it. */
export function decade(r: Reader, p: Point, value: number, from: number): Point {
  p.grain = 'decade';
  p.rule = 'date:decade';
  p.decade = value;
  p.year = NONE;
  p.from = Math.min(p.from, from);
  centuryOfDecade(r, p);
  return p;
}

/** `(của) thế kỷ XX`, `thế kỷ trước` after a decade of two digits. */
function centuryOfDecade(r: Reader, p: Point): void {
  const at = r.is(p.to, DateKind.OF) ? r.to : p.to;
  if (!r.is(at, DateKind.CENTURY)) return;
  const c = atCentury(r, at, at);
  if (c === undefined) return;
  if (c.century !== NONE) p.decade = (c.century - 1) * 10 + (((p.decade % 10) + 10) % 10);
  p.to = c.to;
}

/** At thập niên, thập kỷ: 90, 1990, chín mươi. */
export function atDecade(r: Reader, i: number, from: number): Point | undefined {
  r.head(i);
  const noun = r.to;
  const at = r.is(noun, DateKind.YEAR) ? noun + 1 : noun;
  const n = r.isNumber(at) ? decadeInDigits(r, at) : spokenTens(r, at);
  if (n < 0) return undefined;
  return decade(r, point(from, r.to, 'decade', 'date:decade'), n < 1000 ? 190 + n / 10 : n / 10, from);
}

/** 90, 1990; sets `to`. -1 for other numbers. */
function decadeInDigits(r: Reader, at: number): number {
  const n = r.digits(at);
  const w = r.width(at);
  r.to = at + 1;
  if (!(w === 2 && n >= 10) && !(w === 4 && n >= 1000 && n < 2200)) return -1;
  return n % 10 !== 0 || tiedAfter(r, at + 1) || r.numberGoesOn(at + 1) ? -1 : n;
}

const LAST_CENTURY = 30;

/** At thế kỷ: XXI, xxi, 21, hai mươi mốt, này, trước. */
export function atCentury(r: Reader, i: number, from: number): Point | undefined {
  r.head(i);
  const { to } = r;
  const at = r.kind(to) === DateKind.ORDINAL ? to + 1 : to;
  const p = point(from, at, 'century', 'date:century');
  const century = centuryNumber(r, at);
  if (century > 0) {
    p.century = century;
    p.to = r.to;
  } else if (!relativeCentury(r, p, i, at)) return undefined;
  const era = r.item(p.to);
  if (era === DateKind.BEFORE_CHRIST || era === DateKind.AFTER_CHRIST) {
    p.to = r.to;
    p.bc = era === DateKind.BEFORE_CHRIST;
  }
  return p;
}

/** thế kỷ trước, thế kỷ này */
function relativeCentury(r: Reader, p: Point, i: number, at: number): boolean {
  if (r.kindBefore(i) === DateKind.EACH) return false;
  if (r.kind(at) === DateKind.BEFORE) p.yearShift = -100;
  else if (r.is(at, DateKind.TAIL) && r.value === 0 && r.to === at + 1) p.yearShift = 0;
  else return false;
  p.to = at + 1;
  return true;
}

/** The number of a century in Roman numerals of either case, digits or words; -1 where there is none. Sets `to`. */
export function centuryNumber(r: Reader, at: number): number {
  if (!r.inLine(at)) return -1;
  const roman = romanOfCentury(r, at);
  if (roman > 0) {
    r.to = at + 1;
    return roman;
  }
  if (r.isNumber(at) && (r.width(at) > 2 || r.numberGoesOn(at + 1))) return -1;
  const n = r.small(at);
  return n <= LAST_CENTURY ? n : -1;
}

function romanOfCentury(r: Reader, at: number): number {
  const upper = r.roman(at);
  if (upper > 0 || !r.isWord(at)) return upper;
  const { text, start, end } = r.tokens;
  if (r.width(at) > 5) return 0;
  const word = text.slice(start[at], end[at]).toUpperCase();
  return romanValue(word, 0, word.length);
}
