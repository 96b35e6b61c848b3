/** The vocabulary ids of the units of a text, read in place: no string is cut. */
import { foldFinalY, joinMark, toneOfMark } from '../text/fold-rules.ts';
import { DIGIT, LETTER, MARK } from '../text/character-layout.ts';
import { baseOf, classOf, toneOf } from '../text/characters.ts';
import { LONGEST, scratch, UNKNOWN, type Vocabulary } from '../text/vocabulary.ts';

/** The id of the syllable written from `from` up to `to`; UNKNOWN where the lexicon has no such syllable. */
export function syllableId(text: string, from: number, to: number, vocabulary: Vocabulary): number {
  let length = 0;
  let tone = 0;
  for (let i = from; i < to; i++) {
    const c = text.charCodeAt(i);
    const k = classOf(c);
    if (k === LETTER || k === DIGIT) {
      if (length >= LONGEST) return UNKNOWN;
      const t = toneOf(c);
      if (t !== 0) tone = t;
      scratch[length++] = baseOf(c);
    } else if (k === MARK) {
      const t = toneOfMark(c);
      if (t !== 0) tone = t;
      else if (length > 0) scratch[length - 1] = joinMark(scratch[length - 1], c);
    }
  }
  if (length === 0) return UNKNOWN;
  if (foldFinalY(scratch, length)) scratch[length - 1] = 105;
  if (tone !== 0) scratch[length++] = tone;
  return vocabulary.find(scratch, length);
}
