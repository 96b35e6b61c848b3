/** Entities on the caller's own string, in text order, with parents, links and people. */
import type { Entity, EntityBase, EntityType } from '../entity.ts';
import type { Extraction, Office, Person } from '../extraction.ts';
import type { Candidate, PersonCandidate } from '../recognizers/candidate.ts';
import type { Assembly } from '../recognizers/recognizer.ts';
import { RECOGNIZERS } from '../recognizers/registry.ts';
import type { Reading } from '../recognizers/reading.ts';
import type { Tokens } from '../text/scan.ts';
import type { Coreference } from './coreference.ts';
import { LocalUnits } from './geography.ts';
import { addKeys, personKey } from './keys.ts';
import { inferredUnits } from './references.ts';
import { personId } from './ids.ts';
import type { Registry } from './registry.ts';
import { officesOf, type HeldOffice } from './links/offices.ts';
import { type TitleFacts, titleFacts } from './registry/titles.ts';
import type { DocumentWords } from './rule-words.generated.ts';
import { inOrder, type OrderedRow, sharePlaces, wordsOf } from './rows.ts';

/** All that was found in a text. */
export type Findings = Pick<Extraction, 'entities' | 'people'>;

/** What was found in a document whose candidates all stand. */
export function assemble(doc: Reading, people: Coreference, units: Registry, words: DocumentWords): Findings {
  const { title, organization, place, person, ...values } = doc.found;
  const rows = inOrder([title, organization, place, person, ...Object.values(values)]);
  sharePlaces(doc, rows, words);
  const facts = titleFacts(doc, { holders: people.holders, names: people.groups.map((g) => g.name) }, words);
  const offices = officesOf(doc, { ...people, isFormer: (t) => facts[t].former === true }, people.groups.length, words);
  const found = { entities: build(doc.tokens, rows, assemblyOf(doc, rows, people, units, facts, words)), people: peopleOf(people, person, rows, offices) };
  addKeys(found.entities);
  return found;
}

/** What was found in a text in which only dates and amounts were looked for. */
export function assembleValues(tokens: Tokens, lists: readonly (readonly Candidate[])[]): Findings {
  return { entities: build(tokens, inOrder(lists), undefined), people: [] };
}

function build(tokens: Tokens, rows: readonly OrderedRow[], assembly: Assembly | undefined): Entity[] {
  const words = wordsOf(tokens, rows);
  const entities: Entity[] = new Array(rows.length);
  for (let n = 0; n < rows.length; n++) entities[n] = entityOf(rows[n], baseOf(rows[n], tokens, words), assembly);
  return entities;
}

/** Fills in what the type of the row adds. The types of row, entity and recognizer are one, which the compiler cannot follow. */
function entityOf(row: OrderedRow, base: EntityBase, assembly: Assembly | undefined): Entity {
  const fill = RECOGNIZERS[row.c.type].fill as unknown as (entity: EntityBase, row: OrderedRow, assembly: Assembly | undefined) => void;
  fill(base, row, assembly);
  return base as Entity;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

function baseOf({ c, from, to, id, parent, at }: OrderedRow, tokens: Tokens, words: string): EntityBase & { type: EntityType } {
  const start = tokens.start[from];
  const end = tokens.end[to - 1];
  const { confidence, evidence, type, attributes } = c;
  const e: Mutable<EntityBase> & { type: EntityType } = { id, type, text: words.slice(at, at + end - start), start, end, confidence, evidence };
  if (parent !== undefined) e.parent = parent.id;
  if (attributes !== undefined) e.attributes = attributes;
  return e;
}

function assemblyOf(
  doc: Reading,
  rows: readonly OrderedRow[],
  people: Coreference,
  units: Registry,
  facts: readonly TitleFacts[],
  words: DocumentWords,
): Assembly {
  let localUnits: Assembly['localUnitOf'] | undefined;
  const keys = people.groups.map((g) => personKey(g.name));
  return {
    doc,
    idOf: (c) => idOf(rows, c),
    personOf: (k) => {
      const group = people.groupOf[k];
      return { id: personId(group), name: people.names[k], gender: people.groups[group].gender, key: keys[group] };
    },
    holdersOf: (k) => people.holders[k].map(personId),
    factsOf: (k) => facts[k],
    localUnitOf: (level, type) => {
      localUnits ??= inferredUnits(LocalUnits.of(doc, units, words));
      return localUnits(level, type);
    },
    meaningOf: (k) => units.meanings[k],
    withinOf: (k) => (units.above[k] < 0 ? undefined : idOf(rows, doc.found.place[units.above[k]])),
  };
}

/** The id of a candidate, if it stands. */
function idOf(rows: readonly OrderedRow[], c: Candidate): string | undefined {
  let low = 0;
  for (let high = rows.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (rows[middle].from < c.from) low = middle + 1;
    else high = middle;
  }
  for (; low < rows.length && rows[low].from === c.from; low++) if (rows[low].c === c) return rows[low].id;
  return undefined;
}

function peopleOf(
  people: Coreference,
  mentions: readonly PersonCandidate[],
  rows: readonly OrderedRow[],
  offices: readonly (readonly HeldOffice[])[],
): Person[] {
  const ids: { title: string[]; person: string[] } = { title: [], person: [] };
  for (const { c, k, id } of rows) if (c.type === 'title' || c.type === 'person') ids[c.type][k] = id;
  return people.groups.map((g, k) => {
    const p: Mutable<Person> = {
      id: personId(k),
      name: g.name,
      mentions: g.mentions.map((m) => ids.person[m]),
      titles: offices[k].map((o) => ids.title[o.title]),
      offices: offices[k].map((o) => asOffice(o, ids.title)),
    };
    if (g.gender) p.gender = g.gender;
    const key = personKey(g.name);
    if (key !== undefined) p.key = key;
    const attributes = g.mentions.map((m) => mentions[m].attributes).find((given) => given !== undefined);
    if (attributes !== undefined) p.attributes = attributes;
    return p;
  });
}

function asOffice({ title, status, date, replaces, confidence, evidence }: HeldOffice, titles: readonly string[]): Office {
  const office: Mutable<Office> = { title: titles[title], status, confidence, evidence };
  if (date !== undefined) office.date = date;
  if (replaces !== undefined) office.replaces = personId(replaces);
  return office;
}
