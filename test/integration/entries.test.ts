/** Every entry loads where all peers are installed, from ES modules and from CommonJS, and its peer has the version that it asks for. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { has, NEEDS } from './needs.ts';

interface Manifest {
  readonly version: string;
  readonly exports: Readonly<Record<string, unknown>>;
  readonly peerDependencies: Readonly<Record<string, string>>;
}

const require = createRequire(import.meta.url);
const manifestOf = (name: string): Manifest => JSON.parse(readFileSync(new URL(`./node_modules/${name}/package.json`, import.meta.url), 'utf8')) as Manifest;
const ours = manifestOf('vietnamese-entities');
const specifiers = Object.keys(ours.exports)
  .filter((name) => name !== './package.json')
  .map((name) => `vietnamese-entities${name.slice(1)}`);

describe.each(specifiers)('%s', (specifier) => {
  it('gives the same names to ES modules and to CommonJS', async () => {
    const named = (module: object): string[] => Object.keys(module).filter((name) => name !== 'default' && name !== 'module.exports');
    const imported = named((await import(specifier)) as object);
    expect(imported.length).toBeGreaterThan(0);
    expect(imported.sort()).toEqual(named(require(specifier) as object).sort());
  });
});

describe.each(Object.entries(ours.peerDependencies))('peer %s', (name, range) => {
  const isNeed = NEEDS.some((need) => need.name === name);
  it.skipIf(isNeed && !has(name))(`is installed here in a version of ${range}`, () => {
    const lowest = range
      .replace(/^[^\d]*/u, '')
      .split('.')
      .map(Number);
    const version = manifestOf(name).version.split('.').map(Number);
    expect(version[0]).toBe(lowest[0]);
    expect((version[1] ?? 0) * 1e6 + (version[2] ?? 0)).toBeGreaterThanOrEqual((lowest[1] ?? 0) * 1e6 + (lowest[2] ?? 0));
  });
});
