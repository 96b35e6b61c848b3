/**
 * Evidence and confidence. Each word of `data/evidence.tsv` allows some confidence at most; a candidate has the lowest that its evidence allows.
 */
import type { Confidence } from '../entity.ts';
import { Recent } from '../kit/recent.ts';
import { LIMITS } from './evidence.generated.ts';

const limits: ReadonlyMap<string, Confidence> = new Map(Object.entries(LIMITS));

/** The confidence that follows from evidence. */
export function confidenceOf(evidence: readonly string[]): Confidence {
  let lowest: Confidence = 'high';
  for (const word of evidence) {
    const limit = limits.get(word);
    if (limit === 'low') return limit;
    if (limit !== undefined) lowest = limit;
  }
  return lowest;
}

/** The words that are not ''. Exact in size: an array that grows by `push` keeps room for 17 elements in every entity. */
export function reasons(...words: readonly string[]): string[] {
  let n = 0;
  for (const word of words) if (word !== '') n++;
  const given: string[] = new Array(n);
  n = 0;
  for (const word of words) if (word !== '') given[n++] = word;
  return given;
}

/** Kinds of evidence that name a word of the text or of a table. */
type WordEvidence = 'cue' | 'head' | 'role' | 'type';

const named: Readonly<Record<WordEvidence, Recent<string>>> = {
  cue: new Recent(1024),
  head: new Recent(4096, 60),
  role: new Recent(1024, 60),
  type: new Recent(1024),
};
const name: Readonly<Record<WordEvidence, (word: string) => string>> = {
  cue: (word) => `cue:${word}`,
  head: (word) => `head:${word}`,
  role: (word) => `role:${word}`,
  type: (word) => `type:${word}`,
};

/** `cue:ông`, `head:Sở`: made once for each word, because what looks it up needs a string whose hash is known. */
export function withWord(kind: WordEvidence, word: string): string {
  return named[kind].get(word, name[kind]);
}
