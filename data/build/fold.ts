/** Folds syllables as `src/text/vocabulary.ts` does, by the table of characters, so that builders need nothing generated. */
import { DIGIT, LETTER, MARK, TONE_AT } from '../../src/text/character-layout.ts';
import { foldFinalY, joinMark, toneOfMark } from '../../src/text/fold-rules.ts';
import { characterFacts } from './characters.ts';
import type { Tables } from './tables.ts';

const CLASS = 7;

/** Gives the key of a syllable: two syllables have one key exactly if they are one to the vocabulary (kĩ is kỹ, thuỷ is thủy). */
export function folder(tables: Tables): (syllable: string) => string {
  const facts = characterFacts(tables.rows('characters'));
  return (syllable) => {
    const letters: number[] = [];
    let tone = 0;
    for (let i = 0; i < syllable.length; i++) {
      const c = syllable.charCodeAt(i);
      const { low, base } = facts[c] ?? { low: LETTER, base: c };
      const isLetter = (low & CLASS) === LETTER;
      if (isLetter || (low & CLASS) === DIGIT) letters.push(base);
      const t = isLetter ? low >> TONE_AT : (low & CLASS) === MARK ? toneOfMark(c) : 0;
      if (t !== 0) tone = t;
      else if ((low & CLASS) === MARK && letters.length > 0) letters.push(joinMark(letters.pop() ?? 0, c));
    }
    if (letters.length === 0) return syllable;
    foldFinalY(letters, letters.length);
    return String.fromCharCode(...letters) + (tone === 0 ? '' : tone);
  };
}
