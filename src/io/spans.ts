/** Spans inside spans: checked, and written out in the order in which they open and close. */
import type { Entity } from '../entity.ts';
import { describe } from '../kit/values.ts';

/** A half-open range of UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What is written for each part. A span is open from `open` to `close`; `depth` is the number of spans around it. */
export interface SpanWriter<S extends Span> {
  text(start: number, end: number): string;
  open(span: S, depth: number): string;
  /** @param outer the span that is innermost from here on */
  close(span: S, outer: S | undefined): string;
}

/**
 * A text with its spans, as the writer writes them.
 * @param spans nested, in order of their starts, an outer one before those inside it
 * @param length of the text that the spans are in
 */
export function writeNested<S extends Span>(spans: readonly S[], length: number, writer: SpanWriter<S>): string {
  const parts: string[] = [];
  const open: S[] = [];
  let at = 0;
  const copyTo = (offset: number): void => {
    if (offset > at) parts.push(writer.text(at, offset));
    at = offset;
  };
  const closeUpTo = (offset: number): void => {
    for (let inner = open.at(-1); inner !== undefined && inner.end <= offset; inner = open.at(-1)) {
      copyTo(inner.end);
      open.pop();
      parts.push(writer.close(inner, open.at(-1)));
    }
  };
  for (const span of spans) {
    closeUpTo(span.start);
    copyTo(span.start);
    parts.push(writer.open(span, open.length));
    open.push(span);
  }
  closeUpTo(length);
  copyTo(length);
  return parts.join('');
}

/**
 * Checks that the entities are of this text and nest, as those of `extract` do.
 * @throws RangeError that names the entity which is not, or which crosses another
 */
export function checkEntities(caller: string, text: string, entities: readonly Entity[]): void {
  const open: Entity[] = [];
  let before: Entity | undefined;
  for (const entity of entities) {
    const { id, start, end } = entity;
    if (!Number.isInteger(start) || start < 0 || start >= end || text.slice(start, end) !== entity.text) {
      throw new RangeError(
        `${caller}: entity ${id} is not of this text: it is ${describe(entity.text)} at ${start}-${end}, where the text has ${describe(text.slice(start, end))}.`,
      );
    }
    if (before !== undefined && (start < before.start || (start === before.start && end > before.end))) {
      throw new RangeError(`${caller}: entity ${id} must stand before ${before.id}: entities come in text order, an outer one before those inside it.`);
    }
    for (let outer = open.at(-1); outer !== undefined && outer.end <= start; outer = open.at(-1)) open.pop();
    const outer = open.at(-1);
    if (outer !== undefined && end > outer.end) throw new RangeError(`${caller}: entities ${outer.id} and ${id} cross: entities must nest.`);
    open.push(entity);
    before = entity;
  }
}
