/** The `<mark>` of an entity: what `markHtml` and `toHtml` write. */
import type { Entity } from '../entity.ts';
import { fail, readRecord } from '../kit/values.ts';
import { escapeHtml } from './escape.ts';

/** Attributes by their names, with values that are not escaped yet. */
export type Attributes = Readonly<Record<string, string>>;

const ATTRIBUTE_NAME = /^[a-z_][a-z0-9_.:-]*$/u;

/**
 * The start tag of an entity.
 * @param attributes are added; `class` is added to the classes, other names replace what the mark has of its own
 * @throws TypeError or RangeError for attributes that cannot be written
 */
export function openMark(entity: Entity, attributes?: Attributes): string {
  const own = ownAttributes(entity);
  if (attributes === undefined) return write(own);
  const all = new Map(own);
  for (const [name, value] of Object.entries(readRecord(attributes, 'attributes'))) {
    if (value === undefined) continue;
    const key = checkName(name);
    if (typeof value !== 'string') fail(TypeError, `attributes: ${key}`, value, 'a string');
    all.set(key, key === 'class' ? `${all.get(key)} ${value}` : value);
  }
  return write(all);
}

function ownAttributes(entity: Entity): [name: string, value: string][] {
  const own: [string, string][] = [
    ['class', `vie vie-${entity.type}`],
    ['data-id', entity.id],
  ];
  const person = entity.type === 'person' ? entity.person : entity.type === 'title' ? entity.holders.join(' ') : '';
  if (person !== '') own.push(['data-person', person]);
  return own;
}

function write(attributes: Iterable<readonly [name: string, value: string]>): string {
  let tag = '<mark';
  for (const [name, value] of attributes) tag += ` ${name}="${escapeHtml(value)}"`;
  return `${tag}>`;
}

/** Attributes that run code or carry styles are refused: pages with a strict content security policy would block them. */
function checkName(name: string): string {
  const key = name.toLowerCase();
  if (!ATTRIBUTE_NAME.test(key)) fail(RangeError, 'attributes: name', name, 'the name of an attribute');
  if (key.startsWith('on') || key === 'style') fail(RangeError, 'attributes: name', name, 'no event handler and no style');
  return key;
}
