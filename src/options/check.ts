/**
 * Checks the options of `extract` and `createExtractor`. Options often come from JSON or from JavaScript, so every value is checked;
 * the copy shares nothing with the caller's objects and is frozen.
 */
import type { EntityType } from '../entity.ts';
import { ENTITY_TYPES } from '../entity-lists.ts';
import { vietnameseDay } from '../kit/calendar.ts';
import { fail, oneOf, ownKeys, readRecord, unknownKey } from '../kit/values.ts';
import { checkLexicon } from './check-lexicon.ts';
import type { ExtractorConfig, Overlap } from './types.ts';

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
 * @param allowed the keys that it may have: `EXTRACT_OPTIONS` or `CONFIG_OPTIONS`
 * @returns a frozen copy with only the keys that were given; `referenceDate` is the day in Viet Nam
 * @throws TypeError for a wrong kind of value and for an unknown option; RangeError for a value out of range.
 *   The message names the option (`lexicon.people[3].name`), what was given and what is allowed.
 * @example checkOptions({ referenceDate: '2022-12-27' }, EXTRACT_OPTIONS)
 */
export function checkOptions(value: unknown, allowed: readonly string[] = EXTRACT_OPTIONS): ExtractorConfig {
  if (value === undefined) return EMPTY;
  const record = readRecord(value, 'options');
  const checked: { -readonly [K in keyof ExtractorConfig]: ExtractorConfig[K] } = {};
  for (const key of ownKeys(record)) {
    if (!allowed.includes(key)) throw unknownKey(key, 'option', '', allowed);
    const option = record[key];
    if (option === undefined) continue;
    if (key === 'referenceDate') checked.referenceDate = checkReferenceDate(option);
    else if (key === 'types') checked.types = checkTypes(option, 'types');
    else if (key === 'overlap') checked.overlap = oneOf(option, 'overlap', OVERLAPS);
    else checked.lexicon = checkLexicon(option);
  }
  return Object.freeze(checked);
}

const EMPTY: ExtractorConfig = Object.freeze({});

/** As words for messages. */
export const REFERENCE_DATE = 'a day of the calendar, YYYY-MM-DD, or an ISO 8601 date-time';

function checkReferenceDate(value: unknown): string {
  if (typeof value !== 'string') fail(TypeError, 'referenceDate', value, `a string: ${REFERENCE_DATE}`);
  return vietnameseDay(value) ?? fail(RangeError, 'referenceDate', value, REFERENCE_DATE);
}

/** @throws TypeError for anything but an array of strings, RangeError for a string that is no type */
export function checkTypes(value: unknown, path: string): readonly EntityType[] {
  if (!Array.isArray(value)) fail(TypeError, path, value, `an array of ${ENTITY_TYPES.join(', ')}`);
  const types = Array.from(value, (type: unknown, i) => oneOf(type, `${path}[${i}]`, ENTITY_TYPES));
  return Object.freeze([...new Set(types)]);
}
