/** A source with marks around its entities. */
import type { Entity } from '../../entity.ts';
import { type Attributes, openMark } from '../marks.ts';
import { type Span, writeNested } from '../spans.ts';
import type { Reading } from './read.ts';

/** A stretch of the source without markup in it that belongs to an entity. */
interface Piece extends Span {
  readonly entity: Entity;
}

/** @param attributes what each entity's marks get besides their own */
export function markSource(html: string, { map, misplaced }: Reading, entities: readonly Entity[], attributes?: (entity: Entity) => Attributes): string {
  const pieces: Piece[] = [];
  for (const entity of entities) {
    for (const range of map.rangesOf(entity.start, entity.end)) {
      // What is white space alone stands between tags; a mark around it would show a bar of colour.
      if (html.slice(range.start, range.end).trim() !== '') pieces.push({ ...range, entity });
    }
  }
  // Entities come outer before inner, and sorting is stable.
  pieces.sort((a, b) => a.start - b.start || b.end - a.end);
  const tags = new Map(entities.map((entity) => [entity.id, openMark(entity, attributes?.(entity))]));
  return writeNested(without(pieces, misplaced), html.length, {
    text: (start, end) => html.slice(start, end),
    open: ({ entity }) => tags.get(entity.id) ?? '',
    close: () => '</mark>',
  });
}

/** The pieces that touch none of the ranges; both in order. */
function without(pieces: readonly Piece[], ranges: readonly Span[]): readonly Piece[] {
  let next = 0;
  return pieces.filter(({ start, end }) => {
    while (next < ranges.length && ranges[next].end <= start) next++;
    return next === ranges.length || ranges[next].start >= end;
  });
}
