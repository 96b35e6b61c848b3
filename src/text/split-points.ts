/** Where crawlers ran two words together. All answers are offsets into the text, or 0 if there is no such point. */
import { betweenSyllables } from './between-syllables.ts';
import { isVowelBase } from './fold-rules.ts';
import { sources } from './forms.ts';
import { UNKNOWN, type Vocabulary } from './vocabulary.ts';
import { LETTER, MARK } from './character-layout.ts';
import { baseOf, classOf, isUpper } from './characters.ts';
import { isSyllableAt } from './syllable.ts';
import { Recent } from '../kit/recent.ts';
import { ASCII_LIMIT } from '../kit/punctuation.ts';

/** Words of more letters are not split. */
export const LONGEST_JOINED = 15;
/** Runs of vowels in a word of two syllables. */
const MOST_VOWEL_RUNS = 3;

/** What `splitPoint` asks about a word. */
interface Profile {
  readonly letters: number;
  /** Offset of the first capital after a lower-case letter; 0 if there is none. */
  readonly innerCapital: number;
  readonly vowelRuns: number;
  /** It has a letter that is not ASCII, or a combining mark. */
  readonly isMarked: boolean;
}

/**
 * The split point of the word text[from, to) (`ủyĐồng`, `vớiReuters`, `UBNDtỉnh`, `sẽdôi`): at a capital after a syllable, at
 * a marked syllable after capitals, or, in what is no Vietnamese syllable, between two that are in use. A word in plain ASCII
 * letters has none, but for what follows a word such as Theo.
 */
export function splitPoint(text: string, from: number, to: number): number {
  const point = recent.get(text.slice(from, to), splitPointIn);
  return point === 0 ? 0 : from + point;
}

const recent = new Recent<number>(4096);

function splitPointIn(word: string): number {
  return pointIn(word, 0, word.length);
}

function pointIn(text: string, from: number, to: number): number {
  const { letters, innerCapital, vowelRuns, isMarked } = profile(text, from, to);
  if (letters <= LONGEST_JOINED && innerCapital > 0 && sources.has(text.slice(from, innerCapital).toLowerCase())) return innerCapital;
  if (!isMarked || letters > LONGEST_JOINED || vowelRuns === 0) return 0;
  if (letters < (innerCapital > 0 ? 3 : 4) || isSyllableAt(text, from, to)) return 0;
  if (innerCapital > 0) return isJoinedAt(text, from, innerCapital, to) ? innerCapital : 0;
  const after = afterCapitals(text, from, to);
  if (after >= 0) return after;
  return vowelRuns > MOST_VOWEL_RUNS ? 0 : betweenSyllables(text, from, to);
}

function profile(text: string, from: number, to: number): Profile {
  let letters = 0;
  let innerCapital = 0;
  let wasUpper = false;
  let vowelRuns = 0;
  let wasVowel = false;
  let isMarked = false;
  for (let i = from; i < to && letters <= LONGEST_JOINED; i++) {
    const c = text.charCodeAt(i);
    const k = classOf(c);
    if (c >= ASCII_LIMIT && (k === LETTER || k === MARK)) isMarked = true;
    if (k !== LETTER) continue;
    const upper = isUpper(c);
    if (upper && !wasUpper && letters > 0 && innerCapital === 0) innerCapital = i;
    wasUpper = upper;
    const vowel = isVowelBase(baseOf(c));
    if (vowel && !wasVowel) vowelRuns++;
    wasVowel = vowel;
    letters++;
  }
  return { letters, innerCapital, vowelRuns, isMarked };
}

/** A syllable before the capital; after it another, or a diacritic on either side. */
function isJoinedAt(text: string, from: number, capital: number, to: number): boolean {
  return isSyllableAt(text, from, capital) && (isSyllableAt(text, capital, to) || hasNonAscii(text, capital, to) || hasNonAscii(text, from, capital));
}

/** The last of several capitals begins the second word (HCMĐông), or ends the first (UBNDtỉnh). -1 if the word does not begin with capitals, or is all caps. */
function afterCapitals(text: string, from: number, to: number): number {
  let last = from;
  let lower = from;
  let capitals = 0;
  for (; lower < to; lower++) {
    const c = text.charCodeAt(lower);
    if (isUpper(c)) {
      last = lower;
      capitals++;
    } else if (classOf(c) === LETTER) break;
  }
  if (capitals < 2 || lower === to) return -1;
  if (isSyllableAt(text, last, to)) return last;
  return isSyllableAt(text, lower, to) && hasNonAscii(text, lower, to) ? lower : 0;
}

/** Vinspeed|đề: a foreign name in ASCII letters and one of a few function words with a diacritic. */
export function splitAfterForeign(text: string, from: number, to: number, clitics: ReadonlySet<number>, vocabulary: Vocabulary): number {
  if (!isUpper(text.charCodeAt(from))) return 0;
  for (let cut = from + 1; cut < to; cut++) {
    if (cut - from >= 4 && clitics.has(vocabulary.idAt(text, cut, to))) return cut;
    if (text.charCodeAt(cut) >= ASCII_LIMIT) return 0;
  }
  return 0;
}

/** Giang|cho: no diacritic shows the split point, so the first part must be a known syllable and the second one of a few function words. */
export function splitAfterPlain(text: string, from: number, to: number, clitics: ReadonlySet<number>, vocabulary: Vocabulary): number {
  for (let cut = to - 2; cut >= from + 3 && cut >= to - 5; cut--) {
    if (clitics.has(vocabulary.idAt(text, cut, to)) && vocabulary.idAt(text, from, cut) !== UNKNOWN && isSyllableAt(text, from, cut)) return cut;
  }
  return 0;
}

function hasNonAscii(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (text.charCodeAt(i) >= ASCII_LIMIT) return true;
  return false;
}
