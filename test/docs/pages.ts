/** The pages of the site, and the blocks of code in them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
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

const FENCE = /^( *)```([\w-]+)[^\n]*\n([\s\S]*?)^ *```$/gmu;

/** The blocks of a page in order. A `text` block is the output of the block before it, and not a block of its own. */
export function blocksOf(page: string): Block[] {
  const source = readPage(page);
  const blocks: Block[] = [];
  for (const match of source.matchAll(FENCE)) {
    const [, indent = '', language = '', inner = ''] = match;
    const code = indent === '' ? inner : inner.replaceAll(new RegExp(`^${indent}`, 'gmu'), '');
    const before = blocks.at(-1);
    if (language === 'text' && before !== undefined && before.output === undefined) blocks[blocks.length - 1] = { ...before, output: code };
    else blocks.push({ page, line: source.slice(0, match.index).split('\n').length + 1, language, code });
  }
  return blocks;
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

/** Whether a block needs more than the sources of the package: other packages, a server, a browser, the files of threads, `require`. */
export function needsMore(block: Block): boolean {
  return block.language === 'js' || peersOf(block).length > 0 || /\blocalhost\b|\bself\.|new Worker\(|\bcreatePool\(/u.test(block.code);
}

/** Blanks at the end of a line, which nobody sees. */
export function withoutTrailingBlanks(text: string): string {
  return text.replaceAll(/ +$/gmu, '');
}
