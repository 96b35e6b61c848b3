/**
 * What `scan` gives without a vocabulary, several times as fast: one look-up per code unit, with the grammar of the
 * syllable running along as an automaton. Words that may be two run together are left to `scan`.
 */
import { syllableAutomaton } from './automaton.ts';
import { asciiPunctuation, classOf, DIGIT, IGNORABLE, isUpper, LETTER, MARK, NEWLINE, SPACE } from './characters.ts';
import { CAPITAL, GLUED, LINE, NUMBER, PARAGRAPH, PUNCT, scan, type Tokens, UPPER, WORD } from './scan.ts';
import { isSyllableAt, letterCode } from './syllable.ts';

/** As `Tokens`, without values of numbers. The id of a word is 1 for a syllable, else 0. */
export type Lexemes = Pick<Tokens, 'text' | 'count' | 'start' | 'end' | 'flags'> & { readonly id: Uint8Array };

const LIMIT = 0x2000;
const SAC = 2;
const NANG = 5;
const IS_UPPER = 8;
/** By code unit: class (three bits), capital (one), letter number (five), tone (above; see ONE_TONE). */
const info = new Uint16Array(LIMIT);
/** Added to a tone, so that a sum tells whether there was one: 0 none, 9–13 one, more are too many. No branch. */
const ONE_TONE = 8;
let next: Uint16Array = new Uint16Array(0);
let accept: Uint8Array = new Uint8Array(0);

function prepare(): void {
  for (let c = 0; c < LIMIT; c++) {
    const code = letterCode(c);
    const tone = code >> 5;
    info[c] = classOf(c) | (isUpper(c) ? IS_UPPER : 0) | ((code & 31) << 4) | (tone === 0 ? 0 : (tone + ONE_TONE) << 9);
  }
  ({ next, accept } = syllableAutomaton());
}

/** Arrays are used again from text to text: to make and clear them is a tenth of the work. */
const MOST_KEPT = 1 << 17;
let shelf = { start: new Int32Array(1 << 12), end: new Int32Array(1 << 12), id: new Uint8Array(1 << 12), flags: new Uint8Array(1 << 12) };

/** Reads a text. O(n); never throws on a string. The arrays of the result hold until the next call. */
export function lex(text: string): Lexemes {
  if (next.length === 0) prepare();
  const n = text.length;
  const codes = info;
  const after = next;
  const ends = accept;
  let { start, end, id, flags } = shelf;
  let room = start.length;
  let count = 0;
  let gap = LINE | PARAGRAPH;
  let i = 0;
  while (i < n) {
    let c = text.charCodeAt(i);
    let f = c < LIMIT ? codes[c] : classOf(c);
    const k = f & 7;
    if (k === SPACE) {
      gap &= ~GLUED;
      i++;
      continue;
    }
    if (k === NEWLINE) {
      // CR LF is one line break.
      if (c === 13 && text.charCodeAt(i + 1) === 10) i++;
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
      id = grown(id, new Uint8Array(room));
      flags = grown(flags, new Uint8Array(room));
    }
    const from = i;
    start[count] = from;
    if (k === LETTER) {
      let state = 1;
      let tone = 0;
      let uppers = 0;
      let high = 0;
      const first = f & IS_UPPER;
      do {
        uppers += f & IS_UPPER;
        high |= c;
        state = after[(state << 5) | ((f >> 4) & 31)];
        tone += f >> 9;
        if (++i === n) break;
        c = text.charCodeAt(i);
        f = c < LIMIT ? codes[c] : classOf(c);
      } while ((f & 7) === LETTER);
      const verdict = ends[state];
      const syllable = verdict !== 0 && (verdict === 1 ? tone <= ONE_TONE + 5 : tone === ONE_TONE + SAC || tone === ONE_TONE + NANG);
      const loose = i < n && ((f & 7) === MARK || (f & 7) === IGNORABLE);
      if (!loose && (syllable || high < 128)) {
        end[count] = i;
        id[count] = syllable ? 1 : 0;
        flags[count++] = WORD | gap | (first !== 0 ? CAPITAL : 0) | (uppers === (i - from) << 3 ? UPPER : 0);
      } else {
        while (i < n && inWord(classOf(text.charCodeAt(i)))) i++;
        const last = wordEnd(text, from, i);
        if (isSyllableAt(text, from, last)) {
          end[count] = last;
          id[count] = 1;
          flags[count++] = shape(text, from, last) | gap;
        } else {
          const parts = scan(text.slice(from, last));
          for (let p = 0; p < parts.count; p++) {
            start[count] = from + parts.start[p];
            end[count] = from + parts.end[p];
            id[count] = parts.id[p];
            flags[count++] = p === 0 ? (parts.flags[p] & ~(GLUED | LINE | PARAGRAPH)) | gap : parts.flags[p];
          }
        }
      }
    } else if (k === DIGIT) {
      do i++;
      while (i < n && classOf(text.charCodeAt(i)) === DIGIT);
      end[count] = i;
      id[count] = 0;
      flags[count++] = NUMBER | gap;
    } else {
      const p = asciiPunctuation(c);
      i += c >= 0xd800 && c < 0xdc00 && i + 1 < n && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00 ? 2 : 1;
      // Loose marks behind punctuation belong to it.
      while (i < n && classOf(text.charCodeAt(i)) === MARK) i++;
      end[count] = i;
      id[count] = p < 128 ? p : 0;
      flags[count++] = PUNCT | gap;
    }
    gap = GLUED;
  }
  start[count] = n;
  end[count] = n;
  id[count] = 0;
  flags[count] = LINE | PARAGRAPH;
  if (room > shelf.start.length && room <= MOST_KEPT) shelf = { start, end, id, flags };
  return { text, count, start, end, id, flags };
}

function grown<T extends Int32Array | Uint8Array>(from: T, to: T): T {
  to.set(from);
  return to;
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

function shape(text: string, from: number, to: number): number {
  let bits = WORD | UPPER | (isUpper(text.charCodeAt(from)) ? CAPITAL : 0);
  for (let i = from; i < to; i++) {
    const c = text.charCodeAt(i);
    if (classOf(c) === LETTER && !isUpper(c)) bits &= ~UPPER;
  }
  return bits;
}
