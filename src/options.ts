/**
 * What a caller may ask for, and the check of it. Options often come from JSON or from JavaScript, so every value is looked at;
 * the checked copy shares nothing with the caller's objects and is frozen.
 */
import type { Branch, EntityType, Level, PlaceKind } from './entity.ts';
import { checkLexicon } from './options-lexicon.ts';
import { describe, fail, ownKeys, readRecord } from './options-values.ts';

/** Spans inside spans are kept (`nested`), or only the outer, or only the inner ones. */
export type Overlap = 'nested' | 'outermost' | 'innermost';

/** What one call may ask for. */
export interface ExtractOptions {
  /** The day on which the text was published, `YYYY-MM-DD`: `hôm qua`, `26/12`, `năm ngoái` are solved from it. */
  readonly referenceDate?: string;
  /**
   * Report only these types. The others are still read where they help, unless only dates and amounts are asked for: these
   * are then read alone, several times as fast, and seen too where a name would take their words. Default: all six.
   */
  readonly types?: readonly EntityType[];
  /** Default: `nested`. */
  readonly overlap?: Overlap;
}

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

/** A body. */
export interface OrganizationEntry extends LexiconEntry {
  /** As in `OrganizationEntity.kind`: `company`, `school`, `department`, … */
  readonly kind?: string;
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

/** All entity types, in the order of the documentation. */
export const ENTITY_TYPES: readonly EntityType[] = Object.freeze(['person', 'title', 'organization', 'place', 'date', 'money'] as const);

/** All ways to treat spans inside spans. */
export const OVERLAPS: readonly Overlap[] = Object.freeze(['nested', 'outermost', 'innermost'] as const);

/** What `extract` takes. */
export const EXTRACT_OPTIONS: readonly string[] = Object.freeze(['referenceDate', 'types', 'overlap']);
/** What `createExtractor` takes. */
export const CONFIG_OPTIONS: readonly string[] = Object.freeze([...EXTRACT_OPTIONS, 'lexicon']);

/**
 * Checks options of unknown origin and copies them.
 *
 * @param value what the caller gave; `undefined` means no options. A key whose value is `undefined` counts as absent.
 * @param allowed the keys that may stand in it: `EXTRACT_OPTIONS` or `CONFIG_OPTIONS`
 * @returns a frozen copy with only the keys that were given
 * @throws TypeError for a wrong kind of value and for an unknown option; RangeError for a value out of range.
 *   The message names the option (`lexicon.people[3].name`), what was given and what is allowed.
 * @example checkOptions({ referenceDate: '2022-12-27' }, EXTRACT_OPTIONS)
 */
export function checkOptions(value: unknown, allowed: readonly string[] = EXTRACT_OPTIONS): ExtractorConfig {
  if (value === undefined) return EMPTY;
  const record = readRecord(value, 'options');
  const checked: { -readonly [K in keyof ExtractorConfig]: ExtractorConfig[K] } = {};
  for (const key of ownKeys(record)) {
    if (!allowed.includes(key)) throw new TypeError(`Unknown option ${describe(key)}. Allowed: ${allowed.join(', ')}.`);
    const option = record[key];
    if (option === undefined) continue;
    if (key === 'referenceDate') checked.referenceDate = checkDate(option);
    else if (key === 'types') checked.types = checkTypes(option);
    else if (key === 'overlap') checked.overlap = checkOverlap(option);
    else checked.lexicon = checkLexicon(option);
  }
  return Object.freeze(checked);
}

const EMPTY: ExtractorConfig = Object.freeze({});

/**
 * The text to read, if it is one.
 * @throws TypeError that says what was given instead
 */
export function checkText(value: unknown, caller = 'extract'): string {
  if (typeof value !== 'string') throw new TypeError(`${caller} expects a string as text, got ${describe(value)}.`);
  return value;
}

/** Whether `YYYY-MM-DD` names a day of the Gregorian calendar, from year 1 to 9999. */
export function isCalendarDay(date: string): boolean {
  if (date.length !== 10 || date[4] !== '-' || date[7] !== '-') return false;
  for (let i = 0; i < 10; i++) {
    const c = date.charCodeAt(i);
    if (i !== 4 && i !== 7 && (c < 48 || c > 57)) return false;
  }
  const year = Number(date.slice(0, 4));
  const month = Number(date.slice(5, 7));
  const day = Number(date.slice(8));
  if (year < 1 || month < 1 || month > 12 || day < 1) return false;
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day <= (month === 2 ? (leap ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31);
}

function checkDate(value: unknown): string {
  if (typeof value !== 'string') fail(TypeError, 'referenceDate', value, 'a day as a string, YYYY-MM-DD');
  if (!isCalendarDay(value)) fail(RangeError, 'referenceDate', value, 'a day of the calendar, YYYY-MM-DD');
  return value;
}

function checkTypes(value: unknown): readonly EntityType[] {
  if (!Array.isArray(value)) fail(TypeError, 'types', value, `an array of ${ENTITY_TYPES.join(', ')}`);
  const types: EntityType[] = [];
  for (let i = 0; i < value.length; i++) {
    const type: unknown = value[i];
    const known = ENTITY_TYPES.find((t) => t === type);
    if (known === undefined) fail(typeof type === 'string' ? RangeError : TypeError, `types[${i}]`, type, `one of ${ENTITY_TYPES.join(', ')}`);
    if (!types.includes(known)) types.push(known);
  }
  return Object.freeze(types);
}

function checkOverlap(value: unknown): Overlap {
  const known = OVERLAPS.find((o) => o === value);
  if (known === undefined) fail(typeof value === 'string' ? RangeError : TypeError, 'overlap', value, `one of ${OVERLAPS.join(', ')}`);
  return known;
}
