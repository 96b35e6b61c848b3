/** What an entity means, in two lines: its values, and why the library thinks so. */
import type { Entity, PlaceEntity } from '../../entity.ts';

type Part = string | false | undefined;

function valuesOf(entity: Entity): readonly Part[] {
  switch (entity.type) {
    case 'person':
      return [entity.name, entity.gender, entity.honorific];
    case 'title':
      return [entity.role, entity.level, entity.branch, entity.former && 'former', entity.acting && 'acting'];
    case 'organization':
      return [entity.name, entity.kind, entity.level, entity.acronym, typeof entity.place === 'object' && entity.place.name];
    case 'place':
      return placeValues(entity);
    case 'date':
      return [entity.value, entity.mod, entity.interval && range(entity.interval.start, entity.interval.end), entity.calendar];
    case 'money':
      return [`${entity.value ?? range(entity.min, entity.max)} ${entity.currency ?? ''}`.trim(), entity.modifier, entity.per && `/ ${entity.per}`];
  }
}

function placeValues({ name, kind, country, code, validity, successors = [] }: PlaceEntity): readonly Part[] {
  const after = successors.length > 0 && `→ ${successors.map((unit) => unit.name).join(', ')}`;
  return [name, kind, country, code, validity && range(validity.start, validity.end), after];
}

const range = (from = '', to = ''): string => `${from}…${to}`;

/** The default tooltip. */
export function tooltipOf(entity: Entity): string {
  const values = valuesOf(entity).filter((part): part is string => typeof part === 'string' && part !== '');
  return `${values.join(' · ')}\n${entity.confidence}: ${entity.evidence.join(', ')}`;
}
