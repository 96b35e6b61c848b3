/** Vietnamese without its marks: đặng → dang. Latin letters only; other scripts keep what they need to be read. */
import { type OffsetMap, Rewriter } from './offsets.ts';
import { requireText } from '../kit/values.ts';

/** By code unit: the ASCII letter that a Latin letter with marks is built on; 0 for none. */
const bare = new Uint8Array(0x1f00);
for (let c = 0xc0; c < 0x1f00; c++) {
  if (c === 0x250) c = 0x1e00;
  const parts = String.fromCharCode(c).normalize('NFD');
  const letter = parts.charCodeAt(0);
  if (parts.length > 1 && isAsciiLetter(letter)) bare[c] = letter;
}
// Đ has no decomposition; eth and African D stand in for it.
for (const c of [0x110, 0xd0, 0x189]) bare[c] = 68;
for (const c of [0x111, 0xf0, 0x256]) bare[c] = 100;

function isAsciiLetter(c: number): boolean {
  return (c | 32) >= 97 && (c | 32) <= 122;
}

function isMark(c: number): boolean {
  return c >= 0x300 && c <= 0x36f;
}

const FOREIGN = /^(?!\p{Script=Latin})\p{L}$/u;

/** A letter of another script, whose marks are part of it (й, ά). */
function isForeign(c: number): boolean {
  return c >= 0x370 && FOREIGN.test(String.fromCharCode(c));
}

/** A text without diacritics, and its offsets. */
export interface BareText extends OffsetMap {
  readonly text: string;
}

/**
 * The text with every Latin letter reduced to its base: `Đặng Thị Ngọc` → `Dang Thi Ngoc`. NFC and NFD give the same
 * result; a text in NFC keeps its length. O(n).
 *
 * @throws TypeError when given no string.
 */
export function removeDiacritics(text: string): string {
  requireText('removeDiacritics', text);
  return strip(text).finish();
}

/**
 * As `removeDiacritics`, with offsets mapped both ways (UTF-16 code units), for a search in the bare text that is
 * shown in the original.
 *
 * @throws TypeError when given no string.
 */
export function removeDiacriticsWithOffsets(text: string): BareText {
  requireText('removeDiacriticsWithOffsets', text);
  const rewriter = strip(text);
  return { text: rewriter.finish(), ...rewriter.map() };
}

/**
 * Whether `removeDiacritics` would change the text. Stops at the first mark.
 *
 * @throws TypeError when given no string.
 */
export function hasDiacritics(text: string): boolean {
  requireText('hasDiacritics', text);
  let previous = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c < 0x1f00 && bare[c] !== 0) return true;
    if (!isMark(c)) previous = c;
    else if (!isForeign(previous)) return true;
  }
  return false;
}

function strip(text: string): Rewriter {
  const rewriter = new Rewriter(text);
  const n = text.length;
  let i = 0;
  while (i < n) {
    const c = text.charCodeAt(i);
    let end = i + 1;
    if (c < 0x80 && (end === n || text.charCodeAt(end) < 0x80)) {
      i = end;
      continue;
    }
    while (end < n && isMark(text.charCodeAt(end))) end++;
    const letter = c < 0x1f00 ? bare[c] : 0;
    if (isMark(c)) rewriter.replace(i, end, '');
    else if (letter !== 0) rewriter.replace(i, end, String.fromCharCode(letter));
    else if (end > i + 1 && !isForeign(c)) rewriter.replace(i + 1, end, '');
    i = end;
  }
  return rewriter;
}
