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

function noticeOf(name: string): string {
  const folder = join(ROOT, 'node_modules', name);
  const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<'version' | 'license', string>;
  const file = readdirSync(folder).find((f) => /^licen[cs]e/iu.test(f));
  if (file === undefined) throw new Error(`${name} is bundled, but has no file with its license`);
  const title = `${name} ${version} (${license})`;
  return `${title}\n${'-'.repeat(title.length)}\n\n${readFileSync(join(folder, file), 'utf8').trim()}\n`;
}
