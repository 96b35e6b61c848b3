import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, it } from 'vitest';

interface Locked {
  readonly packages: Readonly<Record<string, { readonly optionalDependencies?: Readonly<Record<string, string>> }>>;
}

/** Whether a package that stands at `path` finds `name`: beside it or in a folder above. */
function finds({ packages }: Locked, path: string, name: string): boolean {
  for (let at = path; ; at = dirname(at)) {
    const folder = at === '' || at === '.' ? '' : `${at}/`;
    if (packages[`${folder}node_modules/${name}`] !== undefined) return true;
    if (folder === '') return false;
  }
}

// npm leaves the packages of other platforms out when it makes a lockfile over an existing node_modules: see CONTRIBUTING.
it.each(['package-lock.json', 'docs/package-lock.json', 'test/integration/package-lock.json'])('%s has the optional packages of all platforms', (file) => {
  const locked = JSON.parse(readFileSync(new URL(`../${file}`, import.meta.url), 'utf8')) as Locked;
  const optional = Object.entries(locked.packages).flatMap(([path, p]) => Object.keys(p.optionalDependencies ?? {}).map((name) => [path, name] as const));
  expect(optional.length).toBeGreaterThan(0);
  expect(optional.filter(([path, name]) => !finds(locked, path, name))).toEqual([]);
});
