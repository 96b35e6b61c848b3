/** Numbers as Vietnamese writes them, and codes of letters and digits. */
import { CAPITAL, NUMBER as NUMERAL, PUNCT, UPPER, WORD } from './scan.ts';
import { AMPERSAND, CODE, COLON, COMMA, DOT, HYPHEN, MAX_PARTS, OTHER_WORD, SLASH, type TokenView } from './token-view.ts';

/** 1.234,5 · 26/12/2022 · 8:30. After a slash a comma sets the next date apart. */
export function numberEnd(v: TokenView, i: number): number {
  let j = i + 1;
  let slashed = false;
  while (v.glued(j) && (v.flags[j] & PUNCT) !== 0 && v.glued(j + 1) && (v.flags[j + 1] & NUMERAL) !== 0) {
    const c = v.id[j];
    if (c === SLASH) slashed = true;
    else if (c === COMMA ? slashed : c !== DOT && c !== COLON) break;
    j += 2;
  }
  return j;
}

/** 18-NQ/TW · 15/2021/NĐ-CP · QH15 · U23 · COVID-19 · F-16 · 1A; acronyms joined alone (KT-XH, LĐ-TB&XH) are words. */
export function codeEnd(v: TokenView, i: number, from: number): number {
  let hasDigits = v.is(i, NUMERAL);
  let hasLetters = !hasDigits;
  if (hasLetters && !startsCode(v, i)) return 0;
  let j = from;
  let wasDigits = hasDigits;
  let isWord = hasLetters;
  for (let parts = 1; parts < MAX_PARTS && v.glued(j); parts++) {
    let k = j;
    let joiner = 0;
    if ((v.flags[j] & PUNCT) !== 0) {
      joiner = v.id[j];
      if (joiner === HYPHEN ? !v.hyphen(j) : joiner !== SLASH && joiner !== AMPERSAND) break;
      k = j + 1;
      if (!v.glued(k)) break;
    }
    if (v.is(k, NUMERAL)) {
      if (joiner === AMPERSAND || joiner === SLASH || (wasDigits && !hasLetters)) break;
      if (joiner === 0 && !takesDigits(v, k - 1)) break;
      hasDigits = true;
      wasDigits = true;
      j = numberEnd(v, k);
      continue;
    }
    if (!v.is(k, WORD)) break;
    const acronym = v.isAcronym(k);
    if (joiner === 0) {
      // 1A, 5G; Su-30MK
      if (!wasDigits || !v.is(k, UPPER) || v.letters(k) > (hasLetters ? 3 : 1) || (v.glued(k + 1) && !v.is(k + 1, PUNCT | NUMERAL))) break;
    } else if (hasDigits) {
      if (!acronym && !(v.is(k, UPPER) && hasLetters)) break;
    } else {
      // Without a number only short acronyms belong together.
      if (!acronym || v.syllable(k) || !v.is(k, UPPER)) break;
      if (joiner === SLASH || (joiner === HYPHEN && (v.letters(k) > 3 || v.letters(i) > 3))) break;
    }
    if (joiner === 0 || joiner === HYPHEN || joiner === SLASH || joiner === AMPERSAND) isWord = false;
    hasLetters = true;
    wasDigits = false;
    j = k + 1;
  }
  if (j === from || (isWord && !hasDigits) || !hasLetters) return 0;
  return v.found(hasDigits ? CODE : OTHER_WORD, j);
}

/** A word that a number may follow in one code: QH15, U23, COVID-19, Su-57. */
function startsCode(v: TokenView, i: number): boolean {
  if (!v.is(i, CAPITAL)) return false;
  const letters = v.letters(i);
  return letters <= 2 || (v.is(i, UPPER) && letters > 1) || !v.syllable(i);
}

function takesDigits(v: TokenView, i: number): boolean {
  return v.is(i, UPPER) && (v.letters(i) === 1 || !v.syllable(i));
}
