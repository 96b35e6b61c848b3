/** The offices of people as the result tells them: status, date of the change, who was there before, and what says so. */
import type { DateCandidate } from '../../recognizers/candidate.ts';
import type { Confidence, OfficeStatus } from '../../entity.ts';
import { confidenceOf } from '../../recognizers/evidence.ts';
import { COMMA, type Reading } from '../../recognizers/reading.ts';
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

/** So many tokens around a title are looked through for a date; after `thay`, for a name. */
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
  const date = dateOf(r, title, h, w);
  const replaces = replacedBy(r, titles, title, h, w);
  const status = titles.isFormer(title) ? 'left' : (h.verb?.status ?? 'holds');
  const office: { -readonly [K in keyof HeldOffice]: HeldOffice[K] } = { title, status, confidence: confidenceOf(evidence), evidence };
  if (date !== undefined) office.date = date;
  if (replaces !== undefined) office.replaces = replaces;
  return office;
}

/** Of an office that a verb gives: từ ngày 1/3 after it, or the last date before it in the sentence. */
function dateOf(r: Reading, title: number, h: Held, w: DocumentWords): string | undefined {
  if (!BY_VERB.test(h.relation)) return undefined;
  const { from, to } = r.found.title[title];
  const dates = r.found.date;
  const next = firstFrom(dates, to);
  const after = dates[next];
  if (after !== undefined && after.from - to < SENTENCE && w.since.endsBefore(r.tokens, after.from) && isOneSentence(r, to, after.from)) return dayOf(after);
  const before = dates[next - 1];
  if (before === undefined || from - before.to > SENTENCE || !isOneSentence(r, before.to, from)) return undefined;
  return dayOf(before);
}

const BY_VERB = /^relation:(?:verb|subject)/u;
const DAY = /^\d{4}(?:-\d{2}){0,2}(?![\d])/u;

/** The value as a year, a month or a day; of an interval its beginning. Undefined for a date that is open, and for what is none of these. */
function dayOf({ value }: DateCandidate): string | undefined {
  return DAY.exec(value.slice(0, value.search(/[T/]|$/u)))?.[0];
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
  const at = r.tokens.id[to] === COMMA ? to + 1 : to;
  const name = w.replaces.endFrom(r.tokens, at);
  if (name < 0) return undefined;
  const k = firstFrom(r.found.person, name);
  const person = r.found.person[k];
  if (person === undefined || person.from - name > NAME || !isOneSentence(r, name, person.from)) return undefined;
  return otherThan(h, groupOf[k]);
}

function otherThan({ group }: Held, other: number): number | undefined {
  return other === group ? undefined : other;
}
