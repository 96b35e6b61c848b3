/**
 * Records what vntk 1.4.4 answers to the sentences of `test/specs/vntk.tsv` and the pages of `test/specs/vntk-html.tsv`, in
 * `test/specs/vntk.json`. Run it where vntk is installed: `npx tsx bench/record-vntk.ts FOLDER`, with `FOLDER/node_modules/vntk`;
 * without a folder, the one of `npm run bench`.
 */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { htmlCases, sentences } from '../test/adapters/vntk-specs.ts';

interface Vntk {
  tokenizer(): { tokenize(text: string): string[]; stokenize(text: string): string };
  wordTokenizer(): { tag(text: string, mode?: 'text'): unknown };
  ner(): { tag(text: string, mode?: 'text'): unknown };
  util(): { clean_html(html: string): string };
}

const folder = resolve(process.argv[2] ?? fileURLToPath(new URL('.', import.meta.url)));
const require = createRequire(`${folder}/package.json`);
const vntk = require('vntk') as Vntk;
const { version } = require('vntk/package.json') as { version: string };

const record = {
  vntk: version,
  exports: Object.keys(vntk),
  sentences: sentences.map(({ text }) => ({
    text,
    tokens: vntk.tokenizer().tokenize(text),
    tokenText: vntk.tokenizer().stokenize(text),
    words: vntk.wordTokenizer().tag(text),
    wordText: vntk.wordTokenizer().tag(text, 'text'),
    rows: vntk.ner().tag(text),
    nerText: vntk.ner().tag(text, 'text'),
  })),
  pages: htmlCases.map(({ html }) => ({ html, text: vntk.util().clean_html(html) })),
};
writeFileSync(new URL('../test/specs/vntk.json', import.meta.url), `${JSON.stringify(record, undefined, 2)}\n`);
