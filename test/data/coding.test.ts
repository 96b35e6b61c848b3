import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codedWordsOf, encode } from '../../data/build/coding.ts';
import { buildModules } from '../../data/build/modules.ts';
import { CodedPhrases } from '../../src/lexicon/coded-phrases.ts';
import { codedWordList, decode } from '../../src/lexicon/coding.ts';
import { K_WORD, Lexicon } from '../../src/lexicon/lexicon.ts';
import { isAllUpper } from '../../src/lexicon/vocabulary.ts';

const words = codedWordList();
const PHRASES = [
  'Bộ Giáo dục và Đào tạo',
  'Ban Tuyên giáo và Dân vận Trung ương',
  'UBND tỉnh Bà Rịa - Vũng Tàu',
  'Bà Rịa-Vũng Tàu',
  'GD&ĐT',
  'T.Ư',
  'Niê Kđăm',
  "H'Hen",
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
  test('the list is what the tables hold', () => {
    expect(buildModules().find((m) => m.file === 'coded_words.ts')?.source).toContain(words.join(' '));
  });

  test.each(PHRASES)('%j comes back', (phrase) => {
    expect(decode(encode(phrase, words))).toBe(phrase);
  });

  test('any text of words, blanks and marks comes back', () => {
    const piece = fc.oneof(fc.constantFrom(...words.slice(0, 400)), fc.constantFrom(' ', '-', '’', '–', 'Đ', 'X', '7', '\t', '|', '\n', 'Qxq', 'HÀ', 'iPhone'));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        expect(decode(encode(text, words))).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });

  test('rare words and words of one letter have none', () => {
    expect(codedWordsOf(['Sông Hồng\tsông Đà', 'A A A'])).toEqual(['sông']);
  });

  test('a phrase in codes is the phrase', () => {
    for (const phrase of PHRASES.filter((p) => !p.includes('\t') && p !== '')) {
      const [plain, coded] = [new Lexicon(), new Lexicon()];
      const phrases = new CodedPhrases(coded);
      const codes = encode(phrase, words);
      plain.add(phrase, K_WORD, 0);
      phrases.add(codes, K_WORD, 0, 0);
      expect(coded.masks[0], phrase).toBe(plain.masks[0]);
      const found = (lexicon: Lexicon): boolean => {
        let node = 0;
        for (const w of lexicon.split(phrase)) node = lexicon.trie.child(node, w >> 1);
        return lexicon.trie.firstEntry(node) === 0;
      };
      expect(found(plain) && found(coded), phrase).toBe(true);
      expect(phrases.isAllUpper(codes), phrase).toBe(isAllUpper(phrase));
      expect(phrases.hasBlank(codes), phrase).toBe(phrase.includes(' '));
    }
  });
});
