/** Relations between spans, as tools hold them: what the references of spans become on the way out, and are made from on the way back. */
import type { EntityType } from '../../entity.ts';
import { describe } from '../../kit/values.ts';
import { inTextOrder } from './gold.ts';
import { type ReadSettings, unknown } from './options.ts';
import type { GoldSpan } from './types.ts';

/** All relations. */
export const RELATION_TYPES = ['same-person', 'holds', 'office-of', 'located-in'] as const;

/** `same-person`: two mentions of one; `holds`: a person a title; `office-of`: a title an organization; `located-in`: anything a place. */
export type RelationType = (typeof RELATION_TYPES)[number];

/** From one span to another, by their ids. */
export interface Relation {
  readonly type: RelationType;
  readonly from: string;
  readonly to: string;
}

/** The types of spans that a relation may join. */
export const RELATION_ENDS: Readonly<Record<RelationType, { readonly from: readonly EntityType[]; readonly to: EntityType }>> = {
  'same-person': { from: ['person'], to: 'person' },
  holds: { from: ['person'], to: 'title' },
  'office-of': { from: ['title'], to: 'organization' },
  'located-in': { from: ['title', 'organization', 'place'], to: 'place' },
};

/** The mentions of each person, by number, in text order. */
export function mentionsOf(spans: readonly GoldSpan[]): ReadonlyMap<number, readonly GoldSpan[]> {
  const mentions = new Map<number, GoldSpan[]>();
  for (const span of spans) {
    if (span.type !== 'person' || span.person === undefined) continue;
    const known = mentions.get(span.person);
    if (known === undefined) mentions.set(span.person, [span]);
    else known.push(span);
  }
  return mentions;
}

/** Each mention with the next one of the same person; a title with the mention of its holder that is nearest. O(n log n). */
export function relationsOf(spans: readonly GoldSpan[]): Relation[] {
  const mentions = mentionsOf(spans);
  const relations: Relation[] = [];
  for (const list of mentions.values())
    list.slice(1).forEach((mention, i) => {
      relations.push({ type: 'same-person', from: list[i].id, to: mention.id });
    });
  for (const span of spans) {
    for (const holder of span.holders ?? []) {
      const mention = nearest(mentions.get(holder) ?? [], span);
      if (mention !== undefined) relations.push({ type: 'holds', from: mention.id, to: span.id });
    }
    if (span.organization !== undefined) relations.push({ type: 'office-of', from: span.id, to: span.organization });
    if (span.place !== undefined) relations.push({ type: 'located-in', from: span.id, to: span.place });
  }
  return relations;
}

/** Of mentions in text order, the one with the fewest code units between it and a span; of two, the first. */
function nearest(mentions: readonly GoldSpan[], { start, end }: GoldSpan): GoldSpan | undefined {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle].start < start) low = middle + 1;
    else high = middle;
  }
  const before = mentions[low - 1];
  const after = mentions[low];
  if (before === undefined || after === undefined) return before ?? after;
  return after.start - end < start - before.end ? after : before;
}

/**
 * The spans with what the relations say, in text order. Every person gets a number.
 * @throws RangeError for a relation whose ends are of the wrong type, unless unknown things are left out
 */
export function withRelations(caller: string, spans: readonly GoldSpan[], relations: readonly Relation[], settings: ReadSettings): GoldSpan[] {
  const sorted = [...spans].sort(inTextOrder);
  const byId = new Map(sorted.map((span) => [span.id, span]));
  const fitting = relations.filter((relation) => fits(caller, relation, byId, settings));
  const numbers = numberPeople(sorted, fitting);
  const holders = new Map<string, Set<number>>();
  const organization = new Map<string, string>();
  const place = new Map<string, string>();
  for (const { type, from, to } of fitting) {
    const number = numbers.get(from);
    if (type === 'holds' && number !== undefined) holders.set(to, (holders.get(to) ?? new Set<number>()).add(number));
    else if (type === 'office-of') organization.set(from, to);
    else if (type === 'located-in') place.set(from, to);
  }
  return sorted.map((span) => ({
    ...span,
    ...given('person', numbers.get(span.id)),
    ...given('holders', holders.has(span.id) ? [...(holders.get(span.id) ?? [])].sort((a, b) => a - b) : undefined),
    ...given('organization', organization.get(span.id)),
    ...given('place', place.get(span.id)),
  }));
}

function given<K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { [P in K]?: V });
}

function fits(caller: string, { type, from, to }: Relation, byId: ReadonlyMap<string, GoldSpan>, settings: ReadSettings): boolean {
  const ends = RELATION_ENDS[type];
  const source = byId.get(from);
  const target = byId.get(to);
  if (source !== undefined && target !== undefined && ends.from.includes(source.type) && target.type === ends.to) return true;
  const found = `${source?.type ?? describe(from)} to ${target?.type ?? describe(to)}`;
  unknown(settings, `${caller}: relation ${type} must go from ${ends.from.join(' or ')} to ${ends.to}; got ${found}.`);
  return false;
}

/** The number of each person span: connected mentions share one, in the order of first mentions. */
function numberPeople(spans: readonly GoldSpan[], relations: readonly Relation[]): ReadonlyMap<string, number> {
  const leader = new Map<string, string>();
  const find = (id: string): string => {
    let top = id;
    for (let next = leader.get(top); next !== undefined; next = leader.get(top)) top = next;
    // The path is shortened, so that long chains stay cheap.
    for (let at = id; at !== top; ) {
      const next = leader.get(at) ?? top;
      leader.set(at, top);
      at = next;
    }
    return top;
  };
  for (const { type, from, to } of relations) {
    if (type !== 'same-person') continue;
    const [a, b] = [find(from), find(to)];
    if (a !== b) leader.set(b, a);
  }
  const numberOf = new Map<string, number>();
  const numbers = new Map<string, number>();
  for (const { id, type } of spans) {
    if (type !== 'person') continue;
    const top = find(id);
    const number = numberOf.get(top) ?? numberOf.size + 1;
    numberOf.set(top, number);
    numbers.set(id, number);
  }
  return numbers;
}
