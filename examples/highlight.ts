/**
 * A page of the seed article with its entities marked, to be opened in a browser. Run it: `npx tsx examples/highlight.ts > page.html`.
 * With a file and a day it takes another article: `npx tsx examples/highlight.ts article.txt 2024-06-15 > page.html`.
 */
import { readFileSync } from 'node:fs';
import { extract } from 'vietnamese-entities';
import { toHtml } from 'vietnamese-entities/render';

const [file = new URL('../seeds/hau-giang-dan-van-2022.txt', import.meta.url), referenceDate = '2022-12-27'] = process.argv.slice(2);
const text = readFileSync(file, 'utf8');
// The headline: what is shorter stands above it and names a section.
const title = text.split('\n').find((line) => line.length > 20) ?? '';

process.stdout.write(toHtml(text, extract(text, { referenceDate }), { page: true, title, lang: 'vi' }));
