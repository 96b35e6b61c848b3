import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { syllableAutomaton } from '../../src/text/automaton.ts';
import { lex } from '../../src/text/lexer.ts';
import { scan } from '../../src/text/scan.ts';
import { isSyllable, letterCode } from '../../src/text/syllable.ts';
import { rows } from './tsv.ts';

/** Both readers in one shape; the sentinel has no id. */
function shown({ count, start, end, id, flags }: { count: number; start: Int32Array; end: Int32Array; id: ArrayLike<number>; flags: Uint8Array }): number[][] {
  return Array.from({ length: count + 1 }, (_, i) => [start[i], end[i], i < count ? id[i] : 0, flags[i]]);
}

const seed = readFileSync(new URL('../../seeds/hau-giang-dan-van-2022.txt', import.meta.url), 'utf8');
const pieces = [...new Set([...rows('tokens.tsv'), ...rows('sentences.tsv')].flatMap((row) => row.text.split(/(?<=\s)|(?=\p{P})/u)))];

describe('lex', () => {
  it('reads the seed article as scan does', () => {
    for (const text of [seed, seed.normalize('NFD'), seed.toUpperCase(), seed.replaceAll(' ', '')]) expect(shown(lex(text))).toEqual(shown(scan(text)));
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
          expect(shown(lex(text))).toEqual(shown(scan(text)));
        },
      ),
      { numRuns: 4000 },
    );
  });

  it('grows its arrays, and reads a short text after a long one', () => {
    const long = 'a.'.repeat(50_000);
    expect(lex(long).count).toBe(100_000);
    expect(shown(lex('Hậu Giang, 26/12'))).toEqual(shown(scan('Hậu Giang, 26/12')));
  });
});

describe('syllableAutomaton', () => {
  it('says what isSyllable says, for every onset and string of vowels and finals', () => {
    const { next, accept } = syllableAutomaton();
    const vowels = [...'aăâeêioôơuưy'];
    const onsets = ['', 'q', 'gy', 'qh', 'nng', 'w', ...'b c ch d đ g gh gi h k kh l m n ng ngh nh p ph r s t th tr v x'.split(' ')];
    const rests = vowels.flatMap((a) =>
      ['', ...vowels].flatMap((b) => ['', 'a', 'ê', 'u'].flatMap((c) => ['', 'i', 'o', 'm', 'n', 'p', 't', 'c', 'ng', 'nh', 'ch'].map((d) => a + b + c + d))),
    );
    const wrong: string[] = [];
    for (const onset of onsets) {
      for (const rest of rests) {
        let state = 1;
        for (const letter of onset + rest) state = next[state * 32 + letterCode(letter.charCodeAt(0))];
        const level = accept[state] === 1;
        const acute = accept[state] > 0;
        if (isSyllable(onset + rest) !== level) wrong.push(onset + rest);
        if (isSyllable(`${onset + rest[0]}\u0301${rest.slice(1)}`) !== acute) wrong.push(`${onset + rest} sắc`);
      }
    }
    expect(wrong).toEqual([]);
  });
});
