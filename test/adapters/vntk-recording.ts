/** What vntk 1.4.4 answers, in `test/specs/vntk.json`, and how any module with its calls is asked the same. */
import { readFileSync } from 'node:fs';

export type Row = [word: string, pos: string, chunk: string, label: string];

/** What is asked of each text. */
export interface Answers {
  readonly text: string;
  readonly tokens: readonly string[];
  readonly tokenText: string;
  readonly words: readonly string[];
  readonly wordText: string;
  readonly rows: readonly Row[];
  readonly nerText: string;
}

/** What `bench/record-vntk.ts` writes. */
export interface Recording {
  readonly vntk: string;
  readonly exports: readonly string[];
  readonly sentences: readonly Answers[];
  readonly pages: readonly { readonly html: string; readonly text: string }[];
}

/** vntk's module as it is; its own types are wrong about rows. */
export interface VntkModule {
  tokenizer(): { tokenize(text: string): string[]; stokenize(text: string): string };
  wordTokenizer(): { tag(text: string): string[]; tag(text: string, mode: 'text'): string };
  ner(): { tag(text: string): Row[]; tag(text: string, mode: 'text'): string };
  util(): { clean_html(html: string): string };
}

export const recording = JSON.parse(readFileSync(new URL('../specs/vntk.json', import.meta.url), 'utf8')) as Recording;

export function answersOf(vntk: VntkModule, text: string): Answers {
  return {
    text,
    tokens: vntk.tokenizer().tokenize(text),
    tokenText: vntk.tokenizer().stokenize(text),
    words: vntk.wordTokenizer().tag(text),
    wordText: vntk.wordTokenizer().tag(text, 'text'),
    rows: vntk.ner().tag(text),
    nerText: vntk.ner().tag(text, 'text'),
  };
}

/** `((string)[][4])[]`: what a value is made of, without its content. Rows of one length are written once. */
function shapeOf(value: unknown): string {
  if (!Array.isArray(value)) return typeof value;
  const shapes = new Set(value.map((item: unknown) => (Array.isArray(item) ? `${shapeOf(item)}[${item.length}]` : shapeOf(item))));
  return `(${[...shapes].sort().join(' | ')})[]`;
}

/** Answer by answer, its name and its shape. */
export function shapesOf(answers: Answers): string[] {
  return Object.entries(answers).map(([name, answer]) => `${name}: ${shapeOf(answer)}`);
}
