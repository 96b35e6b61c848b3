import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Vocabulary } from '../../src/text/vocabulary.ts';
import { lex } from '../../src/text/lexer.ts';
import { writtenForm } from '../../src/text/word-cache.ts';
import { scan, type Tokens, WORD } from '../../src/text/scan.ts';
import { isSyllable } from '../../src/text/syllable.ts';
import { tokenize } from '../../src/text/tokenize.ts';
import { readTable } from '../tsv.ts';

const nothing = new Vocabulary();

/** The tokens of `scan` without a vocabulary; the id of a word is 1 for a syllable. */
function plainScan(text: string): Tokens {
  const tokens = scan(text, nothing);
  for (let i = 0; i < tokens.count; i++) {
    if ((tokens.flags[i] & WORD) !== 0) tokens.id[i] = isSyllable(text.slice(tokens.start[i], tokens.end[i])) ? 1 : 0;
  }
  return tokens;
}

/** The tokens of both scanners in the same form; the sentinel has no id. */
function shown({ count, start, end, id, flags }: { count: number; start: Int32Array; end: Int32Array; id: ArrayLike<number>; flags: Uint8Array }): number[][] {
  return Array.from({ length: count + 1 }, (_, i) => [start[i], end[i], i < count ? id[i] : 0, flags[i]]);
}

const seed = readFileSync(new URL('../../seeds/hau-giang-dan-van-2022.txt', import.meta.url), 'utf8');
const pieces = [
  ...new Set(
    [...readTable('tokens.tsv', ['kind', 'text', 'tokens', 'kinds']), ...readTable('sentences.tsv', ['kind', 'text'])].flatMap((row) =>
      row.text.split(/(?<=\s)|(?=\p{P})/u),
    ),
  ),
];

describe('lex', () => {
  it('reads the seed article as scan does', () => {
    for (const text of [seed, seed.normalize('NFD'), seed.toUpperCase(), seed.replaceAll(' ', '')]) expect(shown(lex(text))).toEqual(shown(plainScan(text)));
  });

  it('reads any text as scan does', () => {
    const patchwork = fc
      .array(fc.constantFrom(...pieces, '\u200b', '\u00ad', '\u0301', '\u0323', '\r\n', '\n\n', 'ủyĐồng', 'UBNDtỉnh'), { maxLength: 40 })
      .map((p) => p.join(''));
    fc.assert(
      fc.property(
        fc.oneof(
          patchwork,
          patchwork.map((t) => t.normalize('NFD')),
          fc.string({ unit: 'binary' }),
        ),
        (text) => {
          expect(shown(lex(text))).toEqual(shown(plainScan(text)));
        },
      ),
      { numRuns: 4000 },
    );
  });

  it('finds a word in the cache, and no other that looks like it', () => {
    const words = [
      'hòa',
      'hoà',
      'Hòa',
      'HÒA',
      'HòA',
      'hoa',
      'Đ',
      'Ð',
      'đ',
      'ð',
      'nghiêng',
      'nghiêngs',
      'TTg',
      'ttg',
      'TTG',
      'HĐND',
      'Hđnd',
      'W',
      'w',
      'ö',
      'a',
      'A',
    ];
    const text = words.join(' ');
    for (let time = 0; time < 2; time++) {
      const { count, cached, id } = lex(text);
      expect(count).toBe(words.length);
      words.forEach((word, i) => {
        if (cached[i] !== 0) expect(writtenForm(cached[i])).toBe(word);
        expect(id[i], word).toBe(isSyllable(word) ? 1 : 0);
      });
    }
    expect([...lex(text).cached].slice(0, 4).every((entry) => entry > 0)).toBe(true);
  });

  it('reads more words than the cache holds', () => {
    const word = (i: number): string => [...i.toString(26)].map((d) => String.fromCharCode(97 + Number.parseInt(d, 26))).join('');
    for (let round = 0; round < 3; round++) {
      const words = Array.from({ length: 20_000 }, (_, i) => word(i * 7 + round));
      expect(tokenize(words.join(' ')).map((t) => t.text)).toEqual(words);
    }
  });

  it('grows its arrays, and reads a short text after a long one', () => {
    const long = 'a.'.repeat(50_000);
    expect(lex(long).count).toBe(100_000);
    expect(shown(lex('Hậu Giang, 26/12'))).toEqual(shown(plainScan('Hậu Giang, 26/12')));
  });
});
