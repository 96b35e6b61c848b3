/** Numbers as Vietnamese writes them, and codes of letters and digits. */
import { CAPITAL, NUMBER as NUMERAL, PUNCT, UPPER, WORD } from './scan.ts';
import { CODE, MAX_PARTS, OTHER_WORD, type TokenView } from './token-view.ts';
import { AMPERSAND, COLON, COMMA, DOT, HYPHEN, SLASH } from '../kit/punctuation.ts';

/** 1.234,5 · 26/12/2022 · 8:30. After a slash a comma separates two dates. */
export function numberEnd(v: TokenView, i: number): number {
  let j = i + 1;
  let slashed = false;
  while (v.isGlued(j, PUNCT) && v.isGlued(j + 1, NUMERAL)) {
    const c = v.id[j];
    if (c === SLASH) slashed = true;
    else if (c === COMMA ? slashed : c !== DOT && c !== COLON) break;
    j += 2;
  }
  return j;
}

/** A code as far as it was read. */
interface Code {
  /** Its first token. */
  readonly first: number;
  hasDigits: boolean;
  hasLetters: boolean;
  endsInDigits: boolean;
  /** One past its last token. */
  end: number;
}

/** Between two parts: no mark, or a mark that joins nothing. */
const NO_JOINER = 0;
const SEPARATOR = -1;

/** 18-NQ/TW · 15/2021/NĐ-CP · QH15 · U23 · COVID-19 · F-16 · 1A; acronyms joined alone (KT-XH, LĐ-TB&XH) are words. */
export function codeEnd(v: TokenView, i: number, from: number): number {
  const hasDigits = v.is(i, NUMERAL);
  if (!hasDigits && !startsCode(v, i)) return 0;
  const code: Code = { first: i, hasDigits, hasLetters: !hasDigits, endsInDigits: hasDigits, end: from };
  for (let parts = 1; parts < MAX_PARTS && v.glued(code.end); parts++) if (!addPart(v, code)) break;
  if (code.end === from || !code.hasLetters) return 0;
  return v.found(code.hasDigits ? CODE : OTHER_WORD, code.end);
}

/** A word that digits may follow in one code: QH15, U23, COVID-19, Su-57. */
function startsCode(v: TokenView, i: number): boolean {
  if (!v.is(i, CAPITAL)) return false;
  const letters = v.letters(i);
  return letters <= 2 || (v.is(i, UPPER) && letters > 1) || !v.syllable(i);
}

/** Adds the part after a code, with the mark before it. False if none belongs to the code. */
function addPart(v: TokenView, code: Code): boolean {
  const joiner = joinerAt(v, code.end);
  if (joiner === SEPARATOR) return false;
  const k = joiner === NO_JOINER ? code.end : code.end + 1;
  if (v.is(k, NUMERAL)) {
    if (!takesDigits(v, code, joiner, k)) return false;
    code.hasDigits = true;
    code.endsInDigits = true;
    code.end = numberEnd(v, k);
    return true;
  }
  if (!v.is(k, WORD) || !takesLetters(v, code, joiner, k)) return false;
  code.hasLetters = true;
  code.endsInDigits = false;
  code.end = k + 1;
  return true;
}

function joinerAt(v: TokenView, j: number): number {
  if (!v.is(j, PUNCT)) return NO_JOINER;
  const mark = v.id[j];
  const joins = mark === HYPHEN ? v.hyphen(j) : mark === SLASH || mark === AMPERSAND;
  return joins && v.glued(j + 1) ? mark : SEPARATOR;
}

function takesDigits(v: TokenView, code: Code, joiner: number, k: number): boolean {
  if (joiner === AMPERSAND || joiner === SLASH) return false;
  if (code.endsInDigits && !code.hasLetters) return false;
  const before = k - 1;
  return joiner === HYPHEN || (v.is(before, UPPER) && (v.letters(before) === 1 || !v.syllable(before)));
}

function takesLetters(v: TokenView, code: Code, joiner: number, k: number): boolean {
  if (joiner === NO_JOINER) return isSuffix(v, code, k);
  if (code.hasDigits) return v.isAcronym(k) || (v.is(k, UPPER) && code.hasLetters);
  return isJoinedAcronym(v, code, joiner, k);
}

/** Capitals right after digits: 1A, 5G; Su-30MK. */
function isSuffix(v: TokenView, code: Code, k: number): boolean {
  if (!code.endsInDigits || !v.is(k, UPPER)) return false;
  return v.letters(k) <= (code.hasLetters ? 3 : 1) && (!v.glued(k + 1) || v.is(k + 1, PUNCT | NUMERAL));
}

/** Without digits only short acronyms are joined. */
function isJoinedAcronym(v: TokenView, code: Code, joiner: number, k: number): boolean {
  if (joiner === SLASH || v.syllable(k) || !v.is(k, UPPER) || !v.isAcronym(k)) return false;
  return joiner !== HYPHEN || (v.letters(k) <= 3 && v.letters(code.first) <= 3);
}
