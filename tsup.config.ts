import { defineConfig, type Options } from 'tsup';
import { ENTRIES, EXPORTED, type Entry, fileOf } from './entries.ts';

const sourcesOf = (entries: readonly Entry[]): Record<string, string> => Object.fromEntries(entries.map((e) => [fileOf(e), e.source]));

const code: Options = {
  target: 'es2022',
  // One build for all, so that entries for Node share their chunks with the others.
  platform: 'neutral',
  external: [/^node:/u],
  removeNodeProtocol: false,
  splitting: true,
  treeshake: true,
  sourcemap: true,
  esbuildOptions(options) {
    // The package ships the sources themselves, once.
    options.sourcesContent = false;
    // `src/node/location.ts` asks for it only where it is.
    options.logOverride = { 'empty-import-meta': 'silent' };
  },
};

/** `dist/` is emptied by `scripts/steps.ts`: these run at the same time. */
export default defineConfig([
  // A command is one file, in CommonJS, which bundles CommonJS dependencies as they are.
  { ...code, format: 'esm', entry: sourcesOf(ENTRIES.filter((e) => e.bin === undefined)) },
  { ...code, format: 'cjs', entry: sourcesOf(ENTRIES) },
  { format: ['esm', 'cjs'], dts: { only: true }, entry: sourcesOf(EXPORTED) },
]);
