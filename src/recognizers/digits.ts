/** Numbers in digits, with the separators of Vietnamese and of careless texts. */
import { GLUED, LINE, NUMBER, type Tokens } from '../text/scan.ts';
import type { Decimal } from '../kit/decimal.ts';

const DOT = 46;
const COMMA = 44;
const LONGEST = 30;
const LONGEST_FRACTION = 18;
/** Any number of so many digits is exact as a float. */
const EXACT_DIGITS = 15;

export interface DigitsReading {
  readonly value: Decimal;
  readonly to: number;
  /** See `NumberReading`. */
  readonly thousands: Decimal | undefined;
}

/** A run of digits with its separators: 1.234.567,8 · 1,234,567.8 · 2,5 · 2.5 · 1 000 000. */
export function readDigits(tokens: Tokens, from: number): DigitsReading | undefined {
  const length = width(tokens, from);
  if (length > LONGEST) return undefined;
  const mark = separator(tokens, from + 1);
  if (mark === 0) {
    let to = from + 1;
    // Thousands set apart by spaces: 1 000 000.
    if (length <= 3 && (length > 1 || !beginsWithNought(tokens, from))) while (spaced(tokens, to) && length + 3 * (to - from) < 27) to++;
    return decimal(tokens, from, to, 1, 0);
  }
  // Groups of three after the same mark.
  let groups = 0;
  let k = from + 1;
  if (length <= 3 && !beginsWithNought(tokens, from)) {
    while (separator(tokens, k) === mark && width(tokens, k + 1) === 3 && groups < 9) {
      groups++;
      k += 2;
    }
  }
  const rest = separator(tokens, k);
  if (groups > 0 && (mark === DOT || groups > 1 || rest === DOT)) {
    // 1.234.56: not a number.
    if (rest === mark) return undefined;
    if (rest !== 0 && separator(tokens, k + 2) === 0) return decimal(tokens, from, k + 2, 2, width(tokens, k + 1));
    return decimal(tokens, from, k, 2, 0);
  }
  // One mark and a fraction: 2,5 · 2.5; with two marks of one kind it is no number (1.2.3).
  const places = width(tokens, from + 2);
  if (separator(tokens, from + 3) !== 0 || places > LONGEST_FRACTION) return mark === COMMA ? decimal(tokens, from, from + 1, 1, 0) : undefined;
  const read = decimal(tokens, from, from + 3, 2, places);
  return groups === 1 && mark === COMMA ? { ...read, thousands: { coefficient: read.value.coefficient, scale: 0 } } : read;
}

function decimal(tokens: Tokens, from: number, to: number, step: number, scale: number): DigitsReading {
  return { value: { coefficient: whole(tokens, from, to, step), scale }, to, thousands: undefined };
}

function width(tokens: Tokens, k: number): number {
  return tokens.end[k] - tokens.start[k];
}

/** The dot or comma at a token that is glued between digits; else 0. */
function separator(tokens: Tokens, k: number): number {
  const mark = tokens.id[k];
  if (mark !== DOT && mark !== COMMA) return 0;
  return (tokens.flags[k] & GLUED) !== 0 && (tokens.flags[k + 1] & (NUMBER | GLUED)) === (NUMBER | GLUED) ? mark : 0;
}

function spaced(tokens: Tokens, k: number): boolean {
  return (
    (tokens.flags[k] & (NUMBER | GLUED | LINE)) === NUMBER &&
    tokens.end[k] - tokens.start[k] === 3 &&
    tokens.start[k] === tokens.end[k - 1] + 1 &&
    (tokens.flags[k + 1] & (NUMBER | GLUED)) !== (NUMBER | GLUED)
  );
}

function beginsWithNought(tokens: Tokens, k: number): boolean {
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

/** Value of an ASCII or full-width digit; the digits of other scripts are no part of Vietnamese, and count as 0. */
function digit(c: number): number {
  if (c >= 0xff10) return c - 0xff10;
  return c >= 48 && c <= 57 ? c - 48 : 0;
}
