/** Titles after a name: A, Chủ tịch X, Bí thư Y; A (Chủ tịch X); A giữ chức Chủ tịch X. */
import { RoleFlag } from '../../lexicon/rows.generated.ts';
import { ADJACENT, COMMA_LIKE, COPULA, TERM } from './gap.ts';
import { isListGap, LONGEST_LIST, type Mentions } from './mentions.ts';

export function linkAfterNames(m: Mentions): void {
  for (let k = 0; k + 1 < m.items.length; k++) {
    if (!m.isPerson(k) || !m.isTitle(k + 1) || !reaches(m, k)) continue;
    const people = peopleBefore(m, k);
    for (let t = k + 1; m.isTitle(t) && canHold(m, t, k); t++) {
      for (const p of people) m.add(t, p, m.gaps[k] === COPULA ? 'relation:verb' : 'relation:apposition');
      if (!isListGap(m.gaps[t]) && m.gaps[t] !== TERM && m.gaps[t] !== COPULA) break;
    }
  }
}

/** The title after item k belongs to the person there. */
function reaches(m: Mentions, k: number): boolean {
  switch (m.gaps[k]) {
    case COPULA:
      return true;
    case ADJACENT:
      return !m.items[k].pronoun && isNamedOffice(m, k + 1) && !startsClause(m, k);
    case COMMA_LIKE:
    case TERM:
      return !m.items[k].pronoun && !startsClause(m, k);
    default:
      return false;
  }
}

/** ông Nguyễn Văn A Chủ tịch UBND xã */
function isNamedOffice({ r, items }: Mentions, k: number): boolean {
  const title = r.found.title[items[k].title];
  return (title.body !== undefined || title.place !== undefined) && r.capital(title.from);
}

/** A và B, Phó Trưởng đoàn; các đồng chí A, B làm Phó Chủ tịch: item k, and those before it that share its titles. */
function peopleBefore(m: Mentions, k: number): number[] {
  const people = [k];
  if (m.gaps[k] !== COPULA) return people;
  for (let p = k - 1; p > k - LONGEST_LIST && m.isPerson(p) && isListGap(m.gaps[p]) && isShared(m, p); p--) people.push(p);
  return people;
}

/** Title t is an office by itself, and no one else's than the person's of item k. */
function canHold(m: Mentions, t: number, k: number): boolean {
  const { r, items } = m;
  const title = r.found.title[items[t].title];
  if (title.needsHolder && title.body === undefined && !r.capital(title.from)) return false;
  return m.holdersAt(t).length === 0 || m.isHeldBy(t, k);
}

/** `Bộ trưởng Bộ Công an A, Thủ tướng hoan nghênh …`: a bare office with a verb after it is the next clause's subject. */
function startsClause(m: Mentions, k: number): boolean {
  const { r, items } = m;
  const title = r.found.title[items[k + 1].title];
  if (title.body !== undefined || title.place !== undefined || (title.flags & RoleFlag.DEFINITE) === 0) return false;
  return m.isTitle(k - 1) && m.isHeldBy(k - 1, k) && r.word(title.to) && !r.capital(title.to);
}

/** các before the person of item p, or another person. */
function isShared(m: Mentions, p: number): boolean {
  const { r, w, items } = m;
  for (let j = items[p].from - 1; j >= 0 && j >= items[p].from - 4; j--) if (w.plural.has(r.tokens.id[j])) return true;
  return m.isPerson(p - 1);
}
