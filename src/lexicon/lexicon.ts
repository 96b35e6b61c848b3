/**
 * Everything the library knows, in one trie over folded syllables. The phrases of the packed tables are entered when a text first
 * holds the word they begin with; what a text is read as does not depend on which texts were read before.
 */
import type { OrganizationEntry, PersonEntry, PlaceEntry, TitleEntry } from '../options/types.ts';
import { IGNORABLE, LETTER, NEWLINE, SPACE } from '../text/character-layout.ts';
import { classOf, isUpper } from '../text/characters.ts';
import type { Tokens } from '../text/scan.ts';
import type { RowOf } from './rows.generated.ts';
import { OfficialNames } from './official-names.ts';
import type { TableKind } from './packed-table.ts';
import type { Tables } from './tables.ts';
import { PENDING, Trie } from './trie.ts';
import type { NameForms } from './name-forms.ts';
import { type Vocabulary, wordEnd } from '../text/vocabulary.ts';

/** Entry flags. */
/** Every word must be written in capitals. */
export const E_UPPER = 1;
/** Weak: also a common word or a person's name. */
export const E_WEAK = 2;

/** Tokens beyond this many in one phrase do not count for capitals. */
export const MASK_BITS = 30;

/** One entry of the caller's, as the recognizers see it. */
export type CustomEntry =
  | ({ readonly type: 'person' } & PersonEntry)
  | ({ readonly type: 'title' } & TitleEntry)
  | ({ readonly type: 'organization' } & OrganizationEntry)
  | ({ readonly type: 'place' } & PlaceEntry);

/** What it says never changes; what is entered grows with the texts. */
export class Lexicon {
  readonly trie: Trie;
  /** Kind of each entry. */
  kinds: Uint8Array = new Uint8Array(1 << 12);
  flags: Uint8Array = new Uint8Array(1 << 12);
  /** Row of the table of its kind. */
  refs: Int32Array = new Int32Array(1 << 12);
  /** Bit i set: word i of the phrase must have a capital. */
  masks: Int32Array = new Int32Array(1 << 12);
  entries = 0;
  /** Common words that begin with a weak name (`Anh hùng`, `Ý định`): by the id of the first word those of the second. */
  private compounds = new Map<number, Set<number>>();
  /** Of the phrase in hand. */
  private ids: Int32Array = new Int32Array(2 * MASK_BITS);
  classes: Uint8Array = new Uint8Array(0);
  familyWeight: Uint8Array = new Uint8Array(0);

  /** Ids of the middle names that nearly always are one: Văn, Thị, A. */
  middles: ReadonlySet<number> = new Set();
  /** Ids of the words that go on from the name of a company: Intel | Products Vietnam, FPT | Software. */
  companyWords: ReadonlySet<number> = new Set();
  /** The caller's own entries, by the refs of EntryKind.CUSTOM. */
  custom: readonly CustomEntry[] = [];
  /** Entry → the form that the caller's name has before it (see `NameForms`); of the entries with one. */
  readonly formOf: Map<number, number> = new Map();
  /** Reads such forms; absent without organizations of a caller. */
  nameForms?: NameForms;
  /** It carries entries or blocked phrases of a caller. */
  isCustom = false;
  /** How the tables spell the names in them. */
  readonly officialNames: OfficialNames;

  /** Of the phrases of the tables, whose words are all in the vocabulary. */
  constructor(
    readonly vocabulary: Vocabulary,
    private readonly tables: Tables,
    trie?: Trie,
  ) {
    this.trie = trie ?? new Trie();
    this.officialNames = new OfficialNames(tables, vocabulary);
    if (!trie) tables.announce(this.trie);
  }

  /** A copy that can take more phrases; this one stays as it is. */
  clone(): Lexicon {
    const copy = new Lexicon(this.vocabulary.clone(), this.tables, this.trie.clone());
    copy.kinds = this.kinds.slice();
    copy.flags = this.flags.slice();
    copy.refs = this.refs.slice();
    copy.masks = this.masks.slice();
    copy.entries = this.entries;
    copy.compounds = this.compounds;
    copy.classes = this.classes;
    copy.familyWeight = this.familyWeight;
    copy.middles = this.middles;
    copy.companyWords = this.companyWords;
    return copy;
  }

  /** Enters the phrases of the tables that begin with a word of the tokens. */
  enterPhrasesOf({ id, count }: Tokens): void {
    for (let i = 0; i < count; i++) if (this.trie.root(id[i]) === PENDING) this.enterPending(id[i]);
  }

  private enterPending(word: number): void {
    this.trie.clearPending(word);
    this.tables.enter(word, this);
  }

  /** Adds a phrase; `mask` undefined takes the capitals that the phrase itself is written with. */
  add(phrase: string, kind: number, ref: number, flags = 0, mask?: number): void {
    this.addWords(this.split(phrase), kind, ref, flags, mask);
  }

  /** As `add`, by the words of a phrase as `split` gives them. Pending phrases may be entered first. */
  addWords(words: readonly number[], kind: number, ref: number, flags = 0, mask?: number): void {
    const n = words.length;
    if (n === 0) return;
    // The entries of a phrase stand in the order of the tables, a caller's behind them.
    if (this.trie.root(words[0] >> 1) === PENDING) this.enterPending(words[0] >> 1);
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

  /** A row of a kind's table. */
  row<K extends TableKind>(kind: K, ref: number): RowOf[K] {
    return this.tables.row(kind, ref);
  }

  /** All rows of a kind's table. */
  rows<K extends TableKind>(kind: K): RowOf[K][] {
    return Array.from({ length: this.tables.size(kind) }, (_, ref) => this.row(kind, ref));
  }

  /** Two syllables that are a common word, whatever the first alone may name. */
  addCompound(word: string, follower: string): void {
    const id = this.vocabulary.add(word);
    const followers = this.compounds.get(id) ?? new Set();
    this.compounds.set(id, followers.add(this.vocabulary.add(follower)));
  }

  /** Whether the two ids are such a word. */
  isCompound(word: number, follower: number): boolean {
    return this.compounds.get(word)?.has(follower) ?? false;
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
      if (k === SPACE || k === NEWLINE || k === IGNORABLE) {
        i++;
        continue;
      }
      const j = wordEnd(part, i);
      words.push(this.vocabulary.add(part.slice(i, j)) * 2 + (k === LETTER && isUpper(c) ? 1 : 0));
      i = j;
    }
    return words;
  }
}
