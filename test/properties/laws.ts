/** What holds for every extraction, whatever the text: one function, used on generated, hostile and gold texts alike. */
import type { Entity, EntityType, Reference, TitleEntity } from '../../src/entity.ts';
import type { Extraction } from '../../src/extraction.ts';

/**
 * Every way in which an extraction breaks a law of `entity.ts` and `extraction.ts`; empty when all hold.
 * @param filtered types or overlaps were left out: then the holder of a title may have no mention among the entities
 */
export function brokenLaws(text: string, { entities, people, warnings }: Extraction, filtered = false): string[] {
  const broken: string[] = [];
  const byId = new Map(entities.map((e) => [e.id, e]));
  const persons = new Map(people.map((p) => [p.id, p]));
  const say = (e: Entity, what: string): void => void broken.push(`${e.type} ${e.id} ${e.start}:${e.end} ${JSON.stringify(e.text)}: ${what}`);
  if (byId.size !== entities.length) broken.push('two entities share an id');
  if (persons.size !== people.length) broken.push('two people share an id');
  if (!Array.isArray(warnings)) broken.push('no warnings');

  const open: Entity[] = [];
  let last: Entity | undefined;
  for (const e of entities) {
    if (text.slice(e.start, e.end) !== e.text) say(e, 'text is not the slice');
    if (e.start >= e.end) say(e, 'empty span');
    if (/^[\s.,;:!?)\]}"'“”]|[\s,;:!?([{"'“”]$/u.test(e.text)) say(e, 'begins or ends with space or punctuation');
    if (last !== undefined && (e.start < last.start || (e.start === last.start && e.end > last.end))) say(e, 'out of order');
    if (last !== undefined && e.start === last.start && e.end === last.end) say(e, `same span as ${last.type}`);
    while (open.length > 0 && open.at(-1)!.end <= e.start) open.pop();
    const outer = open.at(-1);
    if (outer !== undefined && e.end > outer.end) say(e, `crosses ${outer.id}`);
    if (e.parent !== outer?.id) say(e, `parent is ${e.parent}, not ${outer?.id}`);
    if (!['high', 'medium', 'low'].includes(e.confidence)) say(e, `confidence ${e.confidence}`);
    if (e.evidence.length === 0) say(e, 'no evidence');
    open.push(e);
    last = e;
    brokenReferences(e, byId, persons, say);
  }
  for (const p of people) {
    if (p.mentions.length === 0 && !(filtered && p.titles.length > 0)) broken.push(`${p.id} has no mention`);
    for (const id of p.mentions) {
      const e = byId.get(id);
      if (e?.type !== 'person' || e.person !== p.id) broken.push(`${p.id}: mention ${id} is not a person entity of this person`);
    }
    for (const id of p.titles) {
      const e = byId.get(id);
      if (e?.type !== 'title' || !e.holders.includes(p.id)) broken.push(`${p.id}: title ${id} does not name this holder`);
    }
  }
  return broken;
}

type Say = (e: Entity, what: string) => void;

function brokenReferences(e: Entity, byId: ReadonlyMap<string, Entity>, people: ReadonlyMap<string, Extraction['people'][number]>, say: Say): void {
  if (e.type === 'person' && !people.get(e.person)?.mentions.includes(e.id)) say(e, 'not among the mentions of its person');
  if (e.type === 'title') checkTitle(e, byId, people, say);
  const toPlace = (name: string, to: string | Reference | undefined): void => checkLink(e, name, { to, type: 'place' }, byId, say);
  if (e.type === 'organization') toPlace('place', e.place);
  if (e.type === 'place') toPlace('within', e.within);
  if (e.type === 'place' && e.candidates !== undefined && e.key !== undefined) say(e, 'a key though candidates are open');
  if (e.type === 'person' && e.key !== people.get(e.person)?.key) say(e, 'key is not that of its person');
  if ('key' in e && (e.key === '' || /\s/u.test(e.key ?? ''))) say(e, `key ${e.key}`);
  if (e.type === 'person' || e.type === 'place' || e.type === 'organization') {
    if (e.name === '' || e.name !== e.name.trim()) say(e, 'blank name');
    if (e.name !== e.name.normalize('NFC')) say(e, 'name is not NFC');
  }
  if (e.type === 'money') {
    if (e.value === undefined && e.min === undefined && e.max === undefined) say(e, 'no amount');
    for (const amount of [e.value, e.min, e.max]) if (amount !== undefined && !/^\d+(?:\.\d+)?$/u.test(amount)) say(e, `amount ${amount}`);
    if (e.currency !== undefined && !/^[A-Z]{3}$/u.test(e.currency)) say(e, `currency ${e.currency}`);
  }
  if (e.type === 'date') {
    if (e.value === '') say(e, 'no value');
    if (e.interval !== undefined && !(e.interval.start < e.interval.end)) say(e, `interval ${e.interval.start} to ${e.interval.end}`);
  }
}

/** An id is that of a reported entity of the type; a reference has the type, and a name. */
function checkLink(e: Entity, name: string, link: { to: string | Reference | undefined; type: EntityType }, byId: ReadonlyMap<string, Entity>, say: Say): void {
  const { to, type } = link;
  if (to === undefined) return;
  if (typeof to !== 'string' && to.name === '') say(e, `${name} has no name`);
  if ((typeof to === 'string' ? byId.get(to)?.type : to.type) !== type) say(e, `${name} is no ${type}`);
}

function checkTitle(e: TitleEntity, byId: ReadonlyMap<string, Entity>, people: ReadonlyMap<string, Extraction['people'][number]>, say: Say): void {
  if (e.role === '') say(e, 'no role');
  checkLink(e, 'organization', { to: e.organization, type: 'organization' }, byId, say);
  checkLink(e, 'place', { to: e.place, type: 'place' }, byId, say);
  for (const id of e.holders) if (!people.get(id)?.titles.includes(e.id)) say(e, `holder ${id} does not know this title`);
}

/** An extraction without ids and offsets: what it says, in text order; for comparing two writings of one text. */
export function reading({ entities, people }: Extraction, write: (text: string) => string = (s) => s): unknown {
  const persons = new Map(people.map((p) => [p.id, p.name]));
  const byId = new Map(entities.map((e) => [e.id, write(e.text)]));
  return entities.map((e) => {
    const { id: _id, start: _start, end: _end, parent, text, evidence: _evidence, ...rest } = e as Entity & { parent?: string };
    const said: Record<string, unknown> = { ...rest, text: write(text) };
    if (parent !== undefined) said['parent'] = byId.get(parent);
    for (const key of ['organization', 'place', 'within']) if (typeof said[key] === 'string') said[key] = byId.get(said[key] as string);
    if ('holders' in said) said['holders'] = (said['holders'] as string[]).map((p) => write(persons.get(p)!));
    if ('person' in said) said['person'] = write(persons.get(said['person'] as string)!);
    for (const key of ['name', 'role', 'honorific', 'acronym', 'per']) if (typeof said[key] === 'string') said[key] = write(said[key] as string);
    return said;
  });
}

/** Spans and types only. */
export function spans({ entities }: Pick<Extraction, 'entities'>): string[] {
  return entities.map((e) => `${e.type} ${e.start}:${e.end} ${e.text}`);
}
