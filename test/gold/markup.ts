/**
 * Reads the brackets of an article: `[T@1 Chủ tịch [O UBND [L tỉnh Cao Bằng]]]` becomes a text and nested spans.
 * README.md beside this file explains the notation.
 */
import { ALL_LETTERS, TYPE_OF } from '../marks.ts';
import type { GoldEntity, GoldType } from './format.ts';

const HEAD = new RegExp(`\\[([${ALL_LETTERS}])(\\?)?(?:#(\\d+))?(?:@(\\d+(?:,\\d+)*))?(?::([^\\s\\]]+))? `, 'uy');
const MONEY = /^(?:(\d+(?:\.\d+)?)(?:\.\.(\d+(?:\.\d+)?))?)([A-Z]{3})?(?:;([a-z-]+))?(?:\/(.+))?$/u;
const DATE = /^([^;]+)(?:;(START|MID|END))?$/u;

type Open = { -readonly [K in keyof GoldEntity]: GoldEntity[K] };

export interface Marked {
  readonly text: string;
  /** In text order, an outer span before those inside it. */
  readonly entities: readonly GoldEntity[];
}

/** Throws an Error that quotes the place where a bracket is wrong. */
export function parseMarkup(marked: string): Marked {
  let text = '';
  const open: Open[] = [];
  const entities: GoldEntity[] = [];
  for (let i = 0; i < marked.length; ) {
    const head = readHead(marked, i);
    if (head !== undefined) {
      open.push({ ...head.entity, start: text.length });
      i += head.length;
    } else if (marked[i] === ']') {
      const entity = open.pop();
      if (entity === undefined) throw new Error(`a bracket closes nothing: ${excerpt(marked, i)}`);
      entities.push({ ...entity, end: text.length });
      i++;
    } else {
      text += marked[i];
      i++;
    }
  }
  const [first] = open;
  if (first !== undefined) throw new Error(`a span is not closed: ${excerpt(text, first.start)}`);
  return { text, entities: entities.sort((a, b) => a.start - b.start || b.end - a.end) };
}

function readHead(marked: string, at: number): { entity: Open; length: number } | undefined {
  if (marked[at] !== '[') return undefined;
  HEAD.lastIndex = at;
  const match = HEAD.exec(marked);
  const type = TYPE_OF.get(match?.[1] ?? '');
  if (match === null || type === undefined) throw new Error(`no head after a bracket: ${excerpt(marked, at)}`);
  const [whole, , optional, person, holders, value] = match;
  const entity: Open = { start: 0, end: 0, type };
  if (optional !== undefined) entity.optional = true;
  if (person !== undefined) entity.person = Number(person);
  if (holders !== undefined) entity.holders = holders.split(',').map(Number);
  if (value !== undefined) Object.assign(entity, readValue(type, value));
  return { entity, length: whole.length };
}

function readValue(type: GoldType, value: string): Partial<GoldEntity> {
  if (type === 'date') return readDate(value);
  if (type === 'money') return readMoney(value);
  throw new Error(`a ${type} has no value: ${value}`);
}

function readDate(written: string): Partial<GoldEntity> {
  const match = DATE.exec(written);
  const value = match?.[1];
  if (value === undefined) throw new Error(`bad value of a date: ${written}`);
  return match?.[2] === undefined ? { value } : { value, mod: match[2] };
}

function readMoney(written: string): Partial<GoldEntity> {
  const match = MONEY.exec(written);
  if (match === null) throw new Error(`bad value of money: ${written}`);
  const [, from = '', to, currency, modifier, per] = match;
  const fields = { ...(modifier !== undefined && { modifier }), ...(per !== undefined && { per: per.replaceAll('_', ' ') }) };
  return {
    ...(to === undefined ? { value: from } : { min: from, max: to }),
    ...(currency !== undefined && { currency }),
    ...(Object.keys(fields).length > 0 && { fields }),
  };
}

function excerpt(text: string, at: number): string {
  return text.slice(Math.max(0, at - 20), at + 40).replace(/\s+/gu, ' ');
}
