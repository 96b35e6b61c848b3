/** Whether digits that no calendar noun introduces are a date: `26/12`, `12/2022`, `2018`, by what is around them. */
import { CLOSE, DASH, OPEN, SLASH } from '../line.ts';
import { DateKind } from './words.generated.ts';
import { tiedBehind } from './numeric.ts';
import { isDayLike, NONE, type Point } from './point.ts';
import type { Reader } from './reader.ts';

/** Whether digits without a noun are a date: 26/12, 12/2022, 2018 by what is around them. */
export function acceptsBare(r: Reader, p: Point): boolean {
  const i = p.from;
  const cue = i > 0 && r.inLine(i) ? r.kindBefore(i) : 0;
  const id = i > 0 && r.inLine(i) ? r.tokens.id[i - 1] : 0;
  const inBrackets = id === OPEN && r.id(p.to) === CLOSE;
  if (p.hour !== NONE && p.day === NONE) return false;
  if (cue === DateKind.NAME_HEAD || cue === DateKind.EACH) return false;
  const placed =
    cue === DateKind.FROM ||
    cue === DateKind.CUE ||
    cue === DateKind.TO ||
    cue === DateKind.BEFORE ||
    cue === DateKind.AFTER ||
    cue === DateKind.BORN ||
    cue === DateKind.RESTATE;
  if (isDayLike(p)) {
    if (p.day === NONE || p.month === NONE) return false;
    const dash = r.id(i + 1) === DASH;
    const slash = r.id(i + 1) === SLASH;
    const closes = r.closes(p.to) || r.isCapital(p.to);
    if (slash) {
      if (cue === DateKind.FROM || cue === DateKind.BEFORE || cue === DateKind.AFTER) return p.day > p.month || r.kind(p.to) !== DateKind.WHOLE;
      if (placed || id === OPEN || id === 44 || holidayBefore(r, i) || r.is(p.to, DateKind.TAIL)) return p.day > p.month || closes || r.is(p.to, DateKind.TAIL);
      // A proper fraction has the smaller number above; 24/7 is no date.
      return p.day > p.month && !(p.day === 24 && p.month === 7) && !r.unitFollows(p.to) && (closes || r.width(i + 2) === 2 || p.day > 12);
    }
    if (dash) return (placed || id === OPEN || holidayBefore(r, i)) && !inBrackets && closes;
    return (placed || id === OPEN) && closes;
  }
  if (p.grain === 'month') return (placed || id === OPEN || cue === DateKind.POSITION) && !r.unitFollows(p.to);
  // A year.
  if (r.unitFollows(p.to) || tiedBehind(r, p.to) || p.year < 1900 || p.year > 2100) return false;
  if (cue === DateKind.BORN || inBrackets) return true;
  if (cue === DateKind.YEAR_CUE || (i > 1 && r.is(i - 2, DateKind.YEAR_CUE) && r.to === i)) return r.closes(p.to);
  if (id === 44 && (r.id(p.to) === 44 || r.id(p.to) === CLOSE)) return i > 1 && (r.kind(i - 2) === DateKind.SEX || r.tokens.id[i - 3] === OPEN);
  if (id === OPEN && r.id(p.to) === 44) return true;
  if (placed && (cue !== DateKind.CUE || r.grammar.value[id] >= 1)) return r.closes(p.to);
  return lawBefore(r, i);
}

/** The name of a holiday is before digits. */
function holidayBefore(r: Reader, i: number): boolean {
  for (let k = i - 1; k >= Math.max(0, i - 5) && r.isWord(k); k--) if (r.is(k, DateKind.HOLIDAY) && r.to === i) return true;
  return false;
}

/** The year in the name of a law: `Luật Đất đai 2024`, `Bộ luật Hình sự 2015`. */
function lawBefore(r: Reader, i: number): boolean {
  if (!r.closes(i + 1)) return false;
  for (let k = i - 1; k >= Math.max(0, i - 10); k--) {
    if (!r.inLine(k + 1) || r.isMark(k)) return false;
    if (r.head(k) === DateKind.LAW) return true;
  }
  return false;
}
