/**
 * Vietnamese terms for natural: `vietnamese-entities/natural`. A tokenizer, a stemmer and stop words that fit wherever
 * natural takes one. Nothing of natural is imported, neither code nor types: natural asks for objects of a shape.
 * @module vietnamese-entities/natural
 */
import { requireText } from '../kit/values.ts';
import { checkStemmerOptions, checkTermOptions, type StemmerOptions, stringsOf, type TermOptions, type TermSettings } from './natural/options.ts';
import { STOP_WORD_LIST } from './natural/stop-words.generated.ts';
import { joined, readTerms, spell } from './natural/terms.ts';

export type { StemmerOptions, TermOptions };

/** Function words and other words that tell no topic, in lower case, most frequent first. Frozen: copy it to change it. */
export const STOP_WORDS: readonly string[] = Object.freeze(STOP_WORD_LIST.split('|'));

/**
 * The terms of a text for counting: words in lower case, names with normal capitals, no stop words. Spelling is made one
 * (NFC, `hoà` as `hòa`), so that equal words are equal strings. O(n).
 *
 * @throws TypeError when `text` is no string, or an option is unknown or of the wrong type; RangeError for a wrong `unit`
 * @example
 * terms('Ông Trần Văn Bưởi nói về kinh tế của tỉnh Hậu Giang.') // ['Trần Văn Bưởi', 'kinh tế', 'tỉnh Hậu Giang']
 */
export function terms(text: string, options?: StemmerOptions): string[] {
  requireText('terms', text);
  const settings = checkStemmerOptions('terms', options);
  return keys(text, settings, stopSet(settings.stopWords));
}

/**
 * For `TfIdf#setTokenizer` and `NGrams.setTokenizer`, and by itself.
 *
 * @throws TypeError or RangeError for a wrong option
 * @example
 * new VietnameseTokenizer({ joiner: '_' }).tokenize('Kinh tế Hà Nội tăng.') // ['Kinh_tế', 'Hà_Nội', 'tăng']
 */
export class VietnameseTokenizer {
  readonly #settings: TermSettings;

  constructor(options?: TermOptions) {
    this.#settings = checkTermOptions('VietnameseTokenizer', options);
  }

  /**
   * All terms of a text in order, stop words too, in the case of the text and in one spelling (NFC, `hoà` as `hòa`).
   * @throws TypeError when `text` is no string
   */
  tokenize(text: string): string[] {
    requireText('VietnameseTokenizer.tokenize', text);
    return readTerms(text, this.#settings).map((term) => joined(term.text, this.#settings));
  }

  /** The array without empty strings at its ends, as a copy. Part of natural's type of a tokenizer. */
  trim(array: readonly string[]): string[] {
    let start = 0;
    let end = array.length;
    while (start < end && array[start] === '') start++;
    while (end > start && array[end - 1] === '') end--;
    return array.slice(start, end);
  }
}

/** Members that natural's type of a stemmer lists for its own stemmers and that its classifiers never read. */
type UnusedMember =
  | 'regions'
  | 'prelude'
  | 'endsinArr'
  | 'categorizeGroups'
  | 'measure'
  | 'step1'
  | 'step1a'
  | 'step1b'
  | 'step1c'
  | 'step2'
  | 'step3'
  | 'step4'
  | 'step5a'
  | 'step5b';

/**
 * What `vietnameseStemmer` makes: natural's `Stemmer` by its shape. Vietnamese words have no endings, so nothing is cut off.
 * Members that only English stemmers have are absent and typed `never`.
 */
export interface VietnameseStemmer extends Readonly<Record<UnusedMember, never>> {
  /** One token in the spelling of `terms`, in lower case. */
  stem(token: string): string;
  /** The terms of a text as `terms` gives them; with `keepStops`, stop words too. */
  tokenizeAndStem(text: string, keepStops?: boolean): string[];
  /** Stop words are those of this stemmer alone; natural's shared list is not touched. */
  addStopWord(stopWord: string): void;
  /** Adds several, as `addStopWord` does one. */
  addStopWords(moreStopWords: readonly string[]): void;
  /** Takes a stop word away: its terms are kept from then on. */
  removeStopWord(stopWord: string): void;
  /** Takes several away. */
  removeStopWords(stopWords: readonly string[]): void;
}

/**
 * A stemmer for `new BayesClassifier(stemmer)`, `new LogisticRegressionClassifier(stemmer)` and their `restore` and `load`.
 * A classifier that is saved does not hold it: give `restore` one with the same options.
 *
 * @throws TypeError or RangeError for a wrong option
 * @example
 * const classifier = new BayesClassifier(vietnameseStemmer());
 */
export function vietnameseStemmer(options?: StemmerOptions): VietnameseStemmer {
  const settings = checkStemmerOptions('vietnameseStemmer', options);
  const stops = new Set(stopSet(settings.stopWords));
  const add = (words: readonly string[]): void => {
    for (const word of stringsOf(words, 'addStopWords: words')) stops.add(stopForm(word));
  };
  const remove = (words: readonly string[]): void => {
    for (const word of stringsOf(words, 'removeStopWords: words')) stops.delete(stopForm(word));
  };
  const members: Omit<VietnameseStemmer, UnusedMember> = {
    stem(token) {
      requireText('stem', token);
      return spell(token).toLowerCase();
    },
    tokenizeAndStem(text, keepStops) {
      requireText('tokenizeAndStem', text);
      return keys(text, settings, keepStops === true ? NO_WORDS : stops);
    },
    addStopWord(word) {
      requireText('addStopWord', word, 'word');
      stops.add(stopForm(word));
    },
    addStopWords: add,
    removeStopWord(word) {
      requireText('removeStopWord', word, 'word');
      stops.delete(stopForm(word));
    },
    removeStopWords: remove,
  };
  return members as VietnameseStemmer;
}

const NO_WORDS: ReadonlySet<string> = new Set();
const DEFAULT_STOPS: ReadonlySet<string> = new Set(STOP_WORDS);

function stopSet(words: readonly string[] | undefined): ReadonlySet<string> {
  return words === undefined ? DEFAULT_STOPS : new Set(words.map(stopForm));
}

function stopForm(word: string): string {
  return spell(word).trim().toLowerCase();
}

/** A name is never a stop word. */
function keys(text: string, settings: TermSettings, stops: ReadonlySet<string>): string[] {
  const found: string[] = [];
  for (const term of readTerms(text, settings)) if (term.isName || !stops.has(term.key)) found.push(joined(term.key, settings));
  return found;
}
