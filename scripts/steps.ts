/** The two steps from a clone to a package: `data/` → generated modules in `src/`, then `src/` → `dist/`. Each runs only when it must. */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { writePackedPlayground } from './playground-build.ts';
import { digestsOf, filesIn, isFresh, ROOT, readStamp, type Stamp, writeStamp } from './stamp.ts';
import { writeWrappers } from './wrappers.ts';

export interface StepOptions {
  /** Run the step even when nothing changed. */
  readonly force?: boolean;
}

/** Makes the modules that `npm run data` generates, unless those that are there come from the tables as they are now. Throws when it fails. */
export function ensureData({ force = false }: StepOptions = {}): void {
  const stamp = readStamp('built-data');
  const tables = filesIn('data').filter((file) => !file.endsWith('.md'));
  if (!force && isFresh(stamp, [...tables, ...outside(stamp, 'data/')])) return;
  run('data');
  const outputs = filesIn('src').filter((file) => file.endsWith('.generated.ts'));
  writeStamp('built-data', { inputs: digestsOf([...tables, ...importedByBuilders()]), outputs: digestsOf(outputs) });
}

/** Builds `dist/` from `src/`, unless it is there and up to date. The generated modules must be. Throws when it fails. */
export async function ensureDist({ force = false }: StepOptions = {}): Promise<void> {
  const sources = filesIn('playground').filter((file) => !file.startsWith('playground/dist/'));
  const inputs = ['src', 'scripts', 'entries.ts', 'tsup.config.ts', 'tsconfig.json', 'package.json', 'package-lock.json'].flatMap((path) => filesIn(path));
  inputs.push(...sources);
  if (!force && isFresh(readStamp('built-dist'), inputs)) return;
  rmSync(join(ROOT, 'dist'), { recursive: true, force: true });
  run('bundle');
  run('schemas');
  writeWrappers();
  await writePackedPlayground();
  writeStamp('built-dist', { inputs: digestsOf(inputs), outputs: digestsOf(filesIn('dist')) });
}

function outside(stamp: Stamp | undefined, folder: string): string[] {
  return Object.keys(stamp?.inputs ?? {}).filter((file) => !file.startsWith(folder));
}

/** The modules of `src/` that the builders in `data/` import: a change of these changes what they make, other changes do not. */
function importedByBuilders(): string[] {
  const { metafile } = buildSync({
    absWorkingDir: ROOT,
    entryPoints: ['data/build.ts'],
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    write: false,
    outdir: '.cache',
    metafile: true,
    logLevel: 'error',
  });
  return Object.keys(metafile.inputs).filter((file) => !file.startsWith('data/'));
}

function run(script: string): void {
  // `npm` is a batch file on Windows, which only a shell can start.
  const { status } = spawnSync('npm', ['run', '--silent', script], { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' });
  if (status !== 0) throw new Error(`npm run ${script} failed`);
}
