// What vietnamese-entities/vntk has beyond vntk, and what it refuses at compile time.
import type { Entity } from 'vietnamese-entities';
import * as vntk from 'vietnamese-entities/vntk';

const words: string[] = vntk.wordSent().tag('Hà Nội');
const text: string = vntk.wordTokenizer().tag('Hà Nội', 'text');
const rows: vntk.NerRow[] = vntk.ner().tag('Hà Nội');
const pairs: readonly (readonly string[])[] = rows;
const spans: readonly Entity[] = vntk.ner({ lexicon: { people: ['Zrobz Flúlk'] } }).tag('Gặp Zrobz Flúlk.', 'spans');
const recognizer: vntk.NamedEntityRecognition = vntk.ner();
const joined: string = vntk.tokenizer().stokenize('Hà Nội', '|');

// @ts-expect-error there is no such mode
const mode: () => unknown = () => vntk.ner().tag('Hà Nội', 'txt');
// @ts-expect-error no model is read
const model: () => unknown = () => vntk.ner('./model.bin');
// @ts-expect-error nothing is tagged
const tags: () => unknown = () => vntk.posTag().tag('Hà Nội');
// @ts-expect-error an instance has no methods
const classifier: () => unknown = () => new vntk.BayesClassifier().addDocument('a', 'b');

export const used = [words, text, pairs, spans, recognizer, joined, mode, model, tags, classifier];
