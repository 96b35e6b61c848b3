/** The other libraries. Each is loaded from `bench/node_modules`; one that is not there is left out, with a word. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Subject } from './subject.ts';

const require = createRequire(import.meta.url);

/** Why a peer is missing, by name. */
export const leftOut = new Map<string, string>();

function load<T>(name: string): T | undefined {
  try {
    return require(name) as T;
  } catch (error) {
    leftOut.set(name, error instanceof Error ? error.message.split('\n')[0]! : String(error));
    return undefined;
  }
}

/** The version of an installed peer, or undefined. Read from its folder: not every package exports its package.json. */
export function versionOf(name: string): string | undefined {
  try {
    return (JSON.parse(readFileSync(new URL(`./node_modules/${name}/package.json`, import.meta.url), 'utf8')) as { version: string }).version;
  } catch {
    return undefined;
  }
}

interface Chrono {
  vi: { parse(text: string, reference: Date): unknown };
}
interface CompromiseView {
  out(format: 'array'): string[];
}
type Compromise = (text: string) => Record<'people' | 'places' | 'organizations' | 'money', () => CompromiseView>;
interface Vntk {
  ner(): { tag(text: string): unknown };
  wordTokenizer(): { tag(text: string): unknown };
}
interface VntkDictionary {
  lower_words: string[];
  has(word: string): boolean;
}

const REFERENCE = new Date(2022, 11, 27);

export function chrono(): Subject | undefined {
  const library = load<Chrono>('chrono-node');
  return library && { name: 'chrono-node/vi (dates only)', run: (text) => library.vi.parse(text, REFERENCE) };
}

export function compromise(): Subject | undefined {
  const nlp = load<Compromise>('compromise');
  return (
    nlp && {
      name: 'compromise (English; people, places, organisations, money)',
      run: (text) => {
        const document = nlp(text);
        return [document.people().out('array'), document.places().out('array'), document.organizations().out('array'), document.money().out('array')];
      },
    }
  );
}

/** vntk's named-entity tagger as it comes: its dictionary is an array that every look-up walks. */
export function vntkStock(): Subject | undefined {
  const library = load<Vntk>('vntk');
  if (!library) return undefined;
  const ner = library.ner();
  return {
    name: 'vntk ner, stock',
    run: (text) => {
      patchDictionary(false);
      return ner.tag(text);
    },
  };
}

/** The same with its dictionary look-up answered by a Set, so that it ends. */
export function vntkPatched(): Subject | undefined {
  const library = load<Vntk>('vntk');
  if (!library) return undefined;
  const ner = library.ner();
  return {
    name: 'vntk ner, look-up patched by a Set',
    run: (text) => {
      patchDictionary(true);
      return ner.tag(text);
    },
  };
}

/** vntk's word segmentation, with the patched look-up. */
export function vntkWords(): Subject | undefined {
  const library = load<Vntk>('vntk');
  if (!library) return undefined;
  const words = library.wordTokenizer();
  return {
    name: 'vntk wordTokenizer, look-up patched by a Set',
    run: (text) => {
      patchDictionary(true);
      return words.tag(text);
    },
  };
}

let words: Set<string> | undefined;

function patchDictionary(patched: boolean): void {
  const fromVntk = createRequire(require.resolve('vntk'));
  const dictionary = fromVntk('@vntk/dictionary') as VntkDictionary;
  if (!patched) {
    // Back to the method of its class.
    Reflect.deleteProperty(dictionary, 'has');
    return;
  }
  words ??= new Set(dictionary.lower_words);
  const set = words;
  dictionary.has = (word) => Boolean(word) && set.has(word.toLowerCase());
}

export function natural(): Subject | undefined {
  const library = load<{ AggressiveTokenizerVi: new () => { tokenize(text: string): string[] } }>('natural/lib/natural/tokenizers');
  if (!library) return undefined;
  const tokenizer = new library.AggressiveTokenizerVi();
  return { name: 'natural AggressiveTokenizerVi', run: (text) => tokenizer.tokenize(text) };
}

export function intl(granularity: 'word' | 'sentence'): Subject {
  const segmenter = new Intl.Segmenter('vi', { granularity });
  return {
    name: `Intl.Segmenter('vi', ${granularity})`,
    run: (text) => {
      // Only the strings are kept: each segment object of Node 20 holds a copy of the whole text.
      const segments: string[] = [];
      for (const { segment } of segmenter.segment(text)) segments.push(segment);
      return segments;
    },
  };
}

export const bareRegularExpression: Subject = {
  name: 'bare /[\\p{L}\\p{M}\\p{N}]+|[^\\s]/gu',
  run: (text) => {
    const expression = /[\p{L}\p{M}\p{N}]+|[^\s]/gu;
    let count = 0;
    while (expression.exec(text) !== null) count++;
    return count;
  },
};

interface AhoCorasick {
  search(text: string): unknown;
}

export function ahoCorasick(patterns: readonly string[]): Subject | undefined {
  const library = load<{ default?: new (patterns: readonly string[]) => AhoCorasick } & (new (patterns: readonly string[]) => AhoCorasick)>(
    'modern-ahocorasick',
  );
  if (!library) return undefined;
  const matcher = new (library.default ?? library)(patterns);
  return { name: 'modern-ahocorasick', run: (text) => matcher.search(text) };
}
