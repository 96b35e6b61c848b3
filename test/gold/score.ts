/**
 * Scores a reading against gold documents: strict F1 of each type, right values, F1 of the links between people and titles,
 * right fields. Pure functions; the shares are per cent. Optional gold spans neither help nor hurt.
 */
import type { Entity } from '../../src/entity.ts';
import type { Extraction } from '../../src/extraction.ts';
import type { FieldValue, GoldDocument, GoldEntity } from './format.ts';
import { compareOffices } from './score-offices.ts';

/** What was asked, what was given, and how much of it is right. */
export interface Count {
  readonly gold: number;
  readonly found: number;
  readonly right: number;
}

export interface Score {
  /** F1 by type, `all`, `values.date`, `values.money`, `links`, `offices`, and the share of right fields, as `place.code`; per cent. */
  readonly measures: ReadonlyMap<string, number>;
  readonly counts: ReadonlyMap<string, Count>;
  /** One line for each difference. */
  readonly errors: readonly string[];
}

export type Reader = (document: GoldDocument) => Extraction;

/** Scores a reader, as a rule `extract`, on all documents together (micro average). */
export function score(documents: readonly GoldDocument[], read: Reader): Score {
  const counts = new Map<string, { gold: number; found: number; right: number }>();
  const errors: string[] = [];
  const add: Add = (measure, amount, error) => {
    const count = counts.get(measure) ?? { gold: 0, found: 0, right: 0 };
    counts.set(measure, { gold: count.gold + (amount.gold ?? 0), found: count.found + (amount.found ?? 0), right: count.right + (amount.right ?? 0) });
    if (error !== undefined) errors.push(error);
  };
  for (const document of documents) {
    const extraction = read(document);
    const hits = scoreSpans(document, extraction, add);
    for (const [gold, entity] of hits) scoreValue(document, gold, entity, add);
    for (const [gold, entity] of hits) scoreFields(document, gold, fieldsOf(entity), add);
    scorePeople(document, hits, extraction, add);
    scoreLinks(document, hits, extraction, add);
    scoreOffices(document, hits, extraction, add);
  }
  const measures = new Map([...counts].map(([measure, { gold, found, right }]) => [measure, gold + found === 0 ? 0 : (200 * right) / (gold + found)]));
  return { measures, counts, errors };
}

type Add = (measure: string, amount: Partial<Count>, error?: string) => void;
type Hits = ReadonlyMap<GoldEntity, Entity>;

/** Counts spans, and gives what was found of each gold span, optional ones too. */
function scoreSpans(document: GoldDocument, { entities }: Extraction, add: Add): Hits {
  const { id, text, entities: gold } = document;
  const hits = new Map<GoldEntity, Entity>();
  const tell = (what: string, e: GoldEntity | Entity): string => `${id} ${what} ${e.type} "${text.slice(e.start, e.end)}" … ${context(text, e)}`;
  for (const g of gold) {
    const hit = entities.find((e) => e.type === g.type && e.start === g.start && e.end === g.end);
    if (hit !== undefined) hits.set(g, hit);
    if (g.optional) continue;
    for (const measure of [g.type, 'all']) add(measure, { gold: 1, right: hit === undefined ? 0 : 1 });
    if (hit === undefined) add(g.type, {}, tell('MISSED', g));
  }
  const strict = new Set(hits.values());
  const free = new Set([...hits].filter(([g]) => g.optional).map(([, e]) => e));
  for (const e of entities) {
    if (free.has(e) || (!strict.has(e) && isFree(e, gold))) continue;
    for (const measure of [e.type, 'all']) add(measure, { found: 1 });
    if (!strict.has(e)) add(e.type, {}, tell('WRONG', e));
  }
  return hits;
}

/** Whether a span overlaps only optional gold spans of its type. */
function isFree(e: Entity, gold: readonly GoldEntity[]): boolean {
  const touched = gold.filter((g) => g.type === e.type && g.start < e.end && e.start < g.end);
  return touched.length > 0 && touched.every((g) => g.optional);
}

function scoreValue(document: GoldDocument, gold: GoldEntity, entity: Entity, add: Add): void {
  if (gold.optional || (gold.value === undefined && gold.min === undefined)) return;
  const names = ['value', 'mod', 'min', 'max', 'currency'] as const;
  const got = fieldsOf(entity);
  // A text need not name the currency.
  const wrong = names.filter((name) => plain(gold[name]) !== plain(got[name]) && !(name === 'currency' && gold.currency === undefined));
  const span = document.text.slice(gold.start, gold.end);
  const error = `${document.id} VALUE "${span}": ${wrong.map((name) => `${name} ${got[name]}, not ${gold[name]}`).join('; ')}`;
  add(`values.${gold.type}`, { gold: 1, found: 1, right: wrong.length === 0 ? 1 : 0 }, wrong.length === 0 ? undefined : error);
}

/** Decimals without zeros at the end; absent as the empty string. */
function plain(value: unknown): string {
  const text = value === undefined || value === null ? '' : String(value);
  return /^\d+\.\d+$/u.test(text) ? text.replace(/\.?0+$/u, '') : text;
}

function scoreFields(document: GoldDocument, gold: Pick<GoldEntity, 'start' | 'end' | 'type' | 'fields'>, got: Fields, add: Add): void {
  for (const [name, want] of Object.entries(gold.fields ?? {})) {
    const right = (got[name] ?? null) === want;
    const error = `${document.id} FIELD ${gold.type} "${document.text.slice(gold.start, gold.end)}": ${name} ${show(got[name])}, not ${show(want)}`;
    add(`${gold.type}.${name}`, { gold: 1, found: 1, right: right ? 1 : 0 }, right ? undefined : error);
  }
}

type Fields = Readonly<Record<string, unknown>>;
const fieldsOf = (entity: Entity): Fields => ({ ...entity });
const show = (value: unknown): string => (value === null || value === undefined ? 'absent' : String(value as FieldValue));

/** The fields of a human being, asked at each of the mentions that were found: they hold only if the mentions are joined. */
function scorePeople(document: GoldDocument, hits: Hits, { people }: Extraction, add: Add): void {
  const fields = new Map(document.people.map((p) => [p.person, p.fields]));
  for (const [gold, entity] of hits) {
    const asked = gold.person === undefined || gold.optional ? undefined : fields.get(gold.person);
    if (asked === undefined || entity.type !== 'person') continue;
    const person = people.find((p) => p.id === entity.person);
    scoreFields(document, { ...gold, fields: asked }, { ...person }, add);
  }
}

/** A link is a title span with a human being, whom the mentions that were found identify. */
function scoreLinks(document: GoldDocument, hits: Hits, { people, entities }: Extraction, add: Add): void {
  const numbers = numbersOf(hits);
  const optional = new Set(document.entities.filter((g) => g.type === 'title' && g.optional).map((g) => `${g.start}:${g.end}`));
  const spans = new Map(entities.map((e) => [e.id, e]));
  const got = new Set<string>();
  for (const person of people) {
    for (const id of person.titles) {
      const title = spans.get(id);
      if (title !== undefined && !optional.has(`${title.start}:${title.end}`)) got.add(`${title.start}:${title.end}:${numbers.get(person.id) ?? person.name}`);
    }
  }
  const want = new Set(document.entities.filter((g) => !g.optional).flatMap((g) => (g.holders ?? []).map((holder) => `${g.start}:${g.end}:${holder}`)));
  const tell = (what: string, link: string): string => {
    const [start = 0, end = 0] = link.split(':').map(Number);
    return `${document.id} LINK ${what} "${document.text.slice(start, end)}" ${link}`;
  };
  for (const link of want) add('links', { gold: 1, right: got.has(link) ? 1 : 0 }, got.has(link) ? undefined : tell('missed', link));
  for (const link of got) add('links', { found: 1 }, want.has(link) ? undefined : tell('wrong', link));
}

/** Who holds, gets, may get or has left what: `offices` asks for all that the document says of it, `offices.status` and so on at the links that were found. */
function scoreOffices(document: GoldDocument, hits: Hits, extraction: Extraction, add: Add): void {
  const { asked, found, compared } = compareOffices(document, hits, numbersOf(hits), extraction);
  if (asked + found > 0) add('offices', { gold: asked, found });
  for (const { title, person, fields } of compared) {
    const wrong = fields.filter((field) => field.got !== field.want);
    for (const field of fields) add(`offices.${field.name}`, { gold: 1, found: 1, right: wrong.includes(field) ? 0 : 1 });
    const told = wrong.map(({ name, got, want }) => `${name} ${show(got)}, not ${show(want)}`).join('; ');
    const error = `${document.id} OFFICE "${document.text.slice(title.start, title.end)}" ${title.start}:${title.end}:${person}: ${told}`;
    add('offices', { right: wrong.length === 0 ? 1 : 0 }, wrong.length === 0 ? undefined : error);
  }
}

/** The number of each human being that was found, by the id of the person. */
function numbersOf(hits: Hits): Map<string, number> {
  const numbers = new Map<string, number>();
  for (const [gold, entity] of hits)
    if (gold.person !== undefined && entity.type === 'person' && !numbers.has(entity.person)) numbers.set(entity.person, gold.person);
  return numbers;
}

function context(text: string, e: { readonly start: number; readonly end: number }): string {
  return text.slice(Math.max(0, e.start - 30), e.end + 30).replace(/\s+/gu, ' ');
}
