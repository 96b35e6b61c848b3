// The main entry as a browser would load it: bundled for the browser without any node: module, run in a context that has
// nothing but the language itself.
import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';
import { build } from 'esbuild';

const result = await build({
  entryPoints: [fileURLToPath(new URL('../../dist/index.js', import.meta.url))],
  bundle: true,
  platform: 'browser',
  format: 'iife',
  globalName: 'entities',
  target: 'es2022',
  write: false,
  metafile: true,
  logLevel: 'error',
});
const inputs = Object.keys(result.metafile.inputs);
assert.ok(
  inputs.every((file) => !file.startsWith('node:') && !file.includes('node_modules')),
  `no module from outside, but ${inputs}`,
);
const code = result.outputFiles[0].text;
// `globalThis.Buffer` is only asked for: where there is none, as here, a loop does its work.
assert.doesNotMatch(code, /\bnode:|\brequire\(|\bprocess\.|(?<!globalThis\.)\bBuffer\b/);

// `freeze` of the globals: the library must work where it can change nothing, and where there is no console, URL or Date.
const context = vm.createContext(Object.create(null));
vm.runInContext(
  'delete globalThis.Date; delete globalThis.Intl; delete globalThis.WebAssembly; for (const k of Object.getOwnPropertyNames(globalThis)) { const v = globalThis[k]; if (typeof v === "function" && v.prototype) Object.freeze(v.prototype); }',
  context,
);
vm.runInContext(`${code}; globalThis.entities = entities;`, context);
const json = vm.runInContext(
  `JSON.stringify(entities.extract('Chiều 26/12, ông Trần Văn Bưởi, Chủ tịch UBND tỉnh Hậu Giang, trao 2 tỷ đồng.', { referenceDate: '2022-12-27' }))`,
  context,
);
const { entities, people } = JSON.parse(json);
assert.equal(entities.length, 6);
assert.equal(people[0].name, 'Trần Văn Bưởi');
