/** Overlap resolution: which candidates stand, when two of them want the same words. */
import { RoleFlag } from '../lexicon/rows.generated.ts';
import {
  type Candidates,
  isSame,
  isTyped,
  type OrganizationCandidate,
  type PersonCandidate,
  type PlaceCandidate,
  type TitleCandidate,
} from '../recognizers/candidate.ts';
import { COMMA, DASH, mark, type Reading } from '../recognizers/reading.ts';
import { bytes, ints } from '../kit/buffer-pool.ts';
import type { TitleLinks } from './link.ts';
import type { DocumentWords } from './rule-words.generated.ts';

/**
 * The candidates that stand, so that the remaining spans nest. A title may hold organizations and places, an organization places, a
 * place places; nothing else nests. Organizations win over titles inside them, titles and organizations over people, people over bare places.
 */
export function resolve(r: Reading, links: TitleLinks, w: DocumentWords): Candidates {
  const n = r.tokens.count + 1;
  const title = titlesThatStand(r, links, w);
  const titled = covers(n, title);
  const named = outermost(r.found.organization.filter((o) => fitsTitle(o, title, titled)));
  const inOrganization = covers(n, named);
  const cover: Cover = { title, titled, organization: named, inOrganization, names: namedUnits(r) };
  const standing = r.found.place.filter((p) => standsPlace(r, p, cover));
  const person = peopleThatStand(r, standing, titled, inOrganization);
  const inPerson = covers(n, person);
  const place = uncrossed(standing.filter((p) => isTyped(p) || (inPerson[p.from] === 0 && inPerson[p.to - 1] === 0)));
  const organization = notInTypedPlace(named, place, n);
  const inPlace = covers(n, place);
  const date = r.found.date.filter((d) => [d.from, d.to - 1].every((i) => inPlace[i] === 0 && inOrganization[i] === 0 && titled[i] === 0));
  const money = r.found.money.filter(({ from, to }) => {
    const last = to - 1;
    return inPlace[from] === 0 && inPlace[last] === 0 && inOrganization[from] === inOrganization[last] && titled[from] === titled[last];
  });
  return { ...r.found, title, organization, place, person, date, money };
}

/** Titles and organizations that stand, by token, and the names of units that the text gives with their type word. */
interface Cover {
  readonly title: readonly TitleCandidate[];
  /** Token → index in `title` + 1, or 0. */
  readonly titled: Int32Array;
  readonly organization: readonly OrganizationCandidate[];
  readonly inOrganization: Int32Array;
  readonly names: ReadonlySet<string>;
}

function titlesThatStand(r: Reading, links: TitleLinks, w: DocumentWords): readonly TitleCandidate[] {
  const outer = covers(r.tokens.count + 1, r.found.organization);
  return r.found.title.filter((t, k) => standsTitle(r, t, k, links, outer, w));
}

/** An organization that overlaps a title must be inside it, and the title must name one. */
function fitsTitle(o: OrganizationCandidate, titles: readonly TitleCandidate[], titled: Int32Array): boolean {
  const t = titled[o.from] || titled[o.to - 1];
  if (t === 0) return true;
  const holder = titles[t - 1];
  if (holder.body === undefined && holder.byField) return false;
  return holder.from <= o.from && o.to <= holder.to && o.to - o.from < holder.to - holder.from;
}

/** People outside titles, organizations and typed places. */
function peopleThatStand(r: Reading, places: readonly PlaceCandidate[], titled: Int32Array, inOrganization: Int32Array): readonly PersonCandidate[] {
  const typed = bytes(r.tokens.count + 1);
  for (const p of places) if (isTyped(p) || p.endOfRoad) mark(typed, p.from, p.to);
  return r.found.person.filter((p) => free(p, titled) && free(p, inOrganization) && !typed[p.from] && !typed[p.to - 1] && standsPerson(r, p));
}

/** An organization in a typed place (Khu công nghiệp Becamex VSIP) is part of its name. */
function notInTypedPlace(list: readonly OrganizationCandidate[], places: readonly PlaceCandidate[], n: number): readonly OrganizationCandidate[] {
  const inTyped = ints(n);
  for (let k = 0; k < places.length; k++) if (isTyped(places[k])) cover(inTyped, places[k], k + 1);
  return list.filter((o) => {
    if (inTyped[o.from] === 0) return true;
    const p = places[inTyped[o.from] - 1];
    return p.to < o.to || p.from >= o.from;
  });
}

/** Token → index + 1 of the candidate over it, or 0; where two overlap, the later one. */
function covers(n: number, list: readonly { from: number; to: number }[]): Int32Array {
  const tokens = ints(n);
  for (let k = 0; k < list.length; k++) cover(tokens, list[k], k + 1);
  return tokens;
}

function cover(tokens: Int32Array, { from, to }: { from: number; to: number }, value: number): void {
  for (let i = from; i < to; i++) tokens[i] = value;
}

function free(c: { from: number; to: number }, covered: Int32Array): boolean {
  for (let i = c.from; i < c.to; i++) if (covered[i] !== 0) return false;
  return true;
}

/** In text order, outer before inner; most lists are. */
function inOrder<T extends { from: number; to: number }>(list: readonly T[]): readonly T[] {
  for (let k = 1; k < list.length; k++) {
    if (list[k - 1].from < list[k].from || (list[k - 1].from === list[k].from && list[k - 1].to >= list[k].to)) continue;
    return [...list].sort((a, b) => a.from - b.from || b.to - a.to);
  }
  return list;
}

/** A body holds no body. */
function outermost(list: readonly OrganizationCandidate[]): OrganizationCandidate[] {
  const sorted = inOrder(list);
  let end = -1;
  return sorted.filter((o) => {
    if (o.from < end) return false;
    end = o.to;
    return true;
  });
}

/** A title stands unless a body holds it, or it is bare and nobody holds it. */
function standsTitle(r: Reading, t: TitleCandidate, k: number, links: TitleLinks, outer: Int32Array, w: DocumentWords): boolean {
  const o = outer[t.from];
  if (o > 0) {
    const body = r.found.organization[o - 1];
    if (body.from < t.from || body.to > t.to) return false;
  }
  const linked = links.holders[k].length > 0;
  if (linked) return true;
  const before = r.tokens.id[t.from - 1];
  if (t.from > 0 && w.every.has(before)) return false;
  if (r.number(t.from - 1)) return false;
  if ((t.flags & RoleFlag.NEEDS_HOLDER) !== 0) return false;
  if ((t.flags & RoleFlag.DELEGATE) !== 0)
    return w.office.endsBefore(r.tokens, t.from) && r.found.title.some((o, j) => (o.flags & RoleFlag.DELEGATE) !== 0 && links.holders[j].length > 0);
  if (!t.needsHolder) return true;
  if ((t.flags & RoleFlag.RANK) !== 0) return false;
  // Phó Chủ tịch kiêm Tổng Thư ký Hội Nhà báo: the body of the next serves both.
  const next = r.found.title[k + 1];
  if (
    next?.body !== undefined &&
    next.from - t.to === 1 &&
    r.capital(t.from) &&
    (r.tokens.id[t.to] === COMMA || r.tokens.id[t.to] === DASH || r.tokens.id[t.to] === w.plus)
  )
    return true;
  // làm Chủ tịch, giữ chức Giám đốc, bầu Phó Chủ tịch
  return w.office.endsBefore(r.tokens, t.from) && r.capital(t.from);
}

/** Names of units that the text gives with their type word somewhere: there a weak name alone may mean them too. */
function namedUnits(r: Reading): ReadonlySet<string> {
  const names = new Set<string>();
  for (const p of r.found.place) if (p.nameFrom > p.from && p.to - p.nameFrom <= 4) names.add(key(r, p));
  return names;
}

function key(r: Reading, p: PlaceCandidate): string {
  let k = '';
  for (let i = p.nameFrom; i < p.to; i++) k += `${r.tokens.id[i]} `;
  return k;
}

function standsPlace(r: Reading, p: PlaceCandidate, { title, titled, organization, inOrganization, names }: Cover): boolean {
  const o = inOrganization[p.from] || inOrganization[p.to - 1];
  if (o > 0) {
    const of = organization[o - 1];
    if (p.from < of.from || p.to > of.to) return false;
    if (p.from === of.from && p.to === of.to) return false;
    // The body's own name holds the word (Báo Hà Nội mới), unless it ends the name.
    return p.nameFrom > p.from || p.confidence !== 'low' || p.to === of.to;
  }
  const t = titled[p.from] || titled[p.to - 1];
  if (t > 0) {
    const of = title[t - 1];
    if (p.from < of.from || p.to > of.to || isSame(p, of)) return false;
    if (of.place === p) return true;
  }
  if (p.confidence === 'low') return names.has(key(r, p)) && !p.afterCapital;
  return true;
}

/** A one-word mention without a cue that is also a place of the text is none. */
function standsPerson(r: Reading, p: PersonCandidate): boolean {
  const place = r.placeFrom(p.from);
  if (place === undefined || place.to < p.to) return true;
  return p.confidence === 'high';
}

/** Places may hold places; of two that cross, the earlier stands. */
function uncrossed(places: readonly PlaceCandidate[]): PlaceCandidate[] {
  const sorted = inOrder(places);
  const out: PlaceCandidate[] = [];
  const open: PlaceCandidate[] = [];
  for (const p of sorted) {
    while (open.length > 0 && open[open.length - 1].to <= p.from) open.pop();
    const top = open[open.length - 1];
    if (top !== undefined && (p.to > top.to || (p.from === top.from && p.to === top.to))) continue;
    open.push(p);
    out.push(p);
  }
  return out;
}
