/**
 * The placement of tone marks (hòa or hoà), and i or y at the end of a syllable (kĩ or kỹ). Neither changes the length of the text.
 * Only words that are syllables by the grammar are rewritten, so foreign words stay.
 */
import { isUpper, toneOf } from './characters.ts';
import { VOWELS, withTones } from './fold-rules.ts';
import { parseSyllable, type Syllable } from './syllable.ts';
import { ASCII_LIMIT, isAsciiLetter } from '../kit/punctuation.ts';

/** Precomposed vowels are below this. */
const LIMIT = 0x1f00;
/** By code unit of a precomposed vowel: the vowel without its tone; 0 for others. */
const plain = new Uint16Array(LIMIT);
/** By code unit of a vowel without a tone: its forms with each tone. */
const toned = new Map<number, readonly string[]>();
for (const vowel of VOWELS + VOWELS.toUpperCase()) {
  const forms = withTones(vowel);
  toned.set(vowel.charCodeAt(0), forms);
  for (const form of forms) plain[form.charCodeAt(0)] = vowel.charCodeAt(0);
}

/**
 * The place of the tone mark in open oa, oe, uy: on the glide (hòa, thúy) or on the vowel (hoà, thuý).
 * @inline
 */
export type ToneStyle = 'old' | 'new' | 'keep';
/**
 * How an open i is written after a consonant (kĩ, kỹ).
 * @inline
 */
export type IyStyle = 'i' | 'y' | 'keep';

/** Onsets after which y for i is in use; after others (đi, nghi, thi) it would be no word. */
const Y_IN_USE = new Set(['h', 'k', 'l', 'm', 'q', 's', 't']);

/** Longer words are no syllables, in code units. */
const LONGEST = 12;

/** Rewrites the syllables of a text in NFC. The result has the same length. O(n). */
export function placeMarks(text: string, tones: ToneStyle, iy: IyStyle): string {
  let out = '';
  let done = 0;
  const n = text.length;
  for (let i = 0; i < n; i++) {
    const start = i;
    let vowels = 0;
    let tone = 0;
    for (; i < n && isWordPart(text.charCodeAt(i)); i++) {
      const c = text.charCodeAt(i);
      if (c >= LIMIT || plain[c] === 0) continue;
      vowels++;
      tone = toneOf(c) || tone;
    }
    // A single vowel leaves no choice of placement.
    const hasChoice = vowels > 1 && tone !== 0;
    if (vowels === 0 || i - start > LONGEST || (iy === 'keep' && !hasChoice)) continue;
    const word = text.slice(start, i);
    const changed = rewrite(word, hasChoice ? tones : 'keep', tone, iy);
    if (changed === word) continue;
    out += text.slice(done, start) + changed;
    done = i;
  }
  return done === 0 ? text : out + text.slice(done);
}

/** Letters, combining marks and invisible characters: whatever may be inside a word. */
function isWordPart(c: number): boolean {
  if (c < ASCII_LIMIT) return isAsciiLetter(c);
  return c >= 0xc0 ? !isSpaceOrPunctuation(c) && c !== MULTIPLICATION && c !== DIVISION : c === SOFT_HYPHEN;
}

const SOFT_HYPHEN = 0xad;
const MULTIPLICATION = 0xd7;
const DIVISION = 0xf7;

/** In General Punctuation, but for the zero-width characters. */
function isSpaceOrPunctuation(c: number): boolean {
  return (c >= 0x2000 && c <= 0x200a) || (c >= 0x2010 && c <= 0x205f);
}

function rewrite(written: string, tones: ToneStyle, tone: number, iy: IyStyle): string {
  const word = tones === 'keep' ? written : once(written, tone);
  const syllable = parseSyllable(word);
  if (syllable === undefined) return written;
  const placed = tones === 'keep' ? word : withToneAt(word, toneIndex(syllable, tones), tone);
  return iy === 'keep' ? placed : swapIy(placed, syllable, iy);
}

/** ngườì: the word with the tone that it has on two letters on the first of them alone. */
function once(word: string, tone: number): string {
  let first = -1;
  let marks = 0;
  for (let i = 0; i < word.length; i++) {
    const own = toneOf(word.charCodeAt(i));
    if (own === 0) continue;
    if (own !== tone) return word;
    if (marks === 0) first = i;
    marks++;
  }
  return marks < 2 ? word : word.slice(0, first + 1) + withToneAt(word.slice(first + 1), -1, tone);
}

const FALLING_DIPHTHONG = /^(?:ia|ua|ưa|ya)$/;

/** The letter of a syllable that carries the tone mark. */
function toneIndex({ onset, medial, nucleus, coda }: Syllable, style: ToneStyle): number {
  // The i of gi is part of the onset unless it is the rhyme's own (gì, giếng).
  const shared = onset === 'gi' && nucleus.startsWith('i') ? 1 : 0;
  const first = onset.length - shared + medial.length;
  const onGlide = style === 'old' && medial !== '' && onset !== 'q' && coda === '' && 'aey'.includes(nucleus);
  if (onGlide) return first - 1;
  return nucleus.length === 2 && !FALLING_DIPHTHONG.test(nucleus) ? first + 1 : first;
}

/** The word with its tone on letter `at` alone. */
function withToneAt(word: string, at: number, tone: number): string {
  let out = '';
  let letter = 0;
  for (let i = 0; i < word.length; i++) {
    const c = word.charCodeAt(i);
    const vowel = c < LIMIT ? plain[c] : 0;
    out += vowel === 0 ? word[i] : toned.get(vowel)?.[letter === at ? tone : 0];
    // Invisible characters are no letters.
    if (c !== SOFT_HYPHEN && c < 0x2000) letter++;
  }
  return out;
}

function swapIy(word: string, { onset, medial, nucleus, coda }: Syllable, style: IyStyle): string {
  const wanted = style === 'i' ? 'y' : 'i';
  if (nucleus !== wanted || coda !== '' || onset === '' || (medial !== '' && onset !== 'q')) return word;
  if (style === 'y' && !Y_IN_USE.has(onset)) return word;
  for (let i = word.length - 1; i >= 0; i--) {
    const c = word.charCodeAt(i);
    if (c >= LIMIT || plain[c] === 0) continue;
    const vowel = isUpper(c) ? style.toUpperCase() : style;
    return word.slice(0, i) + toned.get(vowel.charCodeAt(0))?.[toneOf(c)] + word.slice(i + 1);
  }
  return word;
}
