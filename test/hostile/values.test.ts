import { describe, expect, it } from 'vitest';
import { createExtractor, extract, normalize, removeDiacritics, splitSentences, tokenize } from '../../src/index.ts';
import { brokenLaws } from '../properties/laws.ts';

const TEXT = 'Chiều 26/12, ông Trần Văn Bưởi, Chủ tịch UBND tỉnh Hậu Giang, trao 2 tỷ đồng.';

describe('what is no text', () => {
  it.each([[undefined], [null], [42], [Number.NaN], [{}], [['a']], [new String('a')], [Symbol('a')], [() => 'a'], [10n], [true]])(
    '%s is a TypeError that says what was given',
    (value) => {
      for (const read of [extract, tokenize, splitSentences, normalize, removeDiacritics, createExtractor().extract]) {
        expect(() => (read as (text: unknown) => unknown)(value)).toThrow(TypeError);
        expect(() => (read as (text: unknown) => unknown)(value)).toThrow(/string/u);
      }
    },
  );
});

describe('options', () => {
  it.each([
    [{ refDate: '2022-12-27' }, TypeError, 'refDate'],
    [{ referenceDate: '2022-02-30' }, RangeError, '2022-02-30'],
    [{ types: ['location'] }, RangeError, 'person, title, organization, place, date, money'],
    [{ overlap: 'none' }, RangeError, 'nested, outermost, innermost'],
    [{ lexicon: {} }, TypeError, 'Unknown option "lexicon"'],
    [null, TypeError, 'null'],
    [JSON.parse('{"__proto__":null}'), TypeError, '__proto__'],
  ])('extract refuses %j', (options, kind, words) => {
    const call = (): unknown => (extract as (text: string, options: unknown) => unknown)(TEXT, options);
    expect(call).toThrow(kind as new () => Error);
    expect(call).toThrow(words as string);
    const shared = createExtractor() as { extract(text: string, options: unknown): unknown };
    expect(() => shared.extract(TEXT, options)).toThrow(words as string);
  });

  it('createExtractor refuses what it does not know', () => {
    const create = createExtractor as (config: unknown) => unknown;
    expect(() => create({ lexicons: {} })).toThrow('Unknown option "lexicons"');
    expect(() => create({ lexicon: { people: [{ name: 5 }] } })).toThrow('lexicon.people[0].name');
    expect(() => create([])).toThrow(TypeError);
  });

  it('options from JSON do what options from code do', () => {
    const options = { referenceDate: '2022-12-27', types: ['date', 'money'], overlap: 'outermost' } as const;
    expect(extract(TEXT, JSON.parse(JSON.stringify(options)))).toEqual(extract(TEXT, options));
    expect(extract(TEXT, Object.assign(Object.create(null), options))).toEqual(extract(TEXT, options));
  });

  it('later changes to what was passed change nothing', () => {
    const people = [{ name: 'Zrobz Flúlk', attributes: { id: 1 } }];
    const types: ('person' | 'date')[] = ['person'];
    const extractor = createExtractor({ lexicon: { people }, types });
    const before = extractor.extract('Gặp Zrobz Flúlk ngày 3/4.');
    people[0]!.name = 'X';
    people[0]!.attributes.id = 2;
    types.push('date');
    expect(extractor.extract('Gặp Zrobz Flúlk ngày 3/4.')).toEqual(before);
    expect(before.entities).toMatchObject([{ text: 'Zrobz Flúlk', attributes: { id: 1 } }]);
  });
});

describe('words that objects know', () => {
  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', 'length', 'prototype'])('%s in every position of a text', (word) => {
    for (const text of [
      word,
      `ông ${word}`,
      `${word} ${word}`,
      `tỉnh ${word}, ngày ${word}`,
      `Chủ tịch ${word}`,
      `2 ${word} đồng`,
      `${word}/12/2022`,
      TEXT.replace('Hậu Giang', word),
      TEXT.replace('Bưởi', word),
    ]) {
      expect(brokenLaws(text, extract(text))).toEqual([]);
      for (const token of tokenize(text)) expect(token.text).toBe(text.slice(token.start, token.end));
    }
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});
