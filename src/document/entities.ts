/** The reading as entities on the caller's own string, in text order, with parents, links and people. */
import type { Entity, Extraction, Person } from '../entity.ts';
import type { Candidate, OrganizationCandidate, TitleCandidate } from '../recognizers/candidate.ts';
import type { Reading } from '../recognizers/reading.ts';
import type { Coreference } from './coreference.ts';
import { expandName } from './expand.ts';
import { placeFields } from './units.ts';

interface Row {
  c: Candidate;
  /** Index in the reading's list of its type. */
  k: number;
}

const ORDER: Readonly<Record<Candidate['type'], number>> = { title: 0, organization: 1, place: 2, person: 3, date: 4, money: 5 };

export function buildEntities(r: Reading, people: Coreference, referenceDate: string | undefined): Extraction {
  const rows: Row[] = [];
  for (const list of [r.titles, r.organizations, r.places, r.people, r.dates, r.money] as readonly (readonly Candidate[])[])
    list.forEach((c, k) => rows.push({ c, k }));
  rows.sort((a, b) => a.c.from - b.c.from || b.c.to - a.c.to || ORDER[a.c.type] - ORDER[b.c.type]);
  const ids = new Map<Candidate, string>();
  rows.forEach((row, n) => ids.set(row.c, `e${n + 1}`));
  const parents = parentsOf(rows);
  const children = new Map<Candidate, Candidate[]>();
  rows.forEach((row, n) => {
    const p = parents[n];
    if (p === undefined) return;
    const list = children.get(p);
    if (list) list.push(row.c);
    else children.set(p, [row.c]);
  });
  const context: Context = { r, ids, children, people, referenceDate, home: homePlace(r) };
  const entities = rows.map((row, n) => build(row, parents[n], context));
  return { entities, people: peopleOf(r, people, ids), warnings: [] };
}

interface Context {
  r: Reading;
  ids: ReadonlyMap<Candidate, string>;
  children: ReadonlyMap<Candidate, readonly Candidate[]>;
  people: Coreference;
  referenceDate: string | undefined;
  home: { name: string; code?: string } | undefined;
}

/** For each row the smallest candidate that holds it. */
function parentsOf(rows: readonly Row[]): (Candidate | undefined)[] {
  const open: Candidate[] = [];
  return rows.map(({ c }) => {
    while (open.length > 0 && open[open.length - 1].to <= c.from) open.pop();
    const parent = open[open.length - 1];
    open.push(c);
    return parent;
  });
}

function build({ c, k }: Row, parent: Candidate | undefined, x: Context): Entity {
  const e = baseOf(c, parent, x);
  switch (c.type) {
    case 'date':
      e.value = c.value;
      if (c.mod !== undefined) e.mod = c.mod;
      e.grain = c.grain;
      if (c.interval !== undefined) e.interval = c.interval;
      if (c.calendar !== undefined) e.calendar = c.calendar;
      if (c.relative !== undefined) e.relative = c.relative;
      break;
    case 'money':
      if (c.value !== undefined) e.value = c.value;
      if (c.min !== undefined) e.min = c.min;
      if (c.max !== undefined) e.max = c.max;
      if (c.currency !== undefined) e.currency = c.currency;
      if (c.modifier !== undefined) e.modifier = c.modifier;
      if (c.per !== undefined) e.per = c.per;
      break;
    case 'person': {
      const group = x.people.groups[x.people.groupOf[k]];
      e.name = x.people.names[k];
      const gender = c.gender ?? group.gender;
      if (gender !== undefined) e.gender = gender;
      if (c.honorific !== undefined) e.honorific = c.honorific;
      e.person = `p${x.people.groupOf[k] + 1}`;
      break;
    }
    case 'title':
      titleFields(e, c, k, x);
      break;
    case 'organization':
      organizationFields(e, c, x);
      break;
    case 'place': {
      Object.assign(e, placeFields(x.r, c, x.referenceDate));
      const above = rowAbove(x.r, c);
      const id = above === undefined ? undefined : x.ids.get(above);
      if (id !== undefined) e.within = id;
    }
  }
  return e as unknown as Entity;
}

/** One object is filled step by step, since spreading it for each type costs more than all recognizers. */
type Draft = Record<string, unknown>;

function baseOf(c: Candidate, parent: Candidate | undefined, x: Context): Draft {
  const { tokens } = x.r;
  const start = tokens.start[c.from];
  const end = tokens.end[c.to - 1];
  const e: Draft = { id: x.ids.get(c), type: c.type, text: copyText(tokens.text, start, end), start, end, confidence: c.confidence, evidence: c.evidence };
  if (parent !== undefined) e.parent = x.ids.get(parent);
  if ('attributes' in c && c.attributes !== undefined) e.attributes = c.attributes;
  return e;
}

function titleFields(e: Draft, c: TitleCandidate, k: number, x: Context): void {
  e.role = c.role;
  const inside = x.children.get(c);
  const body = inside?.find((i) => i.type === 'organization');
  if (body !== undefined) e.organization = x.ids.get(body);
  const place = inside?.find((i) => i.type === 'place') ?? (body !== undefined ? lastPlace(x.children.get(body)) : undefined);
  if (place !== undefined) e.place = x.ids.get(place);
  e.level = c.level;
  e.branch = c.branch;
  if (c.former) e.former = true;
  if (c.acting) e.acting = true;
  e.holders = x.people.holders[k].map((g) => `p${g + 1}`);
}

function organizationFields(e: Draft, c: OrganizationCandidate, x: Context): void {
  e.name = expandName(x.r, c);
  e.kind = c.kind;
  if (c.level !== undefined) e.level = c.level;
  if (c.acronym !== undefined) e.acronym = c.acronym;
  const place = lastPlace(x.children.get(c));
  if (place !== undefined) e.place = x.ids.get(place);
  else if (x.home !== undefined && c.level === 'province' && LOCAL.has(c.kind)) e.place = { ...x.home, inferred: true };
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

const LOCAL: ReadonlySet<string> = new Set([
  'party',
  'government',
  'assembly',
  'department',
  'front',
  'police',
  'military',
  'agency',
  'mass-organisation',
  'court',
  'procuracy',
]);

function lastPlace(list: readonly Candidate[] | undefined): Candidate | undefined {
  if (list === undefined) return undefined;
  for (let i = list.length - 1; i >= 0; i--) if (list[i].type === 'place') return list[i];
  return undefined;
}

/** `xã A, huyện B`: the unit one level up that stands right behind a comma or in brackets. */
function rowAbove(r: Reading, c: Candidate): Candidate | undefined {
  let j = c.to;
  const p = r.tokens.id[j];
  if (p !== 44 && p !== 40 && p !== 45) return undefined;
  j++;
  const above = r.placeFrom(j);
  if (above === undefined || c.type !== 'place') return undefined;
  return (RANK[above.kind] ?? 9) < (RANK[c.kind] ?? 0) ? above : undefined;
}

const RANK: Readonly<Record<string, number>> = { country: 0, province: 1, city: 1, district: 2, commune: 3, hamlet: 4, street: 5 };

/** The province that the text is about: the one named most, if it is named with its type word or a body. */
function homePlace(r: Reading): { name: string; code?: string } | undefined {
  const counts = new Map<string, { n: number; name: string; code?: string }>();
  for (const p of r.places) {
    if (p.kind !== 'province' || p.entries.length === 0) continue;
    const row = r.row(p.entries[0]);
    const known = counts.get(row[2]);
    if (known) known.n++;
    else counts.set(row[2], { n: 1, name: row[2], code: row[0] });
  }
  let best: { n: number; name: string; code?: string } | undefined;
  for (const c of counts.values()) if (best === undefined || c.n > best.n) best = c;
  if (best === undefined) return undefined;
  return best.code === undefined ? { name: best.name } : { name: best.name, code: best.code };
}

function peopleOf(r: Reading, people: Coreference, ids: ReadonlyMap<Candidate, string>): Person[] {
  const titles: string[][] = people.groups.map(() => []);
  people.holders.forEach((groups, t) => {
    for (const g of groups) titles[g].push(ids.get(r.titles[t]) as string);
  });
  return people.groups.map((g, k) => {
    const p: Mutable<Person> = { id: `p${k + 1}`, name: g.name, mentions: g.mentions.map((m) => ids.get(r.people[m]) as string), titles: titles[k] };
    if (g.gender) p.gender = g.gender;
    return p;
  });
}

/** A copy that does not keep the whole text alive, as a slice of it would. */
function copyText(text: string, start: number, end: number): string {
  if (end - start < 13) return text.slice(start, end);
  let s = '';
  for (let i = start; i < end; i += 12) s += text.slice(i, Math.min(end, i + 12));
  return s;
}
