/** Two people of one name: each with an office of its own, side by side in a list of people. */
import { EntryKind, RoleFlag } from '../../lexicon/rows.generated.ts';
import type { TitleCandidate } from '../../recognizers/candidate.ts';
import { CLOSE, COMMA, DASH, DOT, OPEN, type Reading, SEMICOLON } from '../../recognizers/reading.ts';
import { LINE } from '../../text/scan.ts';
import { officeOf } from './office.ts';
import { sameOffice } from './office-registry.ts';
import { LONGEST_CHAIN, LONGEST_LIST, type Mentions } from './mentions.ts';

/** The most tokens of a remark in brackets. */
const LONGEST_REMARK = 12;

/** Two people of the reading, `first` before `second`, are two human beings: they stand in one list and have different offices. */
export function areNamesakes(m: Mentions, first: number, second: number): boolean {
  const a = itemOf(m, first);
  const b = itemOf(m, second);
  if (b - a > LONGEST_LIST) return false;
  const offices = officesAround(m, a);
  const others = officesAround(m, b);
  if (offices.length === 0 || others.length === 0 || offices.some((x) => others.some((y) => maySame(m.r, x, y)))) return false;
  for (let p = a; p < b; p++) if (!isListed(m, p)) return false;
  return true;
}

/** One office, written in full or shorter. */
function maySame(r: Reading, a: TitleCandidate, b: TitleCandidate): boolean {
  const x = officeOf(r, a);
  const y = officeOf(r, b);
  if (x.role !== y.role) return false;
  return x.organization === '' || y.organization === '' || sameOffice(x, y, a.flags) || sameOffice(y, x, b.flags);
}

/** The words of the offices that stand beside the name of a person of the reading, in lower case. */
export function officesBeside(m: Mentions, person: number): string[] {
  return officesAround(m, itemOf(m, person)).map((t) => m.r.lower(t.from, t.to));
}

/** The item of a person by name. */
function itemOf({ r, items }: Mentions, person: number): number {
  const { from } = r.found.person[person];
  let low = 0;
  for (let high = items.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (items[middle].from < from) low = middle + 1;
    else high = middle;
  }
  while (items[low].person !== person) low++;
  return low;
}

/** Ranks left out: two people may share one. */
function officesAround(m: Mentions, k: number): TitleCandidate[] {
  const { r, items } = m;
  const offices: TitleCandidate[] = [];
  for (const step of [-1, 1])
    for (let t = k + step; m.isTitle(t) && Math.abs(t - k) <= LONGEST_CHAIN; t += step) {
      const title = r.found.title[items[t].title];
      if (m.isHeldBy(t, k) && (title.flags & RoleFlag.RANK) === 0) offices.push(title);
    }
  return offices;
}

/** Between item p and the next there is what parts the members of a list. */
function isListed(m: Mentions, p: number): boolean {
  const { from: to } = m.items[p + 1];
  if ((m.r.tokens.flags[to] & LINE) !== 0) return false;
  for (let i = m.items[p].to; i < to; ) {
    const end = endOfJoint(m, i, to);
    if (end < 0) return false;
    i = end;
  }
  return true;
}

/** One past the comma, the word of address, the remark in brackets and so on at token i, or -1. */
function endOfJoint({ r, w }: Mentions, i: number, to: number): number {
  const { id, flags } = r.tokens;
  const word = id[i];
  // A line of its own for each member: - ông A, …; or 2. Ông A, …
  if ((flags[i] & LINE) !== 0 && word !== DASH && !r.number(i)) return -1;
  if (word === OPEN) return endOfRemark(r, i, to);
  if (PARTS.has(word) || word === w.and || word === w.together || w.plural.has(word) || r.number(i) || r.roman(i) > 0) return i + 1;
  if (word === DOT) return isOfList(r, i) ? i + 1 : -1;
  return Math.max(r.endOf(i, EntryKind.HONORIFIC), w.term.endFrom(r.tokens, i));
}

const PARTS: ReadonlySet<number> = new Set([COMMA, SEMICOLON, DASH, CLOSE]);

function endOfRemark({ tokens: { id } }: Reading, i: number, to: number): number {
  for (let j = i + 1; j < to && j <= i + LONGEST_REMARK; j++) if (id[j] === CLOSE) return j + 1;
  return i + 1;
}

/** The full stop ends a line, or stands after the number that begins one. */
function isOfList(r: Reading, dot: number): boolean {
  const { flags } = r.tokens;
  return (flags[dot + 1] & LINE) !== 0 || (r.number(dot - 1) && (flags[dot - 1] & LINE) !== 0);
}
