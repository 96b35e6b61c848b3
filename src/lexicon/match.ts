/** Finds the phrases of a lexicon in a text. */
import { CAPITAL, LINE, type Tokens, UPPER, WORD } from '../text/scan.ts';
import { bytes, ints } from '../kit/buffer-pool.ts';
import { grow } from '../kit/grow.ts';
import { E_UPPER, E_WEAK, type Lexicon, MASK_BITS } from './lexicon.ts';
import { EntryKind } from './rows.generated.ts';
import { NONE } from './trie.ts';

/** All phrases of the lexicon in a text: those that start at token i are `head[i]` … `head[i + 1] - 1`, shortest first. */
export interface Matches {
  readonly head: Int32Array;
  readonly to: Int32Array;
  readonly entry: Int32Array;
  /** Kind of the entry. */
  readonly kind: Uint8Array;
  /** By token: one bit for each kind that starts there. */
  readonly kindsAt: Int32Array;
  /** Token i is inside (not at the start of) a longer phrase of the kinds that are words. */
  readonly interior: Uint8Array;
  /** Token i is the capitalized first syllable of a compound that goes on in lower case (Chiến dịch, Pháp luật). */
  readonly compound: Uint8Array;
  /** Token i is inside a name of the gazetteer (Tây | Ban Nha). */
  readonly insidePlace: Uint8Array;
}

/** Kinds whose phrases are words: no name begins inside them. */
const WORDS =
  (1 << EntryKind.ORGANIZATION) |
  (1 << EntryKind.HEAD) |
  (1 << EntryKind.DOMAIN) |
  (1 << EntryKind.STOP) |
  (1 << EntryKind.PLACE_TYPE) |
  (1 << EntryKind.ROLE) |
  (1 << EntryKind.HONORIFIC) |
  (1 << EntryKind.WORD);
const COMPOUNDS = WORDS & ~((1 << EntryKind.PLACE_TYPE) | (1 << EntryKind.ORGANIZATION));
const PLACES = (1 << EntryKind.GAZETTEER) | (1 << EntryKind.PROVINCE);

/** Walks the trie once from each token. Phrases do not cross a line break. O(n × longest phrase). */
// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: hot loop; with the walk and its step in methods, matching took 10 % longer
export function match(tokens: Tokens, lexicon: Lexicon): Matches {
  lexicon.insertPhrasesOf(tokens);
  const { count, id, flags } = tokens;
  const { trie } = lexicon;
  const head = ints(count + 2);
  const kindsAt = ints(count + 1);
  const interior = bytes(count + 1);
  const compound = bytes(count + 1);
  const insidePlace = bytes(count + 1);
  let to = ints(count + 16);
  let entry = ints(count + 16);
  let kinds = bytes(count + 16);
  let n = 0;
  // The end of the words, and of the names of places, that started so far.
  let wordsEnd = 0;
  let placesEnd = 0;
  for (let i = 0; i < count; i++) {
    head[i] = n;
    if (wordsEnd > i) interior[i] = 1;
    if (placesEnd > i) insidePlace[i] = 1;
    let node = id[i] === 0 ? NONE : trie.root(id[i]);
    // A bit for each capitalized word, the flags of entries that the words so far rule out, and the kinds of the phrases that start here.
    let capitals = 0;
    let barred = 0;
    let bits = 0;
    let longBits = 0;
    for (let j = i; node !== NONE; node = trie.child(node, id[j])) {
      const f = flags[j];
      if ((f & WORD) !== 0) {
        if ((f & CAPITAL) !== 0 && j - i < MASK_BITS) capitals |= 1 << (j - i);
        if ((f & UPPER) === 0) barred = E_UPPER;
      }
      for (let e = trie.firstEntry(node); e !== NONE; e = trie.nextEntry(e)) {
        const flag = trie.flags(e);
        const kind = trie.kind(e);
        if ((flag & barred) !== 0 || !hasCapitals(capitals, trie.mask(e), flag, kind)) continue;
        if ((flag & E_WEAK) !== 0 && j === i && startsCommonWord(tokens, i, lexicon)) continue;
        if (n >= to.length) {
          to = grow(to, Int32Array);
          entry = grow(entry, Int32Array);
          kinds = grow(kinds, Uint8Array);
        }
        to[n] = j + 1;
        kinds[n] = kind;
        entry[n++] = e;
        const bit = 1 << kind;
        bits |= bit;
        if (j === i) continue;
        longBits |= bit;
        if ((bit & WORDS) !== 0 && wordsEnd <= j) wordsEnd = j + 1;
        if ((bit & PLACES) !== 0 && placesEnd <= j) placesEnd = j + 1;
      }
      if (!trie.goesOn(node) || ++j >= count || (flags[j] & LINE) !== 0) break;
    }
    kindsAt[i] = bits;
    if ((longBits & COMPOUNDS) !== 0 && goesOnInLowerCase(flags, i)) compound[i] = 1;
  }
  head[count] = n;
  head[count + 1] = n;
  return { head, to, entry, kind: kinds, kindsAt, interior, compound, insidePlace };
}

/** A capitalized word before one in lower case. */
function goesOnInLowerCase(flags: Uint8Array, i: number): boolean {
  return (flags[i] & (WORD | CAPITAL)) === (WORD | CAPITAL) && (flags[i + 1] & (WORD | CAPITAL | LINE)) === WORD;
}

/** The text has the capitals that the entry needs. */
function hasCapitals(capitals: number, mask: number, flag: number, kind: number): boolean {
  return (capitals & mask) === mask || ((flag & E_WEAK) === 0 && isLooselyCapitalized(capitals, mask, kind));
}

/** A weak name of one syllable is the first syllable of a common word: `Anh hùng`, `ANH HÙNG`, and not `Anh Hùng`. */
function startsCommonWord(tokens: Tokens, i: number, lexicon: Lexicon): boolean {
  const { count, id, flags } = tokens;
  if (i + 1 >= count || (flags[i + 1] & LINE) !== 0) return false;
  if ((flags[i + 1] & CAPITAL) !== 0 && ((flags[i] & UPPER) === 0 || (flags[i + 1] & UPPER) === 0)) return false;
  return lexicon.isCompound(id[i], id[i + 1]) || (lexicon.isClause(id[i], id[i + 1]) && !isAfterWord(flags, i));
}

/** A capital that begins no sentence: Quốc hội | Anh đã thông qua. */
function isAfterWord(flags: Uint8Array, i: number): boolean {
  return i > 0 && (flags[i] & (CAPITAL | UPPER | LINE)) === CAPITAL && (flags[i - 1] & WORD) !== 0;
}

/**
 * The name of an organization may lack capitals inside (`Bộ giáo dục và đào tạo`), and its first word may be in lower case after a role (`Trưởng
 * ban Tổ chức Trung ương`).
 */
function isLooselyCapitalized(capitals: number, mask: number, kind: number): boolean {
  if (kind !== EntryKind.ORGANIZATION) return false;
  if ((capitals & 1) === (mask & 1)) return true;
  return (capitals & 2) === (mask & 2) && (capitals & mask) !== 0;
}

/** Index into `matches.to` and `matches.entry` of the longest match of a kind that starts at token i, or -1. */
export function longest(matches: Matches, i: number, kind: number): number {
  if ((matches.kindsAt[i] & (1 << kind)) === 0) return -1;
  for (let m = matches.head[i + 1] - 1; m >= matches.head[i]; m--) if (matches.kind[m] === kind) return m;
  return -1;
}
