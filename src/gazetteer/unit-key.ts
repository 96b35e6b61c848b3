/** One key for all the ways to write the name of an administrative unit. */
import { gazetteerTexts } from './rule-words.generated.ts';

/**
 * The look-up key of a name: NFC, lower case, tone marks in the new way (hoà → hòa), final y as i (Quy = Qui), 05 as 5, hyphens as blanks,
 * no apostrophes, and one spelling for the syllables of the Highlands (Đắk, Đăk, Đak, Đắc).
 */
export function unitKey(name: string): string {
  return isSimple(name) ? name.toLowerCase() : writtenOut(name);
}

/** Letters of Vietnamese and single blanks alone, no y, no final k or ắc, no vowel with a mark after o: nothing but the case may change. */
function isSimple(name: string): boolean {
  let before = 32;
  for (let i = 0; i < name.length; i++) {
    const c = name.charCodeAt(i);
    const lower = c | 32;
    if (isHighland(before, lower)) return false;
    if (c < 128 ? !((lower >= 97 && lower < 121) || lower === 122 || (c === 32 && before !== 32)) : !isMarked(c) || before === 111 || before === 79)
      return false;
    before = c;
  }
  return before !== 32;
}

/** k after a letter; c after ă or ắ; ăn. */
function isHighland(before: number, lower: number): boolean {
  if (lower === 107) return before !== 32;
  if (lower === 110) return before === 0x103 || before === 0x102;
  return lower === 99 && (before === 0x103 || before === 0x102 || before === 0x1eaf || before === 0x1eae);
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
    .replace(/[ðɖ]/g, 'đ')
    .replace(/[-‐-―−\s]+/g, ' ')
    .replace(/['’ʼ‘`´] ?/g, '')
    .trim()
    .replace(OLD_TONE, (all: string, before: string, pair: string, at: number, whole: string) => {
      const next = whole.charCodeAt(at + all.length);
      if (next >= 97 && next <= 122) return all;
      const fixed = NEW_TONE.get(pair);
      return fixed === undefined ? all : before + fixed;
    });
  return foldSpelling(lower).replace(/^0+(?=\d)/, '');
}

/** What spellings of one syllable share: final y and i, and the ways to write the Highlands; for text in lower case without apostrophes. */
export function foldSpelling(lower: string): string {
  return foldFinalY(lower).replace(HIGHLAND, (syllable) => HIGHLAND_WORDS.get(syllable) ?? withK(syllable));
}

/** The last letters of a syllable on k, ăc or ắc, and syllables with spellings of their own. */
const HIGHLAND = /[^\s-]{0,6}(?:k|[ăắ]c)(?=$|[\s-])|(?<![^\s-])căng(?=$|[\s-])/g;
const HIGHLAND_WORDS: ReadonlyMap<string, string> = new Map(gazetteerTexts.spellings);
const MARKS = /[\u0300-\u036f]/g;

/** đắk, đăk, đak, đắc → đak; búk, buk → buk. */
function withK(syllable: string): string {
  return `${syllable.slice(0, -1).normalize('NFD').replace(MARKS, '')}k`;
}

/** y as i where it ends a syllable behind a consonant or qu; for text in lower case. */
function foldFinalY(lower: string): string {
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
