/** Offices that a verb gives or takes: the subject of được, the object of bổ nhiệm, whoever thôi giữ … */
import { ADJACENT, AND, COMMA_LIKE, TERM } from './gap.ts';
import type { Verb } from './held.ts';
import { isListGap, LONGEST_CHAIN, LONGEST_LIST, type Mentions } from './mentions.ts';
import { recipientOf, subjectAfter, verbBefore } from './verbs.ts';

export function linkByVerbs(m: Mentions): void {
  for (let t = 0; t < m.items.length; t++) {
    if (!m.isTitle(t)) continue;
    const verb = verbBefore(m, t);
    if (isOfNext(m, t)) {
      if (verb !== undefined && tellsOfNext(m, t, verb)) m.add(t, t + 1, relationBy(m, verb), verb);
      continue;
    }
    const k = verb === undefined ? subjectOfClause(m, t) : recipientOf(m, t, verb);
    if (k < 0) continue;
    const relation = verb === undefined ? 'relation:subject' : relationBy(m, verb);
    for (const person of sharing(m, k)) for (let c = t; c < officesEnd(m, t); c++) m.add(c, person, relation, verb);
  }
}

/** Trước khi làm Giám đốc Sở Y tế, | ông A: the item of who does, or -1. */
function subjectOfClause(m: Mentions, t: number): number {
  const { r, w, items } = m;
  const at = w.inOffice.startBefore(r.tokens, items[t].from);
  return at > 0 && r.tokens.id[at - 1] === w.opensClause ? subjectAfter(m, t) : -1;
}

function relationBy({ r }: Mentions, { from, to }: Verb): string {
  return `relation:verb:${r.lower(from, to)}`;
}

/** miễn nhiệm Chủ tịch UBND tỉnh A; phê chuẩn kết quả bầu chức vụ Chủ tịch UBND tỉnh đối với ông A. But: bổ nhiệm Phó Giám đốc A làm … */
function tellsOfNext({ r, w, items, gaps }: Mentions, t: number, { status }: Verb): boolean {
  return gaps[t] === ADJACENT && (status === 'left' || w.concerning.endFrom(r.tokens, items[t].to) > 0);
}

/** kế nhiệm Thủ tướng A; miễn nhiệm chức vụ Bí thư Tỉnh ủy đối với ông A: the name after title t has it. */
function isOfNext(m: Mentions, t: number): boolean {
  if (!m.isNamed(t + 1)) return false;
  const { r, w, items, gaps } = m;
  const { to } = items[t];
  if (gaps[t] === ADJACENT) return items[t + 1].from === to || !r.capital(to);
  return w.concerning.endFrom(r.tokens, to) > 0;
}

/** One past the last of the titles in a row that begins with item t. */
function officesEnd(m: Mentions, t: number): number {
  let end = t + 1;
  // … làm Chủ tịch UBND tỉnh, | Bí thư Tỉnh ủy A: the last title is the next person's.
  while (m.isTitle(end) && end < t + LONGEST_CHAIN && isRow(m.gaps[end - 1]) && !(m.isNamed(end + 1) && m.gaps[end] === ADJACENT)) end++;
  return end;
}

function isRow(gap: number): boolean {
  return gap === COMMA_LIKE || gap === AND || gap === TERM;
}

/** các ông A, B | làm …: item k, and the people before it that get the same office. */
export function sharing(m: Mentions, k: number): number[] {
  const people = [k];
  for (let p = k - 1; p > k - LONGEST_LIST && m.isPerson(p) && isListGap(m.gaps[p]) && isShared(m, p); p--) people.push(p);
  return people;
}

/** các before the person of item p, or another person. */
function isShared(m: Mentions, p: number): boolean {
  const { r, w, items } = m;
  for (let j = items[p].from - 1; j >= 0 && j >= items[p].from - 4; j--) if (w.plural.has(r.tokens.id[j])) return true;
  return m.isPerson(p - 1);
}
