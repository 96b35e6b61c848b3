/**
 * The keys by which the vocabulary knows a word: its base letters in lower case, then its one tone. Most words fit a packed key of two
 * integers, six bits for each letter: the first five in `keyA`, the rest in `keyB`. The others have their key in `scratch`. Results are in
 * module variables and hold until the next call. The numbers 5 and 6 are written out, see `docs/engine-notes.md`, "Constants".
 */
import { CODE_AT, DIGIT, LETTER, MARK, TONE_AT } from './character-layout.ts';
import { baseOf, classOf, info, letterCode, TONE_CODE, toneOf } from './characters.ts';
import { foldFinalY, joinMark, toneOfMark, VOWELS } from './fold-rules.ts';

/** Longer words have no key. */
export const LONGEST = 32;
/** Letters and tone of a word that has a packed key. */
const MOST_PACKED = 10;
const TONES = 7 << TONE_AT;

/** Where the scanner and `foldWord` write the key of the current word. */
export const scratch: Uint16Array = new Uint16Array(LONGEST + 2);
/** The packed key that was computed last. */
export let keyA = 0;
export let keyB = 0;

const [I_CODE, Q_CODE, U_CODE, Y_CODE] = [...'iquy'].map((letter) => letterCode(letter.charCodeAt(0)));
const QU_CODES = (Q_CODE << 6) | U_CODE;
/** Bit c is set if the letter code c, below 32, is that of a vowel. The codes 32 and 33 (ơ, ư) are vowels too. */
const VOWEL_CODES = [...VOWELS]
  .map((vowel) => letterCode(vowel.charCodeAt(0)))
  .filter((code) => code < 32)
  .reduce((bits, code) => bits | (1 << code), 0);

function isVowelCode(code: number): boolean {
  return code > 31 ? code < 34 : ((VOWEL_CODES >>> code) & 1) !== 0;
}

/**
 * Computes the packed key of a word from the codes of its letters as written (`a`: the first five, `b`: the rest) and its tone (0 if none).
 * The word has at most nine letters.
 */
export function packLetters(a: number, b: number, letters: number, tone: number): void {
  if (letters > 1 && ((letters > 5 ? b : a) & 63) === Y_CODE && isFoldedY(a, b, letters)) {
    if (letters > 5) b -= Y_CODE - I_CODE;
    else a -= Y_CODE - I_CODE;
  }
  keyA = tone !== 0 && letters < 5 ? (a << 6) | (tone + TONE_CODE) : a;
  keyB = tone !== 0 && letters >= 5 ? (b << 6) | (tone + TONE_CODE) : b;
}

/** Whether the final y of a word is folded: `foldFinalY` on letter codes. */
function isFoldedY(a: number, b: number, letters: number): boolean {
  const before = letters > 6 ? (b >> 6) & 63 : letters === 6 ? a & 63 : (a >> 6) & 63;
  return !isVowelCode(before) || (letters === 3 && a >> 6 === QU_CODES);
}

/**
 * Computes the packed key of a word as nearly all words of the tables are: at most nine letters with codes and one tone, in NFC.
 * False if the word is another. See `docs/engine-notes.md`, "Code that runs before the compiler".
 */
export function packWord(word: string): boolean {
  const length = word.length;
  if (length === 0 || length >= MOST_PACKED) return false;
  let a = 0;
  let b = 0;
  let tones = 0;
  for (let i = 0; i < length; i++) {
    const v = info[word.charCodeAt(i)];
    const code = v >>> CODE_AT;
    if (code === 0) return false;
    if ((v & TONES) !== 0) {
      if (tones !== 0) return false;
      tones = v & TONES;
    }
    if (i < 5) a = (a << 6) | code;
    else b = (b << 6) | code;
  }
  packLetters(a, b, length, tones >> TONE_AT);
  return true;
}

/** Computes the packed key of a folded key (`codes[0..length)`); false if it has none. */
export function packFolded(codes: Uint16Array, length: number): boolean {
  if (length === 0 || length > MOST_PACKED) return false;
  keyA = 0;
  keyB = 0;
  for (let i = 0; i < length; i++) {
    const c = codes[i];
    const code = c < 6 ? c + TONE_CODE : letterCode(c);
    if (code === 0) return false;
    if (i < 5) keyA = (keyA << 6) | code;
    else keyB = (keyB << 6) | code;
  }
  return true;
}

/** Writes the key of the word text[from, to) to `scratch`. Returns its length, 0 if the word is too long, or -1 if it begins with no letter or digit. */
export function foldWord(text: string, from: number, to: number): number {
  let n = 0;
  let tone = 0;
  for (let i = from; i < to; i++) {
    const c = text.charCodeAt(i);
    const k = classOf(c);
    if (k === LETTER || k === DIGIT) {
      if (n >= LONGEST) return 0;
      scratch[n++] = baseOf(c);
      tone = toneOf(c) || tone;
    } else if (n === 0) return -1;
    else if (k === MARK) {
      const mark = toneOfMark(c);
      if (mark === 0) scratch[n - 1] = joinMark(scratch[n - 1], c);
      else tone = mark;
    }
  }
  return finishKey(n, tone);
}

/** Completes the key whose `n` letters are in `scratch`: the final y, then the tone. Returns its length. */
export function finishKey(n: number, tone: number): number {
  foldFinalY(scratch, n);
  if (tone === 0) return n;
  scratch[n] = tone;
  return n + 1;
}
