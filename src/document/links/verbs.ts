/** Verbs of office: what becomes of the office, and who gets or leaves it. */
import { EntryKind } from '../../lexicon/rows.generated.ts';
import { CLOSE, COLON, COMMA, OPEN } from '../../recognizers/reading.ts';
import { ADJACENT, COMMA_LIKE, endsClause, TERM } from './gap.ts';
import type { OfficeStatus } from '../../extraction.ts';
import type { PhraseSet } from '../../text/phrases.ts';
import type { DocumentWords } from '../rule-words.generated.ts';
import type { Verb } from './held.ts';
import type { Mentions } from './mentions.ts';

/** `được` and the subject are searched for in at most this many tokens before a verb. */
const CLAUSE = 40;

/** The verb whose office title item t is, or undefined. */
export function verbBefore(m: Mentions, t: number): Verb | undefined {
  const { r, w, items } = m;
  let at = items[t].from;
  // bầu | giữ chức vụ: the verb is before light words.
  for (let before = at; before >= 0; before = w.light.startBefore(r.tokens, at)) {
    at = before;
    const verb = verbThatEnds(m, at, -1);
    if (verb !== undefined) return verb;
  }
  if (at === items[t].from) return undefined;
  const object = objectBefore(m, t, at);
  if (object < 0) return undefined;
  const start = startOfPhrase(m, object);
  const verb = verbThatEnds(m, start, object);
  if (verb !== undefined) return verb;
  const from = w.replaces.startBefore(r.tokens, start);
  return from < 0 || isNegated(m, from) ? undefined : { from, to: start, status: 'appointed', object, replaced: m.items[object].person };
}

/** What says that somebody is proposed for an office, gets it or leaves it. */
const VERBS: readonly (readonly [(w: DocumentWords) => PhraseSet, OfficeStatus])[] = [
  [(w) => w.nominates, 'candidate'],
  [(w) => w.appoints, 'appointed'],
  [(w) => w.removes, 'left'],
];

function verbThatEnds(m: Mentions, to: number, object: number): Verb | undefined {
  const { r, w } = m;
  let from = to;
  let status: OfficeStatus | undefined;
  for (const [verbs, kind] of VERBS) {
    const start = verbs(w).startBefore(r.tokens, to);
    if (start < 0 || start >= from) continue;
    from = start;
    status = kind;
  }
  return status === undefined || isNegated(m, from) ? undefined : { from, to, status, object };
}

/** bầu hai | Phó Chủ tịch là ông A và bà B: the verb before title t and the word for how many. */
export function verbOfList(m: Mentions, t: number): Verb | undefined {
  const { r, w, items } = m;
  const { from } = items[t];
  const counted = w.plural.has(r.tokens.id[from - 1]) || r.number(from - 1);
  return verbThatEnds(m, counted ? from - 1 : from, -1);
}

/** điều động ông A đến … và | giữ chức T; bà A được chỉ định tham gia … và | giữ chức T: the verb that governs the words before title t, which item k takes. */
export function verbAround(m: Mentions, k: number, t: number): Verb | undefined {
  const { r, w, items } = m;
  const own = verbBefore(m, t);
  if (own !== undefined) return own;
  const from = copulaBefore(m, t);
  // hiện giữ chức, là
  if (from < 0 || r.tokens.id[from] === w.is || w.already.endsBefore(r.tokens, from)) return undefined;
  const before = verbThatEnds(m, startOfPhrase(m, k), k) ?? passiveVerb(m, items[k].to, from);
  return before?.status === 'left' ? undefined : before;
}

/** First token of the words right before title t, such as `giữ chức`, a colon apart; or -1. */
export function copulaBefore({ r, w, items }: Mentions, t: number): number {
  const { from } = items[t];
  return w.copula.startBefore(r.tokens, r.tokens.id[from - 1] === COLON ? from - 1 : from);
}

/** A verb after được between two tokens. */
function passiveVerb(m: Mentions, from: number, to: number): Verb | undefined {
  const { r, w } = m;
  for (let i = from; i < to && i < from + CLAUSE; i++) {
    if (endsClause(r, i)) return undefined;
    const end = w.passive.has(r.tokens.id[i]) ? w.appoints.endFrom(r.tokens, i + 1) : -1;
    if (end > 0 && !isNegated(m, i)) return { from: i + 1, to: end, status: 'appointed', object: -1 };
  }
  return undefined;
}

/** chưa được bổ nhiệm làm Giám đốc, không phải là Giám đốc, chưa từng làm Giám đốc: between two tokens the verb is negated. */
export function isDenied({ r, w }: Mentions, from: number, to: number): boolean {
  const { id } = r.tokens;
  for (let i = from; i < to; i++) {
    if (!w.negates.has(id[i])) continue;
    const verb = id[w.ever.has(id[i + 1]) ? i + 2 : i + 1];
    if (w.passive.has(verb) || w.asserts.has(verb)) return true;
  }
  return false;
}

/** chưa bổ nhiệm, chưa được bổ nhiệm */
function isNegated({ r, w }: Mentions, from: number): boolean {
  const { id } = r.tokens;
  return w.negates.has(id[from - 1]) || (w.passive.has(id[from - 1]) && w.negates.has(id[from - 2]));
}

/** The person who ends, titles after the name included, right before token `at`; or -1. */
function objectBefore(m: Mentions, t: number, at: number): number {
  const { items, gaps } = m;
  let k = t - 1;
  if (k < 0 || items[k].to > at || !isNear(m, items[k].to, at)) return -1;
  while (m.isTitle(k) && k > 0 && (gaps[k - 1] === COMMA_LIKE || gaps[k - 1] === TERM)) k--;
  return m.isPerson(k) ? k : -1;
}

/** Only commas, brackets and so on between two tokens. */
function isNear({ r }: Mentions, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (r.word(i) || endsClause(r, i)) return false;
  return true;
}

/** First token of the words that name a person: titles and words of address before the name included. */
function startOfPhrase(m: Mentions, k: number): number {
  let first = k;
  while (m.isTitle(first - 1) && (m.gaps[first - 1] === ADJACENT || m.gaps[first - 1] === COMMA_LIKE)) first--;
  const { from } = m.items[first];
  for (let at = from - 2; at < from; at++) if (at >= 0 && m.r.endOf(at, EntryKind.HONORIFIC) === from) return withoutConcerning(m, at);
  return withoutConcerning(m, from);
}

/** bổ nhiệm đối với | ông A */
function withoutConcerning({ r, w }: Mentions, at: number): number {
  const from = w.concerning.startBefore(r.tokens, at);
  return from < 0 ? at : from;
}

/** The item of who gets or leaves the office of a verb: the object, or the subject of được or of a verb that needs no giver; or -1. */
export function recipientOf(m: Mentions, t: number, verb: Verb): number {
  const { r, w } = m;
  if (verb.object >= 0 && verb.replaced === undefined) return verb.object;
  const at = verb.replaced !== undefined || w.ownVerbs.startBefore(r.tokens, verb.to) === verb.from ? verb.from : passiveBefore(m, verb.from);
  return at < 0 ? -1 : subjectBefore(m, t, at);
}

/** The nearest được or bị before token `at` in the clause, or -1. */
function passiveBefore({ r, w }: Mentions, at: number): number {
  for (let i = at - 1; i >= 0 && i >= at - CLAUSE && !endsClause(r, i + 1); i--) if (w.passive.has(r.tokens.id[i])) return i;
  return -1;
}

/** The last person before token `at` in its clause, brackets apart; after `khi`, the first person after the title; or -1. */
function subjectBefore(m: Mentions, t: number, at: number): number {
  const { r, w, items } = m;
  const { id } = r.tokens;
  let k = t - 1;
  let depth = 0;
  for (let i = at - 1; i >= 0 && i >= at - CLAUSE; i--) {
    while (k >= 0 && items[k].from > i) k--;
    if (k >= 0 && items[k].from === i && m.isPerson(k) && depth === 0) return k;
    if (id[i] === w.opensClause) return subjectAfter(m, t);
    if (endsClause(r, i)) return -1;
    if (id[i] === CLOSE) depth++;
    else if (id[i] === OPEN && depth > 0) depth--;
  }
  return -1;
}

/** trước khi được bầu làm Chủ tịch UBND tỉnh, | ông A */
export function subjectAfter(m: Mentions, t: number): number {
  const { r, items } = m;
  if (!m.isPerson(t + 1) || items[t + 1].from - items[t].to > CLAUSE) return -1;
  let commas = 0;
  for (let i = items[t].to; i < items[t + 1].from; i++) {
    if (endsClause(r, i)) return -1;
    if (r.tokens.id[i] === COMMA) commas++;
  }
  return commas > 0 ? t + 1 : -1;
}
