/** What the recognizers share while one text is read: tokens, matches, and what the earlier recognizers found. */
import type { Lexicon } from '../lexicon/lexicon.ts';
import { EntryKind, NameClass, type RowOf } from '../lexicon/rows.generated.ts';
import type { TableKind } from '../lexicon/packed-table.ts';
import { longest, type Matches } from '../lexicon/match.ts';
import { isUpper } from '../text/characters.ts';
import { CAPITAL, GLUED, LINE, NUMBER, PUNCT, type Tokens, WORD } from '../text/scan.ts';
import { bytes, ints } from '../kit/buffer-pool.ts';
import type { Body } from './organization/body.ts';
import type { DateCandidate, MoneyCandidate, OrganizationCandidate, PersonCandidate, PlaceCandidate, TitleCandidate } from './candidate.ts';

export const DOT = 46;
export const COMMA = 44;
export const DASH = 45;
export const COLON = 58;
export const SEMICOLON = 59;
export const OPEN = 40;
export const CLOSE = 41;
export const SLASH = 47;
export const QUOTE = 34;
export const APOSTROPHE = 39;
export const AMPERSAND = 38;

export class Reading {
  readonly tokens: Tokens;
  readonly lexicon: Lexicon;
  readonly matches: Matches;
  /** Token i stands inside (not at the start of) a longer phrase of the lexicon. */
  readonly interior: Uint8Array;
  /** Token i is a capital whose word goes on in small letters (Chiến dịch, Pháp luật): no name begins or ends with it. */
  readonly compound: Uint8Array;
  /** Token i stands inside a name of the gazetteer (Tây | Ban Nha). */
  readonly insidePlace: Uint8Array;
  dates: readonly DateCandidate[] = [];
  money: readonly MoneyCandidate[] = [];
  places: PlaceCandidate[] = [];
  organizations: OrganizationCandidate[] = [];
  titles: TitleCandidate[] = [];
  people: PersonCandidate[] = [];
  /** Codes of the provinces that the text names; made at the first question. */
  provinceCodes: ReadonlySet<string> | undefined;
  /** First word of each body → the first body that begins so. */
  firstBodies: Map<number, OrganizationCandidate> | undefined;
  /** Bodies that others may be parts of, by token and depth, as far as they were asked for. */
  readonly wholes: Map<number, Body | undefined> = new Map();
  private foundPlaces: readonly PlaceCandidate[] = [];
  private foundOrganizations: readonly OrganizationCandidate[] = [];
  /** Token → index + 1 of the place that starts there. */
  readonly placeAt: Int32Array;
  readonly organizationAt: Int32Array;
  readonly titleAt: Int32Array;
  /** Token → 1 where a date or an amount covers it. */
  readonly valued: Uint8Array;

  constructor(tokens: Tokens, lexicon: Lexicon, matches: Matches) {
    this.tokens = tokens;
    this.lexicon = lexicon;
    this.matches = matches;
    const n = tokens.count + 1;
    this.interior = matches.interior;
    this.compound = matches.compound;
    this.insidePlace = matches.insidePlace;
    this.placeAt = ints(n);
    this.organizationAt = ints(n);
    this.titleAt = ints(n);
    this.valued = bytes(n);
  }

  /** The longest place that starts at token i, among all that were found. */
  placeFrom(i: number): PlaceCandidate | undefined {
    const at = this.placeAt[i];
    return at > 0 ? this.foundPlaces[at - 1] : undefined;
  }

  organizationFrom(i: number): OrganizationCandidate | undefined {
    const at = this.organizationAt[i];
    return at > 0 ? this.foundOrganizations[at - 1] : undefined;
  }

  setPlaces(list: PlaceCandidate[]): void {
    this.places = list;
    this.foundPlaces = list;
    for (let k = 0; k < list.length; k++) {
      const p = list[k];
      const at = this.placeAt[p.from];
      if (at === 0 || list[at - 1].to < p.to) this.placeAt[p.from] = k + 1;
      if (p.entries.length > 0) this.addCodes(p, p.entries[0]);
    }
  }

  /** Codes of the tables, for narrowing the units below. */
  private addCodes(p: PlaceCandidate, m: number): void {
    const kind = this.lexicon.kinds[this.matches.entry[m]];
    if (kind === EntryKind.PROVINCE) p.provinceCode = this.row(m, EntryKind.PROVINCE).code;
    else if (kind === EntryKind.DISTRICT) {
      const row = this.row(m, EntryKind.DISTRICT);
      p.districtCode = row.code;
      p.provinceCode = row.province;
    }
  }

  /** A place that the grammar of bodies makes out. */
  addPlace(p: PlaceCandidate): void {
    this.places.push(p);
    this.placeAt[p.from] = this.places.length;
  }

  setOrganizations(given: readonly OrganizationCandidate[]): void {
    const list = given.slice();
    this.organizations = list;
    this.foundOrganizations = list;
    for (let k = 0; k < list.length; k++) this.organizationAt[list[k].from] = k + 1;
  }

  /** A body that a later recognizer makes out. */
  addOrganization(o: OrganizationCandidate): void {
    this.organizations.push(o);
    this.organizationAt[o.from] = this.organizations.length;
  }

  setTitles(list: TitleCandidate[]): void {
    this.titles = list;
    for (let k = 0; k < list.length; k++) this.titleAt[list[k].from] = k + 1;
  }

  cover(list: readonly { from: number; to: number }[]): void {
    for (const c of list) mark(this.valued, c.from, c.to);
  }

  has(i: number, kind: number): boolean {
    return (this.matches.kindsAt[i] & (1 << kind)) !== 0;
  }

  /** Index of the longest match of a kind at token i, or -1. */
  longest(i: number, kind: number): number {
    return longest(this.matches, this.lexicon, i, kind);
  }

  /** Row of the table for match m, which is of this kind. */
  row<K extends TableKind>(m: number, kind: K): RowOf[K] {
    return this.lexicon.row(kind, this.lexicon.refs[this.matches.entry[m]]);
  }

  flag(m: number): number {
    return this.lexicon.flags[this.matches.entry[m]];
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

  glued(i: number): boolean {
    return (this.tokens.flags[i] & GLUED) !== 0;
  }

  /** Token i begins a line, or stands behind a mark that ends a sentence, or behind an opening quote at such a place. */
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

  /** As `plain`, in small letters. */
  small(from: number, to: number): string {
    const text = this.plain(from, to);
    return isSmall(text) ? text : text.toLowerCase();
  }

  text(from: number, to: number): string {
    return this.tokens.text.slice(this.tokens.start[from], this.tokens.end[to - 1]);
  }

  /**
   * End of the run of capitalised words that starts at token i (i itself if none): hyphens and apostrophes glued inside
   * belong to it (`Mát-xcơ-va`, `H'Hen`), at most `most` words, one line.
   */
  run(i: number, most: number): number {
    const { flags, id } = this.tokens;
    let j = i;
    let words = 0;
    while (words < most && this.capital(j) && this.valued[j] === 0 && this.compound[j] === 0 && (j === i || (flags[j] & (LINE | GLUED)) === 0)) {
      j++;
      words++;
      // A hyphenated foreign name: small syllables hang on by hyphens.
      while ((id[j] === DASH || id[j] === APOSTROPHE) && (flags[j] & GLUED) !== 0 && (flags[j + 1] & (WORD | GLUED)) === (WORD | GLUED)) j += 2;
    }
    return j;
  }

  /** Lò Văn Phịn, Giàng A Tính: a family name of any people with Văn, Thị or A behind it and one more capital. */
  strongName(i: number): boolean {
    const { id } = this.tokens;
    if ((this.lexicon.classes[id[i]] & NameClass.FAMILY) === 0 || !this.capital(i + 1) || !this.capital(i + 2)) return false;
    return this.lexicon.middles.has(id[i + 1]);
  }

  /** The words [from, to) read like a name of a person: a family name in front, two to five words. */
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

/** Certainly without capitals: most texts are, and asking takes less time than making them small. */
export function isSmall(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c > 0x1fff || isUpper(c)) return false;
  }
  return true;
}

/** Something that a value is not written with: a loose mark, an odd space, a look-alike of Đ. */
function isOdd(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c > 96 && c < 123) continue;
    if (c < 127) {
      if (c < 32 || (c === 32 && text.charCodeAt(i - 1) === 32)) return true;
    } else if (c < 0xc0 || c === 0xd0 || c === 0xf0 || c === 0x189 || (c > 0x1b0 && (c < 0x1ea0 || c > 0x1ef9))) return true;
  }
  return false;
}

export function plainText(text: string): string {
  if (!isOdd(text)) return detached(text);
  return text
    .normalize('NFC')
    .replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/g, '')
    .replace(/[\u00d0\u0189]/g, 'Đ')
    .replace(/\u00f0/g, 'đ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A copy: engines keep a slice of 13 characters or more as a view that holds the whole text in memory. */
function detached(slice: string): string {
  return slice.length < 13 ? slice : ` ${slice}`.slice(1);
}

function ends(p: number): boolean {
  return p === DOT || p === 33 || p === 63 || p === SEMICOLON;
}
