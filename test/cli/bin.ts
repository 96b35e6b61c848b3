/** The real command, bundled once for a test file as `tsup` bundles it, and run as a process of its own. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { afterAll } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface RunSettings {
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
}

/** A folder with the command and with files of the test; it is removed after the tests of the file. */
export class Bench {
  readonly folder: string = mkdtempSync(join(tmpdir(), 'vie-'));
  readonly bin: string = join(this.folder, 'package/dist/cli.cjs');

  /** @param settings `schemas`: with the JSON Schemas that the build writes, for `vie schema` */
  constructor({ schemas = false } = {}) {
    buildSync({
      absWorkingDir: ROOT,
      entryPoints: { cli: 'src/cli/main.ts', 'bulk-worker': 'src/node/bulk-worker.ts' },
      bundle: true,
      platform: 'node',
      target: 'es2022',
      format: 'cjs',
      outdir: dirname(this.bin),
      outExtension: { '.js': '.cjs' },
      logOverride: { 'empty-import-meta': 'silent' },
      logLevel: 'error',
    });
    cpSync(join(ROOT, 'package.json'), join(this.folder, 'package/package.json'));
    mkdirSync(join(this.folder, 'work'));
    if (schemas) {
      const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/schemas.ts', dirname(this.bin)], { cwd: ROOT, encoding: 'utf8' });
      if (status !== 0) throw new Error(`scripts/schemas.ts: ${stderr}`);
    }
    afterAll(() => rmSync(this.folder, { recursive: true, force: true }));
  }

  /** The path of a file in the working folder. */
  path(name: string): string {
    return join(this.folder, 'work', name);
  }

  write(name: string, content: string | Uint8Array): void {
    mkdirSync(dirname(this.path(name)), { recursive: true });
    writeFileSync(this.path(name), content);
  }

  read(name: string): string {
    return readFileSync(this.path(name), 'utf8');
  }

  /** Runs the command in the working folder. Standard input is empty unless given. */
  run(args: readonly string[], { input = '', env = {} }: RunSettings = {}): Ran {
    const { PATH = '' } = process.env;
    const { status, stdout, stderr } = spawnSync(process.execPath, [this.bin, ...args], {
      cwd: join(this.folder, 'work'),
      input,
      env: { PATH, ...env },
      maxBuffer: 1 << 28,
      encoding: 'utf8',
    });
    return { code: status, out: stdout, err: stderr };
  }

  /** The lines of standard output as JSON. @throws when a line is no JSON */
  records(args: readonly string[], settings?: RunSettings): Record<string, unknown>[] {
    return linesOf(this.run(args, settings).out).map((line) => JSON.parse(line) as Record<string, unknown>);
  }
}

export function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line !== '');
}

/** The words of the entities of a record. */
export function textsOf(record: Readonly<Record<string, unknown>>): unknown {
  return (record['entities'] as readonly { readonly text: string }[] | undefined)?.map((e) => e.text);
}
