import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { extract, splitSentences } from '../../src/index.ts';
import { chunk, header } from '../../src/io/chunks.ts';
import { news } from '../properties/texts.ts';

const TEXT = `Sáng 26/12/2022, ông Trần Văn Bưởi, Phó Bí thư Thường trực Tỉnh ủy Hậu Giang, dự lễ khởi công. Dự án có vốn 5 tỷ đồng.
Phát biểu tại lễ, ông Bưởi yêu cầu UBND tỉnh giám sát chặt chẽ tiến độ. Người dân huyện Vị Thủy mong cầu sớm xong.`;

describe('chunk', () => {
  const extraction = extract(TEXT);
  const chunks = chunk(TEXT, extraction, { maxLength: 100 });

  it('cuts between sentences', () => {
    expect(chunks.map(({ text }) => text.trim())).toEqual([
      'Sáng 26/12/2022, ông Trần Văn Bưởi, Phó Bí thư Thường trực Tỉnh ủy Hậu Giang, dự lễ khởi công.',
      'Dự án có vốn 5 tỷ đồng.\nPhát biểu tại lễ, ông Bưởi yêu cầu UBND tỉnh giám sát chặt chẽ tiến độ.',
      'Người dân huyện Vị Thủy mong cầu sớm xong.',
    ]);
  });

  it('knows people, organizations and places as the whole document does', () => {
    expect(chunks[1].people).toEqual([
      { id: 'p1', name: 'Trần Văn Bưởi', gender: 'male', key: 'trầnvănbưởi', titles: ['Phó Bí thư Thường trực Tỉnh ủy Hậu Giang'] },
    ]);
    expect(chunks[1].organizations).toEqual([{ name: 'Ủy ban nhân dân tỉnh', kind: 'government', key: 'ủybannhândân@93', place: 'Hậu Giang' }]);
    expect(chunks[1].money).toEqual([{ value: '5000000000', currency: 'VND' }]);
    expect(chunks[0].periods).toEqual([{ value: '2022-12-26TMO', start: '2022-12-26T05:00', end: '2022-12-26T11:00' }]);
    expect(chunks[0].places).toEqual([{ name: 'Hậu Giang', kind: 'province', code: '93', key: '93', now: ['Thành phố Cần Thơ'] }]);
  });

  it('has the ids of its entities', () => {
    expect(chunks.flatMap(({ entities }) => entities)).toEqual(extraction.entities.map(({ id }) => id));
  });

  it('starts chunks at paragraphs that do not fit whole', () => {
    const texts = chunk(TEXT, extraction, { maxLength: 130, by: 'paragraph' }).map(({ text }) => text.trim());
    expect(texts).toEqual([TEXT.slice(0, TEXT.indexOf('\n')), TEXT.slice(TEXT.indexOf('\n') + 1)]);
    expect(chunk(TEXT, extraction, { maxLength: 210 })).toHaveLength(2);
    expect(chunk(TEXT, extraction, { maxLength: 210 })[0].text).toContain('Phát biểu');
    expect(chunk(TEXT, extraction, { maxLength: 210, by: 'paragraph' })[0].text).not.toContain('Phát biểu');
  });

  it('repeats whole sentences', () => {
    const [, second, third] = chunk(TEXT, extraction, { maxLength: 120, overlap: 80 });
    expect(second.text.startsWith('Dự án có vốn')).toBe(true);
    expect(third.text.startsWith('Phát biểu')).toBe(true);
    expect(third.text.trim().endsWith('sớm xong.')).toBe(true);
  });

  it('cuts a sentence that is too long at a blank outside of entities', () => {
    const long = 'Đoàn công tác của Bộ Giáo dục và Đào tạo đã thăm trường học ở nhiều nơi';
    const texts = chunk(long, extract(long), { maxLength: 30 }).map(({ text }) => text.trimEnd());
    expect(texts).toEqual(['Đoàn công tác của', 'Bộ Giáo dục và Đào tạo đã thăm', 'trường học ở nhiều nơi']);
    expect(chunk(long, extract(long), { maxLength: 5 }).map(({ text }) => text.trimEnd())).toContain('Bộ Giáo dục và Đào tạo');
  });

  it('gives nothing for an empty text', () => expect(chunk('', extract(''))).toEqual([]));

  it('refuses what it cannot use', () => {
    expect(() => chunk(5 as never, extraction)).toThrow('chunk: text must be a string; got 5.');
    expect(() => chunk(TEXT, {} as never)).toThrow('chunk: extraction must be what extract gave');
    expect(() => chunk(`${TEXT}.`.slice(1), extraction)).toThrow(RangeError);
    expect(() => chunk(TEXT, extraction, { maxLength: 0 })).toThrow('chunk: maxLength must be a whole number from 1; got 0.');
    expect(() => chunk(TEXT, extraction, { overlap: 1.5 })).toThrow(RangeError);
    expect(() => chunk(TEXT, extraction, { by: 'page' as never })).toThrow('one of sentence, paragraph');
    expect(() => chunk(TEXT, extraction, { size: 3 } as never)).toThrow('Unknown option "size" of chunk.');
  });
});

describe('header', () => {
  test('people, organizations, places, days, amounts', () => {
    const [first, second] = chunk(TEXT, extract(TEXT), { maxLength: 100 });
    expect(header(first)).toBe('Trần Văn Bưởi (Phó Bí thư Thường trực Tỉnh ủy Hậu Giang); Tỉnh ủy Hậu Giang; Hậu Giang (nay là Thành phố Cần Thơ); 26/12/2022');
    expect(header(second)).toBe('Trần Văn Bưởi (Phó Bí thư Thường trực Tỉnh ủy Hậu Giang); Ủy ban nhân dân tỉnh Hậu Giang; 5.000.000.000 VND');
  });

  test('months and intervals', () => {
    const text = 'Từ ngày 3 đến 9/3/2021 và trong tháng 5/2022, vốn từ 2 đến 3,5 triệu đồng.';
    expect(header(chunk(text, extract(text))[0])).toBe('03/03/2021 - 09/03/2021; 2022-05; 2.000.000 - 3.500.000 VND');
  });

  it('names three offices at most', () => {
    const text = ['Bí thư Tỉnh ủy', 'Chủ tịch HĐND tỉnh', 'Giám đốc Sở Y tế', 'Hiệu trưởng Trường Đại học Cần Thơ']
      .map((office) => `Ông Trần Văn Bưởi, ${office}, đến dự.`)
      .join(' ');
    const [first] = chunk(text, extract(text));
    expect(first.people[0].titles).toHaveLength(4);
    expect(header(first)).toContain(`Trần Văn Bưởi (${first.people[0].titles.slice(0, 3).join(', ')});`);
  });

  test('nothing', () => expect(header(chunk('Trời mưa.', extract('Trời mưa.'))[0])).toBe(''));
});

test('laws: chunks are the text, cut outside of entities and between sentences', () => {
  const options = fc.record({ maxLength: fc.integer({ min: 1, max: 400 }), by: fc.constantFrom('sentence' as const, 'paragraph' as const) });
  fc.assert(
    fc.property(news, options, (text, { maxLength, by }) => {
      const extraction = extract(text);
      const chunks = chunk(text, extraction, { maxLength, by });
      expect(chunks.map((c) => c.text).join('')).toBe(text);
      const sentences = splitSentences(text);
      for (const { start, end, text: words } of chunks) {
        expect(extraction.entities.some((e) => e.start < end && e.end > end)).toBe(false);
        const cutSentence = sentences.find((s) => s.start < end && s.end > end);
        const crossed = (offset: number): boolean => extraction.entities.some((e) => e.start < offset && e.end > offset);
        if (cutSentence !== undefined && !crossed(cutSentence.start) && !crossed(cutSentence.end))
          expect(cutSentence.end - cutSentence.start).toBeGreaterThan(maxLength);
        const content = words.trim();
        if (content.length <= maxLength) continue;
        // It has no place to cut it at.
        const from = start + words.length - words.trimStart().length;
        for (const { index } of content.matchAll(/\s(?=\S)/gu)) expect(crossed(from + index + 1)).toBe(true);
      }
    }),
    { numRuns: 150 },
  );
});

test('laws: with an overlap chunks go on from one another and none is longer than it may be for it', () => {
  fc.assert(
    fc.property(news, fc.integer({ min: 20, max: 300 }), fc.integer({ min: 0, max: 200 }), (text, maxLength, overlap) => {
      const extraction = extract(text);
      const chunks = chunk(text, extraction, { maxLength, overlap });
      const plain = chunk(text, extraction, { maxLength: 1 });
      const edges = new Set([0, ...plain.map((c) => c.end)]);
      let end = 0;
      for (const c of chunks) {
        expect(c.start).toBeLessThanOrEqual(end);
        expect(c.end).toBeGreaterThan(end);
        expect(end - c.start).toBeLessThanOrEqual(overlap);
        expect(edges.has(c.start) && edges.has(c.end)).toBe(true);
        end = c.end;
      }
      expect(end).toBe(text.length);
    }),
    { numRuns: 150 },
  );
});
