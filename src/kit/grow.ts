/** Typed arrays that run out of room. */

type TypedArray = Int32Array | Uint16Array | Uint8Array;

/** A copy of an array with twice the room. The new elements are `filler`. */
export function grow<T extends TypedArray>(array: T, Type: new (length: number) => T, filler = 0): T {
  const larger = new Type(array.length * 2);
  if (filler !== 0) larger.fill(filler, array.length);
  larger.set(array);
  return larger;
}
