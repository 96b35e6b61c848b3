import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ENTRIES, type Entry, fileOf, peerOf } from '../entries.ts';
import { manifestOf, readManifest } from '../scripts/manifest.ts';
import { filesIn } from '../scripts/stamp.ts';

describe('package.json', () => {
  it('says what entries.ts says; after a change: npm run entries', () => {
    // As text: the order of conditions in `exports` counts.
    const manifest = readManifest();
    expect(JSON.stringify(manifest, undefined, 2)).toBe(JSON.stringify(manifestOf(ENTRIES, manifest), undefined, 2));
  });

  it('asks users to install nothing', () => {
    const manifest = readManifest();
    expect(manifest).not.toHaveProperty('dependencies');
    expect(manifest).not.toHaveProperty('optionalDependencies');
  });
});

describe('entries', () => {
  it.each(ENTRIES.map((e) => [e.name, e] as const))('%s has a source, and a peer where it needs one', (_, entry) => {
    expect(existsSync(new URL(`../${entry.source}`, import.meta.url))).toBe(true);
    if (entry.loadsPeer) expect(peerOf(entry)).toBeDefined();
  });

  it('of the surroundings are used by nothing in the extractor', () => {
    const surroundings = /^src\/(?:adapters|io|node|web|cli)\//u;
    const sources = new Set<string>(ENTRIES.map((e) => e.source));
    const extractor = filesIn('src').filter((file) => !surroundings.test(file) && !sources.has(file));
    expect(extractor.length).toBeGreaterThan(50);
    const importing = extractor.filter((file) =>
      /from '[./]+\/(?:adapters|io|node|web|cli)\//u.test(readFileSync(new URL(`../${file}`, import.meta.url), 'utf8')),
    );
    expect(importing).toEqual([]);
  });

  it('have names of their own', () => {
    expect(new Set(ENTRIES.map(fileOf)).size).toBe(ENTRIES.length);
  });
});

describe('a line of entries.ts', () => {
  const made = (entry: Entry) => manifestOf([{ name: '.', source: 'src/index.ts' }, entry], { name: 'p', version: '1.0.0' }) as Record<string, object>;

  it('exports the entry under all resolutions', () => {
    const manifest = made({ name: './x', source: 'src/io/x.ts' });
    expect(manifest['exports']).toMatchObject({
      './x': { import: { types: './dist/x.d.ts', default: './dist/x.js' }, require: { types: './dist/x.d.cts', default: './dist/x.cjs' } },
    });
    expect(manifest['typesVersions']).toEqual({ '*': { x: ['./dist/x.d.ts'] } });
    expect(manifest).not.toHaveProperty('bin');
  });

  it('makes a peer optional', () => {
    const manifest = made({ name: './x', source: 'src/adapters/x.ts', peer: '@scope/x@^3.1.0' });
    expect(manifest['peerDependencies']).toEqual({ '@scope/x': '^3.1.0' });
    expect(manifest['peerDependenciesMeta']).toEqual({ '@scope/x': { optional: true } });
  });

  it('gives the wrapper to Node alone where the peer is loaded', () => {
    const exported = made({ name: './x', source: 'src/adapters/x.ts', peer: 'x@^3.1.0', loadsPeer: true })['exports'] as Record<string, object>;
    expect(Object.entries((exported['./x'] as Record<string, object>)['import'] ?? {})).toEqual([
      ['types', './dist/x.d.ts'],
      ['module', './dist/x.js'],
      ['node', './dist/x.checked.js'],
      ['default', './dist/x.js'],
    ]);
  });

  it('makes commands, which nobody can import', () => {
    const manifest = made({ name: './cli', source: 'src/cli/main.ts', platform: 'node', bin: ['long-name', 'short'] });
    expect(manifest['bin']).toEqual({ 'long-name': 'dist/cli.cjs', short: 'dist/cli.cjs' });
    expect(manifest['exports']).not.toHaveProperty(['./cli']);
    expect(made({ name: './worker', source: 'src/node/worker.ts', internal: true })['exports']).not.toHaveProperty(['./worker']);
  });
});
