/**
 * One way to write a text: NFC with marks in any order, tone marks in one place, look-alike characters folded. Every
 * step can be switched off, and every offset can be mapped back.
 */
import { joinMark, toneOfMark } from './fold-rules.ts';
import { asciiPunctuation } from './characters.ts';
import { type OffsetMap, Rewriter } from './offsets.ts';
import { type OptionTable, requireOptions, requireText } from '../kit/values.ts';
import { type IyStyle, placeMarks, type ToneStyle } from './tone.ts';

/** What `normalize` does beside NFC. */
export interface NormalizeOptions {
  /** `'old'`: hòa, khỏe, thúy. `'new'`: hoà, khoẻ, thuý. `'keep'` (default): as it stands. Misplaced marks (hòan, qúy) are mended by old and new. */
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
  /** Zero-width characters, soft hyphens, direction marks and byte order marks are left out. Default true. */
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
 * @throws TypeError when `text` is not a string or an option is unknown or of the wrong type; RangeError for a value that is not allowed.
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
 * As `normalize`, with the offsets of the two texts mapped both ways (UTF-16 code units).
 *
 * @throws TypeError as `normalize` does.
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

/** Walks the text by clusters: one character and the marks behind it. */
function rewrite(text: string, options: NormalizeOptions): Rewriter {
  const rewriter = new Rewriter(text);
  const dropInvisible = options.invisible !== false;
  const n = text.length;
  let i = 0;
  while (i < n) {
    const c = text.charCodeAt(i);
    // ASCII before ASCII: the common case.
    const next = i + 1 < n ? text.charCodeAt(i + 1) : 0;
    if (c < 0x80 && next < 0x80 && c !== 13) {
      i++;
      continue;
    }
    let width = c >= 0xd800 && c < 0xdc00 && (next & 0xfc00) === 0xdc00 ? 2 : 1;
    if (c === 13 && next === 10) {
      if (options.lineBreaks !== false) rewriter.replace(i, i + 2, '\n');
      i += 2;
      continue;
    }
    if (dropInvisible && isInvisible(c) && !joins(text, i, c)) {
      rewriter.replace(i, i + 1, '');
      i++;
      continue;
    }
    const base = replacement(c, options);
    const first = base !== '' ? base : width === 2 ? text.slice(i, i + 2) : text[i];
    let j = i + width;
    // Marks may follow behind characters that are left out.
    let end = j;
    let marks = '';
    while (j < n) {
      const d = text.charCodeAt(j);
      if (d < 0x300 && d !== 0xad) break;
      if (dropInvisible && isInvisible(d) && !joins(text, j, d)) {
        j++;
        continue;
      }
      width = continuation(text, j, d);
      if (width === 0) break;
      if (marks.length <= MOST_MARKS) marks += text.slice(j, j + width);
      j += width;
      end = j;
    }
    if (marks.length <= MOST_MARKS && (marks !== '' || base !== '' || !isStable(c))) {
      const cluster = compose(first + marks);
      if (cluster.length !== end - i || !text.startsWith(cluster, i)) rewriter.replace(i, end, cluster);
    }
    i = end;
  }
  return rewriter;
}

/** What a look-alike stands for, or ''. */
function replacement(c: number, options: NormalizeOptions): string {
  if (c < 0x80) return c === 13 && options.lineBreaks !== false ? '\n' : '';
  if (c >= 0x1ea0 && c <= 0x1ef9) return '';
  if (c === 0xd0 || c === 0x189) return options.letters !== false ? 'Đ' : '';
  if (c === 0xf0 || c === 0x256) return options.letters !== false ? 'đ' : '';
  if (c === 0x85 || c === 0x2028 || c === 0x2029) return options.lineBreaks !== false ? '\n' : '';
  if (c === 0xa0 || c === 0x1680 || (c >= 0x2000 && c <= 0x200a) || c === 0x202f || c === 0x205f || c === 0x3000) {
    return options.spaces !== false ? ' ' : '';
  }
  const ascii = asciiPunctuation(c);
  if (ascii === 45) return options.dashes !== false ? '-' : '';
  if (ascii === 34 || ascii === 39) return options.quotes !== false ? (ascii === 34 ? '"' : "'") : '';
  if (c >= 0xff01 && c <= 0xff5e) return options.fullWidth !== false ? String.fromCharCode(c - 0xfee0) : '';
  return '';
}

function isInvisible(c: number): boolean {
  return c === 0xad || c === 0x180e || c === 0xfeff || (c >= 0x200b && c <= 0x200f) || (c >= 0x202a && c <= 0x202e) || (c >= 0x2060 && c <= 0x2069);
}

/** A zero-width joiner inside an emoji, or in a script that is written with joiners, is no litter. */
function joins(text: string, at: number, c: number): boolean {
  if ((c !== 0x200c && c !== 0x200d) || at === 0) return false;
  const before = text.charCodeAt(at - 1);
  return (before >= 0x590 && before < 0x1e00) || (before >= 0x2190 && !isInvisible(before));
}

/** A letter with more marks than Unicode's stream-safe format allows is left alone: to sort them is quadratic. */
const MOST_MARKS = 30;

const MARK = /^\p{M}$/u;

/** Code units of the mark (or Hangul vowel or final) that composes with what stands before it; 0 for none. */
function continuation(text: string, at: number, c: number): number {
  if (c < 0x300) return 0;
  if (c < 0x370) return 1;
  if ((c >= 0x1ea0 && c <= 0x1ef9) || (c >= 0x2010 && c <= 0x205f)) return 0;
  if (c >= 0x1160 && c <= 0x11ff) return 1;
  if (c >= 0xd800 && c < 0xdc00) {
    const point = text.codePointAt(at) as number;
    return point > 0xffff && (MARK.test(String.fromCodePoint(point)) || (point >= 0x16d63 && point <= 0x16d6a)) ? 2 : 0;
  }
  return MARK.test(text[at]) ? 1 : 0;
}

/** Known to be in NFC when alone. */
function isStable(c: number): boolean {
  return c < 0x340 || (c >= 0x1ea0 && c <= 0x1ef9) || (c >= 0x2010 && c <= 0x205f);
}

/** One cluster in NFC; a Vietnamese vowel takes its marks in either order (a + acute + circumflex = ấ). */
function compose(cluster: string): string {
  const parts = cluster.normalize('NFD');
  const letter = parts.charCodeAt(0);
  if (parts.length !== 3 || letter > 122) return cluster.normalize('NFC');
  const [first, second] = [parts.charCodeAt(1), parts.charCodeAt(2)];
  // NFD leaves the order of an acute and a circumflex alone: the tone is the outer mark.
  if (toneOfMark(first) !== 0 && joinMark(letter | 32, second) !== (letter | 32)) {
    return (parts[0] + parts[2] + parts[1]).normalize('NFC');
  }
  return cluster.normalize('NFC');
}
