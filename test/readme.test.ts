/** README.md and README.vi.md against what the first example gives and what the package holds. The other examples are in the site: test/docs. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { inspect } from 'node:util';
import { describe, expect, it, vi } from 'vitest';
import { EXPORTED, specifierOf } from '../entries.ts';
import { ROOT } from '../scripts/stamp.ts';
import { digestIn, digestOfPicture, PICTURE, pictureText } from '../scripts/picture.ts';
import { blocksOf, textOf } from './documents.ts';

/** What `console.log` prints for values. */
const printed = (values: readonly unknown[]): string => `${values.map((v) => (typeof v === 'string' ? v : inspect(v))).join(' ')}\n`;

it('the first example stands in both READMEs, with the output that it really gives', async () => {
  let output = '';
  const log = vi.spyOn(console, 'log').mockImplementation((...values: unknown[]) => {
    output += printed(values);
  });
  await import('../examples/first.ts');
  log.mockRestore();
  for (const file of ['README.md', 'README.vi.md']) {
    const blocks = blocksOf(file);
    const at = blocks.findIndex(({ code }) => code === textOf('examples/first.ts'));
    expect(blocks[at]?.language).toBe('ts');
    expect(blocks[at + 1]?.code).toBe(output);
  }
});

it('the drawing of examples/holders.svg is the one that its example gives', async () => {
  let drawn = '';
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    drawn += String(text);
    return true;
  });
  await import('../examples/holders.ts');
  write.mockRestore();
  expect(drawn).toBe(textOf('examples/holders.svg'));
});

describe('the picture of the README', () => {
  it('shows what the library reads; if not, run npm run picture', () => expect(digestIn(readFileSync(PICTURE))).toBe(digestOfPicture()));

  it.each(['README.md', 'README.vi.md'])('stands in %s as text too', (file) => {
    expect(textOf(file)).toContain('](picture.png)');
    expect(blocksOf(file)[0]?.code).toBe(pictureText());
  });
});

it.each(['README.md', 'README.vi.md'])('%s names every entry of the package', (file) => {
  const rows = textOf(file)
    .split('\n')
    .filter((line) => line.startsWith('| `vietnamese-entities'));
  const named = rows.flatMap((row) => (row.split(' | ')[0] ?? '').match(/vietnamese-entities[a-z/]*/gu) ?? []);
  expect(named.sort()).toEqual(EXPORTED.map(specifierOf).sort());
});

it('README.vi.md has no other figures of accuracy than README.md', () => {
  const [english = '', vietnamese = ''] = ['README.md', 'README.vi.md'].map(
    (file) =>
      textOf(file)
        .split(/^## (?:Accuracy|Độ chính xác)$/mu)[1]
        ?.split(/^## /mu)[0] ?? '',
  );
  const [, day, month, year] = /Đo ngày (\d+)\/(\d+)\/(\d+)/u.exec(vietnamese) ?? [];
  expect(english).toContain(`Measured ${year}-${month}-${day}`);
  const [all = ''] = /^\| all \|.*$/mu.exec(english) ?? [];
  const figures = [...vietnamese.matchAll(/(\d+,\d) %/gu)].map(([, figure = '']) => figure.replace(',', '.'));
  expect(figures.sort()).toEqual((all.match(/[\d.]+/gu) ?? []).sort());
});

describe('links', () => {
  // What a registry shows: the page alone, beside the files of the package.
  const list = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { cwd: ROOT, encoding: 'utf8', shell: process.platform === 'win32' });
  const [{ files }] = JSON.parse(list) as [{ readonly files: readonly { readonly path: string }[] }];
  const packed = new Set(files.map(({ path }) => path));

  /** As GitHub and npm name the anchor of a heading. */
  const anchorOf = (heading: string): string =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-');

  it.each(['README.md', 'README.vi.md'])('of %s lead to headings of the page or to files of the package', (file) => {
    expect(packed).toContain(file);
    const prose = textOf(file).replace(/^```[\s\S]*?^```$/gmu, '');
    const anchors = new Set([...prose.matchAll(/^#+ (.+)$/gmu)].map(([, heading = '']) => `#${anchorOf(heading)}`));
    const targets = [...prose.matchAll(/\]\(([^)]*)\)/gu)].map(([, target = '']) => target);
    expect(targets.length).toBeGreaterThan(8);
    expect(targets.filter((target) => !anchors.has(target) && !packed.has(target))).toEqual([]);
    // No other way to write a link.
    expect(prose).not.toMatch(/https?:|<a\b|<img\b|^\[[^\]]+\]:/mu);
  });
});
