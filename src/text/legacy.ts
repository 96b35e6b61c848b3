/**
 * The legacy encodings of Vietnamese archives: TCVN3 (the ABC fonts), VNI (VNI for Windows), VIQR (RFC 1456).
 *
 * A legacy text is a JavaScript string in which each byte is the character that Latin-1 (or Windows-1252)
 * gives it, as in a file read as `latin1` or a paste from an old document.
 */
import { type Codec, codecOf, LEGACY_ENCODINGS, type LegacyEncoding } from './legacy-tables.ts';
import { type NormalizeOptions, normalize } from './normalize.ts';
import { isSyllable } from './syllable.ts';
import { placeMarks } from './tone.ts';
import { BACKSLASH } from '../kit/punctuation.ts';
import { oneOf, requireText } from '../kit/values.ts';

export type { LegacyEncoding };
/** Results of `detectEncoding`; `mixed` is Unicode, partly composed and partly not. */
export type TextEncoding = 'unicode-nfc' | 'unicode-nfd' | 'mixed' | LegacyEncoding;

/** NFC, in linear time also where `String.normalize` is not. */
const FORM_ONLY: NormalizeOptions = { letters: false, fullWidth: false, dashes: false, quotes: false, spaces: false, invisible: false, lineBreaks: false };
/** NFC, and Đ for its look-alikes, which the tables do not hold. */
const LETTERS_ONLY: NormalizeOptions = { ...FORM_ONLY, letters: true };
const VIQR_MARKS = "(^+`'?~.";
/** Breve, circumflex and horn, which a tone mark may follow. */
const VIQR_QUALITIES = '(^+';
const VIQR_VOWELS = 'aeiouy';

function checkedCodec(caller: string, encoding: unknown): Codec {
  return codecOf(oneOf(encoding, `${caller}: encoding`, LEGACY_ENCODINGS));
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
  const { read } = checkedCodec('decodeLegacy', encoding);
  const escapes = encoding === 'viqr';
  let out = '';
  let i = 0;
  while (i < text.length) {
    const c = text.charCodeAt(i);
    if (escapes && c === BACKSLASH && i + 1 < text.length) {
      out += text[i + 1];
      i += 2;
      continue;
    }
    let width = Math.min(3, text.length - i);
    let letter: string | undefined;
    for (; width > 0; width--) {
      letter = read.get(text.slice(i, i + width));
      if (letter !== undefined) break;
    }
    out += letter ?? text[i];
    i += width > 0 ? width : 1;
  }
  return normalize(out, FORM_ONLY);
}

/**
 * A Unicode text in a legacy encoding, to search an archive that was never converted. Characters that are not in the
 * encoding stay, so only text of Vietnamese letters and ASCII is the same after `decodeLegacy`. O(n).
 *
 * @throws TypeError and RangeError as `decodeLegacy` does
 */
export function encodeLegacy(text: string, encoding: LegacyEncoding): string {
  requireText('encodeLegacy', text);
  const { write } = checkedCodec('encodeLegacy', encoding);
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
    let best: TextEncoding | undefined;
    let highest = Math.max(score(sample, undefined), 0);
    for (const encoding of LEGACY_ENCODINGS) {
      const found = score(sample, encoding);
      if (found <= highest) continue;
      highest = found;
      best = encoding;
    }
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

/** The number of words with a diacritic that are well-spelled syllables when decoded (undefined: as they are), minus those that are not. */
function score(sample: string, encoding: LegacyEncoding | undefined): number {
  let points = 0;
  for (const word of sample.split(/\s/)) {
    if (word === '' || word.length > 40 || /^[A-Za-z0-9]*$/.test(word)) continue;
    const decoded = encoding === undefined ? word : decodeLegacy(word, encoding);
    // A word that decoding does not change is no evidence; in VIQR it may be plain English.
    if (encoding === 'viqr' && decoded === word) continue;
    for (const part of decoded.split(/[^\p{L}\p{M}]/u)) {
      if (!/^[A-Za-z]*$/.test(part)) points += isWellSpelled(part) ? 1 : -1;
    }
    // Signs inside a word are left over from another encoding.
    if (/\p{L}[\u0080-\u00bf^~`+({][\p{L}\u00b0-\u00b9]/u.test(decoded)) points -= 1;
  }
  return points;
}

function isWellSpelled(word: string): boolean {
  return isSyllable(word) && !/\p{Ll}\p{Lu}/u.test(word) && (placeMarks(word, 'old', 'keep') === word || placeMarks(word, 'new', 'keep') === word);
}
