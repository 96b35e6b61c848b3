/** From HTML to its text: htmlparser2's tokenizer reads tags and character references, `OpenElements` knows where they stand. */
import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';
import { BLOCKS, PREFORMATTED } from './elements.ts';
import { OpenElements } from './open-elements.ts';
import { type SourceRange, type TextMap, TextMapBuilder } from './text-map.ts';

/** A source that was read. */
export interface Reading {
  readonly map: TextMap;
  /** Text that browsers move to another place, in order: marks around it could move what stands between them. */
  readonly misplaced: readonly SourceRange[];
}

/** @param skip names of elements that are not read, in lower case */
export function readSource(html: string, skip: ReadonlySet<string>): Reading {
  const handler = new TextHandler(html, skip);
  const tokenizer = new Tokenizer({}, handler);
  let at = 0;
  // In HTML, what looks like a CDATA section is a comment that ends at the next `>`. The tokenizer knows it as one when it begins otherwise.
  for (let next = html.indexOf(CDATA); next >= 0; next = html.indexOf(CDATA, at)) {
    tokenizer.write(html.slice(at, next));
    tokenizer.write(handler.isInForeignContext() ? CDATA : NO_CDATA);
    at = next + CDATA.length;
  }
  tokenizer.write(html.slice(at));
  tokenizer.end();
  return handler.finish();
}

const CDATA = '<![CDATA[';
const NO_CDATA = '<!-CDATA[';

const nothing = (): void => {};

class TextHandler implements TokenizerCallbacks {
  readonly #html: string;
  readonly #elements: OpenElements;
  readonly #text: TextMapBuilder;
  readonly #misplaced: SourceRange[] = [];
  /** The name of the start tag that is being read. */
  #tag = '';
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

  ontext(start: number, end: number): void {
    // A tag that the end of the source cuts off: the tokenizer tells some of these as text.
    if (start < 0 || (this.#html[start - 1] === '<' && this.#html[start] !== '<')) return;
    if (!this.#reads(start, end)) return;
    if (this.#elements.isPreformatted) this.#text.addPreformatted(start + this.#hiddenLineBreak(start), end);
    else this.#text.addText(start, end);
  }

  /** A reference to two code points comes as two of these with one end. */
  ontextentity(codePoint: number, end: number): void {
    const start = this.#html.lastIndexOf('&', end - 1);
    if (!this.#reads(start, end) || (codePoint === 0x0a && start === this.#startOfPre)) return;
    this.#text.addReference(String.fromCodePoint(codePoint), start, end, { preformatted: this.#elements.isPreformatted });
  }

  onopentagname(start: number, end: number): void {
    this.#tag = this.#html.slice(start, end).toLowerCase();
  }

  onopentagend(end: number): void {
    this.#open(end, { selfClosing: false });
  }

  onselfclosingtag(end: number): void {
    this.#open(end, { selfClosing: true });
  }

  onclosetag(start: number, end: number): void {
    const name = this.#html.slice(start, end).toLowerCase();
    // `</br>` is a line break, and `</p>` without a `<p>` an empty paragraph.
    if (this.#elements.close(name) || name === 'br' || name === 'p') this.#breakLineAt(name);
  }

  isInForeignContext(): boolean {
    return this.#elements.isForeign;
  }

  readonly onattribdata = nothing;
  readonly onattribentity = nothing;
  readonly onattribend = nothing;
  readonly onattribname = nothing;
  readonly oncdata = nothing;
  readonly oncomment = nothing;
  readonly ondeclaration = nothing;
  readonly onend = nothing;
  readonly onprocessinginstruction = nothing;

  #open(end: number, { selfClosing }: { readonly selfClosing: boolean }): void {
    const name = this.#tag;
    // An element that is not read breaks the line around it, and one may end what is not read.
    this.#breakLineAt(name);
    if (selfClosing) this.#elements.openSelfClosing(name);
    else this.#elements.open(name);
    this.#breakLineAt(name);
    if (PREFORMATTED.has(name)) this.#startOfPre = end + 1;
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
