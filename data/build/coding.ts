/** Writes the frequent words of packed tables as codes; `src/lexicon/coding.ts` says how and reads it. */
import { RAW, SECONDS } from '../../src/lexicon/coding.ts';

const LETTERS = 26;
const WORD = /[\p{L}\p{M}]+/gu;
// Around a code while a text is encoded.
const [BEFORE, BEHIND] = ['\u0001', '\u0002'];

/** The entry of a word in the list, and whether it is written with a capital that the entry lacks. */
function entryOf(word: string): readonly [string, boolean] {
  const small = word.toLowerCase();
  if (word !== small && word.length > 1 && word === small.charAt(0).toUpperCase() + small.slice(1)) return [small, true];
  return [word, false];
}

/** The words of the given texts that get a code, in the order of their numbers: those that stand there most often. */
export function codedWordsOf(texts: readonly string[]): string[] {
  const count = new Map<string, number>();
  for (const text of texts) for (const [word] of text.matchAll(WORD)) if (word.length > 1) count.set(entryOf(word)[0], (count.get(entryOf(word)[0]) ?? 0) + 1);
  return [...count]
    .filter(([, n]) => n > 1)
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .slice(0, LETTERS * SECONDS.length)
    .map(([word]) => word)
    .sort();
}

/** The text with codes for words, by their places in `words`. Throws on a text that holds marks of the coding. */
export function encode(text: string, words: readonly string[]): string {
  if (text.includes(RAW) || text.includes(BEFORE) || text.includes(BEHIND)) throw new Error('a table holds a mark of the coding');
  const places = new Map(words.map((word, i) => [word, i]));
  return text
    .replace(WORD, (word) => {
      const [entry, isCapital] = entryOf(word);
      const place = places.get(entry);
      if (place === undefined) return RAW + word;
      const first = String.fromCharCode((isCapital ? 65 : 97) + Math.floor(place / SECONDS.length));
      return BEFORE + first + SECONDS[place % SECONDS.length] + BEHIND;
    })
    .replaceAll(`${BEHIND} ${BEFORE}`, '')
    .replaceAll(BEFORE, '')
    .replaceAll(BEHIND, '');
}
