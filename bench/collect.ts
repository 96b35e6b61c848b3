/** Runs every measurement and gives plain numbers; `report.ts` writes them down. */
import { arch, cpus, platform, release, totalmem } from 'node:os';
import { type Cost, freshCosts } from './fresh.ts';
import { type Plan, race, type Subject, type Timing } from './measure.ts';
import * as peers from './peers.ts';
import { type Size, sizes } from './sizes.ts';
import { news, seed } from './texts.ts';

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
}

interface Library {
  extract(text: string, options?: object): { entities: readonly unknown[] };
  tokenize(text: string): unknown;
  splitSentences(text: string): unknown;
}
interface Words {
  segment(text: string): unknown;
}

/** Row names that the report looks for. */
export const OURS = 'vietnamese-entities extract (six types, links)';
export const OUR_DATES = "vietnamese-entities extract, types: ['date']";
export const OUR_TOKENS = 'vietnamese-entities tokenize';
export const OUR_SENTENCES = 'vietnamese-entities splitSentences';
export const OUR_TRIE = 'vietnamese-entities scan and match of all phrases';
export const OUR_WORDS = 'vietnamese-entities/words segment';

const REFERENCE = '2022-12-27';
const PEERS = ['chrono-node', 'compromise', 'esbuild', 'modern-ahocorasick', 'natural', 'vntk'];

export async function collect(quick: boolean): Promise<Collection> {
  const dist = '../dist/';
  const library = (await import(`${dist}index.js`)) as Library;
  const words = (await import(`${dist}words.js`)) as Words;
  const plan: Plan = quick ? { rounds: 3, round: 0.05, patience: 3 } : { rounds: 7, round: 0.2, patience: 5 };
  const given = (list: readonly (Subject | undefined)[]): Subject[] => list.filter((s) => s !== undefined);

  const extraction = given([
    { name: OURS, run: (text) => library.extract(text, { referenceDate: REFERENCE }) },
    { name: OUR_DATES, run: (text) => library.extract(text, { referenceDate: REFERENCE, types: ['date'] }) },
    peers.bareRegularExpression,
    peers.chrono(),
    peers.compromise(),
    peers.vntkPatched(),
    peers.vntkStock(),
  ]);
  const tokens = given([{ name: OUR_TOKENS, run: library.tokenize }, peers.bareRegularExpression, peers.natural(), peers.intl('word')]);
  const sentences: Subject[] = [{ name: OUR_SENTENCES, run: library.splitSentences }, peers.intl('sentence')];
  const segmentation = given([{ name: OUR_WORDS, run: words.segment }, peers.vntkWords()]);

  const texts = [
    { name: 'seed', text: seed() },
    { name: '1 KB', text: news(1_000) },
    { name: '10 KB', text: news(10_000) },
    { name: '100 KB', text: news(100_000) },
    ...(quick ? [] : [{ name: '1 MB', text: news(1_000_000) }]),
  ];
  const lexicon = await matchers();
  const groups: readonly (readonly [string, readonly Subject[]])[] = [
    ['Extraction', extraction],
    ['Tokens', tokens],
    ['Sentences', sentences],
    ['Words', segmentation],
    ['Lexicon', lexicon],
  ];
  const tables = groups.map(([name, subjects]) => {
    const last = new Map<string, number>();
    const columns = texts.map(({ name: column, text }) => {
      console.error(`${name}, ${column} …`);
      const timings = race(subjects, text, plan, (subject) => (last.has(subject) ? last.get(subject)! * text.length : undefined));
      // Who was too slow for this text is too slow for a longer one.
      for (const t of timings) last.set(t.name, t.seconds === undefined ? Number.POSITIVE_INFINITY : t.seconds / text.length);
      return { name: column, length: text.length, timings };
    });
    return { name, columns };
  });

  console.error('Growth …');
  const growth = [1_000, 10_000, 100_000, 1_000_000, ...(quick ? [] : [10_000_000])].map((length) => {
    const text = news(length);
    const [timing] = race([extraction[0]!], text, { ...plan, rounds: quick ? 3 : 9 }, () => undefined);
    return { length, nanoseconds: (timing!.seconds! * 1e9) / text.length };
  });

  console.error('Memory …');
  const held = memoryHeld(library, news(quick ? 1_000_000 : 10_000_000));
  console.error('Fresh processes …');
  const fresh = freshCosts(new Set(peers.leftOut.keys()), quick ? 3 : 11);
  return {
    machine: `${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, ${platform()} ${release()} ${arch()}`,
    date: new Date().toISOString().slice(0, 10),
    versions: [
      ['node', process.versions.node],
      ...PEERS.flatMap((name): (readonly [string, string])[] => (peers.versionOf(name) ? [[name, peers.versionOf(name)!]] : [])),
    ],
    leftOut: peers.leftOut,
    tables,
    growth,
    held,
    fresh,
    sizes: await sizes(),
  };
}

/** Our trie and Aho-Corasick over the same phrases. From the sources: the trie is no part of the public face. */
async function matchers(): Promise<Subject[]> {
  const { Lexicon, match } = await import('../src/lexicon/lexicon.ts');
  const { baseLexicon } = await import('../src/lexicon/base.ts');
  const { scan } = await import('../src/text/scan.ts');
  const phrases = new Set<string>();
  const { add } = Lexicon.prototype;
  Lexicon.prototype.add = function (phrase, ...rest) {
    phrases.add(phrase);
    add.call(this, phrase, ...rest);
  };
  const lexicon = baseLexicon();
  Lexicon.prototype.add = add;
  const ours: Subject = { name: OUR_TRIE, run: (text) => match(scan(text, lexicon.vocabulary), lexicon) };
  console.error(`${phrases.size} phrases`);
  const theirs = peers.ahoCorasick([...phrases]);
  return theirs ? [ours, theirs] : [ours];
}

/** What stays in memory after a long text was read and only its entities are kept. */
function memoryHeld(library: Library, text: string): Collection['held'] {
  const collectGarbage = globalThis.gc;
  if (collectGarbage === undefined) throw new Error('run with --expose-gc');
  const used = (): number => {
    collectGarbage();
    const m = process.memoryUsage();
    return m.heapUsed + m.arrayBuffers;
  };
  library.extract(text);
  const before = used();
  const { entities } = library.extract(text);
  return { length: text.length, entities: entities.length, bytes: used() - before };
}
