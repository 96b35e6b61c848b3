/**
 * What `scan` gives without a vocabulary, several times as fast: one look-up per code unit spells each word as two
 * integers, by which words met before are known.
 */
import { DIGIT, IGNORABLE, LETTER, MARK, NEWLINE, SPACE } from './character-layout.ts';
import { asciiPunctuation, classOf, isUpper } from './characters.ts';
import { codeUnits } from './code-units.ts';
import { entryOf, isSyllableEntry, meet, tidy } from './met-words.ts';
import { CAPITAL, GLUED, LINE, NUMBER, PARAGRAPH, PUNCT, type Tokens, UPPER, WORD } from './scan.ts';
import { seam } from './seams.ts';
import { isSyllableAt } from './syllable.ts';

/** As `Tokens`, without values of numbers. The id of a word is 1 for a syllable, else 0. */
export interface Lexemes extends Pick<Tokens, 'text' | 'count' | 'start' | 'end' | 'flags'> {
  readonly id: Uint8Array;
  /** Of a word its entry in `met-words`, or 0. */
  readonly met: Int32Array;
}

const LIMIT = 0x10000;
const IS_UPPER = CAPITAL;
const UNSPELT = 1 << 11;
/** By code unit: class (three bits), capital (one), and of a Vietnamese or English letter a number of its own (seven), the same for its capital; UNSPELT for others. */
const info = new Uint16Array(LIMIT);
let isPrepared = false;

function prepare(): void {
  for (let c = 0; c < LIMIT; c++) info[c] = classOf(c) | (isUpper(c) ? IS_UPPER : 0) | UNSPELT;
  const toned = [...'aăâeêioôơuưy'].flatMap((vowel) => ['\u0300', '\u0301', '\u0309', '\u0303', '\u0323'].map((mark) => (vowel + mark).normalize('NFC')));
  [...'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz', ...toned].forEach((letter, i) => {
    for (const form of [letter, letter.toUpperCase()]) info[form.charCodeAt(0)] += ((i + 1) << 4) - UNSPELT;
  });
  isPrepared = true;
}

const BLANK = 32;
/** Longer words are not spelt as integers. */
const LONGEST = 8;
/** Behind the bits of the letters: the capitals. */
const SHAPE_AT = 28;

/** Arrays are used again from text to text: to make and clear them is a tenth of the work. */
const MOST_KEPT = 1 << 17;
let shelf = {
  start: new Int32Array(1 << 12),
  end: new Int32Array(1 << 12),
  met: new Int32Array(1 << 12),
  id: new Uint8Array(1 << 12),
  flags: new Uint8Array(1 << 12),
};

/** Reads a text. O(n); never throws on a string. The arrays of the result hold until the next call. */
export function lex(text: string): Lexemes {
  if (!isPrepared) prepare();
  tidy();
  const n = text.length;
  const units = codeUnits(text);
  const codes = info;
  let { start, end, met, id, flags } = shelf;
  let room = start.length;
  let count = 0;
  let gap = LINE | PARAGRAPH;
  let i = 0;
  while (i < n) {
    let c = units[i];
    let f = codes[c];
    const k = f & 7;
    if (k === SPACE) {
      gap &= ~GLUED;
      i++;
      continue;
    }
    if (k === NEWLINE) {
      // CR LF is one line break.
      if (c === 13 && i + 1 < n && units[i + 1] === 10) i++;
      gap = (gap & LINE) !== 0 ? LINE | PARAGRAPH : LINE;
      i++;
      continue;
    }
    if (k === IGNORABLE) {
      i++;
      continue;
    }
    if (count + 20 > room) {
      room *= 2;
      start = grown(start, new Int32Array(room));
      end = grown(end, new Int32Array(room));
      met = grown(met, new Int32Array(room));
      id = grown(id, new Uint8Array(room));
      flags = grown(flags, new Uint8Array(room));
    }
    const from = i;
    start[count] = from;
    if (k === LETTER) {
      let a = 0;
      let b = 0;
      let all = 0;
      let uppers = 0;
      const first = f & IS_UPPER;
      do {
        uppers += f & IS_UPPER;
        all |= f;
        b = (b << 7) | (a >>> 21);
        a = ((a & 0x1fffff) << 7) | ((f >> 4) & 127);
        if (++i === n) break;
        c = units[i];
        f = codes[c];
      } while ((f & 7) === LETTER);
      const letters = i - from;
      const loose = i < n && ((f & 7) === MARK || (f & 7) === IGNORABLE);
      // No branches: what word comes next, no processor foresees.
      const shape = WORD | first | (~((uppers - (letters << 3)) >> 31) & UPPER);
      const isSpelt = (all & UNSPELT) === 0 && letters <= LONGEST && !loose && (uppers === first || (shape & UPPER) !== 0);
      b |= (shape & (CAPITAL | UPPER)) << (SHAPE_AT - 3);
      const known = isSpelt ? entryOf(a, b) : 0;
      if (known !== 0) {
        end[count] = i;
        met[count] = known;
        id[count] = isSyllableEntry(known);
        flags[count++] = shape | gap;
        if (c === BLANK && i < n) {
          gap = 0;
          i++;
          continue;
        }
      } else {
        if (loose) while (i < n && inWord(classOf(units[i]))) i++;
        const last = loose ? wordEnd(text, from, i) : i;
        const isSyllable = isSyllableAt(text, from, last);
        const ends = isSyllable ? [last] : parts(text, from, last);
        const entry = isSpelt && ends.length === 1 ? meet(a, b, isSyllable, text.slice(from, last)) : 0;
        let at = from;
        for (const to of ends) {
          start[count] = at;
          end[count] = wordEnd(text, at, to);
          met[count] = entry;
          id[count] = isSyllableAt(text, at, to) ? 1 : 0;
          flags[count++] = shapeOf(text, at, to) | (at === from ? gap : GLUED);
          at = to;
        }
      }
    } else if (k === DIGIT) {
      do i++;
      while (i < n && classOf(units[i]) === DIGIT);
      end[count] = i;
      met[count] = 0;
      id[count] = 0;
      flags[count++] = NUMBER | gap;
    } else {
      const p = asciiPunctuation(c);
      i += c >= 0xd800 && c < 0xdc00 && i + 1 < n && (units[i + 1] & 0xfc00) === 0xdc00 ? 2 : 1;
      // Loose marks behind punctuation belong to it.
      while (i < n && classOf(units[i]) === MARK) i++;
      end[count] = i;
      met[count] = 0;
      id[count] = p < 128 ? p : 0;
      flags[count++] = PUNCT | gap;
    }
    gap = GLUED;
  }
  start[count] = n;
  end[count] = n;
  id[count] = 0;
  flags[count] = LINE | PARAGRAPH;
  if (room > shelf.start.length && room <= MOST_KEPT) shelf = { start, end, met, id, flags };
  return { text, count, start, end, met, id, flags };
}

function grown<T extends Int32Array | Uint8Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

/** Where the words end that were run together to text[from, to). */
function parts(text: string, from: number, to: number): number[] {
  const cut = seam(text, from, to);
  return cut === 0 ? [to] : [...parts(text, from, cut), ...parts(text, cut, to)];
}

function inWord(k: number): boolean {
  return k === LETTER || k === MARK || k === IGNORABLE;
}

/** Invisible characters at the end are no part of a word. */
function wordEnd(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && classOf(text.charCodeAt(end - 1)) === IGNORABLE) end--;
  return end;
}

function shapeOf(text: string, from: number, to: number): number {
  let bits = WORD | UPPER | (isUpper(text.charCodeAt(from)) ? CAPITAL : 0);
  for (let i = from; i < to; i++) {
    const c = text.charCodeAt(i);
    if (classOf(c) === LETTER && !isUpper(c)) bits &= ~UPPER;
  }
  return bits;
}
