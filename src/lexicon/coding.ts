/**
 * Packed tables write a word that stands in them more than once as one code unit, and no blank between two of these:
 * a third of the length, and a phrase becomes vocabulary ids without being read letter by letter. The words are listed in
 * `packed/coded_words.ts`; the code of one is twice its place there, plus one for a capital in front.
 * `data/build/coding.ts` writes what this reads.
 */
import { codedWords } from './packed/coded_words.ts';

/** The codes are Chinese characters: one code unit each, of one form in every normalisation. */
export const FIRST_CODE = 0x4e00;

let words: readonly string[] = [];

/** The words by their places. */
export function codedWordList(): readonly string[] {
  if (words.length === 0) words = codedWords.split(' ');
  return words;
}

/** The text that a coded text stands for. */
export function decode(coded: string): string {
  const list = codedWordList();
  let text = '';
  let wasCode = false;
  for (let i = 0; i < coded.length; i++) {
    const code = coded.charCodeAt(i) - FIRST_CODE;
    if (code >= 0) {
      const word = list[code >> 1];
      if (wasCode) text += ' ';
      text += (code & 1) === 0 ? word : capitalised(word);
    } else text += coded[i];
    wasCode = code >= 0;
  }
  return text;
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
