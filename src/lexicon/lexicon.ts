/**
 * All phrases of the tables in one trie over folded syllables. A phrase is inserted when a text first has its first word. Results do not depend on
 * the texts that were read before.
 */
import type { OrganizationEntry, PersonEntry, PlaceEntry, TitleEntry } from '../options/types.ts';
import { IGNORABLE, LETTER, NEWLINE, SPACE } from '../text/character-layout.ts';
import { classOf, isUpper } from '../text/characters.ts';
import { WordSet } from '../text/phrases.ts';
import type { Tokens } from '../text/scan.ts';
import type { RowOf } from './rows.generated.ts';
import { OfficialNames } from './official-names.ts';
import type { TableKind } from './packed-table.ts';
import type { Tables } from './tables.ts';
import { NONE, PENDING, type PhraseEntry, Trie } from './trie.ts';
import type { NameForms } from './name-forms.ts';
import { type Vocabulary, wordEnd } from '../text/vocabulary.ts';

// Flags of entries.
/** Every word must be in all caps. */
export const E_UPPER = 1;
/** Weak: the name is also a common word or a person's name. */
export const E_WEAK = 2;

/** The capitals of later words of a phrase are not checked. */
export const MASK_BITS = 30;

/** An entry of the caller's, as the recognizers see it. */
export type CustomEntry =
  | ({ readonly type: 'person' } & PersonEntry)
  | ({ readonly type: 'title' } & TitleEntry)
  | ({ readonly type: 'organization' } & OrganizationEntry)
  | ({ readonly type: 'place' } & PlaceEntry);

/** Its content does not change; the phrases that are inserted grow with the texts. */
export class Lexicon {
  readonly trie: Trie;
  /** Common words that begin with a weak name (`Anh hùng`, `Ý định`): id of the first word → ids of the second. */
  private compounds = new Map<number, Set<number>>();
  /** Words before verbs, in the same form: `Anh đã`. */
  private clauses = new Map<number, Set<number>>();
  /** Scratch: ids of the phrase that is being added. */
  private ids: Int32Array = new Int32Array(2 * MASK_BITS);
  classes: Uint8Array = new Uint8Array(0);
  familyWeight: Uint8Array = new Uint8Array(0);

  /** Ids of words that are nearly always a middle name: Văn, Thị, A. */
  middles: WordSet = new WordSet([]);
  /** Ids of words that continue the name of a company: Intel | Products Vietnam, FPT | Software. */
  companyWords: WordSet = new WordSet([]);
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

  /** Builds a lexicon of `tables`. All their words must be in `vocabulary`. */
  constructor(
    readonly vocabulary: Vocabulary,
    private readonly tables: Tables,
    trie?: Trie,
  ) {
    this.trie = trie ?? new Trie();
    this.officialNames = new OfficialNames(tables, vocabulary);
    if (!trie) tables.markPending(this.trie);
  }

  /** A copy that takes more phrases without changing this lexicon. */
  clone(): Lexicon {
    const copy = new Lexicon(this.vocabulary.clone(), this.tables, this.trie.clone());
    copy.compounds = this.compounds;
    copy.clauses = this.clauses;
    copy.classes = this.classes;
    copy.familyWeight = this.familyWeight;
    copy.middles = this.middles;
    copy.companyWords = this.companyWords;
    return copy;
  }

  /** Inserts the phrases of the tables that begin with a word of the tokens. */
  insertPhrasesOf({ id, count }: Tokens): void {
    for (let i = 0; i < count; i++) if (this.trie.root(id[i]) === PENDING) this.insertPending(id[i]);
  }

  /** Inserts the phrases of the tables that begin with a word. */
  insertPhrasesFrom(word: number): void {
    if (this.trie.root(word) === PENDING) this.insertPending(word);
  }

  private insertPending(word: number): void {
    this.trie.clearPending(word);
    this.tables.insert(word, this);
  }

  /** Adds a phrase. Without `mask`, a text must have the capitals of the phrase. */
  add(phrase: string, kind: number, ref: number, flags = 0, mask?: number): void {
    this.addWords(this.split(phrase), kind, ref, flags, mask);
  }

  /** As `add`, by the words of a phrase as `split` gives them, Returns the entry, or NONE for no words. */
  addWords(words: readonly number[], kind: number, ref: number, flags = 0, mask?: number): number {
    const n = words.length;
    if (n === 0) return NONE;
    // The entries of a phrase are in the order of the tables, those of a caller after them.
    if (this.trie.root(words[0] >> 1) === PENDING) this.insertPending(words[0] >> 1);
    if (n > this.ids.length) this.ids = new Int32Array(2 * n);
    let capitals = 0;
    for (let i = 0; i < n; i++) {
      this.ids[i] = words[i] >> 1;
      if (i < MASK_BITS) capitals |= (words[i] & 1) << i;
    }
    return this.trie.add(this.ids, n, { kind, ref, flags, mask: mask ?? capitals });
  }

  /** Adds a phrase by the vocabulary ids of its words. */
  insert(words: Int32Array, length: number, entry: PhraseEntry): void {
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

  /** Adds a common word of two syllables whose first syllable is also a weak name. */
  addCompound(word: string, follower: string): void {
    this.addPair(this.compounds, word, follower);
  }

  /** A word before a verb: Anh đã. */
  addClause(word: string, follower: string): void {
    this.addPair(this.clauses, word, follower);
  }

  private addPair(pairs: Map<number, Set<number>>, word: string, follower: string): void {
    const id = this.vocabulary.add(word);
    const followers = pairs.get(id) ?? new Set();
    pairs.set(id, followers.add(this.vocabulary.add(follower)));
  }

  /** Whether two ids are the subject and the verb of a clause, where the first begins it. */
  isClause(word: number, follower: number): boolean {
    return this.clauses.get(word)?.has(follower) ?? false;
  }

  /** Whether two ids are such a word. */
  isCompound(word: number, follower: number): boolean {
    return this.compounds.get(word)?.has(follower) ?? false;
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
