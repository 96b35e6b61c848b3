/** The era of units that a text is of: until 2025-06-30, or since 2025-07-01. */
import { REFORM, type Era } from '../gazetteer/units.ts';
import type { DateCandidate } from '../recognizers/candidate.ts';
import type { Reading } from '../recognizers/reading.ts';
import { decide, type Rule } from '../kit/rule.ts';
import type { DocumentWords } from './rule-words.generated.ts';

/** What is known when the era is asked for. */
export interface EraEvidence {
  readonly doc: Reading;
  readonly words: DocumentWords;
  /** Eras in which the names of units can be read: for each unit that only one era has, that era. */
  readonly unitEras: readonly Era[];
}

const RULES: readonly Rule<EraEvidence, Era>[] = [
  { name: 'era:date-since-reform', when: ({ doc }) => latestDay(doc) >= REFORM, verdict: 'n' },
  { name: 'era:date-before-reform', when: ({ doc }) => latestDay(doc) !== '', verdict: 'o' },
  { name: 'era:words', when: ({ doc, words }) => hasWords(doc, words), verdict: 'n' },
  { name: 'era:units-of-today', when: ({ unitEras }) => unitEras.includes('n'), verdict: 'n' },
  { name: 'era:units-of-old', when: ({ unitEras }) => unitEras.includes('o'), verdict: 'o' },
  { name: 'era:year-before-reform', when: ({ doc }) => latestYear(doc) !== '', verdict: 'o' },
];

/** The era of the reference date; without one, the era that dates, words and units of the text point to. Undefined where none does. */
export function eraOf(evidence: EraEvidence): Era | undefined {
  const { referenceDate } = evidence.doc;
  if (referenceDate !== undefined) return referenceDate >= REFORM ? 'n' : 'o';
  return decide(RULES, evidence)?.verdict;
}

const DAYS: ReadonlySet<string> = new Set(['minute', 'part-of-day', 'day', 'month']);

/** The day that a text is read on: the reference date, else the latest day or year that it names; '' where there is none. */
export function dayOf(doc: Reading): string {
  return doc.referenceDate ?? (latestDay(doc) || latestYear(doc));
}

/** The first day of the latest day or month that the text names with its year; '' if it names none. */
function latestDay(doc: Reading): string {
  return latest(doc.found.date, (d) => DAYS.has(d.grain));
}

/** The latest year before 2025 alone; '' where the text names a later one, which may be of a plan. */
function latestYear(doc: Reading): string {
  const year = latest(doc.found.date, (d) => d.grain === 'year');
  return year < '2025' ? year : '';
}

function latest(dates: readonly DateCandidate[], counts: (d: DateCandidate) => boolean): string {
  let last = '';
  for (const d of dates) if (d.interval !== undefined && counts(d) && d.interval.start > last) last = d.interval.start;
  return last;
}

function hasWords({ tokens }: Reading, { merged }: DocumentWords): boolean {
  for (let i = 0; i < tokens.count; i++) if (merged.endFrom(tokens, i) >= 0) return true;
  return false;
}
