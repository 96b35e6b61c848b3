/**
 * Packs the tables of this folder into modules `packed/*.ts` of `src`, which the library loads. `npm run data`.
 * Deterministic: the same tables give the same bytes. `--check` writes nothing and fails when a module is out of date.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { buildModules } from './build/modules.ts';

const OUT = fileURLToPath(new URL('../src/**/packed/', import.meta.url));

function main(check: boolean): void {
  mkdirSync(OUT, { recursive: true });
  let stale = 0;
  let total = 0;
  for (const m of buildModules()) {
    const path = `${OUT}${m.file}`;
    const size = gzipSync(m.source, { level: 9 }).length;
    total += size;
    console.log(`${m.file.padEnd(26)} ${String(m.rows).padStart(6)} rows ${(size / 1000).toFixed(1).padStart(7)} kB gzipped`);
    if (existsSync(path) && readFileSync(path, 'utf8') === m.source) continue;
    stale++;
    if (!check) writeFileSync(path, m.source);
  }
  console.log(`${'all'.padEnd(26)} ${' '.repeat(12)}${(total / 1000).toFixed(1).padStart(7)} kB gzipped`);
  if (check && stale > 0) {
    console.error(`${stale} packed modules are out of date: npm run data`);
    process.exitCode = 1;
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) main(process.argv.includes('--check'));
