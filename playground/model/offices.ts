/** The offices of a person: `offices` of the extraction where it has them, else the titles. */
import type { Entity, Extraction, Person, TitleEntity } from 'vietnamese-entities';

/** As `people[].offices` has them. */
export interface Office {
  /** `id` of a title entity. */
  readonly title: string;
  readonly status: 'holds' | 'appointed' | 'candidate' | 'left';
  readonly date?: string;
  /** Whom this person follows: `id` of a person, or a name. */
  readonly replaces?: string;
}
type PersonWithOffices = Person & { readonly offices?: readonly Office[] };

/** An office as it is shown. */
export interface ShownOffice {
  readonly title: TitleEntity;
  readonly status: Office['status'] | 'former' | 'acting';
  readonly date?: string;
  readonly replaces?: string;
}

export function officesOf(person: PersonWithOffices, { entities, people }: Extraction): ShownOffice[] {
  const titles = new Map(entities.flatMap((e) => (e.type === 'title' ? [[e.id, e] as const] : [])));
  const names = new Map(people.map((p) => [p.id, p.name]));
  const listed: readonly Office[] = person.offices ?? person.titles.map((title) => ({ title, status: 'holds' }));
  return listed.flatMap(({ title: id, status, date, replaces }) => {
    const title = titles.get(id);
    if (title === undefined) return [];
    const day = entities.find((e) => e.id === date && e.type === 'date');
    return {
      title,
      status: statusOf(title, status),
      ...(date !== undefined && { date: day?.text ?? date }),
      ...(replaces !== undefined && { replaces: names.get(replaces) ?? replaces }),
    };
  });
}

/** What the title itself says is more than that it is held. */
function statusOf({ former, acting }: TitleEntity, status: Office['status']): ShownOffice['status'] {
  if (status !== 'holds') return status;
  if (former) return 'former';
  return acting ? 'acting' : 'holds';
}

/** The organization of an office with its place, or the place alone; nothing where the text leaves it open. */
export function bodyOf({ organization, place }: TitleEntity, entities: readonly Entity[]): string | undefined {
  const nameOf = (link: TitleEntity['organization']): string | undefined => {
    if (link === undefined) return undefined;
    if (typeof link !== 'string') return link.name;
    const entity = entities.find((e) => e.id === link);
    return entity !== undefined && 'name' in entity ? entity.name : undefined;
  };
  const [of, at] = [nameOf(organization), nameOf(place)];
  if (of === undefined || at === undefined || of.toLowerCase().includes(at.toLowerCase())) return of ?? at;
  return `${of} (${at})`;
}
