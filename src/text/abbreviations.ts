/** Abbreviations and the full stops that belong to them. */
import { formsOf, honorifics, oneSyllableCities, starters } from './forms.ts';
import { textTexts } from './rule-words.generated.ts';
import { CAPITAL, LINE, NUMBER as NUMERAL, PUNCT, UPPER, WORD } from './scan.ts';
import { ABBREVIATION, COLON, COMMA, DOT, HYPHEN, MAX_PARTS, SLASH, type TokenView } from './token-view.ts';

/** A word with a full stop behind it: TP. · PGS.TS. · T.Ư · v.v. · J. K. Rowling; 0 where the stop ends a sentence. */
export function dottedEnd(v: TokenView, i: number): number {
  // An ellipsis is no abbreviation's stop.
  if (v.mark(i + 2, DOT)) return 0;
  const form = formsOf(v.written(i));
  const one = v.letters(i) === 1;
  const after = i + 2;
  if (form === 'place' && !one) return placeFollows(v, after) ? v.found(ABBREVIATION, after) : 0;
  const end = chainEnd(v, i, form);
  if (end > i + 1) {
    const last = formsOf(v.written(end - 1));
    const whole = formsOf(
      v.text
        .slice(v.start[i], v.end[end - 1])
        .normalize('NFC')
        .toLowerCase(),
    );
    // Interior stops belong; the last one only where the sentence goes on.
    if (!v.mark(end, DOT) || v.mark(end + 1, DOT)) return v.found(ABBREVIATION, end);
    const keeps = last === 'degree' ? !v.is(end + 1, LINE) : whole === 'open' || goesOn(v, end + 1) || v.isForeignName(end + 1);
    return v.found(ABBREVIATION, keeps ? end + 1 : end);
  }
  if (form === 'degree') return v.is(after, LINE) ? 0 : v.found(ABBREVIATION, after);
  if (form === 'open') return goesOn(v, after) ? v.found(ABBREVIATION, after) : 0;
  return one && v.is(i, CAPITAL) && isInitial(v, i, form === 'place') ? v.found(ABBREVIATION, after) : 0;
}

/** PGS.TS.BS, N.V.A, v.v, U.S: the end of parts joined by stops without space; i + 1 if there is but one. */
function chainEnd(v: TokenView, i: number, form: string | undefined): number {
  if (form === undefined && !isShort(v, i)) return i + 1;
  let j = i + 1;
  for (let parts = 1; parts < MAX_PARTS; parts++) {
    const k = j + 1;
    if (!v.mark(j, DOT) || !v.glued(k) || !v.is(k, WORD)) break;
    if (v.end[k] - v.start[k] > 24 || !(isShort(v, k) || formsOf(v.written(k)) === 'degree')) break;
    if (v.is(k, CAPITAL) !== v.is(i, CAPITAL)) break;
    j = k + 1;
    // BS.CK2
    if (v.glued(j) && v.is(j, NUMERAL) && v.end[j] - v.start[j] === 1) j++;
  }
  return j;
}

/** One letter, or two or three that are no syllable and begin with a capital (Tr, Th). */
function isShort(v: TokenView, i: number): boolean {
  const letters = v.letters(i);
  return letters === 1 || (letters <= 3 && v.is(i, CAPITAL) && !v.syllable(i));
}

/** The sentence goes on at token i: a small letter, or a mark that stands inside sentences. */
function goesOn(v: TokenView, i: number): boolean {
  if (i >= v.n || v.is(i, LINE)) return false;
  if (v.is(i, WORD)) return !v.is(i, CAPITAL);
  if (v.is(i, NUMERAL)) return false;
  const c = v.id[i];
  return c === COMMA || c === COLON || c === 59 || c === 41 || c === HYPHEN || c === SLASH || c === 40;
}

/** Whether a name of a place comes at token i, behind TP., TX., Q. */
function placeFollows(v: TokenView, i: number): boolean {
  if (i >= v.n || v.is(i, LINE)) return false;
  if (v.is(i, NUMERAL)) return true;
  if (!v.is(i, WORD) || !v.is(i, CAPITAL)) return false;
  const w = v.written(i).toLowerCase();
  // An acronym is no name of a place: … của TP. UBND yêu cầu …
  if (!v.syllable(i) && v.is(i, UPPER) && w.length < 5) return w === textTexts.cityAcronym;
  if (v.glued(i) || !v.syllable(i)) return true;
  if (oneSyllableCities.has(w)) return true;
  return v.is(i + 1, WORD) && v.is(i + 1, CAPITAL) && !starters.has(w);
}

/** Whether a capital with a stop at token i is short for a name, and does not end a sentence. */
function isInitial(v: TokenView, i: number, isPlace: boolean): boolean {
  const next = i + 2;
  if (next >= v.n || v.is(next, LINE)) return false;
  const previous = i > 0 && !v.is(i, LINE) && v.is(i - 1, WORD) ? i - 1 : -1;
  const afterName = previous >= 0 && v.is(previous, CAPITAL);
  const afterHonorific = previous >= 0 && honorifics.has(v.written(previous).toLowerCase());
  if (v.is(next, PUNCT)) return v.id[next] === 40 ? afterName || afterHonorific : goesOn(v, next);
  if (v.is(next, NUMERAL)) return isPlace || afterName || afterHonorific;
  if (!v.is(next, CAPITAL)) return !v.is(i, LINE);
  if (v.glued(next)) return true;
  const oneMore = v.letters(next) === 1 && v.mark(next + 1, DOT);
  if (oneMore) return true;
  if (v.isForeignName(next)) return true;
  if (afterName && !v.syllable(previous) && !v.is(previous, UPPER)) return true;
  return isPlace && !afterName && !afterHonorific && previous >= 0 && placeFollows(v, next);
}

/** Đ/c (đồng chí) */
export function comradeEnd(v: TokenView, i: number): number {
  if (v.letters(i) !== 1 || !v.glued(i + 2) || !v.is(i + 2, WORD) || v.end[i + 2] - v.start[i] > 6) return 0;
  const whole = v.text
    .slice(v.start[i], v.end[i + 2])
    .normalize('NFC')
    .toLowerCase();
  if (whole !== textTexts.comrade) return 0;
  const end = i + 3;
  return v.found(ABBREVIATION, v.mark(end, DOT) && !v.is(end + 1, LINE) ? end + 1 : end);
}
