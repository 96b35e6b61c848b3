/**
 * Twice the text costs less than two and a half times as much: for every reader and every family of hostile strings. Linear work
 * doubles. Where the quadratic part has grown to a third of the linear one, twice the text costs two and a half times as much.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { ner, util } from '../../src/adapters/vntk.ts';
import { extract, splitSentences, tokenize } from '../../src/index.ts';
import { hasDiacritics, removeDiacriticsWithOffsets } from '../../src/text/diacritics.ts';
import { decodeLegacy, detectEncoding, encodeLegacy } from '../../src/text/legacy.ts';
import { normalizeWithOffsets } from '../../src/text/normalize.ts';
import { segment } from '../../src/words.ts';
import { brokenLaws } from '../properties/laws.ts';
import { FAMILIES, LETTER_FAMILIES } from './families.ts';
import { leastTimes, MOST_ATTEMPTS, MOST_GROWTH, type Measured, measure, type Read } from './growth.ts';

const LENGTH = 16_000;
/** How many times what `extract` takes for prose of the same length a hostile string may take. */
const MOST_OF_PROSE = 15;
const PROSE = 'Chiều 26/12, ông Trần Văn Bưởi, Chủ tịch UBND tỉnh Hậu Giang, trao 2 tỷ đồng cho bà con vùng lũ ở huyện Vị Thủy. ';

const READERS: readonly { readonly name: string; readonly read: Read }[] = [
  { name: 'extract', read: (text) => extract(text, { referenceDate: '2022-12-27' }) },
  { name: 'extract, dates and money alone', read: (text) => extract(text, { types: ['date', 'money'], referenceDate: '2022-12-27' }) },
  { name: 'segment', read: segment },
  { name: 'tokenize', read: tokenize },
  { name: 'splitSentences', read: splitSentences },
  { name: 'normalizeWithOffsets', read: (text) => normalizeWithOffsets(text, { toneMarks: 'old', iy: 'i' }) },
  { name: 'removeDiacriticsWithOffsets, hasDiacritics', read: (text) => [removeDiacriticsWithOffsets(text), hasDiacritics(text)] },
  { name: 'decodeLegacy, TCVN3', read: (text) => decodeLegacy(text, 'tcvn3') },
  { name: 'decodeLegacy, VIQR', read: (text) => decodeLegacy(text, 'viqr') },
  { name: 'encodeLegacy, VNI', read: (text) => encodeLegacy(text, 'vni') },
  { name: 'detectEncoding', read: detectEncoding },
  { name: 'vntk: ner', read: (text) => ner().tag(text, 'text') },
  { name: 'vntk: clean_html', read: (text) => util().clean_html(text) },
];

describe.each(READERS)('$name', ({ read }) => {
  const families = [...FAMILIES, ...LETTER_FAMILIES];
  let most = 0;
  const isBad = ({ growth, time }: Measured): boolean => growth >= MOST_GROWTH || time >= most;

  // Warm, so that the compiler is not what is measured.
  beforeAll(() => {
    for (const { make } of families) read(make(2_000));
    const prose = PROSE.repeat(Math.ceil((2 * LENGTH) / PROSE.length));
    most = MOST_OF_PROSE * leastTimes((text) => extract(text), [prose], 10)[0];
  });

  it.each(families)('$name', ({ make }) => {
    const { growth, time } = measure(read, make, isBad, LENGTH, MOST_ATTEMPTS);
    expect(growth).toBeLessThan(MOST_GROWTH);
    expect(time).toBeLessThan(most);
  });
});

describe('whatever is read, the laws of the output hold', () => {
  it.each(FAMILIES)('$name', ({ make }) => {
    const text = make(3_000);
    expect(brokenLaws(text, extract(text))).toEqual([]);
  });
});

describe('very large input', () => {
  // More results than may be spread into the arguments of a call: about 120,000 on the engines of today.
  const text = `${'Chiều 26/12, ông Trần Văn Bưởi, Chủ tịch UBND tỉnh Hậu Giang, trao 2 tỷ đồng. '.repeat(40_000)}Được.`;

  it('one line of 3 MB is read to its end', () => {
    const { entities } = extract(text);
    expect(entities.length).toBe(40_000 * 6);
    expect(entities.at(-1)?.text).toBe('2 tỷ đồng');
  });

  it('one line of 3 MB has its sentences', () => expect(splitSentences(text)).toHaveLength(40_001));

  it('a hundred thousand brackets, open, nested or closing', () => {
    const name = 'ông Trần Văn Bưởi';
    for (const brackets of [`${'('.repeat(100_000)}${name}${')'.repeat(100_000)}`, `${')'.repeat(100_000)}${name}`, `${name} ${'[('.repeat(50_000)}`]) {
      const extraction = extract(brackets);
      expect(brokenLaws(brackets, extraction)).toEqual([]);
      expect(extraction.entities.map((e) => e.text)).toEqual(['Trần Văn Bưởi']);
    }
  });
});
