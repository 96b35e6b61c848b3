/** Chromium on the playground: pages that note what they load and what the browser complains about. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer, type Server } from 'node:http';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { extname, join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { CHROMIUM } from './needs.ts';

export const AXE: string = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
}

export interface Served {
  readonly address: string;
  readonly stop: () => void;
}

/** `vie serve` of the packed package, on a free port. */
export async function serveCommand(): Promise<Served> {
  const bin = join(import.meta.dirname, 'node_modules/vietnamese-entities/dist/cli.cjs');
  const child = spawn(process.execPath, [bin, 'serve', '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [said] = (await once(child.stdout, 'data')) as [Buffer];
  return { address: /http:\S+/u.exec(said.toString())?.[0] ?? '', stop: () => child.kill('SIGINT') };
}

const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml' };

/** A folder on a web server that sends no policy: the page brings its own. */
export async function serveFolder(folder: string): Promise<Served> {
  const server: Server = createServer(({ url = '/' }, response) => {
    const name = url === '/' ? 'index.html' : url.slice(1);
    response.writeHead(200, { 'Content-Type': TYPES[extname(name)] ?? 'text/plain' }).end(readFileSync(join(folder, name)));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, stop: () => server.close() };
}

export interface Visit {
  readonly page: Page;
  /** Addresses that were asked for. */
  readonly requests: readonly string[];
  /** What the console said, and errors that nobody caught; violations of the policy are among them. */
  readonly complaints: readonly string[];
  readonly close: () => Promise<void>;
}

/** A page that has read its first text. */
export async function visit(browser: Browser, address: string, options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await browser.newContext({ locale: 'en-US', ...options });
  const page = await context.newPage();
  const requests: string[] = [];
  const complaints: string[] = [];
  context.on('request', (request) => requests.push(request.url()));
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ blockedURI, violatedDirective }) =>
      console.error(`blocked by ${violatedDirective}: ${blockedURI}`),
    );
  });
  await page.goto(address);
  await settled(page);
  return { page, requests, complaints, close: () => context.close() };
}

/** What axe-core finds wrong. A script of the page would be stopped by its policy; this one comes from the driver. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { readonly axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } };
    return (await axe.run()).violations.map((v) => `${v.id}: ${v.nodes[0]?.html}`);
  });
}

/** From here on the driver takes many seconds to type. UTF-16 code units. */
const SLOW = 10_000;

function paste(input: HTMLElement | SVGElement, text: string): void {
  (input as HTMLTextAreaElement).value = text;
  input.dispatchEvent(new Event('input'));
}

/** Types a text, and waits until it was read. */
export async function read(page: Page, text: string, { date = '', kind = 'auto' } = {}): Promise<void> {
  await page.locator('#kind').selectOption(kind);
  await page.locator('#date').fill(date);
  if (text.length < SLOW) await page.locator('#input').fill(text);
  else await page.locator('#input').evaluate(paste, text);
  await settled(page);
}

/** Waits until what is shown is what was typed last. */
export async function settled(page: Page): Promise<void> {
  await page.waitForSelector('#marked[aria-busy=false]');
}
