/**
 * Scratch arrays for one text, kept from text to text (see `docs/engine-notes.md`, "Arrays that are used again"). They come from the pool only
 * between `openPool` and `closePool`, and must not be part of a result. The pool is bounded.
 */

/** Longer arrays are not kept, so that the pool has at most four megabytes. */
const LONGEST = 1 << 15;
const SMALLEST = 1 << 12;
/** Arrays of each type that are kept, at most. */
const MOST = 24;

const keptInts: Int32Array[] = [];
const keptBytes: Uint8Array[] = [];
let intsOut = 0;
let bytesOut = 0;
let isOpen = false;

/** From now on arrays come from the pool. Those of the last text are used again. */
export function openPool(): void {
  intsOut = 0;
  bytesOut = 0;
  isOpen = true;
}

/** After this, arrays are freshly allocated. */
export function closePool(): void {
  isOpen = false;
}

/** At least `length` integers, the first `length` of them 0. */
export function ints(length: number): Int32Array {
  if (!isOpen || length > LONGEST || intsOut >= MOST) return new Int32Array(length);
  const kept = keptInts[intsOut];
  if (kept === undefined || kept.length < length) {
    keptInts[intsOut] = new Int32Array(sizeFor(length));
    return keptInts[intsOut++];
  }
  intsOut++;
  return kept.fill(0, 0, length);
}

/** At least `length` bytes, the first `length` of them 0. */
export function bytes(length: number): Uint8Array {
  if (!isOpen || length > LONGEST || bytesOut >= MOST) return new Uint8Array(length);
  const kept = keptBytes[bytesOut];
  if (kept === undefined || kept.length < length) {
    keptBytes[bytesOut] = new Uint8Array(sizeFor(length));
    return keptBytes[bytesOut++];
  }
  bytesOut++;
  return kept.fill(0, 0, length);
}

function sizeFor(length: number): number {
  let size = SMALLEST;
  while (size < length) size *= 2;
  return size;
}
