/** Words and phrases of a rule, compared with tokens by vocabulary id. */
import { LINE, type Tokens } from './scan.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The ids of single words. */
export function wordSet(vocabulary: Vocabulary, words: readonly string[]): WordSet {
  return new WordSet(words.map((word) => vocabulary.add(word)));
}

/** A set of vocabulary ids. Most words of a text are in none: a bit for the low five bits of each id rules them out without a lookup. */
export class WordSet {
  private readonly ids: ReadonlySet<number>;
  private readonly lowBits: number;

  constructor(ids: readonly number[]) {
    this.ids = new Set(ids);
    this.lowBits = lowBitsOf(ids);
  }

  has(id: number): boolean {
    return ((this.lowBits >>> id) & 1) !== 0 && this.ids.has(id);
  }
}

/** A bit for the low five bits of each id. */
function lowBitsOf(ids: readonly number[]): number {
  return ids.reduce((bits, id) => bits | (1 << id), 0);
}

/** The ids of single words, each with the evidence that it gives. */
export function cueMap(vocabulary: Vocabulary, words: readonly string[]): ReadonlyMap<number, string> {
  return new Map(words.map((word) => [vocabulary.add(word), `cue:${word}`]));
}

export function phraseSet(vocabulary: Vocabulary, phrases: readonly string[]): PhraseSet {
  return new PhraseSet(phrases.map((phrase) => phrase.split(' ').map((word) => vocabulary.add(word))));
}

/** Phrases whose words must follow each other in one line, in their order. */
export class PhraseSet {
  /** First word, last word → the phrases with it, longest first. */
  private readonly byFirst = new Map<number, (readonly number[])[]>();
  private readonly byLast = new Map<number, (readonly number[])[]>();
  /** See `WordSet`. */
  private readonly firstBits: number;
  private readonly lastBits: number;

  /** Each phrase as the ids of its words. */
  constructor(phrases: readonly (readonly number[])[]) {
    this.firstBits = lowBitsOf(phrases.map((ids) => ids[0]));
    this.lastBits = lowBitsOf(phrases.map((ids) => ids[ids.length - 1]));
    for (const ids of phrases) {
      enter(this.byFirst, ids[0], ids);
      enter(this.byLast, ids[ids.length - 1], ids);
    }
  }

  /** One past the last token of the longest phrase in tokens [i, to) that begins at token i, or -1. */
  endFrom(tokens: Tokens, i: number, to: number = tokens.count): number {
    const first = tokens.id[i];
    if (((this.firstBits >>> first) & 1) === 0) return -1;
    const list = this.byFirst.get(first);
    if (list !== undefined) for (const ids of list) if (i + ids.length <= to && matches(tokens, i, ids)) return i + ids.length;
    return -1;
  }

  /** A phrase ends right before token i. */
  endsBefore(tokens: Tokens, i: number): boolean {
    return this.startBefore(tokens, i) >= 0;
  }

  /** The first token of the longest phrase that ends right before token i, or -1. */
  startBefore(tokens: Tokens, i: number): number {
    if (i <= 0) return -1;
    const last = tokens.id[i - 1];
    if (((this.lastBits >>> last) & 1) === 0) return -1;
    const list = this.byLast.get(last);
    if (list !== undefined) for (const ids of list) if (matches(tokens, i - ids.length, ids)) return i - ids.length;
    return -1;
  }
}

function enter(phrases: Map<number, (readonly number[])[]>, word: number, ids: readonly number[]): void {
  const list = phrases.get(word);
  if (list === undefined) phrases.set(word, [ids]);
  else {
    list.push(ids);
    list.sort((a, b) => b.length - a.length);
  }
}

function matches({ id, flags }: Tokens, from: number, ids: readonly number[]): boolean {
  if (from < 0) return false;
  for (let k = 0; k < ids.length; k++) if (id[from + k] !== ids[k] || (k > 0 && (flags[from + k] & LINE) !== 0)) return false;
  return true;
}
