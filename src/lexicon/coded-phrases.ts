/** Phrases of the packed tables, as they come in codes: each code is a vocabulary id by one look-up. */
import { isUpper } from '../text/characters.ts';
import { codedWordList, decode, firstWord, LOWER, PLACES, RAW, rawEnd } from './coding.ts';
import { type Lexicon, MASK_BITS } from './lexicon.ts';
import { isAllUpper } from './vocabulary.ts';

const BLANK = 32;
const HYPHEN = 45;
// Of a listed word.
const CAPITAL = 1;
const ALL_CAPITALS = 2;

export class CodedPhrases {
  /** By the number of a word; 0 for one that no phrase has held yet. */
  private readonly ids: Int32Array;
  private readonly shapes: Uint8Array;
  private readonly words = new Int32Array(2 * MASK_BITS);

  constructor(private readonly lexicon: Lexicon) {
    const list = codedWordList();
    this.ids = new Int32Array(list.length);
    this.shapes = new Uint8Array(list.length);
    for (let i = 0; i < list.length; i++) {
      if (isUpper(list[i].charCodeAt(0))) this.shapes[i] = isAllUpper(list[i]) ? CAPITAL | ALL_CAPITALS : CAPITAL;
    }
  }

  /** As `Lexicon.add`, of a phrase in codes. */
  add(coded: string, kind: number, ref: number, flags: number, mask?: number): void {
    let n = 0;
    let capitals = 0;
    const { ids, shapes, words } = this;
    for (let i = 0; i < coded.length && n <= MASK_BITS; ) {
      const c = coded.charCodeAt(i);
      const first = firstWord(c);
      if (first >= 0) {
        const word = first + PLACES[coded.charCodeAt(i + 1)];
        if (c < LOWER || (shapes[word] & CAPITAL) !== 0) capitals |= 1 << n;
        words[n++] = ids[word] || this.meet(word);
        i += 2;
        continue;
      }
      const end = rawEnd(coded, i);
      if (c === HYPHEN) words[n++] = HYPHEN;
      else if (c !== BLANK) {
        for (const w of this.lexicon.split(this.raw(coded, i, end))) {
          capitals |= (w & 1) << n;
          words[n++] = w >> 1;
        }
      }
      i = end;
    }
    if (n > MASK_BITS) this.lexicon.add(decode(coded), kind, ref, flags, mask);
    else if (n > 0) this.lexicon.enter(words, n, kind, ref, flags, mask ?? capitals);
  }

  private meet(word: number): number {
    this.ids[word] = this.lexicon.vocabulary.add(codedWordList()[word]);
    return this.ids[word];
  }

  /** A word without code, or one character. */
  private raw(coded: string, from: number, end: number): string {
    return coded.slice(coded[from] === RAW ? from + 1 : from, end);
  }

  /** `isAllUpper` of what the codes stand for. */
  isAllUpper(coded: string): boolean {
    for (let i = 0; i < coded.length; ) {
      const first = firstWord(coded.charCodeAt(i));
      if (first >= 0) {
        if ((this.shapes[first + PLACES[coded.charCodeAt(i + 1)]] & ALL_CAPITALS) === 0) return false;
        i += 2;
      } else {
        const end = rawEnd(coded, i);
        if (!isAllUpper(this.raw(coded, i, end))) return false;
        i = end;
      }
    }
    return true;
  }

  /** More than one word between blanks. */
  hasBlank(coded: string): boolean {
    let wasCode = false;
    for (let i = 0; i < coded.length; ) {
      const isNow = firstWord(coded.charCodeAt(i)) >= 0;
      if ((isNow && wasCode) || coded.charCodeAt(i) === BLANK) return true;
      wasCode = isNow;
      i = isNow ? i + 2 : rawEnd(coded, i);
    }
    return false;
  }
}
