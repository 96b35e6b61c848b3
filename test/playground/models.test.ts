/** The parts of the playground that need no page. The page itself is tested in Chromium, in test/integration. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DateEntity, extract, type Person } from '../../src/index.ts';
import { datesOf, placesOf } from '../../playground/model/groups.ts';
import { isHtml } from '../../playground/model/kind.ts';
import { officesOf } from '../../playground/model/offices.ts';
import { fromFragment, isLink, toFragment } from '../../playground/model/permalink.ts';
import { dayBefore, readableAmount, readableDate, readableDay, roundAmount } from '../../playground/model/readable.ts';
import { WORDS, type Word } from '../../playground/words.ts';

const spaces = (text: string | undefined): string | undefined => text?.replaceAll('\u00a0', ' ');

describe('a link', () => {
  const kinds = fc.constantFrom('auto', 'text', 'html');
  const shared = fc.record({
    text: fc.string({ unit: 'grapheme' }),
    date: fc.constantFrom('', '2022-12-27', '2024-02-29'),
    kind: kinds,
    lang: fc.constantFrom('en', 'vi'),
  });
  it('gives back what was shared', async () => {
    await fc.assert(
      fc.asyncProperty(shared, async (given) => {
        expect(await fromFragment(`#${await toFragment(given)}`)).toEqual(given);
      }),
    );
  });

  it('is short', async () => {
    const text = readFileSync(new URL('../../seeds/hau-giang-dan-van-2022.txt', import.meta.url), 'utf8');
    expect((await toFragment({ text, date: '2022-12-27', kind: 'auto' })).length).toBeLessThan(text.length);
  });

  it('is plain where the browser cannot compress', async () => {
    const own = globalThis.CompressionStream;
    Reflect.deleteProperty(globalThis, 'CompressionStream');
    try {
      const fragment = await toFragment({ text: 'Huế', date: '', kind: 'auto' });
      expect(fragment).toBe('t=SHXhur8');
      expect(await fromFragment(fragment)).toEqual({ text: 'Huế', date: '', kind: 'auto' });
    } finally {
      globalThis.CompressionStream = own;
    }
  });

  it.each(['', '#', '#result', '#a=b', '#z=AAAA', '#z=!!', '#t=gICA'])('%j holds no text', async (fragment) => {
    expect(await fromFragment(fragment)).toBeUndefined();
  });

  it('never throws', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string(), async (text) => {
        await fromFragment(`#z=${text}`);
      }),
    );
  });

  it('has only days and words that are allowed', async () => {
    expect(await fromFragment('#t=SHXhur8&d=2022-02-30&k=pdf&l=fr')).toEqual({ text: 'Huế', date: '', kind: 'auto' });
    expect([isLink('#z='), isLink('#t=SHXhur8'), isLink('#result')]).toEqual([true, true, false]);
  });
});

describe('text', () => {
  it.each(['<p>Huế</p>', ' \n<!DOCTYPE html>', '<!-- x --> Huế', '<br/>', '<div class="a">'])('%j is HTML', (text) => {
    expect(isHtml({ kind: 'auto', text })).toBe(true);
    expect(isHtml({ kind: 'text', text })).toBe(false);
  });

  it.each(['', 'Huế <b>', '< 3', '<3', '<Huế và Vinh', '<>'])('%j is not', (text) => {
    expect(isHtml({ kind: 'auto', text })).toBe(false);
    expect(isHtml({ kind: 'html', text })).toBe(true);
  });
});

describe('offices', () => {
  const TEXT = 'Bà Lê Thị Mận, Chủ tịch UBND huyện Vị Thủy, nguyên Giám đốc Sở Y tế, gặp ông Trần Văn Bưởi. Chủ tịch UBND huyện Vị Thủy Lê Thị Mận vui.';
  const { entities, people } = extract(TEXT);
  const lookup = { entityById: new Map(entities.map((e) => [e.id, e])), people };
  const [mận, bưởi] = people as readonly [Person, Person];

  it('are the titles, one for each office', () => {
    const shown = officesOf(mận, lookup).map(({ title, body, status }) => [title.role, body, status]);
    expect(shown).toEqual([
      ['Chủ tịch', 'Ủy ban nhân dân huyện Vị Thủy', 'holds'],
      ['Giám đốc', 'Sở Y tế', 'former'],
    ]);
  });

  it('say who was appointed, when, in whose place, where the extraction has it', () => {
    const offices = [
      { title: mận.titles[0] ?? '', status: 'appointed', date: '2022-12-26', replaces: bưởi.id },
      { title: mận.titles[1] ?? '', status: 'left' },
      { title: mận.titles[0] ?? '', status: 'left', date: '2020' },
      { title: 'e999', status: 'holds' },
    ];
    const shown = officesOf({ ...mận, offices } as unknown as Person, lookup);
    expect(shown).toMatchObject([
      { body: 'Ủy ban nhân dân huyện Vị Thủy', status: 'appointed', date: '2022-12-26', replaces: 'Trần Văn Bưởi' },
      { body: 'Sở Y tế', status: 'former' },
      { body: 'Ủy ban nhân dân huyện Vị Thủy', status: 'left', date: '2020' },
    ]);
    expect(shown).toHaveLength(3);
  });
});

describe('groups', () => {
  it('dates come in their order, open ones last', () => {
    const { entities } = extract('Ngày 3/1/2023, sau năm 2020 và ngày 5/5, rồi năm 2020 và ngày 1/2/2021.');
    const groups = datesOf(entities);
    expect(groups.map(({ first }) => first.text)).toEqual(['năm 2020', 'ngày 1/2/2021', 'Ngày 3/1/2023', 'ngày 5/5']);
    expect(groups[0]?.mentions).toHaveLength(2);
  });

  it('a place is one, however it is written', () => {
    const { entities } = extract('Tỉnh Hậu Giang và TỈNH HẬU GIANG; xã Hậu Giang.');
    expect(placesOf(entities).map(({ mentions }) => mentions.length)[0]).toBe(2);
  });
});

describe('values', () => {
  const date = (start: string, end: string, grain: DateEntity['grain']): Pick<DateEntity, 'interval' | 'grain'> => ({ grain, interval: { start, end } });

  it.each<[Pick<DateEntity, 'interval' | 'grain'>, string | undefined]>([
    [date('2022-12-26', '2022-12-27', 'day'), 'Monday, 26 December 2022'],
    [date('2022-12-26T13:00', '2022-12-26T18:00', 'part-of-day'), 'Monday, 26 December 2022'],
    [date('2022-12-26T00:00', '2022-12-27T00:00', 'part-of-day'), 'Monday, 26 December 2022'],
    [date('2023-07-01', '2023-10-01', 'quarter'), 'July 2023 – September 2023'],
    [date('2023-07-01', '2023-08-01', 'month'), 'July 2023'],
    [date('2020-01-01', '2026-01-01', 'year'), '2020 – 2025'],
    [date('2022-12-26', '2023-01-02', 'week'), '26 December 2022 – 1 January 2023'],
    [{ grain: 'day' }, undefined],
  ])('%j is %s', (given, expected) => expect(readableDate(given, 'en')).toBe(expected));

  it('days are written out', () => {
    expect([readableDay('2025-07-01', 'en'), readableDay('2025-07-01', 'vi'), dayBefore('2025-07-01')]).toEqual([
      '1 July 2025',
      '1 tháng 7, 2025',
      '2025-06-30',
    ]);
  });

  it.each<[Parameters<typeof readableAmount>[0], string, string]>([
    [{ value: '1200000000', currency: 'VND' }, '1.200.000.000 ₫', '1,2 tỷ'],
    [{ value: '12345678901234567890.125', currency: 'USD' }, '12.345.678.901.234.567.890,125 US$', '12.300.000 nghìn tỷ'],
    [{ min: '5', max: '7', currency: 'EUR' }, '5 € – 7 €', '5 – 7'],
    [{ min: '5' }, '5 – …', '5 – …'],
  ])('%j is %s', (money, exact, rounded) => {
    expect(spaces(readableAmount(money))).toBe(exact);
    expect(spaces(roundAmount(money, 'vi'))).toBe(rounded);
  });
});

describe('words', () => {
  const html = readFileSync(new URL('../../playground/index.html', import.meta.url), 'utf8');

  it('of the page are those of the table, in English', () => {
    const inPage = [...html.matchAll(/data-word="(\w+)"[^>]*>([^<]*)</gu)];
    expect(inPage.length).toBeGreaterThan(20);
    for (const [, name, text] of inPage) expect([name, text?.trim()]).toEqual([name, WORDS.en[name as Word]]);
  });

  it('are there in both languages', () => {
    for (const words of Object.values(WORDS)) expect(Object.entries(words).filter(([, text]) => text === '')).toEqual([]);
  });

  it('are all used', () => {
    const sources = ['app', 'samples', 'page/saves', 'page/settings', 'page/views', 'page/input', 'view/details', 'view/lists', 'view/place-rows']
      .map((file) => readFileSync(new URL(`../../playground/${file}.ts`, import.meta.url), 'utf8'))
      .join('');
    const unused = Object.keys(WORDS.en).filter(
      (name) => !html.includes(`="${name}"`) && !new RegExp(`'${name}'|words\\.${name}\\b|\\]\\.${name}\\b`, 'u').test(sources),
    );
    expect(unused).toEqual([]);
  });
});
