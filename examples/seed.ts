/** `npm start`: reads the seed article and shows who is in it, which office they hold, when, and how much. */
import { readFileSync } from 'node:fs';
import { type Entity, type Extraction, extract, type Reference } from 'vietnamese-entities';
import { ansiLegend, printable, toAnsi } from 'vietnamese-entities/render';

const file = process.argv[2] ?? new URL('../seeds/hau-giang-dan-van-2022.txt', import.meta.url);
const referenceDate = process.argv[3] ?? '2022-12-27';
const text = readFileSync(file, 'utf8');

const extraction = extract(text, { referenceDate });

console.log(`${toAnsi(text, extraction).trimEnd()}\n`);
const legend = ansiLegend();
if (legend !== '') console.log(`${legend}\n`);
console.log(describe(extraction).map(printable).join('\n'));

/** The findings, a line each. */
function describe({ entities, people, warnings }: Extraction): string[] {
  const byId = new Map(entities.map((e) => [e.id, e]));
  const lines = ['People'];
  for (const person of people) {
    const mentions = person.mentions.length === 1 ? '1 mention' : `${person.mentions.length} mentions`;
    lines.push(`  ${person.name}${person.gender ? ` (${person.gender})` : ''}, ${mentions}`);
    for (const title of unique(person.titles.map((id) => byId.get(id)))) {
      if (title.type !== 'title') continue;
      const body = typeof title.organization === 'string' ? byId.get(title.organization) : title.organization;
      const status = [title.former ? 'former' : '', title.acting ? 'acting' : '', title.level, title.branch].filter(Boolean).join(', ');
      lines.push(`    ${title.text}  (${status})${body ? `  body: ${bodyName(body, byId)}` : ''}`);
    }
  }
  lines.push('', `Dates, read on ${referenceDate}`);
  for (const e of entities) {
    if (e.type !== 'date') continue;
    const interval = e.interval ? `  from ${e.interval.start} to before ${e.interval.end}` : '';
    lines.push(`  ${e.text.padEnd(16)} ${e.value}${e.mod ? ` ${e.mod}` : ''}${interval}`);
  }
  lines.push('', 'Money');
  for (const e of entities) {
    if (e.type !== 'money') continue;
    const amount = e.value ?? `${e.min ?? ''}…${e.max ?? ''}`;
    lines.push(`  ${e.text.padEnd(16)} ${amount} ${e.currency ?? ''}${e.modifier ? `, ${e.modifier}` : ''}${e.per ? `, per ${e.per}` : ''}`);
  }
  for (const warning of warnings) lines.push('', `Warning: ${warning.message}`);
  return lines;
}

/** The written-out name of a body, with the place that the text gives it when its own name has none. */
function bodyName(body: Entity | Reference, byId: ReadonlyMap<string, Entity>): string {
  if (!('id' in body)) return body.name;
  if (body.type !== 'organization') return body.text;
  const place = typeof body.place === 'string' ? byId.get(body.place) : body.place;
  if (place === undefined || !('name' in place) || body.name.includes(place.name)) return body.name;
  return `${body.name} (${place.name})`;
}

/** The first entity of each wording: a title that stands twice in the text is told once. */
function unique(entities: readonly (Entity | undefined)[]): Entity[] {
  const seen = new Map<string, Entity>();
  for (const e of entities) if (e !== undefined && !seen.has(e.text)) seen.set(e.text, e);
  return [...seen.values()];
}
