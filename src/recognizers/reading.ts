/** What the recognizers share while one text is read: tokens, matches, and what the earlier recognizers found. */
import type { Lexicon } from '../lexicon/lexicon.ts';
import { NameClass, type RowOf } from '../lexicon/rows.generated.ts';
import type { TableKind } from '../lexicon/packed-table.ts';
import { longest, type Matches } from '../lexicon/match.ts';
import { isLower, plainText } from '../text/plain-text.ts';
import { romanValue } from '../text/roman.ts';
import { CAPITAL, GLUED, LINE, NUMBER, PUNCT, type Tokens, UPPER, WORD } from '../text/scan.ts';
import { bytes, ints } from '../kit/buffer-pool.ts';
import { APOSTROPHE, COLON, DOT, EXCLAMATION, HYPHEN as DASH, OPEN, QUESTION, QUOTE, SEMICOLON } from '../kit/punctuation.ts';
import type { OrganizationSpan } from './organization/organization-span.ts';
import type { EntityType } from '../entity.ts';
import {
  type Candidate,
  type CandidateOf,
  type Candidates,
  NO_CANDIDATES,
  type OrganizationCandidate,
  type PlaceCandidate,
  type TitleCandidate,
} from './candidate.ts';
import type { Numbers } from './number.ts';
import { byStart, type StartIndex } from './start-index.ts';
import type { Step, Trace } from './trace.ts';

export { AMPERSAND, APOSTROPHE, CLOSE, COLON, COMMA, DOT, HYPHEN as DASH, OPEN, QUOTE, SEMICOLON, SLASH } from '../kit/punctuation.ts';

/** A text that is about to be read. */
export interface ReadingInput {
  readonly tokens: Tokens;
  readonly numbers: Numbers;
  readonly lexicon: Lexicon;
  readonly matches: Matches;
  /** `YYYY-MM-DD`, or undefined. */
  readonly referenceDate: string | undefined;
  /** Where rules record what they turn down; undefined for a plain extraction. */
  readonly trace?: Trace | undefined;
}

/** The tokens that were covered before, and those of a list. */
function covering(before: Uint8Array, list: readonly { from: number; to: number }[], count: number): Uint8Array {
  if (list.length === 0) return before;
  const covered = bytes(count + 1);
  covered.set(before.subarray(0, count + 1));
  for (const c of list) mark(covered, c.from, c.to);
  return covered;
}

/**
 * A document as the recognizers read it: tokens, phrases of the lexicon, and what earlier recognizers found. It never changes;
 * `with` makes the document that the next recognizer reads.
 */
export class Reading {
  readonly tokens: Tokens;
  readonly numbers: Numbers;
  readonly lexicon: Lexicon;
  readonly matches: Matches;
  /** `YYYY-MM-DD`, or undefined. */
  readonly referenceDate: string | undefined;
  /** Token i is inside (not at the start of) a longer phrase of the lexicon. */
  readonly interior: Uint8Array;
  /** Token i is the capitalized first syllable of a compound that goes on in lower case (Chiến dịch, Pháp luật): no name begins or ends with it. */
  readonly compound: Uint8Array;
  /** Token i is inside a name of the gazetteer (Tây | Ban Nha). */
  readonly insidePlace: Uint8Array;
  /** What has been found so far; after overlap resolution, what is left of it. */
  readonly found: Candidates;
  /** Token → index + 1 of the longest place that starts there, among all that were found. */
  readonly placeAt: Int32Array;
  readonly organizationAt: Int32Array;
  readonly titleAt: Int32Array;
  /** Token → 1 where a date or an amount covers it. */
  readonly valued: Uint8Array;
  /** Parent organizations by token and depth, as far as the grammar of organizations asked for them. */
  readonly wholes: Map<number, OrganizationSpan | undefined> = new Map();

  private constructor(
    private readonly input: ReadingInput,
    found: Candidates,
    private readonly place: StartIndex<PlaceCandidate>,
    private readonly organization: StartIndex<OrganizationCandidate>,
    private readonly title: StartIndex<TitleCandidate>,
    valued: Uint8Array,
  ) {
    this.tokens = input.tokens;
    this.numbers = input.numbers;
    this.lexicon = input.lexicon;
    this.matches = input.matches;
    this.referenceDate = input.referenceDate;
    this.interior = input.matches.interior;
    this.compound = input.matches.compound;
    this.insidePlace = input.matches.insidePlace;
    this.found = found;
    this.placeAt = place.at;
    this.organizationAt = organization.at;
    this.titleAt = title.at;
    this.valued = valued;
  }

  /** A text before any recognizer has read it. */
  static of(input: ReadingInput): Reading {
    const none = { at: ints(input.tokens.count + 1), list: [] };
    return new Reading(input, NO_CANDIDATES, none, none, none, bytes(input.tokens.count + 1));
  }

  /** The same document with a list of candidates in place of those of its type. */
  with<T extends EntityType>(type: T, list: readonly CandidateOf[T][]): Reading {
    const { input, place, organization, title, valued } = this;
    const { count } = this.tokens;
    const found = { ...this.found };
    found[type] = list as Candidates[T];
    switch (type) {
      case 'place':
        return new Reading(input, found, byStart(found.place, count, 'longest'), organization, title, valued);
      case 'organization':
        return new Reading(input, found, place, byStart(found.organization, count, 'last'), title, valued);
      case 'title':
        return new Reading(input, found, place, organization, byStart(found.title, count, 'last'), valued);
      case 'date':
      case 'money':
        return new Reading(input, found, place, organization, title, covering(valued, list, count));
      default:
        return new Reading(input, found, place, organization, title, valued);
    }
  }

  /** Records that a rule turned the tokens [from, to) down. Gives undefined, so that a rule can return it. */
  refuse(type: EntityType, from: number, to: number, rule: string): undefined {
    this.note(type, from, to, rule, 'refused');
  }

  /** Records that a rule dropped a candidate. Gives false, so that a filter can return it. */
  drop({ type, from, to }: Candidate, rule: string): false {
    this.note(type, from, to, rule, 'dropped');
    return false;
  }

  /** Records that a rule kept a candidate. */
  keepFor({ type, from, to }: Candidate, rule: string): void {
    this.note(type, from, to, rule, 'kept');
  }

  /** Records that a title got no holder. */
  leaveOpen({ type, from, to }: TitleCandidate, rule: string): void {
    this.note(type, from, to, rule, 'unlinked');
  }

  /** Somebody asks what the rules decide. */
  get isTraced(): boolean {
    return this.input.trace !== undefined;
  }

  private note(type: EntityType, from: number, to: number, rule: string, verdict: Step['verdict']): void {
    const { trace, tokens } = this.input;
    if (trace !== undefined) trace.push({ type, text: this.text(from, to), start: tokens.start[from], end: tokens.end[to - 1], rule, verdict });
  }

  /** The same document after candidates were dropped: `placeFrom` and the like still see everything that was found. */
  keep(found: Candidates): Reading {
    return new Reading(this.input, found, this.place, this.organization, this.title, this.valued);
  }

  /** The longest place that starts at token i, among all that were found. */
  placeFrom(i: number): PlaceCandidate | undefined {
    const at = this.placeAt[i];
    return at > 0 ? this.place.list[at - 1] : undefined;
  }

  organizationFrom(i: number): OrganizationCandidate | undefined {
    const at = this.organizationAt[i];
    return at > 0 ? this.organization.list[at - 1] : undefined;
  }

  has(i: number, kind: number): boolean {
    return (this.matches.kindsAt[i] & (1 << kind)) !== 0;
  }

  /** Index of the longest match of a kind at token i, or -1. */
  longest(i: number, kind: number): number {
    return longest(this.matches, i, kind);
  }

  /** Row of the table for match m, which is of this kind. */
  row<K extends TableKind>(m: number, kind: K): RowOf[K] {
    return this.lexicon.row(kind, this.refOf(m));
  }

  /** Row of match m in the table of its kind. */
  refOf(m: number): number {
    return this.lexicon.trie.ref(this.matches.entry[m]);
  }

  flag(m: number): number {
    return this.lexicon.trie.flags(this.matches.entry[m]);
  }

  /** End of the longest match of a kind at token i, or -1. */
  endOf(i: number, kind: number): number {
    const m = this.longest(i, kind);
    return m < 0 ? -1 : this.matches.to[m];
  }

  word(i: number): boolean {
    return (this.tokens.flags[i] & WORD) !== 0;
  }

  capital(i: number): boolean {
    return (this.tokens.flags[i] & (WORD | CAPITAL)) === (WORD | CAPITAL);
  }

  number(i: number): boolean {
    return (this.tokens.flags[i] & NUMBER) !== 0;
  }

  /** Value of the Roman numeral in capitals at token i; 0 if there is none. */
  roman(i: number): number {
    const { flags, text, start, end } = this.tokens;
    return (flags[i] & UPPER) === 0 ? 0 : romanValue(text, start[i], end[i]);
  }

  glued(i: number): boolean {
    return (this.tokens.flags[i] & GLUED) !== 0;
  }

  /** Token i begins a line, or comes after a mark that ends a sentence, or after an opening quote at such a place. */
  sentenceStart(i: number): boolean {
    const { flags, id } = this.tokens;
    if (i === 0 || (flags[i] & LINE) !== 0) return true;
    if ((flags[i - 1] & PUNCT) === 0) return false;
    const p = id[i - 1];
    if (p === QUOTE || p === APOSTROPHE || p === OPEN) return i < 2 || (flags[i - 1] & LINE) !== 0 || ends(id[i - 2]) || id[i - 2] === COLON;
    return ends(p) || p === DASH;
  }

  /** The words as a value: NFC, Ð as Đ, single spaces, nothing invisible. */
  plain(from: number, to: number): string {
    return plainText(this.text(from, to));
  }

  /** As `plain`, in lower case. */
  lower(from: number, to: number): string {
    const text = this.plain(from, to);
    return isLower(text) ? text : text.toLowerCase();
  }

  text(from: number, to: number): string {
    return this.tokens.text.slice(this.tokens.start[from], this.tokens.end[to - 1]);
  }

  /**
   * End of the run of capitalized words that starts at token i (i itself if none): hyphens and apostrophes glued inside
   * belong to it (`Mát-xcơ-va`, `H'Hen`), at most `most` words, one line.
   */
  run(i: number, most: number): number {
    const { flags, id } = this.tokens;
    let j = i;
    let words = 0;
    while (words < most && this.capital(j) && this.valued[j] === 0 && this.compound[j] === 0 && (j === i || (flags[j] & (LINE | GLUED)) === 0)) {
      j++;
      words++;
      // A hyphenated foreign name: syllables in lower case are joined by hyphens.
      while ((id[j] === DASH || id[j] === APOSTROPHE) && (flags[j] & GLUED) !== 0 && (flags[j + 1] & (WORD | GLUED)) === (WORD | GLUED)) j += 2;
    }
    return j;
  }

  /** Lò Văn Phịn, Giàng A Tính: a family name of any people with Văn, Thị or A after it and one more capital. */
  strongName(i: number): boolean {
    const { id } = this.tokens;
    if ((this.lexicon.classes[id[i]] & NameClass.FAMILY) === 0 || !this.capital(i + 1) || !this.capital(i + 2)) return false;
    return this.lexicon.middles.has(id[i + 1]);
  }

  /** The words [from, to) read like a name of a person: a family name first, two to five words in all. */
  personLike(from: number, to: number): boolean {
    const words = to - from;
    if (words < 2 || words > 5) return false;
    const { classes, familyWeight } = this.lexicon;
    const { id } = this.tokens;
    if ((classes[id[from]] & NameClass.FAMILY) === 0 || familyWeight[id[from]] < 3) return false;
    for (let i = from + 1; i < to; i++) if (!this.capital(i) || (classes[id[i]] & (NameClass.MIDDLE | NameClass.GIVEN)) === 0) return false;
    return true;
  }
}

/** Marks the tokens [from, to). For so few a loop takes less time than `fill`. */
export function mark(tokens: Uint8Array, from: number, to: number): void {
  for (let i = from; i < to; i++) tokens[i] = 1;
}

function ends(p: number): boolean {
  return p === DOT || p === EXCLAMATION || p === QUESTION || p === SEMICOLON;
}
