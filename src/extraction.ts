/** What one call of `extract` gives back: the entities, the people that they name with their offices, and warnings. */
import type { Confidence, EntityOf, EntityType } from './entity.ts';

/** What the text says of a person and an office. `former` and `acting` are on the title. */
export type OfficeStatus = 'holds' | 'appointed' | 'candidate' | 'left';

/** An office that somebody holds, gets, may get or has left. */
export interface Office {
  /** `id` of the title entity. */
  readonly title: string;
  /**
   * `appointed`: the text says that the person gets it; `candidate`: that the person may get it; `left`: that the person leaves it or
   * had it; `holds`: anything else.
   */
  readonly status: OfficeStatus;
  /** When that changed, if the sentence says so: ISO 8601 year, month or day. */
  readonly date?: string;
  /** `id` of the person who had the office before. */
  readonly replaces?: string;
  readonly confidence: Confidence;
  /** The relation that says so, e.g. `relation:apposition`, `relation:verb:bổ nhiệm`, `relation:office-registry`. */
  readonly evidence: readonly string[];
}

/** One human being of the document, all mentions joined. */
export interface Person {
  /** Unique within one extraction: `p1`, `p2`, … in order of first mention. */
  readonly id: string;
  /** The fullest name that the text gives. */
  readonly name: string;
  readonly gender?: 'male' | 'female';
  /** The full name without case and blanks (`trầnvănhuyến`), from two syllables up. It joins names: two people of one name share it. */
  readonly key?: string;
  /** `id`s of person entities, in text order. */
  readonly mentions: readonly string[];
  /** `id`s of title entities that the text gives this person, in text order; candidates for an office and former holders included. */
  readonly titles: readonly string[];
  /** The same titles, with what the text says of each. */
  readonly offices: readonly Office[];
  /** What the caller's own lexicon entry of this person carries, when a mention came from one. */
  readonly attributes?: Readonly<Record<string, unknown>>;
}

/** What a warning is about. */
export type WarningCode = 'legacy-encoding' | 'no-diacritics' | 'no-reference-date';

/** Something that limits the result, and what the caller may do about it. */
export interface Warning {
  /**
   * `legacy-encoding`: the text looks like TCVN3, VNI or VIQR; `no-diacritics`: like Vietnamese without diacritics;
   * `no-reference-date`: dates stay open that a `referenceDate` would solve.
   */
  readonly code: WarningCode;
  /** A sentence for people. */
  readonly message: string;
  /** First UTF-16 code unit of the part of the text that it is about. */
  readonly start?: number;
  /** One past the last UTF-16 code unit of that part. */
  readonly end?: number;
}

/** What one call gives back. `T`: the types of its entities. */
export interface Extraction<T extends EntityType = EntityType> {
  /** In text order, an outer entity before those inside it. */
  readonly entities: readonly EntityOf[T][];
  readonly people: readonly Person[];
  /** Empty as a rule; at most one of each code. */
  readonly warnings: readonly Warning[];
}
