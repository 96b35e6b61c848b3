/** Sentences: where a text may be cut without tearing a statement. */
import { group, type Groups } from './groups.ts';
import { formsOf, headings } from './forms.ts';
import { requireText } from '../kit/values.ts';
import { romanValue } from './roman.ts';
import { CAPITAL, GLUED, LINE, NUMBER as NUMERAL, PARAGRAPH, PUNCT, UPPER, WORD } from './scan.ts';
import { ABBREVIATION, CODE, NUMBER, PUNCTUATION } from './token-view.ts';

/** One sentence; `text.slice(start, end)` of the caller's string is `text`. */
export interface Sentence {
  readonly text: string;
  /** First UTF-16 code unit. */
  readonly start: number;
  /** One past the last UTF-16 code unit. */
  readonly end: number;
}

/**
 * The sentences of a text, in order, without the white space between them; every token belongs to one.
 *
 * A line of its own (headline, caption, byline) is a sentence of its own. No cut inside round brackets, behind TP.,
 * PGS.TS., initials, the number of a paragraph (`1.`, `Điều 5.`), or where a small letter follows. O(n), also on one
 * line of a megabyte; any string gives a result.
 *
 * @throws TypeError when given no string.
 * @example
 * splitSentences('Ông về TP. Huế. Bà ở lại.').map((s) => s.text) // ['Ông về TP. Huế.', 'Bà ở lại.']
 */
export function splitSentences(text: string): Sentence[] {
  requireText('splitSentences', text);
  const groups = group(text);
  const { tokens, count, first } = groups;
  const closers = closingBrackets(groups);
  const sentences: Sentence[] = [];
  const put = (from: number, to: number): void => {
    const start = tokens.start[first[from]];
    const end = tokens.end[first[to] - 1];
    sentences.push({ text: text.slice(start, end), start, end });
  };
  let from = 0;
  /** No cut before this group: a bracket is open until there. */
  let open = 0;
  for (let g = 0; g < count; ) {
    if (closers[g] > g && g >= open) open = closers[g];
    let next = g + 1;
    let cut = false;
    // A stop right before the bracket that closes: (… và nhiều nơi khác.) Ông …
    if (g === open && g > from + 1 && markOf(groups, g) === CLOSE && isStop(groups, g - 1)) {
      cut = next < count && (tokens.flags[first[next]] & (WORD | CAPITAL | GLUED)) === (WORD | CAPITAL);
    } else if (g >= open && isStop(groups, g)) {
      next = closersEnd(groups, next);
      cut = next < count && endsAt(groups, from, g, next);
    }
    if (!cut && next < count && (tokens.flags[first[next]] & LINE) !== 0) cut = breaksLine(groups, next);
    if (cut) {
      put(from, next);
      from = next;
      open = next;
    }
    g = next;
  }
  if (from < count) put(from, count);
  return sentences;
}

const [DOT, COMMA, SEMICOLON, COLON, EXCLAMATION, QUESTION, QUOTE, APOSTROPHE, OPEN, CLOSE, OPEN_SQUARE, CLOSE_SQUARE, HYPHEN, STAR, PLUS] = [
  ...'.,;:!?"\'()[]-*+',
].map((c) => c.charCodeAt(0));
const ELLIPSIS = 0x2026;

/** The first code unit of a group that is punctuation, dashes and quotes folded; 0 for others. */
function markOf({ tokens, first }: Groups, g: number): number {
  const t = first[g];
  if ((tokens.flags[t] & PUNCT) === 0) return 0;
  const id = tokens.id[t];
  return id !== 0 ? id : tokens.text.charCodeAt(tokens.start[t]);
}

function isStop(groups: Groups, g: number): boolean {
  if (groups.kind[g] === ABBREVIATION) return isOpenForm(groups, g);
  const mark = markOf(groups, g);
  return groups.kind[g] === PUNCTUATION && (mark === DOT || mark === EXCLAMATION || mark === QUESTION || mark === ELLIPSIS);
}

/** v.v. and its like: the stop may end a sentence too. */
function isOpenForm({ tokens, first }: Groups, g: number): boolean {
  const end = tokens.end[first[g + 1] - 1] - 1;
  const start = tokens.start[first[g]];
  if (tokens.text.charCodeAt(end) !== DOT || end - start > 5) return false;
  const written = tokens.text.slice(start, end);
  return formsOf(written) === 'open' || formsOf(written.toLowerCase()) === 'open';
}

/** A quote that closes: curly, or straight with nothing before it. */
function closes(groups: Groups, g: number): boolean {
  const { tokens, first } = groups;
  const t = first[g];
  if ((tokens.flags[t] & (PUNCT | GLUED)) !== (PUNCT | GLUED)) return false;
  const c = tokens.text.charCodeAt(tokens.start[t]);
  if (c === 0x201c || c === 0x2018 || c === 0xab || c === 0x201e) return false;
  const mark = tokens.id[t];
  return mark === QUOTE || mark === APOSTROPHE || mark === CLOSE || mark === CLOSE_SQUARE;
}

/** Behind a stop: further stops, quotes and brackets that close. */
function closersEnd(groups: Groups, from: number): number {
  let g = from;
  while (g < groups.count && (groups.tokens.flags[groups.first[g]] & LINE) === 0) {
    const glued = (groups.tokens.flags[groups.first[g]] & GLUED) !== 0;
    if (!closes(groups, g) && !(glued && isStop(groups, g))) break;
    g++;
  }
  return g;
}

/** Whether the stop at group g ends the sentence that began at `from`, with `next` the first group behind its closers. */
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
  // năm.Theo was run together; A.Theo, 1.Theo and XV.1 were not.
  return (flags & GLUED) === 0 || ((flags & WORD) !== 0 && (tokens.flags[first[g] - 1] & WORD) !== 0);
}

/** Whether a sentence may begin at a group: a capital, a number, a quote or bracket that opens, a bullet. */
function begins(groups: Groups, at: number): boolean {
  const { tokens, first, kind } = groups;
  // Behind a dash or an ellipsis the word decides.
  let g = at;
  for (let skipped = 0; skipped < 2 && g + 1 < groups.count && isLeadIn(groups, g); skipped++) g++;
  const t = first[g];
  const flags = tokens.flags[t];
  if ((flags & WORD) !== 0) return (flags & CAPITAL) !== 0 || isBrand(groups, g);
  if ((flags & NUMERAL) !== 0) return true;
  const mark = markOf(groups, g);
  if (kind[g] !== PUNCTUATION) return mark === STAR || mark === PLUS || mark === 0x2022 || mark > 0x2190;
  if (mark === QUOTE || mark === APOSTROPHE || mark === OPEN || mark === OPEN_SQUARE) {
    // Behind the opening mark the sentence begins; a small letter there goes on with the one before.
    const inner = first[g + 1];
    if (g + 1 >= groups.count || (tokens.flags[inner] & WORD) === 0) return true;
    return (tokens.flags[inner] & CAPITAL) !== 0;
  }
  return false;
}

function isLeadIn(groups: Groups, g: number): boolean {
  const mark = markOf(groups, g);
  return mark === HYPHEN || mark === ELLIPSIS;
}

/** iPhone, eBay: a small letter, then a capital. */
function isBrand({ tokens, first }: Groups, g: number): boolean {
  const t = first[g];
  const second = tokens.text[tokens.start[t] + 1];
  return tokens.end[t] - tokens.start[t] > 2 && second >= 'A' && second <= 'Z';
}

/** The stop behind the number or letter of a paragraph: 1. · a. · IV. · Điều 5. · (…:) 2. */
function isOrdinal(groups: Groups, from: number, g: number): boolean {
  const { tokens, first, kind } = groups;
  if (g === from) return true;
  const t = first[g - 1];
  if (kind[g - 1] === ABBREVIATION || tokens.start[first[g]] !== tokens.end[first[g] - 1]) return false;
  const isNumber = kind[g - 1] === NUMBER || kind[g - 1] === CODE;
  const width = tokens.end[t] - tokens.start[t];
  const isLetter = (tokens.flags[t] & WORD) !== 0 && width <= 5 && (width === 1 || romanValue(tokens.text, tokens.start[t], tokens.end[t]) > 0);
  if (!isNumber && !isLetter) return false;
  if (isNumber && tokens.end[first[g] - 1] - tokens.start[t] > 7) return false;
  if (g - 1 === from) return !isNumber || width < 4;
  const before = markOf(groups, g - 2);
  if (g - 2 === from && (before !== 0 || headings.has(lower(groups, g - 2)))) return true;
  // A numbered paragraph in quotes: quy định: “5. Các trường …
  if ((before === QUOTE || before === OPEN) && (tokens.flags[t] & GLUED) !== 0 && (tokens.flags[first[g - 2]] & GLUED) === 0) return width <= 2;
  if (before === COLON || (before === SEMICOLON && width <= 2)) return width <= 2;
  // Behind bullets and brackets: - 1.
  return g - 2 === from && before !== COMMA && before !== 0;
}

function lower({ tokens, first }: Groups, g: number): string {
  const start = tokens.start[first[g]];
  return tokens.text
    .slice(start, Math.min(start + 12, tokens.end[first[g]]))
    .normalize('NFC')
    .toLowerCase();
}

/** Whether the line break before a group ends a sentence. Inside a wrapped paragraph it does not: a small letter follows, or a comma came before. */
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

/** Of each group that is an opening round bracket, the group that closes it in the same paragraph; 0 for others. O(n). */
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
