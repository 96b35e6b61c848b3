/** Texts in the fragment of an address, which browsers send to nobody: compressed where the browser can, else plain. */
import type { Kind, Language } from '../protocol.ts';

export interface Shared {
  readonly text: string;
  readonly date: string;
  readonly kind: Kind;
  readonly lang?: Language;
}

/** Longer fragments are cut by programs that pass addresses on. */
export const LONGEST_LINK = 8000;
/** A small fragment may unpack to gigabytes. UTF-8 bytes. */
const LONGEST_TEXT = 4_000_000;

/** @returns the fragment without `#` */
export async function toFragment({ text, date, kind, lang }: Shared): Promise<string> {
  const bytes = new TextEncoder().encode(text);
  const canCompress = typeof CompressionStream === 'function';
  const packed = canCompress ? await through(bytes, new CompressionStream('deflate-raw'), Number.POSITIVE_INFINITY) : bytes;
  const parts = new URLSearchParams({ [canCompress ? 'z' : 't']: toBase64Url(packed) });
  if (date !== '') parts.set('d', date);
  if (kind !== 'auto') parts.set('k', kind);
  if (lang !== undefined) parts.set('l', lang);
  return parts.toString();
}

/** Whether a fragment is meant to hold a text. */
export function isLink(fragment: string): boolean {
  const parts = new URLSearchParams(fragment.replace(/^#/u, ''));
  return parts.has('z') || parts.has('t');
}

/** @returns nothing for a fragment that is not one of ours, damaged, or of too long a text */
export async function fromFragment(fragment: string): Promise<Shared | undefined> {
  const parts = new URLSearchParams(fragment.replace(/^#/u, ''));
  const [packed, plain] = [parts.get('z'), parts.get('t')];
  if (!isLink(fragment)) return undefined;
  try {
    const bytes = plain === null ? await through(fromBase64Url(packed ?? ''), new DecompressionStream('deflate-raw'), LONGEST_TEXT) : fromBase64Url(plain);
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    const lang = parts.get('l');
    return { text, date: dayOf(parts.get('d')), kind: kindOf(parts.get('k')), ...((lang === 'en' || lang === 'vi') && { lang }) };
  } catch {
    return undefined;
  }
}

function dayOf(day: string | null): string {
  const time = Date.parse(`${day}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/u.test(day ?? '') && !Number.isNaN(time) && new Date(time).toISOString().startsWith(`${day}T`) ? `${day}` : '';
}

const kindOf = (kind: string | null): Kind => (kind === 'text' || kind === 'html' ? kind : 'auto');

type Bytes = Uint8Array<ArrayBuffer>;

/** @throws RangeError when more comes out than allowed */
async function through(bytes: Bytes, transform: CompressionStream | DecompressionStream, most: number): Promise<Bytes> {
  const parts: Bytes[] = [];
  let length = 0;
  const reader = new Blob([bytes]).stream().pipeThrough(transform).getReader();
  for (let { done, value } = await reader.read(); !done; { done, value } = await reader.read()) {
    length += value?.length ?? 0;
    if (length > most) throw new RangeError('the text is too long');
    if (value !== undefined) parts.push(value);
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

function toBase64Url(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** @throws DOMException for what is not Base64 */
function fromBase64Url(text: string): Bytes {
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0));
}
