/** Phrases of the packed tables, as they come in codes: each code is a vocabulary id by one look-up. */
import { isUpper } from '../text/characters.ts';
import { codedWordList, decode, FIRST_CODE } from './coding.ts';
import { type Lexicon, MASK_BITS } from './lexicon.ts';
import { isAllUpper } from './vocabulary.ts';

const BLANK = 32;
const HYPHEN = 45;
// Of a listed word.
const CAPITAL = 1;
const ALL_CAPITALS = 2;

export class CodedPhrases {
  /** By the place in the list; 0 for a word that no phrase has held yet. */
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
    for (let i = 0; i < coded.length && n <= MASK_BITS; ) {
      const code = coded.charCodeAt(i) - FIRST_CODE;
      if (code >= 0) {
        if ((code & 1) !== 0 || (this.shapes[code >> 1] & CAPITAL) !== 0) capitals |= 1 << n;
        this.words[n++] = this.ids[code >> 1] || this.meet(code >> 1);
        i++;
        continue;
      }
      const c = code + FIRST_CODE;
      if (c === BLANK || c === HYPHEN) {
        if (c === HYPHEN) this.words[n++] = HYPHEN;
        i++;
        continue;
      }
      // Rare words, numbers and other marks stand as they are.
      let end = i;
      while (end < coded.length && coded.charCodeAt(end) < FIRST_CODE && coded.charCodeAt(end) !== BLANK && coded.charCodeAt(end) !== HYPHEN) end++;
      for (const w of this.lexicon.split(coded.slice(i, end))) {
        capitals |= (w & 1) << n;
        this.words[n++] = w >> 1;
      }
      i = end;
    }
    if (n > MASK_BITS) this.lexicon.add(decode(coded), kind, ref, flags, mask);
    else if (n > 0) this.lexicon.enter(this.words, n, kind, ref, flags, mask ?? capitals);
  }

  private meet(place: number): number {
    this.ids[place] = this.lexicon.vocabulary.add(codedWordList()[place]);
    return this.ids[place];
  }

  /** `isAllUpper` of what the codes stand for. */
  isAllUpper(coded: string): boolean {
    for (let i = 0; i < coded.length; i++) {
      const code = coded.charCodeAt(i) - FIRST_CODE;
      if (code < 0 ? !isAllUpper(coded.charAt(i)) : (this.shapes[code >> 1] & ALL_CAPITALS) === 0) return false;
    }
    return true;
  }

  /** More than one word between blanks. */
  hasBlank(coded: string): boolean {
    for (let i = 1; i < coded.length; i++) {
      const c = coded.charCodeAt(i);
      if (c === BLANK || (c >= FIRST_CODE && coded.charCodeAt(i - 1) >= FIRST_CODE)) return true;
    }
    return false;
  }
}
