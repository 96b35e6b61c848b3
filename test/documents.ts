/** The documents for users, as the tests read them: README.md and the pages in `docs/`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn, ROOT } from '../scripts/stamp.ts';

/** Folders of `docs/` that hold no pages of ours. */
const NO_PAGES = /\/(?:node_modules|dist|build|api)\//u;

export function textOf(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8');
}

/** README.md and the pages. */
export function documents(): string[] {
  return ['README.md', ...filesIn('docs').filter((file) => file.endsWith('.md') && !NO_PAGES.test(file))];
}

export interface Block {
  /** What stands after the opening fence: `ts`, `console`, or nothing. */
  readonly language: string;
  readonly code: string;
}

/** The fenced blocks of a document that begin at a margin, in order. */
export function blocksOf(file: string): Block[] {
  return [...textOf(file).matchAll(/^```(.*)\n([\s\S]*?)^```$/gmu)].map(([, language = '', code = '']) => ({ language, code }));
}
