import { describe, expect, test } from 'vitest';
import { cueMap, phraseSet, wordSet } from '../../src/text/phrases.ts';
import { romanValue } from '../../src/text/roman.ts';
import { scan, type Tokens } from '../../src/text/scan.ts';
import { Vocabulary } from '../../src/text/vocabulary.ts';

const vocabulary = new Vocabulary();
const phrases = phraseSet(vocabulary, ['chức', 'chức vụ', 'tư cách', 'khi đó', 'lúc bấy giờ']);
const tokens = (text: string): Tokens => scan(text, vocabulary);

describe('phraseSet', () => {
  test('finds a phrase by its first token, the longest first', () => {
    expect(phrases.endFrom(tokens('chức vụ mới'), 0)).toBe(2);
    expect(phrases.endFrom(tokens('chức danh mới'), 0)).toBe(1);
    expect(phrases.endFrom(tokens('Lúc BẤY giờ'), 0)).toBe(3);
    expect(phrases.endFrom(tokens('lúc này'), 0)).toBe(-1);
  });

  test('the words must stand in their order, all of them, in one line', () => {
    for (const text of ['cách tư', 'tư', 'cách', 'vụ', 'khi lúc', 'tư, cách', 'tư\ncách']) expect(phrases.endFrom(tokens(text), 0), text).toBe(-1);
    // A line break before the phrase is no break in it.
    expect(phrases.endFrom(tokens('với\ntư cách'), 1)).toBe(3);
  });

  test('ends by the given token', () => {
    expect(phrases.endFrom(tokens('chức Vụ trưởng'), 0, 1)).toBe(1);
    expect(phrases.endFrom(tokens('tư cách'), 0, 1)).toBe(-1);
    expect(phrases.endFrom(tokens('tư'), 0)).toBe(-1);
  });

  test('finds a phrase that ends before a token', () => {
    const text = tokens('với tư cách Chủ tịch');
    expect([0, 1, 2, 3, 4].map((i) => phrases.endsBefore(text, i))).toEqual([false, false, false, true, false]);
    expect(phrases.endsBefore(tokens('chức Chủ tịch'), 1)).toBe(true);
    expect(phrases.endsBefore(tokens('cách tư Chủ tịch'), 2)).toBe(false);
    expect(phrases.endsBefore(tokens('vụ Chủ tịch'), 1)).toBe(false);
  });
});

test('wordSet and cueMap know words by their ids', () => {
  const id = (word: string): number => vocabulary.id(word);
  const set = wordSet(vocabulary, ['tại', 'ở']);
  expect([set.has(id('TẠI')), set.has(id('ở')), set.has(id('chức'))]).toEqual([true, true, false]);
  expect(cueMap(vocabulary, ['tại']).get(id('Tại'))).toBe('cue:tại');
});

describe('romanValue', () => {
  const value = (text: string): number => romanValue(text, 0, text.length);

  test('reads 1 to 39', () => {
    const units = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'];
    const written = ['', 'X', 'XX', 'XXX'].flatMap((tens) => units.map((unit) => tens + unit));
    expect(written.map(value)).toEqual(written.map((_, n) => n));
  });

  test('reads nothing else', () => {
    for (const text of ['', 'i', 'xiv', 'IIII', 'IIX', 'VV', 'IXI', 'XXXX', 'XL', 'Vy', 'VÝ', 'XIIIIIIIIII', 'A', 'UBND']) expect(value(text), text).toBe(0);
  });

  test('reads a part of a text', () => {
    expect(romanValue('khóa XIV, nhiệm kỳ', 5, 8)).toBe(14);
  });
});
