/** Offices of the subject: of the sentence, or of the one before, where a sentence of a CV leaves its subject out. */
import { RoleFlag } from '../../lexicon/rows.generated.ts';
import { COLON, COMMA, DASH, QUOTE } from '../../recognizers/reading.ts';
import { LINE } from '../../text/scan.ts';
import { AND, COMMA_LIKE, TERM } from './gap.ts';
import type { Verb } from './held.ts';
import type { Mentions } from './mentions.ts';
import { isDenied, subjectAfter, verbBefore } from './verbs.ts';

/** The subject of a sentence is among this many first tokens. */
const FIRST_WORDS = 12;
/** An office stands at most this many tokens after the subject. */
const REACH = 60;
/** At most this many sentences in a row leave their subject out. */
const SENTENCES = 12;

/** Gives titles without a holder to the subject. O(tokens). */
export function linkSubjects(m: Mentions): void {
  if (!m.items.some((_, k) => mayBeSubjects(m, k))) return;
  const reader = new SubjectReader(m);
  let k = 0;
  for (let from = 0, to = 0; from < m.r.tokens.count; from = to) {
    to = sentenceEnd(m, from);
    const first = k;
    while (k < m.items.length && m.items[k].from < to) k++;
    reader.read(from, first, k);
  }
}

/** Item k is an office without a holder, after a verb, a colon or another office: most documents have none. */
function mayBeSubjects(m: Mentions, k: number): boolean {
  if (!m.isTitle(k) || m.holdersAt(k).length > 0 || !isOffice(m, k)) return false;
  const { r, w, items } = m;
  const { from } = items[k];
  const before = r.tokens.id[from - 1];
  return m.isTitle(k - 1) || before === COLON || before === w.is || w.inOffice.endsBefore(r.tokens, from) || verbBefore(m, k) !== undefined;
}

/** One past the last token of the sentence at a token. */
function sentenceEnd({ r }: Mentions, from: number): number {
  let to = from + 1;
  while (to < r.tokens.count && !r.sentenceStart(to)) to++;
  return to;
}

class SubjectReader {
  /** Item of the last subject, or -1; sentences since then. */
  private subject = -1;
  private since = 0;

  constructor(private readonly m: Mentions) {}

  /** The sentence at token `from`, with items [first, last). */
  read(from: number, first: number, last: number): void {
    const own = this.subjectOf(from, first, last);
    if (own >= 0) this.readOwn(own, last);
    else if (this.resumes(from)) this.readElided(from, first, last);
    else if ((this.m.r.tokens.flags[from] & LINE) !== 0 && first < last) this.subject = -1;
  }

  /** The sentence names its subject, item `own`. */
  private readOwn(own: number, last: number): void {
    this.subject = own;
    this.since = 0;
    const { m } = this;
    for (let t = own + 1; t < last && !m.isNamed(t); t++) if (this.isSubjects(t, m.items[own].to)) this.give(t, own);
  }

  /** The subject is that of a sentence before. */
  private readElided(from: number, first: number, last: number): void {
    this.since++;
    if (this.subject < 0 || this.since > SENTENCES) return;
    for (let t = first; t < last && !this.m.isNamed(t); t++)
      if (this.isSubjects(t, from) && (this.follows(t, from) || this.isElided(t, from))) this.give(t, -1);
  }

  /** The first person of the sentence, if it begins with it; or -1. */
  private subjectOf(from: number, first: number, last: number): number {
    const { m } = this;
    let k = first;
    while (k < last && m.isTitle(k) && m.isTitle(k + 1)) k++;
    if (m.isTitle(k) && m.isNamed(k + 1) && m.isHeldBy(k, k + 1)) k++;
    if (k >= last || !m.isPerson(k) || m.isCredited(k)) return -1;
    const start = m.items[first].from;
    return start - from <= FIRST_WORDS && !this.hasVerb(from, start) ? k : -1;
  }

  /** Before the person there is a verb: tặng quà cho ông A. */
  private hasVerb(from: number, to: number): boolean {
    const { r, w } = this.m;
    for (let i = from; i < to; i++) if (w.govern.has(r.tokens.id[i])) return true;
    return false;
  }

  /** The sentence begins with a date or a number, or with words such as `Trước đó`. */
  private resumes(from: number): boolean {
    const { r, w } = this.m;
    const at = r.tokens.id[from] === DASH ? from + 1 : from;
    return r.valued[at] !== 0 || r.number(at) || w.resumes.endFrom(r.tokens, at) > 0;
  }

  /** Title t is an office that the subject before it has, gets or leaves; the sentence after its subject begins at token `from`. */
  private isSubjects(t: number, from: number): boolean {
    const { m } = this;
    const { items } = m;
    if (!m.isTitle(t) || m.holdersAt(t).length > 0 || items[t].from - from > REACH || !isOffice(m, t)) return false;
    return this.follows(t, from) || (this.isTaken(t, from) && !this.isReported(from, items[t].from) && !isDenied(m, from, items[t].from));
  }

  /** Title t goes on with an office that the subject has, after token `from`. */
  private follows(t: number, from: number): boolean {
    const { m } = this;
    return m.isTitle(t - 1) && m.items[t - 1].from >= from && m.isHeldBy(t - 1, this.subject) && this.isNext(t);
  }

  /** giữ chức, được bầu làm, và là before title t; or a date and a colon. */
  private isTaken(t: number, from: number): boolean {
    const { r, w, items } = this.m;
    const at = items[t].from;
    if (w.inOffice.endsBefore(r.tokens, at) || verbBefore(this.m, t)?.object === -1) return true;
    const before = r.tokens.id[at - 1];
    if (before === w.is) return w.beforeIs.endsBefore(r.tokens, at - 1);
    // - Từ 2010 đến 2015: Phó Bí thư Huyện ủy; - Từ 2015 đến nay: Bí thư Huyện ủy
    return before === COLON && at - 2 >= from && (r.valued[at - 2] !== 0 || w.resumes.endsBefore(r.tokens, at - 1));
  }

  /** The subject says something of others, or somebody else speaks. */
  private isReported(from: number, to: number): boolean {
    const { r, w } = this.m;
    for (let i = from; i < to; i++) if (w.reports.has(r.tokens.id[i]) || r.tokens.id[i] === QUOTE) return true;
    return false;
  }

  /** Only dates and words such as `Trước đó` from token `from` to the verb before title t. */
  private isElided(t: number, from: number): boolean {
    const { r, w, items } = this.m;
    const { tokens } = r;
    const to = verbBefore(this.m, t)?.from ?? w.inOffice.startBefore(tokens, items[t].from);
    if (to < 0) return tokens.id[items[t].from - 1] === COLON;
    for (let i = from; i < to; ) {
      const end =
        r.word(i) && r.valued[i] === 0 && !r.number(i) ? Math.max(w.resumes.endFrom(tokens, i), w.light.endFrom(tokens, i), w.term.endFrom(tokens, i)) : i + 1;
      if (end < 0) return false;
      i = end;
    }
    return true;
  }

  /** Title t goes on with the offices before it: rồi, sau đó là, or a comma. */
  private isNext(t: number): boolean {
    const { r, w, items, gaps } = this.m;
    const gap = gaps[t - 1];
    if (gap === COMMA_LIKE || gap === AND || gap === TERM) return true;
    const end = items[t - 1].to;
    return w.goesOn.startBefore(r.tokens, items[t].from) === (r.tokens.id[end] === COMMA ? end + 1 : end);
  }

  private give(t: number, own: number): void {
    // Trước khi làm Thứ trưởng, | ông từng là …
    const after = own < 0 ? subjectAfter(this.m, t) : -1;
    this.m.add(t, after < 0 ? this.subject : after, 'relation:subject', verbBefore(this.m, t) ?? this.verbOfLast(t));
  }

  /** được bổ nhiệm làm Phó Giám đốc rồi | Giám đốc: the verb of the office before title t. */
  private verbOfLast(t: number): Verb | undefined {
    const { m } = this;
    return m.isTitle(t - 1) && this.isNext(t) ? m.holdersAt(t - 1).find((l) => l.person === m.items[this.subject].person)?.verb : undefined;
  }
}

/** No rank, and no word for a job. */
function isOffice({ r, items }: Mentions, t: number): boolean {
  const title = r.found.title[items[t].title];
  return (title.flags & RoleFlag.RANK) === 0 && (title.organization !== undefined || title.place !== undefined || r.capital(title.from));
}
