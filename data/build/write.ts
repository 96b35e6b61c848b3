/** Writes the generated modules, or says which are out of date. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Generated } from './emit.ts';
import { buildModules } from './modules.ts';
import { readTables, tableTexts } from './tables.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Builds everything and writes what changed.
 *
 * @returns the paths that it wrote, from the root of the repository
 * @throws TableError for tables that do not fit the schema
 */
export function writeData(): string[] {
  const stale = build().filter(isStale);
  for (const { path, source } of stale) {
    mkdirSync(dirname(ROOT + path), { recursive: true });
    writeFileSync(ROOT + path, source);
  }
  return stale.map(({ path }) => path);
}

/** As `writeData`, but writes nothing: the paths of modules that are missing or out of date. */
export function checkData(): string[] {
  return build()
    .filter(isStale)
    .map(({ path }) => path);
}

function build(): Generated[] {
  return buildModules(readTables(tableTexts()));
}

function isStale({ path, source }: Generated): boolean {
  return !existsSync(ROOT + path) || readFileSync(ROOT + path, 'utf8') !== source;
}
