/** The contract that every entity type fulfills. `registry.ts` lists the recognizers; the compiler checks that none is missing. */
import type { Branch, EntityBase, EntityOf, EntityType, Level, PlaceKind, Reference } from '../entity.ts';
import type { Unit } from '../gazetteer/resolve-unit.ts';
import type { Tokens } from '../text/scan.ts';
import type { Vocabulary } from '../text/vocabulary.ts';
import type { Candidate, CandidateOf, Candidates, OrganizationCandidate, PlaceCandidate } from './candidate.ts';
import type { NumberGrammar, Numbers } from './number.ts';
import type { Reading } from './reading.ts';

/** What a recognizer found: candidates of its own type, and places and organizations that only its reading shows. */
export interface Found<T extends EntityType> {
  readonly candidates: readonly CandidateOf[T][];
  readonly places?: readonly PlaceCandidate[];
  readonly organizations?: readonly OrganizationCandidate[];
}

/** Types that are read from tokens and numbers alone, without a lexicon. */
export type ValueType = 'date' | 'money';

/** What the recognizers of values read. */
export interface NumberedText {
  readonly tokens: Tokens;
  readonly numbers: Numbers;
  /** `YYYY-MM-DD`, or undefined. */
  readonly referenceDate: string | undefined;
  readonly found: Pick<Candidates, 'date'>;
}

/** Reads one document. Never changes it. */
export type Read<T extends EntityType> = (doc: Reading) => Found<T>;

/** Reads values, of a document or of a text without a lexicon. */
export type ReadValues<T extends ValueType> = (text: NumberedText) => Found<T>;

/**
 * The fields that an entity of a type has beyond those of all entities, to be filled in. Recognizers set them one by one on the entity
 * itself: copying them from an object of their own takes four to six times as long.
 */
export type FieldsOf<T extends EntityType> = { -readonly [K in Exclude<keyof EntityOf[T], keyof EntityBase | 'type'>]: EntityOf[T][K] };

/** A candidate that stands, in text order, with what nests in it. */
export interface Row<T extends EntityType = EntityType> {
  readonly c: CandidateOf[T];
  readonly from: number;
  readonly to: number;
  /** Index in the list of its type. */
  readonly k: number;
  /** Id of the entity. */
  readonly id: string;
  /** The smallest one that holds it. */
  readonly parent: Row | undefined;
  /** The first organization inside it; the first and the last place. */
  readonly organization: Row | undefined;
  readonly place: Row | undefined;
  readonly lastPlace: Row | undefined;
  /** Level of an organization that shares the place of its neighbor. */
  readonly level?: Level | undefined;
}

/** Levels of administrative units. */
export type UnitLevel = 'province' | 'district' | 'commune';

/** A place that the text has established, where a short form leaves it out. */
export interface LocalUnit {
  readonly name: string;
  readonly code?: string;
  readonly level: UnitLevel;
}

/** The same as a reference, and its level. */
export interface Inferred {
  readonly place: Reference;
  readonly level: UnitLevel;
}

/** What a place means among the administrative units. */
export interface Meaning {
  readonly kind: PlaceKind;
  /** Absent where the text leaves more than one open. */
  readonly unit?: Unit;
  readonly candidates: readonly Unit[];
}

/** What the whole document says when entities are built. */
export interface Assembly {
  readonly doc: Reading;
  /** Id of the entity of a candidate, if it stands. */
  idOf(c: Candidate): string | undefined;
  /** The person of a mention, by its index in the list of people. */
  personOf(k: number): { readonly id: string; readonly name: string; readonly gender: 'male' | 'female' | undefined; readonly key: string | undefined };
  /** Ids of the people who hold a title, by its index in the list of titles. */
  holdersOf(k: number): readonly string[];
  /** What the text says of a title, by its index in the list of titles. */
  factsOf(k: number): { readonly level: Level; readonly branch: Branch; readonly organization?: OrganizationCandidate; readonly former?: true };
  /** The unit of a level that the text is about, of a type (tỉnh, thành phố, huyện …) or of any (''). */
  localUnitOf(level: Level, type: string): Inferred | undefined;
  /** The unit that a place means, by its index in the list of places; undefined for what is no unit. */
  meaningOf(k: number): Meaning | undefined;
  /** Id of the place one level up that the text names beside a place, by the index of that place. */
  withinOf(k: number): string | undefined;
}

export interface Recognizer<T extends EntityType> {
  /** Types of entities that may nest in one of this type. */
  readonly holds: readonly EntityType[];
  /** Looks up the words of the rules once, for all documents. */
  prepare(vocabulary: Vocabulary, numbers: NumberGrammar): Read<T>;
  /** Fills in the fields of the entity that a candidate becomes. */
  fill(entity: FieldsOf<T>, row: Row<T>, assembly: Assembly): void;
}

/** A recognizer that needs no lexicon, and no document to build its fields. */
export interface ValueRecognizer<T extends ValueType> extends Recognizer<T> {
  prepare(vocabulary: Vocabulary, numbers: NumberGrammar): ReadValues<T>;
  fill(entity: FieldsOf<T>, row: Row<T>): void;
}
