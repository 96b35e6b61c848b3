/** Where crawlers ran a name together with the next word and no diacritic shows it: the tables must know the name. */
import { LETTER } from './character-layout.ts';
import { baseOf, classOf, isUpper } from './characters.ts';
import { isVowelBase } from './fold-rules.ts';
import { isCommonSyllable } from './between-syllables.ts';
import { isSyllableAt } from './syllable.ts';
import { UNKNOWN, type Vocabulary } from './vocabulary.ts';
import { decide, type Rule } from '../kit/rule.ts';

/** A word of the text and one point in it that a name may end at. */
interface NameSeam {
  /** Words of the name up to the point. */
  readonly words: number;
  /** The part of the name in the word is a Vietnamese syllable, and the rest is. */
  readonly isSyllable: boolean;
  readonly isSyllableAfter: boolean;
  /** The rest begins with a capital. */
  readonly isCapitalAfter: boolean;
  /** The rest is a syllable in use, not short, that begins with a consonant. */
  readonly isWordAfter: boolean;
  readonly letters: number;
}

/** Letters of an acronym or foreign name of one word before lower case. */
const FEWEST_LETTERS = 4;

/** Letters of a second word. Foreign names end in shorter ones: Varna|do. */
const FEWEST_CAPITALIZED = 2;
const FEWEST_LOWER = 3;

/** Whether the name ends there. */
const NAME_SEAM_RULES: readonly Rule<NameSeam, boolean>[] = [
  // Cà Mau|Metro, Long An|Theo
  { name: 'glue/name-and-capital', when: (s) => s.words > 1 && s.isCapitalAfter, verdict: true },
  // Bộ Công an|giao
  { name: 'glue/name-and-word', when: (s) => s.words > 1 && s.isWordAfter, verdict: true },
  // HCM|Sau, Anh|Arsenal; not FPT|Shop, AnhVu
  { name: 'glue/acronym-and-syllable', when: (s) => s.words === 1 && s.isCapitalAfter && s.isSyllable !== s.isSyllableAfter, verdict: true },
  // VietBank|thay
  { name: 'glue/foreign-name-and-word', when: (s) => s.words === 1 && !s.isSyllable && s.letters >= FEWEST_LETTERS && s.isWordAfter, verdict: true },
];

/**
 * The offset in the unknown word text[from, to) at which a name ends, the longest first; 0 if none does. `wordsOfName` gives the number of
 * words of the longest name that ends there, by the id of its last one.
 */
export function afterName(text: string, from: number, to: number, vocabulary: Vocabulary, wordsOfName: (last: number) => number): number {
  // All caps
  if (isUpper(text.charCodeAt(to - 1))) return 0;
  for (let cut = to - FEWEST_CAPITALIZED; cut >= from + 2; cut--) {
    const c = text.charCodeAt(cut);
    if (classOf(c) !== LETTER) continue;
    const isCapitalAfter = isUpper(c) && !isUpper(text.charCodeAt(cut + 1));
    const isSyllableAfter = isSyllableAt(text, cut, to);
    const isWordAfter = to - cut >= FEWEST_LOWER && !isUpper(c) && isSyllableAfter && !isVowelBase(baseOf(c)) && isCommonSyllable(text, cut, to);
    if (!isCapitalAfter && !isWordAfter) continue;
    const last = vocabulary.idAt(text, from, cut);
    const words = last === UNKNOWN ? 0 : wordsOfName(last);
    if (words === 0) continue;
    const seam: NameSeam = { words, isSyllable: isSyllableAt(text, from, cut), isSyllableAfter, isCapitalAfter, isWordAfter, letters: cut - from };
    if (decide(NAME_SEAM_RULES, seam)?.verdict === true) return cut;
  }
  return 0;
}
