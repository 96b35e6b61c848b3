/** What holds for every source, as a list of what does not: marks change no text and move nothing, and ranges are where the text came from. */
import { parseFragment } from 'parse5';
import type { ExtractHtmlOptions } from '../../src/io/html.ts';
import { extractHtml, markHtml, readHtml } from '../../src/io/html.ts';
import { treeOf, unmarkedTreeOf } from './trees.ts';

/** The text of a run of source without tags, with its character references read. */
function decode(run: string): string {
  return parseFragment(run)
    .childNodes.map((node) => ('value' in node ? node.value : ''))
    .join('');
}

/** White space is what runs may differ in from their text: it is shown as one space, or as a new line. Null characters are no text for parse5. */
const bare = (text: string): string => text.replace(/[ \t\n\r\f\0]+/gu, '');

export function brokenHtmlLaws(html: string, options?: ExtractHtmlOptions): string[] {
  const broken: string[] = [];
  const demand = (holds: boolean, law: string): void => {
    if (!holds) broken.push(law);
  };
  const { text, entities, ranges } = extractHtml(html, options);
  const marked = markHtml(html, options);
  demand(readHtml(html).text === text, 'readHtml and extractHtml read the same text');
  demand(readHtml(marked).text === text, 'the marked source has the same text');
  demand(JSON.stringify(unmarkedTreeOf(marked)) === JSON.stringify(treeOf(html)), 'the marked source has the same tree without its marks');
  for (const { id, start, end, text: own } of entities) {
    demand(text.slice(start, end) === own, `${id} is where its offsets say`);
    const runs = ranges[id] ?? [];
    const rise = runs.every((run, i) => run.start < run.end && run.end <= html.length && run.start >= (i === 0 ? 0 : runs[i - 1].end));
    demand(runs.length > 0 && rise, `the ranges of ${id} are in the source and in order`);
    const source = runs.map((run) => html.slice(run.start, run.end));
    demand(bare(source.map(decode).join('')) === bare(own), `the ranges of ${id} say what its text says`);
  }
  return broken;
}
