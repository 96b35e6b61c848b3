/** Who holds which title: by what is between a name and an office. */
import { EntryKind, RoleFlag } from '../lexicon/rows.generated.ts';
import { COLON, COMMA, DASH, type Reading } from '../recognizers/reading.ts';
import type { DocumentWords } from './rule-words.generated.ts';
import { ADJACENT, AND, COLON_LIKE, COMMA_LIKE, COPULA, type Item, NONE, TERM, gapBetween } from './gap.ts';

/** For each title (by its index in the reading) the people (by theirs) that hold it. */
export interface TitleLinks {
  readonly holders: number[][];
}

export function link(r: Reading, w: DocumentWords): TitleLinks {
  const items: Item[] = [
    ...r.found.person.map((p, k) => ({ from: p.from, to: p.to, person: k, title: -1 })),
    ...r.found.title.map((t, k) => ({ from: t.from, to: t.to, person: -1, title: k })),
    ...pronouns(r, w),
  ].sort((a, b) => a.from - b.from);
  const holders: number[][] = r.found.title.map(() => []);
  const gaps: number[] = items.map((it, k) => (k + 1 < items.length ? gapBetween(r, it, items[k + 1], w) : NONE));
  forward(r, items, gaps, holders, w);
  backward(r, items, gaps, holders, w);
  return { holders };
}

/** ông, bà without a name after: the last person of that gender before it. */
function pronouns(r: Reading, w: DocumentWords): Item[] {
  const found: Item[] = [];
  let last = 0;
  const { id, count } = r.tokens;
  for (let i = 0; i < count; i++) {
    const word = id[i];
    const male = word === w.mister || word === w.brother;
    if (!male && word !== w.madam && word !== w.sister) continue;
    while (last < r.found.person.length && r.found.person[last].to <= i) last++;
    if (r.capital(i + 1) || (last < r.found.person.length && r.found.person[last].from === i + 1) || r.interior[i] !== 0) continue;
    for (let p = last - 1; p >= 0 && p > last - 12; p--) {
      const g = r.found.person[p].gender;
      if (r.found.person[p].credited || (g !== undefined && (g === 'male') !== male)) continue;
      found.push({ from: i, to: i + 1, person: p, title: -1, pronoun: true });
      break;
    }
  }
  return found;
}

/** Titles before a name: the chain that ends at the name belongs to it, and to those that follow in a list. */
function forward(r: Reading, items: readonly Item[], gaps: readonly number[], holders: number[][], w: DocumentWords): void {
  for (let k = 1; k < items.length; k++) {
    const it = items[k];
    if (it.person < 0 || it.pronoun || items[k - 1].title < 0) continue;
    const gap = gaps[k - 1];
    const plural = pluralBefore(r, items, k - 1, gaps, w);
    const reaches =
      gap === ADJACENT ||
      gap === COLON_LIKE ||
      (gap === TERM && true) ||
      (gap === COPULA && isWord(r, items[k - 1].to, it.from, w)) ||
      (gap === COMMA_LIKE && commaForward(r, items, gaps, k));
    if (!reaches) continue;
    const chain: number[] = [];
    for (let t = k - 1; t >= 0 && items[t].title >= 0; t--) {
      // Thừa ủy quyền của Thủ tướng, | Bộ trưởng … A
      if (t < k - 1 && w.whose.has(r.tokens.id[items[t].from - 1])) break;
      chain.push(items[t].title);
      const between = t > 0 ? gaps[t - 1] : NONE;
      if (t === 0 || items[t - 1].title < 0) {
        // A, Chủ tịch X, Giám đốc Y B: the first office may be A's; it is, when A has none before it and the chain is long.
        break;
      }
      if (between !== COMMA_LIKE && between !== ADJACENT && between !== TERM && !(between === COPULA && isWord(r, items[t - 1].to, items[t].from, w))) break;
    }
    if (chain.length > LONGEST_CHAIN) chain.length = LONGEST_CHAIN;
    for (const t of chain) add(holders[t], it.person);
    // các Phó Chủ tịch: A, B và C
    if (plural || gap === COLON_LIKE) {
      for (let p = k; p + 1 < items.length && p < k + LONGEST_LIST && items[p + 1].person >= 0 && !items[p + 1].pronoun && listGap(gaps[p]); p++)
        for (const t of chain) add(holders[t], items[p + 1].person);
    }
  }
}

function listGap(gap: number): boolean {
  return gap === COMMA_LIKE || gap === AND || gap === ADJACENT;
}

/** Bounds on what one office or one name may reach, so that long lists cost no more than their length. */
const LONGEST_CHAIN = 12;
const LONGEST_LIST = 60;

/** A comma between title and name ties them only where the name does not begin something of its own. */
function commaForward(r: Reading, items: readonly Item[], gaps: readonly number[], k: number): boolean {
  // Bộ trưởng Bộ Y tế, ông A, …: the title has no holder before it and the name has no title after.
  const title = items[k - 1];
  const before = k >= 2 ? items[k - 2] : undefined;
  if (before !== undefined && before.person >= 0 && gaps[k - 2] !== NONE) return false;
  if (k + 1 < items.length && items[k + 1].title >= 0 && gaps[k] !== NONE && gaps[k] !== AND) return false;
  // Chủ tịch UBND tỉnh Hà Nam, Trương Quốc Huy, cho biết
  const p = r.found.person[items[k].person];
  const t = r.found.title[title.title];
  if (r.tokens.id[title.to] === DASH) return p.honorific !== undefined || p.to - p.from >= 3;
  return r.tokens.id[title.to] === COMMA && p.to - p.from >= 2 && (p.honorific !== undefined || t.body !== undefined || t.place !== undefined);
}

/** Titles after a name: A, Chủ tịch X, Bí thư Y; A (Chủ tịch X); A giữ chức Chủ tịch X. */
function backward(r: Reading, items: readonly Item[], gaps: readonly number[], holders: number[][], w: DocumentWords): void {
  for (let k = 0; k + 1 < items.length; k++) {
    if (items[k].person < 0 || items[k + 1].title < 0) continue;
    const gap = gaps[k];
    const next = r.found.title[items[k + 1].title];
    // ông Nguyễn Văn A Chủ tịch UBND xã
    const run = gap === ADJACENT && (next.body !== undefined || next.place !== undefined) && r.capital(next.from);
    if (gap !== COMMA_LIKE && gap !== COPULA && gap !== TERM && !run) continue;
    if (items[k].pronoun && gap !== COPULA) continue;
    if (gap !== COPULA && startsClause(r, items, k, holders)) continue;
    const people = [items[k].person];
    // A và B, Phó Trưởng đoàn; các đồng chí A, B làm Phó Chủ tịch
    for (let p = k - 1; p >= 0 && p > k - LONGEST_LIST && items[p].person >= 0 && listGap(gaps[p]); p--) {
      if (gap === COPULA && copulaShared(r, items, p, w)) people.push(items[p].person);
      else break;
    }
    for (let t = k + 1; t < items.length && items[t].title >= 0; t++) {
      const title = r.found.title[items[t].title];
      if (title.needsHolder && title.body === undefined && !r.capital(title.from)) break;
      const own = holders[items[t].title];
      if (own.length > 0 && !own.includes(people[0])) break;
      for (const p of people) add(own, p);
      const next = gaps[t];
      if (next !== COMMA_LIKE && next !== TERM && next !== COPULA && next !== AND && next !== ADJACENT) break;
    }
  }
}

/** `Bộ trưởng Bộ Công an A, Thủ tướng hoan nghênh …`: a bare office with a verb after it is the next clause's subject. */
function startsClause(r: Reading, items: readonly Item[], k: number, holders: readonly number[][]): boolean {
  const title = r.found.title[items[k + 1].title];
  if (title.body !== undefined || title.place !== undefined || (title.flags & RoleFlag.DEFINITE) === 0) return false;
  const hasOwn = k > 0 && items[k - 1].title >= 0 && holders[items[k - 1].title].includes(items[k].person);
  return hasOwn && r.word(title.to) && !r.capital(title.to) && r.found.person[items[k].person].to === items[k].to;
}

function copulaShared(r: Reading, items: readonly Item[], p: number, w: DocumentWords): boolean {
  for (let back = 1; back <= 4; back++) {
    const j = items[p].from - back;
    if (j >= 0 && w.plural.has(r.tokens.id[j])) return true;
  }
  return p > 0 && items[p - 1].person >= 0;
}

function add(list: number[], value: number): void {
  if (!list.includes(value)) list.push(value);
}

/** The words between end to at most `là` (Chủ tịch là ông A). */
function isWord(r: Reading, from: number, to: number, w: DocumentWords): boolean {
  for (let i = from; i < to; ) {
    const word = r.tokens.id[i];
    const end = word === w.is || word === COLON ? i + 1 : w.introduces.endFrom(r.tokens, i, to);
    if (end < 0) return false;
    i = end;
  }
  return true;
}

/** các before the first title of the chain. */
function pluralBefore(r: Reading, items: readonly Item[], k: number, gaps: readonly number[], w: DocumentWords): boolean {
  let t = k;
  while (t > 0 && items[t - 1].title >= 0 && gaps[t - 1] === COMMA_LIKE) t--;
  const j = items[t].from - 1;
  if (j < 0) return false;
  if (w.every.has(r.tokens.id[j]) || w.plural.has(r.tokens.id[j])) return true;
  // Các đồng chí Phó Thủ tướng A và B
  for (let back = 1; back <= 2; back++)
    if (r.endOf(j + 1 - back, EntryKind.HONORIFIC) === j + 1 && j - back >= 0 && w.every.has(r.tokens.id[j - back])) return true;
  return false;
}
