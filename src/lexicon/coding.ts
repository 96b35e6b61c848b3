/** Decodes the packed tables. The list of coded words is unpacked on first use. */
import { type CodedWords, LOWER, readCodedWords, TIER, wordAt } from './codes.ts';
import { CODED_WORDS } from './tables.generated.ts';

let unpacked: CodedWords | undefined;

/** All coded words, by number. */
export function codedWordList(): readonly string[] {
  unpacked ??= readCodedWords(CODED_WORDS);
  return unpacked.words;
}

/** The words before this number are in no phrase. */
export function firstOfPhrases(): number {
  unpacked ??= readCodedWords(CODED_WORDS);
  return unpacked.firstOfPhrases;
}

/** The text of a coded text. */
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
