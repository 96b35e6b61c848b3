/** Whether the words of the tables say that a line goes on after its end (see `unwrap`). */
import { CAPITAL, LINE, type Tokens, UPPER, WORD } from '../text/scan.ts';
import { COLON, COMMA } from '../kit/punctuation.ts';
import { decide, type Rule } from '../kit/rule.ts';
import type { Lexicon } from './lexicon.ts';
import { EntryKind } from './rows.generated.ts';
import { lexiconTexts } from './rule-words.generated.ts';
import { NONE } from './trie.ts';

/** Words of the longest phrase that is looked for. */
const LONGEST = 6;

const UNITS = (1 << EntryKind.PROVINCE) | (1 << EntryKind.DISTRICT) | (1 << EntryKind.GAZETTEER);
const NAMES = UNITS | (1 << EntryKind.ORGANIZATION);
const TYPES = 1 << EntryKind.PLACE_TYPE;
const ROLES = 1 << EntryKind.ROLE;
const ORGANIZATIONS = (1 << EntryKind.ORGANIZATION) | (1 << EntryKind.HEAD);

/** A line break before token i. */
interface LineBreak {
  readonly lexicon: Lexicon;
  readonly tokens: Tokens;
  readonly i: number;
}

const GOES_ON: readonly Rule<LineBreak, true>[] = [
  // ông ⏎ An
  { name: 'wrap/open-word', when: ({ tokens, i }) => isOpen(tokens, i - 1), verdict: true },
  // Trần Văn ⏎ Bưởi
  { name: 'wrap/middle-name', when: ({ lexicon, tokens, i }) => isMiddleName(lexicon, tokens, i - 1) && isCapitalized(tokens, i), verdict: true },
  // Hậu ⏎ Giang
  { name: 'wrap/known-name', when: (b) => crosses(b), verdict: true },
  // tỉnh ⏎ Hậu Giang
  { name: 'wrap/type-and-name', when: (b) => isCapitalized(b.tokens, b.i) && startOf(b, TYPES) >= 0 && isStart(b, UNITS), verdict: true },
  // Ông An, Phó Chủ tịch ⏎ UBND tỉnh
  { name: 'wrap/role-and-organization', when: (b) => isApposition(b, startOf(b, ROLES)) && isStart(b, ORGANIZATIONS), verdict: true },
];

/** The line before token i, the first of its line, goes on with it. */
export function goesOnOverBreak(lexicon: Lexicon, tokens: Tokens, i: number): boolean {
  return decide(GOES_ON, { lexicon, tokens, i }) !== undefined;
}

function isOpen({ text, start, end, id, flags }: Tokens, i: number): boolean {
  if (id[i] === 0 || (flags[i] & (WORD | UPPER)) !== WORD) return false;
  return OPEN.has(text.slice(start[i], end[i]).normalize('NFC').toLowerCase());
}

const OPEN: ReadonlySet<string> = new Set(lexiconTexts.openWords);

function isCapitalized({ flags }: Tokens, i: number): boolean {
  return (flags[i] & (WORD | CAPITAL)) === (WORD | CAPITAL);
}

/** A middle name after a family name, in a line with more words than these two. */
function isMiddleName({ middles, familyWeight }: Lexicon, tokens: Tokens, i: number): boolean {
  const { flags, id } = tokens;
  if (i < 2 || !middles.has(id[i]) || !isCapitalized(tokens, i) || (flags[i] & LINE) !== 0) return false;
  if (tokens.end[i] - tokens.start[i] === 1 || (flags[i - 1] & LINE) !== 0) return false;
  // Ảnh: Đình Văn is whole.
  return isCapitalized(tokens, i - 1) && familyWeight[id[i - 1]] > 0 && tokens.id[i - 2] !== COLON;
}

/** A name of the tables begins before token i and ends after it. */
function crosses(b: LineBreak): boolean {
  const { tokens, i } = b;
  for (let from = i - 1; from >= 0 && i - from < LONGEST; from--) {
    const isBegun = isCapitalized(tokens, from) && ((tokens.flags[from] & LINE) !== 0 || !isCapitalized(tokens, from - 1));
    if (isBegun && phraseEnd(b, from, i + LONGEST, NAMES) > i) return true;
    if ((tokens.flags[from] & LINE) !== 0) break;
  }
  return false;
}

/** First token of a phrase of these kinds that ends right before token i, or -1. */
function startOf(b: LineBreak, kinds: number): number {
  const { tokens, i } = b;
  for (let from = Math.max(0, i - LONGEST); from < i; from++) if (phraseEnd(b, from, i, kinds) === i && !breaks(tokens, from, i)) return from;
  return -1;
}

function breaks({ flags }: Tokens, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) if ((flags[i] & LINE) !== 0) return true;
  return false;
}

function isStart(b: LineBreak, kinds: number): boolean {
  return phraseEnd(b, b.i, b.i + LONGEST, kinds) > b.i;
}

/** A role right after a comma, perhaps with the word of a deputy before it, and not in all caps. */
function isApposition({ tokens }: LineBreak, role: number): boolean {
  if (role < 2 || (tokens.flags[role] & UPPER) !== 0) return false;
  return tokens.id[role - 1] === COMMA || tokens.id[role - 2] === COMMA;
}

/** One past the longest phrase of these kinds that begins at token `from` and has no token from `limit` on; -1 if there is none. */
function phraseEnd({ lexicon, tokens }: LineBreak, from: number, limit: number, kinds: number): number {
  const { trie } = lexicon;
  const { id, count } = tokens;
  lexicon.insertPhrasesFrom(id[from]);
  let found = -1;
  let node = id[from] === 0 ? NONE : trie.root(id[from]);
  for (let j = from + 1; node !== NONE; j++) {
    for (let e = trie.firstEntry(node); e !== NONE; e = trie.nextEntry(e)) if (((1 << trie.kind(e)) & kinds) !== 0) found = j;
    if (j >= count || j >= limit) break;
    node = trie.child(node, id[j]);
  }
  return found;
}
