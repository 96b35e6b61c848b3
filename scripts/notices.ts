/**
 * `npm run notices`: `THIRD-PARTY-NOTICES.txt`, with the packages whose code is in `dist/` and the sources of the tables in `data/`, and the licenses of
 * both. `-- --check`, which is `npm run check:notices`, writes nothing and ends with exit code 1 when the file is out of date. `dist/` must be built.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './stamp.ts';

export const NOTICES = join(ROOT, 'THIRD-PARTY-NOTICES.txt');

/** What the file must say. */
function notices(): string {
  const code = bundledPackages().map(noticeOf);
  const sources = readFileSync(join(ROOT, 'data/SOURCES.md'), 'utf8');
  const licenses = readFileSync(join(ROOT, 'data/LICENSES.md'), 'utf8');
  return [
    'Third-party notices of vietnamese-entities\n',
    heading('Code', '='),
    'Code of these packages is part of the files in dist/.\n',
    ...code,
    heading('Data', '='),
    dataNotice(sources, licenses),
  ].join('\n');
}

function heading(title: string, line: '=' | '-'): string {
  return `${title}\n${line.repeat(title.length)}\n`;
}

/** The packages that the source maps name. */
function bundledPackages(): string[] {
  const dist = join(ROOT, 'dist');
  const maps = existsSync(dist) ? readdirSync(dist).filter((file) => file.endsWith('.map')) : [];
  if (maps.length === 0) throw new Error('there is no dist/: npm run build');
  const names = new Set<string>();
  for (const file of maps) {
    const { sources } = JSON.parse(readFileSync(join(dist, file), 'utf8')) as { sources: string[] };
    for (const source of sources) {
      const name = /.*\bnode_modules\/((?:@[^/]+\/)?[^/]+)\//u.exec(source)?.[1];
      if (name !== undefined) names.add(name);
    }
  }
  return [...names].sort();
}

interface Manifest {
  readonly version: string;
  readonly license: string;
  readonly author?: string | { readonly name: string };
  readonly homepage?: string;
}

function noticeOf(name: string): string {
  const folder = join(ROOT, 'node_modules', name);
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
  return `${heading(`${name} ${manifest.version} (${manifest.license})`, '-')}\n${licenseOf(name, folder, manifest)}\n`;
}

function licenseOf(name: string, folder: string, { license, author, homepage }: Manifest): string {
  const file = readdirSync(folder).find((f) => /^licen[cs]e/iu.test(f));
  if (file !== undefined) return readFileSync(join(folder, file), 'utf8').trim();
  if (license !== 'MIT') throw new Error(`${name} is bundled, but has no file with its license`);
  // Neither the package nor its repository has the text; its manifest names the license.
  const holder = typeof author === 'string' ? author : (author?.name ?? name);
  return `${homepage ?? ''}\n\n${readFileSync(join(ROOT, 'LICENSE'), 'utf8')
    .trim()
    .replace(/^Copyright .*$/mu, `Copyright (c) ${holder}`)}`.trim();
}

/** A source with a commit (owner/name) or a version (name 1.2.3), as the tables in `SOURCES.md` write it. */
const SOURCE = /(?<![\w.`/-])([A-Za-z][\w-]*\/[\w-]+)(?= `?[0-9a-f]{7})|(?<![\w.`/-])((?:@[\w-]+\/)?[a-z][\w-]*) \d+\.\d+\.\d+/gu;
/** What needs no notice. */
const FREE = new Set(['own', 'government texts', 'government data']);

/**
 * The tables that hold facts of others, and the licenses of these. Both are given as text, so that tests can try what is missing.
 *
 * @throws Error when a license or a source of `SOURCES.md` is not in `LICENSES.md`
 */
export function dataNotice(sources: string, licenses: string): string {
  const known = new Set([...licenses.matchAll(/^## (.+)$/gmu)].map(([, license]) => license));
  const lines: string[] = [];
  for (const row of sources.split('\n').filter((line) => line.startsWith('| `'))) {
    const cells = row.split('|').map((cell) => cell.trim());
    const [tables = '', license = ''] = [cells[1], cells.at(-3)];
    const foreign = license.split(/[;,] /u).filter((part) => !FREE.has(part));
    if (foreign.length === 0) continue;
    const names = [...cells.slice(2, -3).join('|').matchAll(SOURCE)].map(([, repository, name]) => repository ?? name ?? '');
    const missing = [...foreign.filter((part) => !known.has(part)), ...names.filter((name) => !licenses.includes(name))];
    if (missing.length > 0) throw new Error(`data/LICENSES.md does not have ${missing.join(', ')}, which SOURCES.md names for ${tables}`);
    lines.push(`- ${tables.replaceAll('`', '')}: ${foreign.join(', ')}${names.length > 0 ? `; from ${[...new Set(names)].join(', ')}` : ''}`);
  }
  const body = licenses.slice(licenses.indexOf('\n## ') + 1).replace(/^## (.+)$/gmu, (_, title: string) => heading(title, '-').trimEnd());
  return `These tables of data/, from which modules in dist/ are made, take facts from others:\n\n${lines.join('\n')}\n\n${body.trim()}\n`;
}

function main(check: boolean): void {
  const wanted = notices();
  if (!check) {
    writeFileSync(NOTICES, wanted);
  } else if (!existsSync(NOTICES) || readFileSync(NOTICES, 'utf8') !== wanted) {
    console.error('THIRD-PARTY-NOTICES.txt is out of date: npm run notices');
    process.exitCode = 1;
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) main(process.argv.includes('--check'));
