import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalize } from '../../src/text/normalize.ts';
import { type TokenKind, tokenize } from '../../src/text/tokenize.ts';
import { readTable } from '../tsv.ts';

const LETTER: Record<TokenKind, string> = {
  syllable: 's',
  word: 'w',
  number: 'n',
  code: 'c',
  abbreviation: 'a',
  email: 'e',
  url: 'u',
  punctuation: 'p',
  symbol: 'y',
};
const cases = readTable('tokens.tsv', ['kind', 'text', 'tokens', 'kinds']);
const show = (text: string) => ({
  tokens: tokenize(text)
    .map((t) => t.text.normalize('NFC'))
    .join('|'),
  kinds: tokenize(text)
    .map((t) => LETTER[t.kind])
    .join(''),
});

describe('tokenize', () => {
  it.each(cases.map((row) => [row.text, row] as const))('%s', (text, { tokens, kinds }) => {
    expect(show(text)).toEqual({ tokens, kinds });
    expect(show(text.normalize('NFD'))).toEqual({ tokens, kinds });
    expect(show(`${text} `)).toEqual({ tokens, kinds });
  });

  it('gives offsets into the text as it came', () => {
    expect(tokenize(' Hoa\u0300\u200b, \ud800')).toEqual([
      { text: 'Hoa\u0300', start: 1, end: 5, kind: 'syllable' },
      { text: ',', start: 6, end: 7, kind: 'punctuation' },
      { text: '\ud800', start: 8, end: 9, kind: 'symbol' },
    ]);
    expect(tokenize('')).toEqual([]);
  });

  it.each([undefined, null, 5, {}, ['a']])('refuses %j', (value) => {
    expect(() => tokenize(value as unknown as string)).toThrow(TypeError);
    expect(() => tokenize(value as unknown as string)).toThrow(/^tokenize: text must be a string; got /);
  });
});

/** Texts of the pieces that rules look at, in any order. */
const pieces = [...new Set(cases.flatMap((row) => row.text.split(/(?=[ .,/&'’@:-])|(?<=[ .,/&'’@:-])/)))];
const patchwork = fc.array(fc.constantFrom(...pieces, '\n', '\n\n'), { maxLength: 30 }).map((parts) => parts.join(''));

describe('properties', () => {
  it('tokens and gaps give the text back, and gaps are white', () => {
    fc.assert(
      fc.property(fc.oneof(patchwork, fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })), (text) => {
        let rebuilt = '';
        let at = 0;
        for (const t of tokenize(text)) {
          const gap = text.slice(at, t.start);
          expect(gap).not.toMatch(/[\p{L}\p{N}\p{P}\p{S}]/u);
          rebuilt += gap + t.text;
          at = t.end;
        }
        expect(rebuilt + text.slice(at)).toBe(text);
      }),
      { numRuns: 3000 },
    );
  });

  it('a variant of a text gives the same tokens, up to the map', () => {
    const canonical = (text: string) => tokenize(text).map((t) => `${t.kind} ${normalize(t.text, { toneMarks: 'old' })}`);
    fc.assert(
      fc.property(patchwork, (text) => {
        const expected = canonical(text);
        const variants = [
          text.normalize('NFD'),
          normalize(text, { toneMarks: 'new', dashes: false, quotes: false, fullWidth: false, spaces: false, invisible: false }),
          normalize(text, { toneMarks: 'old', dashes: false, quotes: false, fullWidth: false, spaces: false, invisible: false }),
          text.replaceAll('\n', '\r\n'),
          text.replaceAll(' ', '\u00a0'),
        ];
        for (const variant of variants) expect(canonical(variant)).toEqual(expected);
      }),
      { numRuns: 2000 },
    );
  });

  it('a variant maps to the tokens at the mapped offsets', () => {
    fc.assert(
      fc.property(patchwork, (text) => {
        const n = normalizeTokens(text.normalize('NFD'));
        expect(n).toEqual(tokenize(text.normalize('NFC')).map((t) => [t.start, t.end, t.kind]));
      }),
      { numRuns: 1000 },
    );
  });
});

/** Tokens of a text by their offsets in its NFC. */
function normalizeTokens(text: string): [number, number, TokenKind][] {
  const length = (end: number): number => text.slice(0, end).normalize('NFC').length;
  return tokenize(text).map((t) => [length(t.start), length(t.end), t.kind]);
}
