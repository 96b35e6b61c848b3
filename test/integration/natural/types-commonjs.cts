// Compiled, not run: the same from CommonJS, and from natural itself.
import natural = require('natural');
import classifiers = require('natural/lib/natural/classifiers');
import ours = require('vietnamese-entities/natural');

const bayes = new classifiers.BayesClassifier(ours.vietnameseStemmer());
const same: natural.BayesClassifier = new natural.BayesClassifier(ours.vietnameseStemmer());
new natural.TfIdf().setTokenizer(new ours.VietnameseTokenizer());
natural.NGrams.setTokenizer(new ours.VietnameseTokenizer());
export = [bayes.classify('a'), same.classify('a'), ours.STOP_WORDS.length];
