/**
 * Everything the library knows, in one trie over folded syllables. Built once from the packed tables, then only read.
 */
import { classOf, isUpper, LETTER } from '../text/characters.ts';
import { CAPITAL, LINE, type Tokens, UPPER, WORD } from '../text/scan.ts';
import { bytes, ints } from '../text/shelf.ts';
import { decode } from './coding.ts';
import type { CustomEntry } from './custom.ts';
import { NONE, Trie } from './trie.ts';
import { isAllUpper, Vocabulary } from './vocabulary.ts';

/** Kinds of lexicon entries; `kindsAt` of the matches has one bit for each. */
export const K_PROVINCE = 0;
export const K_DISTRICT = 1;
export const K_GAZETTEER = 2;
export const K_PLACE_TYPE = 3;
export const K_ORGANIZATION = 4;
export const K_HEAD = 5;
export const K_DOMAIN = 6;
export const K_LEVEL = 7;
export const K_ROLE = 8;
export const K_MODIFIER = 9;
export const K_DEPUTY = 10;
export const K_STANDING = 11;
export const K_HONORIFIC = 12;
export const K_STOP = 13;
export const K_CREDIT = 14;
export const K_NOT_PERSON = 15;
export const K_ABBREVIATION = 16;
export const K_FAMILY = 17;
export const K_PLURAL = 18;
export const K_CUSTOM = 19;
export const K_BLOCK = 20;
export const K_JOINT = 21;
export const K_FUNCTION = 22;
export const K_LAW = 23;
export const K_WORD = 24;
export const K_BETWEEN = 25;
export const K_MIDDLE = 26;
export const K_DESCRIPTION = 27;

/** Word classes, one bit each, by vocabulary id. */
export const C_FAMILY = 1;
export const C_MIDDLE = 2;
export const C_GIVEN = 4;
export const C_ETHNIC = 8;

/** Entry flags. */
/** Every word must be written in capitals. */
export const E_UPPER = 1;
/** Weak: also a common word or a person's name. */
export const E_WEAK = 2;

/** Tokens beyond this many in one phrase do not count for capitals. */
export const MASK_BITS = 30;
/** More than there are vocabulary ids. */
const COMPOUND = 1 << 21;

/** The lexicon: immutable once built. */
export class Lexicon {
  readonly vocabulary: Vocabulary;
  readonly trie: Trie;
  /** Kind of each entry. */
  kinds: Uint8Array = new Uint8Array(1 << 14);
  flags: Uint8Array = new Uint8Array(1 << 14);
  /** Row of the table of its kind. */
  refs: Int32Array = new Int32Array(1 << 14);
  /** Bit i set: word i of the phrase must have a capital. */
  masks: Int32Array = new Int32Array(1 << 14);
  entries = 0;
  /** Rows of each kind's table, split into columns. */
  readonly rows: (readonly string[])[][] = [];
  /** Tables whose rows are decoded and split only when asked for: building stays cheap, and most rows no text ever names. */
  readonly lines: (readonly string[])[] = [];
  /** Common words that begin with a weak name (`Anh hùng`, `Ý định`), as pairs of vocabulary ids. */
  private readonly compounds: Set<number>;
  /** Of the phrase in hand. */
  private ids: Int32Array = new Int32Array(2 * MASK_BITS);
  classes: Uint8Array = new Uint8Array(0);
  familyWeight: Uint8Array = new Uint8Array(0);

  /** Ids of the middle names that nearly always are one: Văn, Thị, A. */
  middles: ReadonlySet<number> = new Set();
  /** Ids of the words that go on from the name of a company: Intel | Products Vietnam, FPT | Software. */
  companyWords: ReadonlySet<number> = new Set();
  /** The caller's own entries, by the refs of K_CUSTOM. */
  custom: readonly CustomEntry[] = [];
  /** It carries entries or blocked phrases of a caller. */
  isCustom = false;

  constructor(base?: Lexicon) {
    this.vocabulary = base ? base.vocabulary.clone() : new Vocabulary();
    this.trie = base ? base.trie.clone() : new Trie();
    this.compounds = base ? base.compounds : new Set();
    if (base) {
      this.kinds = base.kinds.slice();
      this.flags = base.flags.slice();
      this.refs = base.refs.slice();
      this.masks = base.masks.slice();
      this.entries = base.entries;
      this.rows = base.rows.slice();
      this.lines = base.lines;
      this.classes = base.classes;
      this.familyWeight = base.familyWeight;
      this.middles = base.middles;
      this.companyWords = base.companyWords;
    }
  }

  /** Adds a phrase; `mask` undefined takes the capitals that the phrase itself is written with. */
  add(phrase: string, kind: number, ref: number, flags = 0, mask?: number): void {
    const words = this.split(phrase);
    const n = words.length;
    if (n === 0) return;
    if (n > this.ids.length) this.ids = new Int32Array(2 * n);
    let capitals = 0;
    for (let i = 0; i < n; i++) {
      this.ids[i] = words[i] >> 1;
      if (i < MASK_BITS) capitals |= (words[i] & 1) << i;
    }
    this.enter(this.ids, n, kind, ref, flags, mask ?? capitals);
  }

  /** Adds a phrase by the vocabulary ids of its words. */
  enter(words: Int32Array, length: number, kind: number, ref: number, flags: number, mask: number): void {
    const entry = this.entries++;
    if (entry >= this.kinds.length) this.grow();
    this.kinds[entry] = kind;
    this.flags[entry] = flags;
    this.refs[entry] = ref;
    this.masks[entry] = mask;
    this.trie.add(words, length, entry);
  }

  /** The columns of a row of a kind's table. */
  row(kind: number, ref: number): readonly string[] {
    const rows = this.rows[kind];
    let row = rows[ref];
    if (row === undefined) {
      row = decode(this.lines[kind][ref]).split('\t').map(internalized);
      rows[ref] = row;
    }
    return row;
  }

  /** Two syllables that are a common word, whatever the first alone may name. */
  addCompound(word: string, follower: string): void {
    this.compounds.add(this.vocabulary.add(word) * COMPOUND + this.vocabulary.add(follower));
  }

  /** Whether the two ids are such a word. */
  isCompound(word: number, follower: number): boolean {
    return this.compounds.has(word * COMPOUND + follower);
  }

  private grow(): void {
    const n = this.kinds.length * 2;
    const kinds = new Uint8Array(n);
    kinds.set(this.kinds);
    this.kinds = kinds;
    const flags = new Uint8Array(n);
    flags.set(this.flags);
    this.flags = flags;
    const refs = new Int32Array(n);
    refs.set(this.refs);
    this.refs = refs;
    const masks = new Int32Array(n);
    masks.set(this.masks);
    this.masks = masks;
  }

  /** The words of a phrase, split as the scanner splits a text: vocabulary id times two, plus one for a capital. */
  split(part: string): number[] {
    const words: number[] = [];
    let i = 0;
    while (i < part.length) {
      const c = part.charCodeAt(i);
      const k = classOf(c);
      if (k === 4 || k === 5 || k === 6) {
        i++;
        continue;
      }
      let j = i + 1;
      if (k === LETTER) while (j < part.length && isWordPart(part.charCodeAt(j))) j++;
      else if (k === 2) while (j < part.length && classOf(part.charCodeAt(j)) === 2) j++;
      words.push(this.vocabulary.add(part.slice(i, j)) * 2 + (k === LETTER && isUpper(c) ? 1 : 0));
      i = j;
    }
    return words;
  }
}

function isWordPart(c: number): boolean {
  const k = classOf(c);
  return k === LETTER || k === 3 || k === 6;
}

/** The same string as the engine keeps it for names of properties: kinds and codes of rows are compared and looked up by identity then. */
function internalized(text: string): string {
  for (const key in { [text]: 0 }) return key;
  return text;
}

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
  (1 << K_ORGANIZATION) | (1 << K_HEAD) | (1 << K_DOMAIN) | (1 << K_STOP) | (1 << K_PLACE_TYPE) | (1 << K_ROLE) | (1 << K_HONORIFIC) | (1 << K_WORD);
const COMPOUNDS = WORDS & ~((1 << K_PLACE_TYPE) | (1 << K_ORGANIZATION));
const PLACES = (1 << K_GAZETTEER) | (1 << K_PROVINCE);

/** One walk of the trie from each token. Phrases do not run over a line break. O(n × longest phrase). */
export function match(tokens: Tokens, lexicon: Lexicon): Matches {
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
  if (kind !== K_ORGANIZATION) return false;
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

export { isAllUpper };
