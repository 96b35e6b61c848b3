/** The pages of the site, and the blocks of code in them. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT: string = fileURLToPath(new URL('../..', import.meta.url));
const DOCS = join(ROOT, 'docs');
/** Made by the build of the site, or no pages. */
const SKIPPED = new Set(['api', 'build', 'generated', 'node_modules', 'public', '.vitepress']);

export interface Block {
  /** Of the page, inside `docs/`. */
  readonly page: string;
  /** Where the code begins, from 1. */
  readonly line: number;
  readonly language: string;
  readonly code: string;
  /** Where a snippet (`<<< path`) has its code from: a path in the repository. */
  readonly file?: string;
  /** What it prints, as the page says: the `text` block that comes next. */
  readonly output?: string;
}

/** Paths of the pages inside `docs/`. */
export function pages(folder = ''): string[] {
  return readdirSync(join(DOCS, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return SKIPPED.has(entry.name) ? [] : pages(path);
    return entry.name.endsWith('.md') ? [path] : [];
  });
}

export function readPage(page: string): string {
  return readFileSync(join(DOCS, page), 'utf8');
}

const BLOCK = /^( *)```([\w-]+)[^\n]*\n([\s\S]*?)^ *```$|^<<< ([^\s{]+)(?:\{(\w+)\})?$/gmu;

/** The blocks of a page in order, those of snippets among them. A `text` block is the output of the block before it, and not a block of its own. */
export function blocksOf(page: string): Block[] {
  const source = readPage(page);
  const blocks: Block[] = [];
  for (const match of source.matchAll(BLOCK)) {
    const [, indent = '', language = '', inner = '', snippet, as] = match;
    const line = source.slice(0, match.index).split('\n').length + 1;
    const before = blocks.at(-1);
    if (snippet !== undefined) {
      const file = join('docs', dirname(page), snippet);
      blocks.push({ page, line, language: as ?? extname(file).slice(1), code: readFileSync(join(ROOT, file), 'utf8'), file });
    } else {
      const code = indent === '' ? inner : inner.replaceAll(new RegExp(`^${indent}`, 'gmu'), '');
      if (language === 'text' && before !== undefined && before.output === undefined) blocks[blocks.length - 1] = { ...before, output: code };
      else blocks.push({ page, line, language, code });
    }
  }
  return blocks;
}

/** Where pages show an example, by its path in the repository. */
export function shown(file: string): Block[] {
  return pages().flatMap((page) => blocksOf(page).filter((block) => block.file === file));
}

const PROGRAMS = new Set(['ts', 'js']);
const IMPORTED = /(?:\bfrom|\bimport|\bimport\(|\brequire\() ?'([^'.][^']*)'/gu;

export function isProgram({ language }: Block): boolean {
  return PROGRAMS.has(language);
}

/** Packages that a block imports, besides this one and those of Node. */
function peersOf({ code }: Block): string[] {
  return [...code.matchAll(IMPORTED)].flatMap(([, name = '']) => (/^(?:vietnamese-entities(?:\/|$)|node:)/u.test(name) ? [] : [name]));
}

/** Examples that other tests in `test/integration` compile and run: they print nothing to compare. */
const RUN_ELSEWHERE = new Set(['examples/bullmq.ts', 'examples/langchain.ts']);

export function isRunElsewhere({ file }: Block): boolean {
  return file !== undefined && RUN_ELSEWHERE.has(file);
}

/** Whether a block needs more than the sources of the package: other packages, a server, a browser, the files of threads, `require`. */
export function needsMore(block: Block): boolean {
  return block.language === 'js' || peersOf(block).length > 0 || /\blocalhost\b|\bself\.|new Worker\(|\bcreatePool\(/u.test(block.code);
}

/** Blanks at the end of a line, which nobody sees. */
export function withoutTrailingBlanks(text: string): string {
  return text.replaceAll(/ +$/gmu, '');
}
