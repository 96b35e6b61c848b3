/** One key for all spellings of the name of an administrative unit. */
import { ASCII_LIMIT, BLANK, isAsciiLetter } from '../kit/punctuation.ts';
import { finalYAsI, withTones } from '../text/fold-rules.ts';
import { gazetteerTexts } from './rule-words.generated.ts';

const LOWER_O = 'o'.charCodeAt(0);
const LOWER_Y = 'y'.charCodeAt(0);
const LOWER_K = 'k'.charCodeAt(0);
const LOWER_N = 'n'.charCodeAt(0);
const LOWER_C = 'c'.charCodeAt(0);
const TO_LOWER = 0x20;

/**
 * The lookup key of a name: NFC, lower case, tone marks in the new way (hoà → hòa), final y as i (Quy = Qui), 05 as 5, hyphens as blanks,
 * no apostrophes, and one spelling for the syllables of the Highlands (Đắk, Đăk, Đak, Đắc).
 */
export function unitKey(name: string): string {
  return isSimple(name) ? name.toLowerCase() : rewritten(name);
}

/** Letters of Vietnamese and single blanks alone, no y, no final k or ắc, no vowel with a mark after o: nothing but the case may change. */
function isSimple(name: string): boolean {
  let before = BLANK;
  for (let i = 0; i < name.length; i++) {
    const c = name.charCodeAt(i);
    if (isHighland(before, c | TO_LOWER)) return false;
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

const A_BREVE = 'ăĂ';
const A_BREVES = 'ăĂắẮ';

/** k after a letter; c after ă or ắ; ăn. */
function isHighland(before: number, lower: number): boolean {
  if (lower === LOWER_K) return before !== BLANK;
  if (lower !== LOWER_N && lower !== LOWER_C) return false;
  return (lower === LOWER_N ? A_BREVE : A_BREVES).includes(String.fromCharCode(before));
}

/** A vowel with marks, or Đ, as one code unit; not ỳ ỷ ỹ ỵ ý. */
function isMarkedLetter(c: number): boolean {
  return (c >= 0x1ea0 && c < 0x1ef2) || (c >= 0xc0 && c <= 0x1b0 && !NOT_SIMPLE.includes(String.fromCharCode(c)));
}

function rewritten(name: string): string {
  const lower = name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[ðɖ]/g, 'đ')
    .replace(/[-‐-―−\s]+/g, ' ')
    .replace(/['’ʼ‘`´] ?/g, '')
    .trim()
    .replace(TONE_ON_VOWEL, (all: string, before: string, pair: string, at: number, whole: string) => {
      const toned = TONE_ON_GLIDE.get(pair);
      return toned === undefined || isAsciiLetter(whole.charCodeAt(at + all.length)) ? all : before + toned;
    });
  return foldSpelling(lower).replace(/^0+(?=\d)/, '');
}

/** What spellings of one syllable share: final y and i, and the ways to write the Highlands; for text in lower case without apostrophes. */
export function foldSpelling(lower: string): string {
  return finalYAsI(lower).replace(HIGHLAND, (syllable) => HIGHLAND_WORDS.get(syllable) ?? withK(syllable));
}

/** The last letters of a syllable on k, ăc or ắc, and syllables with spellings of their own. */
const HIGHLAND = /[^\s-]{0,6}(?:k|[ăắ]c)(?=$|[\s-])|(?<![^\s-])căng(?=$|[\s-])/g;
const HIGHLAND_WORDS: ReadonlyMap<string, string> = new Map(gazetteerTexts.spellings);
const MARKS = /[\u0300-\u036f]/g;

/** đắk, đăk, đak, đắc → đak; búk, buk → buk. */
function withK(syllable: string): string {
  return `${syllable.slice(0, -1).normalize('NFD').replace(MARKS, '')}k`;
}

const TONE_ON_VOWEL = /(^|[^q])(o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])/g;
/** oà → òa */
const TONE_ON_GLIDE: ReadonlyMap<string, string> = new Map(
  ['oa', 'oe', 'uy'].flatMap(([glide, vowel]) => {
    const toned = withTones(glide);
    return withTones(vowel).map((v, tone) => [glide + v, toned[tone] + vowel] as const);
  }),
);
