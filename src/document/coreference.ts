/** Mentions of one human being joined: full names, short names, names in capitals; and a title used for its one holder. */
import type { PersonCandidate, TitleCandidate } from '../recognizers/candidate.ts';
import type { Reading } from '../recognizers/reading.ts';
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
  r.people.forEach((_p, k) => {
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
  joinSuffixes(groups, byName, groupOf, r.people.length, names);
  const seen: number[] = [];
  r.people.forEach((p, k) => {
    if (names[k].includes(' ')) {
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
  const text = r.text(p.from, p.to).normalize('NFC').replace(/[\s\u00a0]+/g, ' ');
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
    let best = -1;
    let people = new Set<number>();
    for (const c of list.slice(0, 200)) {
      if (!sameOffice(offices[k], offices[c])) continue;
      const exact = offices[k].body === offices[c].body;
      // Nearest before the mention; an exact body beats a fitting one.
      if (best < 0 || (exact && offices[best].body !== offices[k].body) || (exact === (offices[best].body === offices[k].body) && (r.titles[c].from < t.from || best < 0))) best = c;
      people.add(holders[c][0]);
    }
    if (best < 0) return;
    if (people.size > 1 && offices[k].body === '' && r.titles[k].needsHolder) return;
    holders[k] = [holders[best][0]];
    people = new Set();
  });
}

interface Office {
  role: string;
  body: string;
  country: string;
}

function officeOf(r: Reading, t: TitleCandidate): Office {
  const role = t.role.normalize('NFC').toLowerCase().replace(/\s+/g, ' ');
  const whole = r.text(t.from, t.to).normalize('NFC').toLowerCase().replace(/\s+/g, ' ');
  const at = whole.indexOf(role);
  const body = at >= 0 ? whole.slice(at + role.length).trim() : '';
  const place = t.place?.kind === 'country' ? body : '';
  return { role, body, country: place };
}

/** Same role, and one body is the other written shorter; never across countries. */
function sameOffice(a: Office, b: Office): boolean {
  if (a.body === b.body) return true;
  if (a.country !== b.country) return false;
  if (a.body === '' || b.body === '') return true;
  return a.body.startsWith(`${b.body} `) || b.body.startsWith(`${a.body} `);
}
