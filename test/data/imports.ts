/** Which files a module imports. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const IMPORT = /^(?:import|export) (?!type )(?:[^'";]*? from )?'(\.[^']+)';/gm;

/** A module and all that it imports of this repository, one by one or through others; type imports do not count. Sorted paths. */
export function importsOf(file: string): string[] {
  const found = new Set<string>();
  const add = (path: string): void => {
    if (found.has(path)) return;
    found.add(path);
    for (const [, target] of readFileSync(path, 'utf8').matchAll(IMPORT)) add(resolve(path, '..', target));
  };
  add(resolve(file));
  return [...found].sort();
}
