/**
 * Where a tone mark stands (hòa or hoà), and i or y at the end (kĩ or kỹ). Both leave the length of the text as it is.
 * Only words that are syllables by the grammar are touched, so foreign words stay.
 */
import { isUpper } from './characters.ts';
import { parseSyllable, type Syllable } from './syllable.ts';

const TONE_MARKS = ['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323'];

/** By code unit of a precomposed vowel: the vowel without tone; 0 for others. */
const plain = new Uint16Array(0x1f00);
/** By code unit: the tone (1–5), 0 for none. */
const toneOfVowel = new Uint8Array(0x1f00);
/** By code unit of a toneless vowel: its forms with tone 0–5. */
const toned = new Map<number, readonly string[]>();
for (const vowel of 'aăâeêioôơuưyAĂÂEÊIOÔƠUƯY') {
  const forms = TONE_MARKS.map((mark) => (vowel + mark).normalize('NFC'));
  toned.set(vowel.charCodeAt(0), forms);
  forms.forEach((form, tone) => {
    plain[form.charCodeAt(0)] = vowel.charCodeAt(0);
    toneOfVowel[form.charCodeAt(0)] = tone;
  });
}

/** Where tone marks go in open oa, oe, uy: on the glide (hòa, thúy) or on the vowel (hoà, thuý). */
export type ToneStyle = 'old' | 'new' | 'keep';
/** How an open i is written after a consonant (kĩ, kỹ). */
export type IyStyle = 'i' | 'y' | 'keep';

/** Onsets after which y for i is in use; elsewhere (đi, nghi, thi) it would be no word. */
const Y_IN_USE = new Set(['h', 'k', 'l', 'm', 'q', 's', 't']);

/** Rewrites the syllables of a text in NFC. The result has the same length. O(n). */
export function placeMarks(text: string, tones: ToneStyle, iy: IyStyle): string {
  let out = '';
  let done = 0;
  const n = text.length;
  let i = 0;
  while (i < n) {
    if (!inWord(text.charCodeAt(i))) {
      i++;
      continue;
    }
    const start = i;
    let vowels = 0;
    let tone = 0;
    do {
      const c = text.charCodeAt(i);
      if (c < 0x1f00 && plain[c] !== 0) {
        vowels++;
        if (toneOfVowel[c] !== 0) tone = toneOfVowel[c];
      }
      i++;
    } while (i < n && inWord(text.charCodeAt(i)));
    // A lone vowel has no choice of place, and no longer word is a syllable.
    if (vowels === 0 || i - start > 12 || (vowels === 1 && iy === 'keep') || (tone === 0 && iy === 'keep')) continue;
    const word = text.slice(start, i);
    const changed = rewrite(word, vowels, tone, tones, iy);
    if (changed === word) continue;
    out += text.slice(done, start) + changed;
    done = i;
  }
  return done === 0 ? text : out + text.slice(done);
}

/** Letters, combining marks and invisible characters: whatever may stand inside a word. */
function inWord(c: number): boolean {
  if (c < 0x80) return (c | 32) >= 97 && (c | 32) <= 122;
  return c >= 0xc0 ? !(c >= 0x2000 && c <= 0x200a) && !(c >= 0x2010 && c <= 0x205f) && c !== 0xd7 && c !== 0xf7 : c === 0xad;
}

function rewrite(word: string, vowels: number, tone: number, tones: ToneStyle, iy: IyStyle): string {
  const syllable = parseSyllable(word);
  if (syllable === undefined) return word;
  let result = word;
  if (tones !== 'keep' && tone !== 0 && vowels > 1) result = moveTone(word, syllable, tone, tones);
  return iy === 'keep' ? result : swapIy(result, syllable, iy);
}

function moveTone(word: string, syllable: Syllable, tone: number, style: ToneStyle): string {
  const { onset, medial, nucleus, coda } = syllable;
  // Letters before the vowels; the i of gi belongs to them unless it is the rhyme's own (gì, giếng).
  const shared = onset === 'gi' && nucleus.startsWith('i') ? 1 : 0;
  const before = onset.length - shared + medial.length;
  const onGlide = style === 'old' && medial !== '' && onset !== 'q' && coda === '' && (nucleus === 'a' || nucleus === 'e' || nucleus === 'y');
  const at = onGlide ? before - 1 : before + (nucleus.length === 2 && !/^(?:ia|ua|ưa|ya)$/.test(nucleus) ? 1 : 0);
  let out = '';
  let letter = 0;
  for (let i = 0; i < word.length; i++) {
    const c = word.charCodeAt(i);
    const vowel = c < 0x1f00 ? plain[c] : 0;
    if (vowel !== 0) out += toned.get(vowel)?.[letter === at ? tone : 0];
    else out += word[i];
    // Invisible characters are no letters.
    if (c !== 0xad && c < 0x2000) letter++;
  }
  return out;
}

function swapIy(word: string, { onset, medial, nucleus, coda }: Syllable, style: IyStyle): string {
  const wanted = style === 'i' ? 'y' : 'i';
  if (nucleus !== wanted || coda !== '' || onset === '' || (medial !== '' && onset !== 'q')) return word;
  if (style === 'y' && !Y_IN_USE.has(onset)) return word;
  for (let i = word.length - 1; i >= 0; i--) {
    const c = word.charCodeAt(i);
    if (c >= 0x1f00 || plain[c] === 0) continue;
    const vowel = isUpper(c) ? style.toUpperCase() : style;
    return word.slice(0, i) + toned.get(vowel.charCodeAt(0))?.[toneOfVowel[c]] + word.slice(i + 1);
  }
  return word;
}
