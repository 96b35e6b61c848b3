/**
 * Hard-wrapped lines: a line break inside a paragraph is read as a blank. Which breaks are wraps follows from the lines alone (a word in lower
 * case goes on after the break; all lines of the paragraph are filled up to one width), or by words that the tables know.
 */
import { CAPITAL, GLUED, LINE, NUMBER, PARAGRAPH, PUNCT, type Tokens, WORD } from './scan.ts';
import { CLOSE, COLON, COMMA, DOT, ELLIPSIS, EXCLAMATION, QUESTION, QUOTE, SEMICOLON } from '../kit/punctuation.ts';
import { decide, type Rule } from '../kit/rule.ts';

/** Code units of the longest line of a wrapped paragraph: narrower columns and longer lines are no wraps. */
const NARROWEST = 40;
const WIDEST = 140;
/** Breaks that a width needs. */
const FEWEST_BREAKS = 2;
/** A shorter line may be an item of a list. */
const SHORTEST_LINE = 16;

const STOPS: ReadonlySet<number> = new Set([DOT, EXCLAMATION, QUESTION, COLON, SEMICOLON]);
const CLOSERS: ReadonlySet<number> = new Set([QUOTE, CLOSE]);

/** What is asked about tokens here: those of `scan` and of `lex` alike. */
type LineTokens = Pick<Tokens, 'text' | 'count' | 'start' | 'end' | 'flags'> & { readonly id: ArrayLike<number> };

/** A line break between two lines of a paragraph. */
interface Break {
  /** The lines before and after it are filled up to the width of their paragraph. */
  readonly isFilled: boolean;
  /** The line before it ends with a mark that may end a sentence or an item. */
  readonly isStopped: boolean;
  readonly isAfterComma: boolean;
  readonly isBeforeWord: boolean;
  readonly isBeforeLowerCase: boolean;
  /** Code units of the line before it. */
  readonly width: number;
  /** The tables know that what is before it goes on. */
  readonly goesOn: () => boolean;
}

const WRAP_RULES: readonly Rule<Break, boolean>[] = [
  { name: 'wrap/filled', when: (b) => b.isFilled, verdict: true },
  { name: 'wrap/stopped', when: (b) => b.isStopped, verdict: false },
  { name: 'wrap/after-comma', when: (b) => b.isAfterComma && b.isBeforeWord, verdict: true },
  { name: 'wrap/lower-case', when: (b) => b.isBeforeLowerCase && b.width >= SHORTEST_LINE, verdict: true },
  { name: 'wrap/known-words', when: (b) => b.isBeforeWord && b.width >= SHORTEST_LINE && b.goesOn(), verdict: true },
];

/** Takes LINE from the tokens that follow a wrap. O(n). `goesOn` is asked about the first token of a line. */
export function unwrap(tokens: LineTokens, goesOn: (i: number) => boolean): void {
  const { flags, count } = tokens;
  let lines: number[] = [];
  for (let i = 0; i <= count; i++) {
    if ((flags[i] & LINE) === 0) continue;
    if ((flags[i] & PARAGRAPH) !== 0) {
      if (lines.length > 1) unwrapParagraph(tokens, lines, i, goesOn);
      lines = [];
    }
    lines.push(i);
  }
}

/** `lines` holds the first token of each line of a paragraph that ends before token `end`. */
function unwrapParagraph(tokens: LineTokens, lines: readonly number[], end: number, goesOn: (i: number) => boolean): void {
  const isWrapped = isFilledParagraph(tokens, lines, end);
  const width = widest(tokens, lines, end);
  for (let k = 1; k < lines.length; k++) {
    const i = lines[k];
    const flags = tokens.flags[i];
    const before = markAt(tokens, i - 1);
    const b: Break = {
      isFilled: isWrapped && isFull(tokens, lines[k - 1], i, width),
      isStopped: isStopped(tokens, i - 1),
      isAfterComma: before === COMMA,
      isBeforeWord: (flags & (WORD | NUMBER)) !== 0,
      isBeforeLowerCase: isLowerCase(flags) && !isListLetter(tokens, i),
      width: lengthOf(tokens, lines[k - 1], i),
      goesOn: () => goesOn(i),
    };
    if (decide(WRAP_RULES, b)?.verdict === true) tokens.flags[i] &= ~LINE;
  }
}

/** All lines but those at the end of a sentence are full, and a third of what follows them is in lower case, as in running text. */
function isFilledParagraph(tokens: LineTokens, lines: readonly number[], end: number): boolean {
  const width = widest(tokens, lines, end);
  if (width < NARROWEST || width > WIDEST) return false;
  let full = 0;
  let lower = 0;
  for (let k = 1; k < lines.length; k++) {
    if (isFull(tokens, lines[k - 1], lines[k], width)) {
      full++;
      if (isLowerCase(tokens.flags[lines[k]])) lower++;
    } else if (!isStopped(tokens, lines[k] - 1)) return false;
  }
  return full >= FEWEST_BREAKS && lower * 3 >= full;
}

function widest(tokens: LineTokens, lines: readonly number[], end: number): number {
  return lines.reduce((most, first, k) => Math.max(most, lengthOf(tokens, first, k + 1 < lines.length ? lines[k + 1] : end)), 0);
}

/** The first word of the line at `next` had no room on the line that begins at token `first`. */
function isFull(tokens: LineTokens, first: number, next: number, width: number): boolean {
  let after = next + 1;
  while ((tokens.flags[after] & GLUED) !== 0) after++;
  return lengthOf(tokens, first, next) + 1 + lengthOf(tokens, next, after) > width;
}

/** Code units of the tokens [first, next) with what is between them. */
function lengthOf({ start, end }: LineTokens, first: number, next: number): number {
  return end[next - 1] - start[first];
}

function markAt({ flags, id }: LineTokens, i: number): number {
  return (flags[i] & PUNCT) === 0 ? 0 : id[i];
}

/** Token i, or the one before the quote or bracket that it closes, is a mark of the end of sentences. */
function isStopped(tokens: LineTokens, i: number): boolean {
  const at = i > 0 && CLOSERS.has(markAt(tokens, i)) ? i - 1 : i;
  return STOPS.has(markAt(tokens, at)) || tokens.text.charCodeAt(tokens.start[at]) === ELLIPSIS;
}

function isLowerCase(flags: number): boolean {
  return (flags & (WORD | CAPITAL)) === WORD;
}

/** a) · b. at the beginning of a line */
function isListLetter(tokens: LineTokens, i: number): boolean {
  const mark = markAt(tokens, i + 1);
  return tokens.end[i] - tokens.start[i] === 1 && (mark === CLOSE || mark === DOT);
}
