/** The files of the playground, for the package and for a web site. */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, buildSync, type BuildOptions, type Plugin } from 'esbuild';
import { EXPORTED, fileOf, specifierOf } from '../entries.ts';
import { NOTICES } from './notices.ts';
import { ROOT } from './stamp.ts';

const SOURCE = join(ROOT, 'playground');

const COMMON: BuildOptions = {
  absWorkingDir: ROOT,
  entryPoints: ['playground/app.ts', 'playground/worker.ts'],
  bundle: true,
  splitting: true,
  minify: true,
  format: 'esm',
  platform: 'browser',
  target: 'es2022',
  charset: 'utf8',
  loader: { '.txt': 'text', '.html': 'text' },
  legalComments: 'none',
  logLevel: 'error',
};

/**
 * `dist/playground/`, which `vie serve` serves. It imports the modules of `dist/` beside it, so that the package holds the library once.
 * `dist/` must be there.
 */
export async function writePackedPlayground(): Promise<void> {
  await writePlayground(join(ROOT, 'dist/playground'), { plugins: [BESIDE] });
}

/** A folder for any web server, with the library in it, in few small files. `dist/` must be there. */
export async function writeStaticPlayground(folder: string): Promise<void> {
  const alias = Object.fromEntries(EXPORTED.map((e) => [specifierOf(e), join(ROOT, `dist/${fileOf(e)}.js`)]));
  await writePlayground(folder, { alias });
  cpSync(NOTICES, join(folder, 'THIRD-PARTY-NOTICES.txt'));
}

/** What users import by name is imported from the folder above. */
const BESIDE: Plugin = {
  name: 'beside',
  setup({ onResolve }) {
    const files = new Map(EXPORTED.map((e) => [specifierOf(e), `../${fileOf(e)}.js`]));
    // A regular expression of Go, which has no flag u.
    onResolve({ filter: /^vietnamese-entities(?:\/|$)/ }, ({ path }) => ({ path: files.get(path) ?? path, external: true }));
  },
};

async function writePlayground(folder: string, options: BuildOptions): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const { metafile } = await build({ ...COMMON, ...options, outdir: folder, metafile: true });
  // It has no source maps, by which `scripts/notices.ts` knows what is bundled.
  if (Object.keys(metafile.inputs).some((file) => file.includes('node_modules/')))
    throw new Error('the playground bundles a package: say so in scripts/notices.ts');
  for (const file of ['index.html', 'icon.svg']) cpSync(join(SOURCE, file), join(folder, file));
  writeFileSync(join(folder, 'style.css'), await styles());
}

/** The stylesheet of the package, with colors that can be chosen, and that of the page. */
async function styles(): Promise<string> {
  const { stylesheet } = (await import(pathToFileURL(join(ROOT, 'dist/render.js')).href)) as { readonly stylesheet: string };
  const own = readFileSync(join(SOURCE, 'style.css'), 'utf8');
  return buildSync({ stdin: { contents: withTheme(stylesheet) + own, loader: 'css' }, minify: true, write: false, logLevel: 'error' }).outputFiles[0].text;
}

/** The dark colors apply where the system or the user asks for them; the stylesheet of the package knows the system alone. */
function withTheme(stylesheet: string): string {
  const dark = /@media \(prefers-color-scheme: dark\) \{ :root \{([^}]*)\} \}/u;
  const [rule, colors] = dark.exec(stylesheet) ?? [];
  if (rule === undefined) throw new Error('the stylesheet has no dark colors');
  const chosen = `@media (prefers-color-scheme: dark) { :root:not([data-theme="light"]) {${colors}} }\n:root[data-theme="dark"] {${colors}}`;
  return stylesheet.replace(rule, chosen);
}
