/** The word before a name that says that it is a place. */
import type { Reading } from '../reading.ts';
import type { PlaceWords } from './rule-words.generated.ts';
import { ANY_NAME } from '../names.ts';

/** The evidence for a place at token i that the word before it gives (`cue:tại`, `cue:người`); '' if none. */
export function placeCue(r: Reading, i: number, words: PlaceWords): string {
  if (i === 0) return '';
  const before = r.tokens.id[i - 1];
  // A capital inside a sentence that may be of the name of a person is no cue.
  if (r.capital(i - 1) && !r.sentenceStart(i - 1) && (r.lexicon.classes[before] & ANY_NAME) !== 0) return '';
  return words.cues.get(before) ?? '';
}
