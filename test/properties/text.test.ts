import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalize, removeDiacritics, splitSentences, tokenize } from '../../src/index.ts';
import { anything, news, realTexts } from './texts.ts';

const RUNS = { numRuns: 500 };
const texts = fc.oneof(anything, fc.constantFrom(...realTexts().map((t) => t.text)));

describe('tokenize', () => {
  it('tokens and the gaps between them give the text back', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let at = 0;
        for (const token of tokenize(text)) {
          expect(token.start).toBeGreaterThanOrEqual(at);
          expect(token.end).toBeGreaterThan(token.start);
          expect(token.text).toBe(text.slice(token.start, token.end));
          // A gap holds what is no text: spaces, breaks, zero-width characters.
          expect(text.slice(at, token.start)).not.toMatch(/[\p{L}\p{N}\p{P}\p{S}]/u);
          at = token.end;
        }
        expect(text.slice(at)).not.toMatch(/[\p{L}\p{N}\p{P}\p{S}]/u);
      }),
      RUNS,
    );
  });

  it('does not change with NFD, CRLF or no-break spaces', () => {
    const words = (text: string): string[] => tokenize(text).map((t) => `${t.kind} ${t.text.normalize('NFC')}`);
    fc.assert(
      fc.property(news, (text) => {
        const plain = words(text);
        expect(words(text.normalize('NFD'))).toEqual(plain);
        expect(words(text.replaceAll('\n', '\r\n'))).toEqual(plain);
        expect(words(text.replaceAll(' ', '\u00a0'))).toEqual(plain);
      }),
      RUNS,
    );
  });
});

describe('splitSentences', () => {
  it('sentences are slices in order, and leave out only white space', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let at = 0;
        for (const sentence of splitSentences(text)) {
          expect(sentence.start).toBeGreaterThanOrEqual(at);
          expect(sentence.end).toBeGreaterThan(sentence.start);
          expect(sentence.text).toBe(text.slice(sentence.start, sentence.end));
          expect(text.slice(at, sentence.start)).not.toMatch(/[\p{L}\p{N}\p{P}\p{S}]/u);
          at = sentence.end;
        }
        expect(text.slice(at)).not.toMatch(/[\p{L}\p{N}\p{P}\p{S}]/u);
      }),
      RUNS,
    );
  });
});

describe('normalize and removeDiacritics', () => {
  it.each([{}, { toneMarks: 'old' }, { toneMarks: 'new' }, { iy: 'i' }, { iy: 'y', toneMarks: 'new' }] as const)(
    'normalize with %j is idempotent',
    (options) => {
      fc.assert(
        fc.property(texts, (text) => {
          const once = normalize(text, options);
          expect(normalize(once, options)).toBe(once);
        }),
        RUNS,
      );
    },
  );

  it('normalize makes one text of all writings', () => {
    fc.assert(
      fc.property(news, (text) => {
        expect(normalize(text.normalize('NFD'))).toBe(normalize(text));
        expect(normalize(text.replaceAll('\n', '\r\n').replaceAll(' ', '\u00a0'))).toBe(normalize(text));
      }),
      RUNS,
    );
  });

  it('removeDiacritics leaves no mark of Vietnamese, and nothing to do a second time', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const bare = removeDiacritics(text);
        expect(removeDiacritics(bare)).toBe(bare);
        // A letter of another script keeps its own marks.
        expect(bare).not.toMatch(/(?:^|[\p{Script=Latin}\p{N}\p{P}\p{Z}])[\u0300\u0301\u0302\u0303\u0306\u0309\u031b\u0323]|[đĐăâêôơư]/u);
      }),
      RUNS,
    );
  });
});
