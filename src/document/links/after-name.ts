/** Titles after a name: A, Chủ tịch X, Bí thư Y; A (Chủ tịch X); A giữ chức Chủ tịch X. */
import { type Guard, guardAgainst } from '../../kit/rule.ts';
import { EntryKind, RoleFlag } from '../../lexicon/rows.generated.ts';
import type { TitleCandidate } from '../../recognizers/candidate.ts';
import { COMMA, type Reading, SEMICOLON } from '../../recognizers/reading.ts';
import { ADJACENT, AND, COLON_LIKE, COMMA_LIKE, COPULA, NONE, TERM } from './gap.ts';
import { CREDITED, isListGap, type Mentions } from './mentions.ts';
import type { Verb } from './held.ts';
import { sharing } from './verb-frames.ts';
import { copulaBefore, isDenied, verbAround, verbBefore } from './verbs.ts';

/** At most this many tokens stand between a name and a delegate: không còn là đại biểu Quốc hội. */
const NEAR = 4;

export function linkAfterNames(m: Mentions): void {
  for (let k = 0; k + 1 < m.items.length; k++) {
    if (!m.isPerson(k) || !m.isTitle(k + 1) || !reaches(m, k)) continue;
    // A và B, Phó Trưởng đoàn; các đồng chí A, B làm Phó Chủ tịch
    const people = m.gaps[k] === COPULA ? sharing(m, k) : [k];
    let verb: Verb | undefined;
    let relation = 'relation:apposition';
    for (let t = k + 1; m.isTitle(t) && canHold(m, t, k); t++) {
      if (m.gaps[t - 1] === COPULA) {
        verb = verbAround(m, k, t);
        relation = relationOf(m, t);
      }
      for (const p of people) m.add(t, p, relation, verb);
      if (!goesOn(m, t) && !(m.gaps[k] === COPULA && isSemicolonAfter(m, t))) break;
    }
  }
}

/** Another office of the person may come after title t. */
function goesOn({ gaps }: Mentions, t: number): boolean {
  return isListGap(gaps[t]) || gaps[t] === TERM || gaps[t] === COPULA;
}

/** A person, item k, and the title after it, with what is between. */
interface Pair {
  readonly m: Mentions;
  readonly k: number;
  readonly gap: number;
  readonly isPronoun: boolean;
}

const GUARDS: readonly Guard<Pair>[] = [
  CREDITED,
  { name: 'link:name-and-title', when: ({ gap }) => gap === AND || gap === COLON_LIKE },
  { name: 'link:agent', when: ({ m, k, gap }) => gap === COPULA && isAgents(m, k) },
  { name: 'link:relative', when: ({ m, k, gap }) => gap === COPULA && isRelative(m, k) },
  { name: 'link:denied', when: ({ m, k, gap }) => gap === COPULA && isDenied(m, m.items[k].to, m.items[k + 1].from) },
  { name: 'link:giver', when: ({ m, k, gap }) => gap === COPULA && isGivers(m, k) },
  { name: 'link:after-pronoun', when: ({ m, k, gap, isPronoun }) => isPronoun && (gap === ADJACENT || (isLoose(gap) && !isAside(m, k))) },
  { name: 'link:bare-title', when: ({ m, k, gap }) => gap === ADJACENT && !isNamedOffice(m, k + 1) },
  { name: 'link:next-clause', when: ({ m, k, gap, isPronoun }) => !isPronoun && (gap === ADJACENT || isLoose(gap)) && startsClause(m, k) },
];

function isLoose(gap: number): boolean {
  return gap === COMMA_LIKE || gap === TERM;
}

/** The title after item k belongs to the person there. */
function reaches(m: Mentions, k: number): boolean {
  const gap = m.gaps[k];
  if (gap === NONE) return false;
  const guard = guardAgainst(GUARDS, { m, k, gap, isPronoun: m.items[k].pronoun === true });
  return guard === undefined || m.refuse(k + 1, k, guard.name);
}

/** Ông A được Chủ tịch nước khen: the office of the one who does it. */
function isAgents({ r, w, items }: Mentions, k: number): boolean {
  return w.passive.has(r.tokens.id[items[k + 1].from - 1]);
}

/** Vợ của ông A là Giám đốc Sở Y tế: it is not he who has the office. */
function isRelative({ r, w, items }: Mentions, k: number): boolean {
  const { id } = r.tokens;
  const { from, to } = items[k];
  if (id[to] !== w.is) return false;
  return w.whose.has(id[from - 1]) || (r.endOf(from - 1, EntryKind.HONORIFIC) === from && w.whose.has(id[from - 2]));
}

/** Ông A yêu cầu bổ nhiệm Giám đốc: item k says so, and gets no office. */
function isGivers(m: Mentions, k: number): boolean {
  const { r, w, items } = m;
  const verb = verbBefore(m, k + 1);
  if (verb === undefined || verb.object >= 0 || w.ownVerbs.startBefore(r.tokens, verb.to) === verb.from) return false;
  for (let i = items[k].to; i < verb.from; i++) if (w.reports.has(r.tokens.id[i])) return true;
  return false;
}

/** Ông này, Bí thư Huyện ủy Trà Cú, …: a pronoun that begins the sentence, and an office between commas. */
function isAside({ r, w, items }: Mentions, k: number): boolean {
  const { from, to } = items[k];
  if (to - from < 2 || !r.sentenceStart(from) || r.tokens.id[to] !== COMMA || items[k + 1].from !== to + 1) return false;
  const end = items[k + 1].to;
  return r.tokens.id[end] === COMMA || w.since.endFrom(r.tokens, end) > 0;
}

/** ông Nguyễn Văn A Chủ tịch UBND xã */
function isNamedOffice({ r, items }: Mentions, k: number): boolean {
  const title = r.found.title[items[k].title];
  return (title.organization !== undefined || title.place !== undefined) && r.capital(title.from);
}

/** The words right before title t, such as `giữ chức`. */
function relationOf(m: Mentions, t: number): string {
  const { r, items } = m;
  const { from } = items[t];
  const start = copulaBefore(m, t);
  if (start >= 0) return `relation:verb:${r.lower(start, r.word(from - 1) ? from : from - 1)}`;
  return r.word(from - 1) ? `relation:verb:${r.lower(from - 1, from)}` : 'relation:apposition';
}

/** lần lượt là Chánh Văn phòng; Thứ trưởng: nothing but a semicolon is between title t and the next one. */
function isSemicolonAfter({ r, items }: Mentions, t: number): boolean {
  return r.tokens.id[items[t].to] === SEMICOLON && items[t + 1]?.from === items[t].to + 1;
}

/** Title t is an office by itself, and no one else's than the person's of item k. */
function canHold(m: Mentions, t: number, k: number): boolean {
  const { r, items } = m;
  const title = r.found.title[items[t].title];
  const isDelegate = (title.flags & RoleFlag.DELEGATE) !== 0;
  if (isDelegate && !isOneDelegate(m, t, k)) return m.refuse(t, k, 'link:delegates');
  if (!isDelegate && !isWritten(r, title)) return m.refuse(t, k, 'link:common-noun');
  return m.holdersAt(t).length === 0 || m.isHeldBy(t, k) || m.refuse(t, k, 'link:held-by-another');
}

/** With its organization or place, or spelled with a capital. */
function isWritten(r: Reading, title: TitleCandidate): boolean {
  return !title.needsHolder || title.organization !== undefined || title.place !== undefined || hasCapital(r, title);
}

/** ông A, đại biểu Quốc hội khóa XV; ông A là đại biểu Quốc hội. But: ông A, các đại biểu Quốc hội; ông A, đại biểu HĐND tỉnh cùng dự. */
function isOneDelegate({ r, w, items, gaps }: Mentions, t: number, k: number): boolean {
  const { id } = r.tokens;
  const { from, to } = items[t];
  if (w.every.has(id[from - 1]) || id[to] === w.and || id[to] === w.together) return false;
  if (t > k + 1 || gaps[k] === COMMA_LIKE || gaps[k] === ADJACENT) return true;
  return gaps[k] === COPULA && from - items[k].to <= NEAR;
}

/** nguyên Huyện ủy viên: the capital may come after a modifier. */
function hasCapital(r: Reading, { from, to, former }: TitleCandidate): boolean {
  if (r.capital(from)) return true;
  for (let i = from + 1; former && i < to; i++) if (r.capital(i)) return true;
  return false;
}

/** `Bộ trưởng Bộ Công an A, Thủ tướng hoan nghênh …`, `Chủ tịch nước A, Thủ tướng Lào khẳng định …`: a bare office with a verb after it is the next clause's subject. */
function startsClause(m: Mentions, k: number): boolean {
  const { r, items } = m;
  const title = r.found.title[items[k + 1].title];
  if (title.organization !== undefined || (title.place !== undefined && title.place.kind !== 'country') || (title.flags & RoleFlag.DEFINITE) === 0)
    return false;
  return m.isTitle(k - 1) && m.isHeldBy(k - 1, k) && r.word(title.to) && !r.capital(title.to);
}
