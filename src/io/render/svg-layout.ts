/** Where boxes of text stand in a column. Widths are guessed: nothing here knows the font, so they are guessed on the wide side. */

export const FONT_SIZE = 14;
export const LINE_HEIGHT = 20;
const PADDING = 8;
const GAP = 12;

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly string[];
}

/** Boxes one below the other, each as high as its text needs. */
export function stack(texts: readonly string[], { x, y, width }: { readonly x: number; readonly y: number; readonly width: number }): Box[] {
  const boxes: Box[] = [];
  let top = y;
  for (const text of texts) {
    const lines = wrap(text, width - 2 * PADDING);
    const height = lines.length * LINE_HEIGHT + 2 * PADDING - (LINE_HEIGHT - FONT_SIZE) / 2;
    boxes.push({ x, y: top, width, height, lines });
    top += height + GAP;
  }
  return boxes;
}

/** Where the first line of a box has its baseline. */
export function baselineOf({ x, y }: Box): { readonly x: number; readonly y: number } {
  return { x: x + PADDING, y: y + PADDING + FONT_SIZE - 1 };
}

/** Lines that are no wider than a width, cut at spaces; a word that is wider alone is cut inside. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (widthOf(longer) <= width) line = longer;
    else {
      if (line !== '') lines.push(line);
      const parts = cut(word, width);
      lines.push(...parts.slice(0, -1));
      line = parts.at(-1) ?? '';
    }
  }
  return [...lines, line];
}

function cut(word: string, width: number): string[] {
  const parts: string[] = [];
  let part = '';
  for (const character of word) {
    if (part !== '' && widthOf(part + character) > width) {
      parts.push(part);
      part = '';
    }
    part += character;
  }
  return [...parts, part];
}

/** In pixels. */
function widthOf(text: string): number {
  let ems = 0;
  for (const character of text) ems += emsOf(character);
  return ems * FONT_SIZE;
}

function emsOf(character: string): number {
  const c = character.codePointAt(0) ?? 0;
  if (c >= 0x300 && c <= 0x36f) return 0;
  if (c >= 0x2e80) return 1;
  if ("iIl.,:;'|()- ".includes(character)) return 0.34;
  return character !== character.toLowerCase() || 'mw'.includes(character) ? 0.82 : 0.6;
}
