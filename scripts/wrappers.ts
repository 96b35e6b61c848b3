/**
 * Entries that import an optional peer get wrappers, so that a missing peer is told in a sentence that says what to install.
 * Node links all static imports before it runs any code, so an ES module cannot catch a missing one; `require` can be caught.
 * Hence the wrapper for Node's ES modules imports the CommonJS wrapper. Bundlers read the plain ES module, see `manifest.ts`.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { ENTRIES, type Entry, fileOf, peerOf, specifierOf } from '../entries.ts';
import { ROOT } from './stamp.ts';

export function writeWrappers(): void {
  for (const entry of ENTRIES) {
    if (!entry.loadsPeer) continue;
    const file = fileOf(entry);
    writeFileSync(join(ROOT, `dist/${file}.checked.cjs`), commonJsWrapper(entry));
    writeFileSync(join(ROOT, `dist/${file}.checked.js`), esmWrapper(file, exportsOf(`dist/${file}.js`)));
  }
}

/** Re-exports the CommonJS build; the assignment is in the form that Node reads export names from. */
function commonJsWrapper(entry: Entry): string {
  const peer = peerOf(entry);
  if (peer === undefined) throw new Error(`entries.ts: ${entry.name} has loadsPeer, but no peer`);
  const { name, range } = peer;
  return `'use strict';
try {
  module.exports = require('./${fileOf(entry)}.cjs');
} catch (error) {
  let found = 'it is not installed';
  try {
    found = '${name} ' + require('${name}/package.json').version + ' is installed';
  } catch {}
  const message = '${specifierOf(entry)} needs ${name} ${range}, but ' + found + '. Install it: npm install ${name}@${/\d+/u.exec(range)?.[0]}';
  throw Object.assign(new Error(message, { cause: error }), { code: error.code });
}
`;
}

function esmWrapper(file: string, names: readonly string[]): string {
  return `import checked from './${file}.checked.cjs';
export const { ${names.join(', ')} } = checked;
`;
}

/** The names that a built module exports, read without running it. */
function exportsOf(module: string): readonly string[] {
  const { metafile } = buildSync({
    absWorkingDir: ROOT,
    entryPoints: [module],
    bundle: true,
    packages: 'external',
    format: 'esm',
    write: false,
    outdir: '.cache',
    metafile: true,
    logLevel: 'error',
  });
  return Object.values(metafile.outputs).flatMap((output) => output.exports);
}
