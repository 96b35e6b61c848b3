/** The code of the site's pages, run: programs that need only this package, and sessions of the command. Those that need more are in test/integration/docs.test.ts. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inspect } from 'node:util';
import vm from 'node:vm';
import { afterAll, describe, expect, it, vi } from 'vitest';
import * as vntk from '../../src/adapters/vntk.ts';
import { Bench } from '../cli/bin.ts';
import { type Block, blocksOf, isProgram, isRunElsewhere, needsMore, pages, ROOT, shown, withoutTrailingBlanks } from './pages.ts';

const bench = new Bench();
// Inside of the repository, so that the imports of a program find the sources as those of a test do.
mkdirSync(join(ROOT, '.cache'), { recursive: true });
const copies = mkdtempSync(join(ROOT, '.cache/docs-'));
afterAll(() => rmSync(copies, { recursive: true }));

/** What `console.log` prints for values. */
const printed = (values: readonly unknown[]): string => `${values.map((v) => (typeof v === 'string' ? v : inspect(v))).join(' ')}\n`;

/** What a program prints. */
async function run({ code, language, line, page }: Block): Promise<string> {
  const copy = join(copies, `${page.replaceAll('/', '-')}-${line}.${language}`);
  writeFileSync(copy, code);
  const lines: string[] = [];
  const log = vi.spyOn(console, 'log').mockImplementation((...values: unknown[]) => {
    lines.push(printed(values));
  });
  try {
    await import(copy);
  } finally {
    log.mockRestore();
  }
  return lines.join('');
}

/** What a terminal shows for the lines that begin with `$ `. */
function sessionOf(session: string): string {
  const commands = session.split('\n').flatMap((line) => (line.startsWith('$ ') ? [line.slice(2)] : []));
  return commands
    .map((command) => {
      const script = `vie() { "${process.execPath}" "${bench.bin}" "$@"; }\n${command} 2>&1`;
      return `$ ${command}\n${spawnSync('bash', ['-c', script], { encoding: 'utf8' }).stdout}`;
    })
    .join('');
}

/** Languages of blocks that are not run: lines to install something, and what another program reads. */
const NOT_RUN = new Set(['sh', 'python']);

describe.each(pages())('%s', (page) => {
  const blocks = blocksOf(page);
  const own = blocks.filter((block) => !needsMore(block));

  it.skipIf(blocks.length === 0)('has no block that nobody runs', () => {
    expect(blocks.filter((b) => !isProgram(b) && b.language !== 'console' && !NOT_RUN.has(b.language))).toEqual([]);
    expect(own.filter((b) => isProgram(b) && b.output === undefined && !isRunElsewhere(b))).toEqual([]);
  });

  it.skipIf(own.length === 0)('shows what its code gives', async () => {
    // The blocks of a page share a folder: one reads what another wrote.
    const folder = bench.path(page.replaceAll('/', '-'));
    mkdirSync(folder);
    const before = process.cwd();
    process.chdir(folder);
    try {
      for (const block of own) {
        if (block.language === 'console') expect(withoutTrailingBlanks(sessionOf(block.code))).toBe(block.code);
        else if (isProgram(block)) expect(withoutTrailingBlanks(await run(block))).toBe(block.output);
      }
    } finally {
      process.chdir(before);
    }
  });
});

describe('examples/', () => {
  const NAMES = ['chunks.ts', 'compromise.ts', 'html.ts', 'natural.ts', 'render.ts', 'stream.ts', 'to-annotation-tools.ts', 'vntk.cjs'];

  it.each(NAMES)('%s is on a page in both languages, with its output', (name) => {
    const places = shown(`examples/${name}`);
    expect(places.map(({ page }) => page.startsWith('vi/')).sort()).toEqual([false, true]);
    expect(places.every(({ output }) => output !== undefined)).toBe(true);
  });

  it('vntk.cjs prints what the pages say', () => {
    let output = '';
    const log = (...values: unknown[]): void => void (output += printed(values));
    const load = (name: string): unknown => (name === 'vietnamese-entities/vntk' ? vntk : expect.unreachable(name));
    for (const place of shown('examples/vntk.cjs')) {
      output = '';
      vm.runInNewContext(place.code, { require: load, console: { log } });
      expect(place.output).toBe(output);
    }
  });
});
