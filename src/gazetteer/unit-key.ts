/** One key for all the ways to write the name of an administrative unit. */

/** The look-up key of a name: NFC, lower case, tone marks in the new way (hoà → hòa), final y as i (Quy = Qui), 05 as 5, dashes between blanks. */
export function unitKey(name: string): string {
  return isSimple(name) ? name.toLowerCase() : writtenOut(name);
}

/** Letters of Vietnamese and single blanks alone, no y, no vowel with a mark behind o: nothing but the case may change. */
function isSimple(name: string): boolean {
  let before = 32;
  for (let i = 0; i < name.length; i++) {
    const c = name.charCodeAt(i);
    const lower = c | 32;
    if (c < 128 ? !((lower >= 97 && lower < 121) || lower === 122 || (c === 32 && before !== 32)) : !isMarked(c) || before === 111 || before === 79)
      return false;
    before = c;
  }
  return before !== 32;
}

/** A vowel with marks, or Đ, as one code unit; not ỳ ỷ ỹ ỵ ý. */
function isMarked(c: number): boolean {
  return (
    (c >= 0x1ea0 && c < 0x1ef2) ||
    (c >= 0xc0 && c <= 0x1b0 && c !== 0xd0 && c !== 0xf0 && c !== 0xdd && c !== 0xfd && (c < 0x130 || c > 0x131) && c !== 0x178 && c !== 0x189)
  );
}

function writtenOut(name: string): string {
  const lower = name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’ʼ‘`´]/g, "'")
    .replace(/[ðɖ]/g, 'đ')
    .replace(/[-‐-―−]/g, ' - ')
    .replace(/\s+/g, ' ')
    .replace(/' /g, "'")
    .trim()
    .replace(OLD_TONE, (all: string, before: string, pair: string, at: number, whole: string) => {
      const next = whole.charCodeAt(at + all.length);
      if (next >= 97 && next <= 122) return all;
      const fixed = NEW_TONE.get(pair);
      return fixed === undefined ? all : before + fixed;
    });
  return foldFinalY(lower).replace(/^0+(?=\d)/, '');
}

/** y as i where it ends a syllable behind a consonant or qu; for text in lower case. */
export function foldFinalY(lower: string): string {
  return lower.replace(FINAL_Y, (_all: string, onset: string, y: string) => onset + Y_AS_I[Y.indexOf(y)]);
}

const Y = 'yỳýỷỹỵ';
const Y_AS_I = 'iìíỉĩị';
const FINAL_Y = /([bcdđghklmnprstvx]|qu)([yỳýỷỹỵ])(?=$|[\s-])/g;
const OLD_TONE = /(^|[^q])(o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])/g;
const NEW_TONE: ReadonlyMap<string, string> = new Map([
  ['oà', 'òa'],
  ['oá', 'óa'],
  ['oả', 'ỏa'],
  ['oã', 'õa'],
  ['oạ', 'ọa'],
  ['oè', 'òe'],
  ['oé', 'óe'],
  ['oẻ', 'ỏe'],
  ['oẽ', 'õe'],
  ['oẹ', 'ọe'],
  ['uỳ', 'ùy'],
  ['uý', 'úy'],
  ['uỷ', 'ủy'],
  ['uỹ', 'ũy'],
  ['uỵ', 'ụy'],
] as const);
