import { describe, expect, it } from 'vitest';
import type { Warning } from '../../src/extraction.ts';
import { createExtractor, extract } from '../../src/extractor.ts';
import { removeDiacritics } from '../../src/text/diacritics.ts';
import { encodeLegacy } from '../../src/text/legacy.ts';

const TEXT =
  'Chiều 26/12, ông Trần Văn Bưởi, Chủ tịch UBND tỉnh Hậu Giang, trao quà cho các hộ nghèo. Hôm qua, đoàn công tác đã đến thăm huyện Vị Thủy và xã Vị Thắng.';
const codes = (text: string, options = {}): string[] => extract(text, { referenceDate: '2022-12-27', ...options }).warnings.map((w) => w.code);

describe('a text in a legacy encoding', () => {
  it.each(['tcvn3', 'vni', 'viqr'] as const)('%s is told, with what to do', (encoding) => {
    const text = encodeLegacy(TEXT, encoding);
    const { warnings } = extract(text, { referenceDate: '2022-12-27' });
    expect(warnings).toEqual([{ code: 'legacy-encoding', message: expect.stringContaining(`decodeLegacy(text, '${encoding}')`), start: 0, end: text.length }]);
  });

  it('is told where it stands after a part in Unicode', () => {
    const head = `${TEXT} `.repeat(8);
    const text = head + encodeLegacy(`${TEXT} `.repeat(12), 'tcvn3');
    const [warning] = extract(text, { referenceDate: '2022-12-27' }).warnings;
    expect(warning?.code).toBe('legacy-encoding');
    expect(Math.abs((warning?.start ?? 0) - head.length)).toBeLessThan(600);
    expect(warning?.end).toBe(text.length);
  });
});

describe('Vietnamese without diacritics', () => {
  it('is told', () => expect(codes(removeDiacritics(TEXT))).toEqual(['no-diacritics']));
  it('is told in capitals', () => expect(codes(removeDiacritics(TEXT).toUpperCase())).toEqual(['no-diacritics']));
  it('is told of a part that does not end inside a surrogate pair', () => {
    const bare = `${removeDiacritics(TEXT).slice(0, 99)} 🌾🌾 `.repeat(10);
    for (let shift = 0; shift < bare.length / 10; shift++) {
      const text = ' '.repeat(shift) + bare + TEXT.repeat(4);
      const [warning] = extract(text, { referenceDate: '2022-12-27' }).warnings;
      expect(warning?.code).toBe('no-diacritics');
      expect(text.slice(warning?.start, warning?.end)).not.toMatch(/[\ud800-\udbff]$/);
    }
  });
});

describe('nothing is told of', () => {
  it.each([
    TEXT,
    TEXT.normalize('NFD'),
    TEXT.toUpperCase(),
    '',
    '26/12/2022',
    'Kim Anh, Nam Anh, Minh Quang, Hoa Lan',
    'The Prime Minister met with senior officials on Monday to discuss the new trade agreement. Let it go. So can he, I am told.',
    'Le président de la République a rencontré le premier ministre à Paris, où il a prononcé un discours très remarqué.',
    'Der Bundeskanzler traf den Präsidenten für Gespräche über die Energiepreise in München.',
    'El señor Núñez llegó mañana a España según informó la compañía.',
    'x = (a + b) ^ 2; y = f(x) ~ g(x)? z.',
    'https://example.vn/tin-tuc/2022/12/26/a.html',
  ])('%j', (text) => expect(codes(text)).toEqual([]));
});

describe('dates that a reference date would solve', () => {
  const about = (warnings: readonly Warning[]): unknown => warnings.map(({ code, start, end }) => [code, start, end]);
  it('are told once, with the first of them', () => expect(about(extract(TEXT).warnings)).toEqual([['no-reference-date', 89, 96]]));
  it('are told where values are read alone', () =>
    expect(about(extract(TEXT, { types: ['date', 'money'] }).warnings)).toEqual([['no-reference-date', 89, 96]]));
  it('are not told where dates are not reported', () => expect(extract(TEXT, { types: ['person'] }).warnings).toEqual([]));
  it('are not told where the day is known', () => {
    expect(codes(TEXT)).toEqual([]);
    expect(createExtractor({ referenceDate: '2022-12-27' }).extract(TEXT).warnings).toEqual([]);
    expect(extract('Ngày 26/12/2022, hội nghị khai mạc.').warnings).toEqual([]);
  });
});
