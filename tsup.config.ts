import { defineConfig } from 'tsup';

export default defineConfig({
  entry: { index: 'src/index.ts', schema: 'src/schema.ts', words: 'src/words.ts', places: 'src/places.ts', vntk: 'src/adapters/vntk.ts' },
  format: ['esm', 'cjs'],
  target: 'es2022',
  platform: 'neutral',
  dts: true,
  splitting: true,
  clean: true,
  sourcemap: false,
  treeshake: true,
  external: ['zod'],
});
