import { describe, expect, it } from 'vitest';
import { highlight, legend, printable, wantsColor } from '../../examples/terminal.ts';
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

describe('the terminal', () => {
  const name = 'Trần \u001b[2J\u0007\u202e<b>\r\u009b31m\u0000';
  it('shows control characters and never obeys them', () => {
    expect(printable(name)).toBe('Trần \\u001b[2J\\u0007\\u202e<b>\\u000d\\u009b31m\\u0000');
    expect(printable('a\r\nb\tc\ud800')).toBe('a\nb\tc\\ud800');
    expect(printable('Ngày 26/12 \u{1f600} Đắk Lắk')).toBe('Ngày 26/12 \u{1f600} Đắk Lắk');
  });

  it('marks spans inside spans, in colour and without', () => {
    const { entities } = extract(TEXT);
    const plain = highlight(TEXT, entities, false);
    expect(plain).toBe('[Chiều 26/12|date], ông [Trần Văn Bưởi|person], [Chủ tịch [UBND [tỉnh Hậu Giang|place]|organization]|title], trao [2 tỷ đồng|money].');
    expect(legend(false)).toBe('');
    const colored = highlight(TEXT, entities, true);
    expect(colored.replaceAll(/\u001b\[\d+m/gu, '').replaceAll(/[[\]]/gu, '')).toBe(TEXT);
    expect(colored).toContain('\u001b[33mChủ tịch \u001b[36m[UBND \u001b[35m[tỉnh Hậu Giang]\u001b[36m]\u001b[33m\u001b[39m,');
  });

  it('a hostile text with entities keeps its only escapes those of the highlighter', () => {
    const text = `\u001b[31m${TEXT}\u001b]0;owned\u0007 ông Nguyễn Văn\u001b[0m An`;
    const rest = highlight(text, extract(text).entities, true).replaceAll(/\u001b\[(?:3[1-6]|39)m/gu, '');
    expect(rest).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/u);
    expect(highlight(text, extract(text).entities, false)).not.toContain('\u001b');
  });

  it('colour is for terminals that want it', () => {
    expect(wantsColor({}, true)).toBe(true);
    expect(wantsColor({}, false)).toBe(false);
    expect(wantsColor({ NO_COLOR: '1' }, true)).toBe(false);
    expect(wantsColor({ NO_COLOR: '', TERM: 'xterm' }, true)).toBe(true);
    expect(wantsColor({ NO_COLOR: '1', FORCE_COLOR: '1' }, true)).toBe(false);
    expect(wantsColor({ FORCE_COLOR: '1' }, false)).toBe(true);
    expect(wantsColor({ TERM: 'dumb' }, true)).toBe(false);
  });
});
