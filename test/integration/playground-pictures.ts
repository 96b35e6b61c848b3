/**
 * The pictures of the playground in `docs/images/`, and how fast it is: `npx tsx test/integration/playground-pictures.ts`, after
 * `npm run playground -- --build`. PNG files to look at go to `.cache/screenshots`.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContextOptions, Page, ViewportSize } from 'playwright-core';
import { launch, serveFolder, settled, visit } from './browsing.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const IMAGES = join(ROOT, 'docs/images');
const LOOK = join(ROOT, '.cache/screenshots');

interface Picture {
  readonly name: string;
  readonly options: BrowserContextOptions & { readonly viewport: ViewportSize };
  /** What is done before the picture is taken. */
  readonly clicks: readonly string[];
  /** What stands at its upper edge; the top of the page without it. */
  readonly from?: string;
}

/** The page says how long reading took: of a later reading, not of the first. */
const WARM = Array.from({ length: 5 }, () => '#read');
const WIDE = { width: 1100, height: 1400 };
const PICTURES: readonly Picture[] = [
  { name: 'light', options: { colorScheme: 'light', viewport: WIDE }, clicks: [...WARM, '#marked mark.vie-title', '#tab-people'] },
  {
    name: 'dark',
    options: { colorScheme: 'dark', viewport: WIDE, locale: 'vi-VN' },
    clicks: ['[data-word=sampleReform]', ...WARM, '#marked mark.vie-place', '#tab-places'],
  },
  {
    name: 'narrow',
    options: { colorScheme: 'light', viewport: { width: 320, height: 1400 } },
    clicks: ['[data-word=sampleAppointment]', ...WARM, '#marked mark.vie-person', '#tab-holders'],
    from: '#result-heading',
  },
];

async function take(browser: Browser, address: string, { name, options, clicks, from }: Picture): Promise<void> {
  const { page, close } = await visit(browser, address, options);
  for (const selector of clicks) {
    await page.locator(selector).first().click();
    await settled(page);
  }
  if (clicks.includes('#tab-holders')) await page.waitForSelector('#panel-holders svg');
  await page.evaluate(() => scrollTo(0, 0));
  await page.screenshot({ path: join(LOOK, `playground-${name}.png`), fullPage: true });
  const top = from === undefined ? 0 : await page.locator(from).evaluate((element) => element.getBoundingClientRect().top);
  // Chromium writes WebP too, which is a fifth as large; playwright has no word for it.
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', {
    format: 'webp',
    quality: 60,
    captureBeyondViewport: true,
    clip: { x: 0, y: top, ...options.viewport, scale: 1 },
  });
  writeFileSync(join(IMAGES, `playground-${name}.webp`), Buffer.from(data, 'base64'));
  await close();
}

/** Milliseconds from a click on Read to the marks, and of the call of the library alone. */
async function readOnce(page: Page, text: string): Promise<{ readonly shown: number; readonly call: number }> {
  return page.evaluate(
    (typed) =>
      new Promise((resolve) => {
        const [input, marked, status] = ['#input', '#marked', '#status'].map((s) => document.querySelector(s) as HTMLElement);
        (input as HTMLTextAreaElement).value = typed;
        const from = performance.now();
        new MutationObserver((_, observer) => {
          if (marked.getAttribute('aria-busy') !== 'false') return;
          observer.disconnect();
          resolve({ shown: performance.now() - from, call: Number(status.dataset['milliseconds']) });
        }).observe(marked, { attributes: true });
        document.querySelector<HTMLElement>('#read')?.click();
      }),
    text,
  );
}

/** The seed article: its first reading in a new page, and later ones. */
async function measure(browser: Browser, address: string): Promise<void> {
  const seed = readFileSync(join(ROOT, 'seeds/hau-giang-dan-van-2022.txt'), 'utf8');
  const from = performance.now();
  const { page, close } = await visit(browser, address);
  const first = performance.now() - from;
  const cold = await readOnce(page, seed);
  const warm: (typeof cold)[] = [];
  // The texts differ, so that nothing can be kept from one to the next.
  for (let i = 0; i < 40; i++) warm.push(await readOnce(page, `${'Ngày mới. '.repeat(i)}${seed}`));
  const median = (values: readonly number[]): string => [...values].sort((a, b) => a - b)[values.length >> 1].toFixed(1);
  const late = warm.slice(10);
  console.log(`page to first marks ${first.toFixed(0)} ms; seed: first ${cold.call.toFixed(1)} ms, shown after ${cold.shown.toFixed(1)} ms`);
  console.log(`seed, warm, medians of ${late.length}: ${median(late.map((r) => r.call))} ms, shown after ${median(late.map((r) => r.shown))} ms`);
  await close();
}

mkdirSync(IMAGES, { recursive: true });
mkdirSync(LOOK, { recursive: true });
const [browser, { address, stop }] = await Promise.all([launch(), serveFolder(join(ROOT, 'playground/dist'))]);
for (const picture of PICTURES) await take(browser, address, picture);
await measure(browser, address);
await browser.close();
stop();
