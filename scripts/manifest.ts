/** Writes what `entries.ts` says into `package.json`: `npm run entries`. A test fails while the two differ. */
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { ENTRIES, type Entry, fileOf, peerOf } from '../entries.ts';

const MANIFEST = new URL('../package.json', import.meta.url);

type Targets = Readonly<Record<string, string>>;
export type Manifest = Readonly<Record<string, unknown>>;

/** A copy of the manifest with all that follows from the entries; its other fields and their order stay. */
export function manifestOf(entries: readonly Entry[], manifest: Manifest): Manifest {
  const exported = entries.filter((e) => e.bin === undefined && e.internal === undefined);
  const peers = new Map(entries.flatMap((e) => peerOf(e) ?? []).map(({ name, range }) => [name, range]));
  // Without `./`: npm publish would correct that.
  const bins = entries.flatMap((e) => (e.bin ?? []).map((command) => [command, `dist/${fileOf(e)}.cjs`]));
  return {
    ...manifest,
    exports: { ...Object.fromEntries(exported.map((e) => [e.name, conditionsOf(e)])), './package.json': './package.json' },
    // TypeScript with `moduleResolution: node10` does not read `exports`.
    typesVersions: { '*': Object.fromEntries(exported.filter((e) => e.name !== '.').map((e) => [fileOf(e), [`./dist/${fileOf(e)}.d.ts`]])) },
    ...(bins.length > 0 && { bin: Object.fromEntries(bins) }),
    peerDependencies: Object.fromEntries(peers),
    peerDependenciesMeta: Object.fromEntries([...peers.keys()].map((name) => [name, { optional: true }])),
  };
}

function conditionsOf(entry: Entry): { readonly import: Targets; readonly require: Targets } {
  const file = `./dist/${fileOf(entry)}`;
  const esm = { types: `${file}.d.ts`, default: `${file}.js` };
  const cjs = { types: `${file}.d.cts`, default: `${file}.cjs` };
  if (!entry.loadsPeer) return { import: esm, require: cjs };
  // Bundlers set `module` and Node does not: only Node gets the wrappers, see `scripts/wrappers.ts`.
  return {
    import: { types: esm.types, module: esm.default, node: `${file}.checked.js`, default: esm.default },
    require: { types: cjs.types, default: `${file}.checked.cjs` },
  };
}

export function readManifest(): Manifest {
  return JSON.parse(readFileSync(MANIFEST, 'utf8')) as Manifest;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  writeFileSync(MANIFEST, `${JSON.stringify(manifestOf(ENTRIES, readManifest()), undefined, 2)}\n`);
}
