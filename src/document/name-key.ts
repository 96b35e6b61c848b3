/** What the spellings of one name of a person share. */
import { placeMarks } from '../text/tone.ts';

const LOWER_O = 0x6f;
const LOWER_U = 0x75;
const WORD = /\p{L}+/gu;
const DOUBLED = /([a-z])\1/g;
const LAST_Y = /(?<=(?:^|[ hklmst]))[yýỳỷỹỵ](?![\p{L}\p{M}])/gu;
const I_OF_Y: Readonly<Record<string, string>> = { y: 'i', ý: 'í', ỳ: 'ì', ỷ: 'ỉ', ỹ: 'ĩ', ỵ: 'ị' };

/** What the spellings of one name share: Trần Sỹ Thanh and Sĩ Thanh, Khaing Thann and Khaing Than, Hoà and Hòa, K'Sor and Ksor. */
export function keyOf(name: string): string {
  const lower = name.toLowerCase();
  if (!mayBeSpeltOtherwise(lower)) return lower;
  return lower
    .replace(APOSTROPHE, '')
    .replace(GLUED_INITIAL, '. ')
    .replace(DOUBLED, '$1')
    .replace(LAST_Y, (y) => I_OF_Y[y])
    .replace(WORD, (word) => placeMarks(word, 'old', 'keep'));
}

/** Michael R.Pompeo */
const GLUED_INITIAL = /\.(?=\p{L})/gu;
const FULL_STOP = 0x2e;

const APOSTROPHE = /['`\u00b4\u2019\u02bc]/gu;

/** An apostrophe, a doubled letter, a full stop before a letter, or a y or a vowel with a mark after o or u, no letter after it: all that is changed, and rare. */
function mayBeSpeltOtherwise(name: string): boolean {
  let before = 0;
  for (let i = 0; i < name.length; i++) {
    const c = name.charCodeAt(i);
    if ((c === before && isLetter(c)) || isApostrophe(c)) return true;
    if (isY(before) && !isLetter(c)) return true;
    if (before === FULL_STOP && isLetter(c)) return true;
    if (c > 0x7f && (before === LOWER_O || before === LOWER_U) && !isLetter(name.charCodeAt(i + 1))) return true;
    before = c;
  }
  return isY(before);
}

function isLetter(c: number): boolean {
  return (c > 96 && c < 123) || (c > 0xdf && c < 0x1b1 && c !== 0xf7) || (c > 0x1e9f && c < 0x1efa);
}

function isApostrophe(c: number): boolean {
  return c === 0x27 || c === 0x60 || c === 0xb4 || c === 0x2019 || c === 0x2bc;
}

/** y, ý, ỳ, ỷ, ỹ, ỵ */
function isY(c: number): boolean {
  return c === 0x79 || c === 0xfd || (c > 0x1ef2 && c < 0x1efa);
}
