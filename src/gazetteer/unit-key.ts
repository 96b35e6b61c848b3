/** One key for all spellings of the name of an administrative unit. */
import { ASCII_LIMIT, BLANK, isAsciiLetter } from '../kit/punctuation.ts';
import { finalYAsI, withTones } from '../text/fold-rules.ts';

const LOWER_O = 'o'.charCodeAt(0);
const LOWER_Y = 'y'.charCodeAt(0);
const TO_LOWER = 0x20;

/** The lookup key of a name: NFC, lower case, tone marks in the new way (hoà → hòa), final y as i (Quy = Qui), 05 as 5, spaces around dashes. */
export function unitKey(name: string): string {
  return isSimple(name) ? name.toLowerCase() : rewritten(name);
}

/** Whether only the case of a name may change: Vietnamese letters and single blanks, no y, no vowel with a mark after o. */
function isSimple(name: string): boolean {
  let before = BLANK;
  for (let i = 0; i < name.length; i++) {
    const c = name.charCodeAt(i);
    if (c < ASCII_LIMIT ? !isSimpleAscii(c, before) : !isMarkedLetter(c) || (before | TO_LOWER) === LOWER_O) return false;
    before = c;
  }
  return before !== BLANK;
}

function isSimpleAscii(c: number, before: number): boolean {
  return c === BLANK ? before !== BLANK : isAsciiLetter(c) && (c | TO_LOWER) !== LOWER_Y;
}

/** Letters between U+00C0 and U+01B0 that change in other ways than by case: Ð, ð, Ý, ý, İ, ı, Ÿ and Ɖ. */
const NOT_SIMPLE = '\u00d0\u00f0\u00dd\u00fd\u0130\u0131\u0178\u0189';

/** A vowel with marks, or Đ, as one code unit; not ỳ ỷ ỹ ỵ ý. */
function isMarkedLetter(c: number): boolean {
  return (c >= 0x1ea0 && c < 0x1ef2) || (c >= 0xc0 && c <= 0x1b0 && !NOT_SIMPLE.includes(String.fromCharCode(c)));
}

function rewritten(name: string): string {
  const lower = name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’ʼ‘`´]/g, "'")
    .replace(/[ðɖ]/g, 'đ')
    .replace(/[-‐-―−]/g, ' - ')
    .replace(/\s+/g, ' ')
    .replace(/' /g, "'")
    .trim()
    .replace(TONE_ON_VOWEL, (all: string, before: string, pair: string, at: number, whole: string) => {
      const toned = TONE_ON_GLIDE.get(pair);
      return toned === undefined || isAsciiLetter(whole.charCodeAt(at + all.length)) ? all : before + toned;
    });
  return finalYAsI(lower).replace(/^0+(?=\d)/, '');
}

const TONE_ON_VOWEL = /(^|[^q])(o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])/g;
/** oà → òa */
const TONE_ON_GLIDE: ReadonlyMap<string, string> = new Map(
  ['oa', 'oe', 'uy'].flatMap(([glide, vowel]) => {
    const toned = withTones(glide);
    return withTones(vowel).map((v, tone) => [glide + v, toned[tone] + vowel] as const);
  }),
);
