/** What a recognizer proposes: a run of tokens with a type, a value and the reasons. Offsets here count tokens, half-open. */
import { ENTITY_TYPES } from '../entity-lists.ts';
import type { Branch, Confidence, DateGrain, EntityType, Level, OrganizationKind, PlaceKind } from '../entity.ts';

export interface CandidateBase {
  /** Index of the first token. */
  from: number;
  /** One past the index of the last token. */
  to: number;
  confidence: Confidence;
  evidence: string[];
  /** Comes from the caller's lexicon. */
  custom?: true | undefined;
  /** Those of the caller's entry. */
  attributes?: Readonly<Record<string, unknown>> | undefined;
}

export interface DateCandidate extends CandidateBase {
  type: 'date';
  value: string;
  mod: 'START' | 'MID' | 'END' | undefined;
  grain: DateGrain;
  interval: { start: string; end: string } | undefined;
  calendar: 'lunar' | undefined;
  relative: true | undefined;
}

export interface MoneyCandidate extends CandidateBase {
  type: 'money';
  value: string | undefined;
  min: string | undefined;
  max: string | undefined;
  currency: string | undefined;
  modifier: 'approximately' | 'more-than' | 'less-than' | 'at-most' | 'at-least' | 'nearly' | undefined;
  per: string | undefined;
}

export interface PlaceCandidate extends CandidateBase {
  type: 'place';
  kind: PlaceKind;
  /** First token of the name proper, after the type word. */
  nameFrom: number;
  /** The name of the table begins with its type word. */
  withType?: true | undefined;
  /** Rows of the lexicon that the name may mean. */
  entries: readonly number[];
  country?: string | undefined;
  /** Given by the caller's own entry. */
  code?: string | undefined;
  /** The type of unit that its type word means, `huyện`; in a list that of the word before the list. */
  unitType?: string | undefined;
  /** The end of a named road: it stands although a person's name would fit. */
  endOfRoad?: true | undefined;
  /** A capital right before: it may be the rest of a longer name. */
  afterCapital?: true | undefined;
}

/** The place is given with its type word (`núi Bà Đen`), so that it cannot be a person's name. */
export function isTyped(p: PlaceCandidate): boolean {
  return p.nameFrom > p.from || p.withType === true;
}

export interface OrganizationCandidate extends CandidateBase {
  type: 'organization';
  kind: OrganizationKind;
  level?: Level | undefined;
  /** The written-out name, where a table gives it. */
  name?: string | undefined;
  acronym?: string | undefined;
  /** What `writtenName` gave for it. */
  written?: string | undefined;
  /** The organization that the text gives this acronym. */
  definedBy?: OrganizationCandidate | undefined;
  /** A table has the name. */
  inTable?: true | undefined;
  /** Its place, level or parent organization is part of the span. */
  placed?: true | undefined;
}

export interface TitleCandidate extends CandidateBase {
  type: 'title';
  /** The first organization in it; the place it belongs to. */
  organization?: OrganizationCandidate | undefined;
  place?: PlaceCandidate | undefined;
  /** The words of a ministry's field stand for the organization: Bộ trưởng Y tế. */
  byField?: true | undefined;
  /** Bits of RoleFlag. */
  flags: number;
  /** Bare or in lower case: an office only with a holder, or a word like `làm`, `giữ chức` before it. */
  needsHolder: boolean;
  role: string;
  /** The role in lower case. */
  lowerRole: string;
  level: Level;
  branch: Branch;
  former?: true | undefined;
  acting?: true | undefined;
}

export interface PersonCandidate extends CandidateBase {
  type: 'person';
  /** Name of the caller's entry. */
  name?: string | undefined;
  honorific?: string | undefined;
  gender?: 'male' | 'female' | undefined;
  /** Named in a credit line only. */
  credited?: true | undefined;
  /** The mention before it whose other name this is. */
  nicknameOf?: PersonCandidate | undefined;
}

/** The candidate of each entity type. */
export interface CandidateOf {
  person: PersonCandidate;
  title: TitleCandidate;
  organization: OrganizationCandidate;
  place: PlaceCandidate;
  date: DateCandidate;
  money: MoneyCandidate;
}

export type Candidate = CandidateOf[EntityType];

/** They cover the same tokens. */
export function isSame(a: CandidateBase, b: CandidateBase): boolean {
  return a.from === b.from && a.to === b.to;
}

/** `a` covers a part of the tokens of `b`. */
export function isInside(a: CandidateBase, b: CandidateBase): boolean {
  return b.from <= a.from && a.to <= b.to && b.to - b.from > a.to - a.from;
}

/** Lists of candidates, one for each entity type. */
export type Candidates = { readonly [T in EntityType]: readonly CandidateOf[T][] };

/** Lists of candidates that are being filled. */
export type CandidateLists = { readonly [T in EntityType]: CandidateOf[T][] };

/** Empty lists, one for each entity type. */
function noCandidates(): CandidateLists {
  return Object.fromEntries(ENTITY_TYPES.map((type) => [type, []])) as unknown as CandidateLists;
}

/** Each list as a function gives it back. */
export function mapCandidates(lists: Candidates, change: <C extends Candidate>(list: readonly C[]) => readonly C[]): Candidates {
  return Object.fromEntries(ENTITY_TYPES.map((type) => [type, change<Candidate>(lists[type])])) as unknown as Candidates;
}

export const NO_CANDIDATES: Candidates = Object.freeze(noCandidates());
