/** Words of several parts: with hyphens, apostrophes, ampersands, powers. */
import { hyphenated } from './forms.ts';
import { numberEnd } from './codes.ts';
import { CAPITAL, LINE, NUMBER as NUMERAL, PUNCT, UPPER, WORD } from './scan.ts';
import { AMPERSAND, APOSTROPHE, CODE, MAX_PARTS, OTHER_WORD, type TokenView } from './token-view.ts';

/** Mát-xcơ-va · héc-ta · Kim Jong-un · V-League; not tế-xã (kinh tế-xã hội), not Nam-Lào. */
export function hyphenedEnd(v: TokenView, i: number): number {
  let j = i + 1;
  let parts = 1;
  let foreign = !v.syllable(i);
  while (v.hyphen(j) && v.glued(j + 1) && v.is(j + 1, WORD) && !v.is(j + 1, CAPITAL)) {
    if (!v.syllable(j + 1)) foreign = true;
    parts++;
    j += 2;
  }
  let ok = false;
  if (parts > 1) {
    ok = v.is(i, CAPITAL) || foreign || parts > 2 || v.letters(i) === 1;
    ok ||= hyphenated.has(
      v.text
        .slice(v.start[i], v.end[j - 1])
        .normalize('NFC')
        .toLowerCase(),
    );
  }
  if (!ok && parts > 1) {
    v.single = j;
    return v.found(v.wordKind(i), i + 1);
  }
  // A capital behind the hyphen: two foreign names (Rolls-Royce), or one letter and a name (V-League).
  for (let more = 0; more < MAX_PARTS && v.hyphen(j) && v.glued(j + 1) && v.is(j + 1, WORD); more++) {
    const k = j + 1;
    const left = (v.letters(i) === 1 && v.isAscii(i)) || (!v.syllable(i) && !(v.is(i, UPPER) && v.is(k, UPPER)));
    if (!left || !v.is(i, CAPITAL) || !v.is(k, CAPITAL) || (v.syllable(k) && v.letters(i) !== 1)) break;
    parts++;
    j = k + 1;
  }
  if (parts === 1) return v.found(v.wordKind(i), i + 1);
  // SARS-CoV-2
  if (v.hyphen(j) && v.glued(j + 1) && v.is(j + 1, NUMERAL)) return v.found(CODE, numberEnd(v, j + 1));
  return v.found(OTHER_WORD, j);
}

/** H'Hen · R'lấp · O'Neill · K' Long; not nói'anh. */
export function apostropheEnd(v: TokenView, i: number): number {
  const letters = v.letters(i);
  const k = i + 2;
  if (letters === 1 && v.is(i, CAPITAL) && !v.syllable(i) && !v.glued(k) && v.is(k, CAPITAL) && !v.is(k, LINE) && !isQuoted(v, i)) {
    return v.found(OTHER_WORD, k);
  }
  if (!v.glued(k) || !v.is(k, WORD)) return 0;
  if (letters > 2 && v.syllable(i)) return 0;
  if (letters === 2 && v.syllable(i) && !v.is(i, CAPITAL)) return 0;
  return v.found(OTHER_WORD, k + 1);
}

function isQuoted(v: TokenView, i: number): boolean {
  return i > 0 && v.is(i - 1, PUNCT) && v.id[i - 1] === APOSTROPHE;
}

/** GD&ĐT · R&D */
export function ampersandEnd(v: TokenView, i: number): number {
  let j = i + 1;
  for (let parts = 0; parts < MAX_PARTS; parts++) {
    if (!v.mark(j, AMPERSAND) || !v.glued(j + 1) || !v.is(j + 1, WORD) || !v.is(j + 1, UPPER) || !v.is(i, UPPER)) break;
    j += 2;
  }
  return j > i + 1 ? v.found(OTHER_WORD, j) : 0;
}

/** km² · m³ */
export function powerEnd(v: TokenView, i: number): number {
  const c = v.text.charCodeAt(v.start[i + 1]);
  return c === 0xb2 || c === 0xb3 ? v.found(OTHER_WORD, i + 2) : 0;
}
