/** Reads coded phrases of the packed tables: one lookup gives the vocabulary id of each code. */
import { isUpper } from '../text/characters.ts';
import { BLANK } from '../kit/punctuation.ts';
import { LOWER, TIER, wordAt } from './codes.ts';
import { codedWordList, firstOfPhrases } from './coding.ts';
import { MOST_WORDS } from './limits.ts';
import { isAllUpper, type Vocabulary, wordEnd } from '../text/vocabulary.ts';

export class CodedPhrases {
  /** The vocabulary id of each coded word that is in a phrase, by number. */
  private readonly ids: Int32Array;
  /** The phrase that was read last: the ids of its words, and a bit for each that has a capital. */
  readonly words: Int32Array = new Int32Array(MOST_WORDS);
  capitals = 0;

  constructor(private readonly vocabulary: Vocabulary) {
    const list = codedWordList();
    this.ids = new Int32Array(list.length);
    for (let word = firstOfPhrases(); word < list.length; word++) this.ids[word] = vocabulary.add(list[word]);
  }

  /** The id of the first word of a phrase that begins at `from`. */
  first(coded: string, from: number): number {
    const word = wordAt(coded, from);
    return word >= 0 ? this.ids[word] : this.vocabulary.firstId(coded, from);
  }

  /** Reads a phrase into `words` and `capitals`. Returns the number of its words. */
  read(coded: string): number {
    const { ids, words } = this;
    const list = codedWordList();
    let n = 0;
    let capitals = 0;
    for (let i = 0; i < coded.length; ) {
      const word = wordAt(coded, i);
      if (word >= 0) {
        i += word < TIER ? 2 : 3;
        if (coded.charCodeAt(i - 2) < LOWER || isUpper(list[word].charCodeAt(0))) capitals |= 1 << n;
        words[n++] = ids[word];
      } else {
        const end = wordEnd(coded, i);
        if (coded.charCodeAt(i) !== BLANK) words[n++] = this.vocabulary.id(coded.slice(i, end));
        i = end;
      }
    }
    this.capitals = capitals;
    return n;
  }

  /** `isAllUpper` of the decoded text. */
  isAllUpper(coded: string): boolean {
    const list = codedWordList();
    for (let i = 0; i < coded.length; ) {
      const word = wordAt(coded, i);
      if (word < 0) i++;
      else {
        i += word < TIER ? 2 : 3;
        if (!isAllUpper(list[word])) return false;
      }
    }
    return true;
  }

  /** Whether the decoded text has a blank. */
  hasBlank(coded: string): boolean {
    let wasCode = false;
    for (let i = 0; i < coded.length; ) {
      const word = wordAt(coded, i);
      if ((word >= 0 && wasCode) || coded.charCodeAt(i) === BLANK) return true;
      wasCode = word >= 0;
      i += word < 0 ? 1 : word < TIER ? 2 : 3;
    }
    return false;
  }
}
