/**
 * What HTML costs beside plain text, in one process, by turns: `npx tsx bench/html.ts FILE.jsonl…` (articles with `text`, a line each). Pages are
 * made of the articles; the plain texts are what `readHtml` reads from them, so both sides extract the very same.
 */
import { readFileSync } from 'node:fs';
import { extract } from '../src/index.ts';
import { markHtml, readHtml } from '../src/io/html.ts';
import { pageOf } from '../test/io/pages.ts';

const articles = process.argv.slice(2).flatMap((file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== ''),
);
const pages = articles.map((line, seed) => pageOf((JSON.parse(line) as { text: string }).text, { seed }));
const texts = pages.map((html) => readHtml(html).text);

function timeOf(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

const JOBS = {
  'extract on the plain text': () => texts.forEach((text) => extract(text)),
  'readHtml alone': () => pages.forEach((html) => readHtml(html)),
  'markHtml: read, extract, mark': () => pages.forEach((html) => markHtml(html)),
};
const ROUNDS = 9;
const times = Object.fromEntries(Object.keys(JOBS).map((name) => [name, [] as number[]]));
for (let round = 0; round <= ROUNDS; round++) {
  // The first round is for the compiler.
  for (const [name, job] of Object.entries(JOBS)) {
    const time = timeOf(job);
    if (round > 0) times[name]?.push(time);
  }
}
const median = (list: readonly number[]): number => [...list].sort((a, b) => a - b)[list.length >> 1] ?? Number.NaN;
const base = median(times['extract on the plain text'] ?? []);
const size = (list: readonly string[]): string => `${(list.reduce((sum, s) => sum + s.length, 0) / 1e6).toFixed(2)} Mchar`;
console.log(`${pages.length} pages, ${size(pages)} of HTML, ${size(texts)} of text; medians of ${ROUNDS} rounds, ms of processor time`);
for (const [name, list] of Object.entries(times)) console.log(`${name.padEnd(32)} ${median(list).toFixed(0).padStart(6)}  ${(median(list) / base).toFixed(2)}`);
