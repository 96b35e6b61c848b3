/** Printing an extraction in a terminal: entities in colour, or in brackets where colour is not wanted. */
import type { Entity, EntityType } from 'vietnamese-entities';

const COLORS: Record<EntityType, number> = { person: 32, title: 33, organization: 36, place: 35, date: 34, money: 31 };

/** https://no-color.org: any value but the empty one switches colour off; so does a pipe. */
export function wantsColor(env: Record<string, string | undefined>, isTerminal: boolean): boolean {
  if (env['NO_COLOR']) return false;
  if (env['FORCE_COLOR']) return env['FORCE_COLOR'] !== '0';
  return isTerminal && env['TERM'] !== 'dumb';
}

/**
 * Text for a terminal. Control characters (escape sequences begin with one), bidirectional controls and lone surrogates
 * are shown as `\u001b`, so that no text from outside can move the cursor, change colours or reorder the line.
 */
export function printable(text: string): string {
  let out = '';
  for (const character of text) {
    const c = character.codePointAt(0)!;
    const harmless = c === 0x0a || c === 0x09 || (c >= 0x20 && c < 0x7f) || (c >= 0xa0 && !isFormat(c));
    out += harmless ? character : `\\u${c.toString(16).padStart(4, '0')}`;
  }
  // A line break as Windows writes it is no escape.
  return out.replaceAll('\\u000d\n', '\n');
}

function isFormat(c: number): boolean {
  return (c >= 0x200b && c <= 0x200f) || (c >= 0x2028 && c <= 0x202e) || (c >= 0x2060 && c <= 0x206f) || c === 0xfeff || (c >= 0xd800 && c <= 0xdfff);
}

/**
 * The text with its entities marked. In colour, each span has the colour of its type, and spans inside spans stand in brackets;
 * without, every span is `[text|type]`.
 * @param entities in text order, an outer one before those inside it, as `extract` gives them
 */
export function highlight(text: string, entities: readonly Entity[], color: boolean): string {
  let out = '';
  let at = 0;
  const open: Entity[] = [];
  const copyTo = (offset: number): void => {
    out += printable(text.slice(at, offset));
    at = offset;
  };
  const closeUntil = (offset: number): void => {
    for (let e = open.at(-1); e !== undefined && e.end <= offset; e = open.at(-1)) {
      copyTo(e.end);
      open.pop();
      if (!color) out += `|${e.type}]`;
      else out += `${open.length > 0 ? ']' : ''}\u001b[${open.length > 0 ? COLORS[open.at(-1)!.type] : 39}m`;
    }
  };
  for (const entity of entities) {
    closeUntil(entity.start);
    copyTo(entity.start);
    if (color) out += `\u001b[${COLORS[entity.type]}m${open.length > 0 ? '[' : ''}`;
    else out += '[';
    open.push(entity);
  }
  closeUntil(text.length);
  copyTo(text.length);
  return out;
}

/** One line that says which colour is which type; empty without colour. */
export function legend(color: boolean): string {
  if (!color) return '';
  return Object.entries(COLORS)
    .map(([type, code]) => `\u001b[${code}m${type}\u001b[39m`)
    .join('  ');
}
