/** From measures to what `docs/scaling.md` says. */
import { shown, table } from './measured.ts';

export interface Measure {
  readonly seconds: number;
  /** Seconds of all processors. */
  readonly cpu: number;
  /** The largest process, at its largest. */
  readonly megabytes: number;
}

export interface Way {
  readonly name: string;
  readonly articles: number;
  readonly measures: readonly Measure[];
}

/** What a queue of many jobs takes. */
export interface QueueCost {
  readonly jobs: number;
  /** Bytes of Redis for a job. */
  readonly bytes: number;
  /** Milliseconds for a job: the first time, and once more. */
  readonly add: number;
  readonly addAgain: number;
}

export interface Corpus {
  readonly articles: number;
  readonly different: number;
  readonly bytesIn: number;
  readonly bytesOut: number;
  readonly areSame: boolean;
}

export interface Scaling {
  readonly machine: string;
  readonly rounds: number;
  readonly corpus: Corpus;
  /** A quarter, half, all by one process; two threads; Redis; PostgreSQL. */
  readonly ways: readonly [Way, Way, Way, Way, Way, Way];
  /** Bytes that are cut in a second of CPU. */
  readonly cutting: number;
  readonly queue: QueueCost;
}

export function report(scaling: Scaling): string {
  return [head(scaling), waysTable(scaling), growth(scaling), jobs(scaling), projection(scaling)].join('\n\n');
}

const median = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];
const of = ({ measures }: Way, what: keyof Measure): number => median(measures.map((measure) => measure[what]));
const micros = (way: Way): number => (of(way, 'cpu') / way.articles) * 1e6;

function head({ machine, rounds, corpus: { articles, different, bytesIn, bytesOut, areSame } }: Scaling): string {
  const times = rounds === 1 ? 'One run' : `Medians of ${rounds} rounds, in which all ways took turns`;
  const bytes = areSame ? 'All ways gave the same bytes.' : '**The ways gave different bytes.**';
  const each = `${shown(bytesIn / articles / 1e3, 1)} KB`;
  return `${times}: ${machine}.\n\n${shown(articles)} news articles (${shown(different)} different ones) of ${each}: ${shown(bytesIn / 1e6)} MB in, ${shown(bytesOut / 1e6)} MB out. ${bytes}`;
}

function waysTable({ ways }: Scaling): string {
  const rows = ways.map((way) => [
    way.name,
    shown(way.articles),
    shown(of(way, 'seconds'), 1),
    shown(way.articles / of(way, 'seconds')),
    shown(of(way, 'cpu'), 1),
    shown(micros(way)),
    shown(of(way, 'megabytes')),
  ]);
  return table(['way', 'articles', 's', 'articles/s', 's of CPU', 'µs of CPU an article', 'MB, largest process'], rows);
}

/** n against 2n: a process needs some thousand articles until its code is compiled, so what more articles cost is told apart. */
function growth({ ways: [quarter, half, whole] }: Scaling): string {
  const rows = [
    [quarter, half],
    [half, whole],
  ].map(([n, twice]) => [
    `${shown(n.articles)} → ${shown(twice.articles)}`,
    `× ${shown(of(twice, 'cpu') / of(n, 'cpu'), 2)}`,
    shown(((of(twice, 'cpu') - of(n, 'cpu')) / (twice.articles - n.articles)) * 1e6),
    `× ${shown(of(twice, 'megabytes') / of(n, 'megabytes'), 2)}`,
  ]);
  return `Twice the articles, one process:\n\n${table(['articles', 'CPU', 'µs of CPU for each article more', 'memory'], rows)}`;
}

function jobs({ cutting, queue }: Scaling): string {
  return `Cutting reads ${shown(cutting / 1e6)} MB for each second of CPU. A job takes ${shown(queue.bytes)} bytes of Redis (${shown(queue.jobs)} jobs, \`used_memory\`); adding one takes ${shown(queue.add, 2)} ms, adding it again ${shown(queue.addAgain, 2)} ms.`;
}

const MANY = 1e8;
const PROCESSORS = 16;

function projection({ corpus, ways, cutting, queue }: Scaling): string {
  const [, , one, , redis, postgres] = ways;
  const bytes = (corpus.bytesIn / corpus.articles) * MANY;
  const output = (corpus.bytesOut / corpus.articles) * MANY;
  const shards = bytes / (1 << 20);
  const hours = (way: Way): number => (micros(way) * MANY) / 1e6 / 3600;
  const cpu = (way: Way): string =>
    `${shown(hours(way), 1)} hours of one processor (${shown(micros(way))} µs an article), ${shown(hours(way) / PROCESSORS, 1)} hours of ${PROCESSORS}`;
  const rate = (amount: number): string => shown(amount / 1e6 / ((hours(one) / PROCESSORS) * 3600));
  const rows = [
    ['input, output', `${shown(bytes / 1e9)} GB, ${shown(output / 1e12, 1)} TB`],
    ['CPU as one process for each processor', cpu(one)],
    ['CPU as workers on Redis', cpu(redis)],
    ['CPU as workers on PostgreSQL', cpu(postgres)],
    [`to keep ${PROCESSORS} processors busy`, `${rate(bytes)} MB/s in, ${rate(output)} MB/s out`],
    [
      'shards of 1 MiB',
      `${shown(shards)}; ${shown((shards * queue.bytes) / 1e9, 1)} GB of Redis if all are added at once, which \`maxWaiting\` avoids; ${shown((shards * queue.add) / 60_000, 1)} minutes to add`,
    ],
    ['cutting, once', `${shown(bytes / cutting / 60)} minutes of CPU`],
  ];
  return `100 million articles of that size, computed from the rows above:\n\n${table(['for', 'it takes'], rows)}`;
}
