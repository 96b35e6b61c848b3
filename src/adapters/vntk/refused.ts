/** What vntk has and this package does not: each name stays, and throws an `Error` that says what to do in its place. */

/** Throws an `Error` that says what to use instead. */
export type RefusedFunction = (...given: readonly unknown[]) => never;

/** Throws an `Error` that says what to use instead when an instance is made. */
export type RefusedClass = new (...given: readonly unknown[]) => object;

const NATURAL = 'of the package natural, with words from "vietnamese-entities/natural".';

/** Throws: there is no model of parts of speech. Keep vntk for this call. */
export const posTag: RefusedFunction = refusedFunction('posTag()', 'It has no model of parts of speech. Keep vntk for this call.');
/** Throws: there is no model of phrases. Keep vntk for this call. */
export const chunking: RefusedFunction = refusedFunction('chunking()', 'It has no model of phrases. Keep vntk for this call.');
/** Throws: use `@vntk/dictionary`. */
export const dictionary: RefusedFunction = refusedFunction(
  'dictionary()',
  'Keep the dictionary of vntk, which needs no compiler: require("@vntk/dictionary").',
);
/** Throws: use a package that tells languages apart. */
export const langid: RefusedFunction = refusedFunction('langid()', 'Use a package that tells languages apart, such as franc.');
/** Throws: use the package crfsuite. */
export const crfsuite: RefusedFunction = refusedFunction('crfsuite()', 'It is a package of its own: require("crfsuite").');
/** Throws: use the package debug. */
export const logger: RefusedFunction = refusedFunction('logger()', 'It writes no log. Use the package debug, as vntk does.');
/** Throws: use `TfIdf` of natural. */
export const TfIdf: RefusedClass = refusedClass('TfIdf', `Use TfIdf ${NATURAL}`);
/** Throws: use `BayesClassifier` of natural. */
export const BayesClassifier: RefusedClass = refusedClass('BayesClassifier', `Use BayesClassifier ${NATURAL}`);
/** Throws: use `LogisticRegressionClassifier` of natural. */
export const LogisticRegressionClassifier: RefusedClass = refusedClass('LogisticRegressionClassifier', `Use LogisticRegressionClassifier ${NATURAL}`);
/** Throws: use the package fasttext. */
export const FastTextClassifier: RefusedClass = refusedClass('FastTextClassifier', 'It is in a package of its own: require("fasttext").Classifier.');

/** For a path to a model, which vntk takes as an argument and in `newModel`. */
export function refuseModel(caller: string): never {
  throw refusal(caller, 'It reads no models. Names of your own: ner({ lexicon: { people: […], organizations: […], places: […] } }).');
}

function refusal(what: string, advice: string): Error {
  return new Error(`vietnamese-entities/vntk has no ${what}. ${advice}`);
}

function refusedFunction(what: string, advice: string): RefusedFunction {
  return () => {
    throw refusal(what, advice);
  };
}

function refusedClass(name: string, advice: string): RefusedClass {
  return class {
    constructor() {
      throw refusal(name, advice);
    }
  };
}
