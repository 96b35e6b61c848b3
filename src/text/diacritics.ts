/** Vietnamese without diacritics: đặng → dang. Only Latin letters lose them; in other scripts they are part of the letter. */
import { type OffsetMap, Rewriter } from './offsets.ts';
import { ASCII_LIMIT, isAsciiLetter } from '../kit/punctuation.ts';
import { requireText } from '../kit/values.ts';

/** Latin letters with marks are below this. */
const LIMIT = 0x1f00;
/** By code unit: the ASCII letter under the marks of a Latin letter; 0 for others. */
const bare = new Uint8Array(LIMIT);
for (let c = 0xc0; c < LIMIT; c++) {
  if (c === 0x250) c = 0x1e00;
  const parts = String.fromCharCode(c).normalize('NFD');
  const letter = parts.charCodeAt(0);
  if (parts.length > 1 && isAsciiLetter(letter)) bare[c] = letter;
}
// Đ has no decomposition; eth and African D are written for it.
for (const c of 'ĐÐƉ') bare[c.charCodeAt(0)] = 'D'.charCodeAt(0);
for (const c of 'đðɖ') bare[c.charCodeAt(0)] = 'd'.charCodeAt(0);

function isMark(c: number): boolean {
  return c >= 0x300 && c <= 0x36f;
}

const FOREIGN = /^(?!\p{Script=Latin})\p{L}$/u;

/** A letter of another script (й, ά). */
function isForeign(c: number): boolean {
  return c >= 0x370 && FOREIGN.test(String.fromCharCode(c));
}

/** A text without diacritics, and the map of its offsets. */
export interface BareText extends OffsetMap {
  readonly text: string;
}

/**
 * The text with every Latin letter reduced to its base: `Đặng Thị Ngọc` → `Dang Thi Ngoc`. NFC and NFD give the same
 * result; a text in NFC keeps its length. O(n).
 *
 * @throws TypeError if `text` is not a string
 */
export function removeDiacritics(text: string): string {
  requireText('removeDiacritics', text);
  return strip(text).finish();
}

/**
 * As `removeDiacritics`, with offsets mapped in both directions (UTF-16 code units): search in the bare text, show the hit in
 * the original.
 *
 * @throws TypeError if `text` is not a string
 */
export function removeDiacriticsWithOffsets(text: string): BareText {
  requireText('removeDiacriticsWithOffsets', text);
  const rewriter = strip(text);
  return { text: rewriter.finish(), ...rewriter.map() };
}

/**
 * Whether `removeDiacritics` would change the text. Stops at the first diacritic.
 *
 * @throws TypeError if `text` is not a string
 */
export function hasDiacritics(text: string): boolean {
  requireText('hasDiacritics', text);
  let previous = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c < LIMIT && bare[c] !== 0) return true;
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
    if (c < ASCII_LIMIT && (end === n || text.charCodeAt(end) < ASCII_LIMIT)) {
      i = end;
      continue;
    }
    while (end < n && isMark(text.charCodeAt(end))) end++;
    const letter = c < LIMIT ? bare[c] : 0;
    if (isMark(c)) rewriter.replace(i, end, '');
    else if (letter !== 0) rewriter.replace(i, end, String.fromCharCode(letter));
    else if (end > i + 1 && !isForeign(c)) rewriter.replace(i + 1, end, '');
    i = end;
  }
  return rewriter;
}
