/** The cases of `test/specs/vntk.tsv` and `test/specs/vntk-html.tsv`. */
import { readFileSync } from 'node:fs';

/** A sentence and what is right for it. */
export interface Sentence {
  readonly text: string;
  readonly tokens: readonly string[];
  readonly words: readonly string[];
  /** In order, each name without its white space. */
  readonly names: readonly { readonly label: string; readonly name: string }[];
}

export interface HtmlCase {
  readonly kind: 'same' | 'better';
  readonly html: string;
  readonly text: string;
}

/** The rows of a table, without comments and the header. */
function rowsOf(file: string): string[][] {
  const lines = readFileSync(new URL(`../specs/${file}`, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n');
  return lines
    .filter((line) => !line.startsWith('#'))
    .slice(1)
    .map((line) => line.split('\t'));
}

/** Reads `Chủ_tịch [ORG UBND tỉnh Hậu_Giang] tăng 12,5~%`. */
function sentenceOf([text, gold]: readonly string[]): Sentence {
  const words = gold.replaceAll(/\[[A-Z]{3} |\]/gu, '').split(' ');
  return {
    text,
    tokens: words.flatMap((word) => word.split(/[_~]/u)),
    words: words.map((word) => word.replaceAll('_', ' ').replaceAll('~', '')),
    names: [...gold.matchAll(/\[([A-Z]{3}) ([^\]]*)\]/gu)].map(([, label, name]) => ({ label, name: name.replaceAll(/[ _~]/gu, '') })),
  };
}

function unescaped(text: string): string {
  return text.replaceAll('\\r', '\r').replaceAll('\\n', '\n').replaceAll('\\t', '\t');
}

export const sentences: readonly Sentence[] = rowsOf('vntk.tsv').map(sentenceOf);

export const htmlCases: readonly HtmlCase[] = rowsOf('vntk-html.tsv').map(([kind, html, text = '']) => {
  if (kind !== 'same' && kind !== 'better') throw new Error(`vntk-html.tsv: no such kind: ${kind}`);
  return { kind, html: unescaped(html), text: unescaped(text) };
});
