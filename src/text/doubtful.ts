/**
 * Text that only looks like Vietnamese: in a legacy encoding, or without its diacritics. Both are rare, so texts are looked at in
 * stretches, each only until it has shown enough letters that no other writing has. O(n).
 */
import { likelyLegacy, readLegacy } from './legacy-reading.ts';
import type { LegacyEncoding } from './legacy-tables.ts';
import { isSyllable, RHYMES } from './syllable.ts';

/** UTF-16 offsets, half-open. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

const STRETCH = 512;
/** At most this much of a doubtful part is examined. */
const SAMPLE = 1024;

/** The parts of a text with hardly a letter that only Vietnamese in Unicode has. */
export function doubtfulParts(text: string): Stretch[] {
  const parts: Stretch[] = [];
  let open = -1;
  for (let start = 0, end: number; start < text.length; start = end) {
    end = boundaryAt(text, start + STRETCH);
    if (isVietnamese(text, start, end)) {
      if (open >= 0) parts.push({ start: open, end: start });
      open = -1;
    } else if (open < 0) open = start;
  }
  if (open >= 0) parts.push({ start: open, end: text.length });
  return parts;
}

/** The offset, or the next one where it is inside a surrogate pair; not beyond the end. */
function boundaryAt(text: string, offset: number): number {
  if (offset >= text.length) return text.length;
  return (text.codePointAt(offset - 1) ?? 0) > 0xffff ? offset + 1 : offset;
}

/** One letter in eighty, where Vietnamese has one in five. */
function isVietnamese(text: string, start: number, end: number): boolean {
  let needed = (end - start) / 80;
  for (let i = start; i < end && needed > 0; i++) if (isOwnLetter(text.charCodeAt(i))) needed--;
  return needed <= 0;
}

/** A letter of Vietnamese that Latin-1 does not have, or a loose mark. */
function isOwnLetter(c: number): boolean {
  return (
    c > 0x101 && ((c >= 0x1ea0 && c <= 0x1ef9) || c === 0x103 || c === 0x111 || c === 0x1a1 || c === 0x1b0 || (c >= 0x300 && c <= 0x323) || isOwnCapital(c))
  );
}

function isOwnCapital(c: number): boolean {
  return c === 0x102 || c === 0x110 || c === 0x1a0 || c === 0x1af;
}

/** The legacy encoding of a part, if most of its words become syllables when it is decoded. */
export function legacyEncodingOf(text: string, { start, end }: Stretch): LegacyEncoding | undefined {
  const sample = text.slice(start, Math.min(end, start + SAMPLE));
  if (!mayBeLegacy(sample)) return undefined;
  const encoding = likelyLegacy(sample);
  if (encoding === undefined) return undefined;
  let words = 0;
  let mended = 0;
  for (const word of sample.split(/\s+/u)) {
    if (!/[A-Za-z]/u.test(word)) continue;
    words++;
    const decoded = readLegacy(word, encoding).normalize('NFC');
    if (decoded !== word && decoded.split(/[^\p{L}\p{M}]+/u).every((part) => part === '' || isSyllable(part))) mended++;
  }
  return mended >= 2 && mended * 3 >= words ? encoding : undefined;
}

/** One code unit in thirty is no letter of ASCII where legacy encodings put theirs. English text stops here. */
function mayBeLegacy(sample: string): boolean {
  let needed = sample.length / 30;
  for (let i = 0; i < sample.length && needed > 0; i++) {
    const c = sample.charCodeAt(i);
    // High bytes, or the marks of VIQR for ă, â, ơ after a letter.
    if ((c > 0x7f && c < 0x100) || ((c === 0x5e || c === 0x28 || c === 0x2b) && isAsciiLetter(sample.charCodeAt(i - 1)))) needed--;
  }
  return needed <= 0;
}

function isAsciiLetter(c: number): boolean {
  return (c | 32) >= 97 && (c | 32) <= 122;
}

/** Every rhyme without its diacritics. */
const BARE_RHYMES: ReadonlySet<string> = new Set(
  RHYMES.flatMap(([medial, nucleus, codas]) =>
    codas.split(' ').map((coda) => (medial + nucleus + (coda === '-' ? '' : coda)).normalize('NFD').replace(/\p{M}/gu, '')),
  ),
);
const ONSET = /^(?:ngh|ng|nh|[cgkpt]h|gi|qu|tr|[bcdghklmnpqrstvx])(?=[aeiouy])/u;

/** Any syllable with its diacritics taken away. */
function isBareSyllable(word: string): boolean {
  // The i of gi may be of its rhyme too (gieng), and the u of qu (quyt).
  return BARE_RHYMES.has(word) || BARE_RHYMES.has(word.replace(ONSET, '')) || (/^(?:gi|qu)/u.test(word) && BARE_RHYMES.has(word.slice(1)));
}

const LEAST_WORDS = 5;

/** Whether a part reads like Vietnamese without diacritics: nearly all words could be, and many can be nothing else. */
export function lacksDiacritics(text: string, { start, end }: Stretch): boolean {
  let words = 0;
  let bare = 0;
  let incomplete = 0;
  for (const word of text
    .slice(start, Math.min(end, start + SAMPLE))
    .toLowerCase()
    .split(/[^\p{L}\p{M}]+/u)) {
    // Letters alone are of abbreviations: UBND, Q.
    if (word.length < 2 || !/[aeiouy]/u.test(word)) continue;
    words++;
    if (!isBareSyllable(word)) continue;
    bare++;
    // No word ends so, or has these vowels, without a mark.
    if (!isSyllable(word)) incomplete++;
  }
  return words >= LEAST_WORDS && bare * 5 >= words * 4 && incomplete * 8 >= words;
}
