/**
 * Scores the sources (`src/`) on the repository's own gold, beside the floors of `floors.json`.
 *   npx tsx test/gold/measure.ts            prints measures and floors; exit code 1 below a floor
 *   npx tsx test/gold/measure.ts --errors   and each difference, one a line
 *   npx tsx test/gold/measure.ts --floors   sets the floors to what was measured, rounded down to half a point
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { extract } from '../../src/index.ts';
import { GOLD_FILE } from './build.ts';
import { readGold } from './format.ts';
import { type Score, score } from './score.ts';

const FLOORS_FILE = fileURLToPath(new URL('floors.json', import.meta.url));

/** Least measure by name, per cent. */
export type Floors = Readonly<Record<string, number>>;

export function readFloors(): Floors {
  return JSON.parse(readFileSync(FLOORS_FILE, 'utf8')) as Floors;
}

/** Reads `articles.jsonl` and scores what `src/` makes of it. */
export function measureGold(): Score {
  return score(readGold(readFileSync(GOLD_FILE,"utf8")).filter(d=>d.offices), ({ text, reference }) => extract(text, reference === null ? {} : { referenceDate: reference }));
}

/** One line for each measure that has a floor and is below it or was not measured. */
export function belowFloor(measures: ReadonlyMap<string, number>, floors: Floors): string[] {
  return Object.entries(floors).flatMap(([name, least]) => {
    const measured = measures.get(name);
    // Written so that NaN is below too.
    return measured !== undefined && measured >= least - 1e-9 ? [] : [`${name}: ${measured?.toFixed(1) ?? 'not measured'}, below the floor of ${least}`];
  });
}

/** The measures as a table, with the number of spans, links or fields that were asked. */
export function table({ measures, counts }: Score, floors: Floors): string {
  const rows = [...measures].sort(([a], [b]) => Number(a.includes('.')) - Number(b.includes('.')) || (a < b ? -1 : 1));
  const lines = rows.map(([name, measure]) => {
    const floor = floors[name]?.toFixed(1) ?? '-';
    const below = belowFloor(new Map([[name, measure]]), name in floors ? { [name]: floors[name] ?? 0 } : {}).length > 0;
    return `  ${name.padEnd(20)} ${measure.toFixed(1).padStart(6)} ${floor.padStart(6)} ${String(counts.get(name)?.gold ?? 0).padStart(6)}${below ? '   BELOW' : ''}`;
  });
  return ['                   per cent   floor  asked', ...lines].join('\n');
}

function floorsFrom(measures: ReadonlyMap<string, number>): Floors {
  return Object.fromEntries([...measures].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, measure]) => [name, Math.floor(measure * 2 + 1e-9) / 2]));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const measured = measureGold();
  if (process.argv.includes('--errors')) console.log(measured.errors.join('\n'));
  if (process.argv.includes('--floors')) writeFileSync(FLOORS_FILE, `${JSON.stringify(floorsFrom(measured.measures), null, 2)}\n`);
  const floors = readFloors();
  console.log(table(measured, floors));
  process.exitCode = belowFloor(measured.measures, floors).length > 0 ? 1 : 0;
}
