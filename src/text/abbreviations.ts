/** Abbreviations and the periods that belong to them. */
import { type DottedForm, formsOf, honorifics, namers, oneSyllableCities, starters } from './forms.ts';
import { textTexts } from './rule-words.generated.ts';
import { CAPITAL, LINE, NUMBER as NUMERAL, PUNCT, UPPER, WORD } from './scan.ts';
import { ABBREVIATION, MAX_PARTS, type TokenView } from './token-view.ts';
import { CLOSE, COLON, COMMA, DOT, HYPHEN, OPEN, SEMICOLON, SLASH } from '../kit/punctuation.ts';
import { decide, type Rule } from '../kit/rule.ts';

/** Code units of one part of a dotted chain. */
const LONGEST_PART = 24;
/** Letters of a part that is no syllable and no known form (Tr, Th). */
const MOST_LETTERS = 3;
/** Letters of an acronym that does not name a place after TP. */
const ACRONYM = 5;

/** A word with a period after it: TP. · PGS.TS. · T.Ư · v.v. · J. K. Rowling; 0 if the period ends a sentence. */
export function dottedEnd(v: TokenView, i: number): number {
  const after = i + 2;
  // An ellipsis is no abbreviation's period.
  if (v.mark(after, DOT)) return 0;
  const form = formsOf(v.written(i));
  const isLetter = v.letters(i) === 1;
  if (form === 'place' && !isLetter) return placeFollows(v, after) ? v.found(ABBREVIATION, after) : 0;
  const end = chainEnd(v, i, form);
  if (end > i + 1) return v.found(ABBREVIATION, chainTakesPeriod(v, i, end) ? end + 1 : end);
  return takesPeriod(v, i, form) ? v.found(ABBREVIATION, after) : 0;
}

/** The period after the single word at i belongs to it. */
function takesPeriod(v: TokenView, i: number, form: DottedForm | undefined): boolean {
  if (form === 'degree') return !v.is(i + 2, LINE);
  if (form === 'open') return goesOn(v, i + 2);
  // Not after an amount: 5 tr. 15 người …
  if (form === 'numbered') return v.is(i + 2, NUMERAL) && !v.is(i + 2, LINE) && !(i > 0 && v.is(i - 1, NUMERAL));
  return v.letters(i) === 1 && v.is(i, CAPITAL) && isInitial(v, i, form);
}

/** The period after the chain [i, end) belongs to it. Its inner periods always do; the last one only if the sentence goes on. */
function chainTakesPeriod(v: TokenView, i: number, end: number): boolean {
  if (!v.mark(end, DOT) || v.mark(end + 1, DOT)) return false;
  if (formsOf(v.written(end - 1)) === 'degree') return !v.is(end + 1, LINE);
  return formsOf(v.key(i, end)) === 'open' || goesOn(v, end + 1) || v.isForeignName(end + 1) || isInsideName(v, i, end + 1);
}

/** Tập đoàn S.K. Hàn Quốc: initials at i begin the name of a company, and capitalized words from `next` on continue it. */
function isInsideName(v: TokenView, i: number, next: number): boolean {
  if (i === 0 || v.is(i, LINE) || !namers.has(v.written(i - 1).toLowerCase())) return false;
  return isCapitalInLine(v, next) && isCapitalInLine(v, next + 1) && !starters.has(v.written(next).toLowerCase());
}

function isCapitalInLine(v: TokenView, i: number): boolean {
  return v.is(i, WORD) && v.is(i, CAPITAL) && !v.is(i, LINE);
}

/** PGS.TS.BS, N.V.A, v.v, U.S: the end of parts that periods join without spaces; i + 1 if there is only one part. */
function chainEnd(v: TokenView, i: number, form: DottedForm | undefined): number {
  if (form === undefined && !isShort(v, i)) return i + 1;
  let j = i + 1;
  for (let parts = 1; parts < MAX_PARTS && v.mark(j, DOT) && isChainPart(v, i, j + 1); parts++) {
    j += 2;
    // BS.CK2
    if (v.isGlued(j, NUMERAL) && v.width(j) === 1) j++;
  }
  return j;
}

/** Token k continues a chain that begins at i: as short, or a degree, and capitalized or not like the first part. */
function isChainPart(v: TokenView, i: number, k: number): boolean {
  if (!v.isGlued(k, WORD) || v.width(k) > LONGEST_PART || v.is(k, CAPITAL) !== v.is(i, CAPITAL)) return false;
  return isShort(v, k) || formsOf(v.written(k)) === 'degree';
}

/** One letter, or two or three that are no syllable and begin with a capital (Tr, Th). */
function isShort(v: TokenView, i: number): boolean {
  const letters = v.letters(i);
  return letters === 1 || (letters <= MOST_LETTERS && v.is(i, CAPITAL) && !v.syllable(i));
}

const INSIDE_SENTENCES: ReadonlySet<number> = new Set([COMMA, COLON, SEMICOLON, OPEN, CLOSE, HYPHEN, SLASH]);

/** The sentence goes on at token i: a lower-case word, or a mark of the inside of sentences. */
function goesOn(v: TokenView, i: number): boolean {
  if (i >= v.n || v.is(i, LINE)) return false;
  if (v.is(i, WORD)) return !v.is(i, CAPITAL);
  return v.is(i, PUNCT) && INSIDE_SENTENCES.has(v.id[i]);
}

/** Whether the name of a place is at token i, after TP., TX., Q. */
function placeFollows(v: TokenView, i: number): boolean {
  if (i >= v.n || v.is(i, LINE)) return false;
  if (v.is(i, NUMERAL)) return true;
  if (!v.is(i, WORD) || !v.is(i, CAPITAL)) return false;
  const w = v.written(i).toLowerCase();
  // An acronym is no place: … của TP. UBND yêu cầu …
  if (!v.syllable(i) && v.is(i, UPPER) && w.length < ACRONYM) return w === textTexts.cityAcronym;
  if (v.glued(i) || !v.syllable(i) || oneSyllableCities.has(w)) return true;
  return v.is(i + 1, WORD) && v.is(i + 1, CAPITAL) && !starters.has(w);
}

/** A capital with a period, and its neighbors. */
interface Initial {
  readonly v: TokenView;
  readonly at: number;
  /** The token after the period. */
  readonly next: number;
  /** The word before it on the same line, or -1. */
  readonly previous: number;
  readonly afterName: boolean;
  readonly afterHonorific: boolean;
  /** The letter is also short for a type of place (Q., P.). */
  readonly isPlace: boolean;
}

/** Whether a capital with a period is short for a name and does not end a sentence. */
const INITIAL_RULES: readonly Rule<Initial, boolean>[] = [
  { name: 'initial/ends-line', when: ({ v, next }) => next >= v.n || v.is(next, LINE), verdict: false },
  { name: 'initial/name-before-bracket', when: (s) => isMark(s, OPEN) && followsPerson(s), verdict: true },
  { name: 'initial/before-bracket', when: (s) => isMark(s, OPEN), verdict: false },
  { name: 'initial/before-inner-mark', when: ({ v, next }) => v.is(next, PUNCT) && goesOn(v, next), verdict: true },
  { name: 'initial/before-mark', when: ({ v, next }) => v.is(next, PUNCT), verdict: false },
  { name: 'initial/name-before-number', when: (s) => s.v.is(s.next, NUMERAL) && (s.isPlace || followsPerson(s)), verdict: true },
  { name: 'initial/before-number', when: ({ v, next }) => v.is(next, NUMERAL), verdict: false },
  { name: 'initial/list-letter', when: ({ v, at, next }) => !v.is(next, CAPITAL) && v.is(at, LINE), verdict: false },
  { name: 'initial/before-lower-case', when: ({ v, next }) => !v.is(next, CAPITAL), verdict: true },
  { name: 'initial/glued-to-name', when: ({ v, next }) => v.glued(next), verdict: true },
  { name: 'initial/before-initial', when: ({ v, next }) => v.letters(next) === 1 && v.mark(next + 1, DOT), verdict: true },
  { name: 'initial/before-foreign-name', when: ({ v, next }) => v.isForeignName(next), verdict: true },
  {
    name: 'initial/after-foreign-name',
    when: ({ v, previous, afterName }) => afterName && !v.syllable(previous) && !v.is(previous, UPPER),
    verdict: true,
  },
  { name: 'initial/place-type', when: (s) => s.isPlace && s.previous >= 0 && !followsPerson(s) && placeFollows(s.v, s.next), verdict: true },
];

function isMark({ v, next }: Initial, code: number): boolean {
  return v.is(next, PUNCT) && v.id[next] === code;
}

function followsPerson({ afterName, afterHonorific }: Initial): boolean {
  return afterName || afterHonorific;
}

function isInitial(v: TokenView, at: number, form: DottedForm | undefined): boolean {
  const previous = at > 0 && !v.is(at, LINE) && v.is(at - 1, WORD) ? at - 1 : -1;
  const afterName = previous >= 0 && v.is(previous, CAPITAL);
  const afterHonorific = previous >= 0 && honorifics.has(v.written(previous).toLowerCase());
  const initial: Initial = { v, at, next: at + 2, previous, afterName, afterHonorific, isPlace: form === 'place' };
  return decide(INITIAL_RULES, initial)?.verdict ?? false;
}

/** Code units of `đ/c` in NFD. */
const LONGEST_COMRADE = 6;

/** Đ/c (đồng chí) */
export function comradeEnd(v: TokenView, i: number): number {
  if (v.letters(i) !== 1 || !v.isGlued(i + 2, WORD) || v.end[i + 2] - v.start[i] > LONGEST_COMRADE || v.key(i, i + 3) !== textTexts.comrade) return 0;
  const end = i + 3;
  return v.found(ABBREVIATION, v.mark(end, DOT) && !v.is(end + 1, LINE) ? end + 1 : end);
}
