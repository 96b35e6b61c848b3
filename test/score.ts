/**
 * `npm run score`: the scorer of `../shared/tools` over the gold texts, beside the floors of `score-floor.json`.
 * Strict F1 of each type, the share of right values, F1 of title links; the peers' own suites for dates and money; F1 of word
 * segmentation on the Universal Dependencies treebank. All in per cent. Exit code 1 below a floor.
 * The files of `../shared` that are missing are named loudly. The repository's own gold is scored in any case.
 * With `--raise`, floors rise to what was measured (rounded down to half a point); they never sink by themselves.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { belowFloor, measureGold, readFloors, table } from './gold/measure.ts';

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));
const SHARED = process.env['SHARED'] ?? path('../../shared');
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
/** What could not be scored, and the file that it lacks. */
const notScored: string[] = [];

/** Prints what was measured beside the floors of a set. */
function compare(set: string, about: string, measured: ReadonlyMap<string, number>): void {
  const floor = floors[set] ?? {};
  scored++;
  console.log(`\n${set}: ${about}\n                 per cent   floor`);
  for (const [name, value] of measured) {
    const least = floor[name];
    // Written so that NaN, a tool that printed something else, is below too.
    const bad = least !== undefined && !(value >= least - 1e-9);
    if (bad) below++;
    if (raise && least !== undefined) floor[name] = Math.max(least, Math.floor(value * 2) / 2);
    console.log(`  ${name.padEnd(14)} ${value.toFixed(1).padStart(7)} ${(least === undefined ? '-' : least.toFixed(1)).padStart(7)}${bad ? '   BELOW' : ''}`);
  }
  for (const name of Object.keys(floor)) {
    if (measured.has(name)) continue;
    console.log(`  ${name.padEnd(14)}       - a floor for what was not measured   BELOW`);
    below++;
  }
}

function run(tool: string, ...args: readonly string[]): string {
  return execFileSync(process.execPath, [`${SHARED}/tools/${tool}`, ...args], { encoding: 'utf8', maxBuffer: 1 << 26 });
}

/** Whether the files are there; notes what is not scored when they are not. */
function there(set: string, ...files: readonly string[]): boolean {
  const missing = files.find((file) => !existsSync(file));
  if (missing !== undefined) notScored.push(`NOT SCORED: ${set} (no ${missing})`);
  return missing === undefined;
}

/** Says what was not scored so that nobody takes the rest for all. */
function warn(): void {
  if (notScored.length === 0) return;
  const bar = '!'.repeat(100);
  console.log(`\n${bar}\n${notScored.join('\n')}\nThe shared gold is missing (set SHARED=/path). What was scored says nothing about accuracy.\n${bar}`);
}

/** The repository's own gold: a regression guard, measured from `src/`. */
function scoreOwnGold(): void {
  const measured = measureGold();
  const own = readFloors();
  const failures = belowFloor(measured.measures, own);
  scored++;
  below += failures.length;
  console.log(`\nown gold: a regression guard, not a measure of accuracy\n${table(measured, own)}`);
  for (const failure of failures) console.log(`  BELOW: ${failure}`);
}

for (const set of SETS) {
  const gold = `${SHARED}/gold/${set.name}.jsonl`;
  if (!there(set.name, `${SHARED}/tools/score.mjs`, gold)) continue;
  const report = JSON.parse(run('score.mjs', '--lib', path('../dist/index.js'), '--json', ...set.arguments, gold)) as Report;
  compare(set.name, `${report.documents} documents`, measure(report));
}

const suites = ['duckling_time_vi', 'duckling_time_vi_negative', 'duckling_money_vi'];
const suiteFiles = suites.map((name) => `${SHARED}/peer-suites/${name}.tsv`);
if (there('peer-suites', `${SHARED}/tools/peer-suites.mjs`, ...suiteFiles)) {
  const shares = [...run('peer-suites.mjs', path('../dist/index.js'), ...suiteFiles).matchAll(/scope \(a day or longer\) \d+\/\d+ \(([\d.]+) %\)/gu)];
  compare('peer-suites', "duckling's Vietnamese corpora, what is in scope", new Map(suites.map((name, i) => [name.slice(9), Number(shares[i]?.[1])])));
}

const treebank = `${SHARED}/ud_vtb/vi_vtb-ud-dev.conllu`;
if (there('words', `${SHARED}/tools/wordseg.mjs`, treebank)) {
  const f1 = /F1 ([\d.]+)/u.exec(run('wordseg.mjs', '--lib', path('../dist/words.js'), treebank))?.[1];
  compare('words', 'segmentation, UD Vietnamese VTB dev', new Map([['f1', Number(f1)]]));
}
if (raise) writeFileSync(FLOORS, `${JSON.stringify(floors, null, 2)}\n`);
scoreOwnGold();
warn();
console.log(`\nscore: ${scored} sets, ${below} measures below their floor, ${notScored.length} sets not scored`);
process.exitCode = below > 0 ? 1 : 0;
