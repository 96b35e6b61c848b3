/** The check of options, the same for all formats. */
import type { EntityType } from '../../entity.ts';
import { ENTITY_TYPES } from '../../entity-lists.ts';
import { checkFlag, describe, fail, oneOf, readOptions, readRecord, unknownKey } from '../../kit/values.ts';
import { checkTypes } from '../../options/check.ts';
import { OFFSET_UNITS } from './offsets.ts';
import type { Labels, OffsetUnit } from './types.ts';

/** What a format allows and what it has when an option is absent. */
export interface FormatDefaults {
  /** Absent for formats that write no labels. */
  readonly labels?: Labels;
  /** Absent for formats that hold no offsets. */
  readonly offsets?: OffsetUnit;
  /** A label that a format cannot hold is a RangeError. */
  readonly allowedLabel?: { readonly pattern: RegExp; readonly sentence: string };
  /** Options of this format alone. */
  readonly more?: readonly string[];
}

/** Checked options; every default is filled in. */
export interface FormatSettings {
  readonly types: ReadonlySet<EntityType>;
  readonly labels: Labels;
  readonly offsets: OffsetUnit;
  /** All that was given, for the options of one format. */
  readonly given: Readonly<Record<string, unknown>>;
}

/** Labels in words. */
export const WORD_LABELS: Labels = { person: 'Person', title: 'Title', organization: 'Organization', place: 'Place', date: 'Date', money: 'Money' };

/** Labels as tag sets have them. */
export const TAG_LABELS: Labels = { person: 'PER', title: 'TITLE', organization: 'ORG', place: 'LOC', date: 'DATE', money: 'MONEY' };

/** @throws TypeError for an unknown option or a wrong type, RangeError for a value that is not allowed */
export function checkFormat(caller: string, options: object | undefined, defaults: FormatDefaults): FormatSettings {
  const own = (['labels', 'offsets'] as const).filter((name) => defaults[name] !== undefined);
  const given = readOptions(options, caller, ['types', ...own, ...(defaults.more ?? [])]);
  return {
    types: new Set(given.types === undefined ? ENTITY_TYPES : checkTypes(given.types, `${caller}: types`)),
    labels: checkLabels(caller, given.labels, defaults),
    offsets: checkOffsets(caller, given.offsets, defaults.offsets ?? 'utf16'),
    given,
  };
}

/** Checked options of a way back. */
export interface ReadSettings {
  readonly typeOf: ReadonlyMap<string, EntityType>;
  readonly offsets: OffsetUnit;
  readonly skipUnknown: boolean;
  readonly given: Readonly<Record<string, unknown>>;
}

/** @throws as `checkFormat` does, and RangeError for two types with one label */
export function checkRead(caller: string, options: object | undefined, defaults: FormatDefaults): ReadSettings {
  const given = readOptions(options, caller, ['labels', 'offsets', 'skipUnknown', ...(defaults.more ?? [])]);
  const labels = checkLabels(caller, given.labels, defaults);
  const typeOf = new Map<string, EntityType>();
  for (const type of ENTITY_TYPES) {
    const other = typeOf.get(labels[type]);
    if (other !== undefined) throw new RangeError(`${caller}: labels: ${other} and ${type} must have different labels to be read back.`);
    typeOf.set(labels[type], type);
  }
  return {
    typeOf,
    offsets: checkOffsets(caller, given.offsets, defaults.offsets ?? 'utf16'),
    skipUnknown: checkFlag(given.skipUnknown, `${caller}: skipUnknown`),
    given,
  };
}

/** A string that may be absent. */
export function checkString(value: unknown, path: string): string | undefined {
  return value === undefined || typeof value === 'string' ? value : fail(TypeError, path, value, 'a string');
}

const ABSOLUTE = /^[A-Za-z][A-Za-z0-9+.-]*:[^\s<>"{}|\\^`]+$/u;

/** The address of a document. */
export function checkIri(value: unknown, path: string): string {
  if (typeof value !== 'string') fail(TypeError, path, value, 'an absolute address such as https://example.vn/tin');
  return ABSOLUTE.test(value) ? value : fail(RangeError, path, value, 'an absolute address such as https://example.vn/tin');
}

function checkOffsets(caller: string, value: unknown, absent: OffsetUnit): OffsetUnit {
  return value === undefined ? absent : oneOf(value, `${caller}: offsets`, OFFSET_UNITS);
}

const ONE_LINE = { pattern: /^[^\p{Cc}\p{Cs}]+$/u, sentence: 'a name on one line' };

function checkLabels(caller: string, value: unknown, { labels = WORD_LABELS, allowedLabel = ONE_LINE }: FormatDefaults): Labels {
  if (value === undefined) return labels;
  const given = readRecord(value, `${caller}: labels`);
  const own: Record<EntityType, string> = { ...labels };
  for (const [key, label] of Object.entries(given)) {
    const type = ENTITY_TYPES.find((t) => t === key);
    if (type === undefined) throw unknownKey(key, 'type', `${caller}: labels`, ENTITY_TYPES);
    if (label === undefined) continue;
    if (typeof label !== 'string') fail(TypeError, `${caller}: labels.${key}`, label, 'a string');
    if (!allowedLabel.pattern.test(label)) fail(RangeError, `${caller}: labels.${key}`, label, allowedLabel.sentence);
    own[type] = label;
  }
  return own;
}

/** For a way back: throws, or gives `undefined` where the caller wants to leave such things out. */
export function unknown({ skipUnknown }: Pick<ReadSettings, 'skipUnknown'>, sentence: string): undefined {
  if (!skipUnknown) throw new RangeError(`${sentence} Leave such things out with { skipUnknown: true }.`);
  return undefined;
}

/** The type that a label of a tool stands for. */
export function typeOfLabel(settings: ReadSettings, caller: string, label: unknown): EntityType | undefined {
  const type = typeof label === 'string' ? settings.typeOf.get(label) : undefined;
  return type ?? unknown(settings, `${caller}: label ${describe(label)} is none of ${[...settings.typeOf.keys()].join(', ')}.`);
}
