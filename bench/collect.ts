/** Runs every measurement and gives plain numbers; `report.ts` writes them down. */
import { arch, cpus, platform, release, totalmem } from 'node:os';
import { type Cost, freshCosts } from './fresh.ts';
import { type Plan, race, Runner, runnersOf, type Timing } from './measure.ts';
import * as peers from './peers.ts';
import { type Part, profileExtract } from './profile.ts';
import { type Size, sizes } from './sizes.ts';
import { ours, TABLES } from './subjects.ts';
import { news, textOf } from './texts.ts';

export interface Table {
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly length: number; readonly timings: readonly Timing[] }[];
}

export interface Collection {
  readonly machine: string;
  readonly date: string;
  readonly versions: readonly (readonly [string, string])[];
  readonly leftOut: ReadonlyMap<string, string>;
  readonly tables: readonly Table[];
  /** Nanoseconds a character of `extract`, by length of text. */
  readonly growth: readonly { readonly length: number; readonly nanoseconds: number }[];
  readonly held: { readonly length: number; readonly entities: number; readonly bytes: number };
  readonly fresh: readonly Cost[];
  readonly sizes: readonly Size[];
  /** Where the time of `extract` goes. */
  readonly parts: readonly Part[];
}

const PEERS = ['chrono-node', 'compromise', 'esbuild', 'modern-ahocorasick', 'natural', 'vntk'];

export async function collect(quick: boolean): Promise<Collection> {
  const plan: Plan = quick ? { rounds: 3, round: 0.1, warm: 0.5, patience: 3 } : { rounds: 7, round: 0.2, warm: 4, patience: 5 };
  const texts = [['seed', 'seed'], ['1 KB', '1000'], ['10 KB', '10000'], ['100 KB', '100000'], ...(quick ? [] : [['1 MB', '1000000'] as const])] as const;
  const leftOut = new Map<string, string>();
  const tables: Table[] = [];
  for (const name of Object.keys(TABLES)) {
    const runners = await runnersOf(name, leftOut);
    const last = new Map<string, number>();
    const columns: Table['columns'][number][] = [];
    for (const [column, text] of texts) {
      console.error(`${name}, ${column} …`);
      const { length } = textOf(text);
      const timings = await race(runners, text, plan, (subject) => (last.has(subject) ? last.get(subject)! * length : undefined));
      // Who was too slow for this text is too slow for a longer one.
      for (const t of timings) last.set(t.name, t.seconds === undefined ? Number.POSITIVE_INFINITY : t.seconds / length);
      columns.push({ name: column, length, timings });
    }
    for (const runner of runners) runner.stop();
    tables.push({ name, columns });
  }

  console.error('Growth …');
  const reader = (await Runner.start('Extraction', 0, leftOut))!;
  const growth: Collection['growth'][number][] = [];
  for (const length of [1_000, 10_000, 100_000, 1_000_000, ...(quick ? [] : [10_000_000])]) {
    const [timing] = await race([reader], String(length), { ...plan, rounds: quick ? 3 : 9 }, () => undefined);
    growth.push({ length, nanoseconds: (timing!.seconds! * 1e9) / length });
  }
  reader.stop();

  console.error('Memory …');
  const held = await memoryHeld(news(quick ? 1_000_000 : 10_000_000));
  console.error('Fresh processes …');
  const fresh = freshCosts(new Set(leftOut.keys()), quick ? 3 : 11);
  console.error('Profile …');
  return {
    machine: `${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, ${platform()} ${release()} ${arch()}`,
    date: new Date().toISOString().slice(0, 10),
    versions: [
      ['node', process.versions.node],
      ...PEERS.flatMap((name): (readonly [string, string])[] => (peers.versionOf(name) ? [[name, peers.versionOf(name)!]] : [])),
    ],
    leftOut,
    tables,
    growth,
    held,
    fresh,
    sizes: await sizes(),
    parts: (await profileExtract()).parts,
  };
}

/** What stays in memory after a long text was read and only its entities are kept. */
async function memoryHeld(text: string): Promise<Collection['held']> {
  const { run } = await ours();
  const extract = run as (text: string) => { entities: readonly unknown[] };
  const collectGarbage = globalThis.gc;
  if (collectGarbage === undefined) throw new Error('run with --expose-gc');
  const used = (): number => {
    collectGarbage();
    const m = process.memoryUsage();
    return m.heapUsed + m.arrayBuffers;
  };
  extract(text);
  const before = used();
  const { entities } = extract(text);
  return { length: text.length, entities: entities.length, bytes: used() - before };
}
