/** What a first use costs: wall time over bare Node, and memory that stays, each in fresh processes. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { median } from './measure.ts';

export interface Cost {
  readonly name: string;
  /** Median wall milliseconds over bare Node. */
  readonly milliseconds: number;
  /** Median growth of heap and array buffers in MB, garbage collected. */
  readonly megabytes: number;
}

const here = fileURLToPath(new URL('.', import.meta.url));
const main = fileURLToPath(new URL('../dist/index.js', import.meta.url));
const words = fileURLToPath(new URL('../dist/words.js', import.meta.url));
const SHORT = 'Chiều 26/12, ông Trần Văn Bưởi, Chủ tịch UBND tỉnh Hà Giang, trao 2 tỷ đồng.';

const PROGRAMS: readonly { readonly name: string; readonly peer?: string; readonly code: string }[] = [
  { name: 'vietnamese-entities: import, first extract', code: `const { extract } = await import(${JSON.stringify(main)}); kept = extract(text);` },
  { name: 'vietnamese-entities: import alone', code: `kept = await import(${JSON.stringify(main)});` },
  { name: 'vietnamese-entities/words: import, first segment', code: `const { segment } = await import(${JSON.stringify(words)}); kept = segment(text);` },
  { name: 'chrono-node/vi: import, first parse', peer: 'chrono-node', code: `kept = require('chrono-node').vi.parse(text);` },
  { name: 'compromise: import, first reading', peer: 'compromise', code: `kept = require('compromise')(text).people().out('array');` },
  {
    name: 'natural: import of its tokenizers, first tokenize',
    peer: 'natural',
    code: `kept = new (require('natural/lib/natural/tokenizers').AggressiveTokenizerVi)().tokenize(text);`,
  },
  { name: 'vntk: import, first ner', peer: 'vntk', code: `kept = require('vntk').ner().tag(text);` },
];

function program(code: string, end: string): string {
  return `import { createRequire } from 'node:module';
const require = createRequire(${JSON.stringify(`${here}fresh.js`)});
const text = ${JSON.stringify(SHORT)};
let kept;
${
  end === ''
    ? ''
    : `const used = () => { gc(); const m = process.memoryUsage(); return m.heapUsed + m.arrayBuffers; };
const before = used();`
}
${code}
globalThis.kept = kept;
${end}`;
}

const MEASURED = `require('node:fs').writeSync(2, '@' + (used() - before) + '@');`;

/** Wall milliseconds of one process, and what it printed. */
function once(code: string, ...options: string[]): { milliseconds: number; error: string; ok: boolean } {
  const start = performance.now();
  const run = spawnSync(process.execPath, [...options, '--input-type=module', '--eval', code], { encoding: 'utf8', cwd: here });
  return { milliseconds: performance.now() - start, error: run.stderr, ok: run.status === 0 };
}

/** Bare Node and every program take turns, eleven times; memory is taken in runs of its own, since collecting it takes time. */
export function freshCosts(missing: ReadonlySet<string>, rounds = 11): Cost[] {
  const programs = PROGRAMS.filter((p) => p.peer === undefined || !missing.has(p.peer)).map((p) => ({ ...p, times: [] as number[], memory: [] as number[] }));
  const bare: number[] = [];
  for (let round = 0; round < rounds; round++) {
    bare.push(once(program('', '')).milliseconds);
    for (const p of programs) {
      const run = once(program(p.code, ''));
      if (run.ok) p.times.push(run.milliseconds);
    }
  }
  for (const p of programs) {
    for (let round = 0; round < 3; round++) {
      const bytes = /@(-?\d+)@/u.exec(once(program(p.code, MEASURED), '--expose-gc').error)?.[1];
      if (bytes !== undefined) p.memory.push(Number(bytes) / 1e6);
    }
  }
  const floor = median(bare);
  return programs
    .filter((p) => p.times.length > 0 && p.memory.length > 0)
    .map((p) => ({ name: p.name, milliseconds: median(p.times) - floor, megabytes: median(p.memory) }));
}
