/** Writes the words of packed tables as codes; `src/lexicon/codes.ts` says how and reads it. */
import { FIRST_SIGN, LAST_SIGN, MARKS, SECONDS, TIER, WORDS } from '../../src/lexicon/codes.ts';

const WORD = /[\p{L}\p{M}]+/gu;
const WORD_OR_NUMBER = /[\p{L}\p{M}]+|\d+/gu;
// Around a code while a text is encoded.
const [BEFORE, AFTER] = ['\u0001', '\u0002'];

/** The words with codes in the order of their numbers: those of no phrase, the frequent ones, the others; each part alphabetical. */
export type CodedWords = readonly (readonly string[])[];

/** The entry of a word in the list, and whether it is written with a capital that the entry lacks. */
function entryOf(word: string): readonly [string, boolean] {
  const lower = word.toLowerCase();
  if (word !== lower && word.length > 1 && word === lower.charAt(0).toUpperCase() + lower.slice(1)) return [lower, true];
  return [word, false];
}

/**
 * All words of the texts, and those of the phrases, numbers too: a scanner must know each word of a phrase before the phrase
 * is in the trie. What stands in the texts most often has the shortest codes.
 */
export function codedWordsOf(texts: readonly string[], phrases: readonly string[]): CodedWords {
  const inPhrases = new Set(phrases.flatMap((p) => [...p.matchAll(WORD_OR_NUMBER)].map(([word]) => entryOf(word)[0])));
  const count = new Map([...inPhrases].map((word) => [word, 0]));
  for (const text of texts) for (const [word] of text.matchAll(WORD)) count.set(entryOf(word)[0], (count.get(entryOf(word)[0]) ?? 0) + 1);
  const byCount = [...count].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([word]) => word);
  const others = byCount.filter((word) => !inPhrases.has(word)).sort();
  const ofPhrases = byCount.filter((word) => inPhrases.has(word));
  return [others, ofPhrases.slice(0, TIER - others.length).sort(), ofPhrases.slice(TIER - others.length).sort()];
}

/** The list as `readCodedWords` reads it. */
export function packWords(words: CodedWords): string {
  const all = words.flat();
  const pieces = all.map((word, i) => {
    const n = shared(all[i - 1] ?? '', word);
    return String.fromCharCode(FIRST_SIGN + n) + word.slice(n);
  });
  return `${words[0].length}\n${pieces.join('')}`;
}

function shared(before: string, word: string): number {
  let n = 0;
  while (n < LAST_SIGN - FIRST_SIGN && n < word.length && before[n] === word[n]) n++;
  return n;
}

/** The text with codes for words. Throws on a text that holds marks of the coding, or a word that has none. */
export function encode(text: string, words: readonly string[]): string {
  if ([...MARKS, BEFORE, AFTER].some((mark) => text.includes(mark))) throw new Error('a table holds a mark of the coding');
  const places = new Map(words.map((word, i) => [word, i]));
  return text
    .replace(WORD, (word) => {
      const [entry, isCapital] = entryOf(word);
      const place = places.get(entry);
      if (place === undefined || place >= WORDS) throw new Error(`no code for ${word}`);
      const tier = Math.floor(place / TIER);
      const first = String.fromCharCode((isCapital ? 65 : 97) + Math.floor((place % TIER) / SECONDS.length));
      return BEFORE + (tier === 0 ? '' : MARKS[tier - 1]) + first + SECONDS[place % SECONDS.length] + AFTER;
    })
    .replaceAll(`${AFTER} ${BEFORE}`, '')
    .replaceAll(BEFORE, '')
    .replaceAll(AFTER, '');
}
