import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasDiacritics, removeDiacritics, removeDiacriticsWithOffsets } from '../../src/text/diacritics.ts';
import { readTable } from '../tsv.ts';

describe('removeDiacritics', () => {
  it('brings every Vietnamese letter to its base', () => {
    const bases = 'aăâeêioôơuưyđ';
    const expected = 'aaaeeiooouuyd';
    for (const { letter } of readTable('legacy_letters.tsv', ['letter', 'tcvn3', 'vni', 'viqr'])) {
      const lower = letter.toLowerCase();
      const base = [...bases].find(
        (b) =>
          lower
            .normalize('NFD')
            .replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '')
            .normalize('NFC') === b,
      ) as string;
      const bare = expected[bases.indexOf(base)];
      expect(removeDiacritics(lower)).toBe(bare);
      expect(removeDiacritics(letter)).toBe(letter === lower ? bare : bare.toUpperCase());
      expect(removeDiacritics(letter.normalize('NFD'))).toBe(removeDiacritics(letter));
      expect(hasDiacritics(letter)).toBe(true);
      expect(hasDiacritics(letter.normalize('NFD'))).toBe(true);
    }
  });

  it.each([
    ['Đặng Thị Ngọc Thịnh', 'Dang Thi Ngoc Thinh'],
    ['Ðà Nẵng', 'Da Nang'],
    ['café, Köln, Ångström', 'cafe, Koln, Angstrom'],
    ['1.000 tỷ – “A”', '1.000 ty – “A”'],
    ['й ά が हि', 'й ά が हि'],
    ['\u0301a', 'a'],
    ['9\u0301', '9'],
    ['ø ł ß', 'ø ł ß'],
    ['\ud800ệ', '\ud800e'],
    ['', ''],
  ])('%s', (text, bare) => {
    expect(removeDiacritics(text)).toBe(bare);
    expect(hasDiacritics(text)).toBe(text !== bare);
  });

  it('finds in the bare text what stands in the original', () => {
    for (const text of ['Ông Đặng Văn Hòa ở Đắk Lắk', 'Ông Đặng Văn Hòa ở Đắk Lắk'.normalize('NFD')]) {
      const bare = removeDiacriticsWithOffsets(text);
      expect(bare.text).toBe('Ong Dang Van Hoa o Dak Lak');
      const at = bare.text.indexOf('Van Hoa');
      expect(text.slice(bare.toOriginal(at), bare.toOriginal(at + 7)).normalize('NFC')).toBe('Văn Hòa');
      expect(bare.toNormalized(text.indexOf('V'))).toBe(at);
    }
  });

  it('changes a text just when there are diacritics, and once for all', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...'aệĐd\u0301\u0323 й\ud800') })), (text) => {
        const bare = removeDiacritics(text);
        expect(hasDiacritics(text)).toBe(bare !== text);
        expect(hasDiacritics(bare)).toBe(false);
        const mapped = removeDiacriticsWithOffsets(text);
        expect(mapped.text).toBe(bare);
        expect(mapped.toOriginal(bare.length)).toBe(text.length);
        for (let i = 0; i < bare.length; i++) {
          // A mark that belongs to a letter of another script stands on its own when cut off.
          if (!/\p{M}/u.test(bare[i])) expect(removeDiacritics(text.slice(mapped.toOriginal(i), mapped.toOriginal(i + 1)))).toBe(bare[i]);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('refuses what is no string', () => {
    for (const value of [undefined, null, 5, ['a']]) {
      expect(() => removeDiacritics(value as unknown as string)).toThrow(TypeError);
      expect(() => removeDiacriticsWithOffsets(value as unknown as string)).toThrow(TypeError);
      expect(() => hasDiacritics(value as unknown as string)).toThrow(TypeError);
    }
  });
});
