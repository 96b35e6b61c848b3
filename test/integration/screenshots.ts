/**
 * Pictures for people to look at: `npx tsx test/integration/screenshots.ts [FOLDER]`, after `npm run test:integration`. A page, marked HTML and a
 * drawing in light, dark and forced colors, and as wide as a phone.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContextOptions, chromium } from 'playwright-core';
import { extract } from 'vietnamese-entities';
import { markHtml } from 'vietnamese-entities/html';
import { stylesheet, toHtml, toSvg } from 'vietnamese-entities/render';
import { pageOf } from '../io/pages.ts';
import { CHROMIUM } from './needs.ts';

const folder = process.argv[2] ?? '.cache/screenshots';
mkdirSync(folder, { recursive: true });

const text = readFileSync(new URL('../../seeds/hau-giang-dan-van-2022.txt', import.meta.url), 'utf8');
const extraction = extract(text, { referenceDate: '2022-12-27' });
const head = `<meta name="color-scheme" content="light dark"><style>${stylesheet}</style>`;

const DOCUMENTS = {
  page: toHtml(text, extraction, { page: true, lang: 'vi', title: 'Dân vận' }),
  marked: markHtml(pageOf(text, { seed: 1 }).replace('</head>', `${head}</head>`)),
  drawing: `<!DOCTYPE html>${head}${toSvg(extraction, { lang: 'vi' })}`,
};

const WIDE = { width: 1000, height: 900 };
const VIEWS: Readonly<Record<string, BrowserContextOptions>> = {
  light: { colorScheme: 'light', viewport: WIDE },
  dark: { colorScheme: 'dark', viewport: WIDE },
  forced: { forcedColors: 'active', viewport: WIDE },
  narrow: { viewport: { width: 360, height: 700 } },
};

const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
for (const [document, html] of Object.entries(DOCUMENTS)) {
  for (const [view, options] of Object.entries(VIEWS)) {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    await page.setContent(html);
    const path = join(folder, `${document}-${view}.png`);
    await page.screenshot({ path, fullPage: true });
    console.log(path);
    await context.close();
  }
}
await browser.close();
