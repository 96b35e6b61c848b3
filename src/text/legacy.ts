/**
 * Encodings that archives of before Unicode still hold: TCVN3 (the ABC fonts), VNI (VNI for Windows), VIQR (RFC 1456).
 *
 * A legacy text is a JavaScript string in which each byte stands as the character that Latin-1 (or Windows-1252)
 * gives it, as one gets it from a file read as `latin1` or pasted from an old document.
 *
 * Sources of the tables: TCVN 5712:1993 (VN1, as GNU libc's `TCVN5712-1:1993` has it); the VNI for Windows code page as
 * vietunicode.sourceforge.net/charset lists it; RFC 1456 (VIQR).
 */
import { type NormalizeOptions, normalize } from './normalize.ts';
import { oneOf, requireText } from '../kit/values.ts';
import { isSyllable } from './syllable.ts';
import { placeMarks } from './tone.ts';

/** The legacy encodings that can be read and written. */
export type LegacyEncoding = 'tcvn3' | 'vni' | 'viqr';
/** What `detectEncoding` can answer; `mixed` is Unicode partly composed and partly not. */
export type TextEncoding = 'unicode-nfc' | 'unicode-nfd' | 'mixed' | LegacyEncoding;

/** Tone marks as combining characters: none, huyền, sắc, hỏi, ngã, nặng. */
const TONES = ['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323'];

type Table = ReadonlyMap<string, string>;

interface Codec {
  /** Written form → letter; keys are one to three characters. */
  readonly read: Table;
  /** Letter → written form. */
  readonly write: Table;
}

/** TCVN 5712 VN1 from 0x80 on. Its capitals with tone stand at control codes, where text never uses them. */
const TCVN_HIGH =
  'ÀẢÃÁẠẶẬÈẺẼÉẸỆÌỈĨÍỊÒỎÕÓỌỘỜỞỠỚỢÙỦŨ\u00a0ĂÂÊÔƠƯĐăâêôơưđẶ\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịòỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ';
/** VN1 below 0x20. */
const TCVN_LOW: readonly (readonly [number, string])[] = [
  [0x01, 'Ú'],
  [0x02, 'Ụ'],
  [0x04, 'Ừ'],
  [0x05, 'Ử'],
  [0x06, 'Ữ'],
  [0x11, 'Ứ'],
  [0x12, 'Ự'],
  [0x13, 'Ỳ'],
  [0x14, 'Ỷ'],
  [0x15, 'Ỹ'],
  [0x16, 'Ý'],
  [0x17, 'Ỵ'],
];
const TCVN_MARKS: readonly string[] = ['', '\u00b0', '\u00b3', '\u00b1', '\u00b2', '\u00b4'];

/** VNI: base letter in Unicode → how its six tones are written. */
const VNI_LETTERS: Readonly<Record<string, string>> = {
  a: 'a aø aù aû aõ aï',
  ă: 'aê aè aé aú aü aë',
  â: 'aâ aà aá aå aã aä',
  e: 'e eø eù eû eõ eï',
  ê: 'eâ eà eá eå eã eä',
  i: 'i ì í æ ó ò',
  o: 'o oø où oû oõ oï',
  ô: 'oâ oà oá oå oã oä',
  ơ: 'ô ôø ôù ôû ôõ ôï',
  u: 'u uø uù uû uõ uï',
  ư: 'ö öø öù öû öõ öï',
  y: 'y yø yù yû yõ î',
};

const VIQR_LETTERS: Readonly<Record<string, string>> = {
  a: 'a',
  ă: 'a(',
  â: 'a^',
  e: 'e',
  ê: 'e^',
  i: 'i',
  o: 'o',
  ô: 'o^',
  ơ: 'o+',
  u: 'u',
  ư: 'u+',
  y: 'y',
};
const VIQR_TONES = ['', '`', "'", '?', '~', '.'];
/** NFC, in linear time also where `String.normalize` is not. */
const FORM_ONLY: NormalizeOptions = { letters: false, fullWidth: false, dashes: false, quotes: false, spaces: false, invisible: false, lineBreaks: false };
/** NFC, and Đ for its look-alikes, which the tables do not hold. */
const LETTERS_ONLY: NormalizeOptions = { ...FORM_ONLY, letters: true };
const VIQR_MARKS = "(^+`'?~.";

function tcvn3(): Codec {
  const read = new Map<string, string>();
  const write = new Map<string, string>();
  for (const [code, letter] of TCVN_LOW) read.set(String.fromCharCode(code), letter);
  [...TCVN_HIGH].forEach((letter, i) => {
    const written = String.fromCharCode(0x80 + i);
    read.set(written, letter);
    if (letter === letter.toLowerCase() || 'ĂÂÊÔƠƯĐ'.includes(letter)) write.set(letter, written);
  });
  for (const vowel of 'aăâeêioôơuưy') {
    const capital = vowel.toUpperCase();
    const base = write.get(capital) ?? capital;
    TONES.forEach((tone, t) => {
      if (t === 0) return;
      const letter = (capital + tone).normalize('NFC');
      // A capital and a mark of its own, or (as some converters write) the small letter with the tone.
      read.set(base + TCVN_MARKS[t], letter);
      read.set(base + write.get((vowel + tone).normalize('NFC')), letter);
      write.set(letter, base + TCVN_MARKS[t]);
      read.set((write.get(vowel) ?? vowel) + TCVN_MARKS[t], (vowel + tone).normalize('NFC'));
    });
  }
  return { read, write };
}

function vni(): Codec {
  const read = new Map<string, string>([
    ['ñ', 'đ'],
    ['Ñ', 'Đ'],
  ]);
  const write = new Map<string, string>([
    ['đ', 'ñ'],
    ['Đ', 'Ñ'],
  ]);
  for (const [vowel, forms] of Object.entries(VNI_LETTERS)) {
    forms.split(' ').forEach((written, t) => {
      const letter = (vowel + TONES[t]).normalize('NFC');
      const capital = letter.toUpperCase();
      if (letter === written) return;
      read.set(written, letter);
      // A capital may carry a small mark.
      read.set(written[0].toUpperCase() + written.slice(1), capital);
      read.set(written.toUpperCase(), capital);
      write.set(letter, written);
      write.set(capital, written.toUpperCase());
    });
  }
  return { read, write };
}

function viqr(): Codec {
  const read = new Map<string, string>([
    ['dd', 'đ'],
    ['DD', 'Đ'],
    ['Dd', 'Đ'],
    ['dD', 'Đ'],
  ]);
  const write = new Map<string, string>([
    ['đ', 'dd'],
    ['Đ', 'DD'],
  ]);
  for (const [vowel, base] of Object.entries(VIQR_LETTERS)) {
    TONES.forEach((tone, t) => {
      const letter = (vowel + tone).normalize('NFC');
      const written = base + VIQR_TONES[t];
      if (letter === written) return;
      read.set(written, letter);
      read.set(written.toUpperCase(), letter.toUpperCase());
      write.set(letter, written);
      write.set(letter.toUpperCase(), written.toUpperCase());
    });
  }
  return { read, write };
}

const MAKERS: Readonly<Record<LegacyEncoding, () => Codec>> = { tcvn3, vni, viqr };
const LEGACY_ENCODINGS: readonly LegacyEncoding[] = ['tcvn3', 'vni', 'viqr'];
const codecs = new Map<LegacyEncoding, Codec>();

function codecOf(caller: string, encoding: unknown): Codec {
  const name = oneOf(encoding, `${caller}: encoding`, LEGACY_ENCODINGS);
  let codec = codecs.get(name);
  if (codec === undefined) {
    codec = MAKERS[name]();
    codecs.set(name, codec);
  }
  return codec;
}

/**
 * A legacy text in Unicode NFC. Characters that the encoding does not know stay. O(n).
 *
 * TCVN3 in capitals-only fonts (.VnTimeH) stores small letters; they come out small. In VIQR a backslash makes the next
 * character literal, and a mark right behind a vowel is a mark: `la.` is "lạ", `la\.` is "la.".
 *
 * @throws TypeError when `text` is not a string; RangeError when `encoding` is none of `'tcvn3'`, `'vni'`, `'viqr'`.
 * @example
 * decodeLegacy('Céng hßa x· héi chñ nghÜa ViÖt Nam', 'tcvn3') // 'Cộng hòa xã hội chủ nghĩa Việt Nam'
 * decodeLegacy('Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam', 'vni')
 * decodeLegacy('Co^.ng ho`a xa~ ho^.i chu? nghi~a Vie^.t Nam', 'viqr')
 */
export function decodeLegacy(text: string, encoding: LegacyEncoding): string {
  requireText('decodeLegacy', text);
  const { read } = codecOf('decodeLegacy', encoding);
  const escapes = encoding === 'viqr';
  let out = '';
  let i = 0;
  while (i < text.length) {
    const c = text.charCodeAt(i);
    if (escapes && c === 0x5c && i + 1 < text.length) {
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
 * A Unicode text in a legacy encoding, for a search in an archive that was never converted. Characters that the
 * encoding does not know stay, so only a text that holds no others than Vietnamese and ASCII comes back the same from
 * `decodeLegacy`. O(n).
 *
 * @throws TypeError as `decodeLegacy` does.
 */
export function encodeLegacy(text: string, encoding: LegacyEncoding): string {
  requireText('encodeLegacy', text);
  const { write } = codecOf('encodeLegacy', encoding);
  const escapes = encoding === 'viqr';
  let out = '';
  /** The written form so far ends in what a mark could join: a vowel, its circumflex, breve or horn; or a d. */
  let open = '';
  const letters = [...normalize(text, LETTERS_ONLY)];
  letters.forEach((letter, i) => {
    const written = write.get(letter) ?? letter;
    if (!escapes) {
      out += written;
      return;
    }
    const isD = letter === 'd' || letter === 'D';
    const joins = open === 'd' ? isD : open !== '' && VIQR_MARKS.includes(letter);
    const next = letters[i + 1];
    if (letter === '\\' || joins || (isD && (next === 'đ' || next === 'Đ'))) {
      out += `\\${letter}`;
      open = '';
      return;
    }
    out += written;
    const last = written[written.length - 1].toLowerCase();
    open = isD ? 'd' : written !== letter ? ('(^+'.includes(last) ? last : '') : 'aeiouy'.includes(last) ? last : '';
  });
  return out;
}

/** Enough text to tell an encoding by. */
const SAMPLE = 50_000;

/** Letters that only Unicode has, composed or with loose marks; bytes read as Latin-1 or Windows-1252 never give them. */
const UNICODE_ONLY =
  /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]|[A-Za-z\u00c0-\u00ff][\u0300-\u0303\u0306\u0309\u031b\u0323]/;

/**
 * How a text is encoded, told by which reading gives words that Vietnamese can spell. Plain ASCII is `unicode-nfc`.
 * Looks at the first 50,000 code units; a line of a few words may be spelt rightly in two encodings, and then counts
 * as Unicode. O(n).
 *
 * @throws TypeError when given no string.
 * @example
 * detectEncoding('ViÖt Nam') // 'tcvn3'
 */
export function detectEncoding(text: string): TextEncoding {
  requireText('detectEncoding', text);
  const sample = text.slice(0, SAMPLE);
  if (!UNICODE_ONLY.test(sample)) {
    let best: TextEncoding | undefined;
    let highest = Math.max(score(sample, undefined), 0);
    for (const encoding of ['tcvn3', 'vni', 'viqr'] as const) {
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

/** A Latin letter that carries its marks in one code unit. */
function hasComposed(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c >= 0xc0 && c < 0x1f00 && text[i].normalize('NFD') !== text[i]) return true;
  }
  return false;
}

/** Words with a mark that are well-spelt syllables under a reading (undefined: as they stand), less those that are not. */
function score(sample: string, encoding: LegacyEncoding | undefined): number {
  let points = 0;
  for (const word of sample.split(/\s/)) {
    if (word === '' || word.length > 40 || /^[A-Za-z0-9]*$/.test(word)) continue;
    const decoded = encoding === undefined ? word : decodeLegacy(word, encoding);
    // What a reading leaves as it is says nothing for it; in VIQR it may be plain English.
    if (encoding === 'viqr' && decoded === word) continue;
    for (const part of decoded.split(/[^\p{L}\p{M}]/u)) {
      if (!/^[A-Za-z]*$/.test(part)) points += isWellSpelt(part) ? 1 : -1;
    }
    // Signs in the midst of a word are what another encoding leaves behind.
    if (/\p{L}[\u0080-\u00bf^~`+({][\p{L}\u00b0-\u00b9]/u.test(decoded)) points -= 1;
  }
  return points;
}

function isWellSpelt(word: string): boolean {
  return isSyllable(word) && !/\p{Ll}\p{Lu}/u.test(word) && (placeMarks(word, 'old', 'keep') === word || placeMarks(word, 'new', 'keep') === word);
}
