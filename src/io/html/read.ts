/** From HTML to its text. */
import { BLOCKS, PREFORMATTED } from './elements.ts';
import { OpenElements } from './open-elements.ts';
import { type SourceRange, type TextMap, TextMapBuilder } from './text-map.ts';
import { readTokens, type TagForm, type TokenHandler } from './tokens.ts';

/** A source that was read. */
export interface Reading {
  readonly map: TextMap;
  /** Text that browsers move to another place, in order: marks around it could move what stands between them. */
  readonly misplaced: readonly SourceRange[];
}

/** @param skip names of elements that are not read, in lower case */
export function readSource(html: string, skip: ReadonlySet<string>): Reading {
  const reader = new Reader(html, skip);
  readTokens(html, reader);
  return reader.finish();
}

class Reader implements TokenHandler {
  readonly #html: string;
  readonly #elements: OpenElements;
  readonly #text: TextMapBuilder;
  readonly #misplaced: SourceRange[] = [];
  /** Where a `<pre>` begins: a line break there is not shown. */
  #startOfPre = -1;

  constructor(html: string, skip: ReadonlySet<string>) {
    this.#html = html;
    this.#elements = new OpenElements(skip);
    this.#text = new TextMapBuilder(html);
  }

  finish(): Reading {
    return { map: this.#text.build(), misplaced: this.#misplaced };
  }

  get isForeign(): boolean {
    return this.#elements.isForeign;
  }

  text(start: number, end: number): void {
    if (!this.#reads(start, end)) return;
    if (this.#elements.isPreformatted) this.#text.addPreformatted(start + this.#hiddenLineBreak(start), end);
    else this.#text.addText(start, end);
  }

  reference(codePoint: number, start: number, end: number): void {
    if (!this.#reads(start, end) || (codePoint === 0x0a && start === this.#startOfPre)) return;
    const text = String.fromCodePoint(codePoint);
    if (this.#elements.isPreformatted) this.#text.addPreformattedReference(text, start, end);
    else this.#text.addReference(text, start, end);
  }

  startTag(name: string, end: number, form: TagForm): void {
    // An element that is not read breaks the line around it, and one may end what is not read.
    this.#breakLineAt(name);
    if (form === 'self-closing') this.#elements.openSelfClosing(name);
    else this.#elements.open(name);
    this.#breakLineAt(name);
    if (PREFORMATTED.has(name)) this.#startOfPre = end;
  }

  endTag(name: string): void {
    // `</br>` is a line break, and `</p>` without a `<p>` an empty paragraph.
    if (this.#elements.close(name) || name === 'br' || name === 'p') this.#breakLineAt(name);
  }

  /** Whether text at this place is read. */
  #reads(start: number, end: number): boolean {
    if (this.#elements.isSkipped) return false;
    if (this.#elements.isMisplaced) this.#misplaced.push({ start, end });
    return true;
  }

  /** The length of the line break at the start of a `<pre>`; elsewhere 0. */
  #hiddenLineBreak(start: number): number {
    if (start !== this.#startOfPre) return 0;
    if (this.#html.startsWith('\r\n', start)) return 2;
    return this.#html[start] === '\n' || this.#html[start] === '\r' ? 1 : 0;
  }

  #breakLineAt(name: string): void {
    if (BLOCKS.has(name) && !this.#elements.isSkipped) this.#text.breakLine();
  }
}
