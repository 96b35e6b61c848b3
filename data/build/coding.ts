/** Writes the frequent words of packed tables as single code units; `src/lexicon/coding.ts` says how and reads it. */
import { FIRST_CODE } from '../../src/lexicon/coding.ts';

/** Rarer words stay as they are: in the list they would take as much room. */
const LEAST = 2;
const WORD = /[\p{L}\p{M}]+/gu;

/** The entry of a word in the list, and 1 if it is written with a capital that the entry lacks. */
function entryOf(word: string): readonly [string, 0 | 1] {
  const small = word.toLowerCase();
  if (word !== small && word.length > 1 && word === small.charAt(0).toUpperCase() + small.slice(1)) return [small, 1];
  return [word, 0];
}

/** The words of the given texts that get a code, in the order of their codes. */
export function codedWordsOf(texts: readonly string[]): string[] {
  const count = new Map<string, number>();
  for (const text of texts) {
    if (/[\u4e00-\uffff]/u.test(text)) throw new Error('a table holds characters that are codes');
    for (const [word] of text.matchAll(WORD)) if (word.length > 1) count.set(entryOf(word)[0], (count.get(entryOf(word)[0]) ?? 0) + 1);
  }
  return [...count]
    .filter(([, n]) => n >= LEAST)
    .map(([word]) => word)
    .sort();
}

/** The text with codes for words, in the order of `words`. */
export function encode(text: string, words: readonly string[]): string {
  const codes = new Map(words.map((word, i) => [word, FIRST_CODE + 2 * i]));
  const isCode = (c: string | undefined): boolean => c !== undefined && c.charCodeAt(0) >= FIRST_CODE;
  return text
    .replace(WORD, (word) => {
      const [entry, capital] = entryOf(word);
      const code = codes.get(entry);
      return code === undefined ? word : String.fromCharCode(code + capital);
    })
    .replace(/ /g, (blank, at: number, whole: string) => (isCode(whole[at - 1]) && isCode(whole[at + 1]) ? '' : blank));
}
