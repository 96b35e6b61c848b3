/** What stands beside a date and could not be read into it. The date is then not sure. */
import { NUMBER } from '../../text/scan.ts';
import { COMMA, DASH, DOT, OPEN, SLASH } from '../line.ts';
import type { Point } from './point.ts';
import type { Reader } from './reader.ts';
import { DateKind } from './words.generated.ts';

/** A year, a month, a calendar or a part of a number beside a date is not in its value. */
export function isUnread(r: Reader, a: Point, b: Point | undefined): boolean {
  const last = b ?? a;
  return a.unsure || last.unsure || tiedInFront(r, a.from) || afterDate(r, last);
}

/** 5/15/6/2023: digits and a mark without a space go before. */
function tiedInFront(r: Reader, i: number): boolean {
  if (i < 2 || !r.isNumber(i) || !r.glued(i) || !r.glued(i - 1)) return false;
  const id = r.tokens.id[i - 1];
  return (id === SLASH || id === DASH || id === DOT || id === COMMA) && (r.tokens.flags[i - 2] & NUMBER) !== 0;
}

/** A year or more: it needs no other. */
function isWhole(p: Point): boolean {
  return p.grain === 'year' || p.grain === 'decade' || p.grain === 'century';
}

function afterDate(r: Reader, p: Point): boolean {
  const id = r.id(p.to);
  const isMark = id === COMMA || id === SLASH || id === DASH || id === DOT;
  const at = isMark || id === OPEN ? p.to + 1 : p.to;
  if (!r.inLine(at)) return false;
  if (r.isNumber(at)) return isLeftNumber(r, p, at) || (isMark && !isWhole(p) && r.glued(at) && r.glued(at - 1));
  return !isMark && isLeftWord(r, p, at);
}

/** `ngày 15 / 13`: a month that is none. */
function isLeftMonth(r: Reader, p: Point, at: number): boolean {
  return p.rule === 'date:day-of-month' && r.id(at - 1) === SLASH;
}

/** A month or a year that was not read. */
function isLeftNumber(r: Reader, p: Point, at: number): boolean {
  if (isWhole(p)) return false;
  if (isLeftMonth(r, p, at)) return true;
  const year = r.digits(at);
  const isYear = r.width(at) === 4 && year >= 1900 && year <= 2100;
  return isYear && r.id(at - 1) !== OPEN && !r.unitFollows(at + 1) && r.closes(at + 1);
}

/** năm or tháng with a number, or the name of a calendar. */
function isLeftWord(r: Reader, p: Point, at: number): boolean {
  const kind = r.item(at);
  if (kind === DateKind.LUNAR || kind === DateKind.LEAP || kind === DateKind.BEFORE_CHRIST) return !p.lunar && !p.bc;
  if ((kind !== DateKind.YEAR && kind !== DateKind.MONTH) || isWhole(p)) return false;
  const next = at + 1;
  return r.isNumber(next) ? !r.unitFollows(next + 1) : r.inLine(next) && (r.kind(next) === DateKind.STEM || r.numbers.startsWord(next));
}
