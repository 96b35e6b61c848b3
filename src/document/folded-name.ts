/** One spelling for all ways to write a name. */
import { Recent } from '../kit/recent.ts';
import { placeMarks } from '../text/tone.ts';

const recent = new Recent<string>(4096, 300);

/** A name without case, blanks, apostrophes and the choice of where a tone mark stands: `Hoà  BÌNH` → `hòabình`, `K'Sor` → `ksor`. */
export function folded(name: string): string {
  return recent.get(name, fold);
}

function fold(name: string): string {
  return plainlyFolded(name) ?? rewritten(name);
}

const BLANK = 32;
const APOSTROPHE = 39;

/** The code units of the name that is being folded. */
const units: number[] = [];

/** Letter by letter; undefined for a name that may be written in more ways. */
function plainlyFolded(name: string): string | undefined {
  let before = 0;
  units.length = 0;
  for (let i = 0; i < name.length; i++) {
    const c = name.charCodeAt(i);
    if (c === BLANK || c === APOSTROPHE) {
      before = 0;
      continue;
    }
    const lower = c < LOWER_CASE.length ? LOWER_CASE[c] : 0;
    if (lower === 0 || (lower > 126 && isGlide(before) && !isLetter(name.charCodeAt(i + 1)))) return undefined;
    units.push(lower);
    before = lower;
  }
  return String.fromCharCode.apply(null, units);
}

/** The lower-case letter of each code unit that Vietnamese is written with; 0 for others above ASCII, and for control characters. */
const LOWER_CASE = new Uint16Array(0x1f00);
for (let c = 32; c < LOWER_CASE.length; c++) {
  // Of other blocks than Latin-1, Latin Extended-A and Vietnamese no letter is needed.
  if (c === 0x1b1) c = 0x1ea0;
  const lower = String.fromCharCode(c).toLowerCase();
  if (lower.length === 1 && (c < 127 || c > 0xbf) && lower !== '\u00f0' && lower !== '\u00f7' && lower !== '\u00d7') LOWER_CASE[c] = lower.charCodeAt(0);
}

/** o, u: the mark of the vowel after it may stand on it as well. */
function isGlide(c: number): boolean {
  return c === 0x6f || c === 0x75;
}

/** False for the NaN after the last letter. */
function isLetter(c: number): boolean {
  return ((c | 32) > 96 && (c | 32) < 123) || c > 0xbf;
}

/** The same for any name. */
function rewritten(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/gu, '')
    .replace(/[\u2010-\u2015\u2212]/gu, '-')
    .replace(/['\u2018\u2019\u02bc\u00b4`]/gu, '')
    .replace(/[\u00f0\u0256]/gu, '\u0111')
    .replace(/\p{L}+/gu, (word) => placeMarks(word, 'old', 'keep'))
    .replace(/\s+/gu, '');
}
