/** The laws on generated sources, and on the project's own gold as pages. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHtml } from '../../src/io/html.ts';
import { brokenHtmlLaws } from './html-laws.ts';
import { linesOf, pageOf } from './pages.ts';
import { flowSoup, soup, wellFormed } from './sources.ts';
import { shownText, treeOf } from './trees.ts';

const holds = (source: fc.Arbitrary<string>, check: (html: string) => void): void => fc.assert(fc.property(source, check), { numRuns: 250 });

describe('whatever the source', () => {
  it.each([
    ['an editor would write', wellFormed],
    ['that is tags in any order', soup],
    ['that is any string', fc.string({ unit: 'binary', maxLength: 60 })],
  ])('the laws hold for HTML %s', (_, source) => holds(source, (html) => void expect(brokenHtmlLaws(html)).toEqual([])));

  it.each([
    ['an editor would write', wellFormed],
    ['that is tags in any order', flowSoup],
  ])('the text is that of the tree of parse5 for HTML %s', (_, source) =>
    holds(source, (html) => void expect(readHtml(html).text).toBe(shownText(treeOf(html)))),
  );

  it('every span has its places, in order, and one after the other', () =>
    holds(soup, (html) => {
      const { text, rangesOf } = readHtml(html);
      let before = 0;
      for (let i = 0; i < text.length; i++) {
        const ranges = rangesOf(i, i + 1);
        // A line break may stand for a tag.
        expect(ranges.length).toBeLessThanOrEqual(1);
        if (ranges.length === 0) expect(text[i]).toBe('\n');
        for (const { start, end } of ranges) {
          // Two code units may come from one reference.
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          before = start;
        }
      }
      expect(before).toBeLessThanOrEqual(html.length);
    }));
});

interface Article {
  readonly id: string;
  readonly reference: string;
  readonly text: string;
}

const gold = readFileSync(fileURLToPath(new URL('../gold/articles.jsonl', import.meta.url)), 'utf8');
const articles = gold
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Article);

describe("the project's own gold as pages", () => {
  it.each(articles)('$id', ({ text, reference }) => {
    const html = pageOf(text, { seed: 1 });
    expect(readHtml(html).text.split('\n').slice(1, -1)).toEqual(linesOf(text));
    expect(shownText(treeOf(html))).toBe(readHtml(html).text);
    expect(brokenHtmlLaws(html, { referenceDate: reference })).toEqual([]);
  });
});
