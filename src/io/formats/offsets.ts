/** Offsets in other units than UTF-16 code units. */
import { fail, oneOf, requireText } from '../../kit/values.ts';
import type { OffsetUnit } from './types.ts';

/** All units, for checks. */
export const OFFSET_UNITS: readonly OffsetUnit[] = ['utf16', 'codepoint', 'byte'];

/** Offsets into one text, from UTF-16 code units to another unit and back. */
export interface UnitOffsets {
  /**
   * The offset in the unit for an offset in UTF-16 code units.
   * @throws RangeError when it is outside the text or inside a surrogate pair
   */
  fromUtf16(offset: number): number;
  /**
   * The offset in UTF-16 code units for an offset in the unit.
   * @throws RangeError when it is outside the text or inside a character
   */
  toUtf16(offset: number): number;
}

/**
 * Offsets of a text in another unit. O(n) once, then O(1) for each offset. An unpaired surrogate counts as one code point and
 * as three bytes, those of the U+FFFD that UTF-8 encoders write for it.
 *
 * @throws TypeError when given no string or no unit, RangeError for an unknown unit
 * @example
 * offsetsIn('😀 Huế', 'codepoint').fromUtf16(3) // 2
 * offsetsIn('😀 Huế', 'byte').toUtf16(5) // 3
 */
export function offsetsIn(text: string, unit: OffsetUnit): UnitOffsets {
  requireText('offsetsIn', text);
  oneOf(unit, 'offsetsIn: unit', OFFSET_UNITS);
  const isSame = unit === 'utf16' || (unit === 'codepoint' && !SURROGATE.test(text));
  const there = isSame ? undefined : tableOf(text, unit);
  const back = there === undefined ? undefined : inverse(there);
  return {
    fromUtf16: (offset) => lookUp('fromUtf16', offset, there, text.length),
    toUtf16: (offset) => lookUp('toUtf16', offset, back, text.length),
  };
}

const SURROGATE = /[\ud800-\udfff]/;
const INSIDE = -1;

/** For each offset in code units the one in the unit; `INSIDE` for the middle of a surrogate pair. */
function tableOf(text: string, unit: OffsetUnit): Int32Array {
  const table = new Int32Array(text.length + 1).fill(INSIDE);
  let at = 0;
  for (let i = 0; i < text.length; ) {
    const codePoint = text.codePointAt(i) ?? 0;
    table[i] = at;
    at += unit === 'byte' ? bytesOf(codePoint) : 1;
    i += codePoint > 0xffff ? 2 : 1;
  }
  table[text.length] = at;
  return table;
}

function bytesOf(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}

function inverse(table: Int32Array): Int32Array {
  const back = new Int32Array(table[table.length - 1] + 1).fill(INSIDE);
  for (let i = 0; i < table.length; i++) if (table[i] !== INSIDE) back[table[i]] = i;
  return back;
}

function lookUp(caller: string, offset: number, table: Int32Array | undefined, length: number): number {
  const limit = table === undefined ? length : table.length - 1;
  if (!Number.isInteger(offset) || offset < 0 || offset > limit) fail(RangeError, `${caller}: offset`, offset, `an integer from 0 to ${limit}`);
  if (table === undefined) return offset;
  if (table[offset] === INSIDE) fail(RangeError, `${caller}: offset`, offset, 'between two characters');
  return table[offset];
}
