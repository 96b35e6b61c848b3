/** Days and years in words: `hai tư`, `hăm ba`, `một chín bốn lăm`, `hai nghìn không trăm hai mươi ba`. */
import { NumberKind } from '../number.generated.ts';
import type { Reader } from './reader.ts';
import { DateKind } from './words.generated.ts';

const THOUSAND = 3;
const NAM = 5;

/** The digit that a word says; -1 for other tokens. */
function digitWord(r: Reader, i: number): number {
  if (!r.inLine(i)) return -1;
  const kind = r.numberKind(i);
  return kind === NumberKind.DIGIT || kind === NumberKind.UNIT ? r.numberValue(i) : -1;
}

/** The number of a day in digits or words, also short (`hai tư`, `hăm ba`) before a month; -1 where there is none. Sets `to`. */
export function dayNumber(r: Reader, i: number): number {
  const id = r.tokens.id[i];
  if (id < r.grammar.kind.length && r.grammar.kind[id] === DateKind.TENS_WORD) return afterTensWord(r, i);
  const n = r.small(i);
  if ((n !== 2 && n !== 3) || r.tokens.number[i] >= 0) return n;
  const to = r.to;
  // năm is the word for year too; five is lăm after tens.
  const unit = digitWord(r, to);
  const next = r.kind(to + 1);
  if (unit < 1 || unit === NAM || (next !== DateKind.MONTH && next !== DateKind.SHORT_MONTH)) return n;
  r.to = to + 1;
  return n * 10 + unit;
}

/** hăm ba, băm mốt */
function afterTensWord(r: Reader, i: number): number {
  const unit = digitWord(r, i + 1);
  if (unit < 1) return -1;
  r.to = i + 2;
  return r.grammar.value[r.tokens.id[i]] * 10 + unit;
}

/** A year in words; -1 where there is none. Sets `to`. */
export function spokenYear(r: Reader, i: number): number {
  const first = digitWord(r, i);
  // mốt, the one after tens, begins no year.
  if ((first !== 1 && first !== 2) || r.numberKind(i) === NumberKind.UNIT) return -1;
  const isThousand = r.numberKind(i + 1) === NumberKind.MAGNITUDE && r.numberValue(i + 1) === THOUSAND && r.inLine(i + 1);
  return isThousand ? thousands(r, i, first) : byDigits(r, i, first);
}

/** một nghìn chín trăm bốn (mươi) lăm */
function thousands(r: Reader, i: number, first: number): number {
  let at = i + 2;
  let year = first * 1000;
  const hundreds = digitWord(r, at);
  if (hundreds >= 0 && r.inLine(at + 1) && r.numberKind(at + 1) === NumberKind.HUNDRED) {
    year += hundreds * 100;
    at += 2;
  }
  const rest = twoDigits(r, at);
  if (rest >= 0) return year + rest;
  // hai nghìn năm: it may be five, a year or two thousand five hundred.
  if (digitWord(r, at) >= 0) return -1;
  r.to = at;
  return year;
}

/** một chín bốn lăm, hai không mười ba */
function byDigits(r: Reader, i: number, first: number): number {
  const second = digitWord(r, i + 1);
  if (second < 0) return -1;
  const rest = twoDigits(r, i + 2);
  return rest < 0 || digitWord(r, r.to) >= 0 ? -1 : first * 1000 + second * 100 + rest;
}

/** bốn lăm, tám tư, không chín, linh chín, mười ba, hai mươi mốt: two digits; sets `to`. */
function twoDigits(r: Reader, i: number): number {
  if (!r.inLine(i)) return -1;
  const whole = r.small(i);
  if (whole >= 10 && whole < 100 && r.tokens.number[i] < 0) return whole;
  const tens = r.numberKind(i) === NumberKind.LINK ? 0 : digitWord(r, i);
  const unit = tens < 0 ? -1 : digitWord(r, i + 1);
  r.to = i + 2;
  return unit < 0 ? -1 : tens * 10 + unit;
}

/** A ten between twenty and ninety in words, for a decade (`những năm chín mươi`); -1 where there is none. Sets `to`. */
export function spokenTens(r: Reader, i: number): number {
  if (!r.inLine(i) || r.tokens.number[i] >= 0) return -1;
  const n = r.small(i);
  return n >= 20 && n <= 90 && n % 10 === 0 ? n : -1;
}
