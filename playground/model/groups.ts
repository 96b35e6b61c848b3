/** Entities that are the same thing, as one, in the order in which they are first named. */
import type { DateEntity, Entity, MoneyEntity, PlaceEntity } from 'vietnamese-entities';

export interface Group<E extends Entity> {
  readonly first: E;
  readonly mentions: readonly E[];
}

function groupBy<E extends Entity>(entities: readonly E[], keyOf: (entity: E) => string): Group<E>[] {
  const groups = new Map<string, [E, ...E[]]>();
  for (const entity of entities) {
    const key = keyOf(entity);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [entity]);
    else group.push(entity);
  }
  return [...groups.values()].map((mentions) => ({ first: mentions[0], mentions }));
}

export function placesOf(entities: readonly Entity[]): Group<PlaceEntity>[] {
  const places = entities.filter((e): e is PlaceEntity => e.type === 'place');
  return groupBy(places, ({ key, name, kind }) => `${kind} ${key ?? name}`);
}

export function amountsOf(entities: readonly Entity[]): Group<MoneyEntity>[] {
  const amounts = entities.filter((e): e is MoneyEntity => e.type === 'money');
  return groupBy(amounts, ({ value, min, max, currency, modifier, per }) => [value, min, max, currency, modifier, per].join(' '));
}

/** Dates on the calendar by their beginning, then those that are open (no year, or before our era) as the text has them. */
export function datesOf(entities: readonly Entity[]): Group<DateEntity>[] {
  const dates = entities.filter((e): e is DateEntity => e.type === 'date');
  const groups = groupBy(dates, ({ value, mod = '' }) => `${value} ${mod}`);
  const startOf = ({ first }: Group<DateEntity>): string => first.interval?.start ?? '';
  const placed = groups.filter((group) => startOf(group) !== '').sort((a, b) => (startOf(a) < startOf(b) ? -1 : Number(startOf(a) > startOf(b))));
  return [...placed, ...groups.filter((group) => startOf(group) === '')];
}
