/** The text of a source, and which of its code units comes from where. */

/** A half-open range of UTF-16 code units. */
export interface SourceRange {
  readonly start: number;
  readonly end: number;
}

/** Stretches of the text with their places in the source, in order. A stretch that is as long there maps unit by unit; others are one whole. */
interface Pieces {
  readonly textStart: number[];
  readonly textEnd: number[];
  readonly sourceStart: number[];
  readonly sourceEnd: number[];
}

/** Builds the text as browsers show it: white space is one space, none at the ends of lines, one line feed between lines. */
export class TextMapBuilder {
  readonly #source: string;
  readonly #pieces: Pieces = { textStart: [], textEnd: [], sourceStart: [], sourceEnd: [] };
  readonly #parts: string[] = [];
  #length = 0;
  /** What stands between the text so far and the next visible character: nothing, a space of the source, or a line break. */
  #gap: SourceRange | 'line' | undefined;

  constructor(source: string) {
    this.#source = source;
  }

  /** Text of the source, with white space as browsers show it. */
  addText(start: number, end: number): void {
    const source = this.#source;
    let from = start;
    for (let i = start; i < end; i++) {
      if (!isSpace(source.charCodeAt(i))) continue;
      let after = i + 1;
      while (after < end && isSpace(source.charCodeAt(after))) after++;
      // One space inside a stretch of text stays in it.
      if (after === i + 1 && i > from && after < end && source.charCodeAt(i) === 0x20) continue;
      this.#addVisible(source.slice(from, i), from, i);
      this.#addSpace(i, after);
      from = after;
      i = after;
    }
    this.#addVisible(source.slice(from, end), from, end);
  }

  /** Text of the source with its white space as it is. */
  addPreformatted(start: number, end: number): void {
    this.#addVisible(this.#source.slice(start, end), start, end);
  }

  /** What a character reference stands for. */
  addReference(text: string, start: number, end: number): void {
    if (isSpace(text.charCodeAt(0))) this.#addSpace(start, end);
    else this.#addVisible(text, start, end);
  }

  /** The same, with white space as it is. */
  addPreformattedReference(text: string, start: number, end: number): void {
    this.#addVisible(text, start, end);
  }

  breakLine(): void {
    if (this.#length > 0) this.#gap = 'line';
  }

  build(): TextMap {
    return new TextMap(this.#parts.join(''), this.#pieces);
  }

  #addSpace(start: number, end: number): void {
    if (this.#length === 0 || this.#gap === 'line') return;
    if (this.#gap === undefined) this.#gap = { start, end };
    else if (this.#gap.end === start) this.#gap = { start: this.#gap.start, end };
  }

  #addVisible(text: string, start: number, end: number): void {
    if (text === '') return;
    const gap = this.#gap;
    this.#gap = undefined;
    if (gap === 'line') this.#append('\n');
    else if (gap !== undefined) this.#append(' ', gap.start, gap.end);
    this.#append(text, start, end);
  }

  #append(text: string, start?: number, end?: number): void {
    const at = this.#length;
    this.#parts.push(text);
    this.#length += text.length;
    if (start === undefined || end === undefined) return;
    const { textStart, textEnd, sourceStart, sourceEnd } = this.#pieces;
    const last = textStart.length - 1;
    // The second character of one reference.
    if (sourceStart[last] === start && sourceEnd[last] === end) {
      textEnd[last] = this.#length;
      return;
    }
    const continues = textEnd[last] === at && sourceEnd[last] === start;
    if (continues && end - start === text.length && sourceEnd[last] - sourceStart[last] === textEnd[last] - textStart[last]) {
      textEnd[last] = this.#length;
      sourceEnd[last] = end;
      return;
    }
    textStart.push(at);
    textEnd.push(this.#length);
    sourceStart.push(start);
    sourceEnd.push(end);
  }
}

export class TextMap {
  readonly text: string;
  readonly #pieces: Pieces;

  constructor(text: string, pieces: Pieces) {
    this.text = text;
    this.#pieces = pieces;
  }

  /** The places of a span of the text in the source, one for each run without markup in it. Part of a character reference is all of it. */
  rangesOf(start: number, end: number): SourceRange[] {
    const { textStart, textEnd, sourceStart, sourceEnd } = this.#pieces;
    const ranges: { start: number; end: number }[] = [];
    if (start >= end) return ranges;
    for (let i = this.#firstAfter(start); i < textStart.length && textStart[i] < end; i++) {
      const isWhole = textEnd[i] - textStart[i] !== sourceEnd[i] - sourceStart[i];
      const from = isWhole ? sourceStart[i] : sourceStart[i] + Math.max(start - textStart[i], 0);
      const to = isWhole ? sourceEnd[i] : sourceEnd[i] - Math.max(textEnd[i] - end, 0);
      const last = ranges.at(-1);
      if (last?.end === from) last.end = to;
      else ranges.push({ start: from, end: to });
    }
    return ranges;
  }

  /** The first piece that ends after an offset. */
  #firstAfter(offset: number): number {
    const { textEnd } = this.#pieces;
    let low = 0;
    let high = textEnd.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (textEnd[middle] <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** White space of HTML; a no-break space is none. */
export function isSpace(c: number): boolean {
  return c <= 0x20 && (c === 0x20 || (c >= 0x09 && c <= 0x0d && c !== 0x0b));
}
