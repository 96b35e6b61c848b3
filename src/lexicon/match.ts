/** Which phrases of a lexicon stand in a text. */
import { CAPITAL, LINE, type Tokens, UPPER, WORD } from '../text/scan.ts';
import { bytes, ints } from '../kit/buffer-pool.ts';
import { E_UPPER, E_WEAK, type Lexicon, MASK_BITS } from './lexicon.ts';
import { EntryKind } from './rows.generated.ts';
import { NONE } from './trie.ts';

/** All phrases of the lexicon in a text: those that start at token i are `head[i]` … `head[i + 1] - 1`, shortest first. */
export interface Matches {
  readonly head: Int32Array;
  readonly to: Int32Array;
  readonly entry: Int32Array;
  /** One bit for each kind that starts at a token. */
  readonly kindsAt: Int32Array;
  /** Token i stands inside (not at the start of) a longer phrase of the kinds that make words. */
  readonly interior: Uint8Array;
  /** Token i is a capital whose word goes on in small letters (Chiến dịch, Pháp luật). */
  readonly compound: Uint8Array;
  /** Token i stands inside a name of the gazetteer (Tây | Ban Nha). */
  readonly insidePlace: Uint8Array;
}

/** Kinds whose phrases are words: nothing else begins inside them. */
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

/** One walk of the trie from each token. Phrases do not run over a line break. O(n × longest phrase). */
export function match(tokens: Tokens, lexicon: Lexicon): Matches {
  lexicon.enterPhrasesOf(tokens);
  const { count, id, flags } = tokens;
  const { trie, kinds, masks, flags: entryFlags } = lexicon;
  const head = ints(count + 2);
  const kindsAt = ints(count + 1);
  const interior = bytes(count + 1);
  const compound = bytes(count + 1);
  const insidePlace = bytes(count + 1);
  let to = ints(count + 16);
  let entries = ints(count + 16);
  let n = 0;
  // How far the phrases reach that began before.
  let words = 0;
  let places = 0;
  for (let i = 0; i < count; i++) {
    head[i] = n;
    if (words > i) interior[i] = 1;
    if (places > i) insidePlace[i] = 1;
    if (id[i] === 0) continue;
    let node = trie.root(id[i]);
    if (node === NONE) continue;
    let capitals = 0;
    let allUpper = true;
    let bits = 0;
    let long = 0;
    for (let j = i; ; ) {
      const f = flags[j];
      if ((f & WORD) !== 0) {
        if ((f & CAPITAL) !== 0 && j - i < MASK_BITS) capitals |= 1 << (j - i);
        if ((f & UPPER) === 0) allUpper = false;
      }
      for (let e = trie.firstEntry(node); e !== NONE; e = trie.nextEntry(e)) {
        const flag = entryFlags[e];
        const mask = masks[e];
        if ((flag & E_UPPER) !== 0 && !allUpper) continue;
        if ((capitals & mask) !== mask && ((flag & E_WEAK) !== 0 || !softCapital(capitals, mask, kinds[e]))) continue;
        if ((flag & E_WEAK) !== 0 && j === i && isHeadOfCompound(tokens, i, lexicon)) continue;
        if (n >= to.length) {
          to = widen(to);
          entries = widen(entries);
        }
        to[n] = j + 1;
        entries[n++] = e;
        const bit = 1 << kinds[e];
        bits |= bit;
        if (j > i) {
          long |= bit;
          if ((bit & WORDS) !== 0 && words <= j) words = j + 1;
          if ((bit & PLACES) !== 0 && places <= j) places = j + 1;
        }
      }
      if (!trie.goesOn(node) || ++j >= count || (flags[j] & LINE) !== 0) break;
      node = trie.child(node, id[j]);
      if (node === NONE) break;
    }
    kindsAt[i] = bits;
    if ((long & COMPOUNDS) !== 0 && (flags[i] & (WORD | CAPITAL)) === (WORD | CAPITAL) && (flags[i + 1] & (WORD | CAPITAL | LINE)) === WORD) compound[i] = 1;
  }
  head[count] = n;
  head[count + 1] = n;
  return { head, to, entry: entries, kindsAt, interior, compound, insidePlace };
}

/** A weak name of one syllable is the head of a common word: `Anh hùng`, `ANH HÙNG`, and not `Anh Hùng`. */
function isHeadOfCompound(tokens: Tokens, i: number, lexicon: Lexicon): boolean {
  const { count, id, flags } = tokens;
  if (i + 1 >= count || (flags[i + 1] & LINE) !== 0) return false;
  if ((flags[i + 1] & CAPITAL) !== 0 && ((flags[i] & UPPER) === 0 || (flags[i + 1] & UPPER) === 0)) return false;
  return lexicon.isCompound(id[i], id[i + 1]);
}

/** A body's name may lack capitals inside (`Bộ giáo dục và đào tạo`), and its first word may be small behind a role (`Trưởng ban Tổ chức Trung ương`). */
function softCapital(capitals: number, mask: number, kind: number): boolean {
  if (kind !== EntryKind.ORGANIZATION) return false;
  if ((capitals & 1) === (mask & 1)) return true;
  return (capitals & 2) === (mask & 2) && (capitals & mask) !== 0;
}

function widen(a: Int32Array): Int32Array<ArrayBuffer> {
  const b = new Int32Array(a.length * 2);
  b.set(a);
  return b;
}

/** Index into `matches.to`/`entry` of the longest match of a kind that starts at token i, or -1. */
export function longest(matches: Matches, lexicon: Lexicon, i: number, kind: number): number {
  if ((matches.kindsAt[i] & (1 << kind)) === 0) return -1;
  for (let m = matches.head[i + 1] - 1; m >= matches.head[i]; m--) if (lexicon.kinds[matches.entry[m]] === kind) return m;
  return -1;
}
