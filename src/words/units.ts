/** A text as units: the tokens of the text layer, each with its vocabulary id and its shape. */
import { type Groups, group } from '../text/groups.ts';
import { CAPITAL, GLUED, LINE, NUMBER as NUMERAL, UPPER, WORD } from '../text/scan.ts';
import { ABBREVIATION, CODE, NUMBER, OTHER_WORD, PUNCTUATION, SYLLABLE } from '../text/token-view.ts';
import type { Vocabulary } from '../text/vocabulary.ts';
import { COMMA, DOT, EN_DASH, HYPHEN, PERCENT, SLASH } from '../kit/punctuation.ts';
import { BEGINS, IS_CAPITAL, IS_MARK, IS_NUMBER, IS_SYLLABLE, IS_UPPER, IS_WORD, SPACED } from './unit-shape.ts';

export interface Units {
  readonly count: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** Vocabulary id of a word of one raw token; 0 for others. */
  readonly id: Int32Array;
  readonly shape: Uint8Array;
}

/** Punctuation after which no sentence begins. */
const INSIDE_SENTENCES: ReadonlySet<number> = new Set([COMMA, HYPHEN, SLASH, EN_DASH]);
const WORD_KINDS: ReadonlySet<number> = new Set([SYLLABLE, OTHER_WORD, ABBREVIATION, CODE]);

/** Raw token t continues the unit before it, to which it is glued. */
function joins(before: number, t: number, kind: number, tokens: Groups['tokens']): boolean {
  if ((before & IS_NUMBER) !== 0) return continuesNumber(t, kind, tokens);
  if ((before & IS_WORD) === 0) return false;
  return kind === NUMBER || continuesWord(t, tokens);
}

/** 95%, 23-3 */
function continuesNumber(t: number, kind: number, { text, flags, start }: Groups['tokens']): boolean {
  const c = text.charCodeAt(start[t]);
  if (c === PERCENT || (kind === NUMBER && text.charCodeAt(start[t] - 1) === HYPHEN)) return true;
  return c === HYPHEN && (flags[t + 1] & (GLUED | NUMERAL)) === (GLUED | NUMERAL);
}

/** TP.HCM, and a word that the scanner split (bêtông): no capital divides it. */
function continuesWord(t: number, { text, flags, start, end }: Groups['tokens']): boolean {
  if ((flags[t] & WORD) === 0) return false;
  if (text.charCodeAt(end[t - 1] - 1) === DOT) return (flags[t] & UPPER) !== 0 && end[t] - start[t] > 1;
  return (flags[t] & CAPITAL) === 0 && (flags[t - 1] & WORD) !== 0;
}

/** The shape of a word whose first raw token is t. */
function wordShape(t: number, kind: number, { flags, start, end }: Groups['tokens']): number {
  let shape = IS_WORD;
  if ((flags[t] & CAPITAL) !== 0) shape |= IS_CAPITAL;
  if ((flags[t] & UPPER) !== 0 && end[t] - start[t] > 1) shape |= IS_UPPER;
  return kind === SYLLABLE ? shape | IS_SYLLABLE : shape;
}

/** Reads a text. O(n); never throws on a string. */
export function readUnits(text: string, vocabulary: Vocabulary): Units {
  const groups: Groups = group(text);
  const { tokens, first, kind } = groups;
  const n = groups.count;
  const start = new Int32Array(n + 1);
  const end = new Int32Array(n + 1);
  const id = new Int32Array(n + 1);
  const shape = new Uint8Array(n + 1);
  let count = 0;
  let begins = true;
  for (let g = 0; g < n; g++) {
    const t = first[g];
    const last = first[g + 1] - 1;
    const flags = tokens.flags[t];
    const k = kind[g];
    if (count > 0 && last === t && (flags & GLUED) !== 0 && joins(shape[count - 1], t, k, tokens)) {
      end[count - 1] = tokens.end[t];
      id[count - 1] = 0;
      continue;
    }
    start[count] = tokens.start[t];
    end[count] = tokens.end[last];
    const position = ((flags & (GLUED | LINE)) === 0 ? SPACED : 0) | (begins || (flags & LINE) !== 0 ? BEGINS : 0);
    begins = false;
    if (WORD_KINDS.has(k)) {
      shape[count] = position | wordShape(t, k, tokens);
      if (last === t && (flags & WORD) !== 0) id[count] = vocabulary.idAt(text, tokens.start[t], tokens.end[t]);
    } else if (k === NUMBER) shape[count] = position | IS_NUMBER;
    else {
      shape[count] = position | IS_MARK;
      begins = k === PUNCTUATION && !INSIDE_SENTENCES.has(text.charCodeAt(tokens.start[t]));
    }
    count++;
  }
  start[count] = text.length;
  end[count] = text.length;
  shape[count] = IS_MARK;
  return { count, start, end, id, shape };
}
