/** The built site in Chromium. `npm run docs:build` builds it; without that, and without Chromium, nothing is tested. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AXE, launch, type Served, serveFolder } from './browsing.ts';
import { has } from './needs.ts';

const SITE = fileURLToPath(new URL('../../docs/.vitepress/dist', import.meta.url));

/** Of the theme itself: its search button has a short name, and its home page has no landmark. */
const OF_THE_THEME = new Set(['label-content-name-mismatch', 'landmark-one-main', 'region']);

describe.skipIf(!has('chromium') || !existsSync(SITE))('the site', () => {
  let browser: Browser;
  let served: Served;
  beforeAll(async () => {
    served = await serveFolder(SITE);
    browser = await launch();
  });
  afterAll(async () => {
    await browser.close();
    served.stop();
  });

  /** Opens a page; gives with it what it loads from elsewhere and what the console says. */
  async function open(path: string, width = 1280): Promise<{ readonly page: Page; readonly complaints: string[] }> {
    const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme: width < 500 ? 'dark' : 'light' });
    const complaints: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(served.address) && !request.url().startsWith('data:')) complaints.push(request.url());
    });
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(`${served.address}${path}`, { waitUntil: 'networkidle' });
    return { page, complaints };
  }

  it.each(
    [
      'index.html',
      'start.html',
      'recipes/servers.html',
      'concepts/evidence.html',
      'accuracy.html',
      'comparison.html',
      'scaling.html',
      'playground.html',
      'vi/index.html',
      'vi/cli.html',
    ].flatMap((path) => [1280, 360].map((width) => ({ path, width }))),
  )('$path, $width px: nothing from elsewhere, no complaint, accessible, not wider than the window', async ({ path, width }) => {
    const { page, complaints } = await open(path, width);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    await page.evaluate(AXE);
    const { violations } = (await page.evaluate('axe.run({ resultTypes: ["violations"] })')) as AxeResults;
    expect(violations.flatMap(({ id, nodes }) => (OF_THE_THEME.has(id) ? [] : [`${id}: ${nodes.map(({ target }) => target).join(' ')}`]))).toEqual([]);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('finds words with Vietnamese letters', async () => {
    const { page } = await open('start.html');
    await page.keyboard.press('Control+k');
    await page.locator('#localsearch-input').fill('Hậu Giang');
    await page.locator('.result').first().waitFor();
    expect(await page.locator('.result').allTextContents()).toContainEqual(expect.stringContaining('Keys'));
    await page.close();
  });

  it.each([
    ['vi/index.html', 'Chạy thử trên trình duyệt'],
    ['playground.html', 'open it'],
    ['vi/playground.html', 'mở trang'],
  ])('%s opens the playground, which reads', async (path, name) => {
    const { page } = await open(path);
    const [playground] = await Promise.all([page.context().waitForEvent('page'), page.getByRole('link', { name, exact: true }).click()]);
    await playground.locator('mark').first().waitFor();
    await page.context().close();
  });
});
