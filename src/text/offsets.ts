/** A map between the offsets of a text and of its rewritten form, kept as the list of places where the two differ. */
import { fail } from '../kit/values.ts';

/** Maps offsets of two texts, in both directions. */
export interface OffsetMap {
  /**
   * The offset in the caller's text for an offset in the new text (UTF-16 code units). Inside a rewritten cluster it is the
   * cluster's start; deleted characters belong to what precedes them.
   *
   * @throws RangeError if the offset is no integer from 0 to the length of the new text
   */
  toOriginal(offset: number): number;
  /**
   * The offset in the new text for an offset in the caller's text (UTF-16 code units).
   *
   * @throws RangeError if the offset is no integer from 0 to the length of the caller's text
   */
  toNormalized(offset: number): number;
}

/** Collects the output of a rewrite: copied stretches of the source, and replaced clusters. */
export class Rewriter {
  private readonly source: string;
  private out = '';
  /** Source offset up to which `out` is complete. */
  private done = 0;
  /** Break points, in the source and in the target; empty while nothing was replaced. */
  private readonly from: number[] = [];
  private readonly to: number[] = [];

  constructor(source: string) {
    this.source = source;
  }

  /** Replaces source[start, end); what is between the last replacement and `start` is copied. */
  replace(start: number, end: number, replacement: string): void {
    if (start > this.done) this.out += this.source.slice(this.done, start);
    this.from.push(start, end);
    this.to.push(this.out.length, this.out.length + replacement.length);
    this.out += replacement;
    this.done = end;
  }

  /** The new text. */
  finish(): string {
    if (this.from.length === 0) return this.source;
    this.out += this.source.slice(this.done);
    this.done = this.source.length;
    return this.out;
  }

  /** Call after `finish`. */
  map(): OffsetMap {
    const { from, to } = this;
    const sourceLength = this.source.length;
    const targetLength = from.length === 0 ? sourceLength : this.out.length;
    return {
      toOriginal: (offset) => project('toOriginal', offset, to, from, targetLength),
      toNormalized: (offset) => project('toNormalized', offset, from, to, sourceLength),
    };
  }
}

function project(caller: string, offset: number, here: readonly number[], there: readonly number[], limit: number): number {
  if (!Number.isInteger(offset) || offset < 0 || offset > limit) fail(RangeError, `${caller}: offset`, offset, `an integer from 0 to ${limit}`);
  // The last break point at or before the offset.
  let low = 0;
  let high = here.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (here[mid] <= offset) low = mid + 1;
    else high = mid;
  }
  const k = low - 1;
  if (k < 0) return offset;
  const distance = offset - here[k];
  if (distance === 0) return there[k];
  // Odd break points end a cluster and begin a copied stretch.
  const copied = k % 2 === 1;
  const sameLength = !copied && here[k + 1] - here[k] === there[k + 1] - there[k];
  return copied || sameLength ? there[k] + distance : there[k];
}
