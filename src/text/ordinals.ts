/** Numbers and letters of paragraphs, whose period ends no sentence. */
import { headings } from './forms.ts';
import { type Groups, markOf } from './groups.ts';
import { romanValue } from './roman.ts';
import { GLUED, WORD } from './scan.ts';
import { ABBREVIATION, CODE, NUMBER } from './token-view.ts';
import { COLON, OPEN, QUOTE, SEMICOLON } from '../kit/punctuation.ts';
import { decide, type Rule } from '../kit/rule.ts';

/** Code units of a number and of a Roman number that may head a paragraph. */
const LONGEST_NUMBER = 7;
const LONGEST_ROMAN = 5;

/** A period after a number or letter, and what precedes it. */
interface Ordinal {
  readonly groups: Groups;
  /** First group of the sentence. */
  readonly from: number;
  /** The group of the number or letter. */
  readonly at: number;
  readonly isNumber: boolean;
  /** Code units of its first token. */
  readonly width: number;
  /** The mark before it, or 0. */
  readonly before: number;
}

/** Whether the period belongs to the number or letter of a paragraph: 1. · a. · IV. · Điều 5. · (…:) 2. */
const ORDINAL_RULES: readonly Rule<Ordinal, boolean>[] = [
  { name: 'ordinal/too-long', when: ({ groups, at, isNumber }) => isNumber && lengthOf(groups, at) > LONGEST_NUMBER, verdict: false },
  { name: 'ordinal/year', when: ({ from, at, isNumber, width }) => at === from && isNumber && width > 3, verdict: false },
  { name: 'ordinal/first', when: ({ from, at }) => at === from, verdict: true },
  { name: 'ordinal/after-mark', when: ({ from, at, before }) => at - 1 === from && before !== 0, verdict: true },
  { name: 'ordinal/heading', when: ({ groups, from, at }) => at - 1 === from && headings.has(lowerCase(groups, from)), verdict: true },
  { name: 'ordinal/quoted', when: (s) => opensQuotation(s) && s.width <= 2, verdict: true },
  { name: 'ordinal/list', when: ({ before, width }) => (before === COLON || before === SEMICOLON) && width <= 2, verdict: true },
];

/** Whether the period right before group g belongs to a number or letter; `from` is the first group of the sentence. */
export function isOrdinal(groups: Groups, from: number, g: number): boolean {
  if (g === from) return true;
  const { tokens, first, kind } = groups;
  const at = g - 1;
  const t = first[at];
  // An abbreviation has its own period. After a space the period belongs to no number.
  if (kind[at] === ABBREVIATION || tokens.start[first[g]] !== tokens.end[first[g] - 1]) return false;
  const isNumber = kind[at] === NUMBER || kind[at] === CODE;
  if (!isNumber && !isOrdinalLetter(groups, t)) return false;
  const before = at > from ? markOf(groups, at - 1) : 0;
  return decide(ORDINAL_RULES, { groups, from, at, isNumber, width: tokens.end[t] - tokens.start[t], before })?.verdict ?? false;
}

/** One letter, or a Roman number. */
function isOrdinalLetter({ tokens }: Groups, t: number): boolean {
  const { text, start, end, flags } = tokens;
  const width = end[t] - start[t];
  return (flags[t] & WORD) !== 0 && width <= LONGEST_ROMAN && (width === 1 || romanValue(text, start[t], end[t]) > 0);
}

/** A numbered paragraph in quotes: quy định: “5. Các trường … */
function opensQuotation({ groups, at, before }: Ordinal): boolean {
  const { tokens, first } = groups;
  return (before === QUOTE || before === OPEN) && (tokens.flags[first[at]] & GLUED) !== 0 && (tokens.flags[first[at - 1]] & GLUED) === 0;
}

/** Code units of a group. */
function lengthOf({ tokens, first }: Groups, g: number): number {
  return tokens.end[first[g + 1] - 1] - tokens.start[first[g]];
}

/** The first raw token of a group as a key of the tables. */
export function lowerCase({ tokens, first }: Groups, g: number): string {
  const start = tokens.start[first[g]];
  return tokens.text
    .slice(start, Math.min(start + 12, tokens.end[first[g]]))
    .normalize('NFC')
    .toLowerCase();
}
