/** A document for people: the text with its entities marked, then what these are. */
import { oneLine } from '../../text/one-line.ts';
import type { Entity } from '../../entity.ts';
import type { Extraction, Person, Warning } from '../../extraction.ts';
import { ansiLegend, printable, toAnsi } from '../../io/render/ansi.ts';
import { type Document, extractionOf, type OutputSettings } from './document.ts';

/** Ends with a line break. Nothing of the text reaches the terminal as a control character. */
export function pretty(document: Document, { color }: Pick<OutputSettings, 'color'>): string {
  const extraction = extractionOf(document);
  const legend = ansiLegend({ color });
  const parts = [
    heading(String(document.id), { color }),
    toAnsi(document.text, extraction, { color }).trimEnd(),
    ...(legend === '' ? [] : ['', legend]),
    ...section(
      'People',
      extraction.people.flatMap((person) => personLines(person, extraction)),
      { color },
    ),
    ...section('Organizations', eachOnce(extraction, organizationLine), { color }),
    ...section('Places', eachOnce(extraction, placeLine), { color }),
    ...section('Dates', linesOf(extraction, 'date'), { color }),
    ...section('Money', linesOf(extraction, 'money'), { color }),
    ...section('Warnings', extraction.warnings.map(warningLine), { color }),
  ];
  return `${parts.join('\n')}\n`;
}

interface Look {
  readonly color: boolean;
}

function heading(text: string, { color }: Look): string {
  return color ? `\u001b[1m${printable(text)}\u001b[22m` : printable(text);
}

function section(title: string, lines: readonly string[], look: Look): string[] {
  return lines.length === 0 ? [] : ['', heading(title, look), ...lines.map((line) => `  ${printable(line)}`)];
}

function personLines({ name, gender, mentions, titles }: Person, { entities }: Extraction): string[] {
  const about = inBrackets([gender, mentions.length > 1 && `${mentions.length} mentions`]);
  const held = new Map(entities.filter((e) => titles.includes(e.id)).map((e) => [e.text, e]));
  return [name + about, ...[...held.values()].map((title) => `  ${titleLine(title)}`)];
}

function titleLine(title: Entity): string {
  if (title.type !== 'title') return title.text;
  return oneLine(title.text) + inBrackets([title.former && 'former', title.acting && 'acting', title.level, title.branch]);
}

/** A line for each thing, however often the text names it. */
function eachOnce({ entities }: Extraction, lineFor: (entity: Entity) => string | undefined): string[] {
  const lines = new Map<string, string>();
  for (const entity of entities) {
    const line = lineFor(entity);
    const thing = ('key' in entity ? entity.key : undefined) ?? line;
    if (line !== undefined && thing !== undefined && !lines.has(thing)) lines.set(thing, line);
  }
  return [...lines.values()];
}

function organizationLine(entity: Entity): string | undefined {
  if (entity.type !== 'organization') return undefined;
  const { name, acronym, kind, level } = entity;
  return name + inBrackets([acronym !== name && acronym, kind, level]);
}

function placeLine(entity: Entity): string | undefined {
  if (entity.type !== 'place') return undefined;
  const { text, kind, country, code, validity, candidates, successors } = entity;
  return (
    oneLine(text) +
    inBrackets([
      kind,
      country !== 'VN' && country,
      code,
      validity?.start && `since ${validity.start}`,
      validity?.end && `until ${validity.end}`,
      candidates && `one of ${unitNames(candidates)}`,
      successors && `now ${unitNames(successors)}`,
    ])
  );
}

const MOST_UNITS = 3;

function unitNames(units: readonly { readonly name: string }[]): string {
  return units.length > MOST_UNITS ? `${units.length} units` : units.map(({ name }) => name).join('; ');
}

/** Messages of the library name its options and functions; a user of the command has flags. */
function warningLine({ code, message }: Warning): string {
  const text = message
    .replace('as referenceDate', 'with --reference-date')
    .replace(/read it as decodeLegacy\(text, '([a-z0-9]+)'\)/u, 'read it with --encoding $1');
  return `${code}: ${text}`;
}

/** Empty where nothing is known. */
function inBrackets(parts: readonly (string | false | undefined)[]): string {
  const known = parts.filter(Boolean);
  return known.length === 0 ? '' : ` (${known.join(', ')})`;
}

/** Each wording once. */
function linesOf({ entities }: Extraction, type: 'date' | 'money'): string[] {
  const lines = entities.flatMap((e) => (e.type === type ? [`${oneLine(e.text)}  ${amountOf(e)}`] : []));
  return [...new Set(lines)];
}

function amountOf(entity: Entity): string {
  if (entity.type === 'date') return [entity.value, entity.mod].filter(Boolean).join(' ');
  if (entity.type !== 'money') return '';
  const amount = entity.value ?? `${entity.min ?? ''}…${entity.max ?? ''}`;
  return [amount, entity.currency, entity.modifier, entity.per && `per ${entity.per}`].filter(Boolean).join(' ');
}
