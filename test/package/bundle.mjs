// Every entry through a bundler, in a folder where the package and its peers are installed: for browsers where it claims nothing
// of Node, and for Node as one CommonJS or ES module. `node bundle.mjs FOLDER` after `make-consumer.ts FOLDER`.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';

const folder = resolve(process.argv[2]);

async function bundle(contents, options) {
  return build({ stdin: { contents, resolveDir: folder }, bundle: true, target: 'es2022', metafile: true, logLevel: 'error', ...options });
}

const { metafile } = await bundle(`export * from './entries-browser.mjs'`, { platform: 'browser', format: 'esm', write: false });
const inputs = Object.keys(metafile.inputs);
assert.ok(
  inputs.every((file) => !file.startsWith('node:') && !file.includes('.checked.')),
  `no module of Node, no wrapper for Node, but ${inputs}`,
);

const program = `
import { extract } from 'vietnamese-entities';
import { extractionSchema } from 'vietnamese-entities/schema';
import { z } from 'zod';
const { extraction } = z.object({ extraction: extractionSchema }).parse({ extraction: extract('Chiều 26/12, ông Trần Văn Bưởi đến Hà Nội.') });
console.log(extraction.entities.length);`;
for (const [format, extension] of [
  ['cjs', 'cjs'],
  ['esm', 'mjs'],
]) {
  const outfile = join(folder, `out/bundle.${extension}`);
  await bundle(program, { platform: 'node', format, outfile });
  assert.equal(execFileSync(process.execPath, [outfile], { encoding: 'utf8' }), '3\n', format);
}
