/** The reading as entities on the caller's own string, in text order, with parents, links and people. */
import type { Entity, Extraction, Level, Person } from '../entity.ts';
import type { Candidate, DateCandidate, MoneyCandidate, OrganizationCandidate, TitleCandidate } from '../recognizers/candidate.ts';
import { COMMA, DASH, type Reading } from '../recognizers/reading.ts';
import type { Tokens } from '../text/scan.ts';
import type { Coreference } from './coreference.ts';
import { expandName } from './expand.ts';
import { type Homes, homesOf } from './homes.ts';
import type { DocumentWords } from './rule-words.generated.ts';
import { type PlaceFields, placeFields } from './units.ts';

/** A candidate in text order, and what of the others concerns it. */
interface Row {
  readonly c: Candidate;
  readonly from: number;
  readonly to: number;
  /** Index in the reading's list of its type. */
  readonly k: number;
  id: string;
  /** The smallest one that holds it. */
  parent: Row | undefined;
  /** The first body in it; the first and the last place. */
  body: Row | undefined;
  place: Row | undefined;
  lastPlace: Row | undefined;
  /** Level of a body that shares the place of its neighbour. */
  level?: Level | undefined;
  /** Where its words begin in the copy of all words reported. */
  at: number;
}

export function buildEntities(r: Reading, people: Coreference, referenceDate: string | undefined, w: DocumentWords): Extraction {
  const rows = inOrder([r.titles, r.organizations, r.places, r.people, r.dates, r.money]);
  sharePlaces(r, rows, w);
  const titles: string[] = [];
  const persons: string[] = [];
  for (const { c, k, id } of rows) {
    if (c.type === 'title') titles[k] = id;
    else if (c.type === 'person') persons[k] = id;
  }
  const { tokens } = r;
  const context: Context = { r, tokens, rows, words: wordsOf(tokens, rows), people, referenceDate, homes: homesOf(r) };
  const entities: Entity[] = new Array(rows.length);
  for (let n = 0; n < rows.length; n++) entities[n] = build(rows[n], context);
  return { entities, people: peopleOf(people, titles, persons), warnings: [] };
}

/** The entities of a text where only dates and amounts were looked for. */
export function valueEntities(tokens: Tokens, dates: readonly DateCandidate[], money: readonly MoneyCandidate[]): Entity[] {
  const rows = inOrder([dates, money]);
  const words = wordsOf(tokens, rows);
  return rows.map((row) => {
    const e = baseOf(row, tokens, words);
    if (row.c.type === 'date') dateFields(e, row.c);
    else moneyFields(e, row.c as MoneyCandidate);
    return e as unknown as Entity;
  });
}

const NOWHERE = 0x7fffffff;

/** Lists that are each in text order as one: outer before inner, and of two that cover the same words that of the earlier list. */
function inOrder(lists: readonly (readonly Candidate[])[]): Row[] {
  let total = 0;
  for (const list of lists) total += list.length;
  const rows: Row[] = new Array(total);
  const n = lists.length;
  // The first candidate of each list that is left: its index, where it begins and ends.
  const next = new Int32Array(n);
  const froms = new Int32Array(n);
  const tos = new Int32Array(n);
  const look = (l: number): void => {
    const c = next[l] < lists[l].length ? lists[l][next[l]] : undefined;
    froms[l] = c === undefined ? NOWHERE : c.from;
    tos[l] = c === undefined ? 0 : c.to;
  };
  for (let l = 0; l < n; l++) look(l);
  for (let row = 0; row < total; row++) {
    let first = 0;
    for (let l = 1; l < n; l++) if (froms[l] < froms[first] || (froms[l] === froms[first] && tos[l] > tos[first])) first = l;
    const k = next[first]++;
    rows[row] = {
      c: lists[first][k],
      from: froms[first],
      to: tos[first],
      k,
      id: '',
      parent: undefined,
      body: undefined,
      place: undefined,
      lastPlace: undefined,
      at: 0,
    };
    look(first);
  }
  nest(rows);
  return rows;
}

/** Gives each row its id, the row that holds it, and to that what it holds. */
function nest(rows: readonly Row[]): void {
  const open: Row[] = [];
  for (let n = 0; n < rows.length; n++) {
    const row = rows[n];
    const { c } = row;
    row.id = idAt(ENTITY_IDS, 'e', n);
    while (open.length > 0 && open[open.length - 1].to <= row.from) open.pop();
    const parent = open.length > 0 ? open[open.length - 1] : undefined;
    open.push(row);
    if (parent === undefined) continue;
    row.parent = parent;
    if (c.type === 'organization') parent.body ??= row;
    else if (c.type === 'place') {
      parent.place ??= row;
      parent.lastPlace = row;
    }
  }
}

const SHARING: ReadonlySet<string> = new Set(['assembly', 'government', 'party', 'front']);

/** HĐND, UBND tỉnh Phú Thọ: the first is of Phú Thọ too. */
function sharePlaces(r: Reading, rows: readonly Row[], { and }: DocumentWords): void {
  for (let n = rows.length - 2; n >= 0; n--) {
    const { c } = rows[n];
    const next = rows[n + 1];
    if (c.type !== 'organization' || next.c.type !== 'organization' || next.lastPlace === undefined) continue;
    if (rows[n].lastPlace !== undefined || next.c.from !== c.to + 1 || c.level === 'central' || !SHARING.has(c.kind) || !SHARING.has(next.c.kind)) continue;
    const joint = r.tokens.id[c.to];
    if (joint !== COMMA && joint !== DASH && joint !== and) continue;
    rows[n].lastPlace = next.lastPlace;
    rows[n].level = next.level ?? next.c.level;
  }
}

/** Ids are few; those of the first entities of a text are made once. */
const ENTITY_IDS: string[] = [];
const PERSON_IDS: string[] = [];
const MOST_IDS = 1024;

function idAt(ids: string[], letter: string, n: number): string {
  if (n >= MOST_IDS) return letter + (n + 1);
  while (ids.length <= n) ids.push(letter + (ids.length + 1));
  return ids[n];
}

/**
 * The words of all outermost rows, one behind the other, and in each row where its own begin. What is reported is cut from
 * here, since a slice of the text would keep the whole text alive.
 */
function wordsOf({ text, start, end }: Tokens, rows: readonly Row[]): string {
  let words = ' ';
  for (const row of rows) {
    const from = start[row.from];
    const outer = row.parent;
    // What crosses the end of its parent is copied by itself.
    if (outer !== undefined && row.to <= outer.to) {
      row.at = outer.at + from - start[outer.from];
      continue;
    }
    row.at = words.length;
    words += text.slice(from, end[row.to - 1]);
  }
  return words;
}

interface Context {
  r: Reading;
  tokens: Tokens;
  rows: readonly Row[];
  words: string;
  people: Coreference;
  referenceDate: string | undefined;
  homes: Homes;
}

function build(row: Row, x: Context): Entity {
  const { c, k } = row;
  const e = baseOf(row, x.tokens, x.words);
  switch (c.type) {
    case 'date':
      dateFields(e, c);
      break;
    case 'money':
      moneyFields(e, c);
      break;
    case 'person': {
      const group = x.people.groups[x.people.groupOf[k]];
      e.name = x.people.names[k];
      const gender = c.gender ?? group.gender;
      if (gender !== undefined) e.gender = gender;
      if (c.honorific !== undefined) e.honorific = c.honorific;
      e.person = idAt(PERSON_IDS, 'p', x.people.groupOf[k]);
      break;
    }
    case 'title':
      titleFields(e, c, row, x);
      break;
    case 'organization':
      organizationFields(e, c, row, x);
      break;
    case 'place': {
      placeFields(e as unknown as PlaceFields, x.r, c, x.referenceDate);
      const above = rowAbove(x.r, c);
      const id = above === undefined ? undefined : idOf(x.rows, above);
      if (id !== undefined) e.within = id;
    }
  }
  return e as unknown as Entity;
}

function dateFields(e: Draft, c: DateCandidate): void {
  e.value = c.value;
  if (c.mod !== undefined) e.mod = c.mod;
  e.grain = c.grain;
  if (c.interval !== undefined) e.interval = c.interval;
  if (c.calendar !== undefined) e.calendar = c.calendar;
  if (c.relative !== undefined) e.relative = c.relative;
}

function moneyFields(e: Draft, c: MoneyCandidate): void {
  if (c.value !== undefined) e.value = c.value;
  if (c.min !== undefined) e.min = c.min;
  if (c.max !== undefined) e.max = c.max;
  if (c.currency !== undefined) e.currency = c.currency;
  if (c.modifier !== undefined) e.modifier = c.modifier;
  if (c.per !== undefined) e.per = c.per;
}

/** One object is filled step by step, since spreading it for each type costs more than all recognizers. */
type Draft = Record<string, unknown>;

function baseOf({ c, from, to, id, parent, at }: Row, tokens: Tokens, words: string): Draft {
  const start = tokens.start[from];
  const end = tokens.end[to - 1];
  const { confidence, evidence, type } = c;
  const text = words.slice(at, at + end - start);
  const e: Draft =
    parent === undefined ? { id, type, text, start, end, confidence, evidence } : { id, type, text, start, end, confidence, evidence, parent: parent.id };
  if ((type === 'title' || type === 'organization' || type === 'place' || type === 'person') && c.attributes !== undefined) e.attributes = c.attributes;
  return e;
}

function titleFields(e: Draft, c: TitleCandidate, row: Row, x: Context): void {
  e.role = c.role;
  const { body } = row;
  if (body !== undefined) e.organization = body.id;
  const place = row.place ?? body?.lastPlace;
  if (place !== undefined) e.place = place.id;
  e.level = c.level;
  e.branch = c.branch;
  if (c.former) e.former = true;
  if (c.acting) e.acting = true;
  e.holders = x.people.holders[row.k].map((g) => idAt(PERSON_IDS, 'p', g));
}

function organizationFields(e: Draft, c: OrganizationCandidate, row: Row, x: Context): void {
  e.name = expandName(x.r, c);
  e.kind = c.kind;
  const level = row.level ?? c.level;
  if (level !== undefined) e.level = level;
  if (c.acronym !== undefined) e.acronym = c.acronym;
  const place = row.lastPlace;
  if (place !== undefined) e.place = place.id;
  else if (level !== undefined && LOCAL.has(c.kind)) {
    const home = x.homes[level];
    if (home !== undefined) e.place = { ...home, inferred: true };
  }
}

/** The id of a candidate, if it stands. */
function idOf(rows: readonly Row[], c: Candidate): string | undefined {
  let low = 0;
  for (let high = rows.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (rows[middle].from < c.from) low = middle + 1;
    else high = middle;
  }
  for (; low < rows.length && rows[low].from === c.from; low++) if (rows[low].c === c) return rows[low].id;
  return undefined;
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

function peopleOf(people: Coreference, titleIds: readonly string[], personIds: readonly string[]): Person[] {
  const titles: string[][] = people.groups.map(() => []);
  people.holders.forEach((groups, t) => {
    for (const g of groups) titles[g].push(titleIds[t]);
  });
  return people.groups.map((g, k) => {
    const p: Mutable<Person> = { id: idAt(PERSON_IDS, 'p', k), name: g.name, mentions: g.mentions.map((m) => personIds[m]), titles: titles[k] };
    if (g.gender) p.gender = g.gender;
    return p;
  });
}
