/** A text as units: the tokens of the text layer, each with its vocabulary id and what its shape tells. */
import { type Groups, group } from '../text/groups.ts';
import { CAPITAL, GLUED, LINE, NUMBER as NUMERAL, UPPER, WORD } from '../text/scan.ts';
import { ABBREVIATION, CODE, DOT, NUMBER, OTHER_WORD, PUNCTUATION, SYLLABLE } from '../text/token-view.ts';
import type { Vocabulary } from '../text/vocabulary.ts';
import { syllableId } from './syllables.ts';
import { BEGINS, IS_CAPITAL, IS_MARK, IS_NUMBER, IS_SYLLABLE, IS_UPPER, IS_WORD, SPACED } from './unit-shape.ts';

export interface Units {
  readonly count: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** Vocabulary id of a word of one token; 0 for all else. */
  readonly id: Int32Array;
  readonly shape: Uint8Array;
}

const PERCENT = 37;
const HYPHEN = 45;

/** Token t goes on the unit before it, to which it is glued. */
function joins(before: number, t: number, kind: number, { text, flags, start, end }: Groups['tokens']): boolean {
  const c = text.charCodeAt(start[t]);
  if ((before & IS_NUMBER) !== 0)
    return (
      c === PERCENT ||
      (c === HYPHEN && (flags[t + 1] & (GLUED | NUMERAL)) === (GLUED | NUMERAL)) ||
      (kind === NUMBER && text.charCodeAt(start[t] - 1) === HYPHEN)
    );
  if ((before & IS_WORD) === 0) return false;
  if (kind === NUMBER) return true;
  const dotted = text.charCodeAt(end[t - 1] - 1) === DOT;
  if ((flags[t] & WORD) === 0) return false;
  return dotted ? (flags[t] & UPPER) !== 0 && end[t] - start[t] > 1 : (flags[t] & CAPITAL) === 0 && (flags[t - 1] & WORD) !== 0;
}

/** Reads a text. O(n); total on any string. */
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
    // 95%, 23-3, m3, TP.HCM are one word, and so is one that the scanner took for two (bêtông): no capital parts it.
    if (count > 0 && last === t && (flags & GLUED) !== 0 && joins(shape[count - 1], t, k, tokens)) {
      end[count - 1] = tokens.end[t];
      id[count - 1] = 0;
      continue;
    }
    start[count] = tokens.start[t];
    end[count] = tokens.end[last];
    let s = (flags & (GLUED | LINE)) === 0 ? SPACED : 0;
    if (begins || (flags & LINE) !== 0) s |= BEGINS;
    begins = false;
    if (k === SYLLABLE || k === OTHER_WORD || k === ABBREVIATION || k === CODE) {
      s |= IS_WORD;
      if ((flags & CAPITAL) !== 0) s |= IS_CAPITAL;
      if ((flags & UPPER) !== 0 && tokens.end[t] - tokens.start[t] > 1) s |= IS_UPPER;
      if (k === SYLLABLE) s |= IS_SYLLABLE;
      if (last === t && (flags & WORD) !== 0) id[count] = syllableId(text, tokens.start[t], tokens.end[t], vocabulary);
    } else if (k === NUMBER) s |= IS_NUMBER;
    else {
      s |= IS_MARK;
      const c = text.charCodeAt(tokens.start[t]);
      begins = k === PUNCTUATION && c !== 44 && c !== 45 && c !== 47 && c !== 0x2013;
    }
    shape[count++] = s;
  }
  start[count] = text.length;
  end[count] = text.length;
  shape[count] = IS_MARK;
  return { count, start, end, id, shape };
}
