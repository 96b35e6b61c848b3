/** Who holds which office of which organization: the nodes and lines of the drawing. */
import type { Entity, EntityType, TitleEntity } from '../../entity.ts';
import type { Extraction } from '../../extraction.ts';

export interface Node {
  readonly type: EntityType;
  readonly text: string;
}

interface Holding {
  /** Into `people`. */
  readonly person: number;
  /** Into `offices`. */
  readonly office: number;
  readonly former: boolean;
}

export interface Holders {
  readonly people: readonly Node[];
  readonly offices: readonly Node[];
  readonly organizations: readonly Node[];
  readonly holdings: readonly Holding[];
  /** By office: its organization, if the text gives one. */
  readonly organizationOf: ReadonlyMap<number, number>;
}

/** Nodes that are one for one key. */
class Nodes {
  readonly list: Node[] = [];
  readonly #indices = new Map<string, number>();

  indexOf(key: string, node: Node): number {
    const known = this.#indices.get(key);
    if (known !== undefined) return known;
    this.#indices.set(key, this.list.length);
    return this.list.push(node) - 1;
  }
}

const fold = (text: string): string => text.normalize('NFC').toLowerCase();
const oneLine = (text: string): string => text.replaceAll('\n', ' ').replaceAll('\r', ' ').trim();

/** An office that the text names twice is one, for as long as it is of the same organization. */
export function holdersOf({ entities, people }: Pick<Extraction, 'entities' | 'people'>): Holders {
  const byId = new Map(entities.map((e) => [e.id, e]));
  const offices = new Nodes();
  const organizations = new Nodes();
  const shown = people.filter((person) => person.titles.length > 0);
  const holdings = new Map<string, Holding>();
  const organizationOf = new Map<number, number>();
  for (const [person, { titles }] of shown.entries()) {
    for (const title of titles.map((id) => byId.get(id))) {
      if (title?.type !== 'title') continue;
      const owner = ownerOf(title, byId);
      const text = officeOf(title, byId);
      const office = offices.indexOf(`${fold(text)}\n${owner?.key ?? ''}`, { type: 'title', text });
      if (owner !== undefined) organizationOf.set(office, organizations.indexOf(owner.key, owner));
      holdings.set(`${person} ${office}`, { person, office, former: title.former === true });
    }
  }
  return {
    people: shown.map(({ name }) => ({ type: 'person', text: name })),
    offices: offices.list,
    organizations: organizations.list,
    holdings: [...holdings.values()],
    organizationOf,
  };
}

/** The title as it is written, up to its organization, which has a node of its own. */
function officeOf(title: TitleEntity, byId: ReadonlyMap<string, Entity>): string {
  const organization = typeof title.organization === 'string' ? byId.get(title.organization) : undefined;
  const isInside = organization !== undefined && organization.start > title.start && organization.end <= title.end;
  return oneLine(isInside ? title.text.slice(0, organization.start - title.start) : title.text);
}

/** The organization of an office with the place that it is of, or the place alone. */
function ownerOf(title: TitleEntity, byId: ReadonlyMap<string, Entity>): (Node & { readonly key: string }) | undefined {
  const organization = typeof title.organization === 'string' ? byId.get(title.organization) : title.organization;
  if (organization?.type !== 'organization') {
    const place = typeof title.place === 'string' ? byId.get(title.place) : undefined;
    return place && { type: place.type, text: oneLine(place.text), key: fold(oneLine(place.text)) };
  }
  const { name } = organization;
  // A reference has no place of its own; that of the title is the same.
  const link = 'id' in organization ? organization.place : title.place;
  const place = typeof link === 'string' ? byId.get(link) : link;
  if (place === undefined || !('name' in place) || fold(name).includes(fold(place.name))) return { type: 'organization', text: name, key: fold(name) };
  return { type: 'organization', text: `${name} (${place.name})`, key: fold(`${name} ${place.name}`) };
}
