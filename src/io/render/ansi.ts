/** A text for a terminal, with its entities in color or in brackets. */
import type { EntityType } from '../../entity.ts';
import type { Extraction } from '../../extraction.ts';
import { isHighSurrogate, isLowSurrogate } from '../../kit/punctuation.ts';
import { requireExtraction, requireOptions, requireText } from '../../kit/values.ts';
import { checkEntities, writeNested } from '../spans.ts';
import { terminalTakesColor } from './color-support.ts';

const ESCAPE = '\u001b[';
const DEFAULT_COLOR = 39;
const COLORS: Readonly<Record<EntityType, number>> = { person: 32, title: 33, organization: 36, place: 35, date: 34, money: 31 };

/** How a text looks on a terminal. */
export interface ToAnsiOptions {
  /** Colors, or brackets without them. Default: colors, if standard output is a terminal and neither `NO_COLOR` nor the like forbids them. */
  readonly color?: boolean;
}

/**
 * The text with its entities marked. In color, each span has the color of its type, and spans inside spans stand in brackets: what follows a bracket
 * that closes is again in the color of the outer span. Without color, every span is `[text|type]`. Control characters of the text are shown, not sent.
 *
 * @param extraction what `extract` gave for this very text
 * @throws RangeError when the extraction is not of this text; TypeError for a bad option
 * @example
 * const text = 'Chủ tịch UBND tỉnh Hậu Giang';
 * toAnsi(text, extract(text), { color: false }); // '[Chủ tịch [UBND [tỉnh Hậu Giang|place]|organization]|title]'
 */
export function toAnsi(text: string, extraction: Pick<Extraction, 'entities'>, options?: ToAnsiOptions): string {
  requireText('toAnsi', text);
  requireOptions('toAnsi', options, { color: 'boolean' });
  requireExtraction('toAnsi', extraction, ['entities']);
  const { entities } = extraction;
  checkEntities('toAnsi', text, entities);
  const copy = (start: number, end: number): string => printable(text.slice(start, end));
  if (!(options?.color ?? terminalTakesColor())) {
    return writeNested(entities, text.length, { text: copy, open: () => '[', close: ({ type }) => `|${type}]` });
  }
  return writeNested(entities, text.length, {
    text: copy,
    open: ({ type }, depth) => `${ESCAPE}${COLORS[type]}m${depth > 0 ? '[' : ''}`,
    close: (_, outer) => (outer === undefined ? `${ESCAPE}${DEFAULT_COLOR}m` : `]${ESCAPE}${COLORS[outer.type]}m`),
  });
}

/** One line that says which color is which type; empty without color. */
export function ansiLegend(options?: ToAnsiOptions): string {
  requireOptions('ansiLegend', options, { color: 'boolean' });
  if (!(options?.color ?? terminalTakesColor())) return '';
  return Object.entries(COLORS)
    .map(([type, code]) => `${ESCAPE}${code}m${type}${ESCAPE}${DEFAULT_COLOR}m`)
    .join('  ');
}

/**
 * Text that is safe to print in a terminal. Control characters (escape sequences begin with one), bidirectional controls and lone surrogates
 * become `\u001b`, so that no text from outside can move the cursor, change colors or reorder the line. Line breaks and tabs stay.
 * @example printable('a\u001b[31mb'); // 'a\\u001b[31mb'
 */
export function printable(text: string): string {
  requireText('printable', text);
  let out = '';
  let at = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (!isHarmful(c) || (c === 0x0d && text[i + 1] === '\n') || isPaired(text, i)) continue;
    out += `${text.slice(at, i)}\\u${c.toString(16).padStart(4, '0')}`;
    at = i + 1;
  }
  return out + text.slice(at);
}

/** Controls but tab and line feed, zero-width and bidirectional characters, surrogates. */
function isHarmful(c: number): boolean {
  if (c < 0x20) return c !== 0x09 && c !== 0x0a;
  if (c < 0x200b) return (c >= 0x7f && c < 0xa0) || c === 0x61c;
  return c <= 0x200f || (c >= 0x2028 && c <= 0x202e) || (c >= 0x2060 && c <= 0x206f) || (c >= 0xd800 && c <= 0xdfff) || c === 0xfeff;
}

/** Whether the code unit at an offset is half of a surrogate pair. */
function isPaired(text: string, i: number): boolean {
  const c = text.charCodeAt(i);
  return isHighSurrogate(c) ? isLowSurrogate(text.charCodeAt(i + 1)) : isLowSurrogate(c) && isHighSurrogate(text.charCodeAt(i - 1));
}
