/** `dist/THIRD-PARTY.txt`: name, version and license of every package whose code is in the bundles, as the source maps name them. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './stamp.ts';

export function writeThirdParty(): void {
  const notices = bundledPackages().map(noticeOf);
  writeFileSync(join(ROOT, 'dist/THIRD-PARTY.txt'), `Code of these packages is part of the files in this folder.\n\n${notices.join('\n')}`);
}

function bundledPackages(): string[] {
  const names = new Set<string>();
  for (const file of readdirSync(join(ROOT, 'dist'))) {
    if (!file.endsWith('.map')) continue;
    const { sources } = JSON.parse(readFileSync(join(ROOT, 'dist', file), 'utf8')) as { sources: string[] };
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
  const title = `${name} ${manifest.version} (${manifest.license})`;
  return `${title}\n${'-'.repeat(title.length)}\n\n${licenseOf(name, folder, manifest)}\n`;
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
