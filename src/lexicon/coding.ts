/** The list of coded words, unpacked on first use, and the texts that codes stand for. */
import { type CodedWords, LOWER, readCodedWords, TIER, wordAt } from './codes.ts';
import { CODED_WORDS } from './tables.generated.ts';

let unpacked: CodedWords | undefined;

/** All words by their numbers. */
export function codedWordList(): readonly string[] {
  unpacked ??= readCodedWords(CODED_WORDS);
  return unpacked.words;
}

/** The first words of the list are in no phrase: how many. */
export function firstOfPhrases(): number {
  unpacked ??= readCodedWords(CODED_WORDS);
  return unpacked.firstOfPhrases;
}

/** The text that a coded text stands for. */
export function decode(coded: string): string {
  const words = codedWordList();
  let text = '';
  let wasCode = false;
  for (let i = 0; i < coded.length; ) {
    const word = wordAt(coded, i);
    if (word < 0) {
      text += coded[i++];
      wasCode = false;
      continue;
    }
    i += word < TIER ? 2 : 3;
    if (wasCode) text += ' ';
    text += coded.charCodeAt(i - 2) < LOWER ? words[word].charAt(0).toUpperCase() + words[word].slice(1) : words[word];
    wasCode = true;
  }
  return text;
}
