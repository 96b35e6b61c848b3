/** Titles before a name: the chain that ends at the name belongs to it, and to those that follow in a list. */
import { type Guard, guardAgainst } from '../../kit/rule.ts';
import { EntryKind } from '../../lexicon/rows.generated.ts';
import { LINE } from '../../text/scan.ts';
import { CLOSE, COLON, COMMA, DASH, OPEN, SEMICOLON } from '../../recognizers/reading.ts';
import { ADJACENT, AND, COLON_LIKE, COMMA_LIKE, COPULA, NONE, TERM } from './gap.ts';
import { CREDITED, isListGap, LONGEST_CHAIN, LONGEST_LIST, type Mentions } from './mentions.ts';
import { verbOfList } from './verbs.ts';

export function linkBeforeNames(m: Mentions): void {
  for (let k = 1; k < m.items.length; k++) {
    if (!m.isNamed(k) || !m.isTitle(k - 1) || !reaches(m, k)) continue;
    const chain = chainBefore(m, k);
    const gap = m.gaps[k - 1];
    const verb = gap === COPULA || gap === COLON_LIKE ? verbOfList(m, chain[chain.length - 1]) : undefined;
    for (const t of chain) m.add(t, k, gap === COPULA ? 'relation:introduced' : 'relation:before-name', verb);
    for (const p of sharers(m, k)) for (const t of chain) m.add(t, p, 'relation:list', verb);
  }
}

/** các Phó Chủ tịch: A, | B và C: who shares the titles before the name at item k with it. */
function sharers(m: Mentions, k: number): readonly number[] {
  if (m.gaps[k] === NONE && !m.isTitle(k + 1) && !m.isNamed(k + 1)) return NOBODY;
  const gap = m.gaps[k - 1];
  if (!followsPlural(m, k - 1)) return gap === COLON_LIKE ? namesAfter(m, k) : [];
  const haveOwn = (gap === COLON_LIKE || gap === COPULA) && m.isTitle(k + 1) && m.gaps[k] === COMMA_LIKE;
  return haveOwn ? membersAfter(m, k) : namesAfter(m, k);
}

const NOBODY: readonly number[] = [];

/** The names that follow the one at item k in a list. */
function namesAfter(m: Mentions, k: number): number[] {
  const names: number[] = [];
  for (let p = k; p < k + LONGEST_LIST && m.isNamed(p + 1) && isListGap(m.gaps[p]); p++) names.push(p + 1);
  return names;
}

/** các Phó Chủ tịch: A - Trưởng ban X; Chủ tịch Hội Y B: the names of the whole list, whatever titles of their own they have. */
function membersAfter(m: Mentions, k: number): number[] {
  const names: number[] = [];
  for (let p = k; p + 1 < m.items.length && names.length < LONGEST_LIST && isSameList(m, p); p++) if (m.isNamed(p + 1)) names.push(p + 1);
  return names;
}

/** Between item p and the next there are at most commas, semicolons, và, dashes and words of address. */
function isSameList(m: Mentions, p: number): boolean {
  const { r, w, items, gaps } = m;
  if (gaps[p] !== NONE) return gaps[p] !== COPULA && gaps[p] !== COLON_LIKE;
  for (let i = items[p].to; i < items[p + 1].from; ) {
    if ((r.tokens.flags[i] & LINE) !== 0) return false;
    const end = r.tokens.id[i] === SEMICOLON || r.tokens.id[i] === w.and ? i + 1 : r.endOf(i, EntryKind.HONORIFIC);
    if (end < 0) return false;
    i = end;
  }
  return items[p + 1].from > items[p].to;
}

/** A title and the name after it, item k, with what is between. */
interface Pair {
  readonly m: Mentions;
  readonly k: number;
  readonly gap: number;
}

const GUARDS: readonly Guard<Pair>[] = [
  CREDITED,
  { name: 'link:given-to-another', when: ({ m, k }) => isTaken(m, k - 1, k) },
  { name: 'link:title-and-name', when: ({ gap }) => gap === AND },
  // Chủ tịch nước được ông A mời
  { name: 'link:not-introduced', when: ({ m, k, gap }) => gap === COPULA && !introduces(m, k - 1) },
  { name: 'link:of-another', when: ({ m, k, gap }) => gap === COPULA && isAnothers(m, k) },
  // ông B, Bộ trưởng Bộ Y tế, ông A, …: the title is that of the person before it.
  { name: 'link:after-name', when: (s) => isLoose(s) && s.m.isPerson(s.k - 2) && s.m.gaps[s.k - 2] !== NONE },
  // Bộ trưởng Bộ Y tế, ông A, Giám đốc …
  { name: 'link:name-with-title', when: (s) => isLoose(s) && s.m.isTitle(s.k + 1) && s.m.gaps[s.k] !== NONE && s.m.gaps[s.k] !== AND },
  { name: 'link:stands-for', when: (s) => isLoose(s) && standsFor(s.m, s.k) },
  { name: 'link:loose-name', when: (s) => isLoose(s) && !isApposition(s.m, s.k) },
];

/** The title before item k belongs to the name there. */
function reaches(m: Mentions, k: number): boolean {
  const gap = m.gaps[k - 1];
  if (gap === NONE) return false;
  const guard = gap === COLON_LIKE ? undefined : guardAgainst(GUARDS, { m, k, gap });
  return guard === undefined || m.refuse(k - 1, k, guard.name);
}

/** A comma or a dash between title and name ties them only where the name does not begin something of its own. */
function isLoose({ m, k, gap }: Pair): boolean {
  return gap === COMMA_LIKE && !isAcronym(m, k - 1);
}

/** Cùng đi với Chủ tịch nước có ông A; vợ Giám đốc là bà B: the title before item k is not that of the name there. */
function isAnothers(m: Mentions, k: number): boolean {
  const { r, w, items } = m;
  if (w.among.has(r.tokens.id[items[k - 1].to])) return !followsPlural(m, k - 1);
  const { from } = items[k - 1];
  for (let at = from - 2; at < from; at++) if (r.endOf(at, EntryKind.HONORIFIC) === from) return w.introduces.endFrom(r.tokens, at) !== from;
  return false;
}

/** Thay mặt Chủ tịch nước, ông A trao …; theo chỉ đạo của Giám đốc, ông A kiểm tra. But: theo lời của Giám đốc, ông A, … */
function standsFor({ r, w, items }: Mentions, k: number): boolean {
  const { from } = items[k - 1];
  if (w.standsFor.endsBefore(r.tokens, from)) return true;
  const { to } = items[k];
  return r.tokens.id[from - 1] === w.of && r.word(to) && !r.capital(to) && (r.tokens.flags[to] & LINE) === 0;
}

/** Titles in a row that end before item k, the last one first. */
function chainBefore(m: Mentions, k: number): number[] {
  const { r, w, items } = m;
  const last = isAcronym(m, k - 1) ? k - 2 : k - 1;
  const chain = [last];
  for (let t = last - 1; m.isTitle(t) && chain.length < LONGEST_CHAIN; t--) {
    // Thừa ủy quyền của Thủ tướng, | Bộ trưởng … A
    if (!isChained(m, t) || isTaken(m, t, k) || w.whose.has(r.tokens.id[items[t].from - 1])) break;
    chain.push(t);
  }
  return chain;
}

/** A verb has given title t to somebody else than the name at item k. */
function isTaken(m: Mentions, t: number, k: number): boolean {
  const { person } = m.items[k];
  return m.holdersAt(t).some((l) => l.verb !== undefined && l.person !== person);
}

/** Item t and the next are titles of one row. */
function isChained(m: Mentions, t: number): boolean {
  const gap = m.gaps[t];
  return gap === COMMA_LIKE || gap === ADJACENT || gap === TERM || (gap === COPULA && introduces(m, t));
}

/** Chủ tịch UBND tỉnh Hà Nam, Trương Quốc Huy, cho biết: a full office, and a name in full or with a word of address. */
function isApposition({ r, items }: Mentions, k: number): boolean {
  const p = r.found.person[items[k].person];
  const t = r.found.title[items[k - 1].title];
  const words = p.to - p.from;
  if (r.tokens.id[t.to] === DASH) return p.honorific !== undefined || words >= 3;
  return r.tokens.id[t.to] === COMMA && words >= 2 && (p.honorific !== undefined || t.organization !== undefined || t.place !== undefined);
}

/** đại biểu Quốc hội (ĐBQH) A: title t stands in brackets of its own between the title and the name. */
function isAcronym({ r, items }: Mentions, t: number): boolean {
  const { from, to } = items[t];
  const { id } = r.tokens;
  return t > 0 && items[t - 1].title >= 0 && items[t - 1].to === from - 1 && id[from - 1] === OPEN && id[to] === CLOSE && items[t + 1].from === to + 1;
}

/** Between item k and the next there is at most `là` (Chủ tịch là ông A). */
function introduces({ r, w, items }: Mentions, k: number): boolean {
  const to = items[k + 1].from;
  for (let i = items[k].to; i < to; ) {
    const word = r.tokens.id[i];
    const end = word === w.is || word === COLON ? i + 1 : w.introduces.endFrom(r.tokens, i, to);
    if (end < 0) return false;
    i = end;
  }
  return true;
}

/** các before the first title of the chain that ends with item k. */
function followsPlural(m: Mentions, k: number): boolean {
  const { r, w, items, gaps } = m;
  let t = k;
  while (m.isTitle(t - 1) && gaps[t - 1] === COMMA_LIKE) t--;
  const j = items[t].from - 1;
  if (j < 0) return false;
  const { id } = r.tokens;
  // các Phó Chủ tịch, 2 Phó Chủ tịch
  if (w.every.has(id[j]) || w.plural.has(id[j]) || (r.number(j) && r.valued[j] === 0)) return true;
  // Các đồng chí Phó Thủ tướng A và B
  for (let at = j; at >= j - 1; at--) if (at > 0 && r.endOf(at, EntryKind.HONORIFIC) === j + 1 && w.every.has(id[at - 1])) return true;
  return false;
}
