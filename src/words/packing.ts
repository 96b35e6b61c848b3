/** Numbers as characters that need no escape in JSON: ASCII without " and \, in the order of their codes. */
import { BACKSLASH } from '../kit/punctuation.ts';

const FIRST = 35;
const LAST = 126;

/** The number of these characters. */
export const DIGITS: number = LAST - FIRST;

export function encodeDigit(n: number): string {
  return String.fromCharCode(FIRST + n + (FIRST + n >= BACKSLASH ? 1 : 0));
}

export function decodeDigit(code: number): number {
  return code - FIRST - (code > BACKSLASH ? 1 : 0);
}

/** A number below DIGITS² as two characters. */
export function encodePair(n: number): string {
  return encodeDigit(Math.floor(n / DIGITS)) + encodeDigit(n % DIGITS);
}

export function decodePair(text: string, at: number): number {
  return decodeDigit(text.charCodeAt(at)) * DIGITS + decodeDigit(text.charCodeAt(at + 1));
}
