import { defineConfig } from 'tsup';
import { ENTRIES, fileOf } from './entries.ts';

export default defineConfig({
  entry: Object.fromEntries(ENTRIES.map((e) => [fileOf(e), e.source])),
  format: ['esm', 'cjs'],
  target: 'es2022',
  platform: 'neutral',
  dts: true,
  splitting: true,
  clean: true,
  sourcemap: true,
  treeshake: true,
  removeNodeProtocol: false,
  external: [/^node:/u],
  esbuildOptions(options) {
    // The package ships the sources themselves, once.
    options.sourcesContent = false;
  },
});
