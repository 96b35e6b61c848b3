/** Where crawlers ran two words together. All answers are offsets into the text, or 0 for nowhere. */
import { isVowelBase } from './fold-rules.ts';
import { UNKNOWN, type Vocabulary } from './vocabulary.ts';
import { LETTER, MARK } from './character-layout.ts';
import { baseOf, classOf, isUpper } from './characters.ts';
import { isSyllableAt } from './syllable.ts';

/** Words of more letters are left whole. */
export const LONGEST_JOINED = 15;

/**
 * The seam in the word text[from, to) (`ủyĐồng`, `vớiReuters`, `UBNDtỉnh`, `sẽdôi`): at a capital behind a syllable, at
 * a marked syllable behind capitals, or, where no syllable of Vietnamese can be so written, at the one place that
 * leaves two. A word in plain letters has none.
 */
export function seam(text: string, from: number, to: number): number {
  let letters = 0;
  /** Where a capital first follows a small letter. */
  let step = 0;
  let wasUpper = false;
  /** Runs of vowels. */
  let groups = 0;
  let wasVowel = false;
  let isMarked = false;
  for (let i = from; i < to; i++) {
    const c = text.charCodeAt(i);
    const k = classOf(c);
    if (c > 127 && (k === LETTER || k === MARK)) isMarked = true;
    if (k !== LETTER) continue;
    const upper = isUpper(c);
    if (upper && !wasUpper && letters > 0 && step === 0) step = i;
    wasUpper = upper;
    const vowel = isVowelBase(baseOf(c));
    if (vowel && !wasVowel) groups++;
    wasVowel = vowel;
    if (++letters > LONGEST_JOINED) return 0;
  }
  if (letters < 3 || (letters === 3 && step === 0) || groups === 0 || !isMarked || isSyllableAt(text, from, to)) return 0;
  if (step > 0) {
    if (!isSyllableAt(text, from, step)) return 0;
    return isSyllableAt(text, step, to) || hasMark(text, step, to) || hasMark(text, from, step) ? step : 0;
  }
  const behind = behindCapitals(text, from, to);
  if (behind >= 0) return behind;
  return groups > 3 ? 0 : betweenSyllables(text, from, to);
}

/** The last of several capitals begins the second word (HCMĐông), or ends the first (UBNDtỉnh); -1 where there are none, or nothing small. */
function behindCapitals(text: string, from: number, to: number): number {
  let last = from;
  let small = from;
  let capitals = 0;
  for (; small < to; small++) {
    const c = text.charCodeAt(small);
    if (isUpper(c)) {
      last = small;
      capitals++;
    } else if (classOf(c) === LETTER) break;
  }
  if (capitals < 2 || small === to) return -1;
  if (isSyllableAt(text, last, to)) return last;
  return isSyllableAt(text, small, to) && hasMark(text, small, to) ? small : 0;
}

function betweenSyllables(text: string, from: number, to: number): number {
  let found = 0;
  for (let cut = from + 1; cut < to; cut++) {
    if (classOf(text.charCodeAt(cut)) !== LETTER) continue;
    if (!isSyllableAt(text, from, cut) || !isSyllableAt(text, cut, to)) continue;
    // Prefer the cut that gives the second syllable an onset: `các|hộ`, not `cách|ộ`.
    if (found > 0 && isVowelBase(baseOf(text.charCodeAt(cut)))) continue;
    found = cut;
  }
  return found;
}

/** Vinspeed|đề: a foreign name in plain letters with one of a few marked small words behind it. */
export function foreignSeam(text: string, from: number, to: number, joints: ReadonlySet<number>, vocabulary: Vocabulary): number {
  if (!isUpper(text.charCodeAt(from))) return 0;
  for (let cut = from + 1; cut < to; cut++) {
    if (cut - from >= 4 && joints.has(vocabulary.id(text.slice(cut, to)))) return cut;
    if (text.charCodeAt(cut) > 127) return 0;
  }
  return 0;
}

/** Giang|cho: no mark tells, so only a known syllable with one of a few small words behind it parts. */
export function plainSeam(text: string, from: number, to: number, joints: ReadonlySet<number>, vocabulary: Vocabulary): number {
  for (let cut = to - 2; cut >= from + 3 && cut >= to - 5; cut--) {
    if (joints.has(vocabulary.id(text.slice(cut, to))) && vocabulary.id(text.slice(from, cut)) !== UNKNOWN && isSyllableAt(text, from, cut)) return cut;
  }
  return 0;
}

function hasMark(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (text.charCodeAt(i) > 127) return true;
  return false;
}
