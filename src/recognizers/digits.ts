/** Numbers in digits, with Vietnamese separators and others that texts have. */
import { GLUED, LINE, NUMBER, type Tokens } from '../text/scan.ts';
import { type Decimal, tenTo } from '../kit/decimal.ts';
import { APOSTROPHE, COMMA, DOT, isAsciiDigit } from '../kit/punctuation.ts';

const LONGEST = 30;
const LONGEST_FRACTION = 18;
/** Digits of a number with spaces between its thousands. */
const LONGEST_SPACED = 27;
/** Groups of three digits after the first. */
const MOST_GROUPS = 9;
/** Every number of this many digits is exact as a float. */
const EXACT_DIGITS = 15;

const ZERO = '0'.charCodeAt(0);
const FULL_WIDTH_ZERO = '０'.charCodeAt(0);

export interface DigitsReading {
  readonly value: Decimal;
  readonly to: number;
  /** See `NumberReading`. */
  readonly thousands: Decimal | undefined;
  readonly decimal: Decimal | undefined;
}

/** A run of digits with its separators: 1.234.567,8 · 1,234,567.8 · 2,5 · 2.5 · 1 000 000 · 1’234’567 · 1. 234. 567. */
export function readDigits(tokens: Tokens, from: number): DigitsReading | undefined {
  if (width(tokens, from) > LONGEST) return undefined;
  const loose = looseEnd(tokens, from);
  if (loose > from + 1) return withFraction(tokens, from, loose, 2);
  const mark = separator(tokens, from + 1);
  if (mark === 0) return withFraction(tokens, from, spacedEnd(tokens, from), 1);
  const end = groupsEnd(tokens, from, mark);
  const groups = (end - from - 1) / 2;
  const rest = separator(tokens, end);
  if (groups > 0 && (mark === DOT || groups > 1 || rest === DOT)) return grouped(tokens, from, end, mark, rest);
  return fraction(tokens, from, mark, groups);
}

/** Groups that spaces or apostrophes separate, with the fraction after them: 1 234 567,89. */
function withFraction(tokens: Tokens, from: number, end: number, step: number): DigitsReading {
  const isFraction = end > from + 1 && separator(tokens, end) !== 0 && separator(tokens, end + 2) === 0;
  if (!isFraction) return decimal(tokens, from, end, step, 0);
  const places = width(tokens, end + 1);
  const { value } = decimal(tokens, from, end, step, 0);
  const coefficient = value.coefficient * tenTo(places) + whole(tokens, end + 1, end + 2, 1);
  return { value: { coefficient, scale: places }, to: end + 2, thousands: undefined, decimal: undefined };
}

/** Thousands that are separated by spaces: 1 000 000. */
function spacedEnd(tokens: Tokens, from: number): number {
  const length = width(tokens, from);
  let to = from + 1;
  if (length > 3 || (length === 1 && beginsWithZero(tokens, from))) return to;
  while (isSpacedGroup(tokens, to) && length + 3 * (to - from) < LONGEST_SPACED) to++;
  return to;
}

/**
 * The end of thousands that apostrophes separate, or dots and commas with spaces beside them: 1’234’567 · 1. 200. 000 · 1 .200.000.
 * From + 1 where they may be the end of a sentence or a list: 12. 500 · 100, 200, 300.
 */
function looseEnd(tokens: Tokens, from: number): number {
  const mark = tokens.id[from + 1];
  if ((mark !== DOT && mark !== COMMA && mark !== APOSTROPHE) || width(tokens, from) > 3 || beginsWithZero(tokens, from)) return from + 1;
  const groups = looseGroups(tokens, from + 1, mark);
  const isThousands = mark === APOSTROPHE ? groups.spaced === 0 : groups.spaced > 0 && areThousands(tokens, from, groups);
  return isThousands ? groups.end : from + 1;
}

/** Groups of three digits with the same mark before each. */
interface LooseGroups {
  readonly end: number;
  readonly mark: number;
  /** How many have a space beside their mark; of these, how many begin with zero, and how many have the space before the mark alone. */
  readonly spaced: number;
  readonly zeros: number;
  readonly leading: number;
}

function looseGroups(tokens: Tokens, from: number, mark: number): LooseGroups {
  let [end, spaced, zeros, leading] = [from, 0, 0, 0];
  for (; tokens.id[end] === mark && isGroup(tokens, end) && end - from < 2 * MOST_GROUPS; end += 2) {
    if (areGlued(tokens, end)) continue;
    spaced++;
    if (beginsWithZero(tokens, end + 1)) zeros++;
    else if ((tokens.flags[end] & GLUED) === 0) leading++;
  }
  return { end, mark, spaced, zeros, leading };
}

/** A zero, a mark before which alone there is a space, or a second group say that no sentence or list goes on there. */
function areThousands(tokens: Tokens, from: number, { end, mark, spaced, zeros, leading }: LooseGroups): boolean {
  if (zeros > 0 || mark !== DOT) return zeros > 0;
  // At the start of a line `1. 200.000` is the first item of a list.
  return leading === spaced || (end - from > 3 && (spaced > 1 || (tokens.flags[from] & LINE) === 0));
}

/** A mark and three digits in the same line, with no digits right after them. */
function isGroup(tokens: Tokens, k: number): boolean {
  const { flags } = tokens;
  return (flags[k] & LINE) === 0 && (flags[k + 1] & (NUMBER | LINE)) === NUMBER && width(tokens, k + 1) === 3;
}

/** No space is before or after the mark. */
function areGlued(tokens: Tokens, k: number): boolean {
  return (tokens.flags[k] & GLUED) !== 0 && (tokens.flags[k + 1] & GLUED) !== 0;
}

/** The end of groups of three digits that the same mark separates; from + 1 if there is none. */
function groupsEnd(tokens: Tokens, from: number, mark: number): number {
  let end = from + 1;
  if (width(tokens, from) > 3 || beginsWithZero(tokens, from)) return end;
  while (separator(tokens, end) === mark && width(tokens, end + 1) === 3 && end - from < 2 * MOST_GROUPS) end += 2;
  return end;
}

/** 1.234.567 and 1.234.567,8; not 1.234.56. `rest` is the mark after the groups. */
function grouped(tokens: Tokens, from: number, end: number, mark: number, rest: number): DigitsReading | undefined {
  if (rest === mark) return undefined;
  const hasFraction = rest !== 0 && separator(tokens, end + 2) === 0;
  if (hasFraction) return decimal(tokens, from, end + 2, 2, width(tokens, end + 1));
  const read = decimal(tokens, from, end, 2, 0);
  return end === from + 3 && mark === DOT ? { ...read, decimal: { coefficient: read.value.coefficient, scale: 3 } } : read;
}

/** 2,5 · 2.5; two marks of one kind (1.2.3) are no number. `12,500` may be thousands too. */
function fraction(tokens: Tokens, from: number, mark: number, groups: number): DigitsReading | undefined {
  const places = width(tokens, from + 2);
  if (separator(tokens, from + 3) !== 0 || places > LONGEST_FRACTION) return mark === COMMA ? decimal(tokens, from, from + 1, 1, 0) : undefined;
  const read = decimal(tokens, from, from + 3, 2, places);
  return groups === 1 && mark === COMMA ? { ...read, thousands: { coefficient: read.value.coefficient, scale: 0 } } : read;
}

/** The number whose digits are in every `step`-th token of [from, to). */
function decimal(tokens: Tokens, from: number, to: number, step: number, scale: number): DigitsReading {
  return { value: { coefficient: whole(tokens, from, to, step), scale }, to, thousands: undefined, decimal: undefined };
}

function width(tokens: Tokens, k: number): number {
  return tokens.end[k] - tokens.start[k];
}

/** The dot or comma at a token between digits, without spaces; else 0. */
function separator(tokens: Tokens, k: number): number {
  const mark = tokens.id[k];
  if (mark !== DOT && mark !== COMMA) return 0;
  return (tokens.flags[k] & GLUED) !== 0 && (tokens.flags[k + 1] & (NUMBER | GLUED)) === (NUMBER | GLUED) ? mark : 0;
}

/** Three digits after a single space; after a separator there is no group of thousands: 20 200.000. */
function isSpacedGroup(tokens: Tokens, k: number): boolean {
  return (
    (tokens.flags[k] & (NUMBER | GLUED | LINE)) === NUMBER && width(tokens, k) === 3 && tokens.start[k] === tokens.end[k - 1] + 1 && !isThousands(tokens, k + 1)
  );
}

/** A separator or an apostrophe and three digits. */
function isThousands(tokens: Tokens, k: number): boolean {
  return width(tokens, k + 1) === 3 && (separator(tokens, k) !== 0 || (tokens.id[k] === APOSTROPHE && areGlued(tokens, k)));
}

function beginsWithZero(tokens: Tokens, k: number): boolean {
  return digit(tokens.text.charCodeAt(tokens.start[k])) === 0;
}

/** The digits of the tokens `from`, `from + step` … before `to` as one whole number. */
export function whole(tokens: Tokens, from: number, to: number, step: number): bigint {
  const { text, start, end } = tokens;
  let value = 0;
  let length = 0;
  for (let k = from; k < to; k += step) {
    for (let at = start[k]; at < end[k]; at++) {
      value = value * 10 + digit(text.charCodeAt(at));
      length++;
    }
  }
  if (length <= EXACT_DIGITS) return BigInt(value);
  let digits = '';
  for (let k = from; k < to; k += step) for (let at = start[k]; at < end[k]; at++) digits += digit(text.charCodeAt(at));
  return BigInt(digits);
}

/** Value of an ASCII or full-width digit. Digits of other scripts are not Vietnamese and count as 0. */
function digit(c: number): number {
  if (c >= FULL_WIDTH_ZERO) return c - FULL_WIDTH_ZERO;
  return isAsciiDigit(c) ? c - ZERO : 0;
}
