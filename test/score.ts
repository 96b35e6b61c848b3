/**
 * `npm run score`: the scorer of `../shared/tools` over the gold texts, beside the floors of `score-floor.json`.
 * Strict F1 of each type, the share of right values, F1 of title links, all in per cent. Exit code 1 below a floor.
 * With `--raise`, floors rise to what was measured (rounded down to half a point); they never sink by themselves.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));
const SHARED = process.env['SHARED'] ?? path('../../shared');
const TOOL = `${SHARED}/tools/score.mjs`;
const FLOORS = path('score-floor.json');

/** What each gold file is scored for; the sentences of `values-dev` are annotated for dates and money alone. */
const SETS = [
  { name: 'seed', arguments: [] },
  { name: 'dev', arguments: [] },
  { name: 'values-dev', arguments: ['--types', 'date,money'] },
] as const;

interface Row {
  f1: number;
  values: number | null;
  gold: number;
}
interface Report {
  documents: number;
  rows: Record<string, Row>;
  links: { f1: number; gold: number };
}

/** Measured per cent by the names that `score-floor.json` uses. */
function measure(report: Report): Map<string, number> {
  const measured = new Map<string, number>();
  for (const [type, row] of Object.entries(report.rows)) if (row.gold > 0) measured.set(type, 100 * row.f1);
  const values = report.rows['all']?.values;
  if (typeof values === 'number') measured.set('values', 100 * values);
  if (report.links.gold > 0) measured.set('links', 100 * report.links.f1);
  return measured;
}

const floors = JSON.parse(readFileSync(FLOORS, 'utf8')) as Record<string, Record<string, number>>;
const raise = process.argv.includes('--raise');
let below = 0;
let scored = 0;
for (const set of SETS) {
  const gold = `${SHARED}/gold/${set.name}.jsonl`;
  if (!existsSync(TOOL) || !existsSync(gold)) {
    console.log(`${set.name}: no gold texts here (${gold}), not scored`);
    continue;
  }
  const args = [TOOL, '--lib', path('../dist/index.js'), '--json', ...set.arguments, gold];
  const report = JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 26 })) as Report;
  const measured = measure(report);
  const floor = floors[set.name] ?? {};
  scored++;
  console.log(`\n${set.name}: ${report.documents} documents`);
  console.log('                 per cent   floor');
  for (const [name, value] of measured) {
    const least = floor[name];
    const bad = least !== undefined && value < least - 1e-9;
    if (bad) below++;
    if (raise && least !== undefined) floor[name] = Math.max(least, Math.floor(value * 2) / 2);
    const mark = bad ? '   BELOW' : '';
    console.log(`  ${name.padEnd(14)} ${value.toFixed(1).padStart(7)} ${(least === undefined ? '-' : least.toFixed(1)).padStart(7)}${mark}`);
  }
  for (const name of Object.keys(floor)) {
    if (measured.has(name)) continue;
    console.log(`  ${name.padEnd(14)}       - a floor for what was not measured   BELOW`);
    below++;
  }
}
if (raise) writeFileSync(FLOORS, `${JSON.stringify(floors, null, 2)}\n`);
console.log(scored === 0 ? '\nscore: nothing to score here' : `\nscore: ${scored} sets, ${below} below their floor`);
process.exitCode = below > 0 ? 1 : 0;
