/**
 * One spelling for a text: NFC with marks in any order, tone marks in one place, look-alike characters folded. Every
 * step can be switched off, and every offset can be mapped back.
 */
import { DASHES, DOUBLE_QUOTES, SINGLE_QUOTES } from './characters.ts';
import { joinMark, toneOfMark } from './fold-rules.ts';
import { type OffsetMap, Rewriter } from './offsets.ts';
import { type IyStyle, placeMarks, type ToneStyle } from './tone.ts';
import { ASCII_LIMIT, CARRIAGE_RETURN, isAsciiLetter, isHighSurrogate, isLowSurrogate, LINE_FEED } from '../kit/punctuation.ts';
import { type OptionTable, requireOptions, requireText } from '../kit/values.ts';

/** What `normalize` does besides NFC. */
export interface NormalizeOptions {
  /** `'old'`: hòa, khỏe, thúy. `'new'`: hoà, khoẻ, thuý. `'keep'` (default): as written. Both old and new correct misplaced marks (hòan, qúy). */
  readonly toneMarks?: ToneStyle;
  /** For matching: `'i'` writes kĩ, Mĩ, quí; `'y'` writes kỹ, Mỹ, quý where that is in use. Default `'keep'`. */
  readonly iy?: IyStyle;
  /** Ð (eth), Ɖ → Đ; ð, ɖ → đ. Default true. */
  readonly letters?: boolean;
  /** Full-width digits, letters and punctuation → ASCII. Default true. */
  readonly fullWidth?: boolean;
  /** Hyphens, dashes and the minus sign → `-`. Default true. */
  readonly dashes?: boolean;
  /** Curly and angled quotes, primes, accents used as quotes → `"` and `'`. Default true. */
  readonly quotes?: boolean;
  /** No-break and other spaces → space, one for one. Default true. */
  readonly spaces?: boolean;
  /** Deletes zero-width characters, soft hyphens, direction marks and byte order marks. Default true. */
  readonly invisible?: boolean;
  /** CR LF, CR and the Unicode line and paragraph separators → LF. Default true. */
  readonly lineBreaks?: boolean;
}

/** A text rewritten by `normalizeWithOffsets`. */
export interface NormalizedText extends OffsetMap {
  readonly text: string;
}

const OPTIONS: OptionTable = {
  toneMarks: ['old', 'new', 'keep'],
  iy: ['i', 'y', 'keep'],
  letters: 'boolean',
  fullWidth: 'boolean',
  dashes: 'boolean',
  quotes: 'boolean',
  spaces: 'boolean',
  invisible: 'boolean',
  lineBreaks: 'boolean',
};

/**
 * The text in NFC, with look-alikes folded as the options say. Idempotent; O(n).
 *
 * @throws TypeError if `text` is not a string or an option is unknown or of the wrong type; RangeError for a value that is not allowed
 * @example
 * normalize('Ủy ban – Ðà Nẵng')                  // 'Ủy ban - Đà Nẵng'
 * normalize('hoà thuận', { toneMarks: 'old' })   // 'hòa thuận'
 */
export function normalize(text: string, options?: NormalizeOptions): string {
  requireText('normalize', text);
  requireOptions('normalize', options, OPTIONS);
  return placed(rewrite(text, options ?? {}).finish(), options);
}

/**
 * As `normalize`, with the offsets of the two texts mapped in both directions (UTF-16 code units).
 *
 * @throws TypeError and RangeError as `normalize` does
 * @example
 * const n = normalizeWithOffsets('Hoa\u0300 Bi\u0300nh')
 * n.text            // 'Hoà Bình'
 * n.toOriginal(4)   // 5: where 'Bình' begins in the caller's text
 */
export function normalizeWithOffsets(text: string, options?: NormalizeOptions): NormalizedText {
  requireText('normalizeWithOffsets', text);
  requireOptions('normalizeWithOffsets', options, OPTIONS);
  const rewriter = rewrite(text, options ?? {});
  return { text: placed(rewriter.finish(), options), ...rewriter.map() };
}

function placed(text: string, options: NormalizeOptions | undefined): string {
  const tones = options?.toneMarks ?? 'keep';
  const iy = options?.iy ?? 'keep';
  return tones === 'keep' && iy === 'keep' ? text : placeMarks(text, tones, iy);
}

/** Walks the text by clusters: one character and the marks after it. */
function rewrite(text: string, options: NormalizeOptions): Rewriter {
  const rewriter = new Rewriter(text);
  const n = text.length;
  let i = 0;
  while (i < n) {
    const c = text.charCodeAt(i);
    const next = i + 1 < n ? text.charCodeAt(i + 1) : 0;
    // The fast path: ASCII before ASCII.
    if (c < ASCII_LIMIT && next < ASCII_LIMIT && c !== CARRIAGE_RETURN) i++;
    else if (c === CARRIAGE_RETURN && next === LINE_FEED) {
      if (options.lineBreaks !== false) rewriter.replace(i, i + 2, '\n');
      i += 2;
    } else if (isDropped(text, i, c, options)) {
      rewriter.replace(i, i + 1, '');
      i++;
    } else i = rewriteCluster(rewriter, text, i, options);
  }
  return rewriter;
}

/** Composes and folds the cluster at `i`. Returns its end. */
function rewriteCluster(rewriter: Rewriter, text: string, i: number, options: NormalizeOptions): number {
  const c = text.charCodeAt(i);
  const folded = foldedOf(c, options);
  if (folded === '' && isStable(c) && !mayBeMark(text.charCodeAt(i + 1))) return i + 1;
  const width = isHighSurrogate(c) && i + 1 < text.length && isLowSurrogate(text.charCodeAt(i + 1)) ? 2 : 1;
  const end = marksEnd(text, i + width, options);
  const marks = marksIn(text, i + width, end, options);
  if (marks.length > MOST_MARKS || (marks === '' && folded === '' && isStable(c))) return end;
  const cluster = compose((folded || (width === 1 ? text[i] : text.slice(i, i + width))) + marks);
  if (cluster.length !== end - i || !text.startsWith(cluster, i)) rewriter.replace(i, end, cluster);
  return end;
}

/** The end of the marks that compose with what precedes them. Invisible characters may be between them. */
function marksEnd(text: string, from: number, options: NormalizeOptions): number {
  let end = from;
  let j = from;
  while (j < text.length) {
    const c = text.charCodeAt(j);
    if (c < FIRST_MARK && c !== SOFT_HYPHEN) break;
    if (isDropped(text, j, c, options)) {
      j++;
      continue;
    }
    const width = markWidth(text, j, c);
    if (width === 0) break;
    j += width;
    end = j;
  }
  return end;
}

/** The marks in text[from, to), without the invisible characters between them. */
function marksIn(text: string, from: number, to: number, options: NormalizeOptions): string {
  let marks = '';
  let k = from;
  while (k < to && isLatinMark(text.charCodeAt(k))) k++;
  if (k === to) return text.slice(from, to);
  for (let j = from; j < to && marks.length <= MOST_MARKS; j++) if (!isDropped(text, j, text.charCodeAt(j), options)) marks += text[j];
  return marks;
}

/** Options that fold look-alikes, the characters that each folds, and what they become. */
const FOLDS: readonly (readonly [option: keyof NormalizeOptions, from: string, to: string])[] = [
  ['letters', 'ÐƉ', 'Đ'],
  ['letters', 'ðɖ', 'đ'],
  ['lineBreaks', '\r\u0085\u2028\u2029', '\n'],
  ['spaces', '\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000', ' '],
  ['dashes', DASHES, '-'],
  ['quotes', DOUBLE_QUOTES, '"'],
  // With the two characters whose NFC is one of them.
  ['quotes', `${SINGLE_QUOTES}\u1fef\u1ffd`, "'"],
];
const FIRST_FULL_WIDTH = 0xff01;
const LAST_FULL_WIDTH = 0xff5e;
const TO_ASCII = 0xfee0;
/** By code unit: position in FOLDS + 1, or 0. */
const foldAt = new Uint8Array(0x10000);
FOLDS.forEach(([, from], at) => {
  for (const character of from) foldAt[character.charCodeAt(0)] = at + 1;
});

/** The replacement of a look-alike, or '' if it stays. */
function foldedOf(c: number, options: NormalizeOptions): string {
  const at = foldAt[c];
  if (at > 0) {
    const [option, , to] = FOLDS[at - 1];
    return options[option] === false ? '' : to;
  }
  return c >= FIRST_FULL_WIDTH && c <= LAST_FULL_WIDTH && options.fullWidth !== false ? String.fromCharCode(c - TO_ASCII) : '';
}

const SOFT_HYPHEN = 0xad;

/** An invisible character that the options delete. */
function isDropped(text: string, at: number, c: number, options: NormalizeOptions): boolean {
  return isInvisible(c) && options.invisible !== false && !joins(text, at, c);
}

function isInvisible(c: number): boolean {
  return c === SOFT_HYPHEN || c === 0x180e || c === 0xfeff || (c >= 0x200b && c <= 0x200f) || (c >= 0x202a && c <= 0x202e) || (c >= 0x2060 && c <= 0x2069);
}

/** A zero-width joiner inside an emoji, or in a script that is written with joiners, is kept. */
function joins(text: string, at: number, c: number): boolean {
  if ((c !== 0x200c && c !== 0x200d) || at === 0) return false;
  const before = text.charCodeAt(at - 1);
  return (before >= 0x590 && before < 0x1e00) || (before >= 0x2190 && !isInvisible(before));
}

/** A letter with more marks than Unicode's stream-safe format allows is left alone: sorting them takes quadratic time. */
const MOST_MARKS = 30;

const MARK = /^\p{M}$/u;
const FIRST_MARK = 0x300;

function isLatinMark(c: number): boolean {
  return c >= FIRST_MARK && c <= 0x36f;
}

/** Vietnamese letters with a tone, and general punctuation: no marks, and in NFC. */
function isPlainBlock(c: number): boolean {
  return (c >= 0x1ea0 && c <= 0x1ef9) || (c >= 0x2010 && c <= 0x205f);
}

/** A mark, or an invisible character with marks after it; false for most letters. */
function mayBeMark(c: number): boolean {
  return (c >= FIRST_MARK && !(c >= 0x1ea0 && c <= 0x1ef9)) || c === SOFT_HYPHEN;
}

/** Code units of the mark (or Hangul vowel or final) at an offset that composes with what precedes it; 0 for none. */
function markWidth(text: string, at: number, c: number): number {
  if (c < FIRST_MARK) return 0;
  if (isLatinMark(c)) return 1;
  if (isPlainBlock(c)) return 0;
  if (c >= 0x1160 && c <= 0x11ff) return 1;
  if (isHighSurrogate(c)) return isMarkPair(text.codePointAt(at) ?? 0) ? 2 : 0;
  return MARK.test(text[at]) ? 1 : 0;
}

/** A mark, or a vowel of Kirat Rai, outside the Basic Multilingual Plane. */
function isMarkPair(point: number): boolean {
  return point > 0xffff && (MARK.test(String.fromCodePoint(point)) || (point >= 0x16d63 && point <= 0x16d6a));
}

/** Known to be in NFC when alone. */
function isStable(c: number): boolean {
  return c < 0x340 || isPlainBlock(c);
}

/** One cluster in NFC; a Vietnamese vowel takes its marks in either order (a + acute + circumflex = ấ). */
function compose(cluster: string): string {
  const parts = cluster.normalize('NFD');
  const letter = parts.charCodeAt(0);
  if (parts.length !== 3 || !isAsciiLetter(letter)) return cluster.normalize('NFC');
  const base = letter | 0x20;
  // NFD keeps the order of an acute and a circumflex: the tone is the outer mark.
  if (toneOfMark(parts.charCodeAt(1)) !== 0 && joinMark(base, parts.charCodeAt(2)) !== base) return (parts[0] + parts[2] + parts[1]).normalize('NFC');
  return cluster.normalize('NFC');
}
