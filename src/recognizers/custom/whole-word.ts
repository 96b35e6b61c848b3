/** Where a phrase of the caller's is a word by itself. */
import { lexiconTexts } from '../../lexicon/rule-words.generated.ts';
import { LINE, UPPER } from '../../text/scan.ts';
import type { Reading } from '../reading.ts';

/** Letters and digits glued to either end make it another word; after a number MB is a unit. */
export function isWholeWord(r: Reading, from: number, to: number): boolean {
  if (isMeasure(r, from, to)) return false;
  if (from > 0 && r.glued(from) && (r.number(from - 1) || r.number(from))) return false;
  return !(r.glued(to) && to < r.tokens.count && (r.number(to) || (r.number(to - 1) && r.word(to))));
}

const MEASURES: ReadonlySet<string> = new Set(lexiconTexts.measures);

/** 5 MB: the number is no year or day of its own (those are dates). */
function isMeasure(r: Reading, from: number, to: number): boolean {
  const { flags } = r.tokens;
  if (from === 0 || to - from > 1 || (flags[from] & UPPER) === 0 || (flags[from] & LINE) !== 0) return false;
  return r.number(from - 1) && r.valued[from - 1] === 0 && MEASURES.has(r.lower(from, to));
}
