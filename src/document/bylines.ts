/** Bylines: short names that stand for a reporter, alone on a line or after the last full stop of a paragraph. */
import { EXCLAMATION, QUESTION } from '../kit/punctuation.ts';
import type { PersonCandidate } from '../recognizers/candidate.ts';
import { CLOSE, COLON, DASH, DOT, OPEN, QUOTE, type Reading, SLASH } from '../recognizers/reading.ts';
import { LINE } from '../text/scan.ts';

/** At most this many tokens before and after the name belong to the byline: other names, an agency. */
const LONGEST_REST = 10;

/** The person is named by two words at most, by no word of address, and in a byline. O(1). */
export function isByline(r: Reading, { from, to, honorific }: PersonCandidate): boolean {
  return honorific === undefined && to - from <= 2 && ends(r, to) && begins(r, from);
}

/** Only names and marks before token `from` on its line, which is not the first one (that is a headline), or in its sentence. */
function begins(r: Reading, from: number): boolean {
  const { id } = r.tokens;
  for (let i = from; i > 0 && from - i < LONGEST_REST; i--) {
    if (startsLine(r, i) || SENTENCE_ENDS.has(id[i - 1])) return true;
    if (!r.capital(i - 1) && !MARKS.has(id[i - 1])) return false;
  }
  return false;
}

/** Only names, marks and remarks in brackets after the name, to the end of the line. */
function ends(r: Reading, to: number): boolean {
  const { id, count } = r.tokens;
  let depth = 0;
  for (let i = to; i - to < LONGEST_REST; i++) {
    if (i >= count || startsLine(r, i)) return true;
    if (id[i] === OPEN) depth++;
    else if (id[i] === CLOSE) depth--;
    else if (depth <= 0 && id[i] !== DOT && !r.capital(i) && !MARKS.has(id[i])) return false;
  }
  return false;
}

const SENTENCE_ENDS: ReadonlySet<number> = new Set([DOT, QUOTE, QUESTION, EXCLAMATION]);
const MARKS: ReadonlySet<number> = new Set([DASH, SLASH, OPEN, CLOSE, COLON]);

function startsLine({ tokens: { flags } }: Reading, i: number): boolean {
  return (flags[i] & LINE) !== 0;
}
