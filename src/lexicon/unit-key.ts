/** One key for all the ways to write the name of an administrative unit. */

/** The look-up key of a name: NFC, lower case, tone marks in the new way (hoà → hòa), final y as i (Quy = Qui), 05 as 5, dashes between blanks. */
export function unitKey(name: string): string {
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
