/**
 * The laws of HTML on pages made of articles that are not in the repository: `npx tsx test/io/check-pages.ts FILE.jsonl… [--pages 300]`.
 * Each line of a file is an article with `text`; a page is made of each, spread over the files. Ends with exit code 1 when a law is broken.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { markHtml, readHtml } from '../../src/io/html.ts';
import { brokenHtmlLaws } from './html-laws.ts';
import { linesOf, pageOf } from './pages.ts';
import { shownText, treeOf } from './trees.ts';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { pages: { type: 'string', default: '300' } } });
const articles = positionals
  .flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line !== ''),
  )
  .map((line) => (JSON.parse(line) as { text: string }).text);
const wanted = Math.min(Number(values.pages), articles.length);
const chosen = Array.from({ length: wanted }, (_, i) => articles[Math.floor((i * articles.length) / wanted)]);

let marks = 0;
let characters = 0;
const failures: string[] = [];
for (const [i, article] of chosen.entries()) {
  const html = pageOf(article, { seed: i });
  const { text } = readHtml(html);
  const broken = brokenHtmlLaws(html);
  if (text.split('\n').slice(1, -1).join('\n') !== linesOf(article).join('\n')) broken.push('the text is that of the article');
  if (text !== shownText(treeOf(html))) broken.push('the text is that of the tree of parse5');
  failures.push(...broken.map((law) => `page ${i}: not so: ${law}`));
  characters += html.length;
  marks += markHtml(html).split('<mark ').length - 1;
}
console.log(failures.slice(0, 20).join('\n'));
console.log(`${chosen.length} pages, ${characters} characters, ${marks} marks: ${failures.length} laws broken`);
if (failures.length > 0 || chosen.length === 0) process.exitCode = 1;
