/** hôm nay, hôm qua, ngày mai, and the date that may be right after them. */
import { COMMA } from '../line.ts';
import { dayAndMonth, lunarDay, withLunar } from './lunar-day.ts';
import { numericDay } from './numeric.ts';
import { NONE, point, type Point } from './point.ts';
import type { Reader } from './reader.ts';
import { dayNumber } from './spoken.ts';
import { DateKind } from './words.generated.ts';

/** A relative day at a token; a date right after it, also after a comma, is the same date. */
export function relativeDay(r: Reader, i: number, from: number): Point {
  r.head(i);
  const p = point(from, r.to, 'day', 'date:relative-day');
  p.dayShift = r.value;
  return joined(r, p);
}

/** `Ngày hôm qua, 10/5`, `chiều nay 15.5`, `thứ Hai, ngày 26/12`: one date. */
export function joined(r: Reader, p: Point): Point {
  const at = r.id(p.to) === COMMA ? p.to + 1 : p.to;
  const q = r.is(at, DateKind.DAY) ? dayOfMonth(r, r.to, p.from, 'noun') : dayOfMonth(r, at, p.from, 'digits');
  if (q === undefined || q.month === NONE) return p;
  withLunar(r, q);
  q.part = p.part;
  q.rule = p.rule;
  if (p.dayShift !== NONE && q.year === NONE) q.tense = p.dayShift === 0 ? 0 : Math.sign(p.dayShift);
  return q;
}

/** 26/12, 26 tháng 12, mùng 8 tháng Giêng; after a noun, the number may be in words. */
function dayOfMonth(r: Reader, at: number, from: number, ground: 'noun' | 'digits'): Point | undefined {
  if (r.is(at, DateKind.LUNAR_DAY)) return lunarDay(r, at, from);
  if (!r.inLine(at) || !(ground === 'noun' || r.isNumber(at))) return undefined;
  const n = r.isNumber(at) ? numericDay(r, at, from, 'cued') : undefined;
  if (n !== undefined) return n;
  const day = dayNumber(r, at);
  return day >= 1 && day <= 31 ? dayAndMonth(r, day, r.to, from) : undefined;
}
