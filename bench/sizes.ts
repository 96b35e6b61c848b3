/** Sizes as a browser would load them: bundled, minified, gzipped. */
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { EXPORTED, type Entry, fileOf, peerOf, specifierOf } from '../entries.ts';

export interface Size {
  readonly name: string;
  readonly minified: number;
  readonly gzipped: number;
}

interface Esbuild {
  build(options: object): Promise<{ outputFiles: { contents: Uint8Array }[] }>;
}

const root = fileURLToPath(new URL('..', import.meta.url));
const here = fileURLToPath(new URL('.', import.meta.url));

const BUNDLES: readonly { readonly name: string; readonly peer?: string; readonly code: string }[] = [
  { name: 'vietnamese-entities, extract', code: `export { extract } from './dist/index.js'` },
  { name: 'vietnamese-entities, tokenize alone', code: `export { tokenize } from './dist/index.js'` },
  { name: 'vietnamese-entities, removeDiacritics alone', code: `export { removeDiacritics } from './dist/index.js'` },
  ...EXPORTED.filter((entry) => entry.platform !== 'node').map((entry) => ({ name: nameOf(entry), code: `export * from './dist/${fileOf(entry)}.js'` })),
  { name: 'chrono-node, vi', peer: 'chrono-node', code: `import { vi } from 'chrono-node'; export { vi }` },
  { name: 'compromise', peer: 'compromise', code: `export { default } from 'compromise'` },
  { name: 'modern-ahocorasick', peer: 'modern-ahocorasick', code: `export { default } from 'modern-ahocorasick'` },
];

function nameOf(entry: Entry): string {
  if (entry.name === '.') return 'vietnamese-entities, all of the main entry';
  return `${specifierOf(entry)}${entry.loadsPeer ? `, ${peerOf(entry)?.name} included` : ''}`;
}

/** Empty when esbuild is not there. */
export async function sizes(): Promise<Size[]> {
  let esbuild: Esbuild;
  try {
    esbuild = createRequire(import.meta.url)('esbuild') as Esbuild;
  } catch {
    return [];
  }
  const found: Size[] = [];
  for (const bundle of BUNDLES) {
    try {
      const result = await esbuild.build({
        stdin: { contents: bundle.code, resolveDir: bundle.peer ? here : root },
        bundle: true,
        minify: true,
        format: 'esm',
        platform: 'browser',
        write: false,
        logLevel: 'silent',
      });
      const bytes = result.outputFiles[0]!.contents;
      found.push({ name: bundle.name, minified: bytes.length, gzipped: gzipSync(bytes, { level: 9 }).length });
    } catch {
      // A peer that is not installed, or cannot be bundled for a browser: it has no size to show.
    }
  }
  return found;
}
