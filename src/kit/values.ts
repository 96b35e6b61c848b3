/**
 * Checks of values that callers pass in: one wording for all messages, safe access to objects, deep copies of JSON values.
 * A message names the value, what it must be and what was given: `overlap must be one of nested, outermost; got "flat".`
 */
import { isCalendarDay } from './calendar.ts';
import { ASCII_LIMIT, BACKSLASH, BLANK, QUOTE } from './punctuation.ts';

/** A short, one-line description of any value for an error message. Control characters are escaped; no method of the value is called. */
export function describe(value: unknown): string {
  if (typeof value === 'string') return quote(value);
  if (value === null) return 'null';
  if (Array.isArray(value)) return `an array of ${value.length}`;
  if (typeof value === 'object') return 'an object';
  if (typeof value === 'function') return 'a function';
  if (typeof value === 'symbol') return 'a symbol';
  if (typeof value === 'bigint') return `${value}n`.slice(0, 40);
  return String(value);
}

/** Code units of a string that a message shows. */
const LONGEST = 60;
const DELETE = 0x7f;

function quote(value: string): string {
  let out = '';
  for (let i = 0; i < value.length && i < LONGEST; i++) out += isPrintable(value.charCodeAt(i)) ? value[i] : escaped(value[i]);
  return value.length > LONGEST ? `"${out}…" (${value.length} code units)` : `"${out}"`;
}

/** Not a quote or backslash, nor a control, bidirectional or surrogate code unit, which would break the line of the message. */
function isPrintable(c: number): boolean {
  if (c < ASCII_LIMIT) return c >= BLANK && c < DELETE && c !== QUOTE && c !== BACKSLASH;
  return (c > 0x9f && c < 0x200b) || (c >= 0x2010 && c < 0x2028) || (c > 0x206f && c < 0xd800);
}

function escaped(character: string): string {
  return character === '"' || character === '\\' ? `\\${character}` : `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** Throws an error such as `referenceDate must be a day of the calendar, YYYY-MM-DD; got "2022-02-30".` */
export function fail(kind: new (message: string) => Error, path: string, value: unknown, expected: string): never {
  throw new kind(`${path} must be ${expected}; got ${describe(value)}.`);
}

/** The value as an object. @throws TypeError for arrays, null and functions */
export function readRecord(value: unknown, path: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) fail(TypeError, path, value, 'an object');
  return value as Record<string, unknown>;
}

/** The own keys of a record; inherited keys are no options. Symbols are listed by their description. */
export function ownKeys(record: Record<string, unknown>): string[] {
  return Reflect.ownKeys(record).map((key) => (typeof key === 'symbol' ? String(key) : key));
}

/** Sets an own property, `__proto__` included. */
function setOwn(target: Record<string, unknown>, key: string, value: unknown): void {
  if (key === '__proto__') Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true });
  else target[key] = value;
}

const DEEPEST = 32;

/**
 * A frozen deep copy of a JSON value (string, finite number, boolean, null, arrays and plain objects of these).
 * @throws TypeError for what is no JSON value, RangeError for a value that is nested too deeply or contains itself
 */
export function copyJson(value: unknown, path: string, depth = 0): unknown {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) fail(RangeError, path, value, 'a finite number');
    return value;
  }
  if (typeof value !== 'object') fail(TypeError, path, value, 'a JSON value');
  if (depth >= DEEPEST) throw new RangeError(`${path} is nested more than ${DEEPEST} levels deep, or holds itself.`);
  if (Array.isArray(value)) return Object.freeze(Array.from(value, (item: unknown, i) => copyJson(item, `${path}[${i}]`, depth + 1)));
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null) fail(TypeError, path, value, 'a JSON value (plain objects only)');
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(value)) {
    const item = (value as Record<string, unknown>)[key];
    if (item !== undefined) setOwn(copy, key, copyJson(item, `${path}.${key.length > 40 ? `${key.slice(0, 40)}…` : key}`, depth + 1));
  }
  return Object.freeze(copy);
}

/** Whether a value is a JSON value that `copyJson` accepts. */
export function isJson(value: unknown): boolean {
  try {
    copyJson(value, '');
    return true;
  } catch {
    return false;
  }
}

/** Allowed values of each option: `'boolean'`, or a list of strings. */
export type OptionTable = Readonly<Record<string, 'boolean' | readonly string[]>>;

/**
 * Checks that a text is a string.
 * @throws TypeError `tokenize: text must be a string; got 5.`
 */
export function requireText(caller: string, text: unknown, name = 'text'): asserts text is string {
  if (typeof text !== 'string') fail(TypeError, `${caller}: ${name}`, text, 'a string');
}

/**
 * Checks that a value has the lists of an extraction that a function reads.
 * @throws TypeError for anything else
 */
export function requireExtraction(caller: string, value: unknown, lists: readonly ('entities' | 'people')[]): void {
  const record = Object(value) as Readonly<Record<string, unknown>>;
  if (!lists.every((list) => Array.isArray(record[list]))) fail(TypeError, `${caller}: extraction`, value, 'what extract gave');
}

/**
 * The own options as a record, or an empty one for `undefined`; what a prototype holds is no option.
 * @throws TypeError for anything but an object, and for a key that is not allowed
 */
export function readOptions(value: unknown, caller: string, allowed: readonly string[]): Record<string, unknown> {
  if (value === undefined) return {};
  const record = readRecord(value, `${caller}: options`);
  for (const key of ownKeys(record)) if (!allowed.includes(key)) throw unknownKey(key, 'option', caller, allowed);
  return { ...record };
}

/** A boolean that may be absent, which is false. @throws TypeError for anything else */
export function checkFlag(value: unknown, path: string): boolean {
  if (value === undefined) return false;
  return typeof value === 'boolean' ? value : fail(TypeError, path, value, 'true or false');
}

/**
 * Checks options whose values are booleans or one of a few strings.
 * @throws TypeError for anything but an object, for an unknown option and for a value of the wrong type; RangeError for a string that is not allowed
 */
export function requireOptions(caller: string, options: unknown, table: OptionTable): void {
  for (const [name, value] of Object.entries(readOptions(options, caller, Object.keys(table)))) {
    const allowed = table[name];
    if (value === undefined) continue;
    if (allowed !== 'boolean') oneOf(value, `${caller}: ${name}`, allowed);
    else checkFlag(value, `${caller}: ${name}`);
  }
}

/** The value, if it is one of the allowed strings. @throws TypeError for anything but a string, RangeError for another string */
export function oneOf<T extends string>(value: unknown, path: string, allowed: readonly T[]): T {
  const known = allowed.find((a) => a === value);
  if (known === undefined) fail(typeof value === 'string' ? RangeError : TypeError, path, value, `one of ${allowed.join(', ')}`);
  return known;
}

/** The error for an unknown key: `Unknown option "tone" of normalize. Allowed: toneMarks, iy.` */
export function unknownKey(key: string, what: string, where: string, allowed: readonly string[]): TypeError {
  return new TypeError(`Unknown ${what} ${describe(key)}${where === '' ? '' : ` of ${where}`}. Allowed: ${allowed.join(', ')}.`);
}

/** The value, if it is a day of the calendar. @throws TypeError for anything but a string, RangeError for a string that is no day */
export function checkDay(value: unknown, path: string): string {
  if (typeof value !== 'string') fail(TypeError, path, value, 'a day as a string, YYYY-MM-DD');
  if (!isCalendarDay(value)) fail(RangeError, path, value, 'a day of the calendar, YYYY-MM-DD');
  return value;
}
