/** The code of the site's pages, run: programs that need only this package, and sessions of the command. Those that need more are in test/integration/docs.test.ts. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { Bench } from '../cli/bin.ts';
import { type Block, blocksOf, isProgram, needsMore, pages, ROOT, withoutTrailingBlanks } from './pages.ts';

const bench = new Bench();
// Inside of the repository, so that the imports of a program find the sources as those of a test do.
mkdirSync(join(ROOT, '.cache'), { recursive: true });
const copies = mkdtempSync(join(ROOT, '.cache/docs-'));
afterAll(() => rmSync(copies, { recursive: true }));

/** What a program prints. */
async function run({ code, language, line, page }: Block): Promise<string> {
  const copy = join(copies, `${page.replaceAll('/', '-')}-${line}.${language}`);
  writeFileSync(copy, code);
  const lines: string[] = [];
  const log = vi.spyOn(console, 'log').mockImplementation((...values: unknown[]) => {
    lines.push(`${values.map((v) => (typeof v === 'string' ? v : inspect(v))).join(' ')}\n`);
  });
  try {
    await import(copy);
  } finally {
    log.mockRestore();
  }
  return lines.join('');
}

/** What a terminal shows for the lines that begin with `$ `. */
function shown(session: string): string {
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
    expect(own.filter((b) => isProgram(b) && b.output === undefined)).toEqual([]);
  });

  it.skipIf(own.length === 0)('shows what its code gives', async () => {
    // The blocks of a page share a folder: one reads what another wrote.
    const folder = bench.path(page.replaceAll('/', '-'));
    mkdirSync(folder);
    const before = process.cwd();
    process.chdir(folder);
    try {
      for (const block of own) {
        if (block.language === 'console') expect(withoutTrailingBlanks(shown(block.code))).toBe(block.code);
        else if (isProgram(block)) expect(withoutTrailingBlanks(await run(block))).toBe(block.output);
      }
    } finally {
      process.chdir(before);
    }
  });
});
