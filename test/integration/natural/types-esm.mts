// Compiled, not run: our objects are what natural's declarations ask for.
import { BayesClassifier, LogisticRegressionClassifier } from 'natural/lib/natural/classifiers/index.js';
import { NGrams } from 'natural/lib/natural/ngrams/index.js';
import type { Stemmer } from 'natural/lib/natural/stemmers/index.js';
import { TfIdf } from 'natural/lib/natural/tfidf/index.js';
import { STOP_WORDS, type StemmerOptions, terms, VietnameseTokenizer, vietnameseStemmer } from 'vietnamese-entities/natural';
import { createExtractor } from 'vietnamese-entities';

const options: StemmerOptions = { unit: 'word', stopWords: STOP_WORDS, extractor: createExtractor() };
const stemmer: Stemmer = vietnameseStemmer(options);
const bayes = new BayesClassifier(vietnameseStemmer());
export const answers: string[] = [
  bayes.classify('a'),
  new LogisticRegressionClassifier(stemmer).classify(terms('a')),
  BayesClassifier.restore(JSON.parse(JSON.stringify(bayes)), vietnameseStemmer()).classify('a'),
];
const tfidf = new TfIdf();
tfidf.setTokenizer(new VietnameseTokenizer());
tfidf.setStopwords([...STOP_WORDS]);
tfidf.addDocument(terms('a'));
NGrams.setTokenizer(new VietnameseTokenizer({ joiner: '_' }));
// @ts-expect-error a tokenizer leaves no stop words out
new VietnameseTokenizer({ stopWords: [] });
// @ts-expect-error only natural's English stemmers have steps
vietnameseStemmer().step1a('a');
