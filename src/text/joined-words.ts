/** Words of several parts: with hyphens, apostrophes, ampersands, powers. */
import { numberEnd } from './codes.ts';
import { hyphenated } from './forms.ts';
import { CAPITAL, LINE, NUMBER as NUMERAL, PUNCT, UPPER, WORD } from './scan.ts';
import { CODE, MAX_PARTS, OTHER_WORD, type TokenView } from './token-view.ts';
import { AMPERSAND, APOSTROPHE } from '../kit/punctuation.ts';

const SQUARED = 0xb2;
const CUBED = 0xb3;

/** Mát-xcơ-va · héc-ta · Kim Jong-un · V-League; not tế-xã (kinh tế-xã hội), not Nam-Lào. */
export function hyphenedEnd(v: TokenView, i: number): number {
  const lowerEnd = lowerCasePartsEnd(v, i);
  if (lowerEnd > i + 1 && !isHyphenedWord(v, i, lowerEnd)) {
    v.single = lowerEnd;
    return v.found(v.wordKind(i), i + 1);
  }
  const end = capitalPartsEnd(v, i, lowerEnd);
  if (end === i + 1) return v.found(v.wordKind(i), end);
  // SARS-CoV-2
  if (v.hyphen(end) && v.isGlued(end + 1, NUMERAL)) return v.found(CODE, numberEnd(v, end + 1));
  return v.found(OTHER_WORD, end);
}

function lowerCasePartsEnd(v: TokenView, i: number): number {
  let j = i + 1;
  while (v.hyphen(j) && v.isGlued(j + 1, WORD) && !v.is(j + 1, CAPITAL)) j += 2;
  return j;
}

/** A capitalized, foreign or one-letter word with lower-case parts, three parts or more, or one of the known words of two. */
function isHyphenedWord(v: TokenView, i: number, end: number): boolean {
  if (v.is(i, CAPITAL) || end - i > 3 || v.letters(i) === 1) return true;
  for (let k = i; k < end; k += 2) if (!v.syllable(k)) return true;
  return hyphenated.has(v.key(i, end));
}

/** The end of capitalized parts after `from`: two foreign names (Rolls-Royce), or one letter and a name (V-League). */
function capitalPartsEnd(v: TokenView, i: number, from: number): number {
  let j = from;
  for (let more = 0; more < MAX_PARTS && v.hyphen(j) && v.isGlued(j + 1, WORD) && takesCapitalPart(v, i, j + 1); more++) j += 2;
  return j;
}

function takesCapitalPart(v: TokenView, i: number, k: number): boolean {
  if (!v.is(i, CAPITAL) || !v.is(k, CAPITAL)) return false;
  const isLetter = v.letters(i) === 1;
  if (isLetter && v.isAscii(i)) return true;
  return !v.syllable(i) && !(v.is(i, UPPER) && v.is(k, UPPER)) && (isLetter || !v.syllable(k));
}

/** H'Hen · R'lấp · O'Neill · K' Long; not nói'anh. */
export function apostropheEnd(v: TokenView, i: number): number {
  const letters = v.letters(i);
  const k = i + 2;
  if (letters === 1 && isLetterBeforeName(v, i, k)) return v.found(OTHER_WORD, k);
  if (!v.isGlued(k, WORD)) return 0;
  if (v.syllable(i) && (letters > 2 || (letters === 2 && !v.is(i, CAPITAL)))) return 0;
  return v.found(OTHER_WORD, k + 1);
}

/** K' Long: the apostrophe belongs to the letter, a name follows. */
function isLetterBeforeName(v: TokenView, i: number, k: number): boolean {
  return v.is(i, CAPITAL) && !v.syllable(i) && !v.glued(k) && v.is(k, CAPITAL) && !v.is(k, LINE) && !isQuoted(v, i);
}

function isQuoted(v: TokenView, i: number): boolean {
  return i > 0 && v.is(i - 1, PUNCT) && v.id[i - 1] === APOSTROPHE;
}

/** GD&ĐT · R&D */
export function ampersandEnd(v: TokenView, i: number): number {
  let j = i + 1;
  for (let parts = 0; parts < MAX_PARTS && v.mark(j, AMPERSAND) && v.isGlued(j + 1, WORD); parts++) {
    if (!v.is(j + 1, UPPER) || !v.is(i, UPPER)) break;
    j += 2;
  }
  return j > i + 1 ? v.found(OTHER_WORD, j) : 0;
}

/** km² · m³ */
export function powerEnd(v: TokenView, i: number): number {
  const c = v.text.charCodeAt(v.start[i + 1]);
  return c === SQUARED || c === CUBED ? v.found(OTHER_WORD, i + 2) : 0;
}
