/**
 * The tables of the legacy encodings. Sources: TCVN 5712:1993 (VN1, as GNU libc's `TCVN5712-1:1993` has it); the VNI for Windows code page as
 * vietunicode.sourceforge.net/charset lists it; RFC 1456 (VIQR).
 */
import { VOWELS, withTones } from './fold-rules.ts';

/** The legacy encodings that can be read and written. */
export type LegacyEncoding = 'tcvn3' | 'vni' | 'viqr';

type Table = ReadonlyMap<string, string>;

/** The tables of one encoding. */
export interface Codec {
  /** Written form → letter; keys are one to three characters. */
  readonly read: Table;
  /** Letter → written form. */
  readonly write: Table;
}

/** TCVN 5712 VN1 from 0x80 on. */
const TCVN_HIGH =
  'ÀẢÃÁẠẶẬÈẺẼÉẸỆÌỈĨÍỊÒỎÕÓỌỘỜỞỠỚỢÙỦŨ\u00a0ĂÂÊÔƠƯĐăâêôơưđẶ\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịòỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ';
/** VN1 below 0x20: capitals with a tone, at control codes that text does not use. */
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

function tcvn3(): Codec {
  const read = new Map<string, string>();
  const write = new Map<string, string>();
  for (const [code, letter] of TCVN_LOW) read.set(String.fromCharCode(code), letter);
  [...TCVN_HIGH].forEach((letter, i) => {
    const written = String.fromCharCode(0x80 + i);
    read.set(written, letter);
    if (letter === letter.toLowerCase() || 'ĂÂÊÔƠƯĐ'.includes(letter)) write.set(letter, written);
  });
  for (const vowel of VOWELS) {
    const capital = vowel.toUpperCase();
    const base = write.get(capital) ?? capital;
    const capitals = withTones(capital);
    withTones(vowel).forEach((lower, t) => {
      if (t === 0) return;
      const letter = capitals[t];
      // A capital and a mark of its own, or, as some converters write, a capital and the lower-case letter with the tone.
      read.set(base + TCVN_MARKS[t], letter);
      read.set(base + write.get(lower), letter);
      write.set(letter, base + TCVN_MARKS[t]);
      read.set((write.get(vowel) ?? vowel) + TCVN_MARKS[t], lower);
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
    const letters = withTones(vowel);
    forms.split(' ').forEach((written, t) => {
      const letter = letters[t];
      const capital = letter.toUpperCase();
      if (letter === written) return;
      read.set(written, letter);
      // A capital may carry a lower-case mark.
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
    withTones(vowel).forEach((letter, t) => {
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
export const LEGACY_ENCODINGS: readonly LegacyEncoding[] = ['tcvn3', 'vni', 'viqr'];
const codecs = new Map<LegacyEncoding, Codec>();

/** The tables of an encoding, built on first use. */
export function codecOf(encoding: LegacyEncoding): Codec {
  const codec = codecs.get(encoding) ?? MAKERS[encoding]();
  codecs.set(encoding, codec);
  return codec;
}
