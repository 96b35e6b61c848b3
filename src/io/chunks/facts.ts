/** The entities that a part of a document mentions, as the whole document describes them. */
import { oneLine } from '../../text/one-line.ts';
import type { DateEntity, Entity, MoneyEntity, OrganizationEntity, PlaceEntity, Reference } from '../../entity.ts';
import type { Extraction, Person } from '../../extraction.ts';

/** A person that a chunk mentions. */
export interface ChunkPerson {
  /** `id` in `Extraction.people`. */
  readonly id: string;
  /** The fullest name that the document gives. */
  readonly name: string;
  readonly gender?: 'male' | 'female';
  /** As `Person.key`. */
  readonly key?: string;
  /** All offices that the document gives this person, as it first writes them. */
  readonly titles: readonly string[];
}

/** An organization that a chunk mentions. */
export interface ChunkOrganization {
  /** Written out. */
  readonly name: string;
  readonly kind?: string;
  /** As `OrganizationEntity.key`. */
  readonly key?: string;
  /** Name of its unit, also where the text leaves that out. */
  readonly place?: string;
}

/** A place that a chunk mentions. */
export interface ChunkPlace {
  /** Without type word. */
  readonly name: string;
  readonly kind?: string;
  /** Statistics-office code. */
  readonly code?: string;
  /** As `PlaceEntity.key`. */
  readonly key?: string;
  /** Names of the units in force since 2025-07-01 that took it over; absent for a unit that is in force. */
  readonly now?: readonly string[];
}

/** A date of a chunk, as a period. */
export interface ChunkPeriod {
  /** As `DateEntity.value`. */
  readonly value: string;
  /** ISO 8601, half-open. */
  readonly start: string;
  readonly end: string;
}

/** An amount of a chunk; its fields are those of `MoneyEntity`. */
export type ChunkMoney = Readonly<Pick<MoneyEntity, 'value' | 'min' | 'max' | 'currency' | 'modifier'>>;

/** Each fact once, in text order. */
export interface ChunkFacts {
  /** Those who are named or referred to by their office. */
  readonly people: readonly ChunkPerson[];
  readonly organizations: readonly ChunkOrganization[];
  readonly places: readonly ChunkPlace[];
  /** Dates whose year is known. */
  readonly periods: readonly ChunkPeriod[];
  readonly money: readonly ChunkMoney[];
}

/** A list that has each item once, by its key. */
class Once<T> {
  readonly items: T[] = [];
  private readonly keys = new Set<string>();

  add(key: string, item: () => T): void {
    if (this.keys.has(key)) return;
    this.keys.add(key);
    this.items.push(item());
  }
}

export class FactReader {
  private readonly entities: readonly Entity[];
  private readonly byId: ReadonlyMap<string, Entity>;
  private readonly people: ReadonlyMap<string, Person>;
  private readonly persons = new Map<string, ChunkPerson>();

  constructor({ entities, people }: Extraction) {
    this.entities = entities;
    this.byId = new Map(entities.map((entity) => [entity.id, entity]));
    this.people = new Map(people.map((person) => [person.id, person]));
  }

  /** The facts of the entities from `start` to `end`, which cut none of them. */
  between(start: number, end: number): ChunkFacts & { readonly ids: readonly string[] } {
    const people = new Once<ChunkPerson>();
    const organizations = new Once<ChunkOrganization>();
    const places = new Once<ChunkPlace>();
    const periods = new Once<ChunkPeriod>();
    const money = new Once<ChunkMoney>();
    const ids: string[] = [];
    for (let k = this.firstFrom(start); k < this.entities.length && this.entities[k].start < end; k++) {
      const e = this.entities[k];
      ids.push(e.id);
      if (e.type === 'person') this.addPerson(people, e.person);
      else if (e.type === 'title') for (const holder of e.holders) this.addPerson(people, holder);
      else if (e.type === 'organization') organizations.add(`${e.name} ${e.key ?? ''}`, () => this.organization(e));
      else if (e.type === 'place') places.add(`${e.name} ${e.kind} ${e.code ?? ''}`, () => place(e));
      else if (e.type === 'date') addPeriod(periods, e);
      else money.add([e.value, e.min, e.max, e.currency, e.modifier].join(' '), () => amount(e));
    }
    return { ids, people: people.items, organizations: organizations.items, places: places.items, periods: periods.items, money: money.items };
  }

  /** Index of the first entity that starts at an offset or after it. */
  private firstFrom(offset: number): number {
    let low = 0;
    for (let high = this.entities.length; low < high; ) {
      const middle = (low + high) >> 1;
      if (this.entities[middle].start < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private addPerson(people: Once<ChunkPerson>, id: string): void {
    const person = this.people.get(id);
    if (person !== undefined) people.add(id, () => this.person(person));
  }

  private person(person: Person): ChunkPerson {
    const known = this.persons.get(person.id);
    if (known !== undefined) return known;
    const { id, name, gender, key } = person;
    const titles = new Set(person.titles.flatMap((title) => inOneLine(this.byId.get(title)?.text)));
    const made: ChunkPerson = { id, name, ...(gender && { gender }), ...(key !== undefined && { key }), titles: [...titles] };
    this.persons.set(id, made);
    return made;
  }

  private organization({ name, kind, key, place: at }: OrganizationEntity): ChunkOrganization {
    const named = typeof at === 'string' ? this.nameOf(at) : at?.name;
    return { name, kind, ...(key !== undefined && { key }), ...(named !== undefined && { place: named }) };
  }

  private nameOf(id: string): Reference['name'] | undefined {
    const entity = this.byId.get(id);
    return entity?.type === 'place' ? entity.name : undefined;
  }
}

function place({ name, kind, code, key, successors }: PlaceEntity): ChunkPlace {
  return {
    name,
    kind,
    ...(code !== undefined && { code }),
    ...(key !== undefined && { key }),
    ...(successors !== undefined && { now: successors.map((unit) => unit.name) }),
  };
}

function addPeriod(periods: Once<ChunkPeriod>, { value, interval }: DateEntity): void {
  if (interval !== undefined) periods.add(value, () => ({ value, ...interval }));
}

function amount({ value, min, max, currency, modifier }: MoneyEntity): ChunkMoney {
  return {
    ...(value !== undefined && { value }),
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
    ...(currency !== undefined && { currency }),
    ...(modifier !== undefined && { modifier }),
  };
}

/** A title that is broken over lines, in one line; nothing for one that is not in the result. */
function inOneLine(text: string | undefined): string[] {
  return text === undefined ? [] : [oneLine(text.normalize('NFC'))];
}
