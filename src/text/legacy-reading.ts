/** Reads legacy encodings and says which one a text may be in. `extract` needs no more of them, so the writing of values is apart. */
import { BACKSLASH } from '../kit/punctuation.ts';
import { codecOf, LEGACY_ENCODINGS, type LegacyEncoding } from './legacy-tables.ts';
import { isSyllable } from './syllable.ts';
import { placeMarks } from './tone.ts';

/** A legacy text in Unicode, in no normal form; characters that are not in the encoding stay. O(n). */
export function readLegacy(text: string, encoding: LegacyEncoding): string {
  const { read } = codecOf(encoding);
  const escapes = encoding === 'viqr';
  let out = '';
  let i = 0;
  while (i < text.length) {
    const c = text.charCodeAt(i);
    if (escapes && c === BACKSLASH && i + 1 < text.length) {
      out += text[i + 1];
      i += 2;
      continue;
    }
    let width = Math.min(3, text.length - i);
    let letter: string | undefined;
    for (; width > 0; width--) {
      letter = read.get(text.slice(i, i + width));
      if (letter !== undefined) break;
    }
    out += letter ?? text[i];
    i += width > 0 ? width : 1;
  }
  return out;
}

/** The legacy encoding in which most words of a sample are Vietnamese syllables; undefined if more are so as they stand. */
export function likelyLegacy(sample: string): LegacyEncoding | undefined {
  let best: LegacyEncoding | undefined;
  let highest = Math.max(score(sample, undefined), 0);
  for (const encoding of LEGACY_ENCODINGS) {
    const found = score(sample, encoding);
    if (found <= highest) continue;
    highest = found;
    best = encoding;
  }
  return best;
}

/** The number of words with a diacritic that are well-spelled syllables when decoded (undefined: as they are), minus those that are not. */
function score(sample: string, encoding: LegacyEncoding | undefined): number {
  let points = 0;
  for (const word of sample.split(/\s/)) {
    if (word === '' || word.length > 40 || /^[A-Za-z0-9]*$/.test(word)) continue;
    const decoded = encoding === undefined ? word : readLegacy(word, encoding).normalize('NFC');
    // A word that decoding does not change is no evidence; in VIQR it may be plain English.
    if (encoding === 'viqr' && decoded === word) continue;
    for (const part of decoded.split(/[^\p{L}\p{M}]/u)) {
      if (!/^[A-Za-z]*$/.test(part)) points += isWellSpelled(part) ? 1 : -1;
    }
    // Signs inside a word are left over from another encoding.
    if (/\p{L}[\u0080-\u00bf^~`+({][\p{L}\u00b0-\u00b9]/u.test(decoded)) points -= 1;
  }
  return points;
}

function isWellSpelled(word: string): boolean {
  return isSyllable(word) && !/\p{Ll}\p{Lu}/u.test(word) && (placeMarks(word, 'old', 'keep') === word || placeMarks(word, 'new', 'keep') === word);
}
