/** Names of the tables that end inside a token, where a crawler ran the name together with the next word (`Bộ Công angiao`). */
import { CAPITAL, LINE, PUNCT, type Tokens } from '../text/scan.ts';
import type { Lexicon } from './lexicon.ts';
import { EntryKind } from './rows.generated.ts';
import { NONE } from './trie.ts';

/** Words of the longest name that is looked for. */
const LONGEST_NAME = 7;
const NAMES = (1 << EntryKind.PROVINCE) | (1 << EntryKind.DISTRICT) | (1 << EntryKind.GAZETTEER) | (1 << EntryKind.ORGANIZATION);

/** Number of words of the longest name on the line whose last word is `last`, in place of token `at`; 0 if there is none. */
export function wordsOfNameBefore(lexicon: Lexicon, tokens: Pick<Tokens, 'id' | 'flags'>, at: number, last: number): number {
  const { flags } = tokens;
  let from = at;
  while (from > 0 && at - from < LONGEST_NAME - 1 && (flags[from] & LINE) === 0 && (flags[from - 1] & PUNCT) === 0) from--;
  for (let i = from; i <= at; i++) if ((flags[i] & CAPITAL) !== 0 && isName(lexicon, tokens, i, at, last)) return at - i + 1;
  return 0;
}

/** The words [i, at] with `last` at the end are a name. */
function isName(lexicon: Lexicon, { id }: Pick<Tokens, 'id'>, i: number, at: number, last: number): boolean {
  const { trie } = lexicon;
  const first = i === at ? last : id[i];
  lexicon.insertPhrasesFrom(first);
  let node = trie.root(first);
  for (let j = i + 1; j <= at && node !== NONE; j++) node = trie.child(node, j === at ? last : id[j]);
  if (node === NONE) return false;
  for (let e = trie.firstEntry(node); e !== NONE; e = trie.nextEntry(e)) if (((1 << trie.kind(e)) & NAMES) !== 0) return true;
  return false;
}
