/** HTML and renderings in a real browser: Debian's Chromium, driven by playwright-core, with axe-core as the judge of accessibility. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { extract } from 'vietnamese-entities';
import { markHtml, readHtml } from 'vietnamese-entities/html';
import { stylesheet, toHtml, toSvg } from 'vietnamese-entities/render';
import { pageOf } from '../io/pages.ts';
import { CHROMIUM, has } from './needs.ts';

const TEXT = [
  'Trao quà cho bà con vùng lũ',
  'Chiều 26/12, ông Trần Văn Bưởi, nguyên Phó Chủ tịch Thường trực UBND tỉnh Hậu Giang, Chủ tịch Hội Nông dân Việt Nam, trao hơn 1,2 tỷ đồng.',
  'Bà Lê Thị Mận, Giám đốc Sở Y tế & <b>Phó Bí thư Đảng ủy</b>, nói trong năm 2022 đã chi 36 tỷ đồng; ông Giàng A Sủng, Bí thư Tỉnh ủy Hậu Giang, cảm ơn. 😀',
].join('\r\n\r\n');
const EXTRACTION = extract(TEXT, { referenceDate: '2022-12-27' });
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const SCHEMES: readonly (readonly [string, BrowserContextOptions])[] = [
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['forced colors', { forcedColors: 'active' }],
];

describe.skipIf(!has('chromium'))('Chromium', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
  });
  afterAll(() => browser.close());

  /** What a page with this source gives, and that the browser had nothing to say against it: a blocked style would be such a thing. */
  async function inBrowser<T>(html: string, use: (page: Page) => Promise<T>, options: BrowserContextOptions = {}): Promise<T> {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    await page.setContent(html);
    const result = await use(page);
    expect(complaints).toEqual([]);
    await context.close();
    return result;
  }

  async function violations(page: Page): Promise<string[]> {
    await page.evaluate(AXE);
    return page.evaluate(async () => {
      const { axe } = globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } };
      return (await axe.run()).violations.map((v) => `${v.id}: ${v.nodes[0]?.html}`);
    });
  }

  describe.each(SCHEMES)('%s', (scheme, options) => {
    it.each(['en', 'vi'] as const)('axe-core finds nothing in a page, %s', async (lang) => {
      const html = toHtml(TEXT, EXTRACTION, { page: true, lang, title: 'Trao quà' });
      expect(await inBrowser(html, violations, options)).toEqual([]);
    });

    it('axe-core finds nothing in a drawing on a page, which has the colors of the scheme', async () => {
      const html = `<!DOCTYPE html><html lang="vi"><meta name="color-scheme" content="light dark"><title>Trao quà</title><style>${stylesheet}</style><main><h1>Trao quà</h1>${toSvg(EXTRACTION)}</main>`;
      const fill = await inBrowser(
        html,
        async (page) => {
          expect(await violations(page)).toEqual([]);
          return page.evaluate(() => getComputedStyle(document.querySelector('.vie-person rect') as Element).fill);
        },
        options,
      );
      expect(fill).toBe({ light: 'rgb(207, 232, 221)', dark: 'rgb(11, 74, 54)' }[scheme] ?? 'rgb(255, 255, 255)');
    });
  });

  it('the styles of a page apply under its own policy, and labels are not copied', async () => {
    const html = toHtml(TEXT, EXTRACTION, { page: true });
    await inBrowser(html, async (page) => {
      expect(await page.evaluate(() => getComputedStyle(document.querySelector('.vie-person') as Element).backgroundColor)).toBe('rgb(207, 232, 221)');
      const copied = await page.evaluate(() => {
        const selection = getSelection();
        selection?.selectAllChildren(document.querySelector('.vie-text') as Element);
        return selection?.toString();
      });
      expect(copied).toBe(TEXT);
    });
  });

  it("a page with its stylesheet elsewhere, marked HTML and a drawing need no more than style-src 'self'", async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    const html = toHtml(TEXT, EXTRACTION, { page: true, stylesheetUrl: '/vie.css' });
    const body = html.replace('</main>', `${markHtml('<p>ông <b>Trần Văn</b> Bưởi</p>')}${toSvg(EXTRACTION)}</main>`);
    const headers = { 'content-security-policy': "default-src 'none'; style-src 'self'" };
    const answers = new Map([
      ['/page', { headers, contentType: 'text/html; charset=utf-8', body }],
      ['/vie.css', { headers, contentType: 'text/css; charset=utf-8', body: stylesheet }],
    ]);
    await page.route('**', (route) => route.fulfill(answers.get(new URL(route.request().url()).pathname) ?? { status: 204 }));
    await page.goto('https://example.vn/page');
    const colors = await page.evaluate(() => [...document.querySelectorAll('mark.vie-person')].map((mark) => getComputedStyle(mark).backgroundColor));
    // Two in the marked HTML, one for each mention of the text.
    expect(colors).toEqual(Array(2 + EXTRACTION.entities.filter((e) => e.type === 'person').length).fill('rgb(207, 232, 221)'));
    expect(await page.evaluate(() => getComputedStyle(document.querySelector('.vie-link') as Element).stroke)).toBe('rgb(99, 99, 99)');
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('marked HTML has the styles too', async () => {
    const marked = markHtml(`<style>${stylesheet}</style><p>ông <b>Trần Văn</b> Bưởi`);
    const widths = await inBrowser(marked, (page) =>
      page.evaluate(() => [...document.querySelectorAll('mark')].map((m) => getComputedStyle(m).borderBottomStyle)),
    );
    expect(widths).toEqual(['solid', 'solid']);
  });

  it('marks in marks do not reach into the lines above and below, in HTML with lines as browsers set them', async () => {
    const line = 'Bà Lê Thị Mận, Giám đốc Sở Y tế tỉnh Hậu Giang, và ông Trần Văn Bưởi, Chủ tịch UBND tỉnh Hậu Giang, trao hơn 2 tỷ đồng. ';
    const marked = markHtml(`<!DOCTYPE html><style>${stylesheet}</style><p>${line.repeat(8)}</p>`);
    const deepest = await inBrowser(marked, (page) =>
      page.evaluate(() => {
        const walker = document.createTreeWalker(document.querySelector('p') as Element, NodeFilter.SHOW_TEXT);
        const texts: DOMRect[] = [];
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const range = document.createRange();
          range.selectNode(node);
          texts.push(...range.getClientRects());
        }
        const marks = [...document.querySelectorAll('mark')].flatMap((mark) => [...mark.getClientRects()]);
        const middle = (box: DOMRect): number => (box.top + box.bottom) / 2;
        const overlap = (mark: DOMRect, text: DOMRect): number => {
          const isOther = middle(text) < mark.top || middle(text) > mark.bottom;
          const isBeside = text.right <= mark.left || text.left >= mark.right;
          return !isOther || isBeside ? 0 : Math.min(mark.bottom, text.bottom) - Math.max(mark.top, text.top);
        };
        return Math.max(...marks.flatMap((mark) => texts.map((text) => overlap(mark, text))));
      }),
    );
    expect(deepest).toBeLessThanOrEqual(1);
  });

  it('a drawing is XML, and its texts are inside of their boxes', async () => {
    const outside = await inBrowser('<!DOCTYPE html><title>x</title>', (page) =>
      page.evaluate(
        (svgs) =>
          svgs.flatMap((svg) => {
            const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml');
            if (parsed.querySelector('parsererror')) return [`no XML: ${svg}`];
            const root = document.body.appendChild(document.importNode(parsed.documentElement, true));
            return [...root.querySelectorAll('g')].flatMap((g) => {
              const text = (g.querySelector('text') as SVGTextElement).getBBox();
              const box = (g.querySelector('rect') as SVGRectElement).getBBox();
              const isIn = text.x >= box.x && text.y >= box.y && text.x + text.width <= box.x + box.width && text.y + text.height <= box.y + box.height;
              return isIn ? [] : [g.textContent ?? ''];
            });
          }),
        [toSvg(EXTRACTION), toSvg(EXTRACTION, { width: 360 }), toSvg(extract('TRƯỞNG BAN TỔ CHỨC TỈNH ỦY HẬU GIANG TRẦN VĂN BƯỞI')), toSvg(extract(''))],
      ),
    );
    expect(outside).toEqual([]);
  });

  const gold = readFileSync(new URL('../gold/articles.jsonl', import.meta.url), 'utf8')
    .split('\n')
    .filter(Boolean);
  const articles = gold.map((line) => (JSON.parse(line) as { text: string }).text);

  it('the text of pages is what Chromium shows', async () => {
    for (const [seed, article] of articles.entries()) {
      const html = pageOf(article, { seed });
      const shown = await inBrowser(html, (page) => page.evaluate(() => document.body.innerText), { javaScriptEnabled: true, offline: true });
      const lines = shown.split(/[\n\t]/u).map((line) => line.trim());
      expect(readHtml(html).text.split('\n')).toEqual(lines.filter((line) => line !== ''));
    }
  });

  it('marks move nothing in the tree that Chromium builds', async () => {
    const pages = articles.map((article, seed) => pageOf(article, { seed }));
    const marked = pages.map((html) => markHtml(html));
    const moved = await inBrowser('<!DOCTYPE html><title>x</title>', (page) =>
      page.evaluate(
        (pairs) => {
          const treeOf = (html: string): string => {
            const { documentElement } = new DOMParser().parseFromString(html, 'text/html');
            for (const mark of documentElement.querySelectorAll('mark.vie')) mark.replaceWith(...mark.childNodes);
            documentElement.normalize();
            return documentElement.outerHTML;
          };
          return pairs.filter(([before, after]) => treeOf(before ?? '') !== treeOf(after ?? '')).length;
        },
        pages.map((html, i) => [html, marked[i]]),
      ),
    );
    expect(moved).toBe(0);
    expect(marked.join('').split('<mark ').length).toBeGreaterThan(1000);
  });
});
