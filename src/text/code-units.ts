/**
 * The UTF-16 code units of a text in an array, which the scanners' loops read faster than the string (see `docs/engine-notes.md`,
 * "Code units"). Node's Buffer copies them in one call; elsewhere a loop does.
 */

interface NodeBuffer {
  write(text: string, encoding: 'utf16le'): number;
}
const buffers = (globalThis as { Buffer?: { from?(memory: ArrayBufferLike): NodeBuffer } }).Buffer;
const isLittleEndian = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

/** Longer texts get an array of their own, which is not kept. */
const KEPT = 1 << 16;
const shared = new Uint16Array(KEPT);
const sharedBuffer = viewOf(shared);

function viewOf(array: Uint16Array): NodeBuffer | undefined {
  return isLittleEndian && typeof buffers?.from === 'function' ? buffers.from(array.buffer) : undefined;
}

/** The first text.length elements are the code units of the text. They hold until the next call. */
export function codeUnits(text: string): Uint16Array {
  const isShort = text.length <= KEPT;
  const units = isShort ? shared : new Uint16Array(text.length);
  const buffer = isShort ? sharedBuffer : viewOf(units);
  if (buffer === undefined) for (let i = 0; i < text.length; i++) units[i] = text.charCodeAt(i);
  else buffer.write(text, 'utf16le');
  return units;
}
