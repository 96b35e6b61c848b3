/** The part of what was found that the caller asked for: types, and how spans inside spans are treated. */
import type { Entity, Reference } from '../entity.ts';
import type { Office, Person } from '../extraction.ts';
import { outermost } from '../kit/ranges.ts';
import type { ExtractOptions } from '../options/types.ts';
import type { Findings } from './assemble.ts';
import { indexOfId } from './ids.ts';
import { referenceTo } from './references.ts';

export function select(all: Findings, options: ExtractOptions): Findings {
  const types = options.types === undefined ? undefined : new Set(options.types);
  const overlap = options.overlap ?? 'nested';
  if (types === undefined && overlap === 'nested') return all;
  const wanted = types === undefined ? all.entities : all.entities.filter((e) => types.has(e.type));
  const kept = overlap === 'nested' ? wanted : overlap === 'outermost' ? outermost(wanted) : innermost(wanted);
  const links = new Links(all.entities, new Set(kept.map((e) => e.id)));
  const people = all.people
    .map((p) => ({ ...p, mentions: p.mentions.filter((id) => links.ids.has(id)), titles: p.titles.filter((id) => links.ids.has(id)) }))
    .filter((p) => p.mentions.length > 0 || p.titles.length > 0);
  return { entities: kept.map((e) => links.mend(e)), people: withOffices(people, links.ids) };
}

/** People with the offices whose titles are reported. */
function withOffices(people: readonly Person[], ids: ReadonlySet<string>): Person[] {
  const reported = new Set(people.map((p) => p.id));
  return people.map((p) => ({ ...p, offices: p.offices.filter((o) => ids.has(o.title)).map((o) => withoutMissing(o, reported)) }));
}

/** An office that replaces nobody who is not reported. */
function withoutMissing(office: Office, people: ReadonlySet<string>): Office {
  const { replaces, ...rest } = office;
  return replaces === undefined || people.has(replaces) ? office : rest;
}

/** Entities come outer before inner, so one that holds the next is not innermost. */
function innermost(entities: readonly Entity[]): Entity[] {
  return entities.filter((e, k) => k + 1 >= entities.length || entities[k + 1].start >= e.end);
}

/** What entities say of others, once some of these are left out. */
class Links {
  /** Ids of the entities that are reported. */
  readonly ids: ReadonlySet<string>;
  private readonly all: readonly Entity[];
  private readonly references = new Map<string, Reference>();

  constructor(all: readonly Entity[], ids: ReadonlySet<string>) {
    this.all = all;
    this.ids = ids;
  }

  /** The entity with references in place of ids that are not reported, and the nearest reported entity as its parent. */
  mend(e: Entity): Entity {
    const { parent, ...rest } = e;
    const nearest = this.nearest(parent);
    const mended = nearest === undefined ? rest : { ...rest, parent: nearest };
    switch (mended.type) {
      case 'title': {
        const { organization, place } = mended;
        return {
          ...mended,
          ...(organization !== undefined && { organization: this.link(organization) }),
          ...(place !== undefined && { place: this.link(place) }),
        };
      }
      case 'organization':
        return mended.place === undefined ? mended : { ...mended, place: this.link(mended.place) };
      case 'place':
        return mended.within === undefined ? mended : { ...mended, within: this.link(mended.within) };
      default:
        return mended;
    }
  }

  private nearest(parent: string | undefined): string | undefined {
    let id = parent;
    while (id !== undefined && !this.ids.has(id)) id = this.all[indexOfId(id)].parent;
    return id;
  }

  private link(to: string | Reference): string | Reference {
    if (typeof to !== 'string' || this.ids.has(to)) return to;
    const known = this.references.get(to);
    if (known !== undefined) return known;
    const e = this.all[indexOfId(to)];
    if (e.type !== 'organization' && e.type !== 'place') return to;
    const reference = referenceTo(e);
    this.references.set(to, reference);
    return reference;
  }
}
