import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codedWordsOf, encode, packWords } from '../../data/build/coding.ts';
import { readCodedWords } from '../../src/lexicon/codes.ts';
import { codedWordList, decode } from '../../src/lexicon/coding.ts';
import { Lexicon } from '../../src/lexicon/lexicon.ts';
import { Tables } from '../../src/lexicon/tables.ts';
import { isAllUpper, Vocabulary } from '../../src/text/vocabulary.ts';

const words = codedWordList();
const PHRASES = [
  'Bộ Giáo dục và Đào tạo',
  'Ban Tuyên giáo và Dân vận Trung ương',
  'UBND tỉnh Bà Rịa - Vũng Tàu',
  'Bà Rịa-Vũng Tàu',
  'GD&ĐT',
  'T.Ư',
  'Niê Kđăm',
  "H'Mông",
  'Quận 1',
  'Quảng trường 10/3',
  'Quốc lộ 45 - Nghi Sơn',
  'Côte d’Ivoire',
  'N’Djamena',
  '500kV Quảng Trạch',
  'A',
  'đ/c',
  'một\thai|ba',
  '',
];

describe('codes of words', () => {
  test('a packed list comes back', () => {
    expect(readCodedWords(packWords([['city'], ['7', 'hồng', 'hồng hà', 'sông'], ['đà']]))).toEqual({
      words: ['city', '7', 'hồng', 'hồng hà', 'sông', 'đà'],
      firstOfPhrases: 1,
    });
  });

  test.each(PHRASES)('%j comes back', (phrase) => {
    expect(decode(encode(phrase, words))).toBe(phrase);
  });

  test('any text of words, blanks and marks comes back', () => {
    const piece = fc.oneof(fc.constantFrom(...words), fc.constantFrom(' ', '-', '’', '–', '7', '\t', '|', '\n'));
    const known = new Set(words);
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        // Two words that run together may be none of the list.
        fc.pre((text.match(/[\p{L}\p{M}]+/gu) ?? []).every((w) => known.has(w)));
        expect(decode(encode(text, words))).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });

  test('words of no phrase come first, then the frequent ones; numbers of phrases are in the list', () => {
    expect(codedWordsOf(['Sông Hồng\tcity', 'Sông Đà 7\tcity'], ['Sông Hồng', 'Sông Đà 7'])).toEqual([['city'], ['7', 'hồng', 'sông', 'đà'], []]);
  });

  test('a word without a code is no text of the tables', () => {
    expect(() => encode('Qxqq', words)).toThrow('no code');
  });

  test('a phrase in codes is the phrase', () => {
    const vocabulary = new Vocabulary();
    const tables = new Tables(vocabulary);
    const phrases = tables.coded;
    const plain = new Lexicon(vocabulary, tables);
    for (const phrase of PHRASES.filter((p) => !p.includes('\t') && p !== '')) {
      const codes = encode(phrase, words);
      const length = phrases.read(codes);
      const split = plain.split(phrase);
      expect([...phrases.words.subarray(0, length)], phrase).toEqual(split.map((w) => w >> 1));
      expect(phrases.capitals, phrase).toBe(split.reduce((bits, w, i) => bits | ((w & 1) << i), 0));
      expect(phrases.first(codes, 0), phrase).toBe(split[0] >> 1);
      expect(phrases.isAllUpper(codes), phrase).toBe(isAllUpper(phrase));
      expect(phrases.hasBlank(codes), phrase).toBe(phrase.includes(' '));
    }
  });
});
