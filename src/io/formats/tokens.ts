/** Tokens that begin and end where spans do, for formats that count in tokens. */
import { fail } from '../../kit/values.ts';
import { tokenize } from '../../text/tokenize.ts';

/** A half-open range of UTF-16 code units. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

const WHITE_SPACE = /\s/u;

/** The tokens of a text, or those given, cut where one of the spans begins or ends. O(n log n). */
export function cutTokens(text: string, spans: readonly Range[], given?: readonly Range[]): Range[] {
  const cuts = [...new Set(spans.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const pieces: Range[] = [];
  let next = 0;
  for (const token of given ?? tokenize(text)) {
    let start = token.start;
    for (; next < cuts.length && cuts[next] < token.end; next++) {
      if (cuts[next] <= start) continue;
      addTrimmed(pieces, text, { start, end: cuts[next] });
      start = cuts[next];
    }
    addTrimmed(pieces, text, { start, end: token.end });
  }
  return pieces;
}

/** A word of several syllables that was cut may have a space at an end now. */
function addTrimmed(pieces: Range[], text: string, range: Range): void {
  const { start, end } = trim(text, range);
  if (start < end) pieces.push({ start, end });
}

/** A range without the white space at its ends. */
export function trim(text: string, { start, end }: Range): Range {
  let from = start;
  let to = end;
  while (from < to && WHITE_SPACE.test(text[from])) from++;
  while (to > from && WHITE_SPACE.test(text[to - 1])) to--;
  return { start: from, end: to };
}

/** @throws TypeError for anything but an array of ranges, RangeError for ranges outside the text or out of order */
export function checkTokens(caller: string, text: string, value: unknown): Range[] | undefined {
  if (value === undefined) return undefined;
  if (!Array.isArray(value)) fail(TypeError, `${caller}: tokens`, value, 'an array of { start, end }');
  let before = 0;
  return value.map((token: unknown, i) => {
    const path = `${caller}: tokens[${i}]`;
    if (typeof token !== 'object' || token === null || !('start' in token) || !('end' in token)) fail(TypeError, path, token, '{ start, end }');
    const { start, end } = token;
    if (!isOffset(start) || !isOffset(end)) fail(TypeError, path, token, '{ start, end } with integers');
    if (start < before || end <= start || end > text.length) throw new RangeError(`${path} must begin at ${before} or later and end within the text.`);
    before = end;
    return { start, end };
  });
}

function isOffset(value: unknown): value is number {
  return Number.isInteger(value);
}
