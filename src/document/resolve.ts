/** One consistent, nested reading: which candidates stand, when two of them want the same words. */
import { isTyped, type OrganizationCandidate, type PersonCandidate, type PlaceCandidate, type TitleCandidate } from '../recognizers/candidate.ts';
import { COMMA, DASH, mark, type Reading } from '../recognizers/reading.ts';
import { bytes, ints } from '../kit/buffer-pool.ts';
import type { TitleLinks } from './link.ts';
import type { DocumentWords } from './rule-words.generated.ts';

/**
 * Takes from the reading the candidates that cannot stand. A title may hold bodies and places, a body places, a place
 * places; nothing else nests. Bodies win over titles inside them, titles and bodies over people, people over bare places.
 */
export function resolve(r: Reading, links: TitleLinks, w: DocumentWords): void {
  const n = r.tokens.count + 1;
  const outer = ints(n);
  enumerate(outer, r.organizations);
  r.titles = r.titles.filter((t, k) => standsTitle(r, t, k, links, outer, w));
  const titled = ints(n);
  enumerate(titled, r.titles);
  r.organizations = r.organizations.filter((o) => {
    const t = titled[o.from] || titled[o.to - 1];
    if (t === 0) return true;
    const holder = r.titles[t - 1];
    if (holder.body === undefined && holder.evidence.includes('context:field')) return false;
    return holder.from <= o.from && o.to <= holder.to && o.to - o.from < holder.to - holder.from;
  });
  r.organizations = outermost(r.organizations);
  const body = ints(n);
  enumerate(body, r.organizations);
  const named = namedUnits(r);
  r.places = r.places.filter((p) => standsPlace(r, p, body, titled, named));
  const typed = bytes(n);
  for (const p of r.places) if (isTyped(p) || p.evidence.includes('cue:end-of-road')) mark(typed, p.from, p.to);
  r.people = r.people.filter((p) => free(p, titled) && free(p, body) && !typed[p.from] && !typed[p.to - 1] && standsPerson(r, p));
  const person = ints(n);
  enumerate(person, r.people);
  r.places = r.places.filter((p) => isTyped(p) || (person[p.from] === 0 && person[p.to - 1] === 0));
  r.places = uncrossed(r.places);
  // A body in a typed place (Khu công nghiệp Becamex VSIP) is a part of its name.
  const inPlace = ints(n);
  for (let k = 0; k < r.places.length; k++) if (isTyped(r.places[k])) cover(inPlace, r.places[k], k + 1);
  r.organizations = r.organizations.filter((o) => {
    if (inPlace[o.from] === 0) return true;
    const p = r.places[inPlace[o.from] - 1];
    return p.to < o.to || p.from >= o.from;
  });
  const place = bytes(n);
  for (const p of r.places) mark(place, p.from, p.to);
  r.dates = r.dates.filter((d) => !place[d.from] && !place[d.to - 1] && !body[d.from] && !body[d.to - 1] && !titled[d.from] && !titled[d.to - 1]);
  r.money = r.money.filter((m) => {
    const [first, last] = [m.from, m.to - 1];
    return !place[first] && !place[last] && body[first] === body[last] && titled[first] === titled[last];
  });
}

/** Each token of a candidate gets the number of the candidate, from 1; where two stand, the later counts. */
function enumerate(tokens: Int32Array, list: readonly { from: number; to: number }[]): void {
  for (let k = 0; k < list.length; k++) cover(tokens, list[k], k + 1);
}

/** As `mark`, with a number. */
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
    const body = r.organizations[o - 1];
    if (body.from < t.from || body.to > t.to) return false;
  }
  const linked = links.holders[k].length > 0;
  if (linked) return true;
  const before = r.tokens.id[t.from - 1];
  if (t.from > 0 && w.every.has(before)) return false;
  if (r.number(t.from - 1)) return false;
  if (t.flags.includes('h')) return false;
  if (t.flags.includes('a')) return w.office.endsBefore(r.tokens, t.from) && r.titles.some((o, j) => o.flags.includes('a') && links.holders[j].length > 0);
  if (!t.needsHolder) return true;
  if (/R/.test(t.flags)) return false;
  // Phó Chủ tịch kiêm Tổng Thư ký Hội Nhà báo: the body of the next serves both.
  const next = r.titles[k + 1];
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
  for (const p of r.places) if (p.nameFrom > p.from && p.to - p.nameFrom <= 4) names.add(key(r, p));
  return names;
}

function key(r: Reading, p: PlaceCandidate): string {
  let k = '';
  for (let i = p.nameFrom; i < p.to; i++) k += `${r.tokens.id[i]} `;
  return k;
}

function standsPlace(r: Reading, p: PlaceCandidate, body: Int32Array, titled: Int32Array, named: ReadonlySet<string>): boolean {
  const o = body[p.from] || body[p.to - 1];
  if (o > 0) {
    const of = r.organizations[o - 1];
    if (p.from < of.from || p.to > of.to) return false;
    if (p.from === of.from && p.to === of.to) return false;
    // The body's own name holds the word (Báo Hà Nội mới), unless it ends the name.
    return p.nameFrom > p.from || p.confidence !== 'low' || p.to === of.to;
  }
  const t = titled[p.from] || titled[p.to - 1];
  if (t > 0) {
    const of = r.titles[t - 1];
    if (p.from < of.from || p.to > of.to) return false;
    if (of.place === p) return true;
  }
  if (p.confidence === 'low') return named.has(key(r, p)) && !p.evidence.includes('context:capital-before');
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
