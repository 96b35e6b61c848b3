/** Sentence boundaries. */
import { formsOf } from './forms.ts';
import { group, type Groups, markOf } from './groups.ts';
import { isOrdinal, lowerCase } from './ordinals.ts';
import { CAPITAL, GLUED, LINE, NUMBER as NUMERAL, PARAGRAPH, PUNCT, UPPER, WORD } from './scan.ts';
import { ABBREVIATION, NUMBER, PUNCTUATION } from './token-view.ts';
import {
  APOSTROPHE,
  ASTERISK,
  BULLET,
  CLOSE,
  CLOSE_SQUARE,
  COLON,
  COMMA,
  DOT,
  ELLIPSIS,
  EXCLAMATION,
  HYPHEN,
  OPEN,
  OPEN_SQUARE,
  PERCENT,
  PLUS,
  QUESTION,
  QUOTE,
  SEMICOLON,
} from '../kit/punctuation.ts';
import { requireText } from '../kit/values.ts';
import { unwrap } from './wraps.ts';

/** One sentence; `text.slice(start, end)` of the caller's string is `text`. */
export interface Sentence {
  readonly text: string;
  /** First UTF-16 code unit. */
  readonly start: number;
  /** One past the last UTF-16 code unit. */
  readonly end: number;
}

/**
 * The sentences of a text, in order, without the white space between them. Every token is in one sentence.
 *
 * A line of its own (headline, caption, byline) is a sentence; where all lines of a paragraph are filled up to one width, or the next line goes on in
 * lower case or after a comma, a sentence goes on over the break. There is no boundary inside round brackets, after TP.,
 * PGS.TS., initials or the number of a paragraph (`1.`, `Điều 5.`), nor before a lower-case letter. O(n), also on one
 * line of a megabyte; any string gives a result.
 *
 * @throws TypeError if `text` is not a string
 * @example
 * splitSentences('Ông về TP. Huế. Bà ở lại.').map((s) => s.text) // ['Ông về TP. Huế.', 'Bà ở lại.']
 */
export function splitSentences(text: string): Sentence[] {
  requireText('splitSentences', text);
  const groups = group(text);
  const { tokens, count, first, kind } = groups;
  unwrap(tokens, knowsNoWords);
  const closers = closingBrackets(groups);
  const sentences: Sentence[] = [];
  let from = 0;
  /** No boundary before this group: a bracket is open until there. */
  let open = 0;
  for (let g = 0; g < count; ) {
    if (closers[g] > open) open = closers[g];
    let next = g + 1;
    let isEnd = false;
    // Words and numbers end no sentence.
    if (g >= open && (kind[g] === PUNCTUATION || kind[g] === ABBREVIATION)) {
      if (closesBracket(groups, from, g, open)) isEnd = next < count && beginsApart(groups, next);
      else if (isStop(groups, g)) {
        next = closersEnd(groups, next);
        isEnd = next < count && endsAt(groups, from, g, next);
      }
    }
    if (isEnd || next === count || ((tokens.flags[first[next]] & LINE) !== 0 && breaksLine(groups, next))) {
      const start = tokens.start[first[from]];
      const end = tokens.end[first[next] - 1];
      sentences.push({ text: text.slice(start, end), start, end });
      from = next;
      open = next;
    }
    g = next;
  }
  return sentences;
}

/** For `unwrap`: sentences are found by lines and punctuation alone, without the tables. */
const knowsNoWords = (): boolean => false;

/** Group g begins with a capital, after a space. */
function beginsApart({ tokens, first }: Groups, g: number): boolean {
  return (tokens.flags[first[g]] & (WORD | CAPITAL | GLUED)) === (WORD | CAPITAL);
}

/** Group g closes a bracket right after a stop: (… và nhiều nơi khác.) Ông … */
function closesBracket(groups: Groups, from: number, g: number, open: number): boolean {
  return g === open && g > from + 1 && markOf(groups, g) === CLOSE && isStop(groups, g - 1);
}

/** Whether a group ends with a mark that may end a sentence. */
function isStop(groups: Groups, g: number): boolean {
  if (groups.kind[g] === ABBREVIATION) return isOpenForm(groups, g);
  const mark = markOf(groups, g);
  return groups.kind[g] === PUNCTUATION && (mark === DOT || mark === EXCLAMATION || mark === QUESTION || mark === ELLIPSIS);
}

/** v.v. and the like: the period may end a sentence too. */
function isOpenForm({ tokens, first }: Groups, g: number): boolean {
  const end = tokens.end[first[g + 1] - 1] - 1;
  const start = tokens.start[first[g]];
  if (tokens.text.charCodeAt(end) !== DOT || end - start > 5) return false;
  const written = tokens.text.slice(start, end);
  return formsOf(written) === 'open' || formsOf(written.toLowerCase()) === 'open';
}

/** Quotes that only open: “ ‘ « „ */
const OPENING_QUOTES = '\u201c\u2018\xab\u201e';

/** A closing quote or bracket: curly, or straight without a space before it. */
function closes(groups: Groups, g: number): boolean {
  const { tokens, first } = groups;
  const t = first[g];
  if ((tokens.flags[t] & (PUNCT | GLUED)) !== (PUNCT | GLUED)) return false;
  if (OPENING_QUOTES.includes(tokens.text[tokens.start[t]])) return false;
  const mark = tokens.id[t];
  return mark === QUOTE || mark === APOSTROPHE || mark === CLOSE || mark === CLOSE_SQUARE;
}

/** The end of the stops, closing quotes and closing brackets after a stop. */
function closersEnd(groups: Groups, from: number): number {
  let g = from;
  while (g < groups.count && (groups.tokens.flags[groups.first[g]] & LINE) === 0) {
    const glued = (groups.tokens.flags[groups.first[g]] & GLUED) !== 0;
    if (!closes(groups, g) && !(glued && isStop(groups, g))) break;
    g++;
  }
  return g;
}

/** Whether the stop at group g ends the sentence that begins at `from`; `next` is the first group after its closers. */
function endsAt(groups: Groups, from: number, g: number, next: number): boolean {
  const { tokens, first, kind } = groups;
  const flags = tokens.flags[first[next]];
  if ((flags & LINE) !== 0) return breaksLine(groups, next);
  // ./. closes an article.
  if (first[g + 1] - first[g] === 3 && markOf(groups, g) === DOT && tokens.id[first[g] + 1] !== DOT) return true;
  if (!begins(groups, next)) return false;
  if (kind[g] === ABBREVIATION) return (flags & CAPITAL) !== 0;
  const isDot = markOf(groups, g) === DOT && first[g + 1] - first[g] === 1 && next === g + 1;
  if (!isDot) return true;
  if (isOrdinal(groups, from, g)) return false;
  return (flags & GLUED) === 0 || isRunTogether(groups, g);
}

/** Numbers up to this one before a glued word may number a paragraph: 2.Thảo luận. */
const MOST_NUMBERED = 30;

/** năm.Theo, 1,75.Nặng and 3%.Theo were run together at the period g; A.Theo, 1.Theo and XV.1 were not. */
function isRunTogether(groups: Groups, g: number): boolean {
  const { tokens, first, kind } = groups;
  if ((tokens.flags[first[g + 1]] & WORD) === 0) return false;
  const before = first[g] - 1;
  if ((tokens.flags[before] & WORD) !== 0) return true;
  if (kind[g - 1] === NUMBER) return first[g] - first[g - 1] > 1 || Number(lowerCase(groups, g - 1)) > MOST_NUMBERED;
  return tokens.id[before] === PERCENT || closes(groups, g - 1);
}

/** Whether a sentence may begin at a group: a capital, a number, an opening quote or bracket, a bullet. */
function begins(groups: Groups, at: number): boolean {
  const { tokens, first, kind } = groups;
  // After a dash or an ellipsis the word decides.
  let g = at;
  for (let skipped = 0; skipped < 2 && g + 1 < groups.count && LEAD_INS.has(markOf(groups, g)); skipped++) g++;
  const t = first[g];
  const flags = tokens.flags[t];
  if ((flags & WORD) !== 0) return (flags & CAPITAL) !== 0 || isBrand(groups, g);
  if ((flags & NUMERAL) !== 0) return true;
  return kind[g] === PUNCTUATION ? opensSentence(groups, g) : isBullet(markOf(groups, g));
}

/** Arrows, boxes, dingbats and emoji. */
const FIRST_SYMBOL = 0x2190;

function isBullet(mark: number): boolean {
  return mark === ASTERISK || mark === PLUS || mark === BULLET || mark > FIRST_SYMBOL;
}

/** An opening quote or bracket, unless a lower-case word after it goes on with the sentence before. */
function opensSentence(groups: Groups, g: number): boolean {
  const { tokens, first } = groups;
  const mark = markOf(groups, g);
  if (mark !== QUOTE && mark !== APOSTROPHE && mark !== OPEN && mark !== OPEN_SQUARE) return false;
  const inner = g + 1 < groups.count ? tokens.flags[first[g + 1]] : 0;
  return (inner & WORD) === 0 || (inner & CAPITAL) !== 0;
}

const LEAD_INS: ReadonlySet<number> = new Set([HYPHEN, ELLIPSIS]);

/** iPhone, eBay: a lower-case letter, then a capital. */
function isBrand({ tokens, first }: Groups, g: number): boolean {
  const t = first[g];
  const second = tokens.text[tokens.start[t] + 1];
  return tokens.end[t] - tokens.start[t] > 2 && second >= 'A' && second <= 'Z';
}

/** Whether the line break before a group ends a sentence. Inside a wrapped paragraph it does not: before a lower-case letter, or after a comma. */
function breaksLine(groups: Groups, g: number): boolean {
  const { tokens, first } = groups;
  const flags = tokens.flags[first[g]];
  if ((flags & PARAGRAPH) !== 0) return true;
  const before = markOf(groups, g - 1);
  if (isStop(groups, g - 1) || before === COLON || before === SEMICOLON) return true;
  if ((flags & WORD) !== 0 && (flags & (CAPITAL | UPPER)) === 0) return isListLetter(groups, g);
  if (before === COMMA) return (flags & PUNCT) !== 0;
  return true;
}

/** a) · b. at the beginning of a line */
function isListLetter(groups: Groups, g: number): boolean {
  const { tokens, first } = groups;
  const mark = g + 1 < groups.count && (tokens.flags[first[g + 1]] & GLUED) !== 0 ? markOf(groups, g + 1) : 0;
  return tokens.end[first[g]] - tokens.start[first[g]] === 1 && (mark === CLOSE || mark === DOT);
}

/** For each group that is an opening round bracket: the group that closes it on the same line, or 0. O(n). */
function closingBrackets(groups: Groups): Int32Array {
  const { tokens, first, count } = groups;
  const closers = new Int32Array(count + 1);
  const stack: number[] = [];
  for (let g = 0; g < count; g++) {
    if ((tokens.flags[first[g]] & LINE) !== 0 && stack.length > 0) stack.length = 0;
    const mark = markOf(groups, g);
    if (mark === OPEN) stack.push(g);
    else if (mark === CLOSE) {
      const at = stack.pop();
      if (at !== undefined) closers[at] = g;
    }
  }
  return closers;
}
