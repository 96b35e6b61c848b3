/** Vietnamese terms for natural. Run it: `npm install natural`, then `npx tsx examples/natural.ts`. */
import { BayesClassifier } from 'natural/lib/natural/classifiers/index.js';
import { TfIdf } from 'natural/lib/natural/tfidf/index.js';
import { terms, vietnameseStemmer } from 'vietnamese-entities/natural';

// As many texts of one topic as of the other.
const news: [topic: string, text: string][] = [
  ['health', 'Sở Y tế tỉnh Hậu Giang mở điểm tiêm vắc xin cho trẻ em; bác sĩ khám bệnh miễn phí.'],
  ['health', 'Bệnh viện Chợ Rẫy tiếp nhận thêm bệnh nhân sốt xuất huyết, bác sĩ trực suốt đêm.'],
  ['roads', 'Tỉnh Hậu Giang khởi công tuyến đường cao tốc, làm thêm hai cây cầu và nút giao thông.'],
  ['roads', 'Bộ Giao thông vận tải thông xe cây cầu mới, tuyến đường bớt ùn tắc.'],
];

const tfidf = new TfIdf();
for (const [, text] of news) tfidf.addDocument(terms(text));
console.log(
  tfidf
    .listTerms(0)
    .map(({ term }) => term)
    .join(' | '),
);

const classifier = new BayesClassifier(vietnameseStemmer());
for (const [topic, text] of news) classifier.addDocument(text, topic);
classifier.train();

const saved = JSON.stringify(classifier);
const restored = BayesClassifier.restore(JSON.parse(saved), vietnameseStemmer());
console.log(restored.classify('Ông Lê Văn Mận nói tuyến đường qua Cà Mau sẽ có thêm một cây cầu.'));
