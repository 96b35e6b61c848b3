/** The check of a custom lexicon: a million entries must pass in about a second, so paths are built only for errors. */
import { BRANCHES, LEVELS, ORGANIZATION_KINDS, PLACE_KINDS } from '../entity-lists.ts';
import type { CustomLexicon, LexiconEntry, OrganizationEntry, PersonEntry, PlaceEntry, TitleEntry } from './types.ts';
import { DIGIT, LETTER } from '../text/character-layout.ts';
import { classOf } from '../text/characters.ts';
import { copyJson, fail, oneOf as checkOneOf, ownKeys, readRecord, unknownKey } from '../kit/values.ts';

type Check = (value: unknown, path: () => string) => unknown;
type Fields = ReadonlyMap<string, Check>;

const text: Check = (value, path) => {
  if (typeof value !== 'string') fail(TypeError, path(), value, 'a string');
  if (value.trim() === '') fail(RangeError, path(), value, 'a string that is not blank');
  return value;
};

/** A name is found by its words, so it needs one. */
const name: Check = (value, path) => {
  if (typeof value !== 'string') fail(TypeError, path(), value, 'a string');
  if (!hasWord(value)) fail(RangeError, path(), value, 'a string with at least one letter or digit');
  return value;
};

/** Whether a string has a letter or a digit. */
export function hasWord(value: string): boolean {
  for (let i = 0; i < value.length; i++) {
    const kind = classOf(value.charCodeAt(i));
    if (kind === LETTER || kind === DIGIT) return true;
  }
  return false;
}

/** Whether a string has the form of an ISO 3166-1 alpha-2 code. */
export function isCountryCode(value: string): boolean {
  return value.length === 2 && value[0] >= 'A' && value[0] <= 'Z' && value[1] >= 'A' && value[1] <= 'Z';
}

const names: Check = (value, path) => {
  if (!Array.isArray(value)) fail(TypeError, path(), value, 'an array of strings');
  // `map` would skip the holes of a sparse array.
  return Object.freeze(Array.from(value, (item: unknown, i) => name(item, () => `${path()}[${i}]`)));
};

const attributes: Check = (value, path) => copyJson(readRecord(value, path()), path());

const country: Check = (value, path) => {
  if (typeof value !== 'string') fail(TypeError, path(), value, 'an ISO 3166-1 alpha-2 code such as VN');
  if (!isCountryCode(value)) fail(RangeError, path(), value, 'an ISO 3166-1 alpha-2 code such as VN');
  return value;
};

function oneOf(allowed: readonly string[]): Check {
  return (value, path) => (typeof value === 'string' && allowed.includes(value) ? value : checkOneOf(value, path(), allowed));
}

const common: readonly (readonly [string, Check])[] = [
  ['name', name],
  ['aliases', names],
  ['attributes', attributes],
];
const FIELDS: ReadonlyMap<string, Fields> = new Map([
  ['people', new Map([...common, ['gender', oneOf(['male', 'female'])]])],
  ['titles', new Map([...common, ['level', oneOf(LEVELS)], ['branch', oneOf(BRANCHES)]])],
  ['organizations', new Map([...common, ['kind', oneOf(ORGANIZATION_KINDS)], ['level', oneOf(LEVELS)], ['acronym', name]])],
  ['places', new Map([...common, ['kind', oneOf(PLACE_KINDS)], ['country', country], ['code', text]])],
]);
const PARTS: readonly string[] = [...FIELDS.keys(), 'block'];

/** See `checkOptions`. */
export function checkLexicon(value: unknown): CustomLexicon {
  const record = readRecord(value, 'lexicon');
  const lexicon: Record<string, unknown> = {};
  for (const key of ownKeys(record)) {
    if (!PARTS.includes(key)) throw unknownKey(key, 'part', 'lexicon', PARTS);
    const list = record[key];
    if (list === undefined) continue;
    if (!Array.isArray(list)) fail(TypeError, `lexicon.${key}`, list, 'an array');
    const fields = FIELDS.get(key);
    lexicon[key] = fields === undefined ? names(list, () => 'lexicon.block') : checkEntries(list, key, fields);
  }
  return Object.freeze(lexicon) as CustomLexicon;
}

type Entry = string | LexiconEntry | PersonEntry | TitleEntry | OrganizationEntry | PlaceEntry;

function checkEntries(list: readonly unknown[], part: string, fields: Fields): readonly Entry[] {
  const copy: Entry[] = [];
  for (let i = 0; i < list.length; i++) {
    const item = list[i];
    copy.push(typeof item === 'string' ? (name(item, () => `lexicon.${part}[${i}]`) as string) : checkEntry(item, `lexicon.${part}[${i}]`, fields));
  }
  return Object.freeze(copy);
}

function checkEntry(item: unknown, path: string, fields: Fields): LexiconEntry {
  if (typeof item !== 'object' || item === null || Array.isArray(item)) fail(TypeError, path, item, 'a string or an object with a name');
  const record = item as Record<string, unknown>;
  const entry: Record<string, unknown> = {};
  for (const key of ownKeys(record)) {
    const check = fields.get(key);
    if (check === undefined) throw unknownKey(key, 'key', path, [...fields.keys()]);
    const field = record[key];
    if (field !== undefined) entry[key] = check(field, () => `${path}.${key}`);
  }
  if (entry['name'] === undefined) fail(TypeError, `${path}.name`, undefined, 'a string');
  return Object.freeze(entry) as unknown as LexiconEntry;
}
