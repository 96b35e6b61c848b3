/** The playground in Chromium: as `vie serve` of the packed package serves it, and as a folder on any web server. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { type Extraction, extract } from 'vietnamese-entities';
import * as formats from 'vietnamese-entities/formats';
import { extractHtml, markHtml } from 'vietnamese-entities/html';
import { toHtml, toSvg } from 'vietnamese-entities/render';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { read, serveCommand, type Served, settled, serveFolder, type Visit, violations, visit, launch } from './browsing.ts';
import { has } from './needs.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const TEXT =
  '🌾 Chiều 26/12, bà Lê Thị Mận, Giám đốc Sở Y tế tỉnh Hậu Giang, nguyên Chủ tịch UBND huyện Vị Thủy, trao 12345678901234567890 đồng. Bà Mận về Huế ngày 3/1/2023. Năm 2020 là năm khác.';
const DATE = '2022-12-27';
const HTML = '<p>&Ocirc;ng <b>Trần Văn</b> Bưởi, Giám đốc Sở&nbsp;Y tế, ở Huế.</p><script>alert("Ông Lê Văn Kín")</script>';
const TABS = ['people', 'dates', 'money', 'places', 'holders', 'json', 'code'];
const SAMPLES = ['sampleConference', 'sampleAppointment', 'sampleBudget', 'sampleReform', 'sampleHtml'];

/** The texts of all elements. */
const texts = (page: Page, selector: string): Promise<string[]> => page.locator(selector).allInnerTexts();
/** The rows of cards: `kind: province`. */
const rowsOf = (page: Page, panel: string): Promise<string[][]> =>
  page.evaluate(
    (selector) =>
      [...document.querySelectorAll(`${selector} .cards > li`)].map((card) =>
        [...card.querySelectorAll('dl > div')].map((row) => `${row.querySelector('dt')?.textContent}: ${row.querySelector('dd')?.textContent}`),
      ),
    panel,
  );
/** Text without the labels of marks. */
const markedText = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const copy = document.querySelector('#marked')?.cloneNode(true) as Element;
    for (const label of copy.querySelectorAll('.vie-label')) label.remove();
    return copy.textContent ?? '';
  });
const chosen = (page: Page): Promise<string | null> => page.evaluate(() => document.querySelector('#marked .chosen')?.getAttribute('data-id') ?? null);

describe.skipIf(!has('chromium'))('the playground', () => {
  let browser: Browser;
  let command: Served;
  let folder: Served;
  beforeAll(async () => {
    execFileSync('npx', ['tsx', 'scripts/playground.ts', '--build'], { cwd: ROOT });
    [browser, command, folder] = await Promise.all([launch(), serveCommand(), serveFolder(`${ROOT}playground/dist`)]);
  });
  afterAll(async () => {
    await browser?.close();
    command?.stop();
    folder?.stop();
  });

  /** Visits `vie serve`, does something, and expects that nobody complained and nothing went elsewhere. */
  async function on(act: (page: Page, visit: Visit) => Promise<void>, options: Parameters<typeof visit>[2] = {}, server = command): Promise<void> {
    const visited = await visit(browser, server.address, options);
    try {
      await act(visited.page, visited);
      expect(visited.complaints).toEqual([]);
      const { origin } = new URL(server.address);
      expect(visited.requests.filter((url) => new URL(url).origin !== origin && !url.startsWith('blob:'))).toEqual([]);
    } finally {
      await visited.close();
    }
  }

  describe.each(['vie serve', 'a folder'])('from %s', (name) => {
    const server = (): Served => (name === 'a folder' ? folder : command);

    it('reads text and HTML, draws and exports, with nothing from elsewhere and nothing that its policy forbids', async () => {
      await on(
        async (page, { requests }) => {
          const first = requests.length;
          expect(await page.locator('#marked mark').count()).toBeGreaterThan(20);
          await read(page, HTML);
          expect(await markedText(page)).toBe(extractHtml(HTML).text);
          await page.click('#tab-holders');
          await page.waitForSelector('#panel-holders svg');
          const [download] = await Promise.all([page.waitForEvent('download'), page.click('[data-export=csv]')]);
          expect(readFileSync(await download.path(), 'utf8')).toContain('Trần Văn Bưởi');
          // The reader of HTML, the drawing and the formats came when they were used.
          expect(requests.length).toBeGreaterThan(first + 2);
        },
        {},
        server(),
      );
    });

    it('loads nothing before it is needed', async () => {
      await on(
        async (_, { requests }) => {
          const loaded = requests.map((url) => new URL(url).pathname).join('\n');
          expect(loaded).not.toMatch(/make-file|\/(?:html|formats|render)\.js/u);
        },
        {},
        server(),
      );
    });
  });

  it('violations of the policy would be seen', async () => {
    const { page, complaints, close } = await visit(browser, command.address);
    await page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<p style="color: red">red</p>'));
    await page.evaluate(() => fetch('/playground/').catch(() => undefined));
    expect(complaints.join('\n')).toMatch(/style-src(?:.|\n)*connect-src/u);
    await close();
  });

  describe('the first load', () => {
    it('is as large as the main entry and 35 KB at most, gzipped', async () => {
      const { requests, close } = await visit(browser, folder.address);
      await close();
      const output = execFileSync('npx', ['tsx', 'test/package/first-load.ts', ...requests.map((url) => new URL(url).pathname)], {
        cwd: ROOT,
        encoding: 'utf8',
      });
      const { firstLoad, mainEntry } = JSON.parse(output) as { readonly firstLoad: number; readonly mainEntry: number };
      expect(firstLoad).toBeGreaterThan(100_000);
      expect(firstLoad).toBeLessThanOrEqual(mainEntry + 35_000);
    });
  });

  describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
    it.each(['en-US', 'vi-VN'])('axe-core finds nothing, %s', async (locale) => {
      await on(
        async (page) => {
          await page.click('[data-word=sampleReform]');
          await settled(page);
          await page.locator('#marked mark.vie-place').first().click();
          for (const tab of TABS) {
            await page.click(`#tab-${tab}`);
            await page.waitForSelector(`#panel-${tab} > *`);
            expect([tab, await violations(page)]).toEqual([tab, []]);
          }
        },
        { colorScheme, locale },
      );
    });
  });

  it.each(['light', 'dark'] as const)('%s can be chosen, whatever the system has, and is readable', async (theme) => {
    const other = theme === 'light' ? 'dark' : 'light';
    await on(
      async (page) => {
        const colors = (): Promise<string[]> =>
          page.evaluate(() =>
            ['body', '#marked mark.vie-person', 'button.main'].map((s) => getComputedStyle(document.querySelector(s) as Element).backgroundColor),
          );
        const before = await colors();
        await page.selectOption('#theme', theme);
        expect(await colors()).not.toEqual(before);
        expect((await colors())[1]).toBe({ light: 'rgb(207, 232, 221)', dark: 'rgb(11, 74, 54)' }[theme]);
        expect(await violations(page)).toEqual([]);
        await page.selectOption('#theme', 'auto');
        expect(await colors()).toEqual(before);
      },
      { colorScheme: other },
    );
  });

  it('320 pixels are wide enough for all samples and tabs', async () => {
    await on(
      async (page) => {
        for (const sample of SAMPLES) {
          await page.click(`[data-word=${sample}]`);
          await settled(page);
          await page.locator('#marked mark').first().click();
          for (const tab of TABS) {
            await page.click(`#tab-${tab}`);
            await page.waitForSelector(`#panel-${tab} > *`);
            expect([sample, tab, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([sample, tab, 320]);
          }
        }
        expect(await violations(page)).toEqual([]);
      },
      { viewport: { width: 320, height: 640 } },
    );
  });

  describe('the text', () => {
    it('has the marks that the library gives, nested, and nothing else', async () => {
      await on(async (page) => {
        await read(page, TEXT, { date: DATE });
        expect(await markedText(page)).toBe(TEXT);
        const marks = await page.evaluate(() =>
          [...document.querySelectorAll<HTMLElement>('#marked mark')].map((mark) => {
            const copy = mark.cloneNode(true) as Element;
            for (const label of copy.querySelectorAll('.vie-label')) label.remove();
            const parent = mark.parentElement?.closest<HTMLElement>('mark')?.dataset['id'];
            return [mark.dataset['id'], mark.dataset['type'], copy.textContent, parent];
          }),
        );
        expect(marks).toEqual(extract(TEXT, { referenceDate: DATE }).entities.map((e) => [e.id, e.type, e.text, e.parent]));
        expect(await page.locator('#marked mark.vie-money').first().getAttribute('title')).toMatch(/^(?:high|medium|low): ./u);
      });
    });

    it('is read while it is typed, and what was typed last is shown', async () => {
      await on(async (page) => {
        await read(page, '');
        await page.locator('#input').pressSequentially('Bà Lê Thị Mận ở Huế.', { delay: 5 });
        await settled(page);
        expect(await texts(page, '#panel-people h3')).toEqual(['Lê Thị Mận']);
        // A long text, and a short one before the long one is read.
        await page.locator('#input').fill(`${TEXT} `.repeat(300));
        await page.click('#read');
        await page.locator('#input').fill('Ông Trần Văn Bưởi.');
        await page.click('#read');
        await settled(page);
        expect(await markedText(page)).toBe('Ông Trần Văn Bưởi.');
        await page.waitForTimeout(1000);
        expect(await markedText(page)).toBe('Ông Trần Văn Bưởi.');
      });
    });

    it('may be half a megabyte', async () => {
      await on(async (page) => {
        const long = `${TEXT}\n`.repeat(Math.ceil(500_000 / TEXT.length));
        await read(page, long, { date: DATE });
        expect(await markedText(page)).toBe(long);
        expect(await page.locator('#marked .block').count()).toBeGreaterThan(100);
        expect(await page.evaluate(() => document.querySelector('#marked .block')?.textContent?.endsWith('\n'))).toBe(true);
        expect(await page.locator('#panel-people .cards > li').count()).toBeLessThanOrEqual(200);
      });
    });

    it('is never markup', async () => {
      await on(async (page) => {
        const payload = '<img src=x onerror=alert(1)> Ông <svg onload=alert(2)>Trần Văn Bưởi</svg>, Giám đốc Sở "><script>alert(3)</script> Y tế.';
        await read(page, payload, { kind: 'text' });
        expect(await markedText(page)).toBe(payload);
        for (const tab of TABS) await page.click(`#tab-${tab}`);
        expect(await page.locator('main img, main script, #marked svg').count()).toBe(0);
      });
    });

    it('that is HTML is told by its beginning, or by the user', async () => {
      await on(async (page) => {
        const shown = async (text: string, kind: string): Promise<string> => {
          await read(page, text, { kind });
          return markedText(page);
        };
        const { text } = extractHtml(HTML);
        expect(await shown(HTML, 'auto')).toBe(text);
        expect(await shown(`<!DOCTYPE html>${HTML}`, 'auto')).toBe(text);
        expect(await shown(HTML, 'text')).toBe(HTML);
        expect(await shown('3 < 4 và Huế > Vinh', 'auto')).toBe('3 < 4 và Huế > Vinh');
        expect(await shown('Bà <b>Mận</b>', 'html')).toBe('Bà Mận');
        await read(page, HTML);
        await page.locator('#marked mark.vie-person').click();
        const [ranges] = Object.values(extractHtml(HTML).ranges);
        expect(await page.innerText('#details')).toContain(ranges?.map(({ start, end }) => `${start}–${end}`).join(', '));
      });
    });

    it('that tells of trouble shows a warning', async () => {
      await on(async (page) => {
        await read(page, 'Hôm qua, bà Lê Thị Mận về Huế.');
        expect(await texts(page, '#warnings li')).toEqual(extract('Hôm qua, bà Lê Thị Mận về Huế.').warnings.map((w) => w.message));
        await page.locator('#date').fill(DATE);
        await settled(page);
        expect(await page.locator('#warnings').isVisible()).toBe(false);
      });
    });

    it('that is empty has no entities', async () => {
      await on(async (page) => {
        await page.click('#clear');
        await settled(page);
        expect(await page.innerText('#status')).toBe('No entities.');
        for (const tab of TABS) await page.click(`#tab-${tab}`);
        expect(await page.innerText('#panel-people')).toBe('The text has none.');
      });
    });
  });

  describe('a mark', () => {
    it('disappears with its type, and its text stays', async () => {
      await on(async (page) => {
        await read(page, TEXT, { date: DATE });
        const color = (): Promise<string> => page.evaluate(() => getComputedStyle(document.querySelector('#marked .vie-person') as Element).backgroundColor);
        expect(await color()).toBe('rgb(207, 232, 221)');
        await page.locator('#types [data-type=person]').uncheck();
        expect(await color()).toBe('rgba(0, 0, 0, 0)');
        expect(await page.locator('#marked .vie-person > .vie-label').first().isVisible()).toBe(false);
        expect(await markedText(page)).toBe(TEXT);
        const { entities } = extract(TEXT, { referenceDate: DATE });
        expect(await page.innerText('#count-person')).toBe(String(entities.filter((e) => e.type === 'person').length));
      });
    });

    it('that is clicked shows its values, evidence and all mentions; one inside of a hidden one is passed over', async () => {
      await on(async (page) => {
        await read(page, TEXT, { date: DATE });
        await page
          .locator('#marked mark.vie-person')
          .last()
          .click({ position: { x: 5, y: 8 } });
        const person = await page.innerText('#details');
        for (const part of ['Lê Thị Mận', 'female', 'bà', 'evidence', 'offsets (UTF-16)', 'Giám đốc Sở Y tế']) expect(person).toContain(part);
        await page.click('#details button:text-is("Lê Thị Mận")');
        expect(await chosen(page)).toBe(extract(TEXT).entities.find((e) => e.type === 'person')?.id);
        expect(await page.evaluate(() => document.activeElement?.id)).toBe('marked');
        // tỉnh Hậu Giang, inside of Sở Y tế tỉnh Hậu Giang, inside of the title
        const place = page.locator('#marked mark.vie-place').first();
        await place.click({ position: { x: 5, y: 8 } });
        expect(await page.innerText('#details h3')).toContain('tỉnh Hậu Giang');
        await page.locator('#types [data-type=place]').uncheck();
        await place.click({ position: { x: 5, y: 8 } });
        expect(await page.innerText('#details h3')).toContain('Sở Y tế');
        await page.click('#close');
        expect([await chosen(page), await page.innerText('#details')]).toEqual([null, 'Choose an entity in the text.']);
      });
    });
  });

  it('the keyboard is enough', async () => {
    await on(async (page) => {
      const press = async (...keys: string[]): Promise<void> => {
        for (const key of keys) await page.keyboard.press(key);
      };
      const tabTo = async (selector: string): Promise<void> => {
        for (let i = 0; i < 60; i++) {
          await press('Tab');
          if (await page.evaluate((s) => document.activeElement?.matches(s), selector)) return;
        }
        throw new Error(`the Tab key does not reach ${selector}`);
      };
      await press('Tab');
      expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip');
      await tabTo('[data-word=sampleReform]');
      await press('Enter');
      await settled(page);
      await tabTo('#input');
      await press('Control+Home');
      await page.keyboard.insertText('Bà Lê Thị Mận, Giám đốc Sở Y tế tỉnh Hậu Giang. ');
      await press('Control+Enter');
      await settled(page);
      await tabTo('#types input');
      await press('Space');
      await tabTo('#marked');
      await press('ArrowRight');
      // People are hidden.
      expect(await page.innerText('#details h3')).toContain('Giám đốc');
      await press('ArrowRight', 'ArrowRight', 'ArrowLeft');
      expect(await page.innerText('#details h3')).toContain('Sở Y tế');
      await press('Escape');
      expect(await chosen(page)).toBe(null);
      await tabTo('#tab-people');
      await press('ArrowRight', 'ArrowRight', 'ArrowRight');
      expect(await page.locator('[role=tab][aria-selected=true]').getAttribute('id')).toBe('tab-places');
      expect(await page.locator('[role=tabpanel]:visible').getAttribute('id')).toBe('panel-places');
      await press('End', 'ArrowRight');
      expect(await page.locator('[role=tabpanel]:visible').getAttribute('id')).toBe('panel-people');
      await tabTo('[data-export=json]');
      const [download] = await Promise.all([page.waitForEvent('download'), press('Enter')]);
      expect(download.suggestedFilename()).toBe('entities.json');
    });
  });

  describe('a view', () => {
    async function onView(tab: string, text: string, act: (page: Page) => Promise<void>): Promise<void> {
      await on(async (page) => {
        await read(page, text, { date: DATE });
        await page.click(`#tab-${tab}`);
        await page.waitForSelector(`#panel-${tab} > *`);
        await act(page);
      });
    }

    it('of people shows their offices, and what has become of them', () =>
      onView('people', TEXT, async (page) => {
        expect(await texts(page, '#panel-people h3')).toEqual(extract(TEXT).people.map((p) => p.name));
        const [[gender, offices, mentions]] = await rowsOf(page, '#panel-people');
        expect(gender).toBe('gender: female');
        expect(offices).toMatch(/Giám đốc, Sở Y tế.*Hậu Giang.* · province.*Chủ tịch, Ủy ban nhân dân.*Vị Thủy.* · district · former/u);
        expect(mentions).toBe('mentions: Lê Thị MậnMận');
        await page.click('#panel-people dd button:text-is("Mận")');
        expect(await chosen(page)).toBe(extract(TEXT).people[0]?.mentions[1]);
      }));

    it('of dates is a timeline', () =>
      onView('dates', TEXT, async (page) => {
        expect(await texts(page, '#panel-dates h3')).toEqual(['Năm 2020', 'Chiều 26/12', 'ngày 3/1/2023']);
        const [, afternoon] = await rowsOf(page, '#panel-dates');
        expect(afternoon?.slice(0, 2)).toEqual(['on the calendar: Monday, 26 December 2022', 'value: 2022-12-26TAF']);
      }));

    it('of money has amounts without loss', () =>
      onView('money', TEXT, async (page) => {
        const [[amount]] = await rowsOf(page, '#panel-money');
        expect(amount?.replaceAll('\u00a0', ' ')).toBe('amount: 12.345.678.901.234.567.890 ₫');
      }));

    it('of places has codes, validity, and the names since 1 July 2025', () =>
      onView('places', TEXT, async (page) => {
        expect(await texts(page, '#panel-places h3')).toEqual(['tỉnh Hậu Giang', 'huyện Vị Thủy', 'Huế']);
        const [province, district] = await rowsOf(page, '#panel-places');
        expect(province).toEqual(['kind: province', 'code: 93', 'country: VN', 'in force: until 30 June 2025', 'since 1 July 2025: Thành phố Cần Thơ (92)']);
        expect(district?.at(-1)).toMatch(/^since 1 July 2025: Xã Vị Thủy \(\d{5}\)Xã /u);
      }));

    it('of who holds what is the drawing of the library', () =>
      onView('holders', TEXT, async (page) => {
        const nodes = await page.locator('#panel-holders svg .vie-node text').allTextContents();
        const drawn = toSvg(extract(TEXT, { referenceDate: DATE }));
        expect(nodes.length).toBeGreaterThanOrEqual(5);
        for (const node of nodes) expect(drawn.replace(/<[^>]*>/gu, '')).toContain(node.trim());
      }));

    it('of JSON and code gives what the library gives', () =>
      onView('json', TEXT, async (page) => {
        expect(JSON.parse(await page.innerText('#panel-json pre'))).toEqual(extract(TEXT, { referenceDate: DATE }));
        await page.click('#tab-code');
        expect(await page.innerText('#panel-code')).toContain(`extract(text, { referenceDate: '${DATE}' })`);
      }));
  });

  describe('exports', () => {
    const found: Extraction = extract(TEXT, { referenceDate: DATE });
    const json = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`;
    const address = 'https://example.org/text';
    const expected: Readonly<Record<string, readonly [file: string, content: string]>> = {
      json: ['entities.json', json({ text: TEXT, ...found })],
      csv: ['entities.csv', formats.toCsv(TEXT, found, { bom: true, guardFormulas: true })],
      conll: ['entities.conll', formats.toConll(TEXT, found)],
      'brat-ann': ['entities.ann', formats.toBrat(TEXT, found).ann],
      'brat-txt': ['entities.txt', formats.toBrat(TEXT, found).txt],
      'label-studio': ['label-studio.json', json([formats.toLabelStudio(TEXT, found)])],
      doccano: ['doccano.jsonl', `${JSON.stringify(formats.toDoccano(TEXT, found))}\n`],
      spacy: ['spacy.jsonl', `${JSON.stringify(formats.toSpacy(TEXT, found))}\n`],
      'web-annotation': ['annotations.jsonld', json(formats.toWebAnnotations(TEXT, found, { source: address }))],
      'schema-org': ['schema-org.jsonld', json(formats.toSchemaOrg(TEXT, found, { url: address, datePublished: DATE }))],
      html: ['entities.html', toHtml(TEXT, found, { page: true, lang: 'en' })],
      'marked-html': ['marked.html', toHtml(TEXT, found, { lang: 'en' })],
      svg: ['holders.svg', toSvg(found, { lang: 'en' })],
    };

    it('have a button each', async () => {
      await on(async (page) => {
        const names = await page.locator('[data-export]').evaluateAll((buttons) => buttons.map((b) => b.getAttribute('data-export')));
        expect(names).toEqual(Object.keys(expected));
      });
    });

    // Chromium saves ten files in a row.
    const names = Object.keys(expected);
    it.each([names.slice(0, 7), names.slice(7)])('are those of the library: %s, …', async (...some) => {
      await on(async (page) => {
        await read(page, TEXT, { date: DATE });
        for (const name of some) {
          const [file, content] = expected[name];
          const [download] = await Promise.all([page.waitForEvent('download'), page.click(`[data-export=${name}]`)]);
          expect(download.suggestedFilename()).toBe(file);
          expect(readFileSync(await download.path(), 'utf8')).toBe(content);
        }
      });
    });

    it('of HTML have marks in the HTML, in a file and in the clipboard', async () => {
      await on(
        async (page) => {
          await read(page, HTML);
          const [download] = await Promise.all([page.waitForEvent('download'), page.click('[data-export=marked-html]')]);
          expect(readFileSync(await download.path(), 'utf8')).toBe(markHtml(HTML));
          await page.click('#copy-html');
          await page.waitForSelector('#saved:text("The HTML is in the clipboard.")');
          expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(markHtml(HTML));
        },
        { permissions: ['clipboard-read', 'clipboard-write'] },
      );
    });
  });

  describe('a link', () => {
    const options = { permissions: ['clipboard-read', 'clipboard-write'] };
    /** Presses the button; @returns the link in the clipboard */
    async function linkOf(page: Page): Promise<string> {
      await page.click('#share');
      await page.waitForSelector('#status:text("clipboard")');
      return page.evaluate(() => navigator.clipboard.readText());
    }

    it.each([
      ['of a text', TEXT, DATE, 'auto'],
      ['of HTML read as text', HTML, '', 'text'],
      ['of hard characters', '\u0000 \ud83c\udf3e e\u0302\u0301 \r\n "&#+/='.replace('\r\n', '\n'), '', 'html'],
    ])('%s opens it again', async (_, text, date, kind) => {
      await on(async (page) => {
        await read(page, text, { date, kind });
        const link = await linkOf(page);
        expect(link.length).toBeLessThan(1000);
        const second = await visit(browser, link);
        const { page: other } = second;
        const shown = [await other.inputValue('#input'), await other.inputValue('#date'), await other.inputValue('#kind'), await markedText(other)];
        expect(shown).toEqual([text, date, kind, await markedText(page)]);
        expect(second.complaints).toEqual([]);
        await second.close();
      }, options);
    });

    it('keeps the language, and may be opened where the page is open', async () => {
      await on(async (page) => {
        await page.click('[data-lang=vi]');
        await page.click('#share');
        await page.waitForSelector('#status:text("liên kết")');
        const { hash } = new URL(await page.evaluate(() => navigator.clipboard.readText()));
        await page.click('[data-lang=en]');
        await page.click('#clear');
        await settled(page);
        await page.evaluate(() => {
          location.hash = '';
        });
        await page.evaluate((h) => {
          location.hash = h;
        }, hash);
        await page.waitForSelector('#marked mark');
        expect(await page.locator('html').getAttribute('lang')).toBe('vi');
      }, options);
    });

    it('of a text that is too long is refused, and the text is saved', async () => {
      await on(async (page) => {
        const long = Array.from({ length: 3000 }, (_, i) => `Ngày ${(i * 7919) % 28}/${i % 12}/${1900 + ((i * 31) % 200)} ở xã ${(i * 7717) % 9999}.`).join(
          '\n',
        );
        await read(page, long);
        const [download] = await Promise.all([page.waitForEvent('download'), page.click('#share')]);
        expect(readFileSync(await download.path(), 'utf8')).toBe(long);
        expect(await page.innerText('#status')).toContain('too long');
        expect(new URL(page.url()).hash).toBe('');
      });
    });

    it.each(['#z=AAAA', '#z=!', '#t=gICA'])('that is damaged, %s, says so and shows a sample', async (hash) => {
      const { page, complaints, close } = await visit(browser, `${command.address}${hash}`);
      await page.waitForSelector('#status:text("no text that can be read")');
      expect(await page.locator('#marked mark').count()).toBeGreaterThan(20);
      expect(complaints).toEqual([]);
      await close();
    });

    it('does not unpack to gigabytes', async () => {
      await on(async (page) => {
        const hash = await page.evaluate(async () => {
          const zeros = new Blob([new Uint8Array(50_000_000)]).stream().pipeThrough(new CompressionStream('deflate-raw'));
          const bytes = new Uint8Array(await new Response(zeros).arrayBuffer());
          const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
          return `#z=${btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')}`;
        });
        const before = await page.inputValue('#input');
        await page.evaluate((h) => {
          location.hash = h;
        }, hash);
        await page.waitForTimeout(500);
        expect(await page.inputValue('#input')).toBe(before);
      });
    });
  });

  describe('the language', () => {
    it('is that of the browser, and can be changed', async () => {
      await on(
        async (page) => {
          expect(await page.locator('html').getAttribute('lang')).toBe('vi');
          expect(await page.innerText('#read')).toBe('Đọc');
          const english = await page.evaluate(() => [...document.querySelectorAll('[data-word]')].filter((node) => node.textContent === '').length);
          expect(english).toBe(0);
          await page.locator('#marked mark.vie-title').first().click();
          expect(await page.innerText('#details')).toContain('độ tin cậy');
          const id = await chosen(page);
          await page.click('[data-lang=en]');
          expect([await page.innerText('#read'), await page.title(), await chosen(page)]).toEqual(['Read', 'vietnamese-entities: playground', id]);
          expect(await page.innerText('#details')).toContain('confidence');
          expect(await page.locator('#marked .vie-label').first().textContent()).toBe('date');
        },
        { locale: 'vi-VN' },
      );
    });
  });

  it('goes on without a network once it is there', async () => {
    const { page, close } = await visit(browser, command.address);
    await page.context().setOffline(true);
    await read(page, TEXT);
    expect(await markedText(page)).toBe(TEXT);
    await close();
  });

  it('says so when its worker cannot be loaded', async () => {
    const context = await browser.newContext({ locale: 'en-US' });
    const page = await context.newPage();
    await page.route('**/worker.js', (route) => route.abort());
    await page.goto(command.address);
    await page.waitForSelector('#status:text("could not be read")');
    await context.close();
  });

  describe('vie serve', () => {
    /** The status and the type of an answer. `fetch` would clean the path and set the host. */
    const ask = (path: string, { method = 'GET', host = '127.0.0.1' } = {}): Promise<string> =>
      new Promise((resolve, reject) => {
        const { port } = new URL(command.address);
        const sent = request({ host: '127.0.0.1', port, path, method, headers: { host: `${host}:${port}` } }, (response) => {
          response.resume();
          resolve(`${response.statusCode} ${response.headers['content-type'] ?? response.headers.location}`);
        });
        sent.on('error', reject).end();
      });

    it.each([
      ['/', '302 /playground/'],
      ['/playground/', '200 text/html; charset=utf-8'],
      ['/playground/?x=1', '200 text/html; charset=utf-8'],
      ['/index.js', '200 text/javascript; charset=utf-8'],
      ['/playground/icon.svg', '200 image/svg+xml'],
      ['/cli.cjs', '404 text/plain; charset=utf-8'],
      ['/../package.json', '404 text/plain; charset=utf-8'],
      ['/playground/../../package.json', '404 text/plain; charset=utf-8'],
      ['/%2e%2e/package.json', '404 text/plain; charset=utf-8'],
      ['//etc/passwd', '404 text/plain; charset=utf-8'],
    ])('%s: %s', async (path, expected) => expect(await ask(path)).toBe(expected));

    it('is for this machine, and read-only', async () => {
      expect(await ask('/playground/', { host: 'localhost' })).toMatch(/^200 /u);
      expect(await ask('/playground/', { host: 'evil.example' })).toMatch(/^403 /u);
      expect(await ask('/playground/', { method: 'POST' })).toMatch(/^405 /u);
      expect(await ask('/playground/', { method: 'HEAD' })).toMatch(/^200 /u);
    });

    it('sends a strict policy with everything', async () => {
      for (const path of ['playground/', 'index.js', 'nothing']) {
        const { headers } = await fetch(new URL(`/${path}`, command.address));
        expect(headers.get('content-security-policy')).toMatch(/^default-src 'none';.*connect-src 'none'/u);
        expect(headers.get('content-security-policy')).not.toMatch(/unsafe|\*|https?:/u);
        expect(headers.get('x-content-type-options')).toBe('nosniff');
      }
    });
  });
});
