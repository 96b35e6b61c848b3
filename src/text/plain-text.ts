/** Spans as values: NFC, Ð as Đ, single spaces, nothing invisible. */
import { isUpper } from './characters.ts';

/** Certainly without capitals: most texts are, and asking takes less time than the change to lower case. */
export function isLower(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c > 0x1fff || isUpper(c)) return false;
  }
  return true;
}

/** Something that a value is not written with: a loose mark, an odd space, a look-alike of Đ. */
function isOdd(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c > 96 && c < 123) continue;
    if (c < 127) {
      if (c < 32 || (c === 32 && text.charCodeAt(i - 1) === 32)) return true;
    } else if (c < 0xc0 || c === 0xd0 || c === 0xf0 || c === 0x189 || (c > 0x1b0 && (c < 0x1ea0 || c > 0x1ef9))) return true;
  }
  return false;
}

/** The span as a value. */
export function plainText(text: string): string {
  if (!isOdd(text)) return detached(text);
  return text
    .normalize('NFC')
    .replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/g, '')
    .replace(/[\u00d0\u0189]/g, 'Đ')
    .replace(/\u00f0/g, 'đ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A copy: engines keep a slice of 13 characters or more as a view that holds the whole text in memory. */
function detached(slice: string): string {
  return slice.length < 13 ? slice : ` ${slice}`.slice(1);
}
