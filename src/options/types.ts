/** What a caller may ask for: options of a call, the configuration of an extractor, entries of a custom lexicon. */
import type { Branch, EntityType, Level, OrganizationKind, PlaceKind } from '../entity.ts';

/** Spans inside spans are kept (`nested`), or only the outer, or only the inner ones. */
export type Overlap = 'nested' | 'outermost' | 'innermost';

/** What one call may ask for. */
export interface ExtractOptions {
  /**
   * When the text was published: a day, `YYYY-MM-DD`, or an ISO 8601 date-time such as `toISOString()` gives, which stands for the day
   * that it is in Viet Nam; without an offset the time is Vietnamese. `hôm qua`, `26/12`, `năm ngoái` are solved from it.
   */
  readonly referenceDate?: string;
  /**
   * Report only these types. The others are still read where they help, unless only dates and amounts are asked for: these
   * are then read alone, several times as fast, and seen too where a name would take their words. Default: all six.
   */
  readonly types?: readonly EntityType[];
  /** Default: `nested`. */
  readonly overlap?: Overlap;
}

/**
 * The types of entities that options ask for: the values of `types` where the compiler knows them, `Otherwise` where there is no `types`.
 * Options that may or may not have `types` ask for any.
 */
export type TypesOf<Options, Otherwise extends EntityType = EntityType> = Options extends { readonly types: readonly (infer T extends EntityType)[] }
  ? T
  : 'types' extends keyof Options
    ? EntityType
    : Otherwise;

/** What an extractor may be built with; options of a single call override these. */
export interface ExtractorConfig extends ExtractOptions {
  /** The caller's own names, on top of the tables of the package. */
  readonly lexicon?: CustomLexicon;
}

/** What every entry of a custom lexicon may carry. */
export interface LexiconEntry {
  /** As it is written in texts; capitals count where the entry has them, tone placement and NFC/NFD do not. */
  readonly name: string;
  /** Other ways to write it. */
  readonly aliases?: readonly string[];
  /** JSON values of the caller's own (an id in a database, a link …); they come back as `attributes` of the entity. */
  readonly attributes?: Readonly<Record<string, unknown>>;
}

/** A person that texts are about. */
export interface PersonEntry extends LexiconEntry {
  readonly gender?: 'male' | 'female';
}

/** An office or role. */
export interface TitleEntry extends LexiconEntry {
  readonly level?: Level;
  readonly branch?: Branch;
}

/** An organization. */
export interface OrganizationEntry extends LexiconEntry {
  /** Default: `other`. */
  readonly kind?: OrganizationKind;
  readonly level?: Level;
  /** A short form, found like an alias and reported as `acronym`. */
  readonly acronym?: string;
}

/** A place. */
export interface PlaceEntry extends LexiconEntry {
  readonly kind?: PlaceKind;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
  /** Reported as `code`. */
  readonly code?: string;
}

/** The caller's own names. A plain string stands for `{ name: string }`. */
export interface CustomLexicon {
  readonly people?: readonly (string | PersonEntry)[];
  readonly titles?: readonly (string | TitleEntry)[];
  readonly organizations?: readonly (string | OrganizationEntry)[];
  readonly places?: readonly (string | PlaceEntry)[];
  /** Phrases that are never an entity, whatever the tables say. */
  readonly block?: readonly string[];
}
