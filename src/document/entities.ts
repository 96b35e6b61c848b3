/** The reading as entities on the caller's own string, in text order, with parents, links and people. */
import type { Entity, EntityBase, Extraction, OrganizationEntity, Person, PersonEntity, PlaceEntity, TitleEntity } from '../entity.ts';
import type { Candidate } from '../recognizers/candidate.ts';
import type { Reading } from '../recognizers/reading.ts';
import { type Coreference, nameOf } from './coreference.ts';
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
  for (const list of [r.titles, r.organizations, r.places, r.people, r.dates, r.money] as readonly (readonly Candidate[])[]) list.forEach((c, k) => rows.push({ c, k }));
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
  const { r, ids } = x;
  const start = r.tokens.start[c.from];
  const end = r.tokens.end[c.to - 1];
  const base: Mutable<EntityBase> = { id: ids.get(c) as string, text: copyText(r.tokens.text, start, end), start, end, confidence: c.confidence, evidence: c.evidence };
  if (parent !== undefined) base.parent = ids.get(parent) as string;
  if ('attributes' in c && c.attributes !== undefined) base.attributes = c.attributes;
  switch (c.type) {
    case 'date': {
      const { value, mod, grain, interval, calendar, relative } = c;
      return { ...base, type: 'date', value, ...(mod && { mod }), grain, ...(interval && { interval }), ...(calendar && { calendar }), ...(relative && { relative }) };
    }
    case 'money': {
      const { value, min, max, currency, modifier, per } = c;
      return {
        ...base, type: 'money', ...(value !== undefined && { value }), ...(min !== undefined && { min }), ...(max !== undefined && { max }), ...(currency && { currency }),
        ...(modifier && { modifier }), ...(per && { per }),
      };
    }
    case 'person': {
      const group = x.people.groups[x.people.groupOf[k]];
      const e: Mutable<PersonEntity> = { ...base, type: 'person', name: nameOf(r, c), person: `p${x.people.groupOf[k] + 1}` };
      const gender = c.gender ?? group.gender;
      if (gender) e.gender = gender;
      if (c.honorific) e.honorific = c.honorific;
      return e;
    }
    case 'title': {
      const e: Mutable<TitleEntity> = { ...base, type: 'title', role: c.role, level: c.level, branch: c.branch, holders: x.people.holders[k].map((g) => `p${g + 1}`) };
      const inside = x.children.get(c) ?? [];
      const body = inside.find((i) => i.type === 'organization');
      if (body) e.organization = ids.get(body) as string;
      const place = inside.find((i) => i.type === 'place') ?? (body ? lastPlace(x.children.get(body)) : undefined);
      if (place) e.place = ids.get(place) as string;
      if (c.former) e.former = true;
      if (c.acting) e.acting = true;
      return e;
    }
    case 'organization': {
      const e: Mutable<OrganizationEntity> = { ...base, type: 'organization', name: expandName(r, c), kind: c.kind };
      if (c.level) e.level = c.level;
      if (c.acronym) e.acronym = c.acronym;
      const place = lastPlace(x.children.get(c));
      if (place) e.place = ids.get(place) as string;
      else if (x.home !== undefined && (c.level === 'province' || c.level === 'district' || c.level === 'commune') && LOCAL.has(c.kind)) {
        if (c.level === 'province') e.place = { ...x.home, inferred: true };
      }
      return e;
    }
    case 'place': {
      const e: Mutable<PlaceEntity> = { ...base, type: 'place', ...placeFields(r, c, x.referenceDate) };
      const above = rowAbove(r, c);
      if (above !== undefined) {
        const id = ids.get(above);
        if (id !== undefined) e.within = id;
      }
      return e;
    }
  }
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

const LOCAL: ReadonlySet<string> = new Set(['party', 'government', 'assembly', 'department', 'front', 'police', 'military', 'agency', 'mass-organisation', 'court', 'procuracy']);

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
  const at = r.placeAt[j];
  if (at === 0) return undefined;
  const above = r.places.find((x) => x.from === j);
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
