/**
 * The legacy encodings of Vietnamese archives: TCVN3 (the ABC fonts), VNI (VNI for Windows), VIQR (RFC 1456).
 *
 * A legacy text is a JavaScript string in which each byte is the character that Latin-1 (or Windows-1252)
 * gives it, as in a file read as `latin1` or a paste from an old document.
 */
import { likelyLegacy, readLegacy } from './legacy-reading.ts';
import { type Codec, codecOf, LEGACY_ENCODINGS, type LegacyEncoding } from './legacy-tables.ts';
import { type NormalizeOptions, normalize } from './normalize.ts';
import { oneOf, requireText } from '../kit/values.ts';

export type { LegacyEncoding };
/** Results of `detectEncoding`; `mixed` is Unicode, partly composed and partly not. */
export type TextEncoding = 'unicode-nfc' | 'unicode-nfd' | 'mixed' | LegacyEncoding;

/** NFC, in linear time also where `String.normalize` is not. */
const FORM_ONLY: NormalizeOptions = { letters: false, fullWidth: false, dashes: false, quotes: false, spaces: false, invisible: false, lineBreaks: false };
/** NFC, and Đ for its look-alikes, which are not in the tables. */
const LETTERS_ONLY: NormalizeOptions = { ...FORM_ONLY, letters: true };
const VIQR_MARKS = "(^+`'?~.";
/** Breve, circumflex and horn, which a tone mark may follow. */
const VIQR_QUALITIES = '(^+';
const VIQR_VOWELS = 'aeiouy';

function checkedEncoding(caller: string, encoding: unknown): LegacyEncoding {
  return oneOf(encoding, `${caller}: encoding`, LEGACY_ENCODINGS);
}

/**
 * A legacy text in Unicode NFC. Characters that are not in the encoding stay. O(n).
 *
 * TCVN3 in capitals-only fonts (.VnTimeH) stores lower-case letters; they stay lower case. In VIQR a backslash makes the next
 * character literal, and a mark right after a vowel is a mark: `la.` is "lạ", `la\.` is "la.".
 *
 * @throws TypeError if `text` is not a string; RangeError if `encoding` is none of `'tcvn3'`, `'vni'`, `'viqr'`
 * @example
 * decodeLegacy('Céng hßa x· héi chñ nghÜa ViÖt Nam', 'tcvn3') // 'Cộng hòa xã hội chủ nghĩa Việt Nam'
 * decodeLegacy('Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam', 'vni')
 * decodeLegacy('Co^.ng ho`a xa~ ho^.i chu? nghi~a Vie^.t Nam', 'viqr')
 */
export function decodeLegacy(text: string, encoding: LegacyEncoding): string {
  requireText('decodeLegacy', text);
  return normalize(readLegacy(text, checkedEncoding('decodeLegacy', encoding)), FORM_ONLY);
}

/**
 * A Unicode text in a legacy encoding, to search an archive that was never converted. Characters that are not in the
 * encoding stay, so only text of Vietnamese letters and ASCII is the same after `decodeLegacy`. O(n).
 *
 * @throws TypeError and RangeError as `decodeLegacy` does
 */
export function encodeLegacy(text: string, encoding: LegacyEncoding): string {
  requireText('encodeLegacy', text);
  const { write } = codecOf(checkedEncoding('encodeLegacy', encoding));
  const letters = [...normalize(text, LETTERS_ONLY)];
  if (encoding === 'viqr') return encodeViqr(letters, write);
  return letters.map((letter) => write.get(letter) ?? letter).join('');
}

/** VIQR needs a backslash before a character that would join what is written before it. */
function encodeViqr(letters: readonly string[], write: Codec['write']): string {
  let out = '';
  /** The last character written, in lower case, if a mark or a d could join it. */
  let open = '';
  letters.forEach((letter, i) => {
    const isD = letter === 'd' || letter === 'D';
    const joins = open === 'd' ? isD : open !== '' && VIQR_MARKS.includes(letter);
    const next = letters[i + 1];
    if (letter === '\\' || joins || (isD && (next === 'đ' || next === 'Đ'))) {
      out += `\\${letter}`;
      open = '';
      return;
    }
    const written = write.get(letter) ?? letter;
    out += written;
    const last = written[written.length - 1].toLowerCase();
    const canJoin = isD || (written === letter ? VIQR_VOWELS : VIQR_QUALITIES).includes(last);
    open = canJoin ? last : '';
  });
  return out;
}

/** Code units that `detectEncoding` reads. */
const SAMPLE = 50_000;

/** Letters that only Unicode has, composed or with combining marks; bytes read as Latin-1 or Windows-1252 never give them. */
const UNICODE_ONLY =
  /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]|[A-Za-z\u00c0-\u00ff][\u0300-\u0303\u0306\u0309\u031b\u0323]/;

/**
 * How a text is encoded: the encoding in which most words are Vietnamese syllables. Plain ASCII is `unicode-nfc`.
 * Reads the first 50,000 code units. A few words may be spelled correctly in two encodings; then the result is
 * Unicode. O(n).
 *
 * @throws TypeError if `text` is not a string
 * @example
 * detectEncoding('ViÖt Nam') // 'tcvn3'
 */
export function detectEncoding(text: string): TextEncoding {
  requireText('detectEncoding', text);
  const sample = text.slice(0, SAMPLE);
  if (!UNICODE_ONLY.test(sample)) {
    const best = likelyLegacy(sample);
    if (best !== undefined) return best;
  }
  if (sample === normalize(sample, FORM_ONLY)) return 'unicode-nfc';
  return hasComposed(sample) ? 'mixed' : 'unicode-nfd';
}

/** Whether a text has a Latin letter with its marks in one code unit. */
function hasComposed(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c >= 0xc0 && c < 0x1f00 && text[i].normalize('NFD') !== text[i]) return true;
  }
  return false;
}
