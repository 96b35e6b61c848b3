/** All names of vntk 1.4.4. */
import { createExtractor, type Extractor, extract } from '../../extractor.ts';
import { requireText } from '../../kit/values.ts';
import type { ExtractorConfig } from '../../options/types.ts';
import { cleanHtml } from './clean-html.ts';
import { refuseModel } from './refused.ts';
import { makeNer, makeTokenizer, makeWordTokenizer } from './taggers.ts';
import type { NamedEntityRecognition, Tokenizer, Util, WordTokenizer } from './types.ts';

export type { RefusedClass, RefusedFunction } from './refused.ts';
export {
  BayesClassifier,
  chunking,
  crfsuite,
  dictionary,
  dictionary as getDictionary,
  FastTextClassifier,
  LogisticRegressionClassifier,
  langid,
  langid as Langid,
  logger,
  posTag,
  TfIdf,
} from './refused.ts';
export type { NamedEntityRecognition, NerRow, Tokenizer, Util, WordTokenizer } from './types.ts';

// As in vntk, every call gives the same object, unless it asks for a configuration of its own.
const plain: Extractor = { extract };
const theTokenizer = makeTokenizer();
const theWordTokenizer = makeWordTokenizer(plain);
const theNer = makeNer(plain);
const theUtil: Util = {
  clean_html(html) {
    requireText('util().clean_html', html, 'html');
    return cleanHtml(html);
  },
};

/**
 * Cuts a text into syllables, numbers and punctuation.
 * @example
 * tokenizer().tokenize('Giá: 140.000đ') // ['Giá', ':', '140.000', 'đ']
 */
export function tokenizer(): Tokenizer {
  return theTokenizer;
}

/**
 * Cuts a text into words: compounds with a space in them, and whole names of people.
 *
 * @param config as for `createExtractor`; gives the words of `ner(config)`
 * @throws TypeError or RangeError for a wrong configuration, Error for the path of a model
 * @example
 * wordTokenizer().tag('Chào mừng các bạn tới Hà Nội') // ['Chào mừng', 'các', 'bạn', 'tới', 'Hà Nội']
 */
export function wordTokenizer(config?: ExtractorConfig): WordTokenizer {
  return config ? makeWordTokenizer(extractorOf(config, 'wordTokenizer(path)')) : theWordTokenizer;
}

/** The old name of `wordTokenizer`. */
export { wordTokenizer as wordSent };

/**
 * Finds names of people, organizations and places.
 *
 * @param config as for `createExtractor`: `lexicon` adds names of your own
 * @throws TypeError or RangeError for a wrong configuration, Error for the path of a model
 * @example
 * ner().tag('ông Trần Văn Bưởi') // [['ông', 'X', 'O', 'O'], ['Trần Văn Bưởi', 'Np', 'B-NP', 'B-PER']]
 */
export function ner(config?: ExtractorConfig): NamedEntityRecognition {
  return config ? makeNer(extractorOf(config, 'ner(path)')) : theNer;
}

/**
 * Other tools; there is one, `clean_html`.
 * @example
 * util().clean_html('<b>Xin chào</b>') // 'Xin chào'
 */
export function util(): Util {
  return theUtil;
}

function extractorOf(config: ExtractorConfig | string, caller: string): Extractor {
  return typeof config === 'string' ? refuseModel(caller) : createExtractor(config);
}
