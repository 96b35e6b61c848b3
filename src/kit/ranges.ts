/** Half-open ranges of UTF-16 code units, in text order. */

export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Order of ranges: by start, an outer one before those inside it. */
export function inTextOrder(a: Range, b: Range): number {
  return a.start - b.start || b.end - a.end;
}

/** Of ranges that overlap, the one that begins first; of two that begin together, the longer. The list is in text order. */
export function outermost<R extends Range>(ranges: readonly R[]): R[] {
  let end = 0;
  return ranges.filter((range) => {
    if (range.start < end) return false;
    end = range.end;
    return true;
  });
}
