/** A document for people: the text with its entities marked, then who they are, when and how much. */
import type { Entity, Extraction, Person } from '../../entity.ts';
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
    ...section('Dates', linesOf(extraction, 'date'), { color }),
    ...section('Money', linesOf(extraction, 'money'), { color }),
    ...section(
      'Warnings',
      extraction.warnings.map(({ message }) => message),
      { color },
    ),
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
  const about = [gender, mentions.length > 1 ? `${mentions.length} mentions` : undefined].filter(Boolean).join(', ');
  const held = new Map(entities.filter((e) => titles.includes(e.id)).map((e) => [e.text, e]));
  return [`${name}${about === '' ? '' : ` (${about})`}`, ...[...held.values()].map((title) => `  ${titleLine(title)}`)];
}

function titleLine(title: Entity): string {
  if (title.type !== 'title') return title.text;
  const about = [title.former && 'former', title.acting && 'acting', title.level, title.branch].filter(Boolean).join(', ');
  return `${oneLine(title.text)} (${about})`;
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

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ');
}
