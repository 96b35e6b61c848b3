import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { offsetsIn, type OffsetUnit } from '../../../src/io/formats.ts';
import { anything } from '../../properties/texts.ts';

const LENGTHS = {
  utf16: (text: string) => text.length,
  codepoint: (text: string) => [...text].length,
  byte: (text: string) => Buffer.byteLength(text),
};
const UNITS = Object.keys(LENGTHS) as OffsetUnit[];

describe.each(UNITS)('offsets in %s', (unit) => {
  it('are the lengths of what stands before, and lead back', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const offsets = offsetsIn(text, unit);
        let at = 0;
        for (const character of [...text, '']) {
          const there = offsets.fromUtf16(at);
          expect(there).toBe(LENGTHS[unit](text.slice(0, at)));
          expect(offsets.toUtf16(there)).toBe(at);
          at += character.length;
        }
      }),
    );
  });

  it('know where UTF-8 and UTF-16 take one more unit', () => {
    const edges = [0x7f, 0x80, 0x7ff, 0x800, 0x8ff, 0xffff, 0x10000, 0x10ffff];
    for (const text of edges.map((edge) => String.fromCodePoint(edge))) expect(offsetsIn(text, unit).fromUtf16(text.length)).toBe(LENGTHS[unit](text));
  });

  it('outside the text are a RangeError', () => {
    for (const text of ['ab', 'a😀']) {
      const offsets = offsetsIn(text, unit);
      for (const wrong of [-1, 0.5, Number.NaN, text.length + 1, Number.POSITIVE_INFINITY]) expect(() => offsets.fromUtf16(wrong)).toThrow(RangeError);
      for (const wrong of [-1, 0.5, Number.NaN, LENGTHS[unit](text) + 1]) expect(() => offsets.toUtf16(wrong)).toThrow(RangeError);
    }
  });
});

describe('offsets inside a character', () => {
  it('are a RangeError', () => {
    expect(() => offsetsIn('a😀', 'codepoint').fromUtf16(2)).toThrow('fromUtf16: offset must be between two characters; got 2.');
    expect(() => offsetsIn('ệ', 'byte').toUtf16(1)).toThrow('toUtf16: offset must be between two characters; got 1.');
  });

  it('an unpaired surrogate counts as one code point and three bytes', () => {
    expect(offsetsIn('\ud800a', 'codepoint').fromUtf16(1)).toBe(1);
    expect(offsetsIn('\ud800a', 'byte').fromUtf16(1)).toBe(3);
  });

  it('of no text or in no unit are refused', () => {
    expect(() => offsetsIn(5 as unknown as string, 'byte')).toThrow(TypeError);
    expect(() => offsetsIn('', 'grapheme' as OffsetUnit)).toThrow('offsetsIn: unit must be one of utf16, codepoint, byte; got "grapheme".');
  });
});
