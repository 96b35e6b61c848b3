/** Spans of candidates over tokens: which token is covered by which, and lists that nest. */
import { ints } from '../kit/buffer-pool.ts';

export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Token → index + 1 of the candidate over it, or 0; where two overlap, the later one. */
export function covers(n: number, list: readonly Span[]): Int32Array {
  const tokens = ints(n);
  for (let k = 0; k < list.length; k++) cover(tokens, list[k], k + 1);
  return tokens;
}

/** Gives the tokens of a span a value. */
export function cover(tokens: Int32Array, { from, to }: Span, value: number): void {
  for (let i = from; i < to; i++) tokens[i] = value;
}

/** No token of the span is covered. */
export function isFree({ from, to }: Span, covered: Int32Array): boolean {
  for (let i = from; i < to; i++) if (covered[i] !== 0) return false;
  return true;
}

/** The first or the last token of the span is covered; the number of what covers it, or 0. */
export function coverOf({ from, to }: Span, covered: Int32Array): number {
  return covered[from] || covered[to - 1];
}

/** In text order, outer before inner; most lists are. */
function inOrder<T extends Span>(list: readonly T[]): readonly T[] {
  for (let k = 1; k < list.length; k++) {
    if (list[k - 1].from < list[k].from || (list[k - 1].from === list[k].from && list[k - 1].to >= list[k].to)) continue;
    return [...list].sort((a, b) => a.from - b.from || b.to - a.to);
  }
  return list;
}

/** The outermost spans, in text order. */
export function outermost<T extends Span>(list: readonly T[], dropped: (span: T) => void): T[] {
  let end = -1;
  return inOrder(list).filter((span) => {
    if (span.from < end) {
      dropped(span);
      return false;
    }
    end = span.to;
    return true;
  });
}

/** Spans that nest, in text order: of two that cross or are equal, the earlier stands. */
export function nested<T extends Span>(list: readonly T[]): T[] {
  const kept: T[] = [];
  const open: T[] = [];
  for (const span of inOrder(list)) {
    while (open.length > 0 && open[open.length - 1].to <= span.from) open.pop();
    const top = open[open.length - 1];
    if (top !== undefined && (span.to > top.to || (span.from === top.from && span.to === top.to))) continue;
    open.push(span);
    kept.push(span);
  }
  return kept;
}
