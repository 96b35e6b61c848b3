/** A source with marks around its entities. */
import type { Entity } from '../../entity.ts';
import { type Attributes, openMark } from '../marks.ts';
import { type Span, writeNested } from '../spans.ts';
import type { Reading } from './read.ts';
import { isSpace } from './text-map.ts';

/** A stretch of the source without markup in it that belongs to an entity. */
interface Piece extends Span {
  /** The start tag of the mark. */
  readonly tag: string;
}

/** @param attributes what each entity's marks get besides their own */
export function markSource(html: string, { map, misplaced }: Reading, entities: readonly Entity[], attributes?: (entity: Entity) => Attributes): string {
  const pieces: Piece[] = [];
  for (const entity of entities) {
    const tag = openMark(entity, attributes?.(entity));
    for (const { start, end } of map.rangesOf(entity.start, entity.end)) {
      // What is white space alone stands between tags; a mark around it would show a bar of color.
      if (!isBlank(html, start, end)) pieces.push({ start, end, tag });
    }
  }
  // Entities come outer before inner, and sorting is stable.
  pieces.sort((a, b) => a.start - b.start || b.end - a.end);
  return writeNested(without(pieces, misplaced), html.length, {
    text: (start, end) => html.slice(start, end),
    open: ({ tag }) => tag,
    close: () => '</mark>',
  });
}

function isBlank(html: string, start: number, end: number): boolean {
  let i = start;
  while (i < end && isSpace(html.charCodeAt(i))) i++;
  return i === end;
}

/** The pieces that touch none of the ranges; both in order. */
function without(pieces: readonly Piece[], ranges: readonly Span[]): readonly Piece[] {
  let next = 0;
  return pieces.filter(({ start, end }) => {
    while (next < ranges.length && ranges[next].end <= start) next++;
    return next === ranges.length || ranges[next].start >= end;
  });
}
