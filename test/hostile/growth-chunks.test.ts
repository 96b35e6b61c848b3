/** The time of `chunk` and `header` grows with the text: twice the text, less than two and a half times the time. Reading it is not counted. */
import { describe, expect, it } from 'vitest';
import { type Extraction, extract } from '../../src/index.ts';
import { type ChunkOptions, chunk, header } from '../../src/io/chunks.ts';
import type { Family } from './families.ts';
import { growthOf, MOST_GROWTH } from './growth.ts';

const filled =
  (unit: string): Family['make'] =>
  (length) =>
    unit.repeat(Math.ceil(length / unit.length)).slice(0, length);

const FAMILIES: readonly Family[] = [
  { name: 'one sentence without blanks', make: filled('ă') },
  { name: 'blanks alone', make: filled(' ') },
  { name: 'blanks between two words', make: (length) => `Đồng${' '.repeat(length)}bào` },
  { name: 'line breaks after each word', make: filled('nhà\n\n') },
  { name: 'one sentence of short words', make: filled('a ') },
  { name: 'one sentence of many entities', make: filled('ông Trần Văn Bưởi ở tỉnh Hậu Giang, ') },
  { name: 'a sentence for each entity', make: filled('Bà Lê Thị Mận chi 2 tỷ đồng. ') },
  { name: 'a paragraph for each entity', make: filled('Ngày 3/9/2021 ông Trần Văn Bưởi về huyện Vị Thủy.\n') },
  { name: 'one person with ever more offices', make: officesOf },
];

/** One person, who has another office in every sentence. */
function officesOf(length: number): string {
  let text = 'Ông Trần Văn Bưởi phát biểu. ';
  for (let i = 1; text.length < length; i++) text += `Ông Trần Văn Bưởi, Chủ tịch UBND xã Mơ ${syllables(i)}, đến dự. `;
  return text;
}

/** A name for a number, of capitalized syllables. */
function syllables(number: number): string {
  return [...number.toString(8)].map((digit) => ['Ba', 'Cao', 'Dinh', 'Ga', 'Hoa', 'Lan', 'Mai', 'Nam'][Number(digit)]).join(' ');
}

const OPTIONS: readonly (readonly [string, ChunkOptions])[] = [
  ['the default', {}],
  ['chunks of one code unit', { maxLength: 1 }],
  ['paragraphs of 200', { maxLength: 200, by: 'paragraph' }],
  ['overlaps of 100', { maxLength: 400, overlap: 100 }],
];

const extractions = new Map<string, Extraction>();

function extractionOf(text: string): Extraction {
  const known = extractions.get(text);
  if (known !== undefined) return known;
  const extraction = extract(text);
  extractions.set(text, extraction);
  return extraction;
}

describe.each(OPTIONS)('%s', (_, options) => {
  const read = (text: string): unknown => chunk(text, extractionOf(text), options).map(header);
  it.each(FAMILIES)('$name', ({ make }) => {
    read(make(2_000));
    expect(growthOf(read, make, 32_000)).toBeLessThan(MOST_GROWTH);
  });
});

describe('very large input', () => {
  it('a million blanks between two words are one place to cut at', () => {
    const text = `Đồng${' '.repeat(1_000_000)}bào`;
    expect(chunk(text, extract(text), { maxLength: 5 }).map(({ text: part }) => part.trim())).toEqual(['Đồng', 'bào']);
    expect(chunk(text, extract(text)).map(({ start, end }) => [start, end])).toEqual([
      [0, 1_000_004],
      [1_000_004, 1_000_007],
    ]);
  });

  it('a million letters without a blank are one chunk', () => {
    const text = 'ă'.repeat(1_000_000);
    expect(chunk(text, extract(text)).map(({ start, end }) => [start, end])).toEqual([[0, 1_000_000]]);
  });
});
