/** The programs of the site that need more than this package: compiled and run with the real libraries, servers and browser. All others are compiled too. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Block, blocksOf, isProgram, isRunElsewhere, needsMore, pages, readPage, withoutTrailingBlanks } from '../docs/pages.ts';
import { launch, serveFolder } from './browsing.ts';
import { compilerMessages } from './example-copy.ts';
import { has } from './needs.ts';
import { freePort, type Server, startPostgres } from './servers.ts';

const LANGUAGES = ['', 'vi/'];
const folder = fileURLToPath(new URL('docs-copy', import.meta.url));
mkdirSync(folder, { recursive: true });
afterAll(() => rmSync(folder, { recursive: true }));

/** A program as a file beside the libraries. */
function copyOf({ page, line, language, code }: Block): string {
  const copy = join(folder, `${page.replaceAll('/', '-')}-${line}.${language === 'js' ? 'cjs' : 'mts'}`);
  writeFileSync(copy, code);
  return copy;
}

const programs = pages()
  .flatMap(blocksOf)
  .filter((block) => isProgram(block) && !isRunElsewhere(block));
const ours = (page: string): Block[] => programs.filter((block) => block.page === page && needsMore(block));

it('all programs of the site have the right types', () => {
  const files = programs.filter((block) => block.language === 'ts').map(copyOf);
  expect(files.length).toBeGreaterThan(50);
  expect(compilerMessages(files, { skipLibCheck: true, experimentalDecorators: true })).toEqual([]);
});

it('no page has a program that is not run', () => {
  const run = ['servers', 'postgres', 'browser', 'natural', 'compromise', 'vntk', 'jsonl'].flatMap((name) =>
    LANGUAGES.map((language) => `${language}recipes/${name}.md`),
  );
  expect(programs.filter(needsMore).flatMap(({ page }) => (run.includes(page) ? [] : [page]))).toEqual([]);
});

const tsx = ['--import', import.meta.resolve('tsx')];
/** Decorators are those of Nest: tsx reads that from a tsconfig. */
const environment = { ...process.env, NO_COLOR: '1', TSX_TSCONFIG_PATH: join(folder, 'tsconfig.json') };
writeFileSync(environment.TSX_TSCONFIG_PATH, JSON.stringify({ compilerOptions: { experimentalDecorators: true } }));

/** What a program prints. */
function run(block: Block, env: Readonly<Record<string, string>> = {}): string {
  const output = execFileSync(process.execPath, [...tsx, copyOf(block)], { cwd: folder, env: { ...environment, ...env }, encoding: 'utf8' });
  return withoutTrailingBlanks(output);
}

describe.each(LANGUAGES)('docs/%srecipes', (language) => {
  it.each(['natural', 'compromise', 'vntk', 'servers', 'jsonl'])('%s prints what the page says', (name) => {
    const printing = ours(`${language}recipes/${name}.md`).filter(({ output }) => output !== undefined);
    expect(printing).toHaveLength(1);
    for (const block of printing) expect(run(block)).toBe(block.output);
  });

  describe('servers', () => {
    const page = `${language}recipes/servers.md`;
    const session = blocksOf(page).find((block) => block.language === 'console')?.code ?? '';
    const servers = ours(page).filter(({ output }) => output === undefined);

    it('are three', () => expect(servers).toHaveLength(3));

    it.each(servers.map((block) => [/from '(@nestjs\/core|express|fastify)'/u.exec(block.code)?.[1] ?? '', block] as const))(
      '%s answers as the page says',
      async (_name, block) => {
        const port = await freePort();
        const child = await start(block, port);
        try {
          expect(answers(session, port)).toBe(session);
        } finally {
          await end(child);
        }
      },
    );
  });
});

async function start(block: Block, port: number): Promise<ChildProcess> {
  const child = spawn(process.execPath, [...tsx, copyOf(block)], { env: { ...environment, PORT: String(port) }, stdio: ['ignore', 'inherit', 'inherit'] });
  while (child.exitCode === null) {
    const isUp = await fetch(`http://127.0.0.1:${port}/`).then(
      () => true,
      () => false,
    );
    if (isUp) return child;
    await sleep(50);
  }
  throw new Error(`${block.page}: the server ended with ${child.exitCode}`);
}

async function end(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

/** What a terminal shows for the commands of a session, with another port in place of 3000. */
function answers(session: string, port: number): string {
  const commands = session.split('\n').flatMap((line) => (line.startsWith('$ ') ? [line.slice(2)] : []));
  return commands
    .map((command) => `$ ${command}\n${execFileSync('bash', ['-c', command.replace('localhost:3000', `127.0.0.1:${port}`)], { encoding: 'utf8' })}\n`)
    .join('');
}

describe.skipIf(!has('postgresql'))('docs/recipes/postgres.md', () => {
  const work = mkdtempSync(join(tmpdir(), 'docs-'));
  // The user postgres goes through it.
  chmodSync(work, 0o755);
  let server: Server;
  beforeAll(async () => {
    server = await startPostgres(join(work, 'postgres'));
  });
  afterAll(async () => {
    await server.stop();
    rmSync(work, { recursive: true });
  });

  it.each(LANGUAGES)('%sprints what the page says', async (language) => {
    const [block = expect.unreachable('no program')] = ours(`${language}recipes/postgres.md`);
    const database = `docs${language.length}`;
    const address = `postgres://postgres@127.0.0.1:${server.port}`;
    const admin = new pg.Client({ connectionString: `${address}/postgres` });
    await admin.connect();
    await admin.query(`create database ${database}`);
    await admin.end();
    expect(run(block, { DATABASE_URL: `${address}/${database}` })).toBe(block.output);
  });
});

describe.skipIf(!has('chromium'))('docs/recipes/browser.md', () => {
  it.each(LANGUAGES)('%sreads in a worker, under the policy that the page names', async (language) => {
    const page = `${language}recipes/browser.md`;
    const [worker, main] = ours(page);
    const policy = /`(default-src [^`]+)`/u.exec(readPage(page))?.[1] ?? expect.unreachable('no policy');
    const outdir = mkdtempSync(join(tmpdir(), 'docs-browser-'));
    await build({
      entryPoints: { 'reader.worker': copyOf(worker), page: copyOf(main) },
      bundle: true,
      format: 'esm',
      outdir,
      logLevel: 'error',
    });
    const html = `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><body><script type="module" src="page.js"></script>`;
    writeFileSync(join(outdir, 'index.html'), html);
    const served = await serveFolder(outdir);
    const browser = await launch();
    try {
      const tab = await browser.newPage();
      await tab.goto(served.address);
      await tab.getByText('|').waitFor();
      expect(await tab.textContent('body')).toBe('Hôm qua | Lê Thị Mận | Huế');
    } finally {
      await browser.close();
      served.stop();
      rmSync(outdir, { recursive: true });
    }
  });
});
