/** The seed article, read as a person reads it; and the same sentences with other names, places and sums, so that nothing is hard-coded. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Entity } from '../src/entity.ts';
import type { Extraction } from '../src/extraction.ts';
import { extract } from '../src/index.ts';
import { brokenLaws } from './properties/laws.ts';

const SEED = readFileSync(fileURLToPath(new URL('../seeds/hau-giang-dan-van-2022.txt', import.meta.url)), 'utf8');
const OPTIONS = { referenceDate: '2022-12-27' };

/** What the article says, as plain lines. */
function story({ entities, people }: Extraction): Record<string, unknown> {
  const text = new Map(entities.map((e) => [e.id, e.text]));
  const values = (type: 'date' | 'money'): string[] => entities.filter((e: Entity) => e.type === type).map((e) => `${e.text} = ${'value' in e ? e.value : ''}`);
  return {
    people: people.map((p) => `${p.name}, ${p.gender ?? 'unknown'}, ${p.mentions.length} mentions: ${p.titles.map((id) => text.get(id)).join('; ')}`),
    titles: entities.filter((e) => e.type === 'title').map((e) => `${e.text} | ${e.role} | ${e.level} | ${e.branch}`),
    dates: values('date'),
    money: values('money'),
    spans: entities.map((e) => `${e.type} ${e.text}`),
  };
}

describe('the seed article', () => {
  const extraction = extract(SEED, OPTIONS);
  it('keeps every law', () => expect(brokenLaws(SEED, extraction)).toEqual([]));

  it('says who holds which office', () => {
    const { people, titles } = story(extraction);
    expect(people).toEqual([
      'Trần Văn Huyến, male, 2 mentions: Phó Bí thư Thường trực Tỉnh ủy; Chủ tịch HĐND tỉnh Hậu Giang; Phó Bí thư Thường trực Tỉnh ủy; Chủ tịch HĐND tỉnh Hậu Giang; Phó Bí thư Thường trực Tỉnh ủy Hậu Giang',
      'Hồng Thái, unknown, 2 mentions: ',
    ]);
    expect(titles).toContain('Chủ tịch HĐND tỉnh Hậu Giang | Chủ tịch | province | assembly');
    expect(titles).toContain('Phó Bí thư Thường trực Tỉnh ủy | Phó Bí thư Thường trực | province | party');
  });

  it('says when and how much', () => {
    expect(story(extraction)['dates']).toEqual([
      'Chiều 26/12 = 2022-12-26TAF',
      'năm 2022 = 2022',
      'năm 2023 = 2023',
      'năm trước = 2021',
      'Năm 2022 = 2022',
      'năm 2022 = 2022',
    ]);
    expect(story(extraction)['money']).toEqual(['1.000 tỷ đồng = 1000000000000']);
  });

  it('leaves dates open without a reference date', () => {
    expect((story(extract(SEED))['dates'] as string[])[0]).toBe('Chiều 26/12 = XXXX-12-26TAF');
  });
});

/** Other people, places, days and sums in the same sentences: what stands on the left becomes what stands on the right. */
const OTHERS: readonly (readonly (readonly [string, string])[])[] = [
  [
    ['Trần Văn Huyến', 'Phạm Quang Tảo'],
    ['Hậu Giang', 'Hà Giang'],
    ['Hồng Thái', 'Minh Nhựt'],
    ['26/12', '14/11'],
    ['1.000 tỷ', '2.750 tỷ'],
    ['2023', '2021'],
    ['2022', '2020'],
  ],
  [
    ['Trần Văn Huyến', 'Đinh Trọng Khảm'],
    ['Hậu Giang', 'Bà Rịa - Vũng Tàu'],
    ['Hồng Thái', 'Ngọc Bưởi'],
    ['26/12', '3/10'],
    ['1.000 tỷ', '36,5 tỷ'],
    ['2023', '2019'],
    ['2022', '2018'],
  ],
  [
    ['Trần Văn Huyến', 'Giàng Mí Sùng'],
    ['Hậu Giang', 'Đắk Lắk'],
    ['Hồng Thái', 'Thanh Tùng'],
    ['26/12', '28/11'],
    ['1.000 tỷ', '480 tỷ'],
    ['2023', '2017'],
    ['2022', '2016'],
  ],
];

describe('the same article with other names, places and sums', () => {
  it.each(OTHERS.map((pairs) => ({ name: pairs.map(([, to]) => to).join(', '), pairs })))('$name', ({ pairs }) => {
    const change = (text: string): string => pairs.reduce((t, [from, to]) => t.replaceAll(from, to), text);
    const text = change(SEED);
    const extraction = extract(text, { referenceDate: change('2022-12-27') });
    expect(brokenLaws(text, extraction)).toEqual([]);
    const expected = story(extract(SEED, OPTIONS));
    const found = story(extraction);
    for (const key of ['people', 'titles', 'spans']) expect(found[key]).toEqual((expected[key] as string[]).map(change));
    const [day, month] = change('26/12').split('/') as [string, string];
    const year = Number(change('2022'));
    expect(found['dates']).toEqual([
      `Chiều ${day}/${month} = ${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}TAF`,
      `năm ${year} = ${year}`,
      `năm ${year + 1} = ${year + 1}`,
      `năm trước = ${year - 1}`,
      `Năm ${year} = ${year}`,
      `năm ${year} = ${year}`,
    ]);
    const sum = change('1.000 tỷ').replace(' tỷ', '');
    const tenths = Math.round(Number(sum.replaceAll('.', '').replace(',', '.')) * 10);
    expect(found['money']).toEqual([`${sum} tỷ đồng = ${tenths}00000000`]);
  });
});
