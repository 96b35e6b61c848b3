/** What the first load of the playground and the main entry weigh, gzipped, as JSON: `tsx first-load.ts /FILE…`, the files of `playground/dist/`. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { buildSync } from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));
const gzipped = (bytes: Uint8Array): number => gzipSync(bytes, { level: 9 }).length;

// As bench/sizes.ts bundles it.
const { outputFiles } = buildSync({
  stdin: { contents: `export * from './dist/index.js'`, resolveDir: root },
  bundle: true,
  minify: true,
  format: 'esm',
  platform: 'browser',
  target: 'es2022',
  write: false,
  logLevel: 'silent',
});
const files = [...new Set(process.argv.slice(2))].map((path) => readFileSync(`${root}playground/dist/${path === '/' ? 'index.html' : path.slice(1)}`));
const firstLoad = files.reduce((sum, file) => sum + gzipped(file), 0);
console.log(JSON.stringify({ firstLoad, mainEntry: gzipped(outputFiles[0].contents) }));
