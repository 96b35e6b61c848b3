/** What the site and the documents of the repository refer to is there. Links between pages of the site are checked by its build too; anchors and files only here. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { blocksOf, pages, readPage, ROOT } from './pages.ts';

const LINK = /(?<!!)\[[^\]]*\]\(([^)\s]+)\)/gu;
/** A path in the repository, in inline code. */
const PATH = /`((?:bench|data|docs|examples|playground|scripts|seeds|src|test)\/[\w./-]+)`/gu;
const SNIPPET = /^<<< ([^\s{]+)/gmu;
const COMMAND = /\bnpm run ([\w:]+)/gu;

const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: Record<string, string> };

/** The ids of the headings of a page, as both vitepress and GitHub make them of words without marks that we do not use. */
function anchorsOf(source: string): Set<string> {
  const headings = [...source.matchAll(/^#{1,6} (.+)$/gmu)].map(([, heading = '']) => heading.replaceAll('`', ''));
  return new Set(headings.map((h) => slug(h)));
}

function slug(heading: string): string {
  return heading
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036f]/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/gu, '');
}

function linksIn(source: string): string[] {
  return [...source.replaceAll(/^```[\s\S]*?^```$/gmu, '').matchAll(LINK)].map(([, target = '']) => target).filter((target) => !/^[a-z]+:/u.test(target));
}

function capturesIn(source: string, pattern: RegExp): string[] {
  return [...source.matchAll(pattern)].map(([, inner = '']) => inner);
}

/** The page that a link of the site leads to. The pages of `api/` are made by the build, which checks links to them. */
function pageOf(target: string, from: string): string | undefined {
  const path =
    target === ''
      ? from
      : target
          .slice(1)
          .replace(/\/$/u, '/index')
          .replace(/(?:\.md)?$/u, '.md');
  return path.startsWith('api/') || path.startsWith('playground/') ? undefined : path;
}

describe.each(pages())('docs/%s', (page) => {
  const source = readPage(page);

  it('links to pages and headings that are there', () => {
    const missing = linksIn(source).filter((link) => {
      const [target = '', anchor] = link.split('#');
      const path = pageOf(target, page);
      if (path === undefined) return false;
      if (!pages().includes(path)) return true;
      return anchor !== undefined && !anchorsOf(readPage(path)).has(anchor);
    });
    expect(missing).toEqual([]);
  });

  it('has no snippet that its tests would not see', () => {
    expect(blocksOf(page).filter(({ file }) => file !== undefined)).toHaveLength(capturesIn(source, /^ *<<<(.*)$/gmu).length);
  });

  it('names files and commands that are there', () => {
    expect(capturesIn(source, PATH).filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
    expect(capturesIn(source, SNIPPET).filter((path) => !existsSync(join(ROOT, 'docs', dirname(page), path)))).toEqual([]);
    expect(capturesIn(source, COMMAND).filter((name) => scripts[name] === undefined)).toEqual([]);
  });
});

it.each(readdirSync(ROOT).filter((name) => name.endsWith('.md')))('%s links to files that are there', (name) => {
  const links = linksIn(readFileSync(join(ROOT, name), 'utf8')).map((link) => link.split('#')[0] ?? '');
  expect(links.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
});

it('English and Vietnamese have the same pages, but those that stand in English alone', () => {
  const english = new Set(['accuracy.md', 'comparison.md', 'engine-notes.md', 'from-chrono.md', 'scaling.md']);
  const all = pages();
  const vietnamese = all.flatMap((page) => (page.startsWith('vi/') ? [page.slice(3)] : []));
  expect(vietnamese.sort()).toEqual(all.filter((page) => !page.startsWith('vi/') && !english.has(page)).sort());
});
