/**
 * Packs the tables of this folder into modules `packed/*.ts` of `src`, which the library loads. `npm run data`.
 * Deterministic: the same tables give the same bytes. `--check` writes nothing and fails when a module is out of date.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { buildModules } from './build/modules.ts';

const SRC = fileURLToPath(new URL('../src/', import.meta.url));
/** Modules of administrative units; the others belong to the lexicon. */
const UNITS = ['commune_codes.ts', 'commune_names.ts', 'districts.ts', 'mapping.ts', 'provinces.ts', 'unit_changes.ts'];

/** Where a packed module is written. */
export function pathOf(file: string): string {
  if (file === 'written_forms.ts') return `${SRC}text/written-forms.generated.ts`;
  return `${SRC}${UNITS.includes(file) ? 'gazetteer' : 'lexicon'}/packed/${file}`;
}

function main(check: boolean): void {
  let stale = 0;
  let total = 0;
  for (const m of buildModules()) {
    const path = pathOf(m.file);
    const size = gzipSync(m.source, { level: 9 }).length;
    total += size;
    console.log(`${m.file.padEnd(26)} ${String(m.rows).padStart(6)} rows ${(size / 1000).toFixed(1).padStart(7)} kB gzipped`);
    if (existsSync(path) && readFileSync(path, 'utf8') === m.source) continue;
    stale++;
    if (check) continue;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, m.source);
  }
  console.log(`${'all'.padEnd(26)} ${' '.repeat(12)}${(total / 1000).toFixed(1).padStart(7)} kB gzipped`);
  if (check && stale > 0) {
    console.error(`${stale} packed modules are out of date: npm run data`);
    process.exitCode = 1;
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) main(process.argv.includes('--check'));
