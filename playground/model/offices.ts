/** The offices of a person, as they are shown. */
import type { Entity, Extraction, Office, Person, TitleEntity } from 'vietnamese-entities';

/** An office as it is shown. */
export interface ShownOffice {
  /** The first that names it. */
  readonly title: TitleEntity;
  /** The organization with its place, or the place alone; absent where the text leaves it open. */
  readonly body?: string;
  readonly status: Office['status'] | 'former' | 'acting';
  readonly date?: string;
  readonly replaces?: string;
}

/** What is in an extraction, by id. */
export interface Lookup {
  readonly entityById: ReadonlyMap<string, Entity>;
  readonly people: Extraction['people'];
}

/** An office that the text names several times is one. */
export function officesOf(person: Person, lookup: Lookup): ShownOffice[] {
  const shown = new Map<string, ShownOffice>();
  for (const office of person.offices) {
    const title = lookup.entityById.get(office.title);
    if (title?.type !== 'title') continue;
    const made = shownOffice(office, title, lookup);
    const key = JSON.stringify([title.role.toLowerCase(), made.body?.toLowerCase(), made.status, made.date, made.replaces]);
    if (!shown.has(key)) shown.set(key, made);
  }
  return [...shown.values()];
}

function shownOffice({ status, date, replaces }: Office, title: TitleEntity, { entityById, people }: Lookup): ShownOffice {
  const body = bodyOf(title, entityById);
  return {
    title,
    ...(body !== undefined && { body }),
    status: statusOf(title, status),
    ...(date !== undefined && { date: entityById.get(date)?.text ?? date }),
    ...(replaces !== undefined && { replaces: people.find((p) => p.id === replaces)?.name ?? replaces }),
  };
}

/** What the title itself says is more than that it is held. */
function statusOf({ former, acting }: TitleEntity, status: Office['status']): ShownOffice['status'] {
  if (former && (status === 'holds' || status === 'left')) return 'former';
  if (status !== 'holds') return status;
  return acting ? 'acting' : 'holds';
}

/** The organization of an office with its place, or the place alone; nothing where the text leaves it open. */
export function bodyOf({ organization, place }: TitleEntity, entityById: Lookup['entityById']): string | undefined {
  const nameOf = (link: TitleEntity['organization']): string | undefined => {
    const target = typeof link === 'string' ? entityById.get(link) : link;
    return target !== undefined && 'name' in target ? target.name : undefined;
  };
  const [of, at] = [nameOf(organization), nameOf(place)];
  if (of === undefined || at === undefined || of.toLowerCase().includes(at.toLowerCase())) return of ?? at;
  return `${of} (${at})`;
}
