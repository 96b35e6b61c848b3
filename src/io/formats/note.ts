/** The value of an entity in a few words, for annotators to read. */
import type { Entity, MoneyEntity } from '../../entity.ts';

/** A name, a role, `2022-12-26;END`, `1200000000 VND`; of a place with its code: `Hậu Giang (93)`. */
export function noteOf(entity: Entity): string {
  switch (entity.type) {
    case 'person':
    case 'organization':
      return entity.name;
    case 'title':
      return entity.role;
    case 'place': {
      const code = entity.code ?? (entity.kind === 'country' ? entity.country : undefined);
      return code === undefined ? entity.name : `${entity.name} (${code})`;
    }
    case 'date':
      return entity.mod === undefined ? entity.value : `${entity.value};${entity.mod}`;
    case 'money':
      return amountOf(entity);
  }
}

function amountOf({ value, min, max, currency, modifier, per }: MoneyEntity): string {
  const amount = value ?? `${min ?? ''}..${max ?? ''}`;
  return [modifier, amount, currency, per === undefined ? undefined : `/ ${per}`].filter((part) => part !== undefined).join(' ');
}
