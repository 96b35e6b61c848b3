/** Character codes of punctuation and white space. The vocabulary id of an ASCII mark is its code. */

export const LINE_FEED = 10;
export const CARRIAGE_RETURN = 13;
export const BLANK = 32;
export const EXCLAMATION = 33;
export const QUOTE = 34;
export const PERCENT = 37;
export const AMPERSAND = 38;
export const APOSTROPHE = 39;
export const OPEN = 40;
export const CLOSE = 41;
export const ASTERISK = 42;
export const PLUS = 43;
export const COMMA = 44;
export const HYPHEN = 45;
export const DOT = 46;
export const SLASH = 47;
export const COLON = 58;
export const SEMICOLON = 59;
export const EQUALS = 61;
export const QUESTION = 63;
export const AT = 64;
export const OPEN_SQUARE = 91;
export const BACKSLASH = 92;
export const CLOSE_SQUARE = 93;
export const UNDERSCORE = 95;
export const EN_DASH = 0x2013;
export const BULLET = 0x2022;
export const ELLIPSIS = 0x2026;

/** Code units below this are ASCII. */
export const ASCII_LIMIT = 0x80;

/** A code unit that begins a surrogate pair. */
export function isHighSurrogate(c: number): boolean {
  return (c & 0xfc00) === 0xd800;
}

export function isLowSurrogate(c: number): boolean {
  return (c & 0xfc00) === 0xdc00;
}

export function isAsciiLetter(c: number): boolean {
  return (c | 0x20) >= 0x61 && (c | 0x20) <= 0x7a;
}

export function isAsciiDigit(c: number): boolean {
  return c >= 0x30 && c <= 0x39;
}
