/** What the spellings of one name of a person share. */

const DOUBLED = /([a-z])\1/g;
const LAST_Y = /(?<=(?:^|[ hklmst]))[yýỳỷỹỵ](?![\p{L}\p{M}])/gu;
const I_OF_Y: Readonly<Record<string, string>> = { y: 'i', ý: 'í', ỳ: 'ì', ỷ: 'ỉ', ỹ: 'ĩ', ỵ: 'ị' };

/** What the spellings of one name share: Trần Sỹ Thanh and Sĩ Thanh, Khaing Thann and Khaing Than, K'Sor and Ksor. */
export function keyOf(name: string): string {
  const small = name.toLowerCase();
  if (!mayBeSpeltOtherwise(small)) return small;
  return small
    .replace(APOSTROPHE, '')
    .replace(DOUBLED, '$1')
    .replace(LAST_Y, (y) => I_OF_Y[y]);
}

const APOSTROPHE = /['`\u00b4\u2019\u02bc]/gu;

/** An apostrophe, a doubled letter, or a y with no letter of Vietnamese after it: all that the regular expressions change, and rare. */
function mayBeSpeltOtherwise(name: string): boolean {
  let before = 0;
  for (let i = 0; i < name.length; i++) {
    const c = name.charCodeAt(i);
    if ((c === before && isLetter(c)) || isApostrophe(c)) return true;
    if (isY(before) && !isLetter(c)) return true;
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
