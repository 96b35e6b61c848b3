/** Mentions of one human being joined: full names, short names, names in capitals; and a title used for its one holder. */
import type { PersonCandidate, TitleCandidate } from '../recognizers/candidate.ts';
import type { Reading } from '../recognizers/reading.ts';
import { expandName } from './expand.ts';
import type { TitleLinks } from './link.ts';

export interface PersonGroup {
  name: string;
  gender?: 'male' | 'female';
  /** Indexes of people in the reading, in text order. */
  mentions: number[];
}

export interface Coreference {
  readonly groups: PersonGroup[];
  /** Person → its group. */
  readonly groupOf: Int32Array;
  /** Title → groups that hold it. */
  readonly holders: number[][];
}

export function corefer(r: Reading, links: TitleLinks): Coreference {
  const groups: PersonGroup[] = [];
  const groupOf = new Int32Array(r.people.length);
  const byName = new Map<string, number>();
  /** Last word of a name → groups that end in it, newest last. */
  const byLast = new Map<string, number[]>();
  const names = r.people.map((p) => nameOf(r, p));
  // Full names first, so that a headline's short name finds the full one behind it.
  r.people.forEach((p, k) => {
    if (p.nicknameOf !== undefined) return;
    if (!names[k].includes(' ')) return;
    const key = names[k].toLowerCase();
    let g = byName.get(key);
    if (g === undefined) {
      g = groups.length;
      groups.push({ name: names[k], mentions: [] });
      byName.set(key, g);
      const last = key.slice(key.lastIndexOf(' ') + 1);
      const list = byLast.get(last);
      if (list) list.push(g);
      else byLast.set(last, [g]);
    }
    groupOf[k] = g;
  });
  r.people.forEach((p, k) => {
    const of = p.nicknameOf === undefined ? -1 : r.people.indexOf(p.nicknameOf);
    if (of >= 0 && !byName.has(names[k].toLowerCase())) byName.set(names[k].toLowerCase(), groupOf[of]);
  });
  joinSuffixes(groups, byName, groupOf, r.people.length, names);
  const seen: number[] = [];
  r.people.forEach((p, k) => {
    const nicknameOf = p.nicknameOf === undefined ? -1 : r.people.indexOf(p.nicknameOf);
    if (nicknameOf >= 0) groupOf[k] = groupOf[nicknameOf];
    else if (names[k].includes(' ') && byName.has(names[k].toLowerCase())) {
      if (seen[seen.length - 1] !== groupOf[k]) seen.push(groupOf[k]);
    } else groupOf[k] = shortName(names[k], p, groups, byLast, byName, seen);
    const group = groups[groupOf[k]];
    group.mentions.push(k);
    if (p.gender !== undefined && group.gender === undefined) group.gender = p.gender;
  });
  const order = renumber(groups, groupOf);
  const holders = links.holders.map((list) => [...new Set(list.map((p) => groupOf[p]))]);
  spread(r, holders);
  return { groups: order, groupOf, holders };
}

/** `bà Kim Tiến` is Nguyễn Thị Kim Tiến; a two-word name that ends a longer one of the text is that person. */
function joinSuffixes(groups: PersonGroup[], byName: Map<string, number>, groupOf: Int32Array, n: number, names: readonly string[]): void {
  for (const [name, g] of byName) {
    const words = name.split(' ').length;
    if (words > 2) continue;
    let target = -1;
    for (const [other, h] of byName) if (h !== g && other.endsWith(` ${name}`) && other.split(' ').length > words) target = target === -1 ? h : -2;
    if (target < 0) continue;
    for (let k = 0; k < n; k++) if (groupOf[k] === g && names[k].includes(' ')) groupOf[k] = target;
    groups[g].name = '';
  }
}

/** The newest person before the mention whose name ends in it (a foreign one: begins or ends), else the first behind it. */
function shortName(
  name: string, p: PersonCandidate, groups: PersonGroup[], byLast: Map<string, number[]>, byName: Map<string, number>, seen: readonly number[],
): number {
  const key = name.toLowerCase();
  const list = byLast.get(key);
  if (list !== undefined) {
    const fits = list.filter((g) => groups[g].name !== '' && (p.gender === undefined || groups[g].gender === undefined || groups[g].gender === p.gender));
    for (let s = seen.length - 1; s >= 0; s--) if (fits.includes(seen[s])) return seen[s];
    if (fits.length > 0) return fits[0];
  }
  const known = byName.get(key);
  if (known !== undefined) return known;
  const g = groups.length;
  groups.push({ name, mentions: [] });
  byName.set(key, g);
  return g;
}

/** Groups in the order of their first mention, empty ones dropped. */
function renumber(groups: readonly PersonGroup[], groupOf: Int32Array): PersonGroup[] {
  const order = groups.map((g, k) => ({ g, k })).filter((x) => x.g.mentions.length > 0).sort((a, b) => a.g.mentions[0] - b.g.mentions[0]);
  const to = new Int32Array(groups.length);
  order.forEach((x, k) => {
    to[x.k] = k;
  });
  for (let i = 0; i < groupOf.length; i++) groupOf[i] = to[groupOf[i]];
  return order.map((x) => x.g);
}

/** The name in NFC with normal capitals and single spaces. */
export function nameOf(r: Reading, p: { from: number; to: number }): string {
  const text = r.plain(p.from, p.to);
  return isShouted(text) ? text.toLowerCase().replace(/(^|[ .'’-])(\p{L})/gu, (_all, before: string, letter: string) => before + letter.toUpperCase()) : text;
}

function isShouted(text: string): boolean {
  return text.length > 3 && text === text.toUpperCase() && text !== text.toLowerCase();
}

/** A title with no holder beside it belongs to the one that the text gave the same office. */
function spread(r: Reading, holders: number[][]): void {
  const offices = r.titles.map((t) => officeOf(r, t));
  const linked: number[] = [];
  r.titles.forEach((_t, k) => {
    if (holders[k].length === 1 && !r.titles[k].flags.includes('R')) linked.push(k);
  });
  if (linked.length === 0) return;
  const byRole = new Map<string, number[]>();
  for (const k of linked) {
    const list = byRole.get(offices[k].role);
    if (list) list.push(k);
    else byRole.set(offices[k].role, [k]);
  }
  r.titles.forEach((t, k) => {
    if (holders[k].length > 0 || t.flags.includes('R') || t.former) return;
    const list = byRole.get(offices[k].role);
    if (list === undefined) return;
    const best = nearest(r, k, list, offices);
    if (best >= 0) holders[k] = [holders[best][0]];
  });
}

/** The same office: first the one with the very same body, then the nearest in front, then the first behind. */
function nearest(r: Reading, k: number, list: readonly number[], offices: readonly Office[]): number {
  let best = -1;
  let bestExact = false;
  const definite = r.titles[k].flags.includes('B');
  for (const c of list) {
    if (!sameOffice(offices[k], offices[c], definite)) continue;
    const exact = offices[k].body === offices[c].body;
    const before = c < k;
    if (best < 0 || (exact && !bestExact) || (exact === bestExact && before)) {
      best = c;
      bestExact = exact;
    }
    if (!before && best >= 0 && bestExact) break;
  }
  return best;
}

interface Office {
  role: string;
  body: string;
  country: string;
}

/** The office written out, so that `Chủ nhiệm VPCP` and `Chủ nhiệm Văn phòng Chính phủ` are one. */
function officeOf(r: Reading, t: TitleCandidate): Office {
  const role = t.role.toLowerCase();
  const body = t.body === undefined ? '' : expandName(r, t.body).toLowerCase();
  const place = t.place === undefined ? '' : nameOf(r, { from: t.place.nameFrom, to: t.place.to }).toLowerCase();
  return { role, body: body !== '' ? body : place, country: t.place?.kind === 'country' ? place : '' };
}

/** Same role, and one body is the other written shorter; a bare mention fits any; never across countries. */
function sameOffice(mention: Office, linked: Office, definite: boolean): boolean {
  if (mention.body === linked.body) return true;
  if (mention.country !== linked.country) return false;
  if (mention.body === '') return true;
  if (linked.body === '') return definite;
  return mention.body.startsWith(`${linked.body} `) || linked.body.startsWith(`${mention.body} `);
}
