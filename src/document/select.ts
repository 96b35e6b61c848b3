/** The part of an extraction that the caller asked for: types, and how spans inside spans are treated. */
import type { Entity, Extraction } from '../entity.ts';
import { outermost } from '../kit/ranges.ts';
import type { ExtractOptions } from '../options/types.ts';

export function select(all: Extraction, options: ExtractOptions): Extraction {
  const types = options.types === undefined ? undefined : new Set(options.types);
  const overlap = options.overlap ?? 'nested';
  if (types === undefined && overlap === 'nested') return all;
  const wanted = types === undefined ? all.entities : all.entities.filter((e) => types.has(e.type));
  const kept = overlap === 'nested' ? wanted : overlap === 'outermost' ? outermost(wanted) : innermost(wanted);
  const ids = new Set(kept.map((e) => e.id));
  const byId = new Map(all.entities.map((e) => [e.id, e]));
  return {
    entities: kept.map((e) => withoutLost(e, ids, byId)),
    people: all.people
      .map((p) => ({ ...p, mentions: p.mentions.filter((m) => ids.has(m)), titles: p.titles.filter((t) => ids.has(t)) }))
      .filter((p) => p.mentions.length > 0 || p.titles.length > 0),
    warnings: all.warnings,
  };
}

/** Entities come outer before inner, so one that holds the next is not innermost. */
function innermost(entities: readonly Entity[]): Entity[] {
  return entities.filter((e, k) => k + 1 >= entities.length || entities[k + 1].start >= e.end);
}

/** References to entities that were not asked for are taken away; a parent becomes the next kept one outward. */
function withoutLost(e: Entity, ids: ReadonlySet<string>, byId: ReadonlyMap<string, Entity>): Entity {
  const copy: Record<string, unknown> = { ...e };
  let parent = e.parent;
  while (parent !== undefined && !ids.has(parent)) parent = byId.get(parent)?.parent;
  if (parent === undefined) delete copy.parent;
  else copy.parent = parent;
  for (const key of ['organization', 'place', 'within']) if (typeof copy[key] === 'string' && !ids.has(copy[key])) delete copy[key];
  return copy as unknown as Entity;
}
