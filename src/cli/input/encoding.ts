/** From bytes to text: Unicode encodings, and the legacy encodings of Vietnamese archives. */
import { isUtf8 } from 'node:buffer';
import { decodeLegacy, detectEncoding, type LegacyEncoding } from '../../text/legacy.ts';
import type { EncodingFlag } from '../words.ts';
import { SAMPLE_BYTES } from './kinds.ts';

type ByteEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'latin1';

/** How bytes are read: first the bytes as characters, then, for a legacy encoding, the characters as Vietnamese. */
export interface Encoding {
  readonly bytes: ByteEncoding;
  readonly legacy?: LegacyEncoding;
}

export interface DetectionSettings {
  readonly flag: EncodingFlag;
  /** Plain text may be VIQR, which is ASCII; markup and data full of signs would be taken for it by mistake. */
  readonly isPlain: boolean;
}

/**
 * How a file is encoded, by its first bytes.
 *
 * @param sample the beginning of the file, or all of it
 * @throws Error when the flag is `auto` and it is neither Unicode nor a legacy encoding of Vietnamese
 */
export function encodingOf(sample: Uint8Array, { flag, isPlain }: DetectionSettings): Encoding {
  const mark = markOf(sample);
  if (flag === 'utf8') return { bytes: 'utf-8' };
  if (flag === 'utf16le') return { bytes: 'utf-16le' };
  if (flag !== 'auto') return { bytes: bytesOf(sample), legacy: flag };
  if (mark !== undefined) return { bytes: mark };
  const bytes = bytesOf(sample);
  if (bytes === 'utf-8' && !isPlain) return { bytes };
  const found = detectEncoding(new TextDecoder(bytes).decode(sample));
  if (found === 'tcvn3' || found === 'vni' || (found === 'viqr' && isPlain)) return { bytes, legacy: found };
  if (bytes === 'utf-8') return { bytes };
  throw new Error('neither UTF-8 nor TCVN3, VNI or VIQR; name the encoding with --encoding');
}

/** By the byte order mark. */
function markOf(sample: Uint8Array): ByteEncoding | undefined {
  if (sample[0] === 0xff && sample[1] === 0xfe) return 'utf-16le';
  if (sample[0] === 0xfe && sample[1] === 0xff) return 'utf-16be';
  return sample[0] === 0xef && sample[1] === 0xbb && sample[2] === 0xbf ? 'utf-8' : undefined;
}

/** A legacy file that somebody saved as UTF-8 holds the same characters in other bytes. */
function bytesOf(sample: Uint8Array): 'utf-8' | 'latin1' {
  return isUtf8(withoutTornEnd(sample)) ? 'utf-8' : 'latin1';
}

/** A sample may end inside a character of UTF-8, which has up to four bytes. */
function withoutTornEnd(sample: Uint8Array): Uint8Array {
  if (sample.length < SAMPLE_BYTES) return sample;
  let start = sample.length - 1;
  while (start > sample.length - 4 && (sample[start] & 0xc0) === 0x80) start--;
  return (sample[start] & 0xc0) === 0xc0 ? sample.subarray(0, start) : sample;
}

/** The beginning of a file as text in which ASCII is right, for a look at what kind of file it is. */
export function beginningOf(sample: Uint8Array): string {
  return new TextDecoder(markOf(sample) ?? 'latin1').decode(sample.subarray(0, 4096));
}

/** All of a file as text. A byte order mark is left out. */
export function decode(bytes: Uint8Array, encoding: Encoding): string {
  return fromLegacy(new TextDecoder(encoding.bytes).decode(bytes), encoding);
}

/** A stream as text, before a legacy encoding is read: a letter of it may stand in two pieces. */
export async function* decodePieces(chunks: AsyncIterable<Uint8Array>, { bytes }: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(bytes);
  for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

/** Characters as Vietnamese, for a legacy encoding; of a record, this is done after its fields have been separated. */
export function fromLegacy(text: string, { legacy }: Encoding): string {
  return legacy === undefined ? text : decodeLegacy(text, legacy);
}
