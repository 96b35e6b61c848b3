/** What was found in a text, as plain lines. */
import type { Entity, Extraction, OrganizationEntity, PlaceEntity, Reference, TitleEntity } from 'vietnamese-entities';

type Entities = ReadonlyMap<string, Entity>;
type Units = ReadonlyMap<string, string>;

/** A heading and lines for each kind of thing, then the warnings, and one entity as the library gives it. */
export function report(extraction: Extraction, date: string | undefined): string[] {
  const { entities, warnings } = extraction;
  const byId: Entities = new Map(entities.map((e) => [e.id, e]));
  const units = successorsOf(entities);
  const organizations = entities.filter((e) => e.type === 'organization');
  const places = entities.filter((e) => e.type === 'place');
  return [
    ...section('People', peopleLines(extraction, byId)),
    ...section(
      'Organizations',
      eachOnce(organizations, (e) => organizationLine(e, byId, units)),
    ),
    ...section('Places', eachOnce(places, placeLine)),
    ...section(date === undefined ? 'Dates, without a day of publication' : `Dates, read on ${date}`, dateLines(entities)),
    ...section('Money', moneyLines(entities)),
    ...section(
      'Warnings',
      warnings.map(({ message }) => message),
    ),
    ...section('One entity, as the library gives it', rawLines(entities)),
  ].slice(1);
}

/** An empty line, a heading, and the lines; nothing where there are none. */
function section(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', heading, ...lines.map((line) => `  ${line}`)];
}

function peopleLines({ people }: Extraction, byId: Entities): string[] {
  return people.flatMap(({ name, gender, mentions, titles }) => {
    const about = mentions.length === 1 ? '1 mention' : `${mentions.length} mentions`;
    // A title that stands twice in the text is told once.
    const held = new Map(titles.map((id) => byId.get(id)).flatMap((e) => (e?.type === 'title' ? [[e.text, e] as const] : [])));
    return [`${name}${gender ? ` (${gender})` : ''}, ${about}`, ...[...held.values()].map((title) => `  ${titleLine(title, byId)}`)];
  });
}

function titleLine(title: TitleEntity, byId: Entities): string {
  const organization = resolved(title.organization, byId);
  const status = known([title.former && 'former', title.acting && 'acting', title.level, title.branch]);
  return `${oneLine(title.text)} (${status})${organization ? `, of ${nameOf(organization, byId)}` : ''}`;
}

function organizationLine({ name, acronym, kind, level, place: link }: OrganizationEntity, byId: Entities, units: Units): string {
  const place = resolved(link, byId);
  return known([`${name} (${known([acronym, kind, level])})`, place && `in ${placeName(place, units)}`]);
}

function placeLine(place: PlaceEntity): string {
  const { text, name, kind, code, country, candidates, validity, successors } = place;
  return known([
    `${oneLine(text)}: ${name} (${kind})`,
    code && `code ${code}`,
    code === undefined && country && `country ${country}`,
    candidates && `one of ${unitNames(candidates)}`,
    validity?.end && `until ${validity.end}`,
    successors && `now ${unitNames(successors)}`,
  ]);
}

/** The name of each unit and its code. */
function unitNames(units: readonly { readonly name: string; readonly code: string }[]): string {
  return units.map(({ name, code }) => `${name} (${code})`).join('; ');
}

/** A line for each organization or place, however often the text names it. */
function eachOnce<T extends OrganizationEntity | PlaceEntity>(entities: readonly T[], lineOf: (entity: T) => string): string[] {
  const lines = new Map<string, string>();
  for (const entity of entities) {
    const line = lineOf(entity);
    const thing = entity.key ?? line;
    if (!lines.has(thing)) lines.set(thing, line);
  }
  return [...lines.values()];
}

function dateLines(entities: readonly Entity[]): string[] {
  return entities.flatMap((e) => {
    if (e.type !== 'date') return [];
    const interval = e.interval ? `  from ${e.interval.start} to before ${e.interval.end}` : '';
    return [`${oneLine(e.text).padEnd(16)} ${e.value}${e.mod ? ` ${e.mod}` : ''}${interval}`];
  });
}

function moneyLines(entities: readonly Entity[]): string[] {
  return entities.flatMap((e) => {
    if (e.type !== 'money') return [];
    const amount = e.value ?? `${e.min ?? ''}…${e.max ?? ''}`;
    return [`${oneLine(e.text).padEnd(16)} ${known([`${amount} ${e.currency ?? ''}`.trimEnd(), e.modifier, e.per && `per ${e.per}`])}`];
  });
}

/** The first title, which has most fields and links, or else the first entity. */
function rawLines(entities: readonly Entity[]): string[] {
  const entity = entities.find((e) => e.type === 'title') ?? entities[0];
  return entity === undefined ? [] : JSON.stringify(entity, undefined, 2).split('\n');
}

/** What a link leads to: an entity of the result, or what the text says elsewhere. */
function resolved(link: string | Reference | undefined, byId: Entities): Entity | Reference | undefined {
  return typeof link === 'string' ? byId.get(link) : link;
}

/** The written-out name of an organization, with the place that the text gives it when its own name has none. */
function nameOf(organization: Entity | Reference, byId: Entities): string {
  if (!('id' in organization)) return organization.name;
  if (organization.type !== 'organization') return organization.text;
  const place = resolved(organization.place, byId);
  if (place === undefined || !('name' in place) || organization.name.includes(place.name)) return organization.name;
  return `${organization.name} (${place.name})`;
}

/** The units of today, by the key of the unit that they took over. */
function successorsOf(entities: readonly Entity[]): Units {
  return new Map(entities.flatMap((e) => (e.type === 'place' && e.key !== undefined && e.successors ? [[e.key, unitNames(e.successors)] as const] : [])));
}

function placeName(place: Entity | Reference, units: Units): string {
  if (!('name' in place) || !('code' in place)) return 'name' in place ? place.name : place.text;
  const now = units.get(place.key ?? '');
  return known([place.name, place.code && `code ${place.code}`, now && `now ${now}`]);
}

function known(parts: readonly (string | false | undefined)[]): string {
  return parts.filter(Boolean).join(', ');
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ');
}
