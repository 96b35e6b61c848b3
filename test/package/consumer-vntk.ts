// Code as it is written for vntk's own types, with another name of the module. test/integration compiles it against vntk too.
import vntkDefault, { ner, tokenizer, wordTokenizer } from 'vietnamese-entities/vntk';
import * as vntk from 'vietnamese-entities/vntk';

const text = 'Ông Trần Văn Bưởi làm việc tại Hà Nội.';

const tokens: string[] = tokenizer().tokenize(text);
const spaced: string = vntk.tokenizer().stokenize(text);

// vntk's types leave open whether tag gives an array or a string.
let words = wordTokenizer().tag(text);
if (!Array.isArray(words)) {
  words = [words];
}
const counts = new Map<string, number>();
words.forEach((word) => {
  counts.set(word, (counts.get(word) ?? 0) + 1);
});
const listed = vntk.wordTokenizer().tag(text);
if (Array.isArray(listed)) listed.forEach((word) => counts.set(word.toLowerCase(), 1));
const asserted = vntk.wordTokenizer().tag(text) as string[];
const line = vntkDefault.wordTokenizer().tag(text, 'text') as string;
line.toLowerCase().split(' ');

interface Tagger {
  tag(text: string, mode?: 'text'): string[] | string;
}
const tagger: Tagger = wordTokenizer();
const inMode = (mode?: 'text') => ner().tag(text, mode);

const people: string[] = [];
for (const [word, , , label] of ner().tag(text)) if (label === 'B-PER') people.push(word as string);
for (const row of ner().tag(text)) if (row[1] === 'N') people.push(row[0] as string);
const rows = ner().tag(text) as unknown as [string, string, string, string][];
// biome-ignore lint/suspicious/noExplicitAny: so do users of vntk, whose types are wrong
const untyped = ner().tag(text) as any;
const marked = ner().tag(text, 'text') as string;
const recognizer: ReturnType<typeof ner> = vntk.ner();

const cleaned: string = vntk.util().clean_html('<b>Xin chào</b>');

export const used = [tokens, spaced, counts, asserted, line, tagger, inMode, people, rows, untyped, marked, recognizer, cleaned];
