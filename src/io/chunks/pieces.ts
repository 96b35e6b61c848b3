/** The pieces that chunks are made of: sentences or paragraphs, and parts of those that are too long. */
import type { Entity } from '../../entity.ts';
import { outermost, type Range } from '../../kit/ranges.ts';
import { splitSentences } from '../../text/sentences.ts';

/** A run of text that stays in one chunk. `end` is where the next one starts; the blanks before it are no content. */
export interface Piece extends Range {
  readonly contentEnd: number;
  /** A paragraph begins here. */
  readonly opensParagraph: boolean;
}

/**
 * The pieces of a text, one after the other: together they are the text. No edge is inside an entity. A piece has more than `maxLength`
 * code units only where no blank outside of entities would cut it. O(text).
 */
export function piecesOf(text: string, entities: readonly Entity[], maxLength: number): Piece[] {
  const spans = outermost(entities);
  const starts = outside(
    splitSentences(text).map(({ start }) => start),
    spans,
  );
  const edges = [0, ...starts.filter((start) => start > 0), text.length];
  const pieces: Piece[] = [];
  for (let k = 1; k < edges.length; k++) cut(text, { start: edges[k - 1], end: edges[k] }, spans, maxLength, pieces);
  return pieces;
}

/** The offsets that are not inside a span. Both lists are in text order. */
function outside(offsets: readonly number[], spans: readonly Range[]): number[] {
  let next = 0;
  return offsets.filter((offset) => {
    while (next < spans.length && spans[next].end <= offset) next++;
    return next === spans.length || spans[next].start >= offset;
  });
}

const BLANK = /\s/u;

/** Adds a sentence, in parts where it is too long. */
function cut(text: string, { start: first, end }: Range, spans: readonly Range[], maxLength: number, pieces: Piece[]): void {
  const content = contentEnd(text, first, end);
  const opensParagraph = first === 0 || text.slice(blanksBefore(text, first), first).includes('\n');
  let start = first;
  while (content - contentStart(text, start, end) > maxLength) {
    const at = cutAfter(text, start, content, spans, maxLength);
    if (at === undefined) break;
    pieces.push({ start, end: at, contentEnd: contentEnd(text, start, at), opensParagraph: opensParagraph && start === first });
    start = at;
  }
  pieces.push({ start, end, contentEnd: contentEnd(text, start, end), opensParagraph: opensParagraph && start === first });
}

/** The last place to cut at most `maxLength` after `start`, or the first one after that; undefined where there is none before `end`. */
function cutAfter(text: string, start: number, end: number, spans: readonly Range[], maxLength: number): number | undefined {
  const from = contentStart(text, start, end);
  let next = firstAfter(spans, from);
  let best: number | undefined;
  for (let at = from + 1; at < end; at++) {
    while (next < spans.length && spans[next].end <= at) next++;
    if (!BLANK.test(text[at - 1]) || BLANK.test(text[at]) || (next < spans.length && spans[next].start < at)) continue;
    if (contentEnd(text, from, at) - from > maxLength) return best ?? at;
    best = at;
  }
  return best;
}

/** Index of the first span that ends after an offset. */
function firstAfter(spans: readonly Range[], offset: number): number {
  let low = 0;
  for (let high = spans.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (spans[middle].end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where the blanks before an offset begin. */
function blanksBefore(text: string, offset: number): number {
  return contentEnd(text, 0, offset);
}

function contentStart(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && BLANK.test(text[at])) at++;
  return at;
}

/** The end of what is no blank. */
function contentEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && BLANK.test(text[at - 1])) at--;
  return at;
}
