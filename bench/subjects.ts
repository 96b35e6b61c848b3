/** Everything that is measured, by the table it stands in. Made only in the process that runs it: loading some takes seconds. */
import * as peers from './peers.ts';
import type { Subject } from './subject.ts';

/** Row names that the report looks for. */
export const OURS = 'vietnamese-entities extract (six types, links)';
export const OUR_DATES = "vietnamese-entities extract, types: ['date']";
export const OUR_TOKENS = 'vietnamese-entities tokenize';
export const OUR_SENTENCES = 'vietnamese-entities splitSentences';
export const OUR_TRIE = 'vietnamese-entities scan and match of all phrases';
export const OUR_WORDS = 'vietnamese-entities/words segment';

interface Library {
  extract(text: string, options?: object): { entities: readonly unknown[] };
  tokenize(text: string): unknown;
  splitSentences(text: string): unknown;
}
interface Words {
  segment(text: string): unknown;
}

type Maker = () => Subject | undefined | Promise<Subject | undefined>;

const REFERENCE = '2022-12-27';

/** A new specifier each time, so that the compiler does not look for the built files. */
async function built<T>(file: string): Promise<T> {
  return (await import(`../dist/${file}`)) as T;
}

export async function ours(): Promise<Subject> {
  const { extract } = await built<Library>('index.js');
  return { name: OURS, run: (text) => extract(text, { referenceDate: REFERENCE }) };
}

export const TABLES: Readonly<Record<string, readonly Maker[]>> = {
  Extraction: [
    ours,
    async () => {
      const { extract } = await built<Library>('index.js');
      return { name: OUR_DATES, run: (text) => extract(text, { referenceDate: REFERENCE, types: ['date'] }) };
    },
    () => peers.bareRegularExpression,
    peers.chrono,
    peers.compromise,
    peers.vntkPatched,
    peers.vntkStock,
  ],
  Tokens: [
    async () => ({ name: OUR_TOKENS, run: (await built<Library>('index.js')).tokenize }),
    () => peers.bareRegularExpression,
    peers.natural,
    () => peers.intl('word'),
  ],
  Sentences: [async () => ({ name: OUR_SENTENCES, run: (await built<Library>('index.js')).splitSentences }), () => peers.intl('sentence')],
  Words: [async () => ({ name: OUR_WORDS, run: (await built<Words>('words.js')).segment }), peers.vntkWords],
  Lexicon: [ourTrie, async () => peers.ahoCorasick(await ourPhrases())],
};

/** The phrases of our tables, for Aho-Corasick. From the sources: the lexicon is no part of the public face. */
async function ourPhrases(): Promise<string[]> {
  const { baseTables } = await import('../src/lexicon/base.ts');
  const { decode } = await import('../src/lexicon/coding.ts');
  const { Vocabulary } = await import('../src/text/vocabulary.ts');
  const phrases = new Set<string>();
  for (const { lines, isCoded, phrases: ofRow } of baseTables(new Vocabulary()).all)
    for (const line of lines) ofRow(line.split('\t'), (phrase) => phrases.add(isCoded ? decode(phrase) : phrase));
  return [...phrases];
}

async function ourTrie(): Promise<Subject> {
  const { match } = await import('../src/lexicon/match.ts');
  const { scan } = await import('../src/text/scan.ts');
  const { baseLexicon } = await import('../src/lexicon/base.ts');
  const lexicon = baseLexicon();
  return { name: OUR_TRIE, run: (text) => match(scan(text, lexicon.vocabulary), lexicon) };
}
