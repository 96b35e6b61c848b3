/**
 * Twice the text takes less than three times the time, for what the text layer reads and writes. Measured over three
 * doublings at once (eight times the text, less than 27 times the time): linear work gives 8, quadratic 64, so that a
 * busy machine decides nothing.
 */
import { describe, expect, it } from 'vitest';
import { hasDiacritics, removeDiacriticsWithOffsets } from '../../src/text/diacritics.ts';
import { decodeLegacy, detectEncoding, encodeLegacy } from '../../src/text/legacy.ts';
import { normalizeWithOffsets } from '../../src/text/normalize.ts';
import { splitSentences } from '../../src/text/sentences.ts';
import { tokenize } from '../../src/text/tokenize.ts';

const READERS: Record<string, (text: string) => unknown> = {
  tokenize,
  splitSentences,
  normalizeWithOffsets: (text) => normalizeWithOffsets(text, { toneMarks: 'old', iy: 'i' }),
  removeDiacriticsWithOffsets,
  hasDiacritics,
  'decodeLegacy tcvn3': (text) => decodeLegacy(text, 'tcvn3'),
  'decodeLegacy viqr': (text) => decodeLegacy(text, 'viqr'),
  'encodeLegacy vni': (text) => encodeLegacy(text, 'vni'),
  detectEncoding,
};

const UNITS = [
  '\u0301',
  '\u0302\u0323',
  'a\u0323\u0302',
  '.',
  '. ',
  '9',
  '9.',
  '9/',
  '"',
  '“',
  "'",
  ' ',
  '\n',
  '-',
  ' - ',
  '…',
  '… ',
  'A.',
  'A. ',
  'v.v.',
  'A-',
  'a-',
  'a-A-',
  "a'",
  'A&',
  '@',
  'a@',
  'a.b.',
  'a.vn/',
  'http://',
  '(',
  '()',
  'TP.',
  'TP. ',
  'Đ/c',
  '1A',
  'A1-',
  'ủyĐồng',
  'UBNDtỉnh',
  'hòa',
  '\u200b',
  '\ud800',
  '\u00ad',
];

/** The least of several runs: what the work costs when nothing else gets in the way. */
function cost(read: (text: string) => unknown, text: string, runs: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < runs; i++) {
    const start = performance.now();
    read(text);
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

describe.each(Object.entries(READERS))('%s', (_, read) => {
  for (const unit of UNITS) read(`a${unit.repeat(300)}`);

  it.each(UNITS.map((unit) => [JSON.stringify(unit), unit]))('%s', (_name, unit) => {
    const make = (n: number): string => `a${unit.repeat(Math.ceil(n / unit.length))}`;
    const [small, large] = [make(6_000), make(48_000)];
    let ratio = 0;
    for (let attempt = 0; attempt < 5; attempt++) {
      const a = cost(read, small, 4 + attempt * 4);
      const b = cost(read, large, 2 + attempt * 2);
      // A tenth of a millisecond is free: less is noise.
      ratio = (b + 0.1) / (a + 0.1);
      if (ratio < 27) break;
    }
    expect(ratio).toBeLessThan(27);
  });
});

it('a megabyte on one line', () => {
  const text = 'Ông Bảy ở TP. Huế, PGS.TS. Lý Mơ (SN 1970) nói: “Được.” '.repeat(18_000);
  expect(text.length).toBeGreaterThan(1_000_000);
  const start = performance.now();
  expect(splitSentences(text)).toHaveLength(18_000);
  expect(performance.now() - start).toBeLessThan(5_000);
});
