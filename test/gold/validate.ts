/** What is wrong with a gold document, as sentences; a document without mistakes gives none. */
import { GOLD_TYPES, type GoldDocument, type GoldEntity, type GoldOffice } from './format.ts';

const DATE_VALUE =
  /^(?:BC\d{4}|[\dX]{2}|[\dX]{3}|[\dX]{4}(?:-(?:[\dX]{2}(?:-[\dX]{2})?|W[\dX]{2}(?:-[1-7])?|Q[1-4X]|H[1-2]))?(?:T(?:\d{2}(?::\d{2})?|MO|MI|AF|EV|NI))?)$/u;
const DECIMAL = /^(?:0|[1-9]\d*)(?:\.\d+)?$/u;
const MODIFIERS = ['approximately', 'more-than', 'less-than', 'at-most', 'at-least', 'nearly'];
/** No span begins or ends with these; a closing bracket may end a name. */
const EDGE = /^[\s\p{P}]|[\s.,;:!?…"”’'(–-]$/u;

const MIN_WORDS = 150;
const MAX_WORDS = 400;

export function problems(document: GoldDocument): string[] {
  const { id, text, entities } = document;
  const found: string[] = [];
  const words = text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  if (words < MIN_WORDS || words > MAX_WORDS) found.push(`${words} words, not ${MIN_WORDS} to ${MAX_WORDS}`);
  if (document.reference !== null && !isDay(document.reference)) found.push(`bad reference ${document.reference}`);
  const people = new Set(entities.flatMap((e) => (e.person === undefined ? [] : [e.person])));
  for (const e of entities) {
    const span = text.slice(e.start, e.end);
    for (const problem of [...spanProblems(e, span, text.length), ...valueProblems(e), ...linkProblems(e, people)])
      found.push(`${e.type} "${span}": ${problem}`);
  }
  for (const office of document.offices ?? []) found.push(...officeProblems(office, people));
  for (const p of document.people) if (!people.has(p.person)) found.push(`person ${p.person} has fields and no mention`);
  return [...found, ...overlapProblems(text, entities)].map((problem) => `${id}: ${problem}`);
}

export function spanProblems(e: GoldEntity, span: string, length: number): string[] {
  const found: string[] = [];
  if (!GOLD_TYPES.includes(e.type)) found.push('unknown type');
  if (!(Number.isInteger(e.start) && Number.isInteger(e.end) && 0 <= e.start && e.start < e.end && e.end <= length)) found.push('bad offsets');
  if (EDGE.test(span.normalize('NFC')) && e.type !== 'money') found.push('begins or ends with space or punctuation');
  if (span.trim() !== span) found.push('begins or ends with space');
  if (/^\p{M}/u.test(span)) found.push('begins inside a letter');
  return found;
}

function valueProblems(e: GoldEntity): string[] {
  const found: string[] = [];
  if (e.type === 'date' && !e.optional && !isDate(e.value ?? '')) found.push(`bad value ${e.value}`);
  if (e.type === 'money') {
    const amounts = [e.value, e.min, e.max].filter((amount) => amount !== undefined);
    if (!e.optional && amounts.length === 0) found.push('no value');
    if (!amounts.every((amount) => DECIMAL.test(amount))) found.push(`bad value ${amounts.join(', ')}`);
    if ((e.min === undefined) !== (e.max === undefined)) found.push('half a range');
    if (e.currency !== undefined && !/^[A-Z]{3}$/u.test(e.currency)) found.push(`bad currency ${e.currency}`);
    const modifier = e.fields?.['modifier'];
    if (typeof modifier === 'string' && !MODIFIERS.includes(modifier)) found.push(`unknown modifier ${modifier}`);
  }
  return found;
}

export function linkProblems(e: GoldEntity, people: ReadonlySet<number>): string[] {
  const found: string[] = [];
  if (e.type === 'person' && e.person === undefined) found.push('no number');
  if (e.type !== 'person' && e.person !== undefined) found.push('only a person has a number');
  if (e.type !== 'title' && e.holders !== undefined) found.push('only a title has holders');
  for (const holder of e.holders ?? []) if (!people.has(holder)) found.push(`holder ${holder} is nobody`);
  return found;
}

function officeProblems({ person, date, replaces }: GoldOffice, people: ReadonlySet<number>): string[] {
  const found: string[] = [];
  if (date !== undefined && !isDate(date)) found.push(`bad date of an office ${date}`);
  if (replaces !== undefined && !people.has(replaces)) found.push(`who was in office before is nobody: ${replaces}`);
  if (replaces === person) found.push(`person ${person} replaces himself`);
  return found;
}

/** Two spans that overlap are nested, and never the same span. */
export function overlapProblems(text: string, entities: readonly GoldEntity[]): string[] {
  const found: string[] = [];
  const show = (e: GoldEntity): string => `${e.type} "${text.slice(e.start, e.end)}"`;
  entities.forEach((a, i) => {
    for (const b of entities.slice(i + 1)) {
      if (a.start === b.start && a.end === b.end) found.push(`${show(a)} and ${show(b)} are one span`);
      else if (a.start < b.start && b.start < a.end && a.end < b.end) found.push(`${show(a)} and ${show(b)} cross`);
      else if (b.start < a.start) found.push(`${show(b)} is out of order`);
    }
  });
  return found;
}

function isDate(value: string): boolean {
  const ends = value.split('/');
  return ends.length <= 2 && ends.every((end) => DATE_VALUE.test(end) && isReal(end));
}

/** Whether month and day exist, where they are known. */
function isReal(value: string): boolean {
  const match = /^([\dX]{4})-(\d\d)(?:-(\d\d))?/u.exec(value);
  if (match === null) return true;
  const [, year = '', month = '', day = '01'] = match;
  // An open year may be a leap year.
  return isDay(`${year.includes('X') ? '2024' : year}-${month}-${day}`);
}

function isDay(day: string): boolean {
  const time = Date.parse(`${day}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/u.test(day) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}
