/** Lines in bytes: where they are, whether they hold a record, what they say. */
import type { Buffer } from 'node:buffer';

export const LINE_FEED: number = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const TAB = 0x09;
const SPACE = 0x20;
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

/** Bytes of the longest line that is read. */
export const LONGEST_LINE: number = 16 * 1024 * 1024;

/** A run of bytes without a line break. */
export interface Line {
  readonly start: number;
  readonly end: number;
  /** From 1. */
  readonly number: number;
}

/** The lines that are not blank; `first` is the number of the first line. */
export function* linesOf(bytes: Uint8Array, first = 1): Generator<Line> {
  let number = first;
  for (let start = 0; start < bytes.length; number++) {
    const found = bytes.indexOf(LINE_FEED, start);
    const end = found < 0 ? bytes.length : found;
    if (!isBlank(bytes, start, end)) yield { start, end, number };
    start = end + 1;
  }
}

/** Whether a line has nothing but white space and a byte order mark. */
function isBlank(bytes: Uint8Array, start: number, end: number): boolean {
  let at = afterMark(bytes, start);
  while (at < end && (bytes[at] === SPACE || (bytes[at] >= TAB && bytes[at] <= CARRIAGE_RETURN))) at++;
  return at >= end;
}

function afterMark(bytes: Uint8Array, at: number): number {
  return BYTE_ORDER_MARK.every((byte, i) => bytes[at + i] === byte) ? at + BYTE_ORDER_MARK.length : at;
}

/** A line without the carriage return of its line break. In UTF-8 a byte order mark is no part of it. */
export function lineText(input: Buffer, { start, end }: Line, encoding: 'utf8' | 'latin1'): string {
  const from = encoding === 'utf8' ? afterMark(input, start) : start;
  return input.toString(encoding, from, input[end - 1] === CARRIAGE_RETURN ? end - 1 : end);
}
