/** The offices of people as the result gives them: status, date of the change, who was there before, and what says so. */
import type { DateCandidate } from '../../recognizers/candidate.ts';
import type { Confidence } from '../../entity.ts';
import type { OfficeStatus } from '../../extraction.ts';
import { confidenceOf } from '../../recognizers/evidence.ts';
import { CLOSE, COMMA, OPEN, type Reading } from '../../recognizers/reading.ts';
import type { DocumentWords } from '../rule-words.generated.ts';
import { isOneSentence } from './gap.ts';
import type { Held } from './held.ts';

/** A title, by its index in the reading, that somebody holds, gets or leaves. */
export interface HeldOffice {
  readonly title: number;
  readonly status: OfficeStatus;
  /** ISO 8601: a year, a month or a day. */
  readonly date?: string;
  /** Number of the person who had the office before. */
  readonly replaces?: number;
  readonly confidence: Confidence;
  readonly evidence: readonly string[];
}

/** What offices are read from. */
export interface HeldTitles {
  readonly held: readonly (readonly Held[])[];
  readonly groupOf: Int32Array;
  /** The title is of the past: nguyên, từng là. */
  readonly isFormer: (title: number) => boolean;
}

/** A date is searched for in at most this many tokens around a title; a name, after `thay`. */
const SENTENCE = 60;
const NAME = 10;

/** The offices of each person, in text order. O(titles). */
export function officesOf(r: Reading, titles: HeldTitles, people: number, w: DocumentWords): HeldOffice[][] {
  const offices: HeldOffice[][] = Array.from({ length: people }, () => []);
  titles.held.forEach((list, t) => {
    list.forEach((h, k) => {
      if (k === 0 || list.findIndex((other) => other.group === h.group) === k) offices[h.group].push(officeOf(r, titles, t, h, w));
    });
  });
  return offices;
}

function officeOf(r: Reading, titles: HeldTitles, title: number, h: Held, w: DocumentWords): HeldOffice {
  const evidence = h.pronoun === undefined ? [h.relation] : [h.relation, 'relation:pronoun'];
  const change = changeOf(r, title, h, w);
  const replaces = replacedBy(r, titles, title, h, w);
  const isLeft = titles.isFormer(title) || (h.verb === undefined && change?.end !== undefined);
  const status = isLeft ? 'left' : (h.verb?.status ?? 'holds');
  const date = (isLeft ? change?.end : undefined) ?? change?.day;
  const office: { -readonly [K in keyof HeldOffice]: HeldOffice[K] } = { title, status, confidence: confidenceOf(evidence), evidence };
  if (date !== undefined) office.date = date;
  if (replaces !== undefined) office.replaces = replaces;
  return office;
}

/** When an office changed hands. */
interface Change {
  /** ISO 8601: a year, a month or a day. Of an interval its beginning. */
  readonly day: string | undefined;
  /** The end of an interval. */
  readonly end: string | undefined;
}

/** Of an office that a verb gives: từ ngày 1/3 or ngày 1/3 right after it, or the last date before it in the sentence. */
function changeOf(r: Reading, title: number, h: Held, w: DocumentWords): Change | undefined {
  if (!BY_VERB.test(h.relation)) return undefined;
  const { from, to } = r.found.title[title];
  const dates = r.found.date;
  const next = firstFrom(dates, to);
  const after = dates[next];
  if (after !== undefined && isSince(r, w, to, after.from, h)) return { day: dayOf(after), end: undefined };
  let k = next - 1;
  while (k >= 0 && from - dates[k].to <= SENTENCE && isOfPerson(r, w, dates[k])) k--;
  const before = dates[k];
  if (before === undefined || from - before.to > SENTENCE || !isOneSentence(r, before.to, from)) return undefined;
  return h.verb !== undefined || beginsClause(r, w, before.from) ? { day: dayOf(before), end: endOf(before) } : undefined;
}

/** The date after an office is that of its change. */
function isSince(r: Reading, w: DocumentWords, to: number, date: number, { verb }: Held): boolean {
  if (date === to) return verb !== undefined && w.term.endFrom(r.tokens, date) < 0;
  return date - to < SENTENCE && w.since.endsBefore(r.tokens, date) && isOneSentence(r, to, date);
}

/** sinh năm 1970; (1970); năm nay 52 tuổi */
function isOfPerson({ tokens: { id } }: Reading, w: DocumentWords, { from, to }: DateCandidate): boolean {
  return w.personal.has(id[from - 1]) || w.personal.has(id[to + 1]) || (to === from + 1 && id[from - 1] === OPEN && id[to] === CLOSE);
}

/** Từ năm 2012, bà A là …; - 2008 - 2013: … */
function beginsClause(r: Reading, w: DocumentWords, date: number): boolean {
  return r.sentenceStart(date) || r.sentenceStart(date - 1) || w.since.endsBefore(r.tokens, date);
}

const BY_VERB = /^relation:(?:verb|subject)/u;
const DAY = /^\d{4}(?:-\d{2}){0,2}(?![\d])/u;

/** The value as a year, a month or a day; of an interval its beginning. Undefined for a date that is open, and for what is none of these. */
function dayOf({ value }: DateCandidate): string | undefined {
  return dayIn(value.slice(0, value.search(/[/]|$/u)));
}

/** The end of an interval: a year, a month or a day. */
function endOf({ value }: DateCandidate): string | undefined {
  const slash = value.indexOf('/');
  return slash < 0 ? undefined : dayIn(value.slice(slash + 1));
}

function dayIn(value: string): string | undefined {
  return DAY.exec(value.slice(0, value.search(/T|$/u)))?.[0];
}

/** Index of the first candidate of a list in text order that begins at a token or after it. */
function firstFrom(list: readonly { readonly from: number }[], token: number): number {
  let low = 0;
  for (let high = list.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (list[middle].from < token) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** thay ông A làm T; giữ chức T, thay cho ông A */
function replacedBy(r: Reading, { groupOf }: HeldTitles, title: number, h: Held, w: DocumentWords): number | undefined {
  if (h.verb?.replaced !== undefined) return otherThan(h, groupOf[h.verb.replaced]);
  const { to } = r.found.title[title];
  const term = endOfTerm(r, w, to);
  const at = r.tokens.id[term] === COMMA ? term + 1 : term;
  const name = w.replaces.endFrom(r.tokens, at);
  if (name < 0) return undefined;
  const k = firstFrom(r.found.person, name);
  const person = r.found.person[k];
  if (person === undefined || person.from - name > NAME || !isOneSentence(r, name, person.from)) return undefined;
  return otherThan(h, groupOf[k]);
}

/** One past `khóa XV`, `nhiệm kỳ 2021 - 2026`, `từ ngày 1/3` at a token. */
function endOfTerm(r: Reading, w: DocumentWords, at: number): number {
  let i = Math.max(at, w.term.endFrom(r.tokens, at), w.since.endFrom(r.tokens, at));
  while (i < r.tokens.count && (r.valued[i] !== 0 || r.roman(i) > 0)) i++;
  return i;
}

function otherThan({ group }: Held, other: number): number | undefined {
  return other === group ? undefined : other;
}
