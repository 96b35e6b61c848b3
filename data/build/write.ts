/** Writes the generated modules, or says which are out of date. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Generated } from './emit.ts';
import { buildModules } from './modules.ts';
import { DATA, readTables, tableTexts } from './tables.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** Hashes of the inputs and outputs of the last build. */
const STAMP = `${ROOT}.cache/data.json`;

/** Modules of `src` that builders import. */
const SHARED = ['src/gazetteer/limits.ts', 'src/kit/calendar.ts', 'src/lexicon/codes.ts', 'src/lexicon/limits.ts', 'src/entity-lists.ts'];

/** Builds everything and writes what changed. Returns the paths that it wrote. */
export function writeData(): string[] {
  const modules = build();
  const stale = modules.filter(isStale);
  for (const { path, source } of stale) {
    mkdirSync(dirname(ROOT + path), { recursive: true });
    writeFileSync(ROOT + path, source);
  }
  mkdirSync(dirname(STAMP), { recursive: true });
  writeFileSync(STAMP, JSON.stringify({ inputs: hashOfInputs(), outputs: Object.fromEntries(modules.map((m) => [m.path, hash(m.source)])) }, null, 2));
  return stale.map((m) => m.path);
}

/** Builds everything and writes nothing. Returns the paths of modules that are missing or out of date. */
export function checkData(): string[] {
  return build()
    .filter(isStale)
    .map((m) => m.path);
}

/**
 * Writes the generated modules unless they are those of the last build and nothing that they are made from has changed since.
 * For everything that needs them: the build, the tests, the preparation of a package.
 *
 * @returns whether it had to build
 * @throws TableError for tables that do not fit the schema
 */
export function ensureData(): boolean {
  if (isFresh()) return false;
  writeData();
  return true;
}

function build(): Generated[] {
  return buildModules(readTables(tableTexts()));
}

function isStale({ path, source }: Generated): boolean {
  return !existsSync(ROOT + path) || readFileSync(ROOT + path, 'utf8') !== source;
}

function isFresh(): boolean {
  if (!existsSync(STAMP)) return false;
  const stamp = JSON.parse(readFileSync(STAMP, 'utf8')) as { readonly inputs: string; readonly outputs: Readonly<Record<string, string>> };
  if (stamp.inputs !== hashOfInputs()) return false;
  return Object.entries(stamp.outputs).every(([path, sum]) => existsSync(ROOT + path) && hash(readFileSync(ROOT + path, 'utf8')) === sum);
}

/** One hash of the tables, the schema, the builders, and what the builders import of `src`. */
function hashOfInputs(): string {
  const inputs = readdirSync(DATA, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:tsv|ts)$/.test(file))
    .map((file) => `data/${file.replaceAll('\\', '/')}`)
    .concat(SHARED)
    .sort();
  const sum = createHash('sha256');
  for (const file of inputs) sum.update(`${file}\0${readFileSync(ROOT + file, 'utf8')}\0`);
  return sum.digest('hex');
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
